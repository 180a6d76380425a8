#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "formats/gift.h"
#include "formats/gift_answers.h"
#include "formats/gift_text.h"
#include "formats/imported_questions.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

class GiftReader {
 public:
  GiftReader(std::string_view text, Json& questions, TextNotes& notes)
      : text_(text), questions_(questions), notes_(notes) {}

  void read() {
    std::size_t begin = 0;
    bool has_text = false;
    int depth = 0;
    for (const TextLine& line : split_lines(text_)) {
      if (line.text.starts_with("//")) {
        if (line.text.find("[tag:") != std::string_view::npos || line.text.find("[id:") != std::string_view::npos)
          leave_out(line.number, line.text);
        text_.replace(line.offset, line.text.size(), line.text.size(), ' ');
        continue;
      }
      if (line.is_blank() && depth <= 0) {
        if (has_text) question({std::string_view(text_).substr(begin, line.offset - begin), begin});
        has_text = false;
        continue;
      }
      if (line.text.starts_with("$CATEGORY") && depth == 0) {
        leave_out(line.number, line.text);
        continue;
      }
      if (line.is_blank()) continue;
      if (!has_text) {
        begin = line.offset;
        depth = 0;
      }
      has_text = true;
      for (std::size_t i = 0; i < line.text.size(); ++i) {
        if (line.text[i] == '\\')
          ++i;
        else if (line.text[i] == '{')
          ++depth;
        else if (line.text[i] == '}')
          depth = std::max(0, depth - 1);
      }
    }
    if (has_text) question({std::string_view(text_).substr(begin), begin});
    if (!pending_.empty()) leave_out(pending_line_, pending_);
  }

 private:
  void leave_out(std::size_t line, std::string_view what) { notes_.leave_out(line, what); }
  std::size_t line_of(std::size_t offset) const { return notes_.index.at(offset).line; }
  void problem(const GiftText& raw, std::string what, std::string remedy) {
    notes_.problem(raw.offset, std::move(what), std::move(remedy));
  }

  /// As the question is written, where it does not say otherwise. `format` is told how it is written.
  std::string text_of(const GiftText& raw, std::string* format = nullptr) {
    PlainText plain = plain_gift(raw, format_);
    if (plain.has_tags)
      notes_.guess(line_of(plain.offset), "this is written in HTML, which a lesson shows as it is written");
    if (format) *format = plain.format;
    return std::move(plain.text);
  }

  void question(GiftText raw) {
    raw = raw.trimmed();
    Json out = make_object(raw.offset);
    std::string name;
    format_ = "moodle";
    if (raw.text.starts_with("::")) {
      std::size_t end = 2;
      while (end < raw.text.size() && !raw.text.substr(end).starts_with("::")) end += raw.text[end] == '\\' ? 2 : 1;
      if (end < raw.text.size()) {
        name = text_of(raw.sub(2, end - 2));
        raw = raw.sub(end + 2).trimmed();
      }
    }
    const std::size_t open = find_unescaped(raw.text, "{");
    const std::size_t close = open == std::string_view::npos ? open : find_unescaped(raw.text, "}", open + 1);
    if (open == std::string_view::npos) return description(raw, name);
    if (close == std::string_view::npos) {
      problem(raw.sub(open), "this brace is never closed",
              "write `}` behind the last answer, and `\\{` for a brace in a text");
      return;
    }
    std::string stem = text_of(raw.sub(0, open), &format_);
    const std::string behind = text_of(raw.sub(close + 1));
    if (!behind.empty()) {
      const bool is_close = std::string_view(".,;:!?").find(behind.front()) != std::string_view::npos;
      stem += concat({stem.empty() ? "" : " ", "_____", is_close ? "" : " ", behind});
    }
    if (!pending_.empty()) {
      stem = concat({pending_, stem.empty() ? "" : "\n\n", stem});
      pending_.clear();
    }
    if (stem.empty()) {
      problem(raw, "this question asks nothing", "write what is asked before the brace");
      return;
    }
    if (!name.empty()) add(out, "x-name", make_text(name, raw.offset));
    stem_ = std::move(stem);
    answers(raw.sub(open + 1, close - open - 1), raw, out);
  }

  void description(const GiftText& raw, const std::string& name) {
    const std::string text = text_of(raw);
    if (pending_.empty()) pending_line_ = line_of(raw.offset);
    for (const std::string& one : {name, text})
      if (!one.empty()) pending_ += concat({pending_.empty() ? "" : "\n\n", one});
  }

  void add_front(Json& out, const char* type) {
    Json name = out.find("x-name") ? *out.find("x-name") : Json();
    out.items.clear();
    add(out, "type", make_text(type, out.offset));
    add(out, "prompt", make_text(stem_, out.offset));
    if (name.string()) add(out, "x-name", std::move(name));
  }

  void finish(Json out, std::string explanation) {
    if (!explanation.empty()) add(out, "explanation", make_text(explanation, out.offset));
    add_question(questions_, std::move(out));
  }

