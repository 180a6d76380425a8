#include "text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include "text/packed_column.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

#include "unicode_tables.inc"

struct Decomposition {
  char32_t code = 0;
  char32_t first = 0;
  char32_t second = 0;  ///< 0 for a code point that stands for one other.
  bool composes = false;
};

struct CombiningRun {
  char32_t first = 0;
  char32_t end = 0;
  unsigned char order = 0;
};

struct FoldingRun {
  char32_t first = 0;
  char32_t last = 0;
  char32_t step = 1;
  std::uint32_t offset = 0;
};

struct SeveralFolding {
  char32_t code = 0;
  char32_t to[3] = {};
};

/// The packed tables, unpacked once.
struct Tables {
  std::vector<char32_t> word_edges;  ///< Where letters, marks and numbers begin and end, in turns.
  std::vector<char32_t> zeros;
  std::vector<CombiningRun> combining;
  std::vector<Decomposition> decompositions;  ///< By code.
  std::vector<Decomposition> compositions;    ///< Those that compose, by first and second.
  std::vector<FoldingRun> foldings;
  std::vector<SeveralFolding> several;

  Tables() {
    read_edges(word_edges, word_table, word_count);
    read_edges(zeros, digit_table, digit_count);
    read_combining();
    read_decompositions();
    read_foldings();
  }

 private:
  static void read_edges(std::vector<char32_t>& edges, const unsigned char* table, std::size_t count) {
    PackedColumn column(table);
    char32_t code = 0;
    for (std::size_t i = 0; i < count; ++i) edges.push_back(code += column.number());
  }

  void read_combining() {
    PackedColumn column(combining_table);
    combining.resize(combining_count);
    char32_t code = 0;
    for (CombiningRun& run : combining) run.first = code += column.number();
    for (CombiningRun& run : combining) run.end = run.first + column.number();
    for (CombiningRun& run : combining) run.order = static_cast<unsigned char>(column.number());
  }

  void read_decompositions() {
    PackedColumn pairs(pair_table);
    std::uint32_t seconds[second_count];
    char32_t code = 0;
    for (std::uint32_t& second : seconds) second = code += pairs.number();
    decompositions.resize(pair_count + single_count);
    const auto middle = decompositions.begin() + pair_count;
    code = 0;
    for (auto it = decompositions.begin(); it != middle; ++it) it->code = code += pairs.number();
    code = 0;
    for (auto it = decompositions.begin(); it != middle; ++it) it->first = code += pairs.signed_number();
    for (auto it = decompositions.begin(); it != middle; ++it) {
      const std::uint32_t second = seconds[pairs.number()];
      it->second = second >> 1;
      it->composes = (second & 1) == 0;
    }
    PackedColumn singles(single_table);
    code = 0;
    for (auto it = middle; it != decompositions.end(); ++it) it->code = code += singles.number();
    code = 0;
    for (auto it = middle; it != decompositions.end(); ++it) it->first = code += singles.signed_number();
    for (const Decomposition& one : decompositions)
      if (one.composes) compositions.push_back(one);
    std::sort(decompositions.begin(), decompositions.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    std::sort(compositions.begin(), compositions.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
  }

  void read_foldings() {
    PackedColumn runs(fold_table);
    foldings.resize(fold_count);
    char32_t code = 0;
    for (FoldingRun& run : foldings) run.first = code += runs.number();
    for (FoldingRun& run : foldings) {
      const std::uint32_t packed = runs.number();
      run.step = (packed & 1) + 1;
      run.last = run.first + ((packed >> 1) - 1) * run.step;
    }
    for (FoldingRun& run : foldings) run.offset = runs.signed_number();
    PackedColumn column(several_table);
    several.resize(several_count);
    code = 0;
    for (SeveralFolding& one : several) one.code = code += column.number();
    for (SeveralFolding& one : several)
      for (char32_t& to : one.to) to = column.number();
  }
};

const Tables& tables() {
  static const Tables unpacked;
  return unpacked;
}

/// The run of `runs`, sorted by `first`, that may hold `code`; null where all begin later.
template <typename Run>
const Run* run_of(const std::vector<Run>& runs, char32_t code) {
  const auto after = std::upper_bound(runs.begin(), runs.end(), code,
                                      [](char32_t wanted, const Run& run) { return wanted < run.first; });
  return after == runs.begin() ? nullptr : &*std::prev(after);
}

template <typename Entry>
const Entry* entry_of(const std::vector<Entry>& entries, char32_t code) {
  const auto at = std::lower_bound(entries.begin(), entries.end(), code,
                                   [](const Entry& entry, char32_t wanted) { return entry.code < wanted; });
  return at != entries.end() && at->code == code ? &*at : nullptr;
}

unsigned char combining_order(char32_t code) {
  if (code < 0x300) return 0;
  const CombiningRun* run = run_of(tables().combining, code);
  return run && code < run->end ? run->order : static_cast<unsigned char>(0);
}

// Hangul syllables are composed by arithmetic (Unicode 15, section 3.12).
constexpr char32_t first_syllable = 0xAC00, first_lead = 0x1100, first_vowel = 0x1161, before_tail = 0x11A7;
constexpr char32_t leads = 19, vowels = 21, tails = 28, syllables = leads * vowels * tails;

void append_decomposed(std::u32string& out, char32_t code) {
  if (code < 0xC0) {
    out.push_back(code);
  } else if (code >= first_syllable && code < first_syllable + syllables) {
    const char32_t index = code - first_syllable;
    out.push_back(first_lead + index / (vowels * tails));
    out.push_back(first_vowel + index % (vowels * tails) / tails);
    if (index % tails != 0) out.push_back(before_tail + index % tails);
  } else if (const Decomposition* parts = entry_of(tables().decompositions, code)) {
    append_decomposed(out, parts->first);
    if (parts->second != 0) append_decomposed(out, parts->second);
  } else {
    out.push_back(code);
  }
}

/// Canonical decomposition with the marks after each letter in canonical order.
std::u32string decompose(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size() + 8);
  for (const char32_t code : text) append_decomposed(out, code);
  for (std::size_t i = 0; i < out.size();) {
    std::size_t end = i;
    while (end < out.size() && combining_order(out[end]) != 0) ++end;
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(i), out.begin() + static_cast<std::ptrdiff_t>(end),
                     [](char32_t a, char32_t b) { return combining_order(a) < combining_order(b); });
    i = end + 1;
  }
  return out;
}

