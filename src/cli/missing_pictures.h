#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "json/problem.h"

namespace worksheet {

/// The pictures of a lesson that should stand beside it and do not. `text` is the lesson, which has been found right,
/// and `folder` where it lies; pictures elsewhere, or in the lesson itself, are not looked at.
std::vector<Problem> missing_pictures(std::string_view text, const std::filesystem::path& folder);

}  // namespace worksheet
