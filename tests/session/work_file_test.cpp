#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "session/random_work.h"
#include "session/read_work.h"
#include "session/write_work.h"

using namespace worksheet;

namespace {

Work full_work() {
  Work work;
  work.lesson_id = "tides";
  work.lesson_title = "Why \"the\" tide turns";
  work.fingerprint = "f00d";
  work.copy = "k3f9";
  work.student_name = "Zoë 🌊";
  work.student_date = "1 March";
  work.student_at = 1700000000001;
  work.started = 1700000000000;
  work.finished = {true, 1700000009000};
  work.restarted = {1700000000500, 1700000000500};
  work.handed_in = {{"send", 4, "abba"}, 1700000009500};
  Answer& text = work.answers["q1"];
  text.value = "line one\nline \"two\" \\ \t";
  text.at = 1700000001000;
  text.by = "page";
  text.asked = "abc";
  text.attempts = {{1700000000900, "first", Verdict::partly, 0.333333}, {1700000001000, "x", Verdict::unsure, 0}};
  text.hints = {2, 1700000000950};
  text.revealed = {true, 1700000000960};
  text.compared = {Comparison::different, 1700000000970};
  text.history = {{"older", 1700000000100}, {std::vector<std::string>{"a", ""}, 1700000000200}};
  work.answers["q2"].value = std::vector<std::string>{"one", "", "three"};
  work.answers["q3"].value = false;
  work.answers["q4"];
  work.annotations["k1"] = {Annotation{"green", "the \"moon\"", 17, "why?\n🌊"}, 1700000002000};
  work.annotations["k2"] = {std::nullopt, 1700000003000};
  work.answers["q5"].value = Joined{{"ebb", "falling \"water\""}, {"flood", ""}, {"", "x"}};
  work.answers["q6"].value = Rows{{"a", ""}, {}, {"", "b"}};
  return work;
}

bool is_in(const Answer& answer, const Response& value) {
  return answer.value == value || std::any_of(answer.history.begin(), answer.history.end(),
                                              [&](const PastValue& past) { return past.value == value; });
}

}  // namespace

TEST_CASE("a work file that was written is read back the same") {
  const WorkText read = read_work(write_work(full_work()));
  CHECK(read.fault == WorkText::Fault::none);
  CHECK(read.problems.empty());
  CHECK(read.work == full_work());
  RandomWork random(5);
  for (int run = 0; run < 2000; ++run) {
    const Work work = random.next();
    const std::string text = write_work(work);
    CAPTURE(text);
    const WorkText again = read_work(text);
    REQUIRE(again.problems.empty());
    REQUIRE(write_work(again.work) == text);
  }
}

TEST_CASE("a work file that breaks off anywhere gives what stood before, whole, and tells") {
  const Work whole = full_work();
  const std::string text = write_work(whole);
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string cut = text.substr(0, length);
    CAPTURE(cut);
    const WorkText read = read_work(cut);
    CHECK_FALSE(read.problems.empty());
    if (read.fault != WorkText::Fault::none) {
      CHECK(read.work == Work{});
      continue;
    }
    // Nothing is made up: each value that was read is one that was written; of several, those that stood there.
    for (const auto& [id, answer] : read.work.answers) {
      REQUIRE(whole.answers.count(id) == 1);
      const bool is_one =
          std::holds_alternative<std::string>(answer.value) || std::holds_alternative<bool>(answer.value);
      if (is_one && !is_blank(answer.value)) CHECK(answer.value == whole.answers.at(id).value);
    }
    for (const auto& [id, entry] : read.work.annotations) {
      REQUIRE(whole.annotations.count(id) == 1);
      if (entry.at != 0) CHECK(entry.value == whole.annotations.at(id).value);
    }
    // Each answer that stood there to its end is there.
    for (const auto& [id, answer] : whole.answers) {
      const auto begin = text.find("\"" + id + "\":{");
      const auto next = text.find("\"q" + std::to_string(id[1] - '0' + 1) + "\":{", begin);
      if (length < std::min(next, text.size() - 2)) continue;
      REQUIRE(read.work.answers.count(id) == 1);
      CHECK(read.work.answers.at(id) == answer);
    }
  }
}

