#include "text/compatibility.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/packed_column.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

#include "compatibility_tables.inc"

struct Entry {
  char32_t code = 0;
  std::uint32_t begin = 0;  ///< Of what it stands for.
  std::uint32_t size = 0;
};

/// The packed table, unpacked once.
struct Table {
  std::vector<Entry> entries;  ///< By code.
  std::u32string meant;

  Table() : entries(compatibility_count) {
    PackedColumn column(compatibility_table);
    char32_t code = 0;
    for (Entry& entry : entries) entry.code = code += column.number();
    std::uint32_t size = 0;
    for (Entry& entry : entries) {
      entry.begin = size;
      size += entry.size = column.number();
    }
    char32_t one = 0;
    for (; size > 0; --size) meant += one += column.signed_number();
  }
};

std::u32string_view compatible(char32_t code) {
  static const Table table;
  const auto at = std::lower_bound(table.entries.begin(), table.entries.end(), code,
                                   [](const Entry& entry, char32_t wanted) { return entry.code < wanted; });
  if (at == table.entries.end() || at->code != code) return {};
  return std::u32string_view(table.meant).substr(at->begin, at->size);
}

bool is_between(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

/// What keyboards have in place of letters, and letters that are written as two.
std::u32string_view usual_letters(char32_t code, const Language& language) {
  switch (code) {
    case U'œ':
      return U"oe";
    case U'Œ':
      return U"OE";
    case U'æ':
      return U"ae";
    case U'Æ':
      return U"AE";
    case U'ی':
      return U"ي";
    case U'ک':
      return U"ك";
    case U'״':
      return U"\"";
    case U'Ş':
      return language.primary == "ro" ? U"Ș" : U"";
    case U'ş':
      return language.primary == "ro" ? U"ș" : U"";
    case U'Ţ':
      return U"Ț";
    case U'ţ':
      return U"ț";
    default:
      return {};
  }
}

}  // namespace

void append_usual(std::u32string& out, char32_t code, const Language& language) {
  if (code < 0x80) {
    out += code;
    return;
  }
  if (code == U'º' && !out.empty() && digit_value(out.back())) {
    out += U'°';
    return;
  }
  std::u32string_view meant = usual_letters(code, language);
  // Most letters that are written are none of the table.
  if (meant.empty() && !is_between(code, 0xBB, 0x2AF) && !is_between(code, 0x370, 0xE32) &&
      !is_between(code, 0x3400, 0xFAFF))
    meant = compatible(code);
  if (meant.empty())
    out += code;
  else
    for (const char32_t one : meant) append_usual(out, one, language);
}

bool is_invisible(char32_t code) {
  return code == 0xAD || is_between(code, 0x200B, 0x200F) || is_between(code, 0x202A, 0x202E) ||
         is_between(code, 0x2060, 0x206F) || is_between(code, 0xFE00, 0xFE0F) || code == 0xFEFF ||
         is_between(code, 0x1F3FB, 0x1F3FF);
}

bool is_raised(char32_t code) {
  return code == 0xB2 || code == 0xB3 || code == 0xB9 || code == 0x2070 || is_between(code, 0x2074, 0x207B);
}

bool is_apostrophe(char32_t code) {
  if (code < 0x80) return code == U'\'' || code == U'`';
  static constexpr std::u32string_view apostrophes = U"’‘‛ʼʻ′´׳＇";
  return apostrophes.find(code) != apostrophes.npos;
}

bool is_dash(char32_t code) { return code == U'-' || is_between(code, 0x2010, 0x2015) || code == U'−'; }

}  // namespace worksheet
