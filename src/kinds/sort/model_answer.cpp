#include "kinds/sort/key.h"
#include "text/concat.h"

namespace worksheet {

std::vector<std::string> model_answer(const Sort& kind) {
  std::vector<std::string> texts;
  for (const Sort::Group& group : kind.groups) {
    std::string line = group.name;
    for (const std::string& item : group.items) line += concat({line.size() == group.name.size() ? ": " : "; ", item});
    texts.push_back(std::move(line));
  }
  return texts;
}

Response right_response(const Sort& kind) {
  Joined all;
  for (const Sort::Item& item : kind.items()) all.emplace(item.text, item.group);
  return all;
}

ItemTexts item_texts(const Sort& kind, const Response& /*response*/) {
  ItemTexts texts;
  for (Sort::Item& item : kind.items()) {
    texts.names.push_back(std::move(item.text));
    texts.answers.push_back(std::move(item.group));
  }
  return texts;
}

}  // namespace worksheet
