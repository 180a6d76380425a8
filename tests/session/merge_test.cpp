#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "session/random_work.h"
#include "session/work.h"
#include "session/write_work.h"

using namespace worksheet;

namespace {

constexpr unsigned runs = 4000;

Answer written(Response value, Time at, std::string by = "") {
  Answer answer;
  answer.value = std::move(value);
  answer.at = at;
  answer.by = std::move(by);
  return answer;
}

Work work_with(Answer answer) {
  Work work;
  work.answers.emplace("q1", std::move(answer));
  return work;
}

Answer merged(Answer one, Answer other) {
  return merge(work_with(std::move(one)), work_with(std::move(other))).answers.at("q1");
}

/// Every value that an answer holds anywhere, as it would be looked for.
std::set<Response> held(const Answer& answer) {
  std::set<Response> values;
  if (!is_blank(answer.value)) values.insert(answer.value);
  for (const PastValue& past : answer.history) values.insert(past.value);
  for (const Attempt& attempt : answer.attempts) values.insert(attempt.value);
  return values;
}

/// Whether a value is kept as it is or as the beginning of a text that grew from it.
bool keeps(const std::set<Response>& values, const Response& wanted) {
  const auto* text = std::get_if<std::string>(&wanted);
  return values.count(wanted) != 0 || std::any_of(values.begin(), values.end(), [&](const Response& value) {
           const auto* longer = std::get_if<std::string>(&value);
           return text && longer && longer->starts_with(*text);
         });
}

}  // namespace

TEST_CASE("of two answers the later one holds, and the earlier one goes into the history") {
  const Answer both = merged(written("tide", 1), written("moon", 2));
  CHECK(both.value == Response{"moon"});
  CHECK(both.history == std::vector<PastValue>{{"tide", 1}});
  CHECK(merged(written("moon", 2), written("tide", 1)) == both);
}

TEST_CASE("an answer that was cleared later stays clear, and what it was is kept") {
  const Answer both = merged(written("tide", 1), written({}, 2));
  CHECK(is_blank(both.value));
  CHECK(both.history == std::vector<PastValue>{{"tide", 1}});
}

