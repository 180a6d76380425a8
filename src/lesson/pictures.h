#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "json/json.h"

namespace worksheet {

/// A picture that a lesson names: the `src` of an image to label, or an image in Markdown.
struct Picture {
  std::string address;
  std::string path;        ///< JSON pointer of the text that names it,
  std::size_t offset = 0;  ///< and where that text begins.
};

/// In the order of the lesson. What Markdown shows as code is taken for a picture too.
std::vector<Picture> pictures_of(const Json& lesson);

/// The relative addresses among them, each once: those that a saved page has to carry.
std::vector<std::string> picture_addresses(const Json& lesson);

}  // namespace worksheet
