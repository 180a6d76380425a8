#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "kinds/model_answer.h"
#include "kinds/response_json.h"
#include "lesson_files.h"
#include "session/sheet.h"

// The key may reach the page only when it is due. For every lesson of ours, under every setting, with right, wrong and
// no answers, everything that the page is told is searched for everything that only the key says.

using namespace worksheet;

namespace {

using Texts = std::vector<std::string>;

Texts operator+(Texts one, const Texts& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

/// What only a kind's key says.
struct Secrets {
  Texts operator()(const ShortText& kind) const { return of(kind.key); }
  Texts operator()(const List& kind) const { return of(kind.key); }
  Texts operator()(const Number& kind) const { return model_answer(kind); }
  Texts operator()(const Choice& kind) const {
    Texts all;
    for (const Choice::Option& option : kind.options) all.push_back(option.feedback);
    return all;
  }
  Texts operator()(const TrueFalse& /*kind*/) const { return {}; }
  Texts operator()(const Blanks& kind) const {
    Texts all;
    for (const Blanks::Gap& gap : kind.gaps())
      if (kind.filling == Filling::typed) all = all + gap.answers;
    return all;
  }
  // Here every text is open, and what belongs to what is the secret.
  Texts operator()(const Match& kind) const { return model_answer(kind); }
  Texts operator()(const Order& /*kind*/) const { return {}; }
  Texts operator()(const Sort& kind) const { return model_answer(kind); }
  Texts operator()(const Evidence& /*kind*/) const { return {}; }
  Texts operator()(const Table& kind) const {
    Texts all;
    for (const auto& row : kind.rows)
      for (const Table::Cell& cell : row) all = all + std::visit(*this, cell);
    return all;
  }
  Texts operator()(const std::string& /*text*/) const { return {}; }
  Texts operator()(const Label& kind) const {
    Texts all;
    for (const Label::Spot& spot : kind.spots)
      if (kind.filling == Filling::typed) all = all + spot.answers;
    return all;
  }
  Texts operator()(const Essay& kind) const { return of(kind.coverage) + Texts{kind.model}; }

  static Texts of(const IdeasKey& key) {
    Texts all = key.accept + key.reject;
    for (const Idea& idea : key.ideas) all = all + idea.say + idea.deny;
    return all;
  }
};

/// What of a kind everyone may read.
struct Open {
  Texts operator()(const ShortText& kind) const { return of(kind.key); }
  Texts operator()(const List& kind) const { return of(kind.key); }
  Texts operator()(const Number& kind) const { return {kind.unit}; }
  Texts operator()(const Choice& kind) const {
    Texts all;
    for (const Choice::Option& option : kind.options) all.push_back(option.text);
    return all;
  }
  Texts operator()(const TrueFalse& /*kind*/) const { return {}; }
  Texts operator()(const Blanks& kind) const {
    Texts all;
    for (const Blanks::Piece& piece : kind.pieces)
      if (const auto* text = std::get_if<std::string>(&piece)) all.push_back(*text);
    return all;
  }
  Texts operator()(const Match& /*kind*/) const { return {}; }
  Texts operator()(const Order& /*kind*/) const { return {}; }
  Texts operator()(const Sort& /*kind*/) const { return {}; }
  Texts operator()(const Evidence& /*kind*/) const { return {}; }
  Texts operator()(const Table& kind) const {
    Texts all = kind.columns;
    for (const auto& row : kind.rows)
      for (const Table::Cell& cell : row) all = all + std::visit(*this, cell);
    return all;
  }
  Texts operator()(const std::string& text) const { return {text}; }
  Texts operator()(const Label& kind) const { return {kind.image.src, kind.image.alt}; }
  Texts operator()(const Essay& kind) const {
    Texts all = of(kind.coverage);
    for (const Essay::Criterion& row : kind.rubric) all.push_back(row.criterion);
    return all;
  }

  static Texts of(const IdeasKey& key) {
    Texts all;
    for (const Idea& idea : key.ideas) all = all + Texts{idea.hint, idea.feedback};
    return all;
  }
};

/// What only the key of a part says: texts that a student should not see before it is due.
Texts secrets_of(const Part& part, const std::string& open) {
  Texts all = Texts{part.explanation} + std::visit(Secrets{}, part.kind);
  std::erase_if(all, [&](const std::string& text) { return text.size() < 4 || open.find(text) != std::string::npos; });
  return all;
}

/// Everything that any student may read at any time.
std::string open_text(const Lesson& lesson) {
  std::string open = lesson.title + lesson.directions + lesson.passage;
  for (const GlossaryEntry& entry : lesson.glossary) open += entry.term + entry.definition;
  for (const Resource& resource : lesson.resources) open += resource.title + resource.note;
  for (const Question& question : lesson.questions) {
    open += question.prompt;
    for (const Part& part : question.parts)
      for (const std::string& text : Texts{part.prompt} + part.hints + std::visit(Open{}, part.kind)) open += text;
  }
  return open;
}

/// Every text of an update but those that the student wrote or has earned by saying as much.
void gather(const Json& json, std::vector<std::string>& texts) {
  if (json.string() && json.key != "value") texts.push_back(json.text);
  if (!json.elements() && !json.members()) return;
  if (json.key == "value" || json.key == "orphans" || json.key == "forgiven") return;
  const Json* state = json.find("state");
  if (state && state->text == "covered") return;
  for (const Json& item : json.items) {
    // The feedback on what was picked is for the one who picked it.
    if (item.key == "items" && item.elements()) {
      for (const Json& mark : *item.elements()) CHECK(mark.find("answer")->is_null());
      continue;
    }
    gather(item, texts);
  }
}

std::string as_json(const std::string& text) { return JsonWriter().array().text(text).take().substr(1); }

std::string as_json(const Response& response) {
  JsonWriter out;
  out.array();
  write_response(out, "", response);
  const std::string list = out.end().take();
  return list.substr(1, list.size() - 2);
}

/// A response of the right form: `right` from the key, else something that is nowhere in it.
struct ResponseTo {
  bool right;
  const std::string wrong = "zebra crossing";

  Response operator()(const ShortText& kind) const { return right ? text(kind) : wrong; }
  Response operator()(const List& kind) const { return right ? model_answer(kind) : Texts{wrong}; }
  Response operator()(const Number& kind) const { return right ? model_answer(kind).front() : "-987654"; }
  Response operator()(const Choice& kind) const {
    for (const Choice::Option& option : kind.options)
      if (option.right == right) return option.text;
    return {};
  }
  Response operator()(const TrueFalse& kind) const { return kind.answer == right; }
  Response operator()(const Blanks& kind) const { return right ? model_answer(kind) : Texts{wrong}; }
  Response operator()(const Match& kind) const {
    Joined pairs;
    for (const Match::Pair& pair : kind.pairs) pairs.emplace(pair.term, right ? pair.meaning : wrong);
    return pairs;
  }
  Response operator()(const Order& kind) const {
    return right ? kind.items : Texts{kind.items.rbegin(), kind.items.rend()};
  }
  Response operator()(const Sort& kind) const {
    Joined groups;
    for (const Sort::Item& item : kind.items()) groups.emplace(item.text, right ? item.group : wrong);
    return groups;
  }
  Response operator()(const Evidence& kind) const { return right ? kind.sentences : Texts{wrong}; }
  Response operator()(const Table& kind) const {
    if (right) return right_response(kind);
    Rows rows;
    for (const auto& row : kind.rows) {
      Lines& line = rows.emplace_back();
      for (const Table::Cell& cell : row) line.push_back(std::holds_alternative<std::string>(cell) ? "" : wrong);
    }
    return rows;
  }
  Response operator()(const Label& kind) const { return right ? model_answer(kind) : Texts{wrong}; }
  Response operator()(const Essay& kind) const { return right ? text(kind) : wrong; }

  static std::string text(const Kind& kind) {
    std::string all;
    for (const std::string& line : model_answer_of(kind)) all += line + ". ";
    return all;
  }
};

/// A lesson at work, and what of each part only the key says.
struct Walk {
  Sheet& sheet;
  std::map<std::string, Texts> secrets;

  void look(const Json& update) const {
    for (const Json& state : *update.find("parts")->elements()) {
      if (!state.find("due")->is_null()) continue;
      const std::string& part = state.find("id")->text;
      std::vector<std::string> texts;
      gather(state, texts);
      for (const std::string& secret : secrets.at(part))
        for (const std::string& text : texts)
          if (text.find(secret) != std::string::npos) FAIL_CHECK(part << " tells \"" << secret << "\" in: " << text);
    }
  }
};

void walk(const std::string& text, std::string_view settings) {
  const Lesson lesson = lesson_of(text);
  const std::string open = open_text(lesson);
  Sheet sheet(text);
  Walk walk{sheet, {}};
  const std::string view = sheet.view();
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts) {
      const Texts& secrets = walk.secrets[part.id] = secrets_of(part, open);
      for (const std::string& secret : secrets) {
        CAPTURE(settings);
        CAPTURE(secret);
        CHECK(view.find(as_json(secret).substr(1, as_json(secret).size() - 2)) == std::string::npos);
      }
    }
  for (int way = 0; way < 3; ++way) {
    for (const Question& question : lesson.questions)
      for (const Part& part : question.parts) {
        const std::string on = R"("part": ")" + part.id + "\"";
        const std::string value = way == 1 ? "null" : as_json(std::visit(ResponseTo{way == 2}, part.kind));
        walk.look(sheet.respond(part.id, value));
        walk.look(sheet.check(part.id));
        if (way == 0) walk.look(sheet.act("reveal", on));
      }
    walk.look(sheet.act("state"));
  }
  walk.look(sheet.act("finish"));
  walk.look(sheet.act("reopen"));
  walk.look(sheet.act("restart"));
  walk.look(sheet.act("undo-restart"));
  walk.look(sheet.take("restore", sheet.work()));
  walk.look(sheet.take("merge", sheet.work()));
}

