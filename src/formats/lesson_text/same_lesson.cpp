#include "formats/lesson_text/same_lesson.h"

#include <algorithm>
#include <cstdio>

#include "json/make_json.h"

namespace worksheet {
namespace {

Json* member(Json& object, std::string_view key) { return const_cast<Json*>(object.find(key)); }

void drop_if(Json& object, std::string_view key, bool (*is_default)(const Json&)) {
  const Json* found = object.find(key);
  if (found && is_default(*found)) remove(object, key);
}

bool is_false(const Json& value) { return value.boolean() && !*value.boolean(); }
bool is_one(const Json& value) { return value.number() && *value.number() == 1.0; }
bool is_forgiving(const Json& value) { return value.string() && value.text == "forgiving"; }

/// "a" becomes ["a"].
void make_list(Json* value) {
  if (!value || !value->string()) return;
  Json list = make_array();
  list.key = value->key;
  Json text = make_text(value->text);
  add(list, std::move(text));
  *value = std::move(list);
}

void normalise_ideas(Json& ideas) {
  for (Json& idea : ideas.items) {
    if (idea.string()) {
      Json object = make_object();
      add(object, "say", make_text(idea.text));
      idea = std::move(object);
    }
    if (!idea.members()) continue;
    make_list(member(idea, "say"));
    make_list(member(idea, "not"));
    drop_if(idea, "points", is_one);
  }
}

void normalise_ideas_answer(Json& part, bool is_short) {
  Json* answer = member(part, "answer");
  if (!answer) return;
  if (is_short) make_list(answer);
  if (answer->elements()) {
    Json object = make_object(), ideas = make_array();
    object.key = "answer";
    if (is_short) {
      Json idea = make_object();
      answer->key = "";
      add(idea, "say", std::move(*answer));
      add(ideas, std::move(idea));
    } else {
      ideas = std::move(*answer);
    }
    add(object, "ideas", std::move(ideas));
    *answer = std::move(object);
  }
  Json* ideas = member(*answer, "ideas");
  if (!ideas || !ideas->elements()) return;
  normalise_ideas(*ideas);
  const Json* need = answer->find("need");
  if (need && need->number() && *need->number() == static_cast<double>(ideas->items.size())) remove(*answer, "need");
}

void normalise_choices(Json& part) {
  Json* choices = member(part, "choices");
  if (!choices) return;
  for (Json& choice : choices->items)
    if (choice.members() && choice.items.size() == 1 && choice.items.front().key == "text") {
      Json text = make_text(choice.items.front().text);
      choice = std::move(text);
    }
}

void normalise_part(Json& part) {
  const Json* type = part.find("type");
  const std::string kind = type && type->string() ? type->text : "";
  drop_if(part, "points", is_one);
  for (const char* flag : {"exact", "case", "accents", "bank", "choose"}) drop_if(part, flag, is_false);
  drop_if(part, "spelling", is_forgiving);
  if (kind == "short" || kind == "list") normalise_ideas_answer(part, kind == "short");
  if (kind == "choice") normalise_choices(part);
  if (Json* ideas = kind == "essay" ? member(part, "ideas") : nullptr) normalise_ideas(*ideas);
  if (Json* rubric = kind == "essay" ? member(part, "rubric") : nullptr)
    for (Json& row : rubric->items) drop_if(row, "points", is_one);
  if (Json* answer = kind == "number" ? member(part, "answer") : nullptr)
    if (answer->members() && answer->items.size() == 1 && answer->items.front().key == "value") {
      Json value = answer->items.front();
      value.key = "answer";
      *answer = std::move(value);
    }
  if (kind == "evidence") {
    make_list(member(part, "answer"));
    const Json *answer = part.find("answer"), *need = part.find("need");
    if (answer && need && need->number() && *need->number() == static_cast<double>(answer->items.size()))
      remove(part, "need");
  }
  if (Json* labels = kind == "label" ? member(part, "labels") : nullptr)
    for (Json& label : labels->items) make_list(member(label, "answer"));
  if (Json* rows = kind == "table" ? member(part, "rows") : nullptr)
    for (Json& row : rows->items)
      for (Json& cell : row.items)
        if (cell.members()) normalise_part(cell);
}

void write_normal(const Json& value, std::string& out) {
  if (const double* number = value.number()) {
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.17g", *number);
    out += digits;
  } else if (value.elements()) {
    out += '[';
    for (const Json& item : value.items) {
      write_normal(item, out);
      out += ',';
    }
    out += ']';
  } else if (value.members()) {
    std::vector<const Json*> sorted;
    for (const Json& item : value.items) sorted.push_back(&item);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Json* a, const Json* b) { return a->key < b->key; });
    out += '{';
    for (const Json* item : sorted) {
      out += write_json(make_text(item->key));
      out += ':';
      write_normal(*item, out);
      out += ',';
    }
    out += '}';
  } else {
    out += write_json(value);
  }
}

}  // namespace

std::string normal_question(const Json& question) {
  Json copy = question;
  // The order of groups counts, and that of their items.
  if (Json* parts = member(copy, "parts"); parts && parts->elements())
    for (Json& part : parts->items) normalise_part(part);
  else
    normalise_part(copy);
  std::string groups;
  if (const Json* found = copy.find("groups"); found && found->members())
    for (const Json& group : found->items) groups += write_json(make_text(group.key));
  return normal_value(copy) + groups;
}

std::string normal_value(const Json& value) {
  std::string out;
  write_normal(value, out);
  return out;
}

}  // namespace worksheet
