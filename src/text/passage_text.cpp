#include "text/passage_text.h"

#include <algorithm>
#include <map>

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

/// The length of the line that `text` begins with, its end included.
std::size_t line_length(std::string_view text) { return std::min(text.find('\n'), text.size() - 1) + 1; }

/// The length of the paragraph that `text` begins with, with the blank lines after it. Code between fences is one.
std::size_t paragraph_length(std::string_view text) {
  bool is_code = false, is_over = false;
  std::size_t length = 0;
  while (length < text.size()) {
    const std::string_view line = text.substr(length, line_length(text.substr(length)));
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    const bool is_blank = first == std::string_view::npos;
    if (is_over && !is_blank) return length;
    if (!is_blank && (line.substr(first).starts_with("```") || line.substr(first).starts_with("~~~")))
      is_code = !is_code;
    is_over = is_blank && !is_code && length > 0;
    length += line.size();
  }
  return length;
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

/// Calls `use` for each of these words, each with the blanks around it.
template <typename Use>
void for_each_word(std::string_view plain, Use use) {
  for (std::size_t begin = 0; begin + 1 < plain.size();) {
    const std::size_t end = plain.find(' ', begin + 1);
    use(plain.substr(begin, end - begin + 1));
    begin = end;
  }
}

/// The words that are looked for, to be counted in one sentence after the other.
class WantedWords {
 public:
  explicit WantedWords(std::string_view plain) : count_(count_words(plain)) {
    for_each_word(plain, [&](std::string_view word) { ++words_[word].times; });
  }

  /// How many words of one stand in the other, twice, against the words of both: 0 to about 1.
  double likeness(std::string_view sentence) {
    ++sentence_;
    std::size_t common = 0;
    for_each_word(sentence, [&](std::string_view word) {
      const auto found = words_.find(word);
      if (found == words_.end() || found->second.sentence == sentence_) return;
      found->second.sentence = sentence_;
      common += found->second.times;
    });
    return 2.0 * static_cast<double>(common) / static_cast<double>(count_ + count_words(sentence));
  }

 private:
  struct Found {
    std::size_t times = 0, sentence = 0;  ///< The sentence in which it was counted last.
  };
  std::map<std::string_view, Found> words_;
  std::size_t count_, sentence_ = 0;
};

/// Whether the text holds the words, in time proportional to both (Knuth, Morris, Pratt).
bool holds_words(std::string_view text, std::string_view words) {
  // How much of the words' beginning each of their beginnings ends in.
  std::vector<std::size_t> begins_again(words.size() + 1, 0);
  for (std::size_t at = 1, same = 0; at < words.size(); ++at) {
    while (same > 0 && words[at] != words[same]) same = begins_again[same];
    if (words[at] == words[same]) ++same;
    begins_again[at + 1] = same;
  }
  std::size_t same = 0;
  for (const char c : text) {
    while (same > 0 && c != words[same]) same = begins_again[same];
    if (c == words[same]) ++same;
    if (same == words.size()) return true;
  }
  return false;
}

}  // namespace

bool PassageText::is_spent() const {
  constexpr std::size_t most_searched = std::size_t{256} << 20U;
  return bytes_searched_ > most_searched;
}

bool PassageText::holds(std::string_view words) const {
  if (is_spent()) return true;
  if (!plain_) plain_ = plain_words(text_);
  bytes_searched_ += plain_->size();
  const std::string wanted = plain_words(words);
  return !wanted.empty() && holds_words(*plain_, wanted);
}

std::vector<PassageText::Piece> PassageText::pieces_of(std::string_view text,
                                                       std::size_t (*length)(std::string_view text)) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, length(text));
    text.remove_prefix(piece.size());
    pieces.push_back({piece, plain_words(piece)});
  }
  return pieces;
}

const std::vector<PassageText::Piece>& PassageText::sentences() const {
  if (sentences_.empty()) sentences_ = pieces_of(text_, sentence_length);
  return sentences_;
}

const std::vector<PassageText::Piece>& PassageText::paragraphs() const {
  if (paragraphs_.empty()) paragraphs_ = pieces_of(text_, paragraph_length);
  return paragraphs_;
}

std::size_t PassageText::end_of_paragraph_with(std::string_view words) const {
  const std::string wanted = plain_words(words);
  if (wanted.empty()) return 0;
  for (const Piece& paragraph : paragraphs()) {
    if (is_spent()) return 0;
    bytes_searched_ += paragraph.plain.size();
    if (holds_words(paragraph.plain, wanted))
      return static_cast<std::size_t>(paragraph.written.data() - text_.data()) + paragraph.written.size();
  }
  return 0;
}

std::string PassageText::nearest(std::string_view words) const {
  constexpr std::size_t most_asked = 20;
  const std::string wanted = plain_words(words);
  if (wanted.empty() || ++nearest_asked_ > most_asked) return "";
  WantedWords counted(wanted);
  std::string_view best;
  double most = 0.4;  // less has only small words in common
  for (const Piece& sentence : sentences()) {
    const double alike = counted.likeness(sentence.plain);
    if (alike <= most) continue;
    most = alike;
    best = sentence.written;
  }
  return tidied(best);
}

}  // namespace worksheet
