#pragma once

#include "formats/exporters.h"

namespace worksheet {

/// One page that is program and lesson, with the pictures that stand beside it and the words of its language.
Exported export_html(const ExportInput& input);

}  // namespace worksheet
