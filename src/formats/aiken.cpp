#include "formats/aiken.h"

#include <optional>
#include <utility>

#include "formats/exported_parts.h"
#include "formats/imported_questions.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// "A. text" or "A) text": the number of the letter and the text.
std::optional<std::pair<std::size_t, std::string_view>> aiken_choice(std::string_view line) {
  if (line.size() < 3 || line[0] < 'A' || line[0] > 'Z' || (line[1] != '.' && line[1] != ')')) return std::nullopt;
  if (line[2] != ' ' && line[2] != '\t') return std::nullopt;
  return std::pair{static_cast<std::size_t>(line[0] - 'A'), trim(line.substr(3))};
}

/// The letter behind "ANSWER:"; '?' where there is none.
std::optional<char> aiken_answer(std::string_view line) {
  if (!in_small_letters(line.substr(0, 7)).starts_with("answer:")) return std::nullopt;
  const std::string_view letter = trim(line.substr(7));
  return letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z' ? letter[0] : '?';
}

class AikenReader {
 public:
  AikenReader(std::string_view text, Json& questions, TextNotes& notes)
      : text_(text), questions_(questions), notes_(notes) {}

  void read() {
    for (const TextLine& line : split_lines(text_)) {
      if (line.is_blank()) continue;
      const auto answer = aiken_answer(line.text);
      const auto choice = aiken_choice(line.text);
      if (answer) {
        finish(*answer, line);
      } else if (choice && !prompt_.empty() && choice->first == choices_.size()) {
        choices_.push_back({choice->second, line.offset});
      } else if (!choices_.empty()) {
        notes_.problem(offset_, "this question has choices and no `ANSWER:`",
                       "write `ANSWER: A` below its choices, with the letter of the right one");
        begin(line);
      } else if (prompt_.empty()) {
        begin(line);
      } else {
        prompt_ += concat({"\n", line.text});
      }
    }
    if (!prompt_.empty())
      notes_.problem(offset_, "this question has no `ANSWER:`",
                     "write choices as `A. …` below it, and then `ANSWER: A`");
  }

 private:
  void begin(const TextLine& line) {
    prompt_ = line.text;
    offset_ = line.offset;
    choices_.clear();
  }

  void finish(char answer, const TextLine& line) {
    const auto right = static_cast<std::size_t>(answer - 'A');
    if (prompt_.empty() || choices_.empty()) {
      notes_.problem(line.offset, "this answer follows on no choices",
                     "write the question in a line, and below it `A. …` and `B. …`");
    } else if (answer == '?' || right >= choices_.size()) {
      notes_.problem(line.offset, "this is not the letter of a choice", "write one capital letter behind `ANSWER:`");
    } else {
      add_question(questions_, question(right));
    }
    prompt_.clear();
    choices_.clear();
  }

  Json question(std::size_t right) const {
    Json out = make_object(offset_);
    const bool is_truth = choices_.size() == 2 && in_small_letters(choices_[0].first) == "true" &&
                          in_small_letters(choices_[1].first) == "false";
    add(out, "type", make_text(is_truth ? "true-false" : "choice", offset_));
    add(out, "prompt", make_text(prompt_, offset_));
    if (is_truth) {
      add(out, "answer", make_flag(right == 0, offset_));
      return out;
    }
    Json choices = make_array(offset_);
    for (const auto& [text, offset] : choices_) add(choices, make_text(text, offset));
    add(out, "choices", std::move(choices));
    add(out, "answer", make_text(choices_[right].first, offset_));
    return out;
  }

  std::string_view text_;
  Json& questions_;
  TextNotes& notes_;
  std::string prompt_;
  std::size_t offset_ = 0;
  std::vector<std::pair<std::string_view, std::size_t>> choices_;
};

}  // namespace

Imported read_aiken(std::string_view text, std::string_view title) {
  return import_questions(text, title, [](std::string_view normal, Json& questions, TextNotes& notes) {
    AikenReader(normal, questions, notes).read();
  });
}

bool looks_like_aiken(std::string_view text, std::string_view /*file_name*/) {
  // The first question decides: a line, choices, and only then the answer.
  const std::string begin = normal_text(text.substr(0, 20000));
  std::size_t choices = 0;
  for (const TextLine& line : split_lines(begin)) {
    if (line.is_blank()) continue;
    if (aiken_answer(line.text)) return choices > 1 && line.text.starts_with("ANSWER:");
    const auto choice = aiken_choice(line.text);
    if (choice && choice->first == choices)
      ++choices;
    else if (choices > 0)
      return false;
  }
  return false;
}

Exported export_aiken(const ExportInput& input) {
  Exported exported;
  for (const ExportedPart& one : parts_to_export(input.lesson)) {
    const Part& part = *one.part;
    std::vector<std::string> choices;
    std::size_t right = 0;
    const auto* choice = std::get_if<Choice>(&part.kind);
    const auto* truth = std::get_if<TrueFalse>(&part.kind);
    const std::string prompt = one_line(one.prompt);
    // A line that Aiken would take for something else.
    const bool is_other = aiken_choice(prompt).has_value() || aiken_answer(prompt).has_value();
    if (truth) {
      choices = {"True", "False"};
      right = truth->answer ? 0 : 1;
    } else if (choice && !choice->several) {
      for (const Choice::Option& option : choice->options) {
        if (option.right) right = choices.size();
        choices.push_back(one_line(option.text));
        if (!option.feedback.empty())
          exported.left_out.push_back(about(part, concat({"the feedback on \"", option.text, "\""})));
      }
    }
    if (choices.empty() || is_other) {
      exported.left_out.push_back(about(part, is_other ? "a prompt that Aiken would take for a choice"
                                              : choice ? "several right answers have no place in Aiken"
                                                       : concat({type_name(part.kind), " has no place in Aiken"})));
      continue;
    }
    exported.text += concat({prompt, "\n"});
    for (std::size_t i = 0; i < choices.size(); ++i)
      exported.text += concat({std::string(1, static_cast<char>('A' + i)), ". ", choices[i], "\n"});
    exported.text += concat({"ANSWER: ", std::string(1, static_cast<char>('A' + right)), "\n\n"});
  }
  list_what_is_lost(input.lesson, {}, exported.left_out);
  return exported;
}

}  // namespace worksheet
