#pragma once

#include <string_view>

namespace worksheet {

/// A line that a web page has around an article: "Advertisement", "Share this", "© 2026 The Paper".
bool is_advert(std::string_view line);

}  // namespace worksheet
