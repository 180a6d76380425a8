#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/number/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

namespace {

Verdict verdict_of(const Number& kind, const std::string& wrote, const std::string& language = "en") {
  return check(kind, Response{wrote}, {language}).verdict;
}

}  // namespace

TEST_CASE("a number is right in any usual form") {
  for (const std::string& wrote :
       std::vector<std::string>{"1250", "1,250", "1 250", "1250.0", " 1250 ", "twelve hundred and fifty",
                                "one thousand two hundred and fifty", "1.25e3", "+1250"}) {
    CAPTURE(wrote);
    CHECK(verdict_of({.value = 1250}, wrote) == Verdict::correct);
  }
  for (const std::string& wrote : std::vector<std::string>{"1251", "125", "-1250", "12.50", "many", "?", "1250 or 1300",
                                                           "1250, no, thirteen hundred", "+-1250"}) {
    CAPTURE(wrote);
    CHECK(verdict_of({.value = 1250}, wrote) == Verdict::incorrect);
  }
}

TEST_CASE("grouping and decimal marks follow the lesson's language") {
  CHECK(verdict_of({.value = 1250.5}, "1.250,5", "es") == Verdict::correct);
  CHECK(verdict_of({.value = 1250.5}, "1,250.5", "en") == Verdict::correct);
  CHECK(verdict_of({.value = 0.5}, "1/2") == Verdict::correct);
  CHECK(verdict_of({.value = -3}, "−3") == Verdict::correct);
}

TEST_CASE("what lies within the tolerance is right, its ends included") {
  struct Row {
    Number kind;
    std::string wrote;
    Verdict verdict;
  };
  const Number apart{.value = 100, .tolerance = 5};
  const Number share{.value = -200, .tolerance = 0.02, .tolerance_is_relative = true};
  for (const Row& row : std::vector<Row>{{apart, "95", Verdict::correct},
                                         {apart, "105", Verdict::correct},
                                         {apart, "105.01", Verdict::incorrect},
                                         {apart, "94.99", Verdict::incorrect},
                                         {share, "-204", Verdict::correct},
                                         {share, "-196", Verdict::correct},
                                         {share, "-195", Verdict::incorrect},
                                         {share, "200", Verdict::incorrect},
                                         {{.value = 0.3}, "0.3", Verdict::correct},
                                         {{.value = 0.1, .tolerance = 0.2}, "0.3", Verdict::correct},
                                         {{.value = 0}, "0", Verdict::correct},
                                         {{.value = 0}, "zero", Verdict::correct},
                                         {{.value = 0}, "0.001", Verdict::incorrect}}) {
    CAPTURE(row.wrote);
    CHECK(verdict_of(row.kind, row.wrote) == row.verdict);
  }
}

TEST_CASE("a unit may be left out, written short or long, but not be another one") {
  struct Row {
    std::string unit, wrote;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{{"km", "12", Verdict::correct},
                                         {"km", "12 km", Verdict::correct},
                                         {"km", "12km", Verdict::correct},
                                         {"km", "12 KM", Verdict::correct},
                                         {"km", "12 kilometres", Verdict::correct},
                                         {"kilometers", "12 km.", Verdict::correct},
                                         {"km", "12 miles", Verdict::incorrect},
                                         {"km", "12 m", Verdict::incorrect},
                                         {"%", "12 per cent", Verdict::correct},
                                         {"°C", "12 °C", Verdict::correct},
                                         {"°C", "12 degrees Celsius", Verdict::correct},
                                         {"ft", "12 feet", Verdict::correct},
                                         {"", "12 people", Verdict::correct},
                                         {"m²", "12 m²", Verdict::correct},
                                         {"m2", "12 m2", Verdict::correct},
                                         {"people", "12 people", Verdict::correct}}) {
    CAPTURE(row.wrote);
    CHECK(verdict_of({.value = 12, .unit = row.unit}, row.wrote) == row.verdict);
  }
}

