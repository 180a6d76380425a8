#include "text/minimal_pairs.h"

#include <algorithm>

#include "text/among.h"

namespace worksheet {
namespace {

/// Beginnings of which each makes another word of what follows; "|" between ways to write one.
constexpr std::string_view contrasting_beginnings[] = {"hypo|hipo|ipo hyper|hiper|iper", "endo exo|eso", "inter intra",
                                                       "micro|mikro macro|makro", "absor adsor"};

/// Endings of which each makes another substance, and the stems that have them.
struct Endings {
  std::string_view endings;
  std::string_view stems;
};
constexpr std::string_view salts =
    "nitr sulf sulph phosph fosf phosf fosph chlor clor perchlor hypochlor hipoclor chrom crom arsen selen brom iod "
    "jod "
    "carb carbon silic silik borat manganat phosphon";
constexpr std::string_view chains =
    "meth met eth et prop but pent hex hept okt oct non dec dek alk alc alqu alch cyclohex benz tolu xyl";
constexpr Endings substances[] = {
    {"ate ite ide ure", salts},
    {"ato ito uro eto uri ati iti", salts},
    {"at it id", salts},
    {"ates ites ides ures", salts},
    {"atos itos uros", salts},
    {"ate ite ide", salts},
    {"ane ene yne yl anol anal anone", chains},
    {"ano eno ino ilo anol anal anona", chains},
    {"an en in yl anol anal anon", chains},
    {"anes enes ynes", chains},
    {"anos enos inos", chains},
    {"anols anals", chains},
    {"ose ase", "malt lact sucr amyl cellul lactul prote"},
};

/// One of the words of a list that a word begins with, the longest.
struct Beginning {
  std::size_t size = 0;   ///< 0 where it begins with none.
  std::size_t place = 0;  ///< In the list; ways to write one have one place.
};

Beginning beginning_of(std::string_view word, std::string_view list) {
  Beginning longest;
  for (std::size_t place = 0; !list.empty();) {
    const std::size_t size = std::min(list.find_first_of(" |"), list.size());
    if (word.starts_with(list.substr(0, size)) && size > longest.size) longest = {size, place};
    if (size < list.size() && list[size] == ' ') ++place;
    list.remove_prefix(std::min(size + 1, list.size()));
  }
  return longest;
}

bool differ_at_beginning(std::string_view a, std::string_view b) {
  for (const std::string_view list : contrasting_beginnings) {
    const Beginning in_a = beginning_of(a, list), in_b = beginning_of(b, list);
    if (in_a.size == 0 || in_b.size == 0 || in_a.place == in_b.place) continue;
    const std::string_view rest_of_a = a.substr(in_a.size), rest_of_b = b.substr(in_b.size);
    if (!rest_of_a.empty() && !rest_of_b.empty() && rest_of_a.substr(0, 3) == rest_of_b.substr(0, 3)) return true;
  }
  return false;
}

bool differ_at_end(std::string_view a, std::string_view b) {
  for (const Endings& row : substances) {
    const std::size_t stem = beginning_of(a, row.stems).size;
    if (stem == 0 || a.substr(0, stem) != b.substr(0, stem)) continue;
    if (is_among(a.substr(stem), row.endings) && is_among(b.substr(stem), row.endings)) return a != b;
  }
  return false;
}

}  // namespace

bool is_other_of_pair(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a.front() != b.front()) return false;
  return differ_at_beginning(a, b) || differ_at_end(a, b);
}

}  // namespace worksheet
