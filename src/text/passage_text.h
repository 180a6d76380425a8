#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

/// The passage of a lesson, as something to find sentences in.
class PassageText {
 public:
  /// `text` must outlive this.
  explicit PassageText(std::string_view text) : text_(text) {}
  bool empty() const { return text_.empty(); }

  /// Whether these words stand there in a row, whatever the punctuation. A lesson that asks so often that it would take
  /// long is believed from then on.
  bool holds(std::string_view words) const;

  /// The sentence that is most like these words; empty where none is, and where this was asked for many others before.
  std::string nearest(std::string_view words) const;

  /// The byte offset at which the paragraph ends in which these words stand first, with the blank lines after it. 0
  /// where they stand in none.
  std::size_t end_of_paragraph_with(std::string_view words) const;

 private:
  /// A sentence or a paragraph.
  struct Piece {
    std::string_view written;
    std::string plain;
  };
  /// All of a text, piece by piece. `length` is that of the piece that a text begins with.
  static std::vector<Piece> pieces_of(std::string_view text, std::size_t (*length)(std::string_view text));
  const std::vector<Piece>& sentences() const;
  const std::vector<Piece>& paragraphs() const;
  /// Whether there has been so much searching that a page would stand still.
  bool is_spent() const;

  std::string_view text_;
  // Made when first asked for.
  mutable std::optional<std::string> plain_;
  mutable std::vector<Piece> sentences_, paragraphs_;
  mutable std::size_t bytes_searched_ = 0, nearest_asked_ = 0;
};

}  // namespace worksheet
