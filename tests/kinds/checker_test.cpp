#include "kinds/checker.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "kinds/all_kinds.h"

using namespace worksheet;

TEST_CASE("these tests know every kind") {
  std::set<std::size_t> known;
  for (const Kind& kind : all_kinds()) known.insert(kind.index());
  CHECK(known.size() == std::variant_size_v<Kind>);
}

TEST_CASE("nothing but blanks is nothing to mark, whatever the kind") {
  const std::vector<Response> blanks{{},
                                     "",
                                     " \t\r\n",
                                     "\xC2\xA0",
                                     Lines{},
                                     Lines{"", " "},
                                     Lines{"\xC2\xA0 "},
                                     Joined{},
                                     Joined{{"a", ""}, {"b", " "}},
                                     Rows{},
                                     Rows{{}, {"", " "}}};
  for (const Response& blank : blanks) {
    CHECK(is_blank(blank));
    for (const Kind& kind : all_kinds()) {
      const Mark mark = mark_of(kind, blank);
      CHECK(mark.verdict == Verdict::unanswered);
      CHECK(mark.score == 0.0);
    }
  }
  for (const Response& something :
       std::vector<Response>{false, "0", ".", Lines{"", "a"}, Joined{{"a", ""}, {"", "a"}}, Rows{{"", ""}, {"", "0"}}})
    CHECK_FALSE(is_blank(something));
}

TEST_CASE("a mark keeps within its bounds whatever shape the response has") {
  const std::vector<Response> responses{true,
                                        false,
                                        "a",
                                        "moon",
                                        "12",
                                        Lines{"a"},
                                        Lines{"", "moon"},
                                        Lines(40, "oxygen"),
                                        Joined{{"a", "moon"}},
                                        Joined{{"moon", "a"}, {"x", "y"}},
                                        Rows{{"moon"}, {"", "sun"}},
                                        Rows{{}, {"a"}, {"b", "moon", "12"}},
                                        std::string(20000, 'x'),
                                        "\xF0\x9F\x8C\x99"};
  for (const Kind& kind : all_kinds())
    for (const Response& response : responses) {
      const Mark mark = mark_of(kind, response);
      CHECK(mark.verdict != Verdict::unanswered);
      CHECK(mark.score >= 0.0);
      CHECK(mark.score <= 1.0);
      CHECK(mark.score + mark.open <= doctest::Approx(1.0));
      CHECK((mark.open > 0.0) <= (mark.verdict == Verdict::unsure || mark.verdict == Verdict::partly));
      CHECK(mark.confidence >= 0.0);
      CHECK(mark.confidence <= 1.0);
      CHECK((mark.verdict == Verdict::correct) == (mark.score == 1.0));
      CHECK(mark == mark_of(kind, response));
    }
}
