#pragma once

#include <string>

#include "kinds/response.h"
#include "marker/mark.h"

namespace worksheet {

/// Gives a mark the score and verdict of its items where each right one earns an equal share.
void score_by_shares(Mark& mark);

/// Whether a response joins `from` to `to`: term to meaning, item to group.
Verdict check_joined(const Response& response, const std::string& from, const std::string& to);

}  // namespace worksheet