char32_t composed(char32_t first, char32_t second) {
  if (first >= first_lead && first < first_lead + leads && second >= first_vowel && second < first_vowel + vowels)
    return first_syllable + ((first - first_lead) * vowels + (second - first_vowel)) * tails;
  if (first >= first_syllable && first < first_syllable + syllables && (first - first_syllable) % tails == 0 &&
      second > before_tail && second < before_tail + tails)
    return first + (second - before_tail);
  const std::vector<Decomposition>& all = tables().compositions;
  const auto at = std::lower_bound(all.begin(), all.end(), 0, [&](const Decomposition& one, int) {
    return one.first != first ? one.first < first : one.second < second;
  });
  return at != all.end() && at->first == first && at->second == second ? at->code : 0;
}

/// Puts letters and their marks together (Unicode 15, section 3.11, D117).
void compose(std::u32string& text) {
  std::size_t kept = 0;
  std::size_t starter = 0;
  bool has_starter = false;
  unsigned char last_order = 0;
  for (const char32_t code : text) {
    const unsigned char order = combining_order(code);
    const bool blocked = kept != starter + 1 && (last_order == 0 || last_order >= order);
    const char32_t together = has_starter && !blocked ? composed(text[starter], code) : 0;
    if (together != 0) {
      text[starter] = together;
      continue;
    }
    if (order == 0) {
      starter = kept;
      has_starter = true;
    }
    last_order = order;
    text[kept++] = code;
  }
  text.resize(kept);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char32_t folded(char32_t code) {
  if (code < 0x80) return code >= U'A' && code <= U'Z' ? code + 32 : code;
  const FoldingRun* run = run_of(tables().foldings, code);
  return run && code <= run->last && (code - run->first) % run->step == 0 ? code + run->offset : code;
}

bool within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

/// "≠" is "=" with a stroke through it, which nobody leaves out.
constexpr char32_t negating_stroke = 0x338;

bool is_forgotten_mark(char32_t code) {
  return (within(code, 0x300, 0x36F) && code != negating_stroke) || within(code, 0x591, 0x5BD) || code == 0x5BF ||
         within(code, 0x5C1, 0x5C2) || within(code, 0x5C4, 0x5C5) || code == 0x5C7 || within(code, 0x610, 0x61A) ||
         code == 0x640 || within(code, 0x64B, 0x65F) || code == 0x670 || within(code, 0x6D6, 0x6DC) ||
         within(code, 0x6DF, 0x6E4) || within(code, 0x6E7, 0x6E8) || within(code, 0x6EA, 0x6ED) ||
         within(code, 0x1DC0, 0x1DFF);
}

bool makes_another_letter(char32_t base, char32_t mark) { return mark == 0x306 && (base == U'и' || base == U'И'); }

/// Letters with a stroke have no decomposition, yet are typed without it.
struct Stroked {
  char32_t letter;
  std::u32string_view plain;
};
constexpr Stroked stroked_letters[] = {{U'ø', U"o"},  {U'Ø', U"O"},  {U'ł', U"l"},  {U'Ł', U"L"},  {U'đ', U"d"},
                                       {U'Đ', U"D"},  {U'ħ', U"h"},  {U'ı', U"i"},  {U'æ', U"ae"}, {U'Æ', U"AE"},
                                       {U'œ', U"oe"}, {U'Œ', U"OE"}, {U'ß', U"ss"}, {U'ð', U"d"},  {U'þ', U"th"}};

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::u32string codes = decompose(decode_utf8(text));
  compose(codes);
  return encode_utf8(codes);
}

