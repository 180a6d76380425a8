#include "session/worksheet.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "session/sheet.h"

using namespace worksheet;

namespace {

const std::string number = R"({"id": "n", "type": "number", "prompt": "?", "answer": 12, "explanation": "E",
  "hints": ["first", "second"], "evidence": ["twelve"]})";
const std::string essay = R"({"id": "e", "type": "essay", "prompt": "?", "points": 4, "model": "M"})";

std::string settings(std::string_view feedback, int attempts, std::string_view reveal) {
  return R"("settings": {"feedback": ")" + std::string(feedback) + R"(", "attempts": )" + std::to_string(attempts) +
         R"(, "reveal": ")" + std::string(reveal) + "\"}";
}

}  // namespace

TEST_CASE("when the key is due, and when a field is locked, follows from the settings") {
  struct Row {
    const char *feedback, *reveal;
    int attempts;
    std::vector<const char*> checks;
    bool finished;
    const char *due, *locked, *can_check, *can_reveal, *left;
  };
  for (const Row& row : std::vector<Row>{
           {"each", "attempts", 2, {}, false, "null", "false", "true", "false", "2"},
           {"each", "attempts", 2, {"11"}, false, "null", "false", "true", "true", "1"},
           {"each", "attempts", 2, {"11", "10"}, false, "{}", "true", "false", "false", "0"},
           {"each", "attempts", 2, {"12"}, false, "{}", "true", "false", "false", "1"},
           {"each", "attempts", 2, {"11", "11"}, false, "null", "false", "true", "true", "1"},
           {"each", "attempts", 2, {"11"}, true, "null", "false", "true", "true", "1"},
           {"each", "attempts", 0, {"11", "10", "9"}, false, "null", "false", "true", "true", "null"},
           {"each", "right", 2, {"11", "10"}, false, "null", "true", "false", "false", "0"},
           {"each", "right", 2, {"12"}, false, "{}", "true", "false", "false", "1"},
           {"each", "end", 2, {"12"}, false, "null", "true", "false", "false", "1"},
           {"each", "end", 2, {"11"}, false, "null", "false", "true", "false", "1"},
           {"each", "end", 2, {"11"}, true, "{}", "true", "false", "false", "1"},
           {"each", "never", 2, {"12"}, true, "null", "true", "false", "false", "1"},
           {"each", "never", 2, {"11", "10"}, true, "null", "true", "false", "false", "0"},
           {"end", "attempts", 2, {"11"}, false, "null", "false", "false", "false", "null"},
           {"end", "attempts", 2, {"11"}, true, "{}", "true", "false", "false", "null"},
           {"end", "right", 2, {"11"}, true, "null", "true", "false", "false", "null"},
           {"end", "right", 2, {"12"}, true, "{}", "true", "false", "false", "null"},
           {"end", "end", 2, {}, true, "{}", "true", "false", "false", "null"},
           {"end", "never", 2, {"12"}, true, "null", "true", "false", "false", "null"},
           // What is left open is no nearer to being shown than what is wrong.
           {"each", "attempts", 2, {R"("more than 12")"}, false, "null", "false", "true", "true", "1"},
           {"each",
            "attempts",
            0,
            {R"("more than 12")", R"("over 12")"},
            false,
            "null",
            "false",
            "true",
            "true",
            "null"},
           {"each", "attempts", 2, {R"("more than 12")", R"("over 12")"}, false, "{}", "true", "false", "false", "0"},
           {"each", "attempts", 2, {R"("more than 12")"}, true, "null", "false", "true", "true", "1"},
           {"each", "right", 2, {R"("more than 12")"}, true, "null", "false", "true", "false", "1"},
           {"each", "right", 1, {R"("more than 12")"}, true, "null", "true", "false", "false", "0"},
           {"each", "end", 1, {R"("more than 12")"}, false, "null", "true", "false", "false", "0"},
           {"each", "end", 1, {R"("more than 12")"}, true, "{}", "true", "false", "false", "0"},
           {"each", "never", 1, {R"("more than 12")"}, true, "null", "true", "false", "false", "0"},
           {"end", "attempts", 2, {R"("more than 12")"}, true, "{}", "true", "false", "false", "null"},
           {"end", "right", 2, {R"("more than 12")"}, true, "null", "true", "false", "false", "null"},
           {"none", "end", 2, {"12"}, true, "null", "false", "false", "false", "null"},
       }) {
    Sheet sheet(lesson_text(number, settings(row.feedback, row.attempts, row.reveal)));
    for (const char* value : row.checks) sheet.check("n", value);
    if (row.finished) sheet.act("finish");
    const Json update = sheet.act("state");
    const Json& part = part_of(update);
    CAPTURE(std::string(row.feedback) + " " + row.reveal + " " + std::to_string(row.checks.size()) +
            (row.checks.empty() ? "" : row.checks.back()) + (row.finished ? " finished" : ""));
    CHECK(shown(part, "due") == row.due);
    CHECK(shown(part, "locked") == row.locked);
    CHECK(shown(part, "can_check") == row.can_check);
    CHECK(shown(part, "can_reveal") == row.can_reveal);
    CHECK(shown(part, "attempts_left") == row.left);
  }
}

