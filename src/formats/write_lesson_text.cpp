#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "formats/key_lines.h"
#include "formats/lesson_text.h"
#include "formats/same_lesson.h"
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

const std::string& text_of(const Json* value) {
  static const std::string none;
  return value && value->string() ? value->text : none;
}

/// A text of several lines, of which those behind the first are set in.
std::string set_in(std::string_view text, std::size_t columns) {
  std::string result;
  for (char c : text) {
    result += c;
    if (c == '\n') result.append(columns, ' ');
  }
  return result;
}

std::vector<std::string> texts_of(const Json& value) {
  if (value.string()) return {value.text};
  std::vector<std::string> texts;
  for (const Json& item : value.items) texts.push_back(item.text);
  return texts;
}

std::string joined(const Json& value, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts_of(value)) result += concat({result.empty() ? "" : separator, text});
  return result;
}

std::string number_key(const Json& answer) {
  if (answer.number()) return answer.text;
  std::string result;
  if (const Json* value = answer.find("value")) result = value->text;
  if (const Json* tolerance = answer.find("tolerance")) result += concat({" ± ", tolerance->text});
  if (const Json* unit = answer.find("unit")) result += concat({" ", unit->text});
  return result;
}

/// "@key value" as the key's form has it, or "@key = JSON".
std::string key_line(const Json& member, bool is_exact, std::string_view indent = "") {
  const std::string_view key = member.key;
  const auto exact = [&] { return concat({indent, "@", key, " = ", write_json(member), "\n"}); };
  const auto simple = [&](std::string_view value) {
    return concat({indent, "@", key, value.empty() ? "" : " ", value, "\n"});
  };
  if (is_exact) return exact();
  switch (form_of_key(key)) {
    case KeyForm::text:
      if (!member.string()) return exact();
      if (member.text.find('\n') != std::string::npos)
        return concat({indent, "@", key, "\n", indent, "  ", set_in(member.text, 2 + indent.size()), "\n"});
      return simple(member.text);
    case KeyForm::flag:
      return member.boolean() ? simple(member.flag ? "" : "false") : exact();
    case KeyForm::number:
      return member.number() ? simple(member.text) : exact();
    case KeyForm::bars:
      return member.elements() ? simple(joined(member, " | ")) : exact();
    case KeyForm::repeated: {
      if (!member.elements() || member.items.empty()) return exact();
      std::string lines;
      for (const Json& one : member.items) lines += simple(set_in(one.text, 2));
      return lines;
    }
    case KeyForm::range: {
      const Json *least = member.find("min"), *most = member.find("max");
      return simple(concat({least ? least->text : "", "-", most ? most->text : ""}));
    }
    case KeyForm::json:
      break;
  }
  return exact();
}

/// Writes one question or part, without its number or letter.
class PartWriter {
 public:
  PartWriter(const Json& part, Wording wording, std::string_view default_id)
      : part_(part), wording_(wording), default_id_(default_id), type_(text_of(part.find("type"))) {}

  std::string write() {
    write_prompt();
    if (const Json* id = take("id"); id && id->text != default_id_) out_ += key_line(*id, false);
    if (wording_.says_type) out_ += concat({"@type ", type_, "\n"});
    if (!wording_.is_exact) write_key();
    write_hints();
    if (const Json* explanation = take("explanation")) {
      if (explanation->string() && explanation->text.find('\n') == std::string::npos)
        out_ += concat({"> ", explanation->text, "\n"});
      else
        out_ += key_line(*explanation, false);
    }
    for (const Json& member : part_.items)
      if (!is_taken(member.key))
        out_ += key_line(member, wording_.is_exact && (member.key == "answer" || member.key == "text"));
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
    if (const Json* say = idea.find("say")) line("=", joined(*say, " | "));
    if (const Json* denied = idea.find("not")) line("  !", joined(*denied, " | "));
    if (const Json* hint = idea.find("hint")) out_ += concat({"  ? ", set_in(hint->text, 4), "\n"});
    if (const Json* feedback = idea.find("feedback")) out_ += concat({"  > ", set_in(feedback->text, 4), "\n"});
    for (const Json& member : idea.items)
      if (member.key != "say" && member.key != "not" && member.key != "hint" && member.key != "feedback")
        out_ += key_line(member, false, "  ");
  }

