#pragma once

#include <string>
#include <vector>

#include "kinds/checker.h"

/// A key of ideas, each with one wording.
inline worksheet::IdeasKey key_of(std::vector<std::string> ideas, std::size_t need) {
  worksheet::IdeasKey key;
  for (std::string& say : ideas) key.ideas.push_back({.say = {std::move(say)}, .deny = {}, .hint = {}, .feedback = {}});
  key.need = need;
  return key;
}

/// The mark of a response to a question of this kind, outside any lesson.
inline worksheet::Mark mark_of(const worksheet::Kind& kind, const worksheet::Response& response) {
  return worksheet::Checker(kind, "?", {}).check(response);
}

/// At least one of each kind, each with a key.
inline std::vector<worksheet::Kind> all_kinds() {
  using namespace worksheet;
  return {ShortText{key_of({"the moon"}, 1)},
          List{key_of({"oxygen", "nitrogen"}, 2)},
          Number{.value = 12},
          Choice{.options = {{.text = "a", .feedback = {}, .right = true}, {.text = "b", .feedback = {}}}},
          TrueFalse{true},
          Blanks{.pieces = {Blanks::Gap{{"moon"}}}},
          Match{.pairs = {{"a", "moon"}, {"b", "sun"}}, .distractors = {}},
          Order{.items = {"a", "moon"}},
          Sort{.groups = {{"a", {"moon"}}, {"b", {"sun"}}}},
          Evidence{.sentences = {"The moon pulls the sea."}, .need = 1},
          Table{.columns = {"a"},
                .rows = {{std::string("a")}, {ShortText{key_of({"the moon"}, 1)}}, {Number{.value = 12}}}},
          Label{.image = {"map.png", "A map"}, .spots = {{.x = 0.5, .y = 0.5, .answers = {"moon"}}}},
          Essay{.model = {}, .coverage = key_of({"the sea"}, 1)},
          Essay{}};
}
