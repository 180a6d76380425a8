#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "formats/lesson_text/json_texts.h"
#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/lesson_text/question_text.h"
#include "formats/lesson_text/same_lesson.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// How much of a question is written out: the first that reads back as the same is taken.
struct Wording {
  bool says_need = false;    ///< `@need` and not the number in the prompt,
  bool says_type = false;    ///< `@type` and not what the reader would guess,
  bool says_prompt = false;  ///< `@prompt` with the whole text set in below it,
  bool is_exact = false;     ///< `@key = JSON` for the whole key.
};

std::string number_key(const Json& answer) {
  if (answer.number()) return answer.text;
  std::string result;
  if (const Json* value = answer.find("value")) result = value->text;
  if (const Json* tolerance = answer.find("tolerance")) result += concat({" ± ", tolerance->text});
  if (const Json* unit = answer.find("unit")) result += concat({" ", unit->text});
  return result;
}

/// Writes one question or part, without its number or letter.
class PartWriter {
 public:
  PartWriter(const Json& part, Wording wording, std::string_view default_id)
      : part_(part), wording_(wording), default_id_(default_id), type_(text_of(part.find("type"))) {}

  std::string write() {
    write_prompt();
    if (const Json* id = take("id"); id && id->text != default_id_) out_ += write_key_line(*id, false);
    if (wording_.says_type) out_ += concat({"@type ", type_, "\n"});
    if (!wording_.is_exact) write_key();
    write_hints();
    if (const Json* explanation = take("explanation")) {
      if (explanation->string() && explanation->text.find('\n') == std::string::npos)
        out_ += concat({"> ", explanation->text, "\n"});
      else
        out_ += write_key_line(*explanation, false);
    }
    for (const Json& member : part_.items)
      if (!is_taken(member.key))
        out_ += write_key_line(member, wording_.is_exact && (member.key == "answer" || member.key == "text"));
    return std::move(out_);
  }

 private:
  bool is_taken(std::string_view key) const {
    return key == "type" || std::find(taken_.begin(), taken_.end(), key) != taken_.end();
  }

  const Json* take(std::string_view key) {
    const Json* found = part_.find(key);
    if (found) taken_.emplace_back(key);
    return found;
  }

  void write_prompt() {
    std::string prompt = text_of(take("prompt"));
    const Json* points = part_.find("points");
    const bool has_place = !wording_.is_exact && !wording_.says_prompt;
    const Json* text = type_ == "blanks" && has_place ? take("text") : nullptr;
    const Json* image = type_ == "label" && has_place ? take("image") : nullptr;
    if (wording_.says_prompt) {
      out_ += concat({"\n@prompt\n  ", set_in(prompt, 2), "\n"});
      return;
    }
    if (points && points->number()) {
      take("points");
      prompt.insert(std::min(prompt.find('\n'), prompt.size()),
                    concat({" (", points->text, points->text == "1" ? " point)" : " points)"}));
    }
    if (text) prompt += concat({"\n", text->text});
    if (image) prompt += concat({"\n![", text_of(image->find("alt")), "](", text_of(image->find("src")), ")"});
    out_ += concat({set_in(prompt, 3), "\n"});
  }

  void write_hints() {
    const Json* hints = part_.find("hints");
    const bool is_plain =
        hints && hints->elements() && std::all_of(hints->items.begin(), hints->items.end(), [](const Json& hint) {
          return hint.string() && hint.text.find('\n') == std::string::npos;
        });
    if (!is_plain) return;
    take("hints");
    for (const Json& hint : hints->items) out_ += concat({"? ", hint.text, "\n"});
  }

  void line(std::string_view sign, std::string_view text) {
    out_ += concat({sign, text.empty() || sign.empty() ? "" : " ", set_in(text, 2), "\n"});
  }

  void write_key() {
    if (type_ == "short" || type_ == "list") return write_ideas_answer();
    if (type_ == "choice") return write_choices();
    if (type_ == "match") return write_pairs();
    if (type_ == "sort") return write_groups();
    if (type_ == "table") return write_table();
    if (type_ == "label") return write_labels();
    if (type_ == "essay") return write_essay();
    if (type_ == "number") {
      if (const Json* answer = take("answer")) line("=", number_key(*answer));
    } else if (type_ == "true-false") {
      if (const Json* answer = take("answer")) line("=", answer->flag ? "true" : "false");
    } else if (type_ == "order") {
      if (const Json* items = take("items"))
        for (const Json& item : items->items) line(&item == items->items.data() ? "=" : "->", item.text);
    } else if (type_ == "evidence") {
      if (const Json* answer = take("answer"))
        for (const std::string& sentence : texts_of(*answer)) line("=", sentence);
    }
  }

