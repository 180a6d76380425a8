#include "marker/marker.h"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "marker/passage_words.h"

using namespace worksheet;

namespace {

IdeasKey key_of(std::vector<std::vector<std::string>> ideas, std::size_t need) {
  IdeasKey key;
  for (std::vector<std::string>& say : ideas)
    key.ideas.push_back({.say = std::move(say), .deny = {}, .hint = {}, .feedback = {}});
  key.need = need;
  return key;
}

}  // namespace

TEST_CASE("each idea is looked for by itself") {
  const IdeasKey key = key_of({{"The road is flooded"}, {"The bridge is being repaired"}}, 2);
  const Marker marker(key, "Under what two circumstances is the ferry used?", nullptr);
  const Mark both = marker.mark("When the road is flooded, or when they repair the bridge.");
  CHECK(both.verdict == Verdict::correct);
  CHECK(both.score == 1.0);
  const Mark one = marker.mark("the road gets flooded");
  CHECK(one.verdict == Verdict::partly);
  CHECK(one.score == 0.5);
  CHECK(one.ideas[0].state == IdeaState::covered);
  CHECK(one.ideas[1].state == IdeaState::missing);
  CHECK(!one.ideas[0].spans.empty());
  CHECK(marker.mark("when it rains a lot").verdict == Verdict::incorrect);
}

TEST_CASE("a misspelling is forgiven and told") {
  const Marker marker(key_of({{"deportation"}}, 1), "What was ordered?", nullptr);
  const Mark mark = marker.mark("deportaton");
  CHECK(mark.verdict == Verdict::correct);
  REQUIRE(mark.forgiven.size() == 1);
  CHECK(mark.forgiven[0] == Forgiven{Forgiven::Kind::spelling, "deportaton", "deportation"});
}

TEST_CASE("a negation contradicts") {
  const Marker marker(key_of({{"The seals return every winter"}}, 1), "What do the seals do?", nullptr);
  CHECK(marker.mark("The seals do not return every winter").ideas[0].state == IdeaState::contradicted);
}

TEST_CASE("answers that a teacher has judged are known again") {
  IdeasKey key = key_of({{"the moon's gravity"}}, 1);
  key.accept = {"The big rock in the sky pulls"};
  key.reject = {"gravity of the earth's moon base"};
  const Marker marker(key, "What makes tides?", nullptr);
  CHECK(marker.mark("the big rock in the sky pulls!").verdict == Verdict::correct);
  CHECK(marker.mark("Gravity of the Earth's moon base").verdict == Verdict::incorrect);
}

TEST_CASE("the negation of an answer that was judged right is not right") {
  IdeasKey key = key_of({{"the moon's gravity"}}, 1);
  key.accept = {"The big rock in the sky pulls"};
  const Marker marker(key, "What makes tides?", nullptr);
  CHECK(marker.mark("the big rock in the sky does not pull").verdict != Verdict::correct);
}

TEST_CASE("initials do for a name, without what follows the surname") {
  const Marker marker(key_of({{"Martin Luther King Junior"}}, 1), "Who spoke?", nullptr);
  CHECK(marker.mark("MLKJ").verdict == Verdict::correct);
  CHECK(marker.mark("MLK").verdict == Verdict::correct);
  CHECK(marker.mark("MLX").verdict != Verdict::correct);
}

TEST_CASE("a pasted passage never gets full marks, and what is wrong in it stays wrong") {
  const std::string text =
      "The seals come back to the harbour every winter. The harbour stays free of ice, so they can rest on the quay. "
      "Fishermen throw them what they do not sell. In spring the seals leave for the islands, where their young are "
      "born. "
      "The town counts them each January, and last year it counted four hundred and twelve.";
  const auto passage = std::make_shared<const Passage>(text, "en");
  const Marker marker(key_of({{"The harbour stays free of ice"}}, 1), "Why do the seals come back?", passage);
  CHECK(marker.mark(text).verdict == Verdict::unsure);
  CHECK(marker.mark(text + " " + text).verdict == Verdict::unsure);
  CHECK(marker.mark(text).copied);
  const Mark own = marker.mark("The harbour stays free of ice, so they can rest on the quay.");
  CHECK(own.verdict == Verdict::correct);
  CHECK_FALSE(own.copied);
  const Marker other(key_of({{"They fear whales"}}, 1), "What do the seals fear?", passage);
  CHECK(other.mark(text).score < 0.5);
}

