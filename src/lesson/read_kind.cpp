#include "lesson/read_kind.h"

#include <algorithm>
#include <array>

#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

constexpr std::size_t most_ideas = 100;

TextRules read_rules(ObjectReader& object) {
  TextRules rules;
  rules.exact = object.flag("exact");
  rules.match_case = object.flag("case");
  rules.match_accents = object.flag("accents");
  rules.strict_spelling = object.one_of("spelling", {"forgiving", "strict"}) == "strict";
  return rules;
}

std::vector<std::string> text_or_texts(ObjectReader& object, std::string_view key, ProblemList& problems) {
  const auto found = object.optional(key);
  return found ? read_text_or_texts(*found, problems) : std::vector<std::string>{};
}

std::optional<Idea> read_idea(const Place& place, ProblemList& problems) {
  Idea idea;
  if (place.value->string()) {
    const auto text = read_text(place, problems);
    if (!text) return std::nullopt;
    idea.say = {*text};
    return idea;
  }
  if (!place.value->members()) {
    problems.add(place.value->offset, place.path,
                 concat({"an idea must be text or an object, not ", kind_name(*place.value)}),
                 "put it in double quotes");
    return std::nullopt;
  }
  ObjectReader object(place, "an idea", problems);
  if (const auto say = object.required("say", "\"what a right answer says\""))
    idea.say = read_text_or_texts(*say, problems);
  idea.deny = text_or_texts(object, "not", problems);
  idea.points = object.number_above("points", 0, 100, 1);
  idea.hint = object.text("hint");
  idea.feedback = object.text("feedback");
  object.finish();
  if (idea.say.empty()) return std::nullopt;
  return idea;
}

std::vector<Idea> read_ideas(const Place& place, ProblemList& problems) {
  std::vector<Idea> ideas;
  const auto* elements = place.value->elements();
  if (!elements) {
    problems.add(place.value->offset, place.path, concat({"ideas must be a list, not ", kind_name(*place.value)}),
                 "write `[\"first idea\", \"second idea\"]`");
    return ideas;
  }
  if (elements->empty())
    problems.add(place.value->offset, place.path, "this list of ideas is empty", "write at least one idea in it");
  if (elements->size() > most_ideas)
    problems.add(place.value->offset, place.path,
                 concat({"there are ", std::to_string(elements->size()), " ideas here"}),
                 concat({"keep at most ", std::to_string(most_ideas)}));
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto idea = read_idea(place.at(i), problems)) ideas.push_back(std::move(*idea));
  return ideas;
}

void read_ideas_object(const Place& place, bool takes_judged, IdeasKey& key, ProblemList& problems) {
  ObjectReader object(place, "an answer", problems);
  if (const auto ideas = object.required("ideas", "[\"…\"]")) key.ideas = read_ideas(*ideas, problems);
  key.need = key.ideas.size();
  const auto need = object.optional("need");
  const auto* listed = object.place().value->find("ideas");
  const std::size_t count = listed && listed->elements() ? listed->elements()->size() : 0;
  if (need && count > 0) key.need = object.whole_number("need", 1, count, key.need);
  if (takes_judged) {
    key.accept = object.texts("accept", 1000);
    key.reject = object.texts("reject", 1000);
  }
  object.finish();
}

std::optional<Kind> read_short(ObjectReader& object, ProblemList& problems) {
  ShortText kind;
  if (const auto answer = object.required("answer", "\"the right answer\"")) {
    if (answer->value->members()) {
      read_ideas_object(*answer, true, kind.key, problems);
    } else if (auto say = read_text_or_texts(*answer, problems); !say.empty()) {
      Idea idea;
      idea.say = std::move(say);
      kind.key.ideas.push_back(std::move(idea));
      kind.key.need = 1;
    }
  }
  kind.key.rules = read_rules(object);
  if (kind.key.ideas.empty()) return std::nullopt;
  return kind;
}

