#pragma once

#include <string>

#include "session/work.h"

namespace worksheet {

/// The text of a work file.
std::string write_work(const Work& work);

}  // namespace worksheet
