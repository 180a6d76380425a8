#include "languages/language_data.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/stem.h"
#include "text/unicode.h"

using namespace worksheet;

namespace {

const std::vector<std::string> with_folder{"ar", "de", "en", "es", "fr", "und"};

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> all;
  while (!words.empty()) all.emplace_back(take_until(words, ' '));
  return all;
}

}  // namespace

TEST_CASE("every word of the tables is found as a text gives it, without case and accents") {
  for (const std::string& tag : with_folder) {
    INFO(tag);
    const LanguageData& data = language_data(read_language(tag));
    REQUIRE(data.files.language == tag);
    const std::vector<std::string> function_words = split(data.files.function_words);
    for (std::size_t i = 0; i < function_words.size(); i += 2) {
      INFO(function_words[i]);
      CHECK(without_case_and_accents(function_words[i]) == function_words[i]);
      CHECK(data.function_word(function_words[i]).role != WordRole::content);
    }
    const std::vector<std::string> numbers = split(data.files.number_words);
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
      INFO(numbers[i]);
      CHECK(without_case_and_accents(numbers[i]) == numbers[i]);
      CHECK(data.number_words.find(numbers[i]) == std::string_view(numbers[i + 1]));
    }
    for (const std::string& word : split(data.files.often_misspelt))
      CHECK(data.function_word(word).role != WordRole::content);
  }
}

TEST_CASE("a word has the role and the properties of its sections") {
  struct Row {
    std::string language, word;
    FunctionWord expected;
  };
  for (const Row& row : std::vector<Row>{{"en", "harbour", {}},
                                         {"en", "the", {.role = WordRole::structure, .is_article = true}},
                                         {"en", "they", {.role = WordRole::structure, .is_subject = true}},
                                         {"en", "was", {.role = WordRole::auxiliary, .is_to_be = true}},
                                         {"en", "by", {.role = WordRole::agent_marker}},
                                         {"en", "or", {.role = WordRole::disjunction}},
                                         {"en", "but", {.role = WordRole::connective, .ends_negation = true}},
                                         {"en", "then", {.role = WordRole::connective}},
                                         {"en", "and", {.role = WordRole::conjunction}},
                                         {"en", "never", {.role = WordRole::negation}},
                                         {"es", "y", {.role = WordRole::conjunction, .ends_negation = true}},
                                         {"es", "nada", {.role = WordRole::negation, .agrees = true}},
                                         {"es", "sin", {.role = WordRole::negation, .negates_noun = true}},
                                         {"fr", "sans", {.role = WordRole::negation, .negates_noun = true}},
                                         {"fr", "tres", {.role = WordRole::structure}},
                                         {"de", "fur", {.role = WordRole::structure}},
                                         {"de", "kein", {.role = WordRole::negation}},
                                         {"nl", "de", {}}}) {
    INFO(row.language << " " << row.word);
    CHECK(language_data(read_language(row.language)).function_word(row.word) == row.expected);
  }
}

TEST_CASE("words of one language are not another's, but replies and negating phrases are everyone's") {
  const LanguageData& english = language_data(read_language("en-GB"));
  const LanguageData& dutch = language_data(read_language("nl"));
  CHECK(&english == &language_data(read_language("EN")));
  CHECK(dutch.files.language == "und");
  CHECK(english.has_function_words());
  CHECK_FALSE(dutch.has_function_words());
  CHECK_FALSE(english.number_words.find("siete"));
  CHECK(english.word_forms.find("froze") == std::string_view("freeze"));
  CHECK(english.word_forms.find("third") == std::string_view("#3"));
  CHECK(english.capital_forms.find("US") == std::string_view("united_states"));
  CHECK_FALSE(english.capital_forms.find("us"));
  for (const LanguageData* data : {&english, &dutch}) {
    CHECK(has_phrase(data->files.negating_phrases, "libre", "de"));
    CHECK(has_phrase(data->files.negating_phrases, "free", "from"));
    CHECK_FALSE(has_phrase(data->files.negating_phrases, "free", "fro"));
    CHECK_FALSE(has_phrase(data->files.negating_phrases, "free", "de"));
  }
}

TEST_CASE("opposites and synonyms are found by the stem, in both directions") {
  using Words = std::vector<std::string_view>;
  const LanguageData& english = language_data(read_language("en"));
  CHECK(english.opposites_of("abov") == Words{"below", "under"});
  CHECK(english.opposites_of("below") == Words{"above"});
  CHECK(english.opposites_of("harbour").empty());
  CHECK(english.synonyms_of("wage") == Words{"pay", "salary", "earnings"});
  CHECK(english.synonyms_of("zebra").empty());
  const Language french = read_language("fr");
  CHECK(language_data(french).opposites_of(plain_stem("lourd", french)) == Words{"léger"});
}
