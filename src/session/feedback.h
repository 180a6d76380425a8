#pragma once

#include "json/json_writer.h"
#include "session/part_state.h"

namespace worksheet {

/// Writes `mark`, as `write_mark_view` has it, and `due`, what a student may see of the key once it is due: `answer`,
/// `explanation` and `evidence`. Each is null where it may not be told.
void write_feedback(JsonWriter& out, const PartState& state);

}  // namespace worksheet
