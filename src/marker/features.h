#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "marker/phrasing.h"

namespace worksheet {

/// What a stretch says of the numbers of a phrasing.
struct Numbers {
  bool wanted = false;      ///< The phrasing has a number that the question has not.
  bool all_said = true;     ///< The stretch has all of them.
  bool other_said = false;  ///< The stretch has one that neither phrasing nor question has.

  /// 0 to 3 from another number to the right one alone, 4 where none is wanted.
  double rank() const { return !wanted ? 4.0 : (all_said ? 2.0 : 0.0) + (other_said ? 0.0 : 1.0); }
};

/// What is measured of a phrasing in a stretch; shares are 0 to 1. "New" words are telling words that the question
/// does not say already.
struct Measures {
  double cover_new = 0;       ///< Share of the phrasing's new words that are said.
  double cover_function = 0;  ///< Share of its words that carry the sentence.
  double precise_new = 0;     ///< Share of the stretch's new words that the key has.
  double length_ratio = 0;    ///< Logarithm of the telling words said to those wanted.
  double piece_cover = 0;     ///< Share of the phrasing's three-letter pieces.
  double flipped = 0;         ///< Share of its words that are said with the opposite sign of negation.
  double opposite = 0;        ///< Share of its words whose opposite is said in their place.
  double parity = 0;          ///< 1 where one of the two has an odd number of negations.
  double soft = 0;            ///< Share of the phrasing's words that are only nearly said.
  double first_new = 0.5;     ///< 1 where the phrasing's first new word is said, 0 where it is not, and
  double last_new = 0.5;      ///< the same of its last one.
  double order = 0;           ///< Share of its neighbours that stand in order and near each other.
  double missing = 0;         ///< How many of its new words are not said.
  Numbers numbers;            ///< How its numbers are said.
  double best_part = 0;       ///< Coverage of the best covered sentence of the phrasing.
  double denials = 0;         ///< How often the stretch denies.
  double asked_said = 0;      ///< Share of the stretch's telling words that repeat the question.
  double phrasings = 0;       ///< How many phrasings the idea has; over all of them,
  double best_new = 0;        ///< the best `cover_new`,
  double best_dice = 0;       ///< the best share of three-letter pieces in common,
  double mean_all = 0;        ///< and the mean `cover_all`.
  // What rules and the choice among phrasings ask for; no weight is fitted to these.
  double cover_all = 0;      ///< As `cover_new`, with the question's words, which weigh less; those in brackets least.
  double cover_telling = 0;  ///< The same with all telling words alike.
  double precise_all = 0;    ///< Share of all the stretch's telling words that the key or the question has.
  double piece_dice = 0;     ///< Three-letter pieces in common.
  double reply = 0;          ///< 1 where both begin with the same yes or no, -1 where they differ.
  double no_new = 0;         ///< 1 where the stretch has no new word.
  double number_wrong = 0;   ///< 1 where a number is said that neither key nor question has.
  double said_new = 0;       ///< Logarithm of the new words said.
  double said_foreign = 0;   ///< Logarithm of those that the key has not.
};

/// What a response, or a stretch of one, says.
struct Stretch {
  struct Said {
    const Term* term = nullptr;
    std::optional<Match> match;
    bool negated = false;
    bool asked = false;   ///< Stands for a word of the question.
    bool in_key = false;  ///< Stands for a word of some idea.

    bool known() const { return asked || in_key; }
    bool foreign() const { return term->telling && !known(); }
  };
  std::vector<Said> said;
  std::vector<std::ptrdiff_t> place;  ///< By word of the vocabulary: where `said` has it first, -1 where it does not.
  std::size_t negations = 0;
  Reply reply = Reply::none;
  Pieces pieces;
  std::size_t piece_count = 0;
  std::size_t foreign = 0;   ///< Words that neither key nor question has,
  std::size_t joins = 0;     ///< those that are "and" or "or",
  std::size_t carrying = 0;  ///< and others that carry the sentence.
  bool prevents = false;     ///< Says that something does not come about: "keep out".
  bool is_plain = false;     ///< One clause.
  bool has_verb = false;     ///< Begins with a clause that says "was", "has" or the like.
  bool says_and = false;
  bool says_or = false;
  bool says_by = false;
  Measures measures;  ///< Those that are the same for all phrasings.

  bool says(std::size_t word) const { return place[word] >= 0; }
};

/// The measures in the order of the model's inputs.
inline constexpr std::size_t input_count = 21;
std::array<double, input_count> as_inputs(const Measures& measures);

/// Which words of the vocabulary each term of a response stands for, by itself or with its neighbours.
std::vector<std::optional<Match>> find_words(std::span<const Term> terms, const Vocabulary& vocabulary);

/// `terms` must outlive the result; `found` is what find_words() gives for them.
Stretch read_stretch(std::span<const Term> terms, std::span<const std::optional<Match>> found, Reply reply,
                     const Vocabulary& vocabulary);

/// How promising a phrasing looks in a stretch, to choose among several.
double promise(const Measures& measures);

/// An idea's best phrasing in a stretch, by its measures.
struct BestPhrasing {
  const Phrasing* phrasing = nullptr;
  Measures measures;
};
BestPhrasing measure_idea(std::span<const Phrasing> phrasings, const Stretch& stretch, const Vocabulary& vocabulary);

}  // namespace worksheet
