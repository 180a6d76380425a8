#pragma once

#include <optional>
#include <string_view>

#include "marker/mark.h"
#include "text/language.h"

namespace worksheet {

/// Compares two short texts by what they are worth, where both are dates, times of day, or quantities with a unit: "4
/// July 1776" and "1776-07-04", "3:30 pm" and "15.30", "5 km" and "5 kilometres". Unsure where one may mean the other:
/// day and month may be exchanged, the half of the day is left open, or the same quantity is given in another unit.
/// Nullopt where there is nothing to compare.
std::optional<Verdict> compare_values(std::string_view wrote, std::string_view answer, const Language& language);

/// Whether `answer` is a date or a time of day.
bool is_date_or_time(std::string_view answer, const Language& language);

}  // namespace worksheet
