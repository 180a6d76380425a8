#pragma once

#include <cstddef>
#include <span>

#include "formats/text_lines.h"
#include "formats/text_notes.h"
#include "json/json.h"

namespace worksheet {

/// Reads "term: definition" from the lines of a glossary, and tells how many are its own: in the middle of a page the
/// passage may go on behind it.
std::size_t read_glossary(std::span<const TextLine> lines, bool is_before_questions, Json& glossary, TextNotes& notes);

}  // namespace worksheet
