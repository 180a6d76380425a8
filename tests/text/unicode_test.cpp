#include "text/unicode.h"

#include <doctest/doctest.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "text/utf8.h"

using namespace worksheet;

namespace {

std::string from_hex(const std::string& field) {
  std::istringstream codes(field);
  std::string text;
  for (std::string code; codes >> code;) append_utf8(text, static_cast<char32_t>(std::stoul(code, nullptr, 16)));
  return text;
}

}  // namespace

TEST_CASE("every row of Unicode's normalization test comes out in form C") {
  std::ifstream file(WORKSHEET_NORMALIZATION_TEST);
  REQUIRE(file.is_open());
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::istringstream fields(line);
    std::vector<std::string> column;
    for (std::string field; column.size() < 5 && std::getline(fields, field, ';');) column.push_back(from_hex(field));
    ++rows;
    const bool right = to_nfc(column[0]) == column[1] && to_nfc(column[1]) == column[1] &&
                       to_nfc(column[2]) == column[1] && to_nfc(column[3]) == column[3] &&
                       to_nfc(column[4]) == column[3];
    if (!right) FAIL_CHECK(line);
  }
  CHECK(rows > 18000);
}

TEST_CASE("case is folded fully") {
  CHECK(fold_case("STRASSE") == fold_case("Straße"));
  CHECK(fold_case("ΟΔΥΣΣΕΥΣ") == fold_case("οδυσσευς"));
  CHECK(fold_case("ÉCOLE Ñ ЖЁ") == "école ñ жё");
  CHECK(fold_case("ﬁ") == "fi");
  CHECK(fold_case("Ꭰ") == fold_case("ꭰ"));
}

TEST_CASE("accents are stripped where a hurried writer leaves them out") {
  struct Row {
    std::string with, without;
  };
  for (const Row& row : std::vector<Row>{{"café", "cafe"},
                                         {"Málaga ñ", "Malaga n"},
                                         {"Ångström", "Angstrom"},
                                         {"Łódź", "Lodz"},
                                         {"Việt", "Viet"},
                                         {"ёлка", "елка"},
                                         {"йод", "йод"},
                                         {"مُحَمَّد", "محمد"},
                                         {"أحمد", "احمد"},
                                         {"שָׁלוֹם", "שלום"},
                                         {"が", "が"},
                                         {"한국", "한국"},
                                         {"हिन्दी", "हिन्दी"},
                                         {"plain", "plain"}})
    SUBCASE(row.with.c_str()) { CHECK(strip_accents(row.with) == row.without); }
}

TEST_CASE("characters are told apart") {
  for (const char32_t code : U"aZ9éжش文ก½Ⅳ") CHECK((code == 0 || is_word_character(code)));
  for (const char32_t code : U" -'.,;!?—“”…€$+😀") CHECK(!is_word_character(code));
  CHECK(is_space(U'\u00A0'));
  CHECK(!is_space(U'a'));
  CHECK(is_upper(U'É'));
  CHECK(!is_upper(U'é'));
  CHECK(digit_value(U'٣') == 3);
  CHECK(digit_value(U'७') == 7);
  CHECK(digit_value(U'9') == 9);
  CHECK(digit_value(U'x') == std::nullopt);
  CHECK(is_unspaced_script(U'文'));
  CHECK(!is_unspaced_script(U'한'));
}

TEST_CASE("normalising, folding and stripping twice is the same as once") {
  std::mt19937 chance(2);
  for (int round = 0; round < 3000; ++round) {
    std::u32string codes;
    const char32_t areas[] = {0x40, 0xC0, 0x300, 0x370, 0x400, 0x5D0, 0x620, 0x1E00, 0x1F00, 0xAC00, 0x1100, 0x3040};
    for (std::size_t i = chance() % 8; i > 0; --i)
      codes.push_back(areas[chance() % 12] + static_cast<char32_t>(chance() % 96));
    const std::string text = to_nfc(encode_utf8(codes));
    CHECK(to_nfc(text) == text);
    CHECK(fold_case(fold_case(text)) == fold_case(text));
    CHECK(strip_accents(strip_accents(text)) == strip_accents(text));
  }
}
