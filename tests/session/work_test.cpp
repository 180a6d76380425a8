#include "session/work.h"

#include <doctest/doctest.h>

using namespace worksheet;

namespace {

Work begun() {
  Work work;
  Answer& answer = work.answers["q1"];
  answer.value = "the moon";
  answer.at = 10;
  answer.attempts = {{11, "the sun", Verdict::incorrect, 0}, {12, "the moon", Verdict::correct, 1}};
  answer.hints = {2, 11};
  answer.revealed = {true, 12};
  work.finished = {true, 13};
  return work;
}

}  // namespace

TEST_CASE("starting again clears the fields, and keeps what was written") {
  Work work = begun();
  restart(work, 20);
  const Answer& answer = work.answers.at("q1");
  CHECK(is_blank(answer.value));
  CHECK(answer.history == std::vector<PastValue>{{"the moon", 10}});
  CHECK(count_attempts(work, answer) == 0);
  CHECK(last_attempt(work, answer) == nullptr);
  CHECK(answer.attempts.size() == 2);
  CHECK(answer.hints.value == 0);
  CHECK_FALSE(answer.revealed.value);
  CHECK_FALSE(work.finished.value);
}

TEST_CASE("a fresh start can be undone, and what was written in between is kept") {
  const Work before = begun();
  Work work = before;
  restart(work, 20);
  replace_value(work.answers["q1"], "something new", 21);
  replace_value(work.answers["q2"], "more", 22);
  undo_restart(work, before, 30);
  const Answer& answer = work.answers.at("q1");
  CHECK(answer.value == Response{"the moon"});
  CHECK(count_attempts(work, answer) == 2);
  CHECK(answer.history.back().value == Response{"something new"});
  CHECK(work.answers.at("q2").value == Response{"more"});
  CHECK(answer.hints.value == 2);
  CHECK(answer.revealed.value);
  CHECK(work.finished.value);
}

TEST_CASE("only attempts after the last fresh start count") {
  Work work = begun();
  restart(work, 20);
  Answer& answer = work.answers["q1"];
  answer.attempts.push_back({20, "same moment", Verdict::incorrect, 0});
  answer.attempts.push_back({21, "later", Verdict::incorrect, 0});
  CHECK(count_attempts(work, answer) == 1);
  REQUIRE(last_attempt(work, answer));
  CHECK(last_attempt(work, answer)->at == 21);
}

TEST_CASE("a fresh start made on one page holds when another page's copy is merged") {
  const Work before = begun();
  Work fresh = before;
  restart(fresh, 20);
  for (const Work& both : {merge(before, fresh), merge(fresh, before)}) {
    CHECK(is_blank(both.answers.at("q1").value));
    CHECK(count_attempts(both, both.answers.at("q1")) == 0);
    CHECK_FALSE(both.finished.value);
  }
  Work undone = fresh;
  undo_restart(undone, before, 30);
  CHECK(merge(fresh, undone).answers.at("q1").value == Response{"the moon"});
  CHECK(merge(fresh, undone).finished.value);
}

TEST_CASE("an old file fills what is empty now, and takes the place of nothing") {
  Work now;
  now.answers["q1"].value = std::string("later words");
  now.answers["q1"].at = 50;
  Work earlier;
  for (const char* id : {"q1", "q2"}) {
    earlier.answers[id].value = std::string("earlier words");
    earlier.answers[id].at = 10;
  }
  bring_back(now, earlier, 100);
  CHECK(now.answers["q1"].value == Response{std::string("later words")});
  CHECK(now.answers["q2"].value == Response{std::string("earlier words")});
  CHECK(now.answers["q2"].at == 100);
}
