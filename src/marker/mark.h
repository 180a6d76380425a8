#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace worksheet {

/// What a marker says of one response. `unsure` commits to nothing: the response waits for a person.
enum class Verdict { correct, partly, incorrect, unsure, unanswered };

/// Where in a response something stands: UTF-8 byte offsets into its field (line or gap), end exclusive.
struct Span {
  std::size_t field = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

enum class IdeaState { missing, covered, contradicted, unsure };

/// What became of one idea of the key.
struct IdeaMark {
  IdeaState state = IdeaState::missing;
  double confidence = 0.0;  ///< How likely a teacher would say that the idea is there, 0 to 1.
  std::vector<Span> spans;  ///< What earned it (or contradicted it); empty where it is missing.
  bool operator==(const IdeaMark&) const = default;
};

/// What became of one field of a response: a list line, a gap, a chosen choice.
struct ItemMark {
  Verdict verdict = Verdict::unanswered;
  bool operator==(const ItemMark&) const = default;
};

/// Something a strict reader would have minded.
struct Forgiven {
  enum class Kind { accents, spelling };
  Kind kind = Kind::spelling;
  std::string wrote;
  std::string read_as;
  bool operator==(const Forgiven&) const = default;
};

/// What checking one response produced.
struct Mark {
  Verdict verdict = Verdict::unanswered;
  double score = 0.0;           ///< Share of the points that is earned, 0 to 1.
  double open = 0.0;            ///< Share that a person has to decide on; more is not to be had beside it.
  double confidence = 1.0;      ///< How likely a teacher would call the response right, 0 to 1.
  bool copied = false;          ///< Most of it is copied from the passage, so that nothing in it counts by itself.
  std::vector<IdeaMark> ideas;  ///< One per idea of the key, in the key's order.
  std::vector<ItemMark> items;  ///< One per field, in the response's order.
  std::vector<Forgiven> forgiven;
  bool operator==(const Mark&) const = default;
};

}  // namespace worksheet