  void write_idea(const Json& idea) {
    if (idea.string()) return line("=", idea.text);
    if (const Json* say = idea.find("say")) line("=", joined_texts(*say, " | "));
    if (const Json* denied = idea.find("not")) line("  !", joined_texts(*denied, " | "));
    if (const Json* hint = idea.find("hint")) out_ += concat({"  ? ", set_in(hint->text, 4), "\n"});
    if (const Json* feedback = idea.find("feedback")) out_ += concat({"  > ", set_in(feedback->text, 4), "\n"});
    for (const Json& member : idea.items)
      if (member.key != "say" && member.key != "not" && member.key != "hint" && member.key != "feedback")
        out_ += write_key_line(member, false, "  ");
  }

  void write_ideas_answer() {
    const Json* answer = take("answer");
    if (!answer) return;
    if (!answer->members()) {
      if (type_ == "short") return line("=", joined_texts(*answer, " | "));
      for (const Json& idea : answer->items) write_idea(idea);
      return;
    }
    if (const Json* ideas = answer->find("ideas"))
      for (const Json& idea : ideas->items) write_idea(idea);
    for (const Json& member : answer->items) {
      if (member.key == "need" && wording_.says_need) out_ += write_key_line(member, false);
      if (member.key == "accept") out_ += write_key_line(member, false);
      if (member.key == "reject")
        for (const Json& one : member.items) line("!", one.text);
    }
  }

  void write_choices() {
    const Json *choices = take("choices"), *answer = take("answer");
    if (!choices) return;
    const bool several = answer && answer->elements();
    const std::vector<std::string> right = answer ? texts_of(*answer) : std::vector<std::string>{};
    for (const Json& choice : choices->items) {
      const std::string& text = choice.members() ? text_of(choice.find("text")) : choice.text;
      const bool is_right = std::find(right.begin(), right.end(), text) != right.end();
      line(several ? (is_right ? "[x]" : "[ ]") : is_right ? "(x)" : "( )", text);
      for (const Json& member : choice.items) {
        if (member.key == "feedback")
          out_ += concat({"  > ", set_in(member.text, 4), "\n"});
        else if (member.key != "text")
          out_ += write_key_line(member, false, "  ");
      }
    }
  }

  void write_pairs() {
    if (const Json* pairs = take("pairs"))
      for (const Json& pair : pairs->items)
        if (pair.items.size() == 2) line("", concat({pair.items[0].text, " -> ", pair.items[1].text}));
    if (const Json* distractors = take("distractors"))
      for (const Json& one : distractors->items) line("->", one.text);
  }

  void write_groups() {
    const Json* groups = take("groups");
    if (!groups) return;
    for (const Json& group : groups->items) {
      line("=", group.key);
      for (const Json& item : group.items) out_ += concat({"  - ", set_in(item.text, 4), "\n"});
    }
  }

  static std::string cell_text(const Json& cell) {
    if (cell.string()) {
      std::string escaped;
      for (char c : cell.text) escaped += c == '|' ? std::string("\\|") : std::string(1, c);
      return escaped;
    }
    const std::string& type = text_of(cell.find("type"));
    const Json* answer = cell.find("answer");
    if (type == "number" && answer) return concat({"{{= ", number_key(*answer), "}}"});
    if (type == "short" && answer) return concat({"{{", answer->members() ? "" : joined_texts(*answer, "|"), "}}"});
    std::string choices = "{{";
    if (const Json* list = cell.find("choices"))
      for (const Json& choice : list->items)
        choices +=
            concat({choices.size() > 2 ? " " : "", choice.text == text_of(answer) ? "(x) " : "( ) ", choice.text});
    return choices + "}}";
  }

