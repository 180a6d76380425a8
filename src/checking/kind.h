#pragma once

#include <variant>

#include "checking/blanks.h"
#include "checking/choice.h"
#include "checking/essay.h"
#include "checking/list.h"
#include "checking/number.h"
#include "checking/short_text.h"
#include "checking/true_false.h"

namespace worksheet {

/// The kinds of question. A new kind is one struct with its `check`, one entry here, one reader and one view; leaving
/// one out does not compile.
using Kind = std::variant<ShortText, List, Number, Choice, TrueFalse, Blanks, Essay>;

/// The ideas of a kind's key, or null where it has none.
const IdeasKey* ideas_of(const Kind& kind);

}  // namespace worksheet