std::optional<Kind> read_list(ObjectReader& object, ProblemList& problems) {
  List kind;
  if (const auto answer = object.required("answer", "{\"ideas\": [\"…\", \"…\"], \"need\": 2}")) {
    if (answer->value->members()) {
      read_ideas_object(*answer, false, kind.key, problems);
    } else {
      kind.key.ideas = read_ideas(*answer, problems);
      kind.key.need = kind.key.ideas.size();
    }
  }
  kind.key.rules = read_rules(object);
  if (kind.key.ideas.empty()) return std::nullopt;
  return kind;
}

void read_tolerance(ObjectReader& object, const Place& place, Number& kind) {
  if (const auto* number = place.value->number()) {
    if (*number >= 0)
      kind.tolerance = *number;
    else
      object.problem(place, "a tolerance cannot be below zero",
                     "write how far off is still right, such as `5` or `\"2%\"`");
    return;
  }
  const std::string* text = place.value->string();
  if (text && text->size() > 1 && text->back() == '%') {
    const std::string_view share = std::string_view(*text).substr(0, text->size() - 1);
    const bool has_digit = share.find_first_of("0123456789") != std::string_view::npos;
    const bool is_plain = share.find_first_not_of("0123456789.") == std::string_view::npos && !share.ends_with('.') &&
                          share.find('.') == share.rfind('.');
    if (has_digit && is_plain) {
      kind.tolerance = read_decimal(share) / 100.0;
      kind.tolerance_is_relative = true;
      return;
    }
  }
  object.problem(place, "this is no tolerance", "write a number such as `5`, or a share such as `\"2%\"`");
}

std::optional<Kind> read_number_kind(ObjectReader& object, ProblemList& problems) {
  const auto answer = object.required("answer", "1250");
  if (!answer) return std::nullopt;
  Number kind;
  if (const auto* number = answer->value->number()) {
    kind.value = *number;
    return kind;
  }
  if (!answer->value->members()) {
    object.problem(*answer,
                   concat({"the answer of a number question must be a number, not ", kind_name(*answer->value)}),
                   "write digits without quotes, or `{\"value\": 1250, \"unit\": \"km\"}`");
    return std::nullopt;
  }
  ObjectReader key(*answer, "the answer of a number question", problems);
  bool usable = false;
  if (const auto value = key.required("value", "1250")) {
    if (const auto* number = value->value->number()) {
      kind.value = *number;
      usable = true;
    } else {
      key.wrong_type(*value, "a number", "write digits without quotes");
    }
  }
  if (const auto tolerance = key.optional("tolerance")) read_tolerance(key, *tolerance, kind);
  kind.unit = key.text("unit");
  key.finish();
  if (!usable) return std::nullopt;
  return kind;
}

std::optional<Choice::Option> read_option(const Place& place, ProblemList& problems) {
  Choice::Option option;
  if (place.value->string()) {
    const auto text = read_text(place, problems);
    if (!text) return std::nullopt;
    option.text = *text;
    return option;
  }
  if (!place.value->members()) {
    problems.add(place.value->offset, place.path,
                 concat({"a choice must be text or an object, not ", kind_name(*place.value)}),
                 "put it in double quotes");
    return std::nullopt;
  }
  ObjectReader object(place, "a choice", problems);
  option.text = object.required_text("text", "\"…\"");
  option.feedback = object.text("feedback");
  object.finish();
  if (option.text.empty()) return std::nullopt;
  return option;
}

std::vector<Choice::Option> read_options(ObjectReader& object, const Place& place, ProblemList& problems) {
  std::vector<Choice::Option> options;
  const auto* elements = place.value->elements();
  if (!elements) {
    object.wrong_type(place, "a list", "write `[\"…\", \"…\"]`");
    return options;
  }
  if (elements->size() < 2 || elements->size() > 26)
    object.problem(place, concat({"the number of choices here is ", std::to_string(elements->size())}),
                   "give 2 to 26 choices");
  for (std::size_t i = 0; i < elements->size(); ++i) {
    const Place here = place.at(i);
    auto option = read_option(here, problems);
    if (!option) continue;
    const bool repeated = std::any_of(options.begin(), options.end(),
                                      [&](const Choice::Option& other) { return other.text == option->text; });
    if (repeated) object.problem(here, "this choice is given twice", "change one of the two");
    options.push_back(std::move(*option));
  }
  return options;
}

