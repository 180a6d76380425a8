#include "formats/lesson_text/text_front.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "formats/text_lines.h"
#include "text/address.h"
#include "text/dates.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "by " in some languages; 0 where the line begins otherwise.
std::size_t by_word(std::string_view line) {
  const std::string begin = in_small_letters(line.substr(0, 16));
  for (std::string_view word : {"written by ", "by ", "by: ", "author: ", "por ", "par ", "von "})
    if (begin.starts_with(word)) return word.size();
  return 0;
}

/// The last "." or ")" of a byline, and what else does not belong to a name.
std::string name_in(std::string_view text) {
  text = trim(text);
  while (text.ends_with(',') || text.ends_with(';')) text = trim(text.substr(0, text.size() - 1));
  return std::string(text);
}

void add_piece(std::string_view piece, const Language& language, Byline& byline) {
  if (piece.empty()) return;
  if (std::string date = iso_date(piece, language); !date.empty() && byline.date.empty())
    byline.date = date;
  else if (byline.author.empty())
    byline.author = name_in(piece);
  else
    byline.paper += (byline.paper.empty() ? "" : " · ") + name_in(piece);
}

}  // namespace

std::string iso_date(std::string_view text, const Language& language) {
  text = trim(text);
  const bool has_shape = (text.size() == 4 || text.size() == 7 || text.size() == 10) && is_digits(text.substr(0, 4)) &&
                         (text.size() < 7 || (text[4] == '-' && is_digits(text.substr(5, 2)))) &&
                         (text.size() < 10 || (text[7] == '-' && is_digits(text.substr(8, 2))));
  if (has_shape) return std::string(text);
  if (text.size() > 40 || text.size() < 6) return "";
  const auto dates = read_dates(text, language);
  if (dates.size() != 1 || dates.front().year < 1000) return "";
  const auto two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  const Date& date = dates.front();
  return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

std::optional<Byline> read_byline(std::string_view line, const Language& language) {
  Byline byline;
  byline.length = line.size();
  if (line.starts_with('(') || line.starts_with('[')) {
    const auto close = line.find(line.front() == '(' ? ')' : ']');
    if (close == std::string_view::npos || close > 160) return std::nullopt;
    const std::string_view inside = line.substr(1, close - 1);
    const std::size_t by = by_word(inside);
    if (by == 0) return std::nullopt;
    // "by Ann Author, The Paper": what follows the first comma is the paper.
    const std::string_view names = inside.substr(by);
    const std::string_view separator = names.find(" · ") != std::string_view::npos ? " · " : ", ";
    const auto end = names.find(separator);
    byline.author = name_in(names.substr(0, end));
    if (end != std::string_view::npos) byline.paper = name_in(names.substr(end + separator.size()));
    byline.length = close + 1;
    return byline;
  }
  if (line.size() > 160) return std::nullopt;
  const std::size_t by = by_word(line);
  if (by == 0) {
    std::string_view rest = line;
    for (std::string_view word : {"published on ", "published ", "posted on ", "posted ", "updated ", "date: "})
      if (in_small_letters(line.substr(0, word.size())) == word) {
        rest = line.substr(word.size());
        break;
      }
    byline.date = iso_date(rest, language);
    if (byline.date.empty() || is_digits(byline.date)) return std::nullopt;
    return byline;
  }
  std::string_view rest = line.substr(by);
  if (rest.ends_with('.') || std::count(rest.begin(), rest.end(), ' ') > 20) return std::nullopt;
  for (std::string_view separator : {" · ", " | ", " • ", " — ", " – "}) {
    if (rest.find(separator) == std::string_view::npos) continue;
    for (const std::string_view piece : split_at(rest, separator)) add_piece(piece, language, byline);
    return byline;
  }
  // "By Ann Author, The Paper": a name has few words.
  const auto comma = rest.find(", ");
  byline.author = name_in(rest.substr(0, comma));
  if (comma != std::string_view::npos) byline.paper = name_in(rest.substr(comma + 2));
  if (std::count(byline.author.begin(), byline.author.end(), ' ') > 7) return std::nullopt;
  return byline;
}

std::string_view find_address(std::string_view line) {
  const auto at = std::min(line.find("https://"), line.find("http://"));
  if (at == std::string_view::npos) return "";
  std::string_view address = line.substr(at);
  address = address.substr(0, address.find_first_of(" \t\n<>\"|"));
  while (!address.empty() && std::string_view(".,;:!?)]").find(address.back()) != std::string_view::npos) {
    // "https://en.wikipedia.org/wiki/Tide_(sea)"
    if (address.back() == ')' && address.find('(') != std::string_view::npos) break;
    address.remove_suffix(1);
  }
  return address.size() > 10 && may_be_opened(address) ? address : "";
}

std::string_view host_of(std::string_view address) {
  const auto begin = address.find("//");
  if (begin == std::string_view::npos) return address;
  const std::string_view host = address.substr(begin + 2);
  return host.substr(0, host.find_first_of("/?#"));
}

std::optional<PrintedAt> read_printed_at(std::string_view line, const Language& language) {
  if (line.size() > 600) return std::nullopt;
  const std::string small = in_small_letters(line);
  const auto begins = [&](std::string_view word) { return small.starts_with(word); };
  const auto has = [&](std::string_view word) { return small.find(word) != std::string::npos; };
  PrintedAt printed;
  printed.url = find_address(line);
  std::size_t word = 0;
  for (std::string_view label : {"source: ", "fuente: ", "quelle: ", "fonte: ", "source : "})
    if (begins(label)) word = label.size();
  const bool is_rights = begins("copyright") || begins("©") || begins("reprinted") || begins("(c) ");
  if (word == 0 && !is_rights) {
    for (std::string_view label : {"originally published in ", "originally published at ", "originally published by ",
                                   "published at ", "published by ", "first published in ", "published in ", "from "})
      if (begins(label)) word = label.size();
    const bool is_said =
        !printed.url.empty() || has("reprint") || has("permission") || has("all rights") || has(".com") || has(".org");
    if (word == 0 || !is_said) return std::nullopt;
  }
  if (word > 0) {
    std::string_view rest = line.substr(word);
    std::size_t end = rest.size();
    for (std::string_view stop : {" on ", ". ", "; ", ", ", " (", ": "}) end = std::min(end, rest.find(stop));
    printed.name = trim(rest.substr(0, end));
    if (printed.name.ends_with('.')) printed.name.pop_back();
    if (!find_address(printed.name).empty()) printed.name = host_of(printed.url);
    if (const auto on = rest.find(" on "); on != std::string_view::npos) {
      std::string_view day = rest.substr(on + 4);
      for (std::string_view stop : {". ", "; ", " at "}) day = day.substr(0, day.find(stop));
      if (day.ends_with('.')) day.remove_suffix(1);
      printed.date = iso_date(day, language);
    }
  }
  return printed;
}

}  // namespace worksheet
