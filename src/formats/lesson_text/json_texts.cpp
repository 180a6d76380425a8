#include "formats/lesson_text/json_texts.h"

#include "text/concat.h"

namespace worksheet {

const std::string& text_of(const Json* value) {
  static const std::string none;
  return value && value->string() ? value->text : none;
}

std::vector<std::string> texts_of(const Json& value) {
  if (value.string()) return {value.text};
  std::vector<std::string> texts;
  for (const Json& item : value.items) texts.push_back(item.text);
  return texts;
}

std::string joined_texts(const Json& value, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts_of(value)) result += concat({result.empty() ? "" : separator, text});
  return result;
}

}  // namespace worksheet
