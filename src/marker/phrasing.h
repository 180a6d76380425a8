#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "marker/terms.h"
#include "marker/ties.h"
#include "marker/trigrams.h"
#include "marker/vocabulary.h"

namespace worksheet {

/// One way to say an idea. It is judged by itself: whatever else the key says, it earns the same.
struct Phrasing {
  struct Wanted {
    std::size_t word = 0;
    bool negated = false;
    bool in_brackets = false;  ///< In brackets: may be left out.
    std::size_t at = 0;        ///< Among the phrasing's terms.
    Tie tie;
    bool after_to_be = false;  ///< Right behind "is", or behind an article that is.
    std::size_t part = 0;      ///< Which sentence of the phrasing, or half of one about "because".
  };
  Vocabulary vocabulary;
  std::vector<Wanted> words;          ///< In order, each once.
  std::vector<std::size_t> sequence;  ///< All of them in order, articles left out.
  std::size_t negations = 0;
  Reply reply = Reply::none;
  bool prevents = false;          ///< Says that something does not come about: "keep out".
  bool is_one_clause = false;     ///< One clause.
  bool has_verb = false;          ///< Begins with a clause that says "was", "has" or the like.
  bool has_coordination = false;  ///< Has "and" or "or": its words may trade places.
  Trigrams trigrams;
  std::size_t trigram_count = 0;
  // What complete_phrasing() finds:
  std::vector<std::size_t> new_words;  ///< Content words that the prompt does not say.
  double log_content = 0.0;            ///< Logarithm of how many content words it has.
  bool means_none = false;             ///< "None", "no requests" where the question speaks of requests.
  bool names_thing = true;             ///< Has no word that only a sentence has: "the Bay of Biscay".
  bool has_function_words = false;     ///< Has words that hold a sentence together.
  bool is_brief = false;               ///< One to four words, not counting articles.

  /// How often it has a word.
  std::size_t count(std::size_t word) const {
    return static_cast<std::size_t>(std::count(sequence.begin(), sequence.end(), word));
  }
  /// Whether it negates a word where it first has it.
  bool is_negated(std::size_t word) const {
    return std::any_of(words.begin(), words.end(),
                       [word](const Wanted& wanted) { return wanted.word == word && wanted.negated; });
  }
};

/// An idea of the key.
struct CompiledIdea {
  std::vector<Phrasing> say;
  std::vector<Phrasing> deny;
  bool alone = true;  ///< The key has no other idea.

  /// Whether a phrasing has a word of this stem.
  bool has(std::string_view stem) const;
};

/// `vocabulary` is empty and knows the question.
Phrasing compile_phrasing(std::string_view text, const Language& language, Vocabulary vocabulary);

}  // namespace worksheet