std::string fold_case(std::string_view text, const Language& language) {
  if (language.primary != "tr" && language.primary != "az") return fold_case(text);
  std::string low;
  for (const char32_t code : decode_utf8(to_nfc(text)))
    append_utf8(low, code == U'I' ? U'ı' : code == U'İ' ? U'i' : code);
  return fold_case(low);
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) {
    std::string out(text);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
  }
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.length;
    const SeveralFolding* several = entry_of(tables().several, next.code);
    if (!several) {
      append_utf8(out, folded(next.code));
      continue;
    }
    for (const char32_t code : several->to)
      if (code != 0) append_utf8(out, code);
  }
  return out;
}

std::string strip_accents(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::u32string kept;
  for (const char32_t code : decompose(decode_utf8(text))) {
    if (is_forgotten_mark(code) && !(!kept.empty() && makes_another_letter(kept.back(), code))) continue;
    const auto stroked = std::find_if(std::begin(stroked_letters), std::end(stroked_letters),
                                      [code](const Stroked& one) { return one.letter == code; });
    if (stroked != std::end(stroked_letters))
      kept += stroked->plain;
    else
      kept.push_back(code);
  }
  compose(kept);
  return encode_utf8(kept);
}

std::string without_case_and_accents(std::string_view text) {
  return is_ascii(text) ? fold_case(text) : fold_case(strip_accents(text));
}

bool is_word_character(char32_t code) {
  if (code < 0x80) return within(code, U'a', U'z') || within(code, U'A', U'Z') || within(code, U'0', U'9');
  const std::vector<char32_t>& edges = tables().word_edges;
  return (std::upper_bound(edges.begin(), edges.end(), code) - edges.begin()) % 2 == 1;
}

bool is_space(char32_t code) {
  return code == U' ' || within(code, 9, 13) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         within(code, 0x2000, 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

bool is_upper(char32_t code) { return folded(code) != code; }

std::optional<int> digit_value(char32_t code) {
  if (code < 0x80) return within(code, U'0', U'9') ? std::optional(static_cast<int>(code - U'0')) : std::nullopt;
  const std::vector<char32_t>& zeros = tables().zeros;
  const auto after = std::upper_bound(zeros.begin(), zeros.end(), code);
  if (after == zeros.begin() || code - *std::prev(after) > 9) return std::nullopt;
  return static_cast<int>(code - *std::prev(after));
}

bool is_combining(char32_t code) { return combining_order(code) != 0; }

bool is_unspaced_script(char32_t code) {
  return within(code, 0xE00, 0xEFF) || within(code, 0x1000, 0x109F) || within(code, 0x1780, 0x17FF) ||
         within(code, 0x3005, 0x3007) || within(code, 0x3041, 0x30FF) || within(code, 0x31F0, 0x31FF) ||
         within(code, 0x3400, 0x9FFF) || within(code, 0xF900, 0xFAFF) || within(code, 0xFF66, 0xFF9F) ||
         within(code, 0x20000, 0x323AF);
}

}  // namespace worksheet
