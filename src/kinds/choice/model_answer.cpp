#include "kinds/choice/key.h"

namespace worksheet {

std::vector<std::string> model_answer(const Choice& kind) {
  std::vector<std::string> texts;
  for (const Choice::Option& option : kind.options)
    if (option.right) texts.push_back(option.text);
  return texts;
}

Response right_response(const Choice& kind) {
  if (kind.several) return model_answer(kind);
  const std::vector<std::string> right = model_answer(kind);
  return right.empty() ? Response() : Response(right.front());
}

ItemTexts item_texts(const Choice& kind, const Response& response) {
  ItemTexts texts;
  for (const std::string& picked : lines_of(response)) {
    texts.names.push_back(picked);
    texts.feedback.push_back(kind.feedback_on(picked));
  }
  return texts;
}

}  // namespace worksheet