TEST_CASE("marks are told at once, at the end or never") {
  struct Row {
    const char* feedback;
    const char *before, *after;
  };
  for (const Row& row : {Row{"each", "incorrect", "incorrect"}, {"end", "", "incorrect"}, {"none", "", ""}}) {
    Sheet sheet(lesson_text(number, settings(row.feedback, 3, "attempts")));
    sheet.check("n", "11");
    CHECK(verdict_shown(part_of(sheet.act("state"))) == row.before);
    CHECK(verdict_shown(part_of(sheet.act("finish"))) == row.after);
  }
}

TEST_CASE("checking tells what came of it, and counts only what was new") {
  Sheet sheet(lesson_text(number));
  CHECK(shown(sheet.check("n"), "error") == "nothing-to-check");
  Json update = sheet.check("n", "11");
  CHECK(shown(update, "error") == "null");
  CHECK(shown(part_of(update), "checked") == "true");
  CHECK(shown(part_of(update), "attempts") == "1");
  CHECK(shown(part_of(sheet.check("n")), "attempts") == "1");
  update = sheet.respond("n", "\"10\"");
  CHECK(shown(part_of(update), "checked") == "false");
  CHECK(verdict_shown(part_of(update)) == "incorrect");
  update = sheet.check("n", "12");
  CHECK(verdict_shown(part_of(update)) == "correct");
  CHECK(shown(*update.find("progress"), "right") == "1");
  CHECK(shown(sheet.check("n", "11"), "error") == "locked");
}

TEST_CASE("preparing a check changes and tells nothing, whatever is written or checked around it") {
  Sheet prepared(lesson_text(number)), plain(lesson_text(number));
  prepared.prepare("n");
  prepared.prepare("no such part");
  for (const char* value : {"11", "10", "11", "12"}) {
    prepared.respond("n", value);
    plain.respond("n", value);
    const std::string before = prepared.work();
    prepared.prepare("n");
    CHECK(prepared.work() == before);
    const Json update = prepared.check("n"), other = plain.check("n");
    CHECK(shown(update, "error") == shown(other, "error"));
    CHECK(verdict_shown(part_of(update)) == verdict_shown(part_of(other)));
    CHECK(shown(part_of(update), "attempts") == shown(part_of(other), "attempts"));
    prepared.prepare("n");
    CHECK(prepared.work() == plain.work());
  }
}

TEST_CASE("words with half a character in them are kept, in the answer and in the lesson") {
  Sheet sheet(lesson_text(R"({"id": "n", "type": "short", "prompt": "Half \udf0a", "answer": "the moon"})"));
  CHECK(shown(sheet.respond("n", R"("the \ud83c moon")"), "error") == "null");
  CHECK(sheet.work().find("the \uFFFD moon") != std::string::npos);
  CHECK(sheet.view().find("Half \uFFFD") != std::string::npos);
}

