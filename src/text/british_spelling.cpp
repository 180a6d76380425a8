#include "text/british_spelling.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "text/among.h"

namespace worksheet {
namespace {

struct SpellingPair {
  std::string_view british;
  std::string_view american;
};

/// Words whose beginning is spelt in two ways by no rule, sorted.
constexpr SpellingPair british_beginnings[] = {
    {"aeroplane", "airplane"}, {"ageing", "aging"},       {"aluminium", "aluminum"},
    {"amoeb", "ameb"},         {"artefact", "artifact"},  {"axe", "ax"},
    {"cheque", "check"},       {"coeliac", "celiac"},     {"cosy", "cozy"},
    {"defence", "defense"},    {"draught", "draft"},      {"enrol", "enroll"},
    {"foet", "fet"},           {"fulfil", "fulfill"},     {"gaol", "jail"},
    {"grey", "gray"},          {"homoeo", "homeo"},       {"jeweller", "jeweler"},
    {"jewellery", "jewelry"},  {"judgement", "judgment"}, {"kerb", "curb"},
    {"licence", "license"},    {"manoeuv", "maneuv"},     {"maths", "math"},
    {"mould", "mold"},         {"moult", "molt"},         {"moustache", "mustache"},
    {"oedem", "edem"},         {"oesoph", "esoph"},       {"oestr", "estr"},
    {"offence", "offense"},    {"plough", "plow"},        {"practis", "practic"},
    {"pretence", "pretense"},  {"programme", "program"},  {"pyjama", "pajama"},
    {"sceptic", "skeptic"},    {"skilful", "skillful"},   {"smoulder", "smolder"},
    {"sulph", "sulf"},         {"tyre", "tire"},          {"whiskey", "whisky"},
    {"wilful", "willful"},     {"woollen", "woolen"},
};

bool is_vowel_letter(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

/// Replaces what stands at `at`.
void put(std::string& word, std::size_t at, std::size_t size, std::string_view by) { word.replace(at, size, by); }

void respell_beginning(std::string& word) {
  const auto* pair =
      std::upper_bound(std::begin(british_beginnings), std::end(british_beginnings), word.substr(0, 1),
                       [](const std::string& letter, const SpellingPair& one) { return letter < one.british; });
  for (; pair != std::end(british_beginnings) && pair->british.front() == word.front(); ++pair) {
    if (!word.starts_with(pair->british)) continue;
    if (word.starts_with(pair->american) && pair->american.size() > pair->british.size()) continue;  // "fulfill"
    return put(word, 0, pair->british.size(), pair->american);
  }
}

/// "Colour", "favourite", "neighbourhood".
void respell_our(std::string& word) {
  const std::size_t at = word.find("our", 2);
  if (at == word.npos || (is_vowel_letter(word[at - 1]) && word[at - 1] != 'i') || word.starts_with("scour")) return;
  const std::string_view rest = std::string_view(word).substr(at + 3);
  if (rest.empty() ||
      is_among(rest, "s ed ing er ers ful fully less able ably al ally hood hoods ly ite ites ist ists"))
    put(word, at, 3, "or");
}

/// "Centre", "theatres", "kilometre".
void respell_re(std::string& word) {
  for (const std::string_view ending : {"re", "res", "red"}) {
    if (word.size() < ending.size() + 3 || !word.ends_with(ending)) continue;
    const std::size_t at = word.size() - ending.size();
    if (std::string_view("tbvgh").find(word[at - 1]) == std::string_view::npos || word.starts_with("timbre")) return;
    return put(word, at, 2, "er");
  }
}

/// "Organise", "realisation", "analyse".
void respell_ise(std::string& word) {
  const std::size_t at = std::max(word.rfind("is") + 1, word.rfind("ys") + 1);
  if (at < 4 || word.size() < 7 || is_vowel_letter(word[at - 2])) return;
  if (is_among(std::string_view(word).substr(at + 1), "e ed es er ers ing ation ations able")) word[at] = 'z';
}

/// "Travelled", "modelling".
void respell_double_l(std::string& word) {
  const std::size_t at = word.rfind("ll");
  if (at == word.npos || at < 3 || word.size() < 8 || !is_vowel_letter(word[at - 1])) return;
  if (word.find("fill") != word.npos || word.find("stall") != word.npos) return;
  if (is_among(std::string_view(word).substr(at + 2), "ed ing ings er ers or ors ous")) word.erase(at, 1);
}

/// "Haemoglobin", "archaeology", "diarrhoea"; but "Michael", "larvae", "heroes".
void respell_ae(std::string& word) {
  if (word.size() < 6) return;
  for (std::size_t at = word.find("ae"); at != word.npos; at = word.find("ae", at + 1))
    if (at > 0 && at + 3 < word.size() && word[at + 2] != 'l' && word[at + 2] != 'r') word.erase(at, 1);
  if (const std::size_t at = word.find("rrhoe"); at != word.npos) word.erase(at + 3, 1);
}

}  // namespace

std::string american_spelling(std::string_view plain) {
  std::string word(plain);
  if (word.size() < 3 || word.front() < 'a' || word.front() > 'z') return word;
  std::uint32_t letters = 0;
  for (const char c : word) letters |= 1u << (c & 31);
  const auto has = [letters](std::string_view all) {
    return std::all_of(all.begin(), all.end(), [letters](char c) { return (letters >> (c & 31) & 1u) != 0; });
  };
  respell_beginning(word);
  if (has("our")) respell_our(word);
  if (has("re")) respell_re(word);
  if (has("s")) respell_ise(word);
  if (has("l")) respell_double_l(word);
  if (has("e")) respell_ae(word);
  if (word.size() > 6 && (word.ends_with("ogue") || word.ends_with("ogues"))) word.erase(word.rfind("ue"), 2);
  return word;
}

}  // namespace worksheet
