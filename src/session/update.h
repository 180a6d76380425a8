#pragma once

#include <string>
#include <vector>

#include "json/json_writer.h"
#include "session/writing.h"

namespace worksheet {

/// What a page is told after an action.
struct Update {
  Outcome outcome;
  std::vector<PartState> parts;  ///< Of those that changed.
  Progress progress;
  bool can_undo_restart = false;
};

/// Writes the members `mark` and `due` of a part's state.
using FeedbackWriter = void (*)(JsonWriter& out, const PartState& state);

/// Of a sheet on which nothing is checked: both are null.
void write_no_feedback(JsonWriter& out, const PartState& state);

/// JSON with `parts` (states of those that changed), `progress`, `student`, `copy`, `finished`, `can_reopen`,
/// `can_undo_restart`, `handed_in` (null where it was not), `orphans`, `annotations` (all of them, where they can have
/// changed), `problems` and `error`, null where all went well.
std::string write_update(const Writing& writing, const Update& update, FeedbackWriter write_feedback);

}  // namespace worksheet
