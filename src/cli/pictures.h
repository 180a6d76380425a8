#pragma once

#include <filesystem>
#include <string>

#include "json/json.h"

namespace worksheet {

/// The pictures that stand beside a lesson, as a saved page carries them: a JSON object of `data:` addresses by the
/// address that the lesson gives, empty text where there are none. One that cannot be read is left out.
std::string pictures_beside(const Json& lesson, const std::filesystem::path& folder);

}  // namespace worksheet
