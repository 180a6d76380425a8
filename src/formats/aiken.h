#pragma once

#include <string_view>

#include "formats/exporters.h"
#include "formats/importers.h"

namespace worksheet {

/// Reads Aiken: a question in a line, "A. …", "B. …", "ANSWER: B" (https://docs.moodle.org/en/Aiken_format).
Imported read_aiken(std::string_view text, std::string_view title);
bool looks_like_aiken(std::string_view text, std::string_view file_name);

/// Writes the choices of one right answer, and true or false as such; what else there is, is listed.
Exported export_aiken(const ExportInput& input);

}  // namespace worksheet
