#include "text/latin1.h"

#include "text/utf8.h"

namespace worksheet {

std::optional<std::string> to_latin1(std::string_view utf8) {
  std::string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decode_at(utf8, at);
    if (next.code > 0xFF) return std::nullopt;
    text += static_cast<char>(next.code);
    at += next.length;
  }
  return text;
}

std::string from_latin1(std::string_view text) {
  std::string utf8;
  for (const char c : text) append_utf8(utf8, static_cast<unsigned char>(c));
  return utf8;
}

}  // namespace worksheet
