#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace worksheet {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// What may follow a lead byte: how many bytes, and the range of the first of them (Unicode 15, table 3-7).
struct Lead {
  std::size_t followers = 0;
  unsigned char lowest = 0x80;
  unsigned char highest = 0xBF;
  char32_t bits = 0;
};

std::optional<Lead> read_lead(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return Lead{1, 0x80, 0xBF, byte & 0x1Fu};
  if (byte >= 0xE0 && byte <= 0xEF) {
    const unsigned char lowest = byte == 0xE0 ? 0xA0 : 0x80;
    const unsigned char highest = byte == 0xED ? 0x9F : 0xBF;
    return Lead{2, lowest, highest, byte & 0x0Fu};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    const unsigned char lowest = byte == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = byte == 0xF4 ? 0x8F : 0xBF;
    return Lead{3, lowest, highest, byte & 0x07u};
  }
  return std::nullopt;
}

/// Whether eight bytes of ASCII stand at `at`.
bool eight_are_ascii(std::string_view text, std::size_t at) {
  std::uint64_t eight = 0;
  if (text.size() - at < sizeof eight) return false;
  std::memcpy(&eight, text.data() + at, sizeof eight);
  return (eight & 0x8080808080808080u) == 0;
}

}  // namespace

Decoded decode_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const std::optional<Lead> lead = read_lead(first);
  if (!lead) return {};
  char32_t code = lead->bits;
  unsigned char lowest = lead->lowest;
  unsigned char highest = lead->highest;
  for (std::size_t i = 1; i <= lead->followers; ++i) {
    if (at + i >= text.size()) return {replacement_character, i, false};
    const unsigned char next = byte_at(text, at + i);
    if (next < lowest || next > highest) return {replacement_character, i, false};
    code = code << 6 | (next & 0x3Fu);
    lowest = 0x80;
    highest = 0xBF;
  }
  return {code, lead->followers + 1, true};
}

void append_utf8(std::string& text, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = replacement_character;
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    codes.push_back(next.code);
    at += next.length;
  }
  return codes;
}

std::string encode_utf8(std::u32string_view codes) {
  std::string text;
  text.reserve(codes.size());
  for (const char32_t code : codes) append_utf8(text, code);
  return text;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (byte_at(text, at) < 0x80) {
      at += eight_are_ascii(text, at) ? 8 : 1;
      continue;
    }
    const Decoded next = decode_at(text, at);
    if (!next.well_formed) return at;
    at += next.length;
  }
  return std::nullopt;
}

std::string repair_utf8(std::string_view text) {
  if (!find_invalid_utf8(text)) return std::string(text);
  return encode_utf8(decode_utf8(text));
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (byte_at(text, at) < 0x80) {
      const std::size_t size = eight_are_ascii(text, at) ? 8 : 1;
      at += size;
      units += size;
      continue;
    }
    const Decoded next = decode_at(text, at);
    units += next.code > 0xFFFF ? 2 : 1;
    at += next.length;
  }
  return units;
}

}  // namespace worksheet
