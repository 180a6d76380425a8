#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace worksheet {

/// The passage of a lesson, as something to find sentences in.
class PassageText {
 public:
  /// `text` must outlive this.
  explicit PassageText(std::string_view text) : text_(text) {}
  bool empty() const { return text_.empty(); }

  /// Whether these words stand there in a row, whatever the punctuation.
  bool holds(std::string_view words) const;

  /// The sentence that is most like these words; empty where none is.
  std::string nearest(std::string_view words) const;

 private:
  std::string_view text_;
  mutable std::optional<std::string> plain_;  // made when first asked for
};

}  // namespace worksheet