TEST_CASE("a text that grew on one page, or from its own beginning, is no version") {
  CHECK(merged(written("the mo", 1), written("the moon", 2)).history.empty());
  CHECK(merged(written("the sun", 1, "p"), written("the moon", 2, "p")).history.empty());
  CHECK(merged(written("the sun", 1, "p"), written("the moon", 1, "p")).history.size() == 1);
  CHECK(merged(written("the sun", 1, "p"), written("the moon", 60'002, "p")).history.size() == 1);
  CHECK(merged(written("the sun", 1, "p"), written("the moon", 2, "q")).history.size() == 1);
  CHECK(merged(written("the moon", 1), written("the mo", 2)).history.size() == 1);
}

TEST_CASE("a comparison stays with the answer that was compared, and the later one holds") {
  Answer one = written("tide", 4), other = written("tide", 4);
  one.compared = {Comparison::same, 5};
  CHECK(merged(one, other).compared == one.compared);
  other.compared = {Comparison::different, 6};
  CHECK(merged(one, other).compared == other.compared);
  CHECK(merged(one, written("moon", 3)).compared == one.compared);
  CHECK(merged(one, written("moon", 7)).compared == Stamped<Comparison>{});
}

TEST_CASE("attempts of both are kept once each, in the order of time") {
  Answer one = written("b", 5), other = written("b", 5);
  one.attempts = {{1, "a", Verdict::incorrect, 0}, {4, "b", Verdict::correct, 1}};
  other.attempts = {{1, "a", Verdict::incorrect, 0}, {2, "c", Verdict::partly, 0.5}};
  const Answer both = merged(one, other);
  REQUIRE(both.attempts.size() == 3);
  CHECK(both.attempts[0].at == 1);
  CHECK(both.attempts[1].at == 2);
  CHECK(both.attempts[2].at == 4);
}

TEST_CASE("merging gives the same whichever copy comes first") {
  RandomWork random(1);
  for (unsigned run = 0; run < runs; ++run) {
    const Work one = random.next(), other = random.next();
    CAPTURE(write_work(one));
    CAPTURE(write_work(other));
    REQUIRE(write_work(merge(one, other)) == write_work(merge(other, one)));
  }
}

TEST_CASE("merging a copy with itself, or twice with another, changes nothing") {
  RandomWork random(2);
  for (unsigned run = 0; run < runs; ++run) {
    const Work one = random.next(), other = random.next();
    const Work both = merge(one, other);
    CAPTURE(write_work(one));
    CAPTURE(write_work(other));
    REQUIRE(write_work(merge(both, both)) == write_work(both));
    REQUIRE(write_work(merge(both, other)) == write_work(both));
    REQUIRE(write_work(merge(one, both)) == write_work(both));
  }
}

TEST_CASE("what stands in the fields is the same in whatever order three copies meet") {
  RandomWork random(3);
  for (unsigned run = 0; run < runs; ++run) {
    const Work a = random.next(), b = random.next(), c = random.next();
    const Work left = merge(merge(a, b), c), right = merge(a, merge(b, c));
    CAPTURE(write_work(a));
    CAPTURE(write_work(b));
    CAPTURE(write_work(c));
    REQUIRE(left.answers.size() == right.answers.size());
    for (const auto& [id, answer] : left.answers) {
      const Answer& other = right.answers.at(id);
      REQUIRE(answer.value == other.value);
      REQUIRE(answer.at == other.at);
      REQUIRE(answer.attempts == other.attempts);
      REQUIRE(answer.hints == other.hints);
      REQUIRE(answer.revealed == other.revealed);
      REQUIRE(answer.compared == other.compared);
    }
    REQUIRE(left.finished == right.finished);
    REQUIRE(left.restarted == right.restarted);
    REQUIRE(left.handed_in == right.handed_in);
    REQUIRE(left.student_name == right.student_name);
    REQUIRE(left.started == right.started);
    REQUIRE(left.annotations == right.annotations);
  }
}

// The slow, obvious reference: whatever was written anywhere has to be somewhere afterwards, unless its own page wrote
// on from it.
TEST_CASE("merging never loses what a student wrote") {
  RandomWork random(4);
  for (unsigned run = 0; run < runs; ++run) {
    const Work one = random.next(), other = random.next();
    const Work both = merge(one, other);
    CAPTURE(write_work(one));
    CAPTURE(write_work(other));
    for (const Work* source : {&one, &other})
      for (const auto& [id, answer] : source->answers) {
        const std::set<Response> kept = held(both.answers.at(id));
        for (const Response& value : held(answer)) {
          const Work& counterpart = source == &one ? other : one;
          const auto across = counterpart.answers.find(id);
          const bool wrote_on = value == answer.value && across != counterpart.answers.end() && !answer.by.empty() &&
                                across->second.by == answer.by;
          CHECK((wrote_on || keeps(kept, value)));
        }
      }
  }
}

TEST_CASE("the history is bounded, and the oldest fall off") {
  Answer answer;
  for (int i = 0; i < 100; ++i) remember(answer, std::to_string(i), i);
  CHECK(answer.history.size() == 40);
  CHECK(answer.history.front().value == Response{"60"});
  CHECK(answer.history.back().value == Response{"99"});
}

TEST_CASE("a text that was written on is remembered at its longest, so that much typing pushes nothing out") {
  Answer answer;
  remember(answer, "my own words", 0);
  std::string text;
  for (int i = 1; i < 1000; ++i) remember(answer, text += static_cast<char>('a' + i % 26), i);
  CHECK(answer.history == std::vector<PastValue>{{"my own words", 0}, {text, 999}});
  remember(answer, text.substr(0, 7), 2000);  // cut back later: a version of its own
  CHECK(answer.history.size() == 3);
}

TEST_CASE("a value is remembered once, at its latest time, and blank ones not at all") {
  Answer answer;
  remember(answer, "a", 1);
  remember(answer, "b", 2);
  remember(answer, "a", 3);
  remember(answer, " ", 4);
  remember(answer, Response{}, 5);
  CHECK(answer.history == std::vector<PastValue>{{"b", 2}, {"a", 3}});
}
