#include "formats/lesson_text/key_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "formats/lesson_text/json_texts.h"
#include "formats/lesson_text/typed_values.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"

namespace worksheet {

std::string_view key_name(std::string_view line) {
  if (!line.starts_with('@')) return "";
  std::size_t end = 1;
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '$';
  };
  while (end < line.size() && is_name(line[end])) ++end;
  if (end < line.size() && line[end] != ' ' && line[end] != '\t') return "";
  return line.substr(1, end - 1);
}

KeyForm form_of_key(std::string_view key) {
  struct Row {
    std::string_view key;
    KeyForm form;
  };
  constexpr std::array rows{
      Row{"id", KeyForm::text},          Row{"source", KeyForm::text},     Row{"url", KeyForm::text},
      Row{"rights", KeyForm::text},      Row{"type", KeyForm::text},       Row{"prompt", KeyForm::text},
      Row{"explanation", KeyForm::text}, Row{"text", KeyForm::text},       Row{"model", KeyForm::text},
      Row{"hint", KeyForm::text},        Row{"feedback", KeyForm::text},   Row{"spelling", KeyForm::text},
      Row{"title", KeyForm::text},       Row{"byline", KeyForm::text},     Row{"date", KeyForm::text},
      Row{"language", KeyForm::text},    Row{"audience", KeyForm::text},   Row{"subject", KeyForm::text},
      Row{"directions", KeyForm::text},  Row{"passage", KeyForm::text},    Row{"reveal", KeyForm::text},
      Row{"$schema", KeyForm::text},     Row{"keys", KeyForm::text},       Row{"evidence", KeyForm::repeated},
      Row{"accept", KeyForm::repeated},  Row{"hints", KeyForm::repeated},  Row{"distractors", KeyForm::bars},
      Row{"exact", KeyForm::flag},       Row{"case", KeyForm::flag},       Row{"accents", KeyForm::flag},
      Row{"bank", KeyForm::flag},        Row{"choose", KeyForm::flag},     Row{"shuffle", KeyForm::flag},
      Row{"guided", KeyForm::flag},      Row{"points", KeyForm::number},   Row{"need", KeyForm::number},
      Row{"minutes", KeyForm::number},   Row{"attempts", KeyForm::number}, Row{"words", KeyForm::range},
  };
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.key == key; });
  return found == rows.end() ? KeyForm::json : found->form;
}

Json read_key_value(std::string_view key, std::string_view value, bool is_json, std::size_t offset, TextNotes& notes) {
  if (is_json) {
    JsonText read = read_json(value);
    if (read.value && read.problems.empty()) {
      move_offsets(*read.value, offset);
      return std::move(*read.value);
    }
    const std::string what = read.problems.empty() ? "this is no value" : read.problems.front().what;
    notes.problem(offset, concat({"what follows `@", key, " =` cannot be read: ", what}),
                  "write one value of JSON in that line, as in a lesson file, or leave out the `=`");
    return make_text(value, offset);
  }
  switch (form_of_key(key)) {
    case KeyForm::flag:
      if (value.empty() || value == "true" || value == "yes") return make_flag(true, offset);
      if (value == "false" || value == "no") return make_flag(false, offset);
      return make_text(value, offset);
    case KeyForm::number: {
      const std::string digits(value);
      return is_plain_number(digits) ? make_number(digits, offset) : make_text(value, offset);
    }
    case KeyForm::range: {
      const auto dash = value.find_first_not_of("0123456789");
      const std::string_view least = value.substr(0, dash);
      const std::string_view most =
          trim(dash == std::string_view::npos ? "" : value.substr(value.find_last_not_of("0123456789") + 1));
      Json range = make_object(offset);
      if (!least.empty()) add(range, "min", make_number(least, offset));
      if (!most.empty()) add(range, "max", make_number(most, offset));
      return range;
    }
    case KeyForm::repeated: {
      Json list = make_array(offset);
      add(list, make_text(value, offset));
      return list;
    }
    case KeyForm::bars:
      return make_texts(split_at_bars(value), offset);
    default:
      return make_text(value, offset);
  }
}

std::string write_key_line(const Json& member, bool is_exact, std::string_view indent) {
  const std::string_view key = member.key;
  const auto exact = [&] { return concat({indent, "@", key, " = ", write_json(member), "\n"}); };
  const auto simple = [&](std::string_view value) {
    return concat({indent, "@", key, value.empty() ? "" : " ", value, "\n"});
  };
  if (is_exact) return exact();
  switch (form_of_key(key)) {
    case KeyForm::text:
      if (!member.string()) return exact();
      if (member.text.find('\n') != std::string::npos)
        return concat({indent, "@", key, "\n", indent, "  ", set_in(member.text, 2 + indent.size()), "\n"});
      return simple(member.text);
    case KeyForm::flag:
      return member.boolean() ? simple(member.flag ? "" : "false") : exact();
    case KeyForm::number:
      return member.number() ? simple(member.text) : exact();
    case KeyForm::bars:
      return member.elements() ? simple(joined_texts(member, " | ")) : exact();
    case KeyForm::repeated: {
      if (!member.elements() || member.items.empty()) return exact();
      std::string lines;
      for (const Json& one : member.items) lines += simple(set_in(one.text, 2));
      return lines;
    }
    case KeyForm::range: {
      const Json *least = member.find("min"), *most = member.find("max");
      return simple(concat({least ? least->text : "", "-", most ? most->text : ""}));
    }
    case KeyForm::json:
      break;
  }
  return exact();
}

}  // namespace worksheet
