#pragma once

#include <string_view>

#include "formats/lesson_text/question_block.h"
#include "formats/text_notes.h"
#include "text/language.h"

namespace worksheet {

/// Whether the lettered lines of a question are what may be picked, and not parts of it.
bool are_choices(const Block& block, const Language& language);

/// Makes choices of lettered lines. Bold, starred and ticked ones are the right ones; the mark is taken off.
void read_marked_choices(Block& block);

/// Marks the choices that the answers under a question pick: "Answer: B", "= the mayor". The answers go; those that are
/// none of the choices are told. `label` is that of the question, "2b".
void pick_right_choices(Block& block, std::string_view label, TextNotes& notes);

}  // namespace worksheet
