#pragma once

#include <string>
#include <string_view>

#include "formats/exporters.h"
#include "formats/importers.h"

namespace worksheet {

/// Reads GIFT, Moodle's plain-text format (https://docs.moodle.org/en/GIFT_format). Names of questions become `x-name`.
Imported read_gift(std::string_view text, std::string_view title);
bool looks_like_gift(std::string_view text, std::string_view file_name);

/// Writes the questions that GIFT can hold; what it cannot is listed.
Exported export_gift(const ExportInput& input);

}  // namespace worksheet