void mark_right(const Place& place, std::vector<Choice::Option>& options, ProblemList& problems) {
  const auto wanted = read_text(place, problems);
  if (!wanted) return;
  std::vector<std::string> texts;
  for (Choice::Option& option : options) {
    texts.push_back(option.text);
    if (option.text != *wanted) continue;
    if (option.right)
      problems.add(place.value->offset, place.path, "this answer is given twice", "remove one of the two");
    option.right = true;
    return;
  }
  if (options.empty()) return;
  problems.add(place.value->offset, place.path, concat({"`", *wanted, "` is none of the choices"}),
               did_you_mean(*wanted, texts, "write the right choice to the letter"));
}

std::optional<Kind> read_choice(ObjectReader& object, ProblemList& problems) {
  Choice kind;
  if (const auto choices = object.required("choices", "[\"…\", \"…\"]"))
    kind.options = read_options(object, *choices, problems);
  if (const auto answer = object.required("answer", "\"the right choice\"")) {
    if (const auto* elements = answer->value->elements()) {
      kind.several = true;
      if (elements->empty()) object.problem(*answer, "no choice is right", "write at least one of the choices here");
      for (std::size_t i = 0; i < elements->size(); ++i) mark_right(answer->at(i), kind.options, problems);
    } else {
      mark_right(*answer, kind.options, problems);
    }
  }
  return kind;
}

std::optional<Kind> read_true_false(ObjectReader& object, ProblemList& /*problems*/) {
  const auto answer = object.required("answer", "true");
  if (!answer) return std::nullopt;
  if (const bool* value = answer->value->boolean()) return TrueFalse{*value};
  object.problem(*answer, concat({"the answer must be `true` or `false`, not ", kind_name(*answer->value)}),
                 "write it without quotes");
  return std::nullopt;
}

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// Parts "The {{moon|the moon}} pulls" into text and gaps.
std::vector<Blanks::Piece> read_pieces(ObjectReader& object, const Place& place, std::string_view text) {
  std::vector<Blanks::Piece> pieces;
  while (!text.empty()) {
    const auto open = text.find("{{");
    if (open != 0) pieces.emplace_back(std::string(text.substr(0, open)));
    if (open == std::string_view::npos) return pieces;
    text.remove_prefix(open + 2);
    const auto close = text.find("}}");
    if (close == std::string_view::npos || text.substr(0, close).find("{{") != std::string_view::npos) {
      object.problem(place,
                     concat({"the gap `{{", std::string(text.substr(0, std::min<std::size_t>(20, text.find("{{")))),
                             "` is never closed"}),
                     "end the gap with `}}`");
      return pieces;
    }
    Blanks::Gap gap;
    std::string_view inside = text.substr(0, close);
    for (bool more = true; more;) {
      const auto bar = inside.find('|');
      more = bar != std::string_view::npos;
      gap.answers.push_back(trimmed(inside.substr(0, bar)));
      if (gap.answers.back().empty())
        object.problem(place, "a gap has an empty answer", "write the answer between `{{` and `}}`");
      if (more) inside.remove_prefix(bar + 1);
    }
    pieces.emplace_back(std::move(gap));
    text.remove_prefix(close + 2);
  }
  return pieces;
}