TEST_CASE("words that the passage uses all the time count less") {
  const auto passage = std::make_shared<const Passage>(
      "Seals are large. Seals swim well. Seals sleep on ice. Seals call their young. Seals are seals.", "en");
  CHECK(passage->words().weight_of("cod") == 1.0);
  CHECK(passage->words().weight_of("ice") == 1.0);
  CHECK(passage->words().weight_of("seals") == doctest::Approx(1.0 / (1.0 + 0.4 * std::log(6.0))));
  const IdeasKey key = key_of({{"Seals dive for cod under the ice"}}, 1);
  const Marker with(key, "What is said of them?", passage), without(key, "What is said of them?", nullptr);
  const auto gain = [&](const char* response) {
    return with.mark(response).confidence - without.mark(response).confidence;
  };
  CHECK(gain("the seals dive") < 0.0);
}

TEST_CASE("the case of a language's tag and its region do not change a mark") {
  struct Row {
    std::string usual;
    std::vector<std::string> others;
    IdeasKey key;
    std::vector<std::string> responses;
  };
  for (const Row& row :
       std::vector<Row>{{"en",
                         {"EN", "en-GB", "en_US", "EN-us", "en-Latn"},
                         key_of({{"The children froze the lake's fish in the big box"}}, 1),
                         {"the kids freeze fishes in a large box", "they froze fish", "he did not freeze the fish",
                          "becuase of it"}},
                        {"es",
                         {"ES", "es_AR", "es-ES"},
                         key_of({{"El agua no sube nunca por la noche"}}, 1),
                         {"el agua nunca sube de noche", "el agua baja por la noche", "sube siempre"}},
                        {"ar", {"AR", "ar_EG"}, key_of({{"ثلاثة طيور"}}, 1), {"3 طيور", "طير", "٣ طيور"}}}) {
    const Marker usual(row.key, "?", std::make_shared<const Passage>("", row.usual));
    for (const std::string& tag : row.others) {
      const Marker other(row.key, "?", std::make_shared<const Passage>("", tag));
      for (const std::string& response : row.responses) {
        INFO(tag << ": " << response);
        CHECK(other.mark(response) == usual.mark(response));
      }
    }
  }
}

TEST_CASE("list lines earn one idea each, in any order") {
  const IdeasKey key = key_of({{"oxygen"}, {"nitrogen"}, {"argon"}}, 2);
  const Marker marker(key, "Name two gases of the air", nullptr);
  const std::vector<std::string> right{"Argon", "oxigen"}, twice{"oxygen", "Oxygen"}, blank{"", "gold"};
  CHECK(marker.mark_lines(right).verdict == Verdict::correct);
  const Mark repeated = marker.mark_lines(twice);
  CHECK(repeated.verdict == Verdict::partly);
  CHECK(repeated.items[1].verdict == Verdict::incorrect);
  CHECK(marker.mark_lines(blank).items[0].verdict == Verdict::unanswered);
  CHECK(marker.mark_lines(blank).verdict == Verdict::incorrect);
}