TEST_CASE("an essay may be given in again and again, and its model is shown at the end") {
  Sheet sheet(lesson_text(essay));
  for (int i = 0; i < 5; ++i) {
    const Json update = sheet.check("e", "\"Version " + std::to_string(i) + "\"");
    CHECK(shown(update, "error") == "null");
    CHECK(verdict_shown(part_of(update)) == "unsure");
    CHECK(shown(part_of(update), "due") == "null");
  }
  const Json update = sheet.act("finish");
  CHECK(shown(part_of(update), "locked") == "true");
  CHECK((*part_of(update).find("due")->find("answer")->elements())[0].text == "M");
  CHECK(shown(*update.find("progress"), "unsure") == "1");
}

TEST_CASE("an essay's model is shown to who has written something, or asks for it") {
  struct Row {
    const char *feedback, *reveal, *due, *can_reveal;
  };
  for (const Row& row : {Row{"each", "attempts", "null", "true"},
                         {"each", "right", "null", "true"},
                         {"end", "end", "null", "true"},
                         {"each", "never", "null", "false"},
                         {"none", "attempts", "null", "false"}}) {
    CAPTURE(row.feedback);
    CAPTURE(row.reveal);
    Sheet sheet(lesson_text(essay, settings(row.feedback, 3, row.reveal)));
    CHECK(shown(part_of(sheet.act("state")), "can_reveal") == "false");
    Json update = sheet.act("finish");
    CHECK(shown(part_of(update), "due") == row.due);
    CHECK(shown(part_of(update), "can_reveal") == row.can_reveal);
    if (std::string(row.feedback) == "each") {
      CHECK(shown(part_of(sheet.respond("e", "\"W\"")), "due") == "null");  // nor is it shown at the first letter
      sheet.respond("e", "null");
    }
    update = sheet.act("reveal", R"("part": "e")");
    const bool may_ask = std::string(row.can_reveal) == "true";
    CHECK(shown(update, "error") == (may_ask ? "null" : "not-due"));
    CHECK(shown(part_of(sheet.act("state")), "due") == (may_ask ? "{}" : "null"));
  }
  Sheet without(lesson_text(R"({"id": "e", "type": "essay", "prompt": "?"})"));
  CHECK(shown(part_of(without.act("finish")), "can_reveal") == "false");
}

TEST_CASE("an answer that is left open can be compared once the model answer stands beside it") {
  Sheet sheet(lesson_text(number, settings("each", 2, "attempts")));
  const auto compare = [&](const std::string& value) {
    return sheet.act("compare", R"("part": "n", "value": )" + value);
  };
  const auto score = [&] { return shown(sheet.results(), "score"); };
  CHECK(shown(compare("\"same\""), "error") == "not-due");
  Json update = sheet.check("n", R"("more than 12")");
  CHECK(verdict_shown(part_of(update)) == "unsure");
  CHECK(shown(part_of(update), "can_compare") == "false");
  CHECK(shown(compare("\"same\""), "error") == "not-due");
  update = sheet.act("reveal", R"("part": "n")");
  CHECK(shown(part_of(update), "revealed") == "true");
  CHECK(shown(part_of(update), "can_compare") == "true");
  CHECK(shown(part_of(update), "compared") == "null");
  for (const char* wrong : {"\"both\"", "true", "1", "[]"}) CHECK(shown(compare(wrong), "error") == "wrong-shape");
  CHECK(shown(sheet.act("compare", R"("part": "n")"), "error") == "wrong-shape");
  CHECK(shown(sheet.act("compare", R"("part": "x", "value": "same")"), "error") == "unknown-part");
  const std::string before = score();
  for (const char* value : {"\"same\"", "\"different\"", "null", "\"same\""}) {
    update = compare(value);
    CHECK(shown(update, "error") == "null");
    CHECK("\"" + shown(part_of(update), "compared") + "\"" == (std::string(value) == "null" ? "\"null\"" : value));
    CHECK(score() == before);
    CHECK(verdict_shown(part_of(update)) == "unsure");
  }
  CHECK(shown((*sheet.results().find("parts")->elements())[0], "compared") == "same");
  Sheet reopened(lesson_text(number, settings("each", 2, "attempts")));
  CHECK(shown(part_of(reopened.take("restore", sheet.work())), "compared") == "same");
  // Another answer has not been compared.
  CHECK(shown(part_of(sheet.respond("n", "\"12\"")), "compared") == "null");
  CHECK(shown(part_of(reopened.act("restart")), "compared") == "null");
  CHECK(shown(part_of(reopened.act("undo-restart")), "compared") == "same");
}

