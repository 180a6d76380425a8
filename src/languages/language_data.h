#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "languages/function_word.h"
#include "text/language.h"
#include "text/number.h"
#include "text/word_table.h"

namespace worksheet {

/// Words, one blank apart; a phrase has "_" between its words. Without case and accents, but for opposites and
/// synonyms.
using WordList = std::string_view;

/// The files of a language's folder, packed; README.md says what each section holds.
struct LanguageFiles {
  std::string_view language;
  std::string_view function_words;  ///< Words and the letters of their sections in turns.
  WordList often_misspelt;
  WordList quantity_phrases;
  std::string_view number_words;  ///< Words and what they do to a number in turns.
  WordList units;
  std::string_view word_forms;     ///< Words and what they are read as in turns; "#3" is an ordinal.
  std::string_view capital_forms;  ///< The same for words in capital letters.
  std::string_view abbreviations;  ///< Short forms and what they stand for in turns: "st saint".
  std::string_view opposites;      ///< Words and their opposites, which have commas between them, in turns.
  std::string_view synonyms;       ///< Groups, a comma between their words.
  WordList yes;
  WordList no;
  WordList negating_phrases;
  WordList preventions;
  WordList prevention_phrases;
  WordList nothing;
  WordList some;
  WordList open_ends;
  WordList truth;
  WordList every;
  WordList excepting;
  WordList number_questions;
  WordList person_questions;
  WordList reason_questions;
  WordList order_questions;
  WordList prepositions;
  WordList apart_prepositions;
  WordList genitives;
  WordList away_prepositions;
  WordList openers;
  WordList adverbs;
  WordList quantities;
  WordList scarcities;
  WordList asides;
  WordList particles;
  std::string_view opposite_prepositions;  ///< As opposites.
  WordList name_modifiers;
  WordList offices;
  WordList titles;
  WordList naming;
};

/// What the marker knows of a language.
struct LanguageData {
  explicit LanguageData(const LanguageFiles& files);

  const LanguageFiles& files;
  WordTable number_words;
  WordTable word_forms;
  WordTable capital_forms;
  WordTable abbreviations;
  std::vector<std::string_view> often_misspelt;  ///< Function words.
  // Lists of stems:
  std::string preventions;
  std::string prevention_phrases;  ///< Stems of the first words, the last words as they are,
  std::string prevention_verbs;    ///< and the first words alone.
  std::string reasons;             ///< Words that ask for a reason.

  bool is_preposition(std::string_view plain) const;
  /// Whether one preposition for the other turns a sentence round: "from" and "to".
  bool are_opposite_prepositions(std::string_view a, std::string_view b) const;
  /// Whether a preposition has one of that kind.
  bool turns_sentence(std::string_view preposition) const;

  /// What a word does in a sentence; `plain` is without case and accents.
  FunctionWord function_word(std::string_view plain) const;
  bool has_function_words() const { return !files.function_words.empty(); }

  /// The opposites of a word, given its plain stem: "rise" has "fall" and "drop". Empty for most words.
  std::vector<std::string_view> opposites_of(std::string_view stem) const;

  /// Words that a fair teacher takes for the word of this stem, whatever the sentence: "big" for "large". Empty for
  /// most.
  std::vector<std::string_view> synonyms_of(std::string_view stem) const;

 private:
  /// A word, the hash of its stem, and one of its opposites.
  struct Opposite {
    std::uint32_t hash = 0;
    std::string_view word, other;
  };
  /// A word of a group of synonyms: the hash of its stem, and where the group begins.
  struct Synonym {
    std::uint32_t hash = 0;
    std::size_t group = 0;
  };

  Language language_;
  WordTable function_words_;
  std::vector<Opposite> opposites_;  ///< Ordered by hash, as the next.
  std::vector<Synonym> synonyms_;
};

/// The data of a language, by its primary tag; of a language without a folder, what "und" has.
const LanguageData& language_data(const Language& language);

/// Reads numbers as `language`, which must outlive it, writes them.
inline NumberReader number_reader(const Language& language) { return {language, language_data(language).number_words}; }

NumberReader number_reader(const Language&&) = delete;

/// Whether `phrases` has the two words as a phrase.
bool has_phrase(WordList phrases, std::string_view first, std::string_view second);

}  // namespace worksheet
