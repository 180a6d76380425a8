#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "languages/language_data.h"
#include "marker/terms.h"

namespace worksheet {

/// How a word is tied to its sentence, as far as word order and function words tell.
struct Tie {
  std::string preposition;   ///< "from" for "tank" in "from the full tank"; empty for most words.
  bool is_genitive = false;  ///< Tied to the noun before by "of".
  bool is_agent = false;     ///< Tied by "by", which names who did it.
  bool is_passive = false;   ///< A verb that says what is done to its subject: "was built".
  std::string opener;        ///< What its clause begins with: "if", "so", "because"; empty for most.
  std::size_t clause = 0;    ///< Counts from 0; commas, full stops, "and" and "because" end one.
  bool operator==(const Tie&) const = default;
};

/// Whether a word may stand anywhere in its sentence and mean the same: "only", "quickly".
bool is_adverb(std::string_view plain, const LanguageData& data);

/// The tie of each term.
std::vector<Tie> read_ties(std::span<const Term> terms, const LanguageData& data);

}  // namespace worksheet