TEST_CASE("what is right, wrong, an essay or not shown is not compared") {
  struct Row {
    const char *value, *reveal;
    bool finished;
  };
  for (const Row& row : {Row{"\"12\"", "attempts", true},
                         {"\"11\"", "attempts", true},
                         {R"("more than 12")", "right", true},
                         {R"("more than 12")", "never", true},
                         {R"("more than 12")", "end", false}}) {
    CAPTURE(row.value);
    CAPTURE(row.reveal);
    Sheet sheet(lesson_text(number + ", " + essay, settings("each", 1, row.reveal)));
    sheet.respond("n", row.value);
    sheet.check("n");
    sheet.check("e", "\"Because\"");
    if (row.finished) sheet.act("finish");
    const Json update = sheet.act("state");
    CHECK(shown(part_of(update, "n"), "can_compare") == "false");
    CHECK(shown(part_of(update, "e"), "can_compare") == "false");
    CHECK(shown(*update.find("progress"), "to_compare") == "0");
  }
}

TEST_CASE("the end names what may be said better and what waits to be compared") {
  Sheet sheet(lesson_text(number + R"(, {"id": "b", "type": "number", "prompt": "?", "answer": 5}, )" + essay,
                          settings("each", 2, "attempts")));
  sheet.check("n", R"("more than 12")");
  sheet.check("b", R"("more than 5")");
  sheet.act("reveal", R"("part": "b")");
  sheet.check("e", "\"Because\"");
  const auto ids = [](const Json& update, const char* key) {
    std::string all;
    for (const Json& id : *update.find("progress")->find(key)->elements()) all += id.text;
    return all;
  };
  CHECK(ids(sheet.act("state"), "again") + ids(sheet.act("state"), "to_compare") == "");
  Json update = sheet.act("finish");
  CHECK(ids(update, "again") == "n");
  CHECK(ids(update, "to_compare") == "b");
  update = sheet.act("compare", R"("part": "b", "value": "different")");
  CHECK(ids(update, "to_compare") == "");
  update = sheet.act("reveal", R"("part": "n")");
  CHECK(ids(update, "again") == "");
  CHECK(ids(update, "to_compare") == "n");
}

TEST_CASE("hints come one by one and do not run out below nothing") {
  Sheet sheet(lesson_text(number));
  const std::vector<std::string> shown_then{"1", "2", "2"}, left{"1", "0", "0"};
  for (std::size_t i = 0; i < 3; ++i) {
    const Json update = sheet.act("hint", R"("part": "n")");
    CHECK(shown(part_of(update), "hints") == shown_then[i]);
    CHECK(shown(part_of(update), "hints_left") == left[i]);
  }
}

TEST_CASE("the answer may be looked up once it has been tried, where the lesson allows") {
  Sheet sheet(lesson_text(number));
  CHECK(shown(sheet.act("reveal", R"("part": "n")"), "error") == "not-due");
  sheet.check("n", "11");
  const Json update = sheet.act("reveal", R"("part": "n")");
  CHECK(shown(part_of(update), "due") == "{}");
  CHECK(shown(part_of(update), "locked") == "true");
  Sheet strict(lesson_text(number, settings("each", 3, "right")));
  strict.check("n", "11");
  CHECK(shown(strict.act("reveal", R"("part": "n")"), "error") == "not-due");
}