  void write_table() {
    const Json *columns = take("columns"), *rows = take("rows");
    if (!columns || !rows) return;
    const auto row = [&](const Json& cells) {
      out_ += '|';
      for (const Json& cell : cells.items) out_ += concat({" ", cell_text(cell), " |"});
      out_ += '\n';
    };
    row(*columns);
    out_ += '|';
    for (std::size_t i = 0; i < columns->items.size(); ++i) out_ += "---|";
    out_ += '\n';
    for (const Json& cells : rows->items) row(cells);
  }

  void write_labels() {
    const Json* labels = take("labels");
    if (!labels) return;
    for (const Json& label : labels->items) {
      const Json *x = label.find("x"), *y = label.find("y"), *answer = label.find("answer");
      if (x && y && answer) line(concat({"(", x->text, ", ", y->text, ")"}), joined_texts(*answer, " | "));
    }
  }

  void write_essay() {
    if (const Json* words = take("words")) out_ += write_key_line(*words, false);
    if (const Json* ideas = take("ideas"))
      for (const Json& idea : ideas->items) write_idea(idea);
    if (const Json* rubric = take("rubric"))
      for (const Json& row : rubric->items) {
        const Json* points = row.find("points");
        const std::string_view count = points ? std::string_view(points->text) : "1";
        line(concat({"(", count, count == "1" ? " point)" : " points)"}), text_of(row.find("criterion")));
      }
  }

  const Json& part_;
  Wording wording_;
  std::string default_id_, type_, out_;
  std::vector<std::string> taken_;
};

std::string write_as(const Json& question, std::size_t index, Wording wording) {
  const std::string number = std::to_string(index + 1), default_id = "q" + number;
  const Json* parts = question.find("parts");
  if (!parts) return concat({number, ". ", PartWriter(question, wording, default_id).write()});
  std::string out = number + ".";
  const Json* prompt = question.find("prompt");
  if (prompt) {
    out += wording.says_prompt ? concat({"\n@prompt\n  ", set_in(prompt->text, 2), "\n"})
                               : concat({" ", set_in(prompt->text, 3), "\n"});
    for (const Json& member : question.items)
      if (member.key != "prompt" && member.key != "parts" && !(member.key == "id" && member.text == default_id))
        out += write_key_line(member, false);
    if (wording.says_type) out += "@parts\n";
  } else {
    out += ' ';
  }
  const Json* id = question.find("id");
  const std::string stem = id && id->string() ? id->text : default_id;
  wording.says_prompt = false;
  char letter = 'a';
  for (const Json& part : parts->items) {
    out += concat({std::string(1, letter), ") ", PartWriter(part, wording, stem + letter).write()});
    ++letter;
  }
  return out;
}

}  // namespace

Json without_default_ids(const Json& question, std::size_t index) {
  Json copy = question;
  const std::string default_id = "q" + std::to_string(index + 1);
  const Json* id = copy.find("id");
  const std::string stem = id && id->string() ? id->text : default_id;
  if (stem == default_id) remove(copy, "id");
  if (Json* parts = const_cast<Json*>(copy.find("parts")); parts && parts->elements()) {
    char letter = 'a';
    for (Json& part : parts->items) {
      const Json* own = part.find("id");
      if (own && own->text == stem + letter) remove(part, "id");
      ++letter;
    }
  }
  return copy;
}

std::string write_question(const Json& question, std::size_t index, std::string_view language) {
  const std::string wanted = normal_question(without_default_ids(question, index));
  const std::array wordings{Wording{},
                            Wording{.says_need = true},
                            Wording{.says_need = true, .says_type = true},
                            Wording{.says_need = true, .says_type = true, .says_prompt = true},
                            Wording{.says_need = true, .says_type = true, .is_exact = true},
                            Wording{.says_need = true, .says_type = true, .says_prompt = true, .is_exact = true}};
  for (const Wording& wording : wordings) {
    std::string written = write_as(question, index, wording);
    const LessonText read = read_lesson_text(concat({"# -\n@language ", language, "\n\n## Questions\n\n", written}));
    const JsonText draft = read_json(read.draft);
    const Json* questions = draft.value ? draft.value->find("questions") : nullptr;
    if (questions && draft.value->items.size() == 4 && questions->items.size() == 1 &&
        normal_question(questions->items.front()) == wanted)
      return written;
  }
  return concat({std::to_string(index + 1), ".\n   @question = ", write_json(question), "\n"});
}

}  // namespace worksheet
