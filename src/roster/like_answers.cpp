#include "roster/like_answers.h"

#include <algorithm>
#include <set>

#include "languages/language_data.h"
#include "marker/terms.h"
#include "text/decimal.h"
#include "text/hash.h"
#include "text/plain_words.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

/// Parts fields of a normal form.
constexpr char field_end = '\x1F';

/// What the letters of a text say where every one of them counts.
std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// The words of a text, an article not being one; numbers by their value.
std::string written_words(std::string_view text, const Language& language) {
  std::string words;
  for (const Term& term : read_terms(text, language).all) {
    if (term.function.is_article) continue;
    if (!words.empty()) words += ' ';
    words += term.number ? term.stem : term.plain;
  }
  return words.empty() ? trimmed(text) : words;
}

std::string written_number(const std::string& text, const Language& language) {
  const auto quantity = number_reader(language).read_quantity(text);
  if (!quantity) return written_words(text, language);
  return "#" + decimal(quantity->value) + ' ' + without_case_and_accents(quantity->unit);
}

std::string joined_lines(Lines lines) {
  std::string all;
  for (const std::string& line : lines) (all += line) += field_end;
  return all;
}

Lines sorted(Lines lines) {
  std::sort(lines.begin(), lines.end());
  std::erase(lines, "");
  return lines;
}

template <typename Read>
Lines each_line(const Response& response, Read read) {
  Lines lines = lines_of(response);
  for (std::string& line : lines) line = read(line);
  return lines;
}

/// The normal form of a response, by the kind of question.
struct NormalForm {
  const Response& response;
  const Language& language;

  std::string words(const std::string& text) const { return written_words(text, language); }

  std::string text(const TextRules& rules) const {
    const auto* said = std::get_if<std::string>(&response);
    if (!said) return lines_as_written();
    return rules.exact || rules.match_case || rules.match_accents ? trimmed(*said) : words(*said);
  }
  std::string lines_as_written() const { return joined_lines(each_line(response, trimmed)); }
  std::string gaps(Filling filling) const {
    if (filling != Filling::typed) return lines_as_written();
    return joined_lines(each_line(response, [&](const std::string& line) { return words(line); }));
  }
  std::string joins() const {
    const auto* joined = std::get_if<Joined>(&response);
    std::string all;
    for (const auto& [one, other] : joined ? *joined : Joined())
      if (!other.empty()) ((((all += one) += '\x1E') += other) += field_end);
    return all;
  }

  std::string operator()(const ShortText& kind) const { return text(kind.key.rules); }
  std::string operator()(const Essay&) const { return text({}); }
  std::string operator()(const List& kind) const {
    if (kind.key.rules.exact) return lines_as_written();
    return joined_lines(sorted(each_line(response, [&](const std::string& line) { return words(line); })));
  }
  std::string operator()(const Number&) const {
    const auto* said = std::get_if<std::string>(&response);
    return said ? written_number(*said, language) : lines_as_written();
  }
  std::string operator()(const Choice&) const { return joined_lines(sorted(lines_of(response))); }
  std::string operator()(const TrueFalse&) const {
    const bool* said = std::get_if<bool>(&response);
    return said ? (*said ? "true" : "false") : "";
  }
  std::string operator()(const Blanks& kind) const { return gaps(kind.filling); }
  std::string operator()(const Label& kind) const { return gaps(kind.filling); }
  std::string operator()(const Match&) const { return joins(); }
  std::string operator()(const Sort&) const { return joins(); }
  std::string operator()(const Order&) const { return lines_as_written(); }
  std::string operator()(const Evidence&) const { return joined_lines(sorted(each_line(response, plain_words))); }
  std::string operator()(const Table&) const {
    std::string all;
    if (const auto* rows = std::get_if<Rows>(&response))
      for (const auto& row : *rows) {
        for (const std::string& cell : row) (all += words(cell)) += field_end;
        all += '\n';
      }
    return all;
  }
};

/// All that is written in a response.
Lines texts_of(const Response& response) {
  Lines all = lines_of(response);
  if (const auto* rows = std::get_if<Rows>(&response))
    for (const auto& row : *rows) all.insert(all.end(), row.begin(), row.end());
  return all;
}

}  // namespace

AnswerContent content_of(const Response& response, const Kind& kind, const Language& language) {
  constexpr std::uint32_t denial = 1;
  AnswerContent content{std::visit(NormalForm{response, language}, kind), {}};
  bool denies = false;
  for (const std::string& text : texts_of(response))
    for (const Term& term : read_terms(text, language).all) {
      if (term.negates) denies = !denies;
      if (term.is_content) content.words.push_back(hash_of(term.stem));
    }
  if (denies) content.words.push_back(denial);
  std::sort(content.words.begin(), content.words.end());
  content.words.erase(std::unique(content.words.begin(), content.words.end()), content.words.end());
  return content;
}

double likeness(const AnswerContent& one, const AnswerContent& other) {
  const std::size_t all = one.words.size() + other.words.size();
  if (all == 0) return one.normal == other.normal ? 1.0 : 0.0;
  std::size_t both = 0;
  for (auto i = one.words.begin(), j = other.words.begin(); i != one.words.end() && j != other.words.end();) {
    if (*i == *j) {
      ++both;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(both) / static_cast<double>(all);
}

std::vector<Span> words_not_in(const Response& model, const Response& response, const Language& language) {
  std::set<std::string> known;
  for (const std::string& text : lines_of(model))
    for (const Term& term : read_terms(text, language).all) known.insert(term.stem);
  std::vector<Span> spans;
  const Lines lines = lines_of(response);
  for (std::size_t field = 0; field < lines.size(); ++field)
    for (const Term& term : read_terms(lines[field], language).all)
      if (!known.contains(term.stem) &&
          (spans.empty() || spans.back().field != field || spans.back().end <= term.begin))
        spans.push_back({field, term.begin, term.end});
  return spans;
}

std::size_t count_words_of(const Response& response) {
  std::size_t count = 0;
  for (const std::string& text : texts_of(response)) count += count_words(plain_words(text));
  return count;
}

}  // namespace worksheet
