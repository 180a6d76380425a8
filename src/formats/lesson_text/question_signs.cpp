#include "formats/lesson_text/question_signs.h"

#include <algorithm>
#include <initializer_list>

#include "formats/lesson_text/key_lines.h"
#include "formats/lesson_text/typed_values.h"

namespace worksheet {
namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words, std::size_t& length) {
  for (std::string_view word : words)
    if (text.starts_with(word)) {
      length = word.size();
      return true;
    }
  return false;
}

/// "(0.62, 0.48) Danube"
bool read_place(std::string_view text, Sign& sign) {
  const auto close = text.find(')');
  const auto comma = text.find(',');
  if (!text.starts_with('(') || close == std::string_view::npos || comma > close) return false;
  sign.x = trim(text.substr(1, comma - 1));
  sign.y = trim(text.substr(comma + 1, close - comma - 1));
  if (!is_plain_number(sign.x) || !is_plain_number(sign.y)) return false;
  sign.kind = SignKind::place;
  sign.text = trim(text.substr(close + 1));
  return true;
}

bool read_option(std::string_view text, Sign& sign) {
  std::size_t length = 0;
  const std::string begin = in_small_letters(text.substr(0, 4));
  if (starts_with_any(begin, {"(x)", "(*)", "[x]", "☑", "☒", "●", "✔", "✓"}, length))
    sign.is_right = true;
  else if (!starts_with_any(begin, {"( )", "()", "[ ]", "[]", "☐", "□", "○", "◯"}, length))
    return false;
  const std::string_view rest = text.substr(length);
  if (rest.starts_with('(')) return false;  // a link of Markdown
  sign.is_several = text.front() == '[' || text.starts_with("☑") || text.starts_with("☒");
  sign.kind = SignKind::option;
  sign.text = trim(rest);
  return true;
}

/// "Answer: the moon", as in worksheets that were made elsewhere.
bool read_labelled(std::string_view text, Sign& sign) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon > 20) return false;
  const std::string label = in_small_letters(trim(text.substr(0, colon)));
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), label) != words.end();
  };
  if (is_one_of({"answer", "ans", "ans.", "correct answer", "answer key", "key", "respuesta", "réponse", "antwort",
                 "lösung", "resposta", "الجواب", "答案"}))
    sign.kind = SignKind::right;
  else if (is_one_of({"hint", "pista", "indice", "hinweis", "dica"}))
    sign.kind = SignKind::hint;
  else if (is_one_of({"explanation", "explicación", "explication", "erklärung", "explicação"}))
    sign.kind = SignKind::explanation;
  else
    return false;
  sign.text = trim(text.substr(colon + 1));
  return true;
}

}  // namespace

std::optional<std::pair<std::string, std::size_t>> points_at(std::string_view text) {
  if (text.empty() || (text.front() != '(' && text.front() != '[')) return std::nullopt;
  const auto close = text.find(text.front() == '(' ? ')' : ']');
  if (close == std::string_view::npos || close > 24) return std::nullopt;
  const std::string_view inside = trim(text.substr(1, close - 1));
  const auto blank = inside.find_first_not_of("0123456789.");
  if (blank == std::string_view::npos || !is_plain_number(inside.substr(0, blank))) return std::nullopt;
  const std::string unit = in_small_letters(trim(inside.substr(blank)));
  for (std::string_view known : {"points", "point", "pts", "pt", "pts.", "pt.", "marks", "mark", "puntos", "punto",
                                 "Punkte", "punkte", "punkt", "pontos", "ponto", "نقاط", "分"})
    if (unit == known) return std::pair{std::string(inside.substr(0, blank)), close + 1};
  return std::nullopt;
}

std::size_t find_arrow(std::string_view text, std::size_t& length) {
  for (std::string_view arrow : {" -> ", " → "})
    if (const auto at = text.find(arrow); at != std::string_view::npos) {
      length = arrow.size();
      return at;
    }
  return std::string_view::npos;
}

std::optional<Sign> sign_of(const TextLine& line) {
  const std::string_view text = line.text;
  Sign sign;
  sign.offset = line.offset;
  sign.line = line.number;
  sign.indent = line.indent;
  if (text.empty()) return std::nullopt;
  const bool is_alone = text.size() == 1;
  const bool is_apart = text.size() > 1 && (text[1] == ' ' || text[1] == '\t' || text.substr(1).starts_with("\u00A0"));
  const auto with = [&](SignKind kind, std::size_t length) {
    sign.kind = kind;
    const std::string_view rest = trim(text.substr(length));
    sign.text = rest;
    if (!rest.empty()) sign.offset = line.offset + static_cast<std::size_t>(rest.data() - text.data());
    return sign;
  };
  std::size_t length = 0;
  if (text.front() == '=' && (is_alone || text[1] != '=')) return with(SignKind::right, 1);
  if (text.front() == '!' && (is_apart || is_alone)) return with(SignKind::wrong, 1);
  if (text.front() == '?' && (is_apart || is_alone)) return with(SignKind::hint, 1);
  if (text.front() == '>' && (is_apart || is_alone)) return with(SignKind::explanation, 1);
  if (text.starts_with("-> ") || text.starts_with("→ ")) return with(SignKind::next, text.starts_with("->") ? 2 : 3);
  if (text.starts_with('|') && text.size() > 2 && text.ends_with('|')) return with(SignKind::row, 0);
  if (const std::string_view key = key_name(text); !key.empty()) {
    sign.key = key;
    std::string_view rest = trim(text.substr(key.size() + 1));
    sign.is_json = rest.starts_with("= ");
    if (sign.is_json) rest = trim(rest.substr(1));
    sign.kind = SignKind::key;
    sign.text = rest;
    if (!rest.empty()) sign.offset = line.offset + static_cast<std::size_t>(rest.data() - text.data());
    return sign;
  }
  if (read_place(text, sign) || read_option(text, sign) || read_labelled(text, sign)) return sign;
  if (const auto points = points_at(text); points && points->second < text.size()) {
    with(SignKind::criterion, points->second);
    sign.points = points->first;
    return sign;
  }
  if (const auto mark = letter_mark(text)) {
    with(SignKind::letter, mark->length);
    sign.letter = *mark;
    return sign;
  }
  if (find_arrow(text, length) != std::string_view::npos) return with(SignKind::pair, 0);
  return std::nullopt;
}

std::optional<Sign> sign_under(const TextLine& line) {
  auto sign = sign_of(line);
  if (sign && (sign->kind == SignKind::wrong || sign->kind == SignKind::hint || sign->kind == SignKind::explanation ||
               sign->kind == SignKind::key))
    return sign;
  if (!line.text.starts_with("- ")) return std::nullopt;
  Sign item;
  item.kind = SignKind::item;
  item.text = trim(line.text.substr(2));
  item.offset = line.offset;
  item.line = line.number;
  item.indent = line.indent;
  return item;
}

bool is_answer(const Sign& sign) {
  return sign.kind == SignKind::right || sign.kind == SignKind::option || sign.kind == SignKind::pair ||
         sign.kind == SignKind::place || sign.kind == SignKind::row || sign.kind == SignKind::criterion;
}

}  // namespace worksheet
