#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/language.h"

namespace worksheet {

/// Text in Normalization Form C (Unicode 15): letters and their accents as one code point where there is one.
std::string to_nfc(std::string_view text);

/// Text with upper and lower case made one (Unicode full case folding, no language's exceptions): "Straße" → "strasse".
std::string fold_case(std::string_view text);

/// The same as `language` has it: in Turkish the capital of "i" is "İ", and "I" is that of "ı".
std::string fold_case(std::string_view text, const Language& language);

/// Text without the marks that a hurried writer leaves out: accents of Latin, Greek and Cyrillic letters (and the
/// strokes of "ø", "ł", "đ"), Hebrew points, Arabic harakat. Marks that make another letter stay: "й", "が", Indic
/// vowel signs.
std::string strip_accents(std::string_view text);

/// What is left of a text where neither case nor accents matter: fold_case(strip_accents(text)).
std::string without_case_and_accents(std::string_view text);

/// A letter, mark or number, of any script.
bool is_word_character(char32_t code);

bool is_space(char32_t code);

/// An upper-case letter that has a lower-case form.
bool is_upper(char32_t code);

/// The value of a decimal digit of any script, 0 to 9.
std::optional<int> digit_value(char32_t code);

/// A mark that combines with what stands before it (canonical combining class above 0).
bool is_combining(char32_t code);

/// A character of a script that is written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
bool is_unspaced_script(char32_t code);

}  // namespace worksheet
