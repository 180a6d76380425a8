#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace worksheet {

/// A sentence of the passage that may answer a question.
struct SuggestedKey {
  std::string sentence;   ///< As it stands in the passage: good as a key, and as `evidence`.
  std::size_t begin = 0;  ///< Its place in the passage, in bytes.
  double score = 0.0;     ///< How much speaks for it; only to compare.
};

/// Finds sentences of one passage that may answer questions: by the words they share with the question, rare ones
/// counting most, and by what is asked (who, how many, when, where, why, a list). Build once, ask often.
class KeySuggester {
 public:
  KeySuggester(std::string_view passage, const Language& language);

  /// The best sentences, the best first; none that shares nothing with the question. `above` is the prompt of the
  /// whole question where `prompt` is that of a part.
  std::vector<SuggestedKey> suggest(std::string_view prompt, std::string_view above = "", std::size_t most = 3) const;

 private:
  struct Sentence {
    std::string text;
    std::size_t begin = 0;
    std::vector<std::string> stems;  ///< Of its content words, sorted, each once.
    bool is_new_paragraph = false;
    bool has_number = false, has_time = false, has_name = false, has_place = false, has_reason = false;
    std::size_t commas = 0;
  };
  struct Wanted {
    std::string stem;
    double weight = 0.0;
  };

  void add_sentence(std::string_view text, std::size_t begin, bool is_new_paragraph);
  std::vector<Wanted> wanted_of(std::string_view prompt, double share) const;
  double shared(const Sentence& sentence, const std::vector<Wanted>& wanted) const;

  Language language_;
  std::vector<Sentence> sentences_;
  std::vector<std::string> known_;   ///< Stems of the passage, sorted,
  std::vector<std::size_t> counts_;  ///< and in how many sentences each stands.
};

/// The sentences of a passage that is Markdown, with their places: headings and tables are none.
struct PlacedSentence {
  std::string_view text;
  std::size_t begin = 0;
  bool is_new_paragraph = false;
};
std::vector<PlacedSentence> sentences_of_passage(std::string_view passage);

}  // namespace worksheet
