#pragma once

#include <string>

#include "session/work.h"

namespace worksheet {

/// The text of a work file. Its last member, `check`, is the fingerprint of all that stands before: a change that
/// nobody meant is found when it is read. What is new in a later version is only written where there is any of it, so
/// that the check of an older file still holds.
std::string write_work(const Work& work);

}  // namespace worksheet
