#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// The id of a lesson that names none: the letters a to z and digits of its title. Where others are lost on the way, or
/// signs as in "C++", a fingerprint of the whole title is added, so that no two titles share an id.
std::string id_from_title(std::string_view title);

/// The id that earlier versions gave such a lesson, under which work may still be kept: without the fingerprint.
std::string earlier_id_from_title(std::string_view title);

}  // namespace worksheet