TEST_CASE("a number in a sentence, or at the end of a sum, is that number") {
  struct Row {
    std::string unit, wrote;
    Verdict verdict;
  };
  for (const Row& row : std::vector<Row>{{"years", "about 12", Verdict::correct},
                                         {"years", "12 years ago", Verdict::correct},
                                         {"years", "It was twelve years ago.", Verdict::correct},
                                         {"years", "2012 - 2000 = 12", Verdict::correct},
                                         {"years", "2012-2000=12 years", Verdict::correct},
                                         {"years", "12 months ago", Verdict::incorrect},
                                         {"years", "12 days later", Verdict::incorrect},
                                         {"km", "roughly 12 miles", Verdict::incorrect},
                                         {"", "there were 12 of them", Verdict::correct},
                                         {"", "not 12", Verdict::incorrect},
                                         {"", "12 or 13", Verdict::incorrect},
                                         {"", "more than 12", Verdict::unsure},
                                         {"", "12 in 1990", Verdict::unsure},
                                         {"", "about 13", Verdict::incorrect},
                                         {"", "it fell to -12", Verdict::incorrect},
                                         {"", "it fell from 20-12", Verdict::unsure},
                                         {"", "about many", Verdict::incorrect}}) {
    CAPTURE(row.wrote);
    CHECK(verdict_of({.value = 12, .unit = row.unit}, row.wrote) == row.verdict);
  }
  CHECK(verdict_of({.value = -12}, "it fell to -12") == Verdict::correct);
  CHECK(verdict_of({.value = 240, .unit = "km"}, "environ 240 kilomètres", "fr") == Verdict::correct);
  CHECK(verdict_of({.value = 3, .unit = "Jahre"}, "vor 3 Jahren", "de") == Verdict::correct);
}

TEST_CASE("what is far too long for a number is left to a person") {
  std::string text;
  while (text.size() <= 4096) text += "a thousand and ";
  CHECK(verdict_of({.value = 3}, text) == Verdict::unsure);
}

TEST_CASE("what is no text is no number") {
  CHECK(check(Number{.value = 1}, Response{true}, {"en"}).verdict == Verdict::incorrect);
  CHECK(check(Number{.value = 1}, Response{std::vector<std::string>{"1"}}, {"en"}).verdict == Verdict::incorrect);
}

TEST_CASE("what is wrong with a number's key is told") {
  check_problems(
      {{R"({"type": "number", "prompt": "?", "answer": "12"})",
        {{{2, 45},
          "/questions/0/answer",
          "the answer of a number question must be a number, not text",
          R"(write digits without quotes, or `{"value": 1250, "unit": "km"}`)"}}},
       {R"({"type": "number", "prompt": "?", "answer": {}})",
        {{{2, 45}, "/questions/0/answer", "the answer of a number question has no `value`", R"(add `"value": 1250`)"}}},
       {R"({"type": "number", "prompt": "?", "answer": {"value": "12"}})",
        {{{2, 55}, "/questions/0/answer/value", "this must be a number, not text", "write digits without quotes"}}},
       {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "tolerance": -1}})",
        {{{2, 72},
          "/questions/0/answer/tolerance",
          "a tolerance cannot be below zero",
          R"(write how far off is still right, such as `5` or `"2%"`)"}}},
       {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "tolerance": "two"}})",
        {{{2, 72},
          "/questions/0/answer/tolerance",
          "this is no tolerance",
          R"(write a number such as `5`, or a share such as `"2%"`)"}}},
       {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "tolerance": "-2%"}})",
        {{{2, 72},
          "/questions/0/answer/tolerance",
          "this is no tolerance",
          R"(write a number such as `5`, or a share such as `"2%"`)"}}},
       {R"({"type": "number", "prompt": "?", "answer": {"value": 12, "units": "km"}})",
        {{{2, 59},
          "/questions/0/answer/units",
          "`units` is no key of the answer of a number question",
          "did you mean `unit`?"}}}});
}
