#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "marker/phrasing.h"
#include "marker/segments.h"

namespace worksheet {

/// What a segment says of the numbers of a phrasing.
struct Numbers {
  bool wanted = false;      ///< The phrasing has a number that the prompt has not.
  bool all_said = true;     ///< The segment has all of them.
  bool other_said = false;  ///< The segment has one that neither phrasing nor prompt has.

  /// 0 to 3 from another number to the right one alone, 4 where none is wanted.
  double rank() const { return !wanted ? 4.0 : (all_said ? 2.0 : 0.0) + (other_said ? 0.0 : 1.0); }
};

/// The features of a phrasing in a segment; shares are 0 to 1. "New" words are content words that the prompt does not
/// say already. Recall is the share of the phrasing that the segment has, precision the share of the segment that the
/// key has.
struct Measures {
  double recall_new = 0;       ///< Recall of the new words.
  double recall_function = 0;  ///< Recall of the function words.
  double precision_new = 0;    ///< Precision of the new words.
  double length_ratio = 0;     ///< Logarithm of the content words said to those wanted.
  double trigram_recall = 0;   ///< Recall of trigrams.
  double flipped = 0;          ///< Share of its words that only one of the two negates.
  double opposite = 0;         ///< Share of its words whose opposite is said in their place.
  double negation_parity = 0;  ///< 1 where one of the two has an odd number of negations.
  double inexact = 0;          ///< Share of its words that are said in another form: misspelt, a synonym.
  double first_new = 0.5;      ///< 1 where the phrasing's first new word is said, 0 where it is not.
  double last_new = 0.5;       ///< 1 where its last new word is said, 0 where it is not.
  double order = 0;            ///< Share of its neighbouring words that stand in the same order, near each other.
  double missing = 0;          ///< How many of its new words are not said.
  Numbers numbers;             ///< How its numbers are said.
  bool says_denied_opposite = false;  ///< "Does not fall" for "rises".
  double best_part_recall = 0;        ///< Recall of the sentence of the phrasing that has the greatest.
  double negations = 0;               ///< How many negations the segment has.
  double prompt_share = 0;            ///< Share of the segment's content words that repeat the prompt.
  double trigram_dice = 0;            ///< Dice coefficient of the trigrams.
  double recall_weighted = 0;         ///< Recall of all content words, by weight.
  double key_length = 0;              ///< Logarithm of the phrasing's content words.
  // For the rules and for the choice among phrasings; no weight is fitted to these.
  double recall_content = 0;     ///< Recall of all content words, each counting the same.
  double precision_content = 0;  ///< Share of the content words that key or prompt have.
  double reply = 0;              ///< 1 where both begin with the same yes or no, -1 where they differ.
  double no_new = 0;             ///< 1 where the segment has no new word.
  double wrong_number = 0;       ///< 1 where the segment has a number that neither key nor prompt has.
  double log_new = 0;            ///< Logarithm of the new words said.
  double log_extraneous = 0;     ///< Logarithm of the extraneous ones.
};

/// What a response, or a segment of one, says, whatever the phrasing.
struct SegmentText {
  Range range;            ///< Of the response's terms.
  bool is_whole = false;  ///< All of the response.
  std::span<const Term> terms;
  std::vector<bool> negated;  ///< By term.
  std::vector<Tie> ties;      ///< By term.
  std::size_t negations = 0;
  Reply reply = Reply::none;
  Trigrams trigrams;
  std::size_t trigram_count = 0;
  std::size_t coordinations = 0;   ///< How many of "and" and "or".
  std::size_t function_words = 0;  ///< How many other function words.
  bool prevents = false;           ///< Says that something does not come about: "keep out".
  bool is_one_clause = false;      ///< Has one clause.
  bool has_verb = false;           ///< Begins with a clause that says "was", "has" or the like.
  bool says_and = false;
  bool says_or = false;
  bool compares = false;  ///< Has "than" or "too".
};

/// A segment as read for one phrasing.
struct Segment {
  struct Token {
    const Term* term = nullptr;
    std::optional<WordMatch> match;
    bool negated = false;
    bool in_prompt = false;            ///< Matches a word of the prompt.
    bool in_key = false;               ///< Matches a word of the phrasing.
    std::optional<std::size_t> asked;  ///< The word of the prompt that it matches.
    bool known = false;                ///< Matches a word of the prompt or of any phrasing of the key.

    bool own() const { return in_prompt || in_key; }
    bool extraneous() const { return term->is_content && !known; }
  };
  std::shared_ptr<const SegmentText> text;
  std::vector<Token> tokens;
  std::vector<std::ptrdiff_t> place;  ///< By word of the vocabulary: its first place among the tokens, or -1.
  std::size_t extraneous = 0;         ///< Content words that neither key nor prompt has.
  std::size_t foreign = 0;            ///< Content words that neither this phrasing nor the prompt has.

  bool says(std::size_t word) const { return place[word] >= 0; }
};

/// The measures in the order of the model's inputs.
inline constexpr std::size_t input_count = 20;
std::array<double, input_count> as_inputs(const Measures& measures);

/// The words of a response, matched with those of the question and of phrasings.
class MatchedResponse {
 public:
  /// `terms` must outlive it.
  MatchedResponse(std::span<const Term> terms, const Vocabulary& prompt);

  /// Matches the words of a phrasing, whose matches are then known by the number that this returns, counting from 0.
  std::size_t match(const Phrasing& phrasing);

  /// To be asked once all phrasings are matched.
  std::shared_ptr<const SegmentText> read(Range range, Reply reply) const;
  Segment read_for(const Phrasing& phrasing, std::size_t number, std::shared_ptr<const SegmentText> text) const;

 private:
  using Matches = std::vector<std::optional<WordMatch>>;
  std::span<const Term> terms_;
  const LanguageData& data_;
  std::vector<std::optional<std::size_t>> asked_;  ///< By term, the word of the prompt.
  std::vector<bool> is_same_as_asked_;
  std::vector<bool> known_;
  std::vector<Matches> matches_;
};

Measures measure(const Phrasing& phrasing, const Segment& segment);

}  // namespace worksheet
