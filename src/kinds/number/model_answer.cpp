#include "kinds/number/key.h"
#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {

std::vector<std::string> model_answer(const Number& kind) {
  return {concat({decimal(kind.value), kind.unit.empty() ? "" : " ", kind.unit})};
}

Response right_response(const Number& /*kind*/) { return {}; }

ItemTexts item_texts(const Number& /*kind*/, const Response& /*response*/) { return {}; }

}  // namespace worksheet
