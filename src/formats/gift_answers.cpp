#include "formats/gift_answers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

/// Takes "%50%" off the beginning of an answer.
std::optional<double> take_weight(GiftText& body) {
  if (!body.text.starts_with('%')) return std::nullopt;
  const auto end = body.text.find('%', 1);
  const std::string number(body.text.substr(1, end == std::string_view::npos ? 0 : end - 1));
  if (number.empty() || number.size() >= 12 || number.find_first_not_of("-+.0123456789") != std::string::npos)
    return std::nullopt;
  body = body.sub(end + 1).trimmed();
  return std::strtod(number.c_str(), nullptr);
}

std::optional<double> number_of(std::string_view text) {
  const std::string digits(trim(text));
  char* end = nullptr;
  if (digits.empty() || digits.size() > 40 || digits.find_first_not_of("+-.0123456789eE") != std::string::npos)
    return std::nullopt;
  const double value = std::strtod(digits.c_str(), &end);
  return *end == '\0' && std::isfinite(value) && std::fabs(value) < 1e15 ? std::optional(value) : std::nullopt;
}

}  // namespace

GiftAnswers read_gift_answers(const GiftText& inside) {
  GiftAnswers answers;
  std::size_t at = find_unescaped(inside.text, "=~");
  if (at == std::string_view::npos) return answers;
  answers.before = inside.sub(0, at).trimmed();
  while (at != std::string_view::npos) {
    const std::size_t next = find_unescaped(inside.text, "=~", at + 1);
    GiftText body = inside.sub(at + 1, next == std::string_view::npos ? next : next - at - 1).trimmed();
    const std::optional<double> weight = take_weight(body);
    GiftAnswer& answer = answers.list.emplace_back(read_lone_answer(body));
    answer.is_right = inside.text[at] == '=';
    answer.weight = weight;
    at = next;
  }
  return answers;
}

GiftAnswer read_lone_answer(const GiftText& text) {
  GiftAnswer answer;
  const std::size_t hash = std::min(find_unescaped(text.text, "#"), text.text.size());
  answer.text = text.sub(0, hash).trimmed();
  if (hash < text.text.size()) answer.feedback = text.sub(hash + 1).trimmed();
  return answer;
}

Json read_gift_number(std::string_view text, std::size_t offset) {
  const auto dots = text.find("..");
  const auto colon = text.find(':');
  std::optional<double> value, tolerance;
  if (dots != std::string_view::npos) {
    const auto least = number_of(text.substr(0, dots)), most = number_of(text.substr(dots + 2));
    if (!least || !most || *most < *least) return {};
    value = (*least + *most) / 2;
    tolerance = (*most - *least) / 2;
  } else {
    value = number_of(text.substr(0, colon));
    if (colon != std::string_view::npos) tolerance = number_of(text.substr(colon + 1));
    if (colon != std::string_view::npos && (!tolerance || *tolerance < 0)) return {};
  }
  if (!value) return {};
  if (!tolerance || *tolerance == 0) return make_number(decimal(*value), offset);
  Json key = make_object(offset);
  add(key, "value", make_number(decimal(*value), offset));
  add(key, "tolerance", make_number(decimal(*tolerance), offset));
  return key;
}

}  // namespace worksheet
