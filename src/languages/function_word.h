#pragma once

namespace worksheet {

/// What a word does in a sentence. All but content words are function words.
enum class WordRole : char {
  content,       ///< Says something by itself, as far as is known.
  structure,     ///< "the", "of".
  auxiliary,     ///< "is", "would": the clause has a verb.
  agent_marker,  ///< "by": names who did it.
  disjunction,   ///< "or".
  connective,    ///< "because": another clause may follow.
  conjunction,   ///< "and": the same.
  negation,      ///< "not", "never", "without".
};

struct FunctionWord {
  WordRole role = WordRole::content;
  bool is_article = false;
  bool is_subject = false;     ///< After "and", begins a clause of its own: "they".
  bool ends_negation = false;  ///< A negation does not reach past it: "but".
  bool agrees = false;         ///< Several of these in a clause deny once: "no … nada".
  bool is_to_be = false;       ///< Makes a verb passive: "was built".
  bool negates_noun = false;   ///< Denies the next noun only: "without".
  bool operator==(const FunctionWord&) const = default;
};

/// Articles and auxiliaries, which may change without another meaning.
inline bool is_light(const FunctionWord& word) {
  return word.is_article || word.is_to_be || word.role == WordRole::auxiliary;
}

}  // namespace worksheet