TEST_CASE("damage costs no more than what is damaged") {
  struct Row {
    std::string from, to, path;
  };
  for (const Row& row :
       std::vector<Row>{{R"("value":false)", R"("value":[true,{}])", "/responses/q3/value"},
                        {R"("at":1700000001000)", R"("at":"noon")", "/responses/q1/at"},
                        {R"("at":1700000001000)", R"("at":-5)", "/responses/q1/at"},
                        {R"("at":1700000001000)", R"("at":1e300)", "/responses/q1/at"},
                        {R"("name":"Zoë 🌊")", R"("name":["Zoë"])", "/student/name"},
                        {R"("started":1700000000000)", R"("started":null)", "/started"},
                        {R"("finished":{"value":true)", R"("finished":{"val":true)", "/finished"},
                        {R"("attempts":[)", R"("attempts":5,"x":[)", "/responses/q1/attempts"},
                        {R"("history":[{"value":"older")", R"("history":[{"valu":"older")", "/responses/q1/history/0"},
                        {R"("value":"different")", R"("value":"maybe")", "/responses/q1/compared"},
                        {R"("hints":{"value":2)", R"("hints":{"value":"two")", "/responses/q1/hints"},
                        {R"("how":"send")", R"("how":1)", "/handed_in/how"},
                        {R"("handed_in":{)", R"("handed_in":[],"x":{)", "/handed_in"},
                        {R"("lesson":{)", R"("lesson":5,"x":{)", "/lesson"},
                        {R"("student":{)", R"("student":"Zoë","x":{)", "/student"},
                        {R"("responses":{)", R"("responses":{"a/b":7,)", "/responses/a~1b"},
                        {R"("color":"green")", R"("color":"beige")", "/annotations/k1"},
                        {R"("quote":"the)", R"("quote":5,"x":"the)", "/annotations/k1"},
                        {R"("k2":{"value":null)", R"("k2":{"val":null)", "/annotations/k2"},
                        {R"("at":1700000003000)", R"("at":"late")", "/annotations/k2/at"},
                        {R"("annotations":{)", R"("annotations":[],"x":{)", "/annotations"}}) {
    CAPTURE(row.to);
    std::string text = write_work(full_work());
    const auto at = text.find(row.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, row.from.size(), row.to);
    const WorkText read = read_work(text);
    CHECK(read.fault == WorkText::Fault::none);
    REQUIRE_FALSE(read.problems.empty());
    CHECK(std::any_of(read.problems.begin(), read.problems.end(),
                      [&](const Problem& problem) { return problem.path == row.path; }));
    CHECK(is_in(read.work.answers.at("q1"), full_work().answers.at("q1").value));
    CHECK(read.work.answers.at("q2") == full_work().answers.at("q2"));
  }
}

TEST_CASE("of an answer that is damaged in part the rest is kept") {
  struct Row {
    std::string value;
    Response kept;
  };
  for (const Row& row :
       std::vector<Row>{{R"(["a", {}, "b", true])", Lines{"a", "", "b", ""}},
                        {R"({"a": "1", "b": ["2"], "c": null, "d": 4})", Joined{{"a", "1"}, {"c", ""}, {"d", "4"}}},
                        {R"([["a", []], "b", null, ["c"]])", Rows{{"a", ""}, {}, {}, {"c"}}}}) {
    CAPTURE(row.value);
    const WorkText read = read_work(R"({"format":"lesson-work/1","responses":{"q":{"value":)" + row.value + "}}}");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].path == "/responses/q/value");
    CHECK(read.work.answers.at("q").value == row.kept);
  }
}

TEST_CASE("an answer with more entries than any question has room for is cut, and told") {
  std::string joined = "{\"0\":\"x\"", rows = "[[\"x\"]";
  for (int i = 1; i < 1500; ++i) {
    joined += ",\"" + std::to_string(i) + "\":\"x\"";
    rows += ",[\"x\"]";
  }
  const WorkText read = read_work(R"({"format":"lesson-work/1","responses":{"a":{"value":)" + joined +
                                  R"(}},"b":{"value":)" + rows + "]}}}");
  CHECK(read.problems.size() == 2);
  CHECK(std::get<Joined>(read.work.answers.at("a").value).size() == 1000);
  CHECK(std::get<Rows>(read.work.answers.at("b").value).size() == 1000);
}

TEST_CASE("a list of responses that is none is told") {
  const WorkText read = read_work(R"({"format":"lesson-work/1","responses":[1,2]})");
  CHECK(read.fault == WorkText::Fault::none);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].path == "/responses");
}

