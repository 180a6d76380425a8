#include "marker/derivations.h"

#include <algorithm>
#include <array>

namespace worksheet {
namespace {

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first - a.begin());
}

/// The endings that such words may have, sorted.
bool is_derivational_ending(std::string_view ending) {
  static constexpr std::array<std::string_view, 64> endings{
      "",      "able", "al",   "ally",  "an",    "ance", "ant",  "ation", "dom",  "e",     "ed",  "ence",  "ent",
      "er",    "ers",  "es",   "ful",   "ial",   "ian",  "ic",   "ical",  "ied",  "ier",   "ies", "iest",  "ify",
      "iness", "ing",  "ings", "ion",   "ional", "ions", "ious", "ise",   "ised", "ism",   "ist", "istic", "ists",
      "ition", "ity",  "ive",  "ize",   "ized",  "less", "ly",   "m",     "ment", "ments", "n",   "ness",  "nt",
      "or",    "ors",  "ous",  "ously", "s",     "st",   "stic", "sts",   "t",    "tic",   "ts",  "y"};
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// "Foggy" and "fog".
bool is_adjective_of(std::string_view adjective, std::string_view noun) {
  if (noun.size() < 3 || !adjective.starts_with(noun) || !adjective.ends_with('y')) return false;
  const std::string_view ending = adjective.substr(noun.size());
  return ending.size() == 2 && ending.front() == noun.back();
}

}  // namespace

bool is_derivation(std::string_view a, std::string_view b) {
  if (is_adjective_of(a, b) || is_adjective_of(b, a)) return true;
  const std::size_t root = shared_beginning(a, b);
  if (root < 4 || a.size() > root + 5 || b.size() > root + 5) return false;
  const std::string_view left = a.substr(root), right = b.substr(root);
  if (!is_derivational_ending(left) || !is_derivational_ending(right)) return false;
  // "iron" and "irony", "part" and "party": one letter more makes another word of a short word.
  return root >= 5 || (left.size() != 1 && right.size() != 1);
}

bool have_similar_stems(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  if (shorter < 4 || longer > shorter + 4) return false;
  // One digit makes another formula: "H2SO3" and "H2SO4".
  if (a.find_first_of("0123456789") != a.npos || b.find_first_of("0123456789") != b.npos) return false;
  const std::size_t shared = shared_beginning(a, b);
  return shared + 4 >= longer && (shared >= 5 ? shared + 2 >= shorter : shared == 4 && shared + 1 >= shorter);
}

}  // namespace worksheet
