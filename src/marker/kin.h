#pragma once

#include <string_view>

namespace worksheet {

/// Whether one English word is made from the other by an ending that keeps the meaning near: "capitalism" and
/// "capitalist", "fish" and "fishing", but not "iron" and "irony" or "organ" and "orange". Both without case.
bool are_kin(std::string_view a, std::string_view b);

/// Whether two stems look like relatives: "explod" and "explos" do, "deport" and "deposit" do not. Weaker than kin.
bool look_related(std::string_view a, std::string_view b);

}  // namespace worksheet
