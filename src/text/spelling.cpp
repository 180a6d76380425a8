#include "text/spelling.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "text/distance.h"
#include "text/hash.h"
#include "text/minimal_pairs.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Words of a language that look like misspellings of others, as make_common_words.py packs them.
struct RealWords {
  std::string_view language;
  std::uint64_t spread;  ///< Over how many numbers their hashes are spread.
  std::size_t count;
  const unsigned char* bits;
};

#include "common_words.inc"

/// The hashes of the words of a language that look alike, unpacked from their Rice code.
class WordSet {
 public:
  explicit WordSet(const RealWords& packed) : spread_(packed.spread) {
    hashes_.reserve(packed.count);
    std::size_t at = 0;
    const auto bit = [&at, &packed] {
      const unsigned byte = packed.bits[at / 8];
      return byte >> (7 - at++ % 8) & 1u;
    };
    std::uint64_t hash = 0;
    while (hashes_.size() < packed.count) {
      while (bit() == 1) hash += 64;
      std::uint64_t rest = 0;
      for (int i = 0; i < 6; ++i) rest = rest << 1 | bit();
      hashes_.push_back(hash += rest);
    }
  }

  bool has(std::string_view word) const {
    return std::binary_search(hashes_.begin(), hashes_.end(), hash_of(word) * spread_ >> 32);
  }

 private:
  std::uint64_t spread_;
  std::vector<std::uint64_t> hashes_;
};

/// Made when they are first asked for; null for a language without such a set.
const WordSet* real_words_of(const Language& language) {
  static std::array<std::unique_ptr<const WordSet>, std::size(real_words)> sets;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (real_words[i].language != language.primary) continue;
    if (!sets[i]) sets[i] = std::make_unique<const WordSet>(real_words[i]);
    return sets[i].get();
  }
  return nullptr;
}

/// The end of "constitution", however it is written.
bool begins_sion(std::string_view plain) {
  if (plain.front() != 's' && plain.front() != 't' && plain.front() != 'c') return false;
  const std::string_view four = plain.substr(0, 4);
  return four == "shun" || four == "shon" || four == "tion" || four == "sion" || four == "cian";
}

/// The same for words that sound the same: "fotosynthesis" and "photosynthesis", "constitushun" and "constitution",
/// "nite" and "night", "dike" and "dyke".
std::string phonetic_key(std::string_view plain) {
  std::string sounds;
  while (!plain.empty()) {
    const char first = plain.front();
    const bool shun = begins_sion(plain);
    const bool ph = first == 'p' && plain.starts_with("ph");
    const bool whole = sounds.empty() && (plain.starts_with("kn") || plain.starts_with("wr"));
    if (shun) sounds += '$';
    if (ph) sounds += 'f';
    const bool silent = first == 'e' && plain.size() == 1 && sounds.ends_with("it");
    const std::size_t taken = shun ? 3 : ph ? 2 : first == 'i' && plain.starts_with("igh") ? 3 : 1;
    const char heard = first == 'q' ? 'k' : first == 'y' && !sounds.empty() ? 'i' : first;
    if ((taken == 1 || heard == 'i') && !silent && !whole && (sounds.empty() || sounds.back() != heard))
      sounds += heard;
    plain.remove_prefix(taken);
  }
  return sounds;
}

bool ends_as_i(std::string_view plain) {
  return plain.back() == 'i' || (plain.back() == 'y' && plain.size() > 1) || plain.ends_with("igh");
}

/// The last letter of phonetic_key(plain).
char last_sound(std::string_view plain) {
  if (plain.back() == 'e') {
    const std::size_t before = plain.find_last_not_of('t', plain.size() - 2);
    const bool is_silent = before != plain.npos && before + 2 < plain.size() && ends_as_i(plain.substr(0, before + 1));
    return is_silent ? 't' : 'e';
  }
  if (ends_as_i(plain)) return 'i';
  if (plain.back() == 'q') return 'k';
  return plain.ends_with("ph") ? 'f' : plain.back();
}

constexpr std::uint32_t other_byte = 1u << 31;

/// One bit for each letter of the alphabet that the word has, and one for all other bytes.
constexpr std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= c >= 'a' && c <= 'z' ? 1u << (c - 'a') : other_byte;
  return letters;
}

/// A quick test that spares most words the comparison by sound. `differing`: letters that only one of the two has.
bool may_sound_alike(std::string_view wrote, std::string_view meant, std::uint32_t differing) {
  constexpr std::size_t shortest = 4;
  if (wrote.size() < shortest || meant.size() < shortest || wrote == meant || last_sound(wrote) != last_sound(meant))
    return false;
  return wrote.front() != meant.front() || (differing & letters_of("fkyg")) != 0 || wrote.find("sh") != wrote.npos;
}

std::size_t count_letters(std::string_view utf8) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; };
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins));
}

