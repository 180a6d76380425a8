#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "languages/language_data.h"
#include "marker/idea.h"
#include "marker/terms.h"
#include "marker/ties.h"

namespace worksheet {

/// How a word of a response matches words of the key.
struct WordMatch {
  enum class Kind { same, misspelt, synonym, derivation, similar };
  std::size_t word = 0;  ///< Index into the vocabulary.
  Kind kind = Kind::same;
  std::optional<std::size_t> expansion;  ///< For "rainforest" and "MLK", which stand for several words.
};

/// The words of a question, or of one phrasing of a key. Each phrasing has its own, so that none changes how another is
/// read.
class Vocabulary {
 public:
  struct Entry {
    std::string stem;
    std::string plain;
    std::string written;
    std::string spelt;  ///< `written` without case and accents, where that is not `plain`: "people", for "person".
    bool is_content = true;
    bool article = false;
    bool is_light = false;  ///< An article or an auxiliary: may change without another meaning.
    bool number = false;
    bool name = false;
    bool perhaps_name = false;  ///< Begins a short phrasing, with a capital letter.
    bool in_prompt = false;     ///< The prompt says it already.
    bool in_key = false;        ///< The phrasing has it.
    bool opposes = false;       ///< It is the opposite of such a word.
    bool is_shared = false;     ///< A phrasing of another idea has it too.
    double weight = 1.0;        ///< How informative it is in the lesson, up to 1.
    std::vector<std::size_t> opposites;
  };

  /// A content word of the question, as it stands there.
  struct Asked {
    std::size_t word = 0;
    std::size_t at = 0;  ///< Among the question's terms.
    Tie tie;
  };

  /// `real_words` are words that are never misspelt, sorted, without case and accents. They and `prompt`, the words of
  /// the question, must outlive it; a question's own vocabulary has no prompt.
  Vocabulary(const Language& language, const TextRules& rules, std::span<const std::string> real_words,
             const Vocabulary* prompt = nullptr)
      : language_(language),
        english_(language.primary == "en"),
        data_(language_data(language)),
        rules_(rules),
        real_words_(real_words),
        prompt_(prompt) {}

  /// Index of the word of `term`, which is added where it is new.
  std::size_t add(const Term& term);
  /// Marks the content words of the question, but not those that it offers as a choice ("wet or dry").
  void mark_prompt(const std::vector<Term>& prompt);
  /// Marks the words of a phrasing, and notes how they may be written together or as initials.
  void add_to_key(const std::vector<Term>& terms);

  /// Where `words` are a short fact, marks those that are derivations of words of the prompt as in the prompt, if
  /// others stay new: "economy" in "market economy", where the prompt asks for an "economic system".
  void mark_derivations_of_prompt(std::span<const std::size_t> words);

  /// Sets the weight of each word, given without case and accents.
  template <typename Weight>
  void weigh(Weight weight_of) {
    for (Entry& entry : entries_) entry.weight = weight_of(entry.plain);
  }

  /// Calls `take(stem)` for each word of the phrasing.
  template <typename Take>
  void each_key_word(Take take) const {
    for (const Entry& entry : entries_)
      if (entry.in_key) take(entry.stem);
  }

  /// Marks the words whose stem a phrasing of another idea has too.
  template <typename IsElsewhere>
  void mark_shared(IsElsewhere is_elsewhere) {
    for (Entry& entry : entries_) entry.is_shared = entry.is_shared || is_elsewhere(entry.stem);
  }

  /// The word of the phrasing that has this stem.
  std::optional<std::size_t> key_word(std::string_view stem) const;

  /// Whether this is the stem of a word that the question says.
  bool asks_of(std::string_view stem) const;

  /// The words of the question, null for its own vocabulary.
  const Vocabulary* prompt() const { return prompt_; }
  /// Of a question's own vocabulary, its content words in order.
  std::span<const Asked> asked() const { return asked_; }
  /// Of a question's own vocabulary, whether the question says this function word.
  bool asks_with(std::string_view plain) const;
  /// Of a question's own vocabulary, whether this stem is the opposite of a word that the question says.
  bool turns_question(std::string_view stem) const;

  /// Which words `term` matches, as strictly as the rules say.
  std::optional<WordMatch> find(const Term& term) const;
  /// The word that two neighbours make together ("rain" "forest").
  std::optional<WordMatch> find_joined(const Term& first, const Term& second) const;

  /// The word that stands beside the same neighbour in the key, where two letters have changed places: "warning sings"
  /// means signs, though "sings" is a word itself. Either neighbour may be null.
  std::optional<WordMatch> find_beside(const Term* before, const Term& term, const Term* after) const;

  /// The words that `match` stands for.
  std::span<const std::size_t> words_of(const WordMatch& match) const {
    return match.expansion ? std::span<const std::size_t>(expansions_[*match.expansion].words)
                           : std::span(&match.word, 1);
  }

  const Entry& operator[](std::size_t word) const { return entries_[word]; }
  std::size_t size() const { return entries_.size(); }
  /// Whether a sentence means another thing with its words in another order; elsewhere a verb may go before its subject
  /// or stand last.
  bool has_fixed_order() const { return english_; }
  const Language& language() const { return language_; }
  const LanguageData& data() const { return data_; }

 private:
  struct Expansion {
    std::string plain;
    std::vector<std::size_t> words;
  };

  struct Place {
    std::uint32_t hash = 0;  ///< Of the stem.
    std::size_t word = 0;
  };
  std::optional<std::size_t> word_of(std::string_view stem) const;
  void add_initials(const std::vector<Term>& terms);
  void add_synonyms(std::size_t word);
  std::optional<WordMatch> find_alike(const Term& term) const;

  bool may_be_misspelt(const Term& term) const;
  std::optional<std::size_t> count_edits(const Term& term, const Entry& entry) const;

  Language language_;
  bool english_;
  const LanguageData& data_;
  TextRules rules_;
  std::span<const std::string> real_words_;
  const Vocabulary* prompt_;
  std::vector<Entry> entries_;
  std::vector<Asked> asked_;
  std::vector<std::string> asked_with_;       ///< The question's function words.
  std::vector<std::string> asked_opposites_;  ///< Stems.
  std::vector<Place> places_;                 ///< By hash.
  std::vector<Expansion> expansions_;
  std::vector<std::pair<std::string, std::size_t>> synonyms_;  ///< Stems, sorted, and the word each stands for.
};

}  // namespace worksheet
