#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// Stands for what could not be read.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// One code point read from UTF-8 text.
struct Decoded {
  char32_t code = replacement_character;
  std::size_t length = 1;  ///< Bytes taken. For ill-formed input: the maximal subpart, at least 1.
  bool well_formed = false;
};

/// Reads the code point that starts at byte `at`, which must be within `text`.
Decoded decode_at(std::string_view text, std::size_t at);

/// Appends `code` as UTF-8; a surrogate or a number past U+10FFFF becomes U+FFFD.
void append_utf8(std::string& text, char32_t code);

/// All code points of `text`, U+FFFD for each maximal ill-formed subpart (Unicode 15, section 3.9).
std::u32string decode_utf8(std::string_view text);

std::string encode_utf8(std::u32string_view codes);

/// Byte offset of the first ill-formed sequence, or nullopt where there is none.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// `text` with every maximal ill-formed subpart replaced by U+FFFD, as browsers do.
std::string repair_utf8(std::string_view text);

/// How many UTF-16 code units `text` is to JavaScript.
std::size_t utf16_length(std::string_view text);

}  // namespace worksheet
