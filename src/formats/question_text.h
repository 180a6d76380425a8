#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "formats/text_lines.h"
#include "json/json.h"
#include "json/problem.h"
#include "text/language.h"

namespace worksheet {

/// Something to say of a line: what was guessed, or what was left out.
struct LineNote {
  std::size_t line = 0;
  std::string what;
  bool operator==(const LineNote&) const = default;
};

/// Where a part stands in a lesson text, and what was read of it.
struct TextPart {
  std::string label;  ///< "3", "2b".
  std::string path;   ///< JSON pointer in the lesson: "/questions/1/parts/1".
  std::string type;   ///< The kind of question, said or guessed.
  std::string prompt;
  std::size_t first_line = 0, last_line = 0;
  bool has_key = true;
};

/// What reading the questions of a lesson text tells beside them.
struct QuestionNotes {
  const LineIndex& index;
  const Language& language;
  std::vector<Problem> problems;
  std::vector<LineNote> guesses;
  std::vector<TextPart> parts;

  void problem(std::size_t offset, std::string what, std::string remedy) {
    if (problems.size() < 200) problems.push_back({index.at(offset), "", std::move(what), std::move(remedy)});
  }
};

/// A key that stands elsewhere than under its question, as under "Answers".
struct TextAnswer {
  char letter = 0;  ///< Of the part; 0 for the question itself.
  std::string text;
  std::size_t offset = 0, line = 0;
  bool is_used = false;
};

/// One question: `lines` begin with its number, of which `mark_length` bytes are no more than that. `index` counts from
/// 0. Text of `heading`, where there is any, is put before the prompt.
Json read_question_lines(std::span<const TextLine> lines, std::size_t mark_length, std::size_t index,
                         std::string_view heading, std::span<TextAnswer> answers, QuestionNotes& notes);

/// A value under `@key`: how it is written there, and whether it belongs to the answer of `short` and `list`.
enum class KeyForm { text, repeated, bars, flag, number, range, json };

/// How the value of a key is written in a lesson text: of a question, a part or an idea, or of the lesson itself.
KeyForm form_of_key(std::string_view key);

/// Reads "@key", "@key value" or "@key = JSON". Text that goes on in further lines is behind `value`. Whole values of
/// JSON that cannot be read are told as problems.
Json read_key_value(std::string_view key, std::string_view value, bool is_json, std::size_t offset,
                    QuestionNotes& notes);

/// The name after "@" at the beginning of a line; empty where there is none.
std::string_view key_name(std::string_view line);

/// How people name a kind in a sentence: "a list", "an essay".
std::string_view name_of_kind(std::string_view type);

/// "24 hours", "1,250 ± 5 km", "33.3 ± 2%" as the answer of a number question; null where it is none.
Json read_number_key(std::string_view text, std::size_t offset);

}  // namespace worksheet
