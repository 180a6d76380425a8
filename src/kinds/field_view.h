#pragma once

#include <string>

#include "json/json_writer.h"
#include "kinds/kind.h"

namespace worksheet {

/// What decides the order of things that are shown in an order of their own.
struct Mixing {
  std::string seed;              ///< Of the copy and the part, so that each student has an order that stays.
  bool shuffle_choices = false;  ///< Else choices stand as the lesson has them.
};

/// Writes what the student fills in, by kind, into an object that is open. Nothing of the key is in it.
void write_field(JsonWriter& out, const Kind& kind, const Mixing& mixing);

}  // namespace worksheet