TEST_CASE("finishing checks what was answered, tells the score and what to look at again") {
  Sheet sheet(lesson_text(number + R"(, {"id": "b", "type": "true-false", "prompt": "?", "answer": true, "points": 3},
    {"id": "c", "type": "number", "prompt": "?", "answer": 1}, {"id": "d", "type": "number", "prompt": "?", "answer": 5})"));
  sheet.respond("n", "12");
  sheet.respond("b", "false");
  sheet.respond("d", "\"more than 5\"");  // which a person has to decide
  const Json update = sheet.act("finish");
  const Json& progress = *update.find("progress");
  CHECK(shown(update, "finished") == "true");
  CHECK(shown(progress, "parts") == "4");
  CHECK(shown(progress, "answered") == "3");
  CHECK(shown(progress, "right") == "1");
  CHECK(shown(progress, "unsure") == "1");
  CHECK(shown(progress, "wrong") == "1");
  CHECK(shown(progress, "score") == "1");
  CHECK(shown(progress, "max") == "6");
  REQUIRE(shown(progress, "again") == "3");
  CHECK((*progress.find("again")->elements())[0].text == "b");
  CHECK((*progress.find("again")->elements())[1].text == "c");
  CHECK((*progress.find("again")->elements())[2].text == "d");
}

TEST_CASE("a right and a wrong pick are counted as partly right, though they earn nothing") {
  Sheet sheet(
      lesson_text(R"({"id": "c", "type": "choice", "prompt": "?", "choices": ["a", "b", "c"], "answer": ["a", "b"]})"));
  Json update = sheet.check("c", R"(["a", "c"])");
  CHECK(verdict_shown(part_of(update)) == "incorrect");
  CHECK(shown(*update.find("progress"), "partly") == "1");
  CHECK(shown(*update.find("progress"), "wrong") == "0");
  CHECK(shown(*update.find("progress"), "score") == "0");
  update = sheet.check("c", R"(["c"])");
  CHECK(shown(*update.find("progress"), "wrong") == "1");
}

TEST_CASE("results tell of every part what it has earned, as far as it may be told") {
  const std::string parts = number + R"(, {"id": "b", "type": "true-false", "prompt": "?", "answer": true, "points": 3},
    {"id": "c", "type": "number", "prompt": "?", "answer": 1}, )" +
                            essay;
  struct Row {
    const char* feedback;
    bool finished;
    const char *right, *wrong, *blank, *unread, *score;
  };
  for (const Row& row : {Row{"each", false, "correct", "unsure", "unanswered", "unsure", "1"},
                         {"each", true, "correct", "incorrect", "unanswered", "unsure", "1"},
                         {"end", false, "unsure", "unsure", "unanswered", "unsure", "0"},
                         {"end", true, "correct", "incorrect", "unanswered", "unsure", "1"},
                         {"none", true, "unsure", "unsure", "unanswered", "unsure", "0"}}) {
    CAPTURE(row.feedback);
    CAPTURE(row.finished);
    Sheet sheet(lesson_text(parts, settings(row.feedback, 3, "attempts")));
    sheet.check("n", "12");
    sheet.respond("b", "false");
    sheet.respond("e", "\"Since …\"");
    if (row.finished) sheet.act("finish");
    const Json results = sheet.results();
    CHECK(shown(results, "score") == row.score);
    CHECK(shown(results, "max") == "9");
    const std::vector<const char*> verdicts{row.right, row.wrong, row.blank, row.unread}, labels{"1", "2", "3", "4"},
        responses{"12", "false", "null", "Since …"}, most{"1", "3", "1", "4"};
    const auto& told = *results.find("parts")->elements();
    REQUIRE(told.size() == verdicts.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
      CHECK(shown(told[i], "verdict") == verdicts[i]);
      CHECK(shown(told[i], "label") == labels[i]);
      CHECK(shown(told[i], "response") == responses[i]);
      CHECK(shown(told[i], "max") == most[i]);
      CHECK(shown(told[i], "score") == (i == 0 ? row.score : "0"));
    }
  }
}

