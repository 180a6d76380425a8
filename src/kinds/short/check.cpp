#include "kinds/short/key.h"

namespace worksheet {

Mark check(const ShortText& /*kind*/, const Response& response, const Marker& marker) {
  const auto* text = std::get_if<std::string>(&response);
  return text ? marker.mark(*text) : Mark{.verdict = Verdict::incorrect};
}

}  // namespace worksheet
