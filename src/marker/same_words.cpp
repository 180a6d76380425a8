#include <algorithm>

#include "languages/language_data.h"
#include "marker/marker.h"
#include "text/spelling.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

std::vector<std::string> words_of(std::string_view text, const Language& language) {
  std::vector<std::string> words;
  for (Word& word : split_words(text, language)) words.push_back(std::move(word.text));
  if (words.size() > 1 && language_data(language).function_word(fold_case(words.front())).is_article)
    words.erase(words.begin());
  return words;
}

bool is_name(const std::string& answer) { return is_upper(decode_at(answer, 0).code); }

/// Whether one word is the other; notes what was forgiven.
bool same_word(const std::string& wrote, const std::string& answer, const TextRules& rules, const Language& language,
               std::vector<Forgiven>& forgiven) {
  if (wrote == answer) return true;
  const std::string folded_wrote = fold_case(wrote), folded_answer = fold_case(answer);
  if (folded_wrote == folded_answer) {
    if (rules.match_case) return false;
    return true;
  }
  if (rules.match_case) return false;
  const std::string plain_wrote = strip_accents(folded_wrote), plain_answer = strip_accents(folded_answer);
  if (plain_wrote == plain_answer) {
    if (rules.match_accents) return false;
    forgiven.push_back({Forgiven::Kind::accents, wrote, answer});
    return true;
  }
  const NumberReader numbers = number_reader(language);
  if (const auto number = numbers.read_number(wrote); number && number == numbers.read_number(answer)) return true;
  if (rules.strict_spelling || !misspelling(plain_wrote, plain_answer, is_name(answer))) return false;
  forgiven.push_back({Forgiven::Kind::spelling, wrote, answer});
  return true;
}

}  // namespace

bool same_words(std::string_view wrote, std::string_view answer, const TextRules& rules, const Language& language,
                std::vector<Forgiven>& forgiven) {
  const std::vector<std::string> left = words_of(wrote, language), right = words_of(answer, language);
  if (left.empty() || right.empty()) return to_nfc(wrote) == to_nfc(answer);
  if (left.size() == right.size()) {
    std::vector<Forgiven> noted;
    bool same = true;
    for (std::size_t i = 0; i < left.size() && same; ++i) same = same_word(left[i], right[i], rules, language, noted);
    if (same) {
      for (Forgiven& one : noted) forgiven.push_back(std::move(one));
      return true;
    }
  }
  const NumberReader numbers = number_reader(language);
  const auto number = numbers.read_number(wrote);
  return number && number == numbers.read_number(answer);
}

}  // namespace worksheet
