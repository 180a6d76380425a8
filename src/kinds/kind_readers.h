#pragma once

#include <optional>

#include "kinds/read_kind.h"

namespace worksheet {

// One reader for each kind: it reads the kind's own members and tells what is wrong with them. Nullopt where nothing
// could be checked by such a key.

std::optional<Kind> read_short(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_list(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_essay(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_number_kind(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_choice(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_true_false(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_blanks(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_match(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_order(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_sort(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_evidence(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_label(ObjectReader& object, const Surroundings& around);
std::optional<Kind> read_table(ObjectReader& object, const Surroundings& around);

/// How strictly words are read: `exact`, `case`, `accents` and `spelling`.
TextRules read_rules(ObjectReader& object);

}  // namespace worksheet
