#pragma once

#include <variant>

#include "checking/blanks.h"
#include "checking/choice.h"
#include "checking/essay.h"
#include "checking/evidence.h"
#include "checking/label.h"
#include "checking/list.h"
#include "checking/match.h"
#include "checking/number.h"
#include "checking/order.h"
#include "checking/short_text.h"
#include "checking/sort.h"
#include "checking/table.h"
#include "checking/true_false.h"

namespace worksheet {

/// The kinds of question. The README's "How to add a kind of question" lists what belongs to one; leaving a place out
/// does not compile or fails a test.
using Kind =
    std::variant<ShortText, List, Number, Choice, TrueFalse, Blanks, Match, Order, Sort, Evidence, Table, Label, Essay>;

/// The ideas of a kind's key, or null where it has none.
const IdeasKey* ideas_of(const Kind& kind);

/// The form of response that a kind takes.
Form form_of(const Kind& kind);

}  // namespace worksheet
