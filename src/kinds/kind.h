#pragma once

#include <variant>

#include "kinds/blanks/key.h"
#include "kinds/choice/key.h"
#include "kinds/essay/key.h"
#include "kinds/evidence/key.h"
#include "kinds/label/key.h"
#include "kinds/list/key.h"
#include "kinds/match/key.h"
#include "kinds/number/key.h"
#include "kinds/order/key.h"
#include "kinds/short/key.h"
#include "kinds/sort/key.h"
#include "kinds/table/key.h"
#include "kinds/true_false/key.h"

namespace worksheet {

/// The kinds of question. The README's "How to add a kind of question" lists what belongs to one; leaving a place out
/// does not compile or fails a test.
using Kind =
    std::variant<ShortText, List, Number, Choice, TrueFalse, Blanks, Match, Order, Sort, Evidence, Table, Label, Essay>;

/// The name of a kind in a lesson file: "short", "true-false".
const char* type_name(const Kind& kind);

/// The ideas of a kind's key, or null where it has none.
const IdeasKey* ideas_of(const Kind& kind);

/// The form of response that a kind takes.
Form form_of(const Kind& kind);

}  // namespace worksheet
