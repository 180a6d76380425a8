#include "text/stem_german.h"

#include <algorithm>

#include "text/endings.h"
#include "text/latin1.h"

namespace worksheet {
namespace {

constexpr auto vowels = latin1("aeiouyäöü");

void mark_consonants(Endings& word) {
  std::string& text = word.text;
  for (std::size_t at = text.find('\xDF'); at != std::string::npos; at = text.find('\xDF')) text.replace(at, 1, "ss");
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if ((text[i] == 'u' || text[i] == 'y') && word.is_vowel(i - 1) && word.is_vowel(i + 1))
      text[i] = text[i] == 'u' ? 'U' : 'Y';
}

void mark_regions(Endings& word) {
  word.first_region = word.second_region = word.text.size();
  if (word.text.size() < 3) return;
  const std::size_t first = word.region_after(0);
  word.first_region = std::max<std::size_t>(first, 3);
  word.second_region = word.region_after(first);
}

bool stands_after(const Endings& word, std::string_view letters, std::size_t taken) {
  return word.text.size() > taken && letters.find(word.text[word.text.size() - taken - 1]) != letters.npos;
}

void take_off_case(Endings& word) {
  const auto ending = word.longest("em ern er e en es s");
  if (!ending || !word.leaves(*ending, word.first_region)) return;
  if (*ending == "s") {
    if (stands_after(word, "bdfghklmnrt", 1)) word.cut(1);
    return;
  }
  word.cut(ending->size());
  if (ending->size() <= 2 && ending->front() == 'e' && *ending != "em" && *ending != "er" && word.ends("niss"))
    word.cut(1);
}

void take_off_comparison(Endings& word) {
  const auto ending = word.longest("en er est st");
  if (!ending || !word.leaves(*ending, word.first_region)) return;
  if (*ending == "st" && (!stands_after(word, "bdfghklmnt", 2) || word.text.size() < 6)) return;
  word.cut(ending->size());
}

void take_off_suffix(Endings& word) {
  const auto ending = word.longest("end ung ig ik isch lich heit keit");
  if (!ending || !word.leaves(*ending, word.second_region)) return;
  const bool plain = *ending == "ig" || *ending == "ik" || *ending == "isch";
  if (plain && stands_after(word, "e", ending->size())) return;
  word.cut(ending->size());
  if (*ending == "end" || *ending == "ung") {
    if (word.ends("ig") && !stands_after(word, "e", 2)) word.cut_if("ig", word.second_region);
  } else if (*ending == "lich" || *ending == "heit") {
    if (!word.cut_if("er", word.first_region)) word.cut_if("en", word.first_region);
  } else if (*ending == "keit") {
    if (!word.cut_if("lich", word.second_region)) word.cut_if("ig", word.second_region);
  }
}

}  // namespace

std::string stem_german(std::string_view written) {
  auto text = to_latin1(written);
  if (!text || text->empty()) return std::string(written);
  Endings word(std::move(*text), vowels);
  mark_consonants(word);
  mark_regions(word);
  take_off_case(word);
  take_off_comparison(word);
  take_off_suffix(word);
  for (char& c : word.text) {
    if (c == 'U' || c == '\xFC') c = 'u';
    if (c == 'Y') c = 'y';
    if (c == '\xE4') c = 'a';
    if (c == '\xF6') c = 'o';
  }
  return from_latin1(word.text);
}

}  // namespace worksheet