TEST_CASE("a finished worksheet can be opened again unless its end has shown the key") {
  struct Row {
    const char *feedback, *reveal, *can, *finished_after;
  };
  for (const Row& row : {Row{"each", "attempts", "true", "false"},
                         {"none", "never", "true", "false"},
                         {"each", "end", "false", "true"},
                         {"end", "right", "false", "true"}}) {
    Sheet sheet(lesson_text(number, settings(row.feedback, 3, row.reveal)));
    CHECK(shown(sheet.act("finish"), "can_reopen") == row.can);
    const Json update = sheet.act("reopen");
    CHECK(shown(update, "finished") == row.finished_after);
    CHECK((shown(update, "error") == "null") == (std::string(row.can) == "true"));
  }
}

TEST_CASE("starting again can be undone once") {
  Sheet sheet(lesson_text(number));
  CHECK(shown(sheet.act("undo-restart"), "error") == "nothing-to-undo");
  sheet.check("n", "11");
  Json update = sheet.act("restart");
  CHECK(shown(update, "can_undo_restart") == "true");
  CHECK(shown(part_of(update), "value") == "null");
  CHECK(shown(part_of(update), "attempts_left") == "3");
  CHECK(verdict_shown(part_of(update)).empty());
  update = sheet.act("undo-restart");
  CHECK(shown(part_of(update), "value") == "11");
  CHECK(shown(part_of(update), "attempts_left") == "2");
  CHECK(verdict_shown(part_of(update)) == "incorrect");
  CHECK(shown(update, "can_undo_restart") == "false");
}

