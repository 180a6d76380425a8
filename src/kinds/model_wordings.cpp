#include "kinds/model_wordings.h"

namespace worksheet {

std::vector<std::string> model_wordings(const IdeasKey& key) {
  std::vector<std::string> texts;
  for (const Idea& idea : key.ideas) texts.push_back(idea.say.front());
  return texts;
}

}  // namespace worksheet
