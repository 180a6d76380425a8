#include "kinds/model_answer.h"

namespace worksheet {

std::vector<std::string> model_answer_of(const Kind& kind) {
  return std::visit([](const auto& one) { return model_answer(one); }, kind);
}

Response right_response_of(const Kind& kind) {
  return std::visit([](const auto& one) { return right_response(one); }, kind);
}

ItemTexts item_texts_of(const Kind& kind, const Response& response) {
  return std::visit([&](const auto& one) { return item_texts(one, response); }, kind);
}

}  // namespace worksheet
