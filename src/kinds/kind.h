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

/// The kinds of question. Each has a folder of its own, and in it:
///
///   key.h             the key as a struct, with its name in a lesson file (`type`) and the form of response (`takes`)
///   read.cpp          `read`: the key from a lesson file, telling all that is wrong with it
///   check.cpp         `check`: the mark of a response that is not blank
///   view.cpp          `write_field`: what the page may see; `asked`: what of it the student is asked
///   without_key.cpp   `write_without_key` and `read_without_key`: the question as it is published without its key
///   model_answer.cpp  `model_answer`, `right_response` (what a student would enter), `item_texts`
///   key.cpp           what several of these need of the key, where there is anything
///
/// The functions for whichever kind it is are named after these: `model_answer_of(kind)`. A kind that lacks one does
/// not compile. The README's "How to add a kind of question" lists what else belongs to it.
using Kind =
    std::variant<ShortText, List, Number, Choice, TrueFalse, Blanks, Match, Order, Sort, Evidence, Table, Label, Essay>;

/// The name of a kind in a lesson file: "short", "true-false".
const char* type_name(const Kind& kind);

/// The ideas of a kind's key, or null where it has none.
const IdeasKey* ideas_of(const Kind& kind);

/// The form of response that a kind takes.
Form form_of(const Kind& kind);

}  // namespace worksheet