  void answers(GiftText inside, const GiftText& whole, Json& out) {
    std::string explanation;
    for (auto at = find_unescaped(inside.text, "#"); at != std::string_view::npos;
         at = find_unescaped(inside.text, "#", at + 1))
      if (inside.text.substr(at).starts_with("####")) {
        explanation = text_of(inside.sub(at + 4));
        inside = inside.sub(0, at);
        break;
      }
    inside = inside.trimmed();
    if (inside.text.empty()) {
      add_front(out, "essay");
      return finish(std::move(out), std::move(explanation));
    }
    if (inside.text.front() == '#') return numerical(inside.sub(1).trimmed(), out, std::move(explanation));
    if (truth(inside, out, explanation)) return;
    std::vector<GiftAnswer> list = answer_list(inside);
    if (list.empty()) {
      problem(inside, "these answers have no `=` and no `~` before them",
              "write `=` before what is right and `~` before what is wrong");
      return;
    }
    const bool has_wrong = std::any_of(list.begin(), list.end(), [](const GiftAnswer& one) { return !one.is_right; });
    const bool is_match = !has_wrong && std::all_of(list.begin(), list.end(), [](const GiftAnswer& one) {
      return one.text.text.find("->") != std::string_view::npos;
    });
    if (is_match)
      match(list, out);
    else if (has_wrong)
      choice(list, whole, out);
    else
      short_answer(list, out);
    if (out.find("type")) finish(std::move(out), std::move(explanation));
  }

  bool truth(const GiftText& inside, Json& out, const std::string& general) {
    const std::size_t end = std::min(find_unescaped(inside.text, "#"), inside.text.size());
    const std::string_view word = trim(inside.text.substr(0, end));
    const bool is_true = word == "T" || word == "TRUE" || word == "true" || word == "True";
    if (!is_true && word != "F" && word != "FALSE" && word != "false" && word != "False") return false;
    add_front(out, "true-false");
    add(out, "answer", make_flag(is_true, inside.offset));
    std::string explanation = general;
    if (end < inside.text.size()) {
      // What is said to who was wrong, and behind it what is said to who was right.
      const GiftText rest = inside.sub(end + 1);
      const std::size_t second = std::min(find_unescaped(rest.text, "#"), rest.text.size());
      const std::string wrong = text_of(rest.sub(0, second));
      if (!wrong.empty()) explanation = concat({wrong, explanation.empty() ? "" : "\n\n", explanation});
      if (second < rest.text.size()) {
        const std::string right = text_of(rest.sub(second + 1));
        if (!right.empty()) leave_out(line_of(rest.offset), concat({"feedback for the right answer: ", right}));
      }
    }
    finish(std::move(out), std::move(explanation));
    return true;
  }

  std::vector<GiftAnswer> answer_list(const GiftText& inside) {
    GiftAnswers answers = read_gift_answers(inside);
    if (!answers.before.text.empty()) leave_out(line_of(answers.before.offset), answers.before.text);
    return std::move(answers.list);
  }

  void tell_part_credit(const GiftAnswer& answer, std::string_view text) {
    const std::string feedback = text_of(answer.feedback);
    leave_out(line_of(answer.text.offset),
              concat({decimal(*answer.weight), " % for \"", text, "\"", feedback.empty() ? "" : ": ", feedback}));
  }

  void match(const std::vector<GiftAnswer>& list, Json& out) {
    std::vector<std::pair<std::string, std::string>> pairs;
    std::vector<std::string> distractors;
    std::map<std::string, std::vector<std::string>> groups;
    for (const GiftAnswer& answer : list) {
      const auto arrow = answer.text.text.find("->");
      const std::string term = text_of(answer.text.sub(0, arrow)), meaning = text_of(answer.text.sub(arrow + 2));
      if (term.empty()) {
        distractors.push_back(meaning);
        continue;
      }
      groups[meaning].push_back(term);
      pairs.emplace_back(term, meaning);
    }
    // Things that share a meaning are sorted by it.
    if (groups.size() < pairs.size() && groups.size() > 1) {
      add_front(out, "sort");
      Json sorted = make_object(out.offset);
      for (const auto& [term, meaning] : pairs)
        if (!sorted.find(meaning)) add(sorted, meaning, make_texts(groups[meaning], out.offset));
      add(out, "groups", std::move(sorted));
      for (const std::string& one : distractors)
        leave_out(line_of(out.offset), concat({"a group with nothing in it: ", one}));
      return;
    }
    add_front(out, "match");
    Json json = make_array(out.offset);
    for (const auto& [term, meaning] : pairs) add(json, make_texts({term, meaning}, out.offset));
    add(out, "pairs", std::move(json));
    if (!distractors.empty()) add(out, "distractors", make_texts(distractors, out.offset));
  }

