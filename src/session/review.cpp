#include "session/review.h"

#include <tuple>

#include "kinds/mark_json.h"
#include "kinds/response_json.h"
#include "text/fingerprint.h"

namespace worksheet {

bool Review::operator<(const Review& other) const {
  return std::tie(verdict, points, comment, by, of) <
         std::tie(other.verdict, other.points, other.comment, other.by, other.of);
}

bool Returned::operator<(const Returned& other) const {
  return std::tie(comment, by, go_on, score, max) <
         std::tie(other.comment, other.by, other.go_on, other.score, other.max);
}

std::string fingerprint_of_response(const Response& response) {
  JsonWriter out;
  write_response(out.array(), "", response);
  return fingerprint_of(out.end().take());
}

Reviews merge(const Reviews& one, const Reviews& other) {
  Reviews result = one;
  for (const auto& [part, review] : other) {
    const auto [mine, is_new] = result.try_emplace(part, review);
    if (!is_new) mine->second = later(mine->second, review);
  }
  return result;
}

void write_review_view(JsonWriter& out, const Stamped<Review>& review, const Response& value) {
  const auto& [said, at] = review;
  if (said.verdict)
    out.text("verdict", verdict_name(*said.verdict));
  else
    out.null("verdict");
  if (said.points)
    out.number("points", *said.points);
  else
    out.null("points");
  out.text("comment", said.comment).text("by", said.by).number("at", static_cast<double>(at));
  out.flag("current", said.of.empty() || said.of == fingerprint_of_response(value));
}

void write_returned(JsonWriter& out, const Stamped<Returned>& returned) {
  const auto& [said, at] = returned;
  out.text("comment", said.comment).text("by", said.by).flag("go_on", said.go_on);
  out.number("score", said.score).number("max", said.max).number("at", static_cast<double>(at));
}

}  // namespace worksheet
