#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace worksheet {

/// Writes XML piece by piece; names are ours, texts may hold anything.
///
///     XmlWriter out;
///     out.open("name").element("text", "a < b").close();
class XmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}
  XmlWriter& open(std::string_view name, Attributes attributes = {});
  XmlWriter& close();
  XmlWriter& empty(std::string_view name, Attributes attributes = {});
  XmlWriter& element(std::string_view name, std::string_view text, Attributes attributes = {});
  /// Text where it stands.
  XmlWriter& text(std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  void tag(std::string_view name, Attributes attributes, std::string_view end);

  std::string out_;
  std::vector<std::string> names_;
};

/// Without the characters that XML cannot hold; &, <, > and quotes as entities.
std::string xml_text(std::string_view text);

}  // namespace worksheet
