#pragma once

#include "formats/exporters.h"

namespace worksheet {

/// Writes the questions as Moodle's question bank imports them (https://docs.moodle.org/en/Moodle_XML_format).
Exported export_moodle_xml(const ExportInput& input);

}  // namespace worksheet
