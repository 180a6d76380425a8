#include "session/annotation.h"

#include <doctest/doctest.h>

#include <string>

using namespace worksheet;

namespace {

std::optional<Annotation> read(std::string_view text) {
  const JsonText json = read_json(text);
  REQUIRE(json.value);
  return read_annotation(*json.value);
}

Annotation marked(std::string quote) { return {"yellow", std::move(quote), 0, ""}; }

Annotations many(int from, int count) {
  Annotations result;
  for (int i = from; i < from + count; ++i) result["m" + std::to_string(i)] = {marked("words"), i};
  return result;
}

}  // namespace

TEST_CASE("a marking is read only as far as it is one, and no larger than it may be") {
  struct Row {
    std::string text;
    bool is_read;
  };
  const std::string longest(2000, 'x'), note(5000, 'n');
  for (const Row& row : std::vector<Row>{
           {R"({"color":"yellow","quote":"moon","start":3,"note":"why?"})", true},
           {R"({"color":"blue","quote":"moon"})", true},
           {R"({"color":"beige","quote":"moon"})", false},
           {R"({"color":"pink","quote":""})", false},
           {R"({"color":"pink"})", false},
           {R"({"color":4,"quote":"moon"})", false},
           {R"({"color":"pink","quote":"moon","note":7})", false},
           {R"("moon")", false},
           {"null", false},
           {R"({"color":"pink","quote":")" + longest + "\"}", true},
           {R"({"color":"pink","quote":"x)" + longest + "\"}", false},
           {R"({"color":"pink","quote":"x","note":")" + note + "\"}", true},
           {R"({"color":"pink","quote":"x","note":"n)" + note + "\"}", false},
       }) {
    CAPTURE(row.text.substr(0, 60));
    CHECK(read(row.text).has_value() == row.is_read);
  }
}

TEST_CASE("where a marking begins is a whole number within bounds") {
  CHECK(read(R"({"color":"blue","quote":"a","start":12.7})")->start == 12);
  CHECK(read(R"({"color":"blue","quote":"a","start":-3})")->start == 0);
  CHECK(read(R"({"color":"blue","quote":"a","start":1e300})")->start == 1e9);
  CHECK(read(R"({"color":"blue","quote":"a","start":"x"})")->start == 0);
}

TEST_CASE("of two markings the later one holds, also where it was taken away") {
  const Annotations early{{"a", {marked("moon"), 1}}}, late{{"a", {std::nullopt, 2}}};
  CHECK(merge(early, late) == late);
  CHECK(merge(late, early) == late);
  CHECK(count_annotations(late) == 0);
}

TEST_CASE("what is taken away and put back on a clock that goes backwards stays as it was done") {
  Annotations annotations;
  annotate(annotations, "a", marked("moon"), 10);
  annotate(annotations, "a", std::nullopt, 5);
  CHECK_FALSE(annotations.at("a").value);
  CHECK(annotations.at("a").at == 10);
}

TEST_CASE("only so many are kept, the newest, whichever copy comes first") {
  const Annotations one = many(0, 1500), other = many(1000, 1500);
  const Annotations both = merge(one, other);
  CHECK(both.size() == most_annotations_kept);
  CHECK(both.count("m499") == 0);
  CHECK(both.count("m2499") == 1);
  CHECK(merge(other, one) == both);
  CHECK(merge(both, one) == both);
}
