#include "checking/ideas/spelling.h"

#include <algorithm>

#include "text/distance.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace worksheet {

bool is_misspelling(std::string_view wrote, std::string_view meant) {
  const std::u32string a = decode_utf8(wrote), b = decode_utf8(meant);
  if (a.size() < 4 || b.size() < 4 || a.front() != b.front()) return false;
  const auto is_digit = [](char32_t code) { return digit_value(code).has_value(); };
  if (std::any_of(a.begin(), a.end(), is_digit) || std::any_of(b.begin(), b.end(), is_digit)) return false;
  return edit_distance(a, b, std::min(a.size(), b.size()) >= 8 ? 2 : 1).has_value();
}

}  // namespace worksheet
