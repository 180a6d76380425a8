#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// A text of Latin-1 letters, one byte each, made from UTF-8 while compiling.
template <std::size_t N>
struct Latin1 {
  char bytes[N] = {};
  std::size_t size = 0;
  constexpr operator std::string_view() const { return {bytes, size}; }
};

template <std::size_t N>
consteval Latin1<N> latin1(const char (&utf8)[N]) {
  Latin1<N> text;
  for (std::size_t at = 0; at + 1 < N; ++at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    // U+0080 to U+00FF are C2 or C3 and one more byte.
    const bool pair = byte == 0xC2 || byte == 0xC3;
    if (pair) ++at;
    const auto low = static_cast<unsigned char>(utf8[at]);
    text.bytes[text.size++] = static_cast<char>(pair && byte == 0xC3 ? low + 0x40 : low);
  }
  return text;
}

/// UTF-8 as Latin-1; nullopt where there are other letters.
std::optional<std::string> to_latin1(std::string_view utf8);
std::string from_latin1(std::string_view text);

}  // namespace worksheet
