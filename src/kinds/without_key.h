#pragma once

#include "kinds/kind.h"

namespace worksheet {

/// Adds what a question of its kind is without its key, as a lesson that is published so has it: what the student sees,
/// and nothing that an answer could be read from. What can stand in any order stands by the alphabet.
void write_without_key_of(Json& question, const Kind& kind);

}  // namespace worksheet
