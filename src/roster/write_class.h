#pragma once

#include <string>

#include "json/json_writer.h"
#include "roster/class_record.h"

namespace worksheet {

/// What a class file says that it is.
inline constexpr const char* class_format = "class/1";

/// The text of a class file. Its last member, `check`, is the fingerprint of all that stands before.
std::string write_class(const ClassRecord& record);

/// Writes an entry as an object.
void write_entry(JsonWriter& out, const ClassEntry& entry);

}  // namespace worksheet
