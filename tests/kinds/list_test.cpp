#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinds/all_kinds.h"
#include "kinds/list/key.h"
#include "kinds/question_problems.h"

using namespace worksheet;

TEST_CASE("lines beyond those asked for earn nothing, so listing everything does not help") {
  const Kind kind = List{key_of({"oxygen", "nitrogen"}, 2)};
  CHECK(mark_of(kind, Lines{"nitrogen", "oxygen"}).verdict == Verdict::correct);
  CHECK(mark_of(kind, Lines{"gold", "silver", "oxygen", "nitrogen"}).verdict == Verdict::incorrect);
  const Mark half = mark_of(kind, Lines{"oxygen", "gold", "nitrogen"});
  CHECK(half.score == 0.5);
  CHECK(half.items.size() == 2);
}

TEST_CASE("lines that a teacher has judged teach the key of a list") {
  const std::string prompt = R"({"type": "list", "prompt": "Name two things that the village wants to buy.", )";
  const std::string ideas = R"("ideas": ["a handrail for the steps", "new lamps", "a bench"], "need": 2)";
  const auto key = [&](const std::string& judged) {
    return lesson_of(lesson_text(prompt + "\"answer\": {" + ideas + judged + "}}")).questions[0].parts[0].kind;
  };
  const Lines response{"something to hold on to", "new lamps in the harbour office"};
  CHECK(mark_of(key(""), response).items[0].verdict != Verdict::correct);

  const Mark taught = mark_of(key(R"(, "accept": ["something to hold on to on the way up"])"), response);
  CHECK(taught.items[0].verdict == Verdict::correct);
  CHECK(taught.ideas[0].state == IdeaState::covered);

  // A line that was judged wrong earns nothing, and what is like one waits for a person.
  const Kind refusing = key(R"(, "reject": ["new lamps in the harbour office"])");
  CHECK(mark_of(refusing, response).items[1].verdict == Verdict::incorrect);
  CHECK(mark_of(refusing, Lines{"new lamps for the harbour office"}).items[0].verdict != Verdict::correct);
  CHECK(mark_of(refusing, Lines{"new lamps", "a bench"}).verdict == Verdict::correct);
}

TEST_CASE("a line that a teacher has accepted is right where the key has one idea, too") {
  IdeasKey key = key_of({"the moon"}, 1);
  key.accept = {"our satellite"};
  CHECK(mark_of(List{key}, Lines{"our satellite"}).verdict == Verdict::correct);
}

TEST_CASE("what is wrong with the key of a list is told") {
  check_problems(
      {{R"({"type": "list", "prompt": "?", "answer": "a"})",
        {{{2, 43},
          "/questions/0/answer",
          "ideas must be a list, not text",
          R"(write `["first idea", "second idea"]`)"}}},
       {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["a"], "acept": ["b"]}})",
        {{{2, 60}, "/questions/0/answer/acept", "`acept` is no key of an answer", "did you mean `accept`?"}}},
       {R"({"type": "list", "prompt": "?", "answer": {"ideas": ["a"], "need": 0}})",
        {{{2, 68}, "/questions/0/answer/need", "0 is out of range", "write a whole number from 1 to 1"}}}});
}