/// The lesson with other settings.
std::string with_settings(std::string text, std::string_view settings) {
  const auto at = text.find("\"settings\": {");
  REQUIRE(at != std::string::npos);
  return text.replace(at, text.find('}', at) + 1 - at, "\"settings\": " + std::string(settings));
}

}  // namespace

TEST_CASE("the key never reaches the page before it is due") {
  std::vector<std::filesystem::path> paths = our_lessons();
#ifdef WORKSHEET_SANITIZED
  // What is told is the same there; the sanitizers take twenty times as long.
  paths.clear();
#endif
  paths.emplace_back(WORKSHEET_TESTS "/data/every_kind.json");
  for (const auto& path : paths)
    for (const char* feedback : {"each", "end", "none"})
      for (const char* reveal : {"right", "attempts", "end", "never"}) {
        const std::string settings =
            R"({"feedback": ")" + std::string(feedback) + R"(", "reveal": ")" + reveal + R"(", "attempts": 2})";
        const std::string name = path.filename().string();
        CAPTURE(name);
        CAPTURE(settings);
        walk(with_settings(text_of_file(path), settings), settings);
      }
}

TEST_CASE("what is shown before the key is due does not depend on it") {
  struct Row {
    const char *one, *other;
  };
  for (
      const Row& row :
      {Row{R"("type": "match", "pairs": [["a", "1"], ["b", "2"], ["c", "3"]], "distractors": ["4"])",
           R"("type": "match", "pairs": [["a", "4"], ["b", "1"], ["c", "2"]], "distractors": ["3"])"},
       {R"("type": "order", "items": ["a", "b", "c", "d", "e", "f"])",
        R"("type": "order", "items": ["f", "a", "c", "b", "d", "e"])"},
       {R"("type": "sort", "groups": {"X": ["a", "b"], "Y": ["c", "d"]})",
        R"("type": "sort", "groups": {"X": ["d", "b", "a"], "Y": ["c"]})"},
       {R"("type": "evidence", "answer": ["It rains."])", R"("type": "evidence", "answer": "It snows.")"},
       {R"("type": "table", "columns": ["a"], "rows": [["x"], [{"type": "short", "answer": "one"}], [{"type": "number", "answer": 5}], [{"type": "choice", "choices": ["p", "q"], "answer": "p"}]])",
        R"("type": "table", "columns": ["a"], "rows": [["x"], [{"type": "short", "answer": "two"}], [{"type": "number", "answer": 6}], [{"type": "choice", "choices": ["p", "q"], "answer": "q"}]])"},
       {R"("type": "label", "image": {"src": "a.png", "alt": "A"}, "labels": [{"x": 0, "y": 1, "answer": "one"}])",
        R"("type": "label", "image": {"src": "a.png", "alt": "A"}, "labels": [{"x": 0, "y": 1, "answer": ["a longer one"]}])"},
       {R"("type": "label", "image": {"src": "a.png", "alt": "A"}, "bank": true, "distractors": ["b"], "labels": [{"x": 0, "y": 1, "answer": "c"}, {"x": 1, "y": 1, "answer": "a"}])",
        R"("type": "label", "image": {"src": "a.png", "alt": "A"}, "bank": true, "distractors": ["c"], "labels": [{"x": 0, "y": 1, "answer": "a"}, {"x": 1, "y": 1, "answer": "b"}])"}}) {
    const auto shown = [](const std::string& question, const char* copy) {
      return Sheet(
                 lesson_text(R"({"id": "q", "prompt": "?", )" + question + "}", R"("passage": "It rains. It snows.")"),
                 copy)
          .view();
    };
    for (const char* copy : {"a", "b", "c"}) CHECK(shown(row.one, copy) == shown(row.other, copy));
  }
}
