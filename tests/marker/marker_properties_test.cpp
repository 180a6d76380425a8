#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "marker/marker.h"
#include "text/unicode.h"

using namespace worksheet;

namespace {

const std::vector<std::string> ideas{"The road is flooded after heavy rain", "The bridge is being repaired",
                                     "The snow plough is out of order", "A convoy of trucks has to pass"};
const std::string prompt = "Under what circumstances is the ferry used?";

IdeasKey ferry_key(std::size_t need) {
  IdeasKey key;
  for (const std::string& idea : ideas) key.ideas.push_back({{idea}, {}, 1.0, {}, {}});
  key.need = need;
  return key;
}

const std::vector<std::string> sentences{
    "When the road is flooded after rain",   "they repair the bridge",        "the snow plough is out of order",
    "a convoy of trucks must pass",          "because people are bored",      "the road is not flooded",
    "in summer the captain takes a holiday", "somebody lost 12 red umbrellas"};

std::string shouted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}

}  // namespace

TEST_CASE("saying one more idea never lowers the score") {
  const Marker marker(ferry_key(3), prompt, nullptr);
  const std::vector<std::string> says{"The road is flooded after heavy rain.", "The bridge is being repaired.",
                                      "The snow plough is out of order."};
  for (const std::string& sentence : sentences) {
    double last = marker.mark(sentence).score;
    std::string response = sentence;
    for (const std::string& idea : says) {
      response += ". " + idea;
      const double score = marker.mark(response).score;
      CHECK(score >= last);
      last = score;
    }
    CHECK(last == 1.0);
  }
}

TEST_CASE("case, spacing and punctuation at the ends never matter") {
  const Marker marker(ferry_key(2), prompt, nullptr);
  for (const std::string& sentence : sentences) {
    const Mark plain = marker.mark(sentence);
    for (const std::string& other : {shouted(sentence), "  " + sentence + " ", sentence + "!", "“" + sentence + "”",
                                     "\t" + sentence + "\n", "(" + sentence + ")"}) {
      const Mark mark = marker.mark(other);
      CHECK(mark.verdict == plain.verdict);
      CHECK(mark.score == plain.score);
      CHECK(mark.confidence == plain.confidence);
    }
  }
}

TEST_CASE("the order of list lines never matters to the score") {
  const Marker marker(ferry_key(3), prompt, nullptr);
  std::mt19937 chance(6);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> lines;
    for (int i = 0; i < 4; ++i) lines.push_back(sentences[chance() % sentences.size()]);
    const Mark mark = marker.mark_lines(lines);
    std::vector<std::string> shuffled = lines;
    std::shuffle(shuffled.begin(), shuffled.end(), chance);
    const Mark other = marker.mark_lines(shuffled);
    CHECK(mark.verdict == other.verdict);
    CHECK(mark.score == other.score);
  }
}

namespace {

/// The most ideas that items can earn, one each, found by trying every way to give them out.
std::size_t most_earned(const std::vector<std::vector<bool>>& offers, std::vector<bool>& taken, std::size_t line = 0) {
  if (line == offers.size()) return 0;
  std::size_t most = most_earned(offers, taken, line + 1);
  for (std::size_t idea = 0; idea < taken.size(); ++idea) {
    if (taken[idea] || !offers[line][idea]) continue;
    taken[idea] = true;
    most = std::max(most, 1 + most_earned(offers, taken, line + 1));
    taken[idea] = false;
  }
  return most;
}

}  // namespace

TEST_CASE("lines earn as many ideas as any way to give them out, several things in one line as on several lines") {
  const Marker marker(ferry_key(ideas.size()), prompt, nullptr);
  std::mt19937 random(7);
  // All but "the road is not flooded", which goes against another item of its line.
  const auto pick = [&] {
    const std::size_t at = random() % (sentences.size() - 1);
    return sentences[at < 5 ? at : at + 1];
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> lines(1 + random() % 4);
    std::vector<std::vector<bool>> offers;
    for (std::string& line : lines) {
      for (std::size_t items = 1 + random() % 2; items > 0; --items) {
        const std::string item = pick();
        line += (line.empty() ? "" : random() % 2 == 0 ? ", and " : "; ") + item;
        offers.emplace_back();
        for (const IdeaMark& idea : marker.mark(item).ideas) offers.back().push_back(idea.state == IdeaState::covered);
      }
    }
    std::vector<bool> taken(ideas.size());
    const Mark mark = marker.mark_lines(lines);
    const auto earned = std::count_if(mark.ideas.begin(), mark.ideas.end(),
                                      [](const IdeaMark& idea) { return idea.state == IdeaState::covered; });
    CHECK(static_cast<std::size_t>(earned) == most_earned(offers, taken));
  }
}

TEST_CASE("a mark never depends on what was marked before") {
  const Marker marker(ferry_key(2), prompt, nullptr);
  const Mark first = marker.mark(sentences[0]);
  for (const std::string& sentence : sentences) marker.mark(sentence);
  CHECK(marker.mark(sentences[0]) == first);
  CHECK(Marker(ferry_key(2), prompt, nullptr).mark(sentences[0]) == first);
}

