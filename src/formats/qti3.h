#pragma once

#include "formats/exporters.h"

namespace worksheet {

/// Writes one item of QTI 3 (https://www.imsglobal.org/spec/qti/v3p0) with the passage and an interaction for each
/// part; SCORE is the sum of their points.
Exported export_qti3(const ExportInput& input);

}  // namespace worksheet
