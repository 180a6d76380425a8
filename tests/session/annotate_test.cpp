#include <doctest/doctest.h>

#include <string>

#include "session/sheet.h"

using namespace worksheet;

namespace {

const std::string one_number = lesson_text(R"({"id": "n", "type": "number", "prompt": "?", "answer": 12})");
const std::string moon = R"("value": {"color": "pink", "quote": "the moon", "start": 8, "note": "why?"})";

Json mark(Sheet& sheet, const std::string& id, const std::string& value = moon) {
  return sheet.act("annotate", R"("id": ")" + id + "\", " + value);
}

}  // namespace

TEST_CASE("a marking comes back as it was made, with the whole state and after each change, and else not") {
  Sheet sheet(one_number);
  CHECK(shown(sheet.act("state"), "annotations") == "0");
  const Json made = mark(sheet, "k1");
  CHECK(shown(made, "error") == "null");
  CHECK(shown(made, "parts") == "0");
  const Json& one = (*made.find("annotations")->elements())[0];
  CHECK(shown(one, "id") == "k1");
  CHECK(shown(one, "color") == "pink");
  CHECK(shown(one, "quote") == "the moon");
  CHECK(shown(one, "start") == "8");
  CHECK(shown(one, "note") == "why?");
  CHECK(shown(sheet.act("state"), "annotations") == "1");
  CHECK(sheet.respond("n", "\"3\"").find("annotations") == nullptr);
  CHECK(shown(mark(sheet, "k1", R"("value": {"color": "blue", "quote": "the moon"})"), "annotations") == "1");
  CHECK(shown(mark(sheet, "k1", R"("value": null)"), "annotations") == "0");
}

TEST_CASE("markings outlive a fresh start, and travel with the work") {
  Sheet sheet(one_number);
  mark(sheet, "k1");
  mark(sheet, "k2");
  mark(sheet, "k2", R"("value": null)");
  CHECK(shown(sheet.act("restart"), "annotations") == "1");
  CHECK(shown(sheet.act("undo-restart"), "annotations") == "1");
  Sheet other(one_number);
  CHECK(shown(other.take("merge", sheet.work()), "annotations") == "1");
  CHECK(shown(other.act("begin", R"("copy": "b")"), "annotations") == "0");
  CHECK(shown(other.take("restore", sheet.work()), "annotations") == "1");
}

TEST_CASE("what is no marking is refused, and the page told what there is") {
  Sheet sheet(one_number);
  mark(sheet, "k1");
  for (const char* members : {R"("id": "k2")", R"("id": "", "value": null)", R"("value": null)",
                              R"("id": "k2", "value": {"color": "beige", "quote": "moon"})"}) {
    CAPTURE(members);
    const Json update = sheet.act("annotate", members);
    CHECK(shown(update, "error") == "wrong-shape");
    CHECK(shown(update, "annotations") == "1");
  }
}

TEST_CASE("there can be five hundred markings, which can still be changed and taken away") {
  Sheet sheet(one_number);
  for (int i = 0; i < 500; ++i) CHECK(shown(mark(sheet, "m" + std::to_string(i)), "error") == "null");
  CHECK(shown(mark(sheet, "more"), "error") == "too-many");
  CHECK(shown(mark(sheet, "m7"), "error") == "null");
  CHECK(shown(mark(sheet, "m7", R"("value": null)"), "annotations") == "499");
  CHECK(shown(mark(sheet, "more"), "annotations") == "500");
}
