#include "json/problem.h"

#include <algorithm>

namespace worksheet {

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) starts_.push_back(i + 1);
}

Position LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - starts_.begin());
  const std::string_view before = text_.substr(starts_[line - 1], offset - starts_[line - 1]);
  const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return {line, static_cast<std::size_t>(std::count_if(before.begin(), before.end(), is_lead)) + 1};
}

}  // namespace worksheet
