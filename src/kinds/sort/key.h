#pragma once

#include "kinds/kind_types.h"

namespace worksheet {

/// Putting things into groups.
struct Sort {
  static constexpr const char* type = "sort";
  static constexpr Form takes = Form::joined;
  static constexpr std::size_t most_groups = 8, most_items_a_group = 50;
  struct Group {
    std::string name;
    std::vector<std::string> items;  ///< Markdown; also how a response names them. Each stands in one group only.
    bool operator==(const Group&) const = default;
  };
  std::vector<Group> groups;
  std::vector<std::string> ungrouped = {};  ///< The items, where the lesson was published without its key.
  bool operator==(const Sort&) const = default;

  static std::optional<Sort> read(ObjectReader& object, const Surroundings& around);
  static std::optional<Sort> read_without_key(ObjectReader& object, const Surroundings& around);

  struct Item {
    std::string text, group;
  };
  /// Every item with its group, by text: their order gives nothing away.
  std::vector<Item> items() const;
};

/// Each item in its group earns an equal share. `items` of the mark are in the order of `items()`.
Mark check(const Sort& kind, const Response& response, const CheckContext& context = {});

void write_field(JsonWriter& out, const Sort& kind, const Mixing& mixing);
std::string asked(const Sort& kind);
void write_without_key(Json& question, const Sort& kind);

std::vector<std::string> model_answer(const Sort& kind);
Response right_response(const Sort& kind);
ItemTexts item_texts(const Sort& kind, const Response& response);

}  // namespace worksheet
