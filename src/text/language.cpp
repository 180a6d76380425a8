#include "text/language.h"

#include <algorithm>

#include "text/among.h"
#include "text/word_table.h"

namespace worksheet {
namespace {

constexpr std::string_view right_to_left_scripts =
    "Adlm Arab Aran Armi Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa";

// From CLDR's likelySubtags: languages that are written in one of these scripts where the tag does not say otherwise,
constexpr std::string_view right_to_left_languages =
    "acm aeb aii ajp apc apd ar arb arc arq ars ary arz ayn azb bal bcc bft bgn bqi brh ckb cld dcc dv fa fas glk gbz "
    "gjk gju haz he hnd hno iw ji jrb khw ks kvx kxp lad lah lki lrc lss luz mki mvy mzn myz nqo oru ota phl "
    "phr pnb prs ps rhg rmt sam sd sdh shd skr syr trw ug ur wni yi zdj";
// and places where a language is written otherwise than elsewhere.
constexpr std::string_view right_to_left_places =
    "az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-IQ ku-IR ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF";
constexpr std::string_view left_to_right_places = "sd-IN ug-KZ ug-MN";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

bool is_script(std::string_view subtag) {
  return subtag.size() == 4 && std::all_of(subtag.begin(), subtag.end(), is_letter);
}

bool is_region(std::string_view subtag) {
  return (subtag.size() == 2 && std::all_of(subtag.begin(), subtag.end(), is_letter)) ||
         (subtag.size() == 3 && std::all_of(subtag.begin(), subtag.end(), is_digit));
}

}  // namespace

Language read_language(std::string_view bcp47) {
  if (bcp47.empty()) return {};
  std::string rest(bcp47);
  std::transform(rest.begin(), rest.end(), rest.begin(), [](char c) { return c == '_' ? '-' : lower(c); });
  Language language;
  std::string_view subtags = rest;
  language.primary = language.tag = take_until(subtags, '-');
  // What follows a subtag of one letter ("x-…", "u-…") is neither script nor region.
  bool is_extension = false;
  while (!subtags.empty()) {
    std::string subtag(take_until(subtags, '-'));
    is_extension = is_extension || subtag.size() == 1;
    if (!is_extension && language.script.empty() && language.region.empty() && is_script(subtag)) {
      subtag.front() = upper(subtag.front());
      language.script = subtag;
    } else if (!is_extension && language.region.empty() && is_region(subtag)) {
      std::transform(subtag.begin(), subtag.end(), subtag.begin(), upper);
      language.region = subtag;
    }
    language.tag += '-';
    language.tag += subtag;
  }
  return language;
}

bool is_right_to_left(const Language& language) {
  if (!language.script.empty()) return is_among(language.script, right_to_left_scripts);
  const std::string place = language.primary + '-' + language.region;
  if (is_among(place, left_to_right_places)) return false;
  return is_among(language.primary, right_to_left_languages) || is_among(place, right_to_left_places);
}

}  // namespace worksheet
