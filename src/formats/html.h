#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/exporters.h"
#include "formats/saved_page.h"

namespace worksheet {

/// One page that is program and lesson, with the pictures that stand beside it and the words of its language.
Exported export_html(const ExportInput& input);

/// The empty page filled with a lesson, which can also be read where no program may run. `content` has the lesson's
/// text, pictures and words; the rest is the lesson's. Nullopt where `page` is no empty page.
std::optional<std::string> lesson_page(std::string_view page, SavedPage content, const Lesson& lesson);

}  // namespace worksheet
