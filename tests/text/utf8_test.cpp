#include "text/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("ill-formed text is repaired by maximal subparts") {
  struct Row {
    std::string name, text, repaired;
  };
  const std::string bad = "\xEF\xBF\xBD";
  for (const Row& row : std::vector<Row>{
           {"plain", "abc", "abc"},
           {"empty", "", ""},
           {"NUL", std::string("a\0b", 3), std::string("a\0b", 3)},
           {"letters and emoji", "añ文😀", "añ文😀"},
           {"lone continuation", "a\x80z", "a" + bad + "z"},
           {"overlong slash", "\xC0\xAF", bad + bad},
           {"overlong three", "\xE0\x80\x80", bad + bad + bad},
           {"surrogate", "\xED\xA0\x80", bad + bad + bad},
           {"cut three", "\xE2\x82", bad},
           {"cut four", "\xF0\x9F\x98", bad},
           {"cut then letter", "\xF0\x9F\x98z", bad + "z"},
           {"past the last", "\xF4\x90\x80\x80", bad + bad + bad + bad},
           {"no lead", "\xFF\xFE", bad + bad},
           {"table 3-8 of Unicode 15", "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64",
            "a" + bad + bad + bad + "b" + bad + "c" + bad + bad + "d"},
       })
    SUBCASE(row.name.c_str()) { CHECK(repair_utf8(row.text) == row.repaired); }
}

TEST_CASE("the first ill-formed byte is found") {
  CHECK(find_invalid_utf8("añb") == std::nullopt);
  CHECK(find_invalid_utf8("añ\x80") == 3);
  CHECK(find_invalid_utf8("\xE2\x82") == 0);
}

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    std::string text;
    append_utf8(text, code);
    const Decoded back = decode_at(text, 0);
    if (back.code != (surrogate ? replacement_character : code) || back.length != text.size()) FAIL(code);
  }
}

TEST_CASE("length in UTF-16 counts what JavaScript counts") {
  CHECK(utf16_length("") == 0);
  CHECK(utf16_length("añ文") == 3);
  CHECK(utf16_length("😀a") == 3);
}

TEST_CASE("any bytes become well-formed, and well-formed text stays as it is") {
  std::mt19937 chance(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t i = chance() % 12; i > 0; --i)
      bytes.push_back(static_cast<char>(chance() % 3 ? 0x80 + chance() % 128 : chance() % 128));
    const std::string repaired = repair_utf8(bytes);
    CHECK(find_invalid_utf8(repaired) == std::nullopt);
    CHECK(repair_utf8(repaired) == repaired);
    if (!find_invalid_utf8(bytes)) CHECK(repaired == bytes);
  }
}
