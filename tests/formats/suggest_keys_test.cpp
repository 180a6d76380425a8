#include "formats/suggest_keys.h"

#include <doctest/doctest.h>

#include <string>

#include "formats/exported.h"
#include "lesson_files.h"
#include "text/plain_words.h"

using namespace worksheet;

TEST_CASE("a passage comes apart into the sentences that people see") {
  std::vector<std::string> found;
  for (const PlacedSentence& one :
       sentences_of_passage("# Head\n\nDr. A. Bo came at 3.30. “Why?” he asked. It ends… so.\n\n| a | b |\n\nNo stop"))
    found.emplace_back(one.text);
  CHECK(found == std::vector<std::string>{"Dr. A. Bo came at 3.30.", "“Why?” he asked.", "It ends… so.", "No stop"});
}

TEST_CASE("what is asked decides between sentences that share as many words") {
  const KeySuggester suggester(
      "The bridge is old. The bridge was closed because the river rose. The bridge is 40 metres long. Ada Low opened "
      "the "
      "bridge in May. Birds nest in the reeds.",
      Language("en"));
  const auto first = [&](const char* prompt) {
    const auto found = suggester.suggest(prompt);
    return found.empty() ? std::string() : found.front().sentence;
  };
  CHECK(first("Why was the bridge closed?") == "The bridge was closed because the river rose.");
  CHECK(first("How long is the bridge?") == "The bridge is 40 metres long.");
  CHECK(first("Who opened the bridge?") == "Ada Low opened the bridge in May.");
  CHECK(first("What is the price of tea in China?") == "");
  CHECK(suggester.suggest("bridge").size() == 3);
}

TEST_CASE("the sentence that answers a question of ours is mostly among the three") {
  std::size_t asked = 0, found = 0, at_once = 0;
  for (const auto& path : our_lessons()) {
    const Lesson lesson = lesson_of(text_of_file(path));
    if (lesson.passage.empty()) continue;
    const KeySuggester suggester(lesson.passage, lesson.language);
    for (const Question& question : lesson.questions)
      for (const Part& part : question.parts) {
        const bool is_written = std::holds_alternative<ShortText>(part.kind) ||
                                std::holds_alternative<List>(part.kind) || std::holds_alternative<Number>(part.kind);
        if (!is_written || part.evidence.empty()) continue;
        ++asked;
        const auto suggested = suggester.suggest(part.prompt, question.is_group ? question.prompt : "");
        bool is_found = false;
        for (const SuggestedKey& one : suggested) {
          CHECK(lesson.passage.substr(one.begin, one.sentence.size()) == one.sentence);
          bool holds = false;
          for (const std::string& evidence : part.evidence) {
            const std::string words = plain_words(evidence), sentence = plain_words(one.sentence);
            holds = holds || sentence.find(words) != std::string::npos || words.find(sentence) != std::string::npos;
          }
          if (holds && &one == suggested.data()) ++at_once;
          is_found = is_found || holds;
        }
        if (is_found)
          ++found;
        else
          MESSAGE(path.filename().string(), " ", part.label, ": ", part.prompt);
      }
  }
  MESSAGE(found, " of ", asked, " among the three, ", at_once, " first");
  CHECK(asked >= 40);
  CHECK(found * 10 >= asked * 7);
}
