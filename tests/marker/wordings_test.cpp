#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "kinds/kind.h"
#include "lesson/lesson_text.h"
#include "lesson_files.h"
#include "marker/marker.h"
#include "text/words.h"

using namespace worksheet;

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WORKSHEET_IS_SANITIZED
#endif
#endif
#ifdef WORKSHEET_IS_SANITIZED
constexpr int random_keys = 500;
#else
constexpr int random_keys = 10000;
#endif

/// A question with its wordings and what people answered.
struct Asked {
  std::string prompt;
  std::vector<std::string> wordings;
  std::vector<std::string> answers;
};

std::vector<nlohmann::json> rows_of(const std::filesystem::path& folder) {
  std::vector<nlohmann::json> rows;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
      if (!line.empty()) rows.push_back(nlohmann::json::parse(line));
  }
  return rows;
}

std::vector<Asked> marked_questions() {
  std::vector<Asked> all;
  for (const nlohmann::json& row : rows_of(WORKSHEET_TESTS "/data/marked_answers")) {
    Asked asked{row["question"], row["references"], row["right"]};
    for (const nlohmann::json& answer : row["wrong"]) asked.answers.push_back(answer);
    all.push_back(std::move(asked));
  }
  return all;
}

IdeasKey one_idea_key(std::vector<std::string> wordings) {
  IdeasKey key;
  key.ideas.push_back({std::move(wordings), {}, 1.0, {}, {}});
  key.need = 1;
  return key;
}

double likelihood_of(const IdeasKey& key, const Asked& asked, const std::string& answer) {
  return Marker(key, asked.prompt, nullptr).mark(answer).ideas.front().confidence;
}

template <typename Random>
const std::string& pick(const std::vector<std::string>& texts, Random& random) {
  return texts[random() % texts.size()];
}

/// A key of the tree, with the passage that its lesson has.
struct Known {
  std::string from;
  IdeasKey key;
  std::string prompt;
  std::shared_ptr<const Passage> passage;
  bool is_list = false;
};

void add_keys(std::vector<Known>& all, const std::string& from, const Lesson& lesson) {
  const auto passage = std::make_shared<const Passage>("", lesson.language);
  for (const Question& question : lesson.questions)
    for (const Part& part : question.parts)
      if (const IdeasKey* key = ideas_of(part.kind)) {
        all.push_back({from + " " + part.id, *key, part.prompt, passage, std::holds_alternative<List>(part.kind)});
        // What a teacher rejects is decided by that.
        all.back().key.reject.clear();
      }
}

/// The keys of our lessons and of all sets of answers, each once.
std::vector<Known> known_keys() {
  std::vector<Known> all;
  for (const auto& path : our_lessons()) add_keys(all, path.stem().string(), lesson_of(text_of_file(path)));
  std::string last;
  for (const char* folder : {"free_text", "kept_aside", "contrast"})
    for (const nlohmann::json& row : rows_of(std::string(WORKSHEET_TESTS "/data/") + folder)) {
      const std::string question = row["question"].dump();
      if (question == last) continue;
      last = question;
      nlohmann::json lesson = {{"format", "lesson/1"}, {"title", "T"}, {"questions", {row["question"]}}};
      lesson["language"] = row.value("language", "en");
      add_keys(all, folder, lesson_of(lesson.dump()));
    }
  for (const Asked& asked : marked_questions())
    all.push_back({"marked", one_idea_key(asked.wordings), asked.prompt, std::make_shared<const Passage>("", "en")});
  return all;
}

/// "It is open" denied: "it is not open"; "it is not open" denied: "it is open".
std::string denied(const std::string& wording) {
  static const std::vector<std::string> verbs{"is",   "are", "was",  "were", "can",  "could", "will", "would",
                                              "must", "may", "have", "has",  "does", "do",    "did"};
  const std::vector<Word> words = split_words(wording, "en");
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (std::find(verbs.begin(), verbs.end(), words[i].text) == verbs.end()) continue;
    if (words[i + 1].text == "not") return wording.substr(0, words[i].end) + wording.substr(words[i + 1].end);
    return wording.substr(0, words[i].end) + " not" + wording.substr(words[i].end);
  }
  return (words.size() <= 3 ? "not " : "it is not true that ") + wording;
}

Mark mark_of(const Known& known, const Marker& marker, const std::string& answer) {
  return known.is_list ? marker.mark_lines(std::vector{answer}) : marker.mark(answer);
}

}  // namespace

TEST_CASE("a wording more never lowers what an answer earns, nor does an accepted answer") {
  const std::vector<Asked> questions = marked_questions();
  std::mt19937 random(11);
  for (int round = 0; round < random_keys; ++round) {
    const Asked& asked = questions[random() % questions.size()];
    std::vector<std::string> wordings{pick(asked.wordings, random)};
    while (random() % 2 == 0) wordings.push_back(pick(questions[random() % questions.size()].wordings, random));
    const std::string& answer = pick(asked.answers, random);
    const double before = likelihood_of(one_idea_key(wordings), asked, answer);
    const std::string more = pick(random() % 2 == 0 ? asked.answers : asked.wordings, random);
    INFO(asked.prompt << " | " << answer << " | " << more);
    IdeasKey accepting = one_idea_key(wordings);
    accepting.accept.push_back(more);
    wordings.insert(wordings.begin() + static_cast<std::ptrdiff_t>(random() % (wordings.size() + 1)), more);
    CHECK(likelihood_of(one_idea_key(wordings), asked, answer) >= before);
    CHECK(likelihood_of(accepting, asked, answer) >= before);
  }
}

TEST_CASE("every wording of every key is right by itself, and its denial is not") {
  std::size_t wordings = 0;
  for (const Known& known : known_keys()) {
    const Marker marker(known.key, known.prompt, known.passage);
    for (std::size_t i = 0; i < known.key.ideas.size(); ++i)
      for (const std::string& wording : known.key.ideas[i].say) {
        INFO(known.from << " | " << known.prompt << " | " << wording);
        CHECK(mark_of(known, marker, wording).ideas[i].state == IdeaState::covered);
        ++wordings;
        // Of several sentences one may be denied and the others still be right.
        const bool is_one_sentence = wording.find_first_of(".;:(") >= wording.size() - 1;
        if (known.passage->words().language.primary != "en" || !is_one_sentence) continue;
        // By itself: beside others, the denial of one wording may be right for another.
        Known alone = known;
        alone.key.ideas[i].say = {wording};
        alone.key.accept.clear();
        const std::string denial = denied(wording);
        INFO(denial);
        const Marker strict(alone.key, known.prompt, known.passage);
        CHECK(mark_of(alone, strict, denial).ideas[i].state != IdeaState::covered);
      }
  }
  CHECK(wordings > 1500);
}
