#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "formats/text_notes.h"
#include "json/json.h"

namespace worksheet {

// Lines that give a key of a lesson file by its name: "@key value", or "@key = JSON".

/// A value under `@key`: how it is written there, and whether it belongs to the answer of `short` and `list`.
enum class KeyForm { text, repeated, bars, flag, number, range, json };

/// How the value of a key is written in a lesson text: of a question, a part or an idea, or of the lesson itself.
KeyForm form_of_key(std::string_view key);

/// Reads "@key", "@key value" or "@key = JSON". Text that goes on in further lines is behind `value`. Whole values of
/// JSON that cannot be read are told as problems.
Json read_key_value(std::string_view key, std::string_view value, bool is_json, std::size_t offset, TextNotes& notes);

/// Writes a member of an object in its own form, or as "@key = JSON" where it `is_exact` or has no other.
std::string write_key_line(const Json& member, bool is_exact, std::string_view indent = "");

/// The name after "@" at the beginning of a line; empty where there is none.
std::string_view key_name(std::string_view line);

}  // namespace worksheet
