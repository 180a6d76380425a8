#pragma once

#include <string>

#include "roster/roster.h"

namespace worksheet {

/// A student's work as it is given back: with the teacher's decisions and comments as its reviews.
std::string returned_work(Roster& roster, const Student& student);

}  // namespace worksheet
