#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace worksheet {

struct Date {
  int day = 0;
  int month = 0;
  int year = 0;  ///< 0 where none is given; 1 to 99 where only its last two digits are.
  bool operator==(const Date&) const = default;
};

/// The dates that all of `text` may mean: "4 July 1776", "July 4th, 1776", "4/7/1776", "1776-07-04", "1776年7月4日".
/// Two where day and month may be exchanged, as in English numbers. Empty for anything else.
std::vector<Date> read_dates(std::string_view text, const Language& language);

/// Whether a word names a month, or begins as one.
bool is_month(std::string_view word, const Language& language);

/// A time of day.
struct ClockTime {
  int minutes = 0;          ///< Since midnight.
  bool tells_half = false;  ///< Of the day: "pm", or an hour past twelve.
  bool is_certain = true;   ///< "10.30" may be a number.
  bool operator==(const ClockTime&) const = default;
};

/// The time that all of `text` tells: "3:30 pm", "3.30 p.m.", "15:30", "15h30", "15 Uhr 30", "3 o'clock".
std::optional<ClockTime> read_clock_time(std::string_view text, const Language& language);

}  // namespace worksheet