  void choice(const std::vector<GiftAnswer>& list, const GiftText& whole, Json& out) {
    const auto count_right =
        std::count_if(list.begin(), list.end(), [](const GiftAnswer& one) { return one.is_right; });
    const bool several = count_right != 1;
    Json choices = make_array(out.offset);
    std::vector<std::string> right;
    for (const GiftAnswer& answer : list) {
      const std::string text = text_of(answer.text), feedback = text_of(answer.feedback);
      const bool is_full = answer.is_right || (several && answer.weight && *answer.weight > 0);
      if (is_full) right.push_back(text);
      if (!several && answer.weight && !answer.is_right && *answer.weight != 0) tell_part_credit(answer, text);
      if (feedback.empty()) {
        add(choices, make_text(text, answer.text.offset));
        continue;
      }
      Json one = make_object(answer.text.offset);
      add(one, "text", make_text(text, answer.text.offset));
      add(one, "feedback", make_text(feedback, answer.feedback.offset));
      add(choices, std::move(one));
    }
    if (right.empty()) {
      problem(whole, "no answer of this question is right", "write `=` before the right one");
      return;
    }
    add_front(out, "choice");
    add(out, "choices", std::move(choices));
    add(out, "answer", several ? make_texts(right, out.offset) : make_text(right.front(), out.offset));
  }

  void short_answer(const std::vector<GiftAnswer>& list, Json& out) {
    std::vector<std::string> say;
    std::string feedback;
    for (const GiftAnswer& answer : list) {
      const std::string text = text_of(answer.text), said = text_of(answer.feedback);
      if (answer.weight && *answer.weight < 100) {
        tell_part_credit(answer, text);
        continue;
      }
      if (text.empty()) continue;
      say.push_back(text);
      if (said.empty() || said == feedback) continue;
      if (feedback.empty())
        feedback = said;
      else
        leave_out(line_of(answer.feedback.offset), concat({"feedback for \"", text, "\": ", said}));
    }
    if (say.empty()) {
      problem(GiftText{"", out.offset}, "no answer of this question is wholly right", "write `=` before the right one");
      return;
    }
    add_front(out, "short");
    if (feedback.empty()) {
      add(out, "answer", make_text_or_texts(say, out.offset));
      return;
    }
    Json answer = make_object(out.offset), ideas = make_array(out.offset), idea = make_object(out.offset);
    add(idea, "say", make_texts(say, out.offset));
    add(idea, "feedback", make_text(feedback, out.offset));
    add(ideas, std::move(idea));
    add(answer, "ideas", std::move(ideas));
    add(out, "answer", std::move(answer));
  }

  void numerical(const GiftText& inside, Json& out, std::string explanation) {
    std::vector<GiftAnswer> list = answer_list(inside);
    if (list.empty()) {
      list.push_back(read_lone_answer(inside));
      list.back().is_right = true;
    }
    Json key;
    for (const GiftAnswer& answer : list) {
      const std::string feedback = text_of(answer.feedback);
      Json here = read_gift_number(answer.text.text, answer.text.offset);
      const bool is_full = answer.is_right && (!answer.weight || *answer.weight >= 100);
      if (!is_full) {
        leave_out(line_of(answer.text.offset),
                  concat({answer.text.text.empty() ? "feedback for other numbers" : answer.text.text,
                          feedback.empty() ? "" : ": ", feedback}));
        continue;
      }
      if (!key.is_null() || here.is_null()) {
        if (key.is_null()) {
          problem(answer.text, "this is no number", "write it in digits, as `{#1822:5}` or `{#1820..1825}`");
          return;
        }
        leave_out(line_of(answer.text.offset), concat({"a second right number: ", answer.text.text}));
        continue;
      }
      key = std::move(here);
      if (!feedback.empty()) explanation = concat({feedback, explanation.empty() ? "" : "\n\n", explanation});
    }
    if (key.is_null()) {
      problem(inside, "no number of this question is right", "write `{#1822}`");
      return;
    }
    add_front(out, "number");
    add(out, "answer", std::move(key));
    finish(std::move(out), std::move(explanation));
  }

  std::string text_;
  Json& questions_;
  TextNotes& notes_;
  std::string format_ = "moodle", stem_, pending_;
  std::size_t pending_line_ = 0;
};

}  // namespace

Imported read_gift(std::string_view text, std::string_view title) {
  return import_questions(text, title, [](std::string_view normal, Json& questions, TextNotes& notes) {
    GiftReader(normal, questions, notes).read();
  });
}

bool looks_like_gift(std::string_view text, std::string_view file_name) {
  if (file_name.ends_with(".gift")) return true;
  text = text.substr(0, 20000);
  if (text.find("::") == std::string_view::npos && text.find('{') == std::string_view::npos) return false;
  const std::size_t open = find_unescaped(text, "{");
  if (open == std::string_view::npos) return false;
  const std::string_view inside = trim(text.substr(open + 1));
  for (std::string_view begin : {"=", "~", "#", "T}", "F}", "TRUE", "FALSE", "}"})
    if (inside.starts_with(begin)) return true;
  return false;
}

}  // namespace worksheet
