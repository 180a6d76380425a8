#include "json/problem.h"

#include <algorithm>

namespace worksheet {
namespace {

constexpr std::size_t stretch = 4096;

std::size_t count_letters(std::string_view text) {
  const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_lead));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0}, letters_{0} {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
      starts_.push_back(static_cast<std::uint32_t>(i + 1));
  for (std::size_t at = 0; at + stretch <= text.size(); at += stretch)
    letters_.push_back(letters_.back() + static_cast<std::uint32_t>(count_letters(text.substr(at, stretch))));
}

std::size_t LineIndex::letters_before(std::size_t offset) const {
  const std::size_t whole = offset / stretch;
  return letters_[whole] + count_letters(text_.substr(whole * stretch, offset - whole * stretch));
}

Position LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - starts_.begin());
  return {line, letters_before(offset) - letters_before(starts_[line - 1]) + 1};
}

}  // namespace worksheet