TEST_CASE("repeating the question never earns anything") {
  const Marker marker(ferry_key(2), prompt, nullptr);
  CHECK(marker.mark(prompt).verdict == Verdict::incorrect);
  CHECK(marker.mark(prompt + " " + prompt).verdict == Verdict::incorrect);
}

TEST_CASE("pasting the passage, whole or in part, earns nothing before a teacher has read it") {
  std::string text;
  for (const std::string& idea : ideas) text += idea + ". ";
  for (const std::string& sentence : sentences) text += sentence + ". ";
  text += "The harbour master reads the gauge at noon and writes it on the board beside the quay for all to see.";
  const auto passage = std::make_shared<const Passage>(text, "en");
  for (std::size_t need = 1; need <= 2; ++need) {
    const Marker marker(ferry_key(need), prompt, passage);
    const std::string first_half = text.substr(0, text.size() / 2);
    for (const std::string& pasted : {text, first_half, text + " " + text, shouted(text), "I think that " + text}) {
      INFO(need << ": " << pasted);
      const Mark mark = marker.mark(pasted);
      CHECK(mark.score == 0.0);
      for (const IdeaMark& idea : mark.ideas) CHECK(idea.state != IdeaState::covered);
    }
    // The ideas alone are an answer, though the passage has the same words.
    CHECK(marker.mark(ideas[0] + ". " + ideas[1] + ".").verdict == Verdict::correct);
  }
}

namespace {

/// Whether a character begins at `at`, or the text ends.
bool is_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u);
}

std::size_t count_spans_checked(const Marker& marker, const std::string& response) {
  std::size_t count = 0;
  for (const IdeaMark& idea : marker.mark(response).ideas) {
    CHECK(idea.confidence >= 0.0);
    CHECK(idea.confidence <= 1.0);
    for (const Span& span : idea.spans) {
      INFO(response << " [" << span.begin << ", " << span.end << ")");
      CHECK(span.begin < span.end);
      CHECK(span.end <= response.size());
      CHECK(is_boundary(response, span.begin));
      CHECK(is_boundary(response, span.end));
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("spans lie within the response and fall on whole characters") {
  std::mt19937 chance(7);
  std::size_t spans = 0;
  const Marker marker(ferry_key(2), prompt, nullptr);
  for (int round = 0; round < 500; ++round) {
    std::string response;
    for (std::size_t i = chance() % 6; i > 0; --i)
      response += sentences[chance() % sentences.size()] + (chance() % 2 ? " — é 😀 " : ", ");
    if (chance() % 4 == 0 && !response.empty())
      response[chance() % response.size()] = static_cast<char>(chance() % 128);
    spans += count_spans_checked(marker, response);
  }
  CHECK(spans > 500);
  // Words whose letters take two to four bytes, joined and parted by signs that do.
  struct Row {
    std::string language, key;
    std::vector<std::string> words;
  };
  for (const Row& row : std::vector<Row>{
           {"es", "El niño dañó la ciudad española", {"niño", "dañó", "dano", "ciudad", "española", "espan\u0303ola"}},
           {"fr", "L'été dernier, l'élève a réussi", {"l’été", "l'élève", "élève", "réussi", "réüssi", "dernier"}},
           {"de", "Große Straßen führen über die Brücke", {"Große", "STRASSEN", "führen", "Brücke", "Brucke"}},
           {"ar", "اللقلق يهاجر إلى الجنوب", {"اللقلق", "يهاجر", "الجنوب", "والجنوب", "لقلق"}},
           {"ja", "川が国境を流れる", {"川", "国境", "流れる", "が"}}}) {
    IdeasKey key;
    key.ideas.push_back({{row.key}, {}, 1.0, {}, {}});
    key.need = 1;
    const Marker foreign(key, "?", std::make_shared<const Passage>("", row.language));
    std::size_t found = count_spans_checked(foreign, row.key);
    const std::vector<std::string> between{" ", "—", "’ ", "“", "😀", "…", "、", "\u0301 ", "-", "\u00A0"};
    for (int round = 0; round < 300; ++round) {
      std::string response;
      for (std::size_t i = 1 + chance() % 6; i > 0; --i)
        response += row.words[chance() % row.words.size()] + between[chance() % between.size()];
      found += count_spans_checked(foreign, response);
    }
    INFO(row.language);
    CHECK(found > 20);
  }
}

TEST_CASE("a judged answer decides its equals and leaves the others alone") {
  IdeasKey key;
  key.ideas.push_back({{"The storm had torn the sails"}, {}, 1.0, {}, {}});
  key.need = 1;
  const Marker before(key, "Why did the crew turn back?", nullptr);
  key.accept = {"a great wind ripped everything to pieces"};
  key.reject = {"they were hungry"};
  const Marker after(key, "Why did the crew turn back?", nullptr);
  CHECK(after.mark("A great wind ripped everything to pieces.").verdict == Verdict::correct);
  CHECK(after.mark("They were hungry!").verdict == Verdict::incorrect);
  for (const std::string other : {"the storm tore the sails", "they missed home", "the captain was ill"})
    CHECK(after.mark(other) == before.mark(other));
}