  void write_ideas_answer() {
    const Json* answer = take("answer");
    if (!answer) return;
    if (!answer->members()) {
      if (type_ == "short") return line("=", joined(*answer, " | "));
      for (const Json& idea : answer->items) write_idea(idea);
      return;
    }
    if (const Json* ideas = answer->find("ideas"))
      for (const Json& idea : ideas->items) write_idea(idea);
    for (const Json& member : answer->items) {
      if (member.key == "need" && wording_.says_need) out_ += key_line(member, false);
      if (member.key == "accept") out_ += key_line(member, false);
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
          out_ += key_line(member, false, "  ");
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
    if (type == "short" && answer) return concat({"{{", answer->members() ? "" : joined(*answer, "|"), "}}"});
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
      if (x && y && answer) line(concat({"(", x->text, ", ", y->text, ")"}), joined(*answer, " | "));
    }
  }

  void write_essay() {
    if (const Json* words = take("words")) out_ += key_line(*words, false);
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

std::string write_question(const Json& question, std::size_t index, Wording wording) {
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
        out += key_line(member, false);
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

/// Without ids that would be given anyway.
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

/// The question in the plainest wording that reads back as the same.
std::string best_question(const Json& question, std::size_t index, const std::string& language) {
  const std::string wanted = normal_question(without_default_ids(question, index));
  const std::array wordings{Wording{},
                            Wording{.says_need = true},
                            Wording{.says_need = true, .says_type = true},
                            Wording{.says_need = true, .says_type = true, .says_prompt = true},
                            Wording{.says_need = true, .says_type = true, .is_exact = true},
                            Wording{.says_need = true, .says_type = true, .says_prompt = true, .is_exact = true}};
  for (const Wording& wording : wordings) {
    std::string written = write_question(question, index, wording);
    const LessonText read = read_lesson_text(concat({"# -\n@language ", language, "\n\n## Questions\n\n", written}));
    const JsonText draft = read_json(read.draft);
    const Json* questions = draft.value ? draft.value->find("questions") : nullptr;
    if (questions && draft.value->items.size() == 4 && questions->items.size() == 1 &&
        normal_question(questions->items.front()) == wanted)
      return written;
  }
  return concat({std::to_string(index + 1), ".\n   @question = ", write_json(question), "\n"});
}

/// Writes a lesson around its questions. `levels` tell how a key has to be written so that it reads back: 0 in its own
/// place, 1 as "@key value", 2 as "@key = JSON".
class LessonWriter {
 public:
  LessonWriter(const Json& lesson, const std::map<std::string, int>& levels, const std::string& questions)
      : lesson_(lesson), levels_(levels), questions_(questions) {}

  std::string write() {
    write_front();
    if (level("passage") == 0)
      if (const Json* passage = lesson_.find("passage")) out_ += concat({"\n", passage->text, "\n"});
    if (level("glossary") == 0) write_glossary();
    if (level("questions") == 0) out_ += concat({"\n## Questions\n\n", questions_});
    if (level("resources") == 0) write_resources();
    return std::move(out_);
  }

 private:
  int level(const std::string& key) const {
    const auto found = levels_.find(key);
    return found == levels_.end() ? 0 : found->second;
  }

  void write_front() {
    if (level("title") == 0) out_ += concat({"# ", text_of(lesson_.find("title")), "\n"});
    const Json* byline = lesson_.find("byline");
    const Json* source = lesson_.find("source");
    const Json* date = lesson_.find("date");
    const bool has_line = byline && level("byline") == 0;
    const bool names_source = has_line && source && source->items.size() == 1 && level("source") == 0;
    const bool names_date = has_line && date && level("date") == 0;
    if (has_line) {
      out_ += concat({"by ", byline->text});
      if (names_source) out_ += concat({" · ", text_of(source->find("name"))});
      if (names_date) out_ += concat({" · ", date->text});
      out_ += '\n';
    }
    for (const Json& member : lesson_.items) {
      const std::string& key = member.key;
      const bool has_place = key == "title" || key == "passage" || key == "glossary" || key == "questions" ||
                             key == "resources" || (key == "byline" && has_line) || (key == "source" && names_source) ||
                             (key == "date" && names_date);
      if (key == "format" || (has_place && level(key) == 0)) continue;
      if (key == "source" && level(key) == 0 && member.members()) {
        for (const Json& one : member.items)
          out_ += concat({"@", one.key == "name" ? "source" : one.key, " ", one.text, "\n"});
        continue;
      }
      if (key == "settings" && level(key) == 0 && member.members()) {
        for (const Json& setting : member.items) out_ += key_line(setting, false);
        continue;
      }
      out_ += key_line(member, level(key) == 2);
    }
    if (!lesson_.find("language")) out_ += "@language en\n";
  }

  void write_glossary() {
    const Json* glossary = lesson_.find("glossary");
    if (!glossary) return;
    out_ += "\n## Glossary\n\n";
    for (const Json& entry : glossary->items)
      out_ += concat({text_of(entry.find("term")), ": ", set_in(text_of(entry.find("definition")), 2), "\n"});
  }

  void write_resources() {
    const Json* resources = lesson_.find("resources");
    if (!resources) return;
    out_ += "\n## Resources\n\n";
    for (const Json& resource : resources->items) {
      std::string type = text_of(resource.find("type"));
      if (!type.empty() && type[0] >= 'a' && type[0] <= 'z') type[0] = static_cast<char>(type[0] - 'a' + 'A');
      out_ += concat({type, ": ", text_of(resource.find("title")), " ", text_of(resource.find("url")), "\n"});
      if (const Json* note = resource.find("note")) out_ += concat({"> ", set_in(note->text, 2), "\n"});
    }
  }

  const Json& lesson_;
  const std::map<std::string, int>& levels_;
  const std::string& questions_;
  std::string out_;
};

std::string value_of(const Json& lesson, const std::string& key) {
  const Json* value = lesson.find(key);
  if (key == "language") return value ? normal_value(*value) : "\"en\"";
  if (!value) return "";
  if (key != "questions" || !value->elements()) return normal_value(*value);
  std::string all;
  for (std::size_t i = 0; i < value->items.size(); ++i)
    all += normal_question(without_default_ids(value->items[i], i)) + "\n";
  return all;
}

/// The keys of a lesson that differ from those of another.
std::vector<std::string> differing_keys(const Json& lesson, const Json& other) {
  std::vector<std::string> keys;
  for (const Json* one : {&lesson, &other})
    for (const Json& member : one->items)
      if (std::find(keys.begin(), keys.end(), member.key) == keys.end() &&
          value_of(lesson, member.key) != value_of(other, member.key))
        keys.push_back(member.key);
  return keys;
}

}  // namespace

std::string write_lesson_text(const Json& lesson) {
  const Json* language = lesson.find("language");
  std::string questions;
  if (const Json* list = lesson.find("questions"))
    for (const Json& question : list->items) {
      const auto index = static_cast<std::size_t>(&question - list->items.data());
      questions +=
          concat({index == 0 ? "" : "\n", best_question(question, index, language ? text_of(language) : "en")});
    }
  // What does not read back from its own place is written as a key, and then as JSON.
  std::map<std::string, int> levels;
  std::string written;
  for (int round = 0; round < 6; ++round) {
    written = LessonWriter(lesson, levels, questions).write();
    const JsonText read = read_json(read_lesson_text(written).draft);
    const auto keys = read.value ? differing_keys(lesson, *read.value) : std::vector<std::string>{"questions"};
    if (keys.empty()) return written;
    bool has_changed = false;
    for (const std::string& key : keys) {
      int& level = levels[key];
      // What appears where the lesson has nothing came out of its passage.
      if (!lesson.find(key)) levels["passage"] = 2;
      has_changed = has_changed || level < 2;
      level = std::min(
          2, level + (key == "glossary" || key == "resources" || key == "questions" || key == "source" ? 2 : 1));
    }
    if (!has_changed) break;
  }
  for (const Json& member : lesson.items) levels[member.key] = 2;
  return LessonWriter(lesson, levels, questions).write();
}

}  // namespace worksheet
