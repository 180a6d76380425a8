#include "formats/xml_writer.h"

#include "text/utf8.h"

namespace worksheet {

std::string xml_text(std::string_view text) {
  std::string out;
  const std::string repaired = repair_utf8(text);
  for (std::size_t i = 0; i < repaired.size(); ++i) {
    const char c = repaired[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\r')
      out += "&#13;";
    else if (byte < 0x20 && c != '\n' && c != '\t')
      out += "\uFFFD";
    else if (std::string_view(repaired).substr(i).starts_with("\xEF\xBF\xBE") ||
             std::string_view(repaired).substr(i).starts_with("\xEF\xBF\xBF")) {
      out += "\uFFFD";  // U+FFFE and U+FFFF are no characters of XML
      i += 2;
    } else
      out += c;
  }
  return out;
}

void XmlWriter::tag(std::string_view name, Attributes attributes, std::string_view end) {
  out_ += '<';
  out_ += name;
  for (const auto& [key, value] : attributes) {
    out_ += ' ';
    out_ += key;
    out_ += "=\"";
    out_ += xml_text(value);
    out_ += '"';
  }
  out_ += end;
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
  tag(name, attributes, ">\n");
  names_.emplace_back(name);
  return *this;
}

XmlWriter& XmlWriter::close() {
  out_ += "</" + names_.back() + ">\n";
  names_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes attributes) {
  tag(name, attributes, "/>\n");
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text, Attributes attributes) {
  tag(name, attributes, ">");
  out_ += xml_text(text);
  out_ += "</";
  out_ += name;
  out_ += ">\n";
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  out_ += xml_text(text);
  return *this;
}

}  // namespace worksheet