TEST_CASE("what cannot be done is told by name and changes nothing") {
  struct Row {
    const char *action, *error;
  };
  Sheet sheet(lesson_text(number));
  sheet.respond("n", "5");
  const std::string before = sheet.work();
  for (const Row& row : std::vector<Row>{
           {R"({})", "unknown-action"},
           {R"([])", "unknown-action"},
           {R"({"do": "respond", "part": "x", "value": "a"})", "unknown-part"},
           {R"({"do": "respond", "part": "n"})", "wrong-shape"},
           {R"({"do": "respond", "part": "n", "value": ["a"]})", "wrong-shape"},
           {R"({"do": "respond", "part": "n", "value": {"a": 1}})", "wrong-shape"},
           {R"({"do": "respond", "part": "n", "value": true})", "wrong-shape"},
           {R"({"do": "dance", "part": "n"})", "unknown-action"},
           {R"({"do": 5, "part": "n"})", "unknown-action"},
           {R"({"do": "student", "name": 7})", "wrong-shape"},
           {R"({"do": "begin", "copy": {}})", "wrong-shape"},
           {R"({"do": "restore"})", "unreadable"},
           {R"({"do": "restore", "work": "{}"})", "unreadable"},
           {R"({"do": "restore", "work": "{\"format\":\"lesson-work/2\"}"})", "newer-format"},
           {R"({"do": "merge", "work": "{\"format\":\"lesson-work/1\",\"lesson\":{\"id\":\"x\"}}"})", "wrong-lesson"},
           {R"({"do": "merge", "work": "{\"format\":\"lesson-work/1\",\"copy\":\"b\"}"})", "wrong-copy"}}) {
    CAPTURE(row.action);
    CHECK(shown(sheet.act_as_written(row.action), "error") == row.error);
    CHECK(sheet.work() == before);
  }
}

TEST_CASE("times that no clock gives do no harm") {
  for (const std::string at : {"1e300", "-1e300", "-5", "1e18", "\"noon\"", "null", "[]"}) {
    CAPTURE(at);
    Sheet sheet(lesson_text(number));
    sheet.act_as_written(R"({"do": "respond", "part": "n", "value": "12", "at": )" + at + "}");
    Sheet other(lesson_text(number));
    const Json update = other.take("restore", sheet.work());
    CHECK(shown(update, "problems") == "0");
    CHECK(shown(part_of(update), "value") == "12");
  }
}

TEST_CASE("choices that are shuffled keep their order for the same copy") {
  const std::string lesson = lesson_text(
      R"({"type": "choice", "prompt": "?", "choices": ["a", "b", "c", "d", "e", "f", "g", "h"], "answer": "a"})",
      R"("settings": {"shuffle": true})");
  CHECK(Sheet(lesson, "one").view() == Sheet(lesson, "one").view());
  CHECK(Sheet(lesson, "one").view() != Sheet(lesson, "two").view());
  Sheet sheet(lesson, "one");
  const std::string view = sheet.view();
  sheet.check("q1", "\"b\"");
  Sheet reopened(lesson, "two");
  reopened.take("restore", sheet.work());
  CHECK(reopened.view() == view);
  CHECK(Sheet(lesson_text(R"({"type": "choice", "prompt": "?", "choices": ["z", "a"], "answer": "a"})"))
            .view()
            .find(R"(["z","a"])") != std::string::npos);
}

TEST_CASE("after a lesson was edited its answers stay, and what no longer fits is shown as such") {
  const auto asking = [](const std::string& prompt, const std::string& more) {
    return lesson_text(R"({"id": "a", "type": "number", "prompt": ")" + prompt + R"(", "answer": 12})" + more);
  };
  Sheet sheet(asking("How far?", R"(, {"id": "b", "type": "short", "prompt": "?", "answer": "x"},
    {"id": "c", "type": "short", "prompt": "?", "answer": "x"}, {"id": "d", "type": "number", "prompt": "?", "answer": 1})"));
  sheet.check("a", "12");
  sheet.respond("d", "1");
  sheet.respond("d", "null");
  sheet.respond("b", "\"kept\"");
  sheet.respond("c", "\"text\"");
  Sheet edited(asking("How high?", R"(, {"id": "c", "type": "true-false", "prompt": "?", "answer": true},
    {"id": "d", "type": "number", "prompt": "Other?", "answer": 1})"));
  const Json update = edited.take("restore", sheet.work());
  CHECK(shown(update, "error") == "null");
  CHECK(shown(part_of(update, "a"), "value") == "12");
  CHECK(shown(part_of(update, "a"), "question_changed") == "true");
  CHECK(shown(part_of(update, "c"), "value") == "null");
  CHECK(shown(part_of(update, "d"), "question_changed") == "false");  // nothing was written that could be wrong now
  REQUIRE(shown(update, "orphans") == "2");
  CHECK((*update.find("orphans")->elements())[0].find("value")->text == "kept");
  CHECK((*update.find("orphans")->elements())[1].find("value")->text == "text");
  CHECK(edited.work().find("kept") != std::string::npos);
  CHECK(shown(part_of(edited.respond("a", "13")), "question_changed") == "false");
}

TEST_CASE("what is written after a clock was set back holds over what was written before") {
  Sheet sheet(lesson_text(number)), other(lesson_text(number));
  other.act_as_written(R"({"do": "respond", "part": "n", "value": "11", "by": "two", "at": 60})");
  sheet.act_as_written(R"({"do": "respond", "part": "n", "value": "10", "by": "one", "at": 70})");
  sheet.act_as_written(R"({"do": "respond", "part": "n", "value": "12", "by": "one", "at": 50})");
  CHECK(shown(part_of(sheet.take("merge", other.work())), "value") == "12");
}

TEST_CASE("what one page writes letter by letter is one version, and what another page writes over is kept") {
  Sheet sheet(lesson_text(number));
  const auto versions = [&] {
    const JsonText work = read_json(sheet.work());
    const Json* history = work.value->find("responses")->find("n")->find("history");
    return history ? history->elements()->size() : 0;
  };
  sheet.act("respond", R"("part": "n", "value": "1", "by": "one")");
  sheet.act("respond", R"("part": "n", "value": "12", "by": "one")");
  CHECK(versions() == 0);
  sheet.act("respond", R"("part": "n", "value": "3", "by": "two")");
  CHECK(versions() == 1);
}

TEST_CASE("two pages' work on the same copy meets, answer by answer") {
  const std::string lesson = lesson_text(number + R"(, {"id": "b", "type": "short", "prompt": "?", "answer": "x"})");
  Sheet one(lesson), other(lesson);
  one.respond("n", "12");
  other.respond("b", "\"there\"");
  const Json update = one.take("merge", other.work());
  CHECK(shown(update, "error") == "null");
  CHECK(shown(part_of(update, "n"), "value") == "12");
  CHECK(shown(part_of(update, "b"), "value") == "there");
}

TEST_CASE("what was handed in is kept in the work, and a change after that is told until it is undone") {
  Sheet sheet(lesson_text(number));
  CHECK(shown(sheet.respond("n", "\"12\""), "handed_in") == "null");
  CHECK(shown(sheet.act("hand-in", R"("how": "by pigeon")"), "error") == "wrong-shape");
  const Json first = sheet.act("hand-in", R"("how": "send")");
  CHECK(shown(*first.find("handed_in"), "how") == "send");
  CHECK(shown(*first.find("handed_in"), "at") == "4");
  CHECK(shown(*first.find("handed_in"), "answered") == "1");
  const auto changed = [](const Json& update) { return shown(*update.find("handed_in"), "changed"); };
  CHECK(changed(first) == "false");
  CHECK(changed(sheet.check("n")) == "false");
  CHECK(changed(sheet.respond("n", "\"13\"")) == "true");
  CHECK(changed(sheet.respond("n", "\"12\"")) == "false");
  CHECK(changed(sheet.respond("n", "null")) == "true");
  Sheet later(lesson_text(number));
  CHECK(changed(later.take("restore", sheet.work())) == "true");
  CHECK(changed(sheet.act("hand-in", R"("how": "code")")) == "false");
  CHECK(shown(later.act("begin", R"("copy": "b")"), "handed_in") == "null");
}

TEST_CASE("a damaged file fills what is empty and stands over nothing") {
  const std::string lesson = lesson_text(number + R"(, {"id": "b", "type": "short", "prompt": "?", "answer": "x"})");
  Sheet mine(lesson), other(lesson);
  mine.respond("n", "\"12\"");
  other.respond("n", "\"12\"");
  other.respond("b", "\"sand\"");
  std::string damaged = other.work();
  damaged.replace(damaged.find("\"12\""), 4, "\"92\"");
  const Json update = mine.take("merge", damaged);
  CHECK(shown(update, "error") == "null");
  CHECK(shown(update, "problems") == "1");
  CHECK(shown(part_of(update, "n"), "value") == "12");
  CHECK(shown(part_of(update, "b"), "value") == "sand");
  CHECK(mine.work().find("\"92\"") == std::string::npos);
}

TEST_CASE("work on another lesson of the same title is not taken for work on this one") {
  const auto lesson = [](const std::string& title, const std::string& prompt, const std::string& more = "") {
    return R"({"format": "lesson/1", "title": ")" + title + "\"" + more +
           R"(, "questions": [{"type": "short", "prompt": ")" + prompt + R"(", "answer": "a"}]})";
  };
  const auto work_on = [](const std::string& text) {
    Sheet sheet(text);
    sheet.respond("q1", R"("written")");
    return sheet.work();
  };
  struct Row {
    std::string from, to;
    const char* error;
  };
  const std::string id = R"(, "id": "quiz-of-may")";
  for (const Row& row : std::vector<Row>{{lesson("Quiz", "Who?"), lesson("Quiz", "Who?"), "null"},
                                         {lesson("Quiz", "Who?"), lesson("Quiz", "When?"), "shares-nothing"},
                                         // Whoever names the id says that it is the same lesson.
                                         {lesson("Quiz", "Who?", id), lesson("Quiz", "When?", id), "null"},
                                         // Under the id of earlier versions.
                                         {lesson("3.", "Who?"), lesson("Урок 3", "Who?"), "null"},
                                         {lesson("3.", "Who?"), lesson("Урок 3", "When?"), "shares-nothing"}}) {
    CAPTURE(row.to);
    Sheet sheet(row.to);
    const auto taken = sheet.take("restore", work_on(row.from), true);
    CHECK(shown(taken, "error") == row.error);
    // Whoever chooses that work gets it.
    CHECK(shown(sheet.take("restore", work_on(row.from)), "error") == "null");
  }
  Sheet other(lesson("Урок 4", "Who?"));
  CHECK(shown(other.take("restore", work_on(lesson("3.", "Who?"))), "error") == "wrong-lesson");
}
