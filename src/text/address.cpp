#include "text/address.h"

#include <algorithm>
#include <string>

namespace worksheet {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool has_blank(std::string_view address) {
  return std::any_of(address.begin(), address.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
}

/// What stands before the colon, in small letters; empty for a relative address.
std::string scheme_of(std::string_view address) {
  const auto mark = address.find_first_of(":/?#");
  const bool has_scheme = mark != std::string_view::npos && address[mark] == ':';
  // A colon with nothing before it belongs to no scheme that is known here.
  return has_scheme ? lower(address.substr(0, mark + 1)) : "";
}

bool is_web_or_relative(std::string_view scheme) { return scheme.empty() || scheme == "https:" || scheme == "http:"; }

bool is_picture_data(std::string_view address) {
  const std::string begin = lower(address.substr(0, 24));
  for (std::string_view type : {"png", "jpeg", "gif", "webp", "svg+xml"}) {
    const std::string wanted = std::string("data:image/").append(type);
    if (begin.starts_with(wanted) && begin.size() > wanted.size())
      if (const char next = begin[wanted.size()]; next == ';' || next == ',') return true;
  }
  return false;
}

}  // namespace

bool is_relative(std::string_view address) {
  return scheme_of(address).empty() && !address.starts_with("//") && !address.starts_with("\\\\");
}

bool may_be_opened(std::string_view address) {
  const std::string scheme = scheme_of(address);
  return !has_blank(address) && (is_web_or_relative(scheme) || scheme == "mailto:");
}

bool may_be_sent_to(std::string_view address) {
  // Browsers read `/\\a.example` as another site's address.
  return !has_blank(address) && address.find('\\') == std::string_view::npos &&
         (is_relative(address) || scheme_of(address) == "https:");
}

bool may_be_shown(std::string_view address) {
  const std::string scheme = scheme_of(address);
  return !has_blank(address) && (is_web_or_relative(scheme) || (scheme == "data:" && is_picture_data(address)));
}

}  // namespace worksheet
