#include "kinds/short/key.h"

namespace worksheet {

Mark check(const ShortText& /*kind*/, const Response& response, const CheckContext& context) {
  const auto* text = std::get_if<std::string>(&response);
  return text ? context.markers.front().mark(*text) : Mark{.verdict = Verdict::incorrect};
}

}  // namespace worksheet
