#pragma once

#include <string>
#include <string_view>

namespace worksheet {

/// The kind that other tools call by this name, as H5P, QTI, Moodle, Canvas, Microsoft and Google Forms do:
/// "multiple-choice" and "H5P.MultiChoice" are `choice`. Empty where none does.
std::string kind_of_other_name(std::string_view name);

}  // namespace worksheet
