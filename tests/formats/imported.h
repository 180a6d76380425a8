#pragma once

#include <string>

#include "formats/importers.h"
#include "json/make_json.h"

/// The questions of what was read, compact; what is wrong, or what was left out, in lines below.
inline std::string questions_in(const worksheet::Imported& read) {
  std::string all;
  if (!read.lesson.empty()) all = write_json(*worksheet::read_json(read.lesson).value->find("questions"));
  for (const worksheet::Problem& problem : read.problems)
    all += "\n" + std::to_string(problem.at.line) + ": " + problem.what;
  for (const worksheet::LineNote& note : read.left_out)
    all += "\nleft out " + std::to_string(note.line) + ": " + note.what;
  return all;
}
