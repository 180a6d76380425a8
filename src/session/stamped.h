#pragma once

#include <algorithm>
#include <cstdint>

namespace worksheet {

/// Milliseconds since 1970 in UTC, as the page's clock gives them.
using Time = std::int64_t;

/// The last one that such a clock can give.
constexpr double latest_time = 8.64e15;

/// A value with the time it was set at; of two, the later one holds.
template <typename Value>
struct Stamped {
  Value value{};
  Time at = 0;
  bool operator==(const Stamped&) const = default;
};

/// Set in the same millisecond: the greater value, so that both sides follow the same rule.
template <typename Value>
const Stamped<Value>& later(const Stamped<Value>& one, const Stamped<Value>& other) {
  if (one.at != other.at) return one.at > other.at ? one : other;
  return other.value < one.value ? one : other;
}

}  // namespace worksheet
