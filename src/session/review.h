#pragma once

#include <map>
#include <optional>
#include <string>

#include "json/json_writer.h"
#include "kinds/response.h"
#include "marker/mark.h"
#include "session/stamped.h"

namespace worksheet {

/// What a teacher said of an answer, in work that was given back.
struct Review {
  std::optional<Verdict> verdict;  ///< correct, partly or incorrect; nothing where there is a comment alone,
  std::optional<double> points;    ///< and so the points.
  std::string comment, by;
  std::string of;  ///< Fingerprint of the response that it is about.
  bool operator==(const Review&) const = default;
  bool operator<(const Review& other) const;
};

/// What a teacher said of the whole work.
struct Returned {
  std::string comment, by;
  bool go_on = false;  ///< Whether the student may go on with it.
  double score = 0.0, max = 0.0;
  bool operator==(const Returned&) const = default;
  bool operator<(const Returned& other) const;
};

/// By part.
using Reviews = std::map<std::string, Stamped<Review>, std::less<>>;

/// Tells a response from what it was before and after.
std::string fingerprint_of_response(const Response& response);

/// Of each the later one; the same whichever is given first.
Reviews merge(const Reviews& one, const Reviews& other);

/// Writes the members that a page is told of, into an object that is open; `value` is what stands in the field.
void write_review_view(JsonWriter& out, const Stamped<Review>& review, const Response& value);
void write_returned(JsonWriter& out, const Stamped<Returned>& returned);

}  // namespace worksheet