/// "wal" for "wall", "bak" for "back", "fogg" for "fog": too short for the general rule, but clear.
bool mistakes_double(std::string_view wrote, std::string_view meant) {
  if (wrote.size() == 4 && meant.size() == 3) return wrote[2] == wrote[3] && wrote.starts_with(meant);
  if (wrote.size() != 3 || meant.size() != 4) return false;
  return (meant[2] == meant[3] && meant.starts_with(wrote)) ||
         (meant.ends_with("ck") && meant.starts_with(wrote.substr(0, 2)) && wrote.back() == 'k');
}

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

/// "Venis" for "Venus": vowels sound alike in a last, closed syllable.
bool differs_in_unstressed_vowel(std::string_view wrote, std::string_view meant) {
  if (wrote.size() != meant.size()) return false;
  std::size_t at = meant.size();
  while (at > 0 && !is_vowel(meant[at - 1])) --at;
  if (at == meant.size() || at < 2 || wrote.substr(at) != meant.substr(at) || !is_vowel(wrote[at - 1])) return false;
  const std::string_view before = meant.substr(0, at - 1);
  return wrote.starts_with(before) && !is_vowel(before.back()) && std::any_of(before.begin(), before.end(), is_vowel);
}

/// The edits of a slip of the pen, whether or not it makes another word; 2 for what sounds alike.
std::optional<std::size_t> count_slips(std::string_view wrote, std::string_view meant, bool meant_is_name) {
  if (mistakes_double(wrote, meant)) return 1;
  const std::uint32_t in_wrote = letters_of(wrote), in_meant = letters_of(meant), differing = in_wrote ^ in_meant;
  if (may_sound_alike(wrote, meant, differing) && phonetic_key(wrote) == phonetic_key(meant)) return 2;
  if (wrote.size() < 4 || meant.size() < 4 || wrote.front() != meant.front()) return std::nullopt;
  const bool letters_alone = ((in_wrote | in_meant) & other_byte) == 0;
  const auto [shorter, longer] = letters_alone ? std::minmax({wrote.size(), meant.size()})
                                               : std::minmax({count_letters(wrote), count_letters(meant)});
  const std::size_t limit = shorter >= 8 ? 2 : 1;
  if (shorter < 4 || longer - shorter > limit) return std::nullopt;
  // Each edit takes away one letter at most and adds one at most.
  if (static_cast<std::size_t>(std::popcount(differing)) > 2 * limit) return std::nullopt;
  const std::u32string a = decode_utf8(wrote), b = decode_utf8(meant);
  const auto edits = edit_distance(a, b, limit);
  if (!edits) return std::nullopt;
  const auto is_of_formula = [](char32_t code) {
    return digit_value(code).has_value() || code == U'+' || code == U'-' || code == U'*' || code == U'/';
  };
  if (std::any_of(a.begin(), a.end(), is_of_formula) || std::any_of(b.begin(), b.end(), is_of_formula))
    return std::nullopt;
  if (*edits == 0) return edits;
  if (*edits == 2 && a.size() == b.size() && shorter < 10) return std::nullopt;
  if (meant_is_name && !differs_in_unstressed_vowel(wrote, meant)) {
    const bool swapped = a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
    if (a.size() == b.size() && shorter < 6 && !swapped) return std::nullopt;
    if (*edits == 2 && shorter < 9) return std::nullopt;
  }
  return edits;
}

}  // namespace

bool is_swapped(std::string_view wrote, std::string_view meant) {
  if (wrote.size() != meant.size() || wrote == meant) return false;
  const auto at =
      static_cast<std::size_t>(std::mismatch(wrote.begin(), wrote.end(), meant.begin()).first - wrote.begin());
  return at + 1 < wrote.size() && wrote[at] == meant[at + 1] && wrote[at + 1] == meant[at] &&
         wrote.substr(at + 2) == meant.substr(at + 2);
}

bool is_real_word(std::string_view plain, const Language& language) {
  const WordSet* words = real_words_of(language);
  if (!words) return false;
  if (words->has(plain)) return true;
  if (language.primary != "en") return false;
  static constexpr std::array<std::string_view, 6> endings{"s", "es", "d", "ed", "ing", "ly"};
  for (const std::string_view ending : endings)
    if (plain.size() >= ending.size() + 4 && plain.ends_with(ending) &&
        words->has(plain.substr(0, plain.size() - ending.size())))
      return true;
  return false;
}

std::optional<std::size_t> misspelling(std::string_view wrote, std::string_view meant, bool meant_is_name,
                                       const Language& language) {
  const auto slips = count_slips(wrote, meant, meant_is_name);
  const bool is_another =
      slips && *slips > 0 && wrote != meant && (is_other_of_pair(wrote, meant) || is_real_word(wrote, language));
  return is_another ? std::nullopt : slips;
}

}  // namespace worksheet
