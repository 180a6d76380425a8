#pragma once

#include <string>

#include "text/language.h"

namespace worksheet {

/// Appends what `code` stands for, the same for every keyboard, font and old encoding: "ﬁ" gives "fi", "Ａ" gives "A",
/// "Ⅳ" gives "IV", "œ" gives "oe", "º" behind a digit "°". After Unicode's compatibility decompositions, and letters of
/// `language` that keyboards lack: Romanian "ş" is "ș", Persian "ی" and Arabic "ي" are one. Most stand for themselves.
void append_usual(std::u32string& out, char32_t code, const Language& language);

/// What leaves no trace on the page: marks of direction, joiners, soft hyphens, colours of skin.
bool is_invisible(char32_t code);

/// A digit or sign that stands raised: "²", "⁻".
bool is_raised(char32_t code);

bool is_apostrophe(char32_t code);

/// A hyphen, a dash of any length, or a minus.
bool is_dash(char32_t code);

}  // namespace worksheet
