#include "text/passage_text.h"

#include <algorithm>

#include "text/plain_words.h"

namespace worksheet {
namespace {

/// The length of the sentence that `text` begins with. Abbreviations are taken for ends, which does no harm here.
std::size_t sentence_length(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_end = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
    if ((text[i] == '.' || text[i] == '!' || text[i] == '?') && is_end) return i + 1;
    if (text.substr(i, 2) == "\n\n") return i + 2;
    for (std::string_view mark : {"。", "！", "？", "؟", "।"})
      if (text.substr(i, mark.size()) == mark) return i + mark.size();
  }
  return text.size();
}

/// On one line, without what Markdown puts before a paragraph.
std::string tidied(std::string_view sentence) {
  std::string result;
  for (char c : sentence) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    const bool is_mark = result.empty() && (c == '#' || c == '>' || c == '-');
    if (is_mark || (is_blank && (result.empty() || result.back() == ' '))) continue;
    result += is_blank ? ' ' : c;
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// How many words of one stand in the other, twice, against the words of both: 0 to about 1.
double likeness(std::string_view one, std::string_view other) {
  std::size_t common = 0;
  for (std::size_t begin = 0; begin + 1 < one.size();) {
    const std::size_t end = one.find(' ', begin + 1);
    if (other.find(one.substr(begin, end - begin + 1)) != std::string_view::npos) ++common;
    begin = end;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(count_words(one) + count_words(other));
}

}  // namespace

bool PassageText::holds(std::string_view words) const {
  if (!plain_) plain_ = plain_words(text_);
  const std::string wanted = plain_words(words);
  return !wanted.empty() && plain_->find(wanted) != std::string::npos;
}

std::string PassageText::nearest(std::string_view words) const {
  const std::string wanted = plain_words(words);
  std::string_view rest = text_, best;
  double most = 0.4;  // less has only small words in common
  while (!rest.empty()) {
    const std::string_view sentence = rest.substr(0, sentence_length(rest));
    rest.remove_prefix(sentence.size());
    const double alike = wanted.empty() ? 0.0 : likeness(wanted, plain_words(sentence));
    if (alike <= most) continue;
    most = alike;
    best = sentence;
  }
  return tidied(best);
}

}  // namespace worksheet
