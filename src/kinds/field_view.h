#pragma once

#include <string>

#include "kinds/kind.h"

namespace worksheet {

/// Writes what the student fills in into an object that is open. Nothing of the key is in it.
void write_field_of(JsonWriter& out, const Kind& kind, const Mixing& mixing);

/// What the student is asked beside the prompt, as one text that changes when it does.
std::string asked_of(const Kind& kind);

}  // namespace worksheet
