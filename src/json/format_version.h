#pragma once

#include <string_view>

namespace worksheet {

/// Whether a file's format is a later version than the first of the format named: "lesson/2" of "lesson/".
inline bool is_later_version(std::string_view format, std::string_view name) {
  if (!format.starts_with(name)) return false;
  format.remove_prefix(name.size());
  const bool is_number = !format.empty() && format.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number && format.front() != '0' && format != "1";
}

}  // namespace worksheet