TEST_CASE("words in a gap are the answer's, case, accents and misspellings forgiven") {
  struct Row {
    std::string wrote, answer;
    bool same;
    TextRules rules;
  };
  const TextRules strict{.strict_spelling = true}, cased{.match_case = true}, accented{.match_accents = true};
  for (const Row& row : std::vector<Row>{{"The Moon", "moon", true, {}},
                                         {"moon!", "moon", true, {}},
                                         {"mon", "moon", false, {}},
                                         {"gravty", "gravity", true, {}},
                                         {"gravty", "gravity", false, strict},
                                         {"us", "US", false, cased},
                                         {"ano", "año", false, accented},
                                         {"anio", "año", false, accented},
                                         {"cafe", "café", true, {}},
                                         {"three", "3", true, {}},
                                         {"1969", "1968", false, {}},
                                         {"the moon and stars", "moon", false, {}},
                                         {"", "moon", false, {}}}) {
    const std::string name = row.wrote + " for " + row.answer;
    SUBCASE(name.c_str()) {
      std::vector<Forgiven> forgiven;
      CHECK(same_words(row.wrote, row.answer, row.rules, "en", nullptr, forgiven) == row.same);
    }
  }
}

TEST_CASE("two real words are never taken for one, and a misspelling is") {
  struct Row {
    std::string wrote, meant;
    bool same;
  };
  for (const Row& row : std::vector<Row>{{"Iran", "Iraq", false},
                                         {"Irak", "Iraq", true},
                                         {"Manet", "Monet", false},
                                         {"effect", "affect", false},
                                         {"irony", "iron", false},
                                         {"colony", "colon", false},
                                         {"victory", "victor", false},
                                         {"adapt", "adopt", false},
                                         {"employer", "employee", false},
                                         {"abortion", "abolition", false},
                                         {"nuclear", "nucleus", false},
                                         {"constitushun", "constitution", true},
                                         {"fotosynthesis", "photosynthesis", true},
                                         {"goverment", "government", true}}) {
    const std::string name = row.wrote + " for " + row.meant;
    SUBCASE(name.c_str()) {
      const Marker marker(key_of({{row.meant}}, 1), "Which word is it?", nullptr);
      CHECK((marker.mark(row.wrote).verdict == Verdict::correct) == row.same);
    }
  }
}

TEST_CASE("what would take long to read is left to a person, whether the key or the response is large") {
  std::vector<std::string> wordings;
  for (int i = 0; i < 500; ++i) wordings.push_back("wall number " + std::to_string(i));
  IdeasKey key = key_of({wordings}, 1);
  const std::string words = "the wall is long and old and made of stone ";
  std::string response;
  while (response.size() < 50 * words.size()) response += words;
  CHECK(Marker(key, "Which wall is it?", nullptr).mark("wall number 77").verdict == Verdict::correct);
  key.rules.exact = true;
  const Marker marker(key, "Which wall is it?", nullptr);
  CHECK(marker.mark("wall number 77").verdict == Verdict::correct);
  CHECK(marker.mark(response).verdict == Verdict::incorrect);
  while (response.size() < 500 * words.size()) response += words;
  const Mark mark = marker.mark(response);
  CHECK(mark.verdict == Verdict::unsure);
  CHECK(mark.open == 1.0);
  const Mark lines = marker.mark_lines(std::vector<std::string>{response, ""});
  CHECK(lines.verdict == Verdict::unsure);
  CHECK(lines.items == std::vector<ItemMark>{{Verdict::unsure}, {Verdict::unanswered}});
  // What was accepted teaches wordings as long as that takes no longer; answers equal to it are known all the same.
  IdeasKey taught = key_of({{"the wall is long"}, {"the gate is shut"}}, 2);
  for (int i = 0; i < 1000; ++i)
    taught.accept.push_back("a lengthy rampart numbered " + std::to_string(i) +
                            " stands, and nobody may pass the door");
  const Marker large(taught, "What is to be seen?", nullptr);
  CHECK(large.mark(taught.accept.front()).verdict == Verdict::correct);
  CHECK(large.mark(taught.accept.back()).verdict == Verdict::correct);
  const Marker small(key_of({{"the moon"}}, 1), "What pulls?", nullptr);
  CHECK(small.mark(std::string(300000, 'x')).verdict == Verdict::unsure);
}
