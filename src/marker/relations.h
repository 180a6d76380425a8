#pragma once

#include <span>
#include <string>
#include <vector>

#include "languages/language_data.h"
#include "marker/terms.h"

namespace worksheet {

struct Phrasing;
struct Segment;

/// How a word is tied to its sentence, as far as word order and function words tell.
struct Tie {
  std::string preposition;  ///< "from" for "tank" in "from the full tank"; empty for most words.
  bool is_genitive = false;  ///< Tied to the noun before by "of".
  bool is_agent = false;    ///< Tied by "by", which names who did it.
  bool is_passive = false;  ///< A verb that says what is done to its subject: "was built".
  std::size_t clause = 0;   ///< Counts from 0; commas, full stops, "and" and "because" end one.
  bool operator==(const Tie&) const = default;
};

/// The tie of each term.
std::vector<Tie> read_ties(std::span<const Term> terms, const LanguageData& data);

/// Who does what to whom, from where to where, what is more than what: whether a segment says with the words of a
/// phrasing what the phrasing says.
enum class Order {
  kept,      ///< It does, as far as order and function words tell.
  converse,  ///< It does, from the other side: "is less than" for "is more than", and what is compared changes sides.
  unclear,   ///< Its words stand in another order, which may mean the same.
  reversed,  ///< Two of its words have changed places: "from low to high" for "from high to low".
};
Order compare_order(const Phrasing& phrasing, const Segment& segment);

/// Whether a segment has any two words of a phrasing the other way round, and be it in a list.
bool has_other_sequence(const Phrasing& phrasing, const Segment& segment);

}  // namespace worksheet
