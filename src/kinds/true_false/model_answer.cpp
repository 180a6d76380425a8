#include "kinds/true_false/key.h"

namespace worksheet {

std::vector<std::string> model_answer(const TrueFalse& kind) { return {kind.answer ? "true" : "false"}; }

Response right_response(const TrueFalse& kind) { return kind.answer; }

ItemTexts item_texts(const TrueFalse& /*kind*/, const Response& /*response*/) { return {}; }

}  // namespace worksheet