std::optional<Kind> read_blanks(ObjectReader& object, ProblemList& /*problems*/) {
  Blanks kind;
  const std::string text = object.required_text("text", "\"The {{moon}} pulls the sea.\"");
  if (!text.empty()) {
    const Place place = *object.optional("text");
    kind.pieces = read_pieces(object, place, text);
    if (kind.gaps().empty() && text.find("{{") == std::string::npos)
      object.problem(place, "there is no gap in this text", "put the words to fill in between `{{` and `}}`");
  }
  const bool bank = object.flag("bank"), menus = object.flag("choose");
  if (bank && menus)
    object.problem(*object.optional("choose"), "`bank` and `choose` cannot both be true", "keep one of the two");
  kind.filling = bank ? Blanks::Filling::bank : menus ? Blanks::Filling::menus : Blanks::Filling::typed;
  kind.distractors = object.texts("distractors", 50);
  if (object.has("distractors") && !bank && !menus)
    object.problem(*object.optional("distractors"), "distractors need a word bank or menus",
                   "add `\"bank\": true` or `\"choose\": true`, or remove them");
  kind.rules = read_rules(object);
  return kind;
}

std::vector<Essay::Criterion> read_rubric(ObjectReader& object, const Place& place, ProblemList& problems) {
  std::vector<Essay::Criterion> rubric;
  const auto* elements = place.value->elements();
  if (!elements) {
    object.wrong_type(place, "a list", "write `[{\"criterion\": \"…\", \"points\": 2}]`");
    return rubric;
  }
  for (std::size_t i = 0; i < elements->size(); ++i) {
    ObjectReader row(place.at(i), "a criterion", problems);
    Essay::Criterion criterion;
    criterion.criterion = row.required_text("criterion", "\"…\"");
    criterion.points = row.number_above("points", 0, 100, 1);
    row.finish();
    rubric.push_back(std::move(criterion));
  }
  return rubric;
}

std::optional<Kind> read_essay(ObjectReader& object, ProblemList& problems) {
  constexpr std::size_t most_words = 10000;
  Essay kind;
  if (const auto words = object.optional("words")) {
    ObjectReader range(*words, "`words`", problems);
    kind.min_words = range.whole_number("min", 0, most_words, 0);
    kind.max_words = range.whole_number("max", 1, most_words, 0);
    if (kind.max_words != 0 && kind.min_words > kind.max_words)
      range.problem(*words, "`min` is more than `max`", "swap the two");
    range.finish();
  }
  if (const auto rubric = object.optional("rubric")) kind.rubric = read_rubric(object, *rubric, problems);
  kind.model = object.text("model");
  if (const auto ideas = object.optional("ideas")) kind.coverage.ideas = read_ideas(*ideas, problems);
  kind.coverage.need = kind.coverage.ideas.size();
  return kind;
}

struct KindReader {
  std::string_view name;
  std::optional<Kind> (*read)(ObjectReader& object, ProblemList& problems);
};

constexpr std::array readers{
    KindReader{ShortText::type, read_short},      KindReader{List::type, read_list},
    KindReader{Number::type, read_number_kind},   KindReader{Choice::type, read_choice},
    KindReader{TrueFalse::type, read_true_false}, KindReader{Blanks::type, read_blanks},
    KindReader{Essay::type, read_essay},
};
static_assert(readers.size() == std::variant_size_v<Kind>, "every kind needs a reader");

}  // namespace

std::optional<Kind> read_kind(ObjectReader& object, ProblemList& problems) {
  const auto place = object.required("type", "\"short\"");
  if (!place) return std::nullopt;
  const auto type = read_text(*place, problems);
  if (!type) return std::nullopt;
  for (const auto& [name, read] : readers)
    if (*type == name) return read(object, problems);
  std::vector<std::string> names;
  std::string known;
  for (const auto& [name, read] : readers) {
    names.emplace_back(name);
    known += concat({known.empty() ? "`" : ", `", name, "`"});
  }
  object.problem(*place, concat({"`", *type, "` is no kind of question"}),
                 did_you_mean(*type, names, concat({"write one of ", known})));
  return std::nullopt;
}

bool is_kind(std::string_view type) {
  return std::any_of(readers.begin(), readers.end(), [&](const KindReader& reader) { return reader.name == type; });
}

}  // namespace worksheet