TEST_CASE("what is no work file, or one of a later version, is refused whole") {
  struct Row {
    std::string text;
    WorkText::Fault fault;
  };
  using Fault = WorkText::Fault;
  for (const Row& row : std::vector<Row>{{"", Fault::unreadable},
                                         {"hello", Fault::unreadable},
                                         {"[]", Fault::unreadable},
                                         {"{}", Fault::unreadable},
                                         {R"({"format":1})", Fault::unreadable},
                                         {R"({"format":"lesson/1"})", Fault::unreadable},
                                         {R"({"format":"lesson-work/2","responses":{}})", Fault::newer_format},
                                         {R"({"format":"lesson-work/0"})", Fault::unreadable},
                                         {R"({"format":"lesson-work/10"})", Fault::newer_format},
                                         {std::string(100000, '['), Fault::unreadable},
                                         {"\xFF\xFE\x01", Fault::unreadable}}) {
    CAPTURE(row.text.substr(0, 60));
    const WorkText read = read_work(row.text);
    CHECK(read.fault == row.fault);
    CHECK_FALSE(read.problems.empty());
    CHECK(read.work == Work{});
  }
}

TEST_CASE("bytes that are no UTF-8 cost no more than themselves") {
  std::string text = write_work(full_work());
  text.replace(text.find("Zo\xC3\xAB"), 4, "Zo\xEB ");
  const WorkText read = read_work(text);
  CHECK(read.fault == WorkText::Fault::none);
  CHECK(read.work.student_name == "Zo\xEF\xBF\xBD  🌊");
  CHECK(read.work.answers == full_work().answers);
}

TEST_CASE("an escape of half a character costs no more than itself") {
  std::string text = write_work(full_work());
  text.replace(text.find("older"), 5, R"(ol\ud83cder)");
  const WorkText read = read_work(text);
  CHECK(read.fault == WorkText::Fault::none);
  Work expected = full_work();
  std::get<std::string>(expected.answers["q1"].history[0].value) = "ol\uFFFDder";
  CHECK(read.work.answers == expected.answers);
}

TEST_CASE("a file that was changed by accident says so, wherever the change is") {
  const std::string text = write_work(full_work());
  RandomWork random(6);
  const auto told = [](const std::string& changed) { return !read_work(changed).problems.empty(); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    CAPTURE(at);
    std::string flipped = text, wiped = text, gone = text, twice = text;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.below(7)));
    wiped[at] = '\0';
    gone.erase(at, 1);
    twice.insert(at, 1, text[at]);
    for (const std::string& changed : {flipped, wiped, gone, twice})
      CHECK((told(changed) || write_work(read_work(changed).work) == text));
    if (at == 0 || text[at] == text[at - 1]) continue;
    std::string swapped = text;
    std::swap(swapped[at], swapped[at - 1]);
    CHECK((told(swapped) || write_work(read_work(swapped).work) == text));
  }
}

TEST_CASE("a file that was only laid out anew is as it was, and so is one without a check") {
  const std::string text = write_work(full_work());
  std::string spaced, quoted = text;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) inside = !inside;
    spaced += text[i];
    if (!inside && (text[i] == ',' || text[i] == '{')) spaced += "\n  ";
  }
  CHECK(read_work(spaced).problems.empty());
  CHECK(read_work(spaced).work == full_work());
  const auto check = text.rfind(",\"check\"");
  const std::string check_first =
      "{" + text.substr(check + 1, text.size() - check - 2) + "," + text.substr(1, check - 1) + "}";
  CHECK(read_work(check_first).problems.empty());
  CHECK(read_work(text.substr(0, check) + "}").problems.empty());
  CHECK(read_work(text.substr(0, check) + "}").work == full_work());
}

TEST_CASE("one byte that was wiped out costs no more than itself, and a key that is not known is told") {
  std::string text = write_work(full_work());
  text[text.find("older")] = '\0';
  const WorkText read = read_work(text);
  CHECK(read.fault == WorkText::Fault::none);
  CHECK(read.problems.size() == 1);
  CHECK(read.work.answers.at("q2") == full_work().answers.at("q2"));
  const WorkText other = read_work(R"({"format":"lesson-work/1","responses":{"q":{"vahue":"x","at":5}}})");
  REQUIRE(other.problems.size() == 1);
  CHECK(other.problems[0].path == "/responses/q/vahue");
}
