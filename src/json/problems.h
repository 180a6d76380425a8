#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "json/json.h"

// Everything that can be wrong with a lesson, once each: what is wrong, and what to do about it. Their sentences are in
// problems.cpp. In what follows `found` is the value that stands where another should, `written` what it says, `thing`
// or `things` one of the names below, `nearest` the right word that is most like a wrong one: empty where none is.

namespace worksheet {

/// What to tell a person: both are clauses with no final stop.
struct Words {
  std::string what, remedy;
};

namespace problems {

// Names of what a lesson is made of, as problems speak of it.

inline constexpr std::string_view a_lesson = "a lesson", the_source = "`source`", the_settings = "`settings`",
                                  the_hand_in = "`hand_in`", the_sealed_key = "`sealed`",
                                  a_glossary_entry = "a glossary entry", a_resource = "a resource",
                                  a_question = "a question", a_part = "a part", an_answer = "an answer",
                                  an_idea = "an idea", a_number_answer = "the answer of a number question",
                                  a_choice = "a choice", an_image = "an image", a_label = "a label", a_cell = "a cell",
                                  the_words = "`words`", a_criterion = "a criterion";
inline constexpr std::string_view term = "term", meaning = "meaning", item = "item";
inline constexpr std::string_view texts = "texts", ideas = "ideas", choices = "choices", pairs = "pairs",
                                  distractors = "distractors", items = "items", groups = "groups", labels = "labels",
                                  columns = "columns", rows = "rows";

// JSON text.

Words file_too_large(std::size_t megabytes, std::size_t most);
Words not_utf8();
Words nul_byte();
Words empty_file();
Words file_breaks_off();
Words comma_before(std::string_view bracket);
Words single_quotes();
Words comment();
Words missing_comma();
Words line_break_or_tab_in_text();
Words unknown_escape();
Words not_json();
Words curly_quotes(std::string_view quote);
Words fence();
Words invisible_character(std::string_view name, std::string_view code_point);
Words other_file(std::string_view kind);
Words number_too_large();
Words nested_too_deep(std::size_t most);
Words too_many_keys(std::size_t most);
Words too_many_values(std::size_t most);
Words key_given_twice(std::string_view key);

// A value of the wrong type.

Words must_be_text(const Json& found);
Words must_be_text_or_texts(const Json& found);
Words must_be_texts(const Json& found);
Words must_be_number(const Json& found);
Words must_be_true_or_false(const Json& found);
Words must_be_list(const Json& found, std::string_view example);
Words must_be_object(const Json& found, std::string_view example);
Words must_be_one_of(std::initializer_list<std::string_view> allowed, const Json& found);
Words thing_must_be_object(std::string_view thing, const Json& found);
Words thing_must_be_text_or_object(std::string_view thing, const Json& found);

// A value out of bounds.

Words empty_text();
Words empty_list();
Words not_one_of(std::initializer_list<std::string_view> allowed, std::string_view written);
Words number_out_of_range(std::string_view written, double above, double most);
Words whole_number_out_of_range(std::string_view written, std::size_t least, std::size_t most);
Words wrong_count(std::string_view things, std::size_t count, std::size_t least, std::size_t most);
Words too_many(std::string_view things, std::size_t count, std::size_t most);
Words given_twice(std::string_view thing);

// The keys of an object.

Words missing_key(std::string_view thing, std::string_view key, std::string_view example);
Words unknown_key(std::string_view thing, std::string_view key, std::string_view nearest);

// The lesson.

Words other_format();
Words newer_format();
Words not_an_id(std::string_view written);
Words not_a_date(std::string_view written);
Words not_a_language(std::string_view written);
Words not_an_address(std::string_view written);
Words not_an_address_to_send_to(std::string_view written);
Words sealed_key_not_said();
Words questions_must_be_list(const Json& found, std::size_t most);
Words wrong_number_of_questions(std::size_t count, std::size_t most);

// Questions and their parts.

Words cannot_be_an_id(std::string_view written);
/// `path` of what has that id.
Words id_is_taken(std::string_view id, std::string_view path);
Words neither_type_nor_parts();
/// `known` are all the kinds there are.
Words unknown_kind(std::string_view written, std::string_view nearest, const std::vector<std::string>& known);
Words parts_must_be_list(const Json& found, std::size_t most);
Words wrong_number_of_parts(std::size_t count, std::size_t most);
Words part_with_parts();
Words belongs_to_a_part(std::string_view key);
Words parts_marked_as_one();
Words not_in_passage(std::string_view nearest);

// The ideas of `short`, `list` and `essay`.

Words ideas_must_be_list(const Json& found);
Words no_ideas();

// Kind by kind.

Words number_answer_must_be_number(const Json& found);
Words tolerance_below_zero();
Words not_a_tolerance();

Words choice_given_twice();
Words answer_given_twice();
Words no_choice_is_right();
Words not_a_choice(std::string_view written, std::string_view nearest);

Words answer_must_be_true_or_false(const Json& found);

Words no_gap();
/// `beginning` is that of the gap's text.
Words gap_never_closed(std::string_view beginning);
Words gap_without_answer();
Words bank_and_menus();
Words distractors_need_bank_or_menus();

Words wrong_number_in_pair(std::size_t count, std::string_view example);

Words group_without_name();

Words no_passage();
Words sentence_given_twice();
Words wrong_number_of_sentences(std::size_t count, std::size_t most);

Words cell_type_must_be_text(const Json& found);
Words cannot_stand_in_table(std::string_view type);
Words cell_takes_one_answer();
Words wrong_number_of_cells(std::size_t cells, std::size_t wanted);
Words nothing_to_fill_in(std::string_view example);

Words not_a_picture();
Words missing_picture(std::string_view written);
Words outside_picture_sideways();
Words outside_picture_upright();
Words distractors_need_bank();

Words min_above_max();

}  // namespace problems
}  // namespace worksheet
