#include "json/problems.h"

#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet::problems {
namespace {

std::string in_backticks(std::string_view text) { return concat({"`", text, "`"}); }

std::string number(std::size_t count) { return std::to_string(count); }

/// What a value is, as people call it.
std::string_view name_of(const Json& value) {
  if (value.boolean()) return *value.boolean() ? "`true`" : "`false`";
  if (value.number()) return "a number";
  if (value.string()) return "text";
  if (value.elements()) return "a list";
  if (value.members()) return "an object";
  return "`null`";
}

std::string must_be(std::string_view thing, std::string_view wanted, const Json& found) {
  return concat({thing, " must be ", wanted, ", not ", name_of(found)});
}

std::string did_you_mean(std::string_view nearest, std::string_view otherwise) {
  return nearest.empty() ? std::string(otherwise) : concat({"did you mean `", nearest, "`?"});
}

std::string write_one_of(std::initializer_list<std::string_view> allowed) {
  std::string result = "write ";
  for (const std::string_view& word : allowed) {
    const bool is_first = &word == allowed.begin(), is_last = &word + 1 == allowed.end();
    result += concat({is_first ? "" : is_last ? " or " : ", ", "`\"", word, "\"`"});
  }
  return result;
}

std::string give(std::size_t least, std::size_t most, std::string_view things) {
  return concat({"give ", number(least), " to ", number(most), " ", things});
}

constexpr std::string_view write_digits = "write digits without quotes";
constexpr std::string_view put_in_quotes = "put it in double quotes";
constexpr std::string_view remove_one = "remove one of the two";
constexpr std::string_view keep_one = "keep one of the two";
constexpr std::string_view letters_of_an_id = "use small letters a to z, digits and `-`, at most 64";
constexpr std::string_view kinds_of_cell = R"(write `"short"`, `"number"` or `"choice"`)";

Words words(std::string_view what, std::string_view remedy) { return {std::string(what), std::string(remedy)}; }

}  // namespace

// JSON text.

Words file_too_large(std::size_t megabytes, std::size_t most) {
  return {concat({"the file is ", number(megabytes), " MB, more than the ", number(most), " MB that can be read"}),
          "make pictures in it smaller, or part it into several lessons"};
}

Words not_utf8() { return words("the file is not UTF-8 text from here on", "save it again with the encoding UTF-8"); }

Words nul_byte() { return words("the file holds a NUL byte", "save it again as plain UTF-8 text"); }

Words empty_file() { return words("the file is empty", "paste or load a lesson"); }

Words file_breaks_off() {
  return words("the file ends before everything is closed", "look for a missing `\"`, `]` or `}` and add it");
}

Words comma_before(std::string_view bracket) {
  return {concat({"there is a comma before ", in_backticks(bracket)}), "remove that comma"};
}

Words single_quotes() { return words("text is quoted with `'`", "use double quotes: `\"`"); }

Words comment() { return words("JSON has no comments", "remove the comment, or put it under a key like `\"x-note\"`"); }

Words missing_comma() { return words("a comma is missing before this", "put a comma after the value before it"); }

Words line_break_or_tab_in_text() {
  return words("a text runs over the end of its line or holds a tab",
               "write `\\n` for a new line and `\\t` for a tab, or add the missing `\"`");
}

Words unknown_escape() { return words("this is no escape that JSON knows", "write `\\\\` for one backslash"); }

Words not_json() {
  return words("this is not valid JSON here",
               "look at this character and the one before it: quotes, commas and brackets must match");
}

Words curly_quotes(std::string_view quote) {
  return {concat({"text is quoted with ", in_backticks(quote), ", a curly quote"}),
          "use the straight double quote `\"`; word processors and tablets make them curly"};
}

Words fence() {
  return words("lines of three backticks stand round the lesson, as chats and notes put them round code",
               "keep only what stands from the first `{` to the last `}`");
}

Words invisible_character(std::string_view name, std::string_view code_point) {
  return {concat({"an invisible character stands here: ", name, " (", code_point, ")"}),
          "delete it, and type a plain blank if there should be one"};
}

Words other_file(std::string_view kind) {
  return {concat({"this is ", kind, ", not a lesson file"}),
          "choose the lesson's own file, a text file that begins with `{`"};
}

Words number_too_large() { return words("this number is too large", "write one with fewer digits"); }

Words nested_too_deep(std::size_t most) {
  return {concat({"values stand inside each other more than ", number(most), " deep"}),
          "a lesson needs far fewer levels: remove some brackets"};
}

Words too_many_keys(std::size_t most) {
  return {concat({"there are more than ", number(most), " keys in one object"}), "part it into several"};
}

Words too_many_values(std::size_t most) {
  return {concat({"there are more than ", number(most), " values in this file"}), "part it into several lessons"};
}

Words key_given_twice(std::string_view key) {
  return {concat({in_backticks(key), " is given twice here"}), std::string(keep_one)};
}

// A value of the wrong type.

Words must_be_text(const Json& found) { return {must_be("this", "text", found), std::string(put_in_quotes)}; }

Words must_be_text_or_texts(const Json& found) {
  return {must_be("this", "text or a list of texts", found), "write `\"…\"` or `[\"…\", \"…\"]`"};
}

Words must_be_texts(const Json& found) { return {must_be("this", "a list of texts", found), "write `[\"…\", \"…\"]`"}; }

Words must_be_number(const Json& found) { return {must_be("this", "a number", found), std::string(write_digits)}; }

Words must_be_true_or_false(const Json& found) {
  return {must_be("this", "`true` or `false`", found), "write it without quotes"};
}

Words must_be_list(const Json& found, std::string_view example) {
  return {must_be("this", "a list", found), concat({"write ", in_backticks(example)})};
}

Words must_be_object(const Json& found, std::string_view example) {
  return {must_be("this", "an object", found), concat({"write ", in_backticks(example)})};
}

Words must_be_one_of(std::initializer_list<std::string_view> allowed, const Json& found) {
  return {must_be("this", "text", found), write_one_of(allowed)};
}

Words thing_must_be_object(std::string_view thing, const Json& found) {
  return {must_be(thing, "an object", found), "write it as `{ … }`"};
}

Words thing_must_be_text_or_object(std::string_view thing, const Json& found) {
  return {must_be(thing, "text or an object", found), std::string(put_in_quotes)};
}

// A value out of bounds.

Words empty_text() { return words("this text is empty", "write something here, or remove it"); }

Words empty_list() { return words("this list is empty", "write at least one text in it"); }

Words not_one_of(std::initializer_list<std::string_view> allowed, std::string_view written) {
  return {concat({in_backticks(written), " is not known here"}), write_one_of(allowed)};
}

Words number_out_of_range(std::string_view written, double above, double most) {
  return {concat({written, " is out of range"}),
          concat({"write a number above ", decimal(above), " and at most ", decimal(most)})};
}

Words whole_number_out_of_range(std::string_view written, std::size_t least, std::size_t most) {
  return {concat({written, " is out of range"}),
          concat({"write a whole number from ", number(least), " to ", number(most)})};
}

Words wrong_count(std::string_view things, std::size_t count, std::size_t least, std::size_t most) {
  return {concat({"the number of ", things, " here is ", number(count)}), give(least, most, things)};
}

Words too_many(std::string_view things, std::size_t count, std::size_t most) {
  return {concat({"there are ", number(count), " ", things, " here"}), concat({"keep at most ", number(most)})};
}

Words given_twice(std::string_view thing) {
  return {concat({"this ", thing, " is given twice"}), "change one of the two, or remove it"};
}

// The keys of an object.

Words missing_key(std::string_view thing, std::string_view key, std::string_view example) {
  return {concat({thing, " has no ", in_backticks(key)}), concat({"add `\"", key, "\": ", example, "`"})};
}

Words unknown_key(std::string_view thing, std::string_view key, std::string_view nearest) {
  return {concat({in_backticks(key), " is no key of ", thing}),
          did_you_mean(nearest, concat({"remove it, or call it `x-", key, "` to keep it as a note"}))};
}

// The lesson.

Words other_format() { return words("this is not the format `lesson/1`", "write `\"format\": \"lesson/1\"`"); }

Words newer_format() {
  return words("this is not the format `lesson/1`",
               "write `\"format\": \"lesson/1\"`; a newer format needs a newer worksheet");
}

Words not_an_id(std::string_view written) {
  return {concat({in_backticks(written), " is no id"}), std::string(letters_of_an_id)};
}

Words not_a_date(std::string_view written) {
  return {concat({in_backticks(written), " is no date"}), "write it as `2026-03-01`, `2026-03` or `2026`"};
}

Words not_a_language(std::string_view written) {
  return {concat({in_backticks(written), " is no language tag"}), "write `en`, `es`, `ar`, `pt-BR` …"};
}

Words not_an_address(std::string_view written) {
  return {concat({in_backticks(written), " is no address that may be opened"}),
          "begin it with `https://`, `http://` or `mailto:`"};
}

Words not_an_address_to_send_to(std::string_view written) {
  return {concat({in_backticks(written), " is no address that work may be sent to"}),
          "begin it with `https://`, or give a path on the lesson's own site"};
}

Words sealed_key_not_said() {
  return words("there is an encrypted key in a lesson that does not say so",
               "write `\"keys\": \"sealed\"`, or take it out");
}

Words questions_must_be_list(const Json& found, std::size_t most) {
  return {must_be("this", "a list", found), concat({give(1, most, "questions"), ": `[{…}, {…}]`"})};
}

Words wrong_number_of_questions(std::size_t count, std::size_t most) {
  return {concat({"there are ", number(count), " questions"}), concat({give(1, most, "questions"), ": `[{…}, {…}]`"})};
}

// Questions and their parts.

Words cannot_be_an_id(std::string_view written) {
  return {concat({in_backticks(written), " cannot be an id"}), std::string(letters_of_an_id)};
}

Words id_is_taken(std::string_view id, std::string_view path) {
  return {concat({"the id ", in_backticks(id), " is already taken by ", path}),
          "give each question and part an id of its own"};
}

Words neither_type_nor_parts() {
  return words("this question has neither `type` nor `parts`",
               "add `\"type\": \"short\"`, or another kind of question");
}

Words unknown_kind(std::string_view written, std::string_view nearest, const std::vector<std::string>& known) {
  std::string all;
  for (const std::string& kind : known) all += concat({all.empty() ? "" : ", ", in_backticks(kind)});
  return {concat({in_backticks(written), " is no kind of question"}),
          did_you_mean(nearest, concat({"write one of ", all}))};
}

Words parts_must_be_list(const Json& found, std::size_t most) {
  return {must_be("this", "a list", found), concat({give(1, most, "parts"), ": `[{…}, {…}]`"})};
}

Words wrong_number_of_parts(std::size_t count, std::size_t most) {
  return {concat({"there are ", number(count), " parts"}), concat({give(1, most, "parts"), ": `[{…}, {…}]`"})};
}

Words part_with_parts() { return words("a part cannot have parts of its own", "make it a question of the lesson"); }

Words belongs_to_a_part(std::string_view key) {
  return {concat({"a question with parts takes no ", in_backticks(key), " of its own"}),
          "move it into the part that it belongs to"};
}

Words parts_marked_as_one() {
  return words("a question with parts cannot be marked as one", "give each part a line of its own");
}

Words not_in_passage(std::string_view nearest) {
  return {"these words do not stand in the passage", did_you_mean(nearest, "copy them from the passage")};
}

// The ideas of `short`, `list` and `essay`.

Words ideas_must_be_list(const Json& found) {
  return {must_be("ideas", "a list", found), "write `[\"first idea\", \"second idea\"]`"};
}

Words no_ideas() { return words("this list of ideas is empty", "write at least one idea in it"); }

// Number.

Words number_answer_must_be_number(const Json& found) {
  return {must_be(a_number_answer, "a number", found),
          "write digits without quotes, or `{\"value\": 1250, \"unit\": \"km\"}`"};
}

Words tolerance_below_zero() {
  return words("a tolerance cannot be below zero", "write how far off is still right, such as `5` or `\"2%\"`");
}

Words not_a_tolerance() {
  return words("this is no tolerance", "write a number such as `5`, or a share such as `\"2%\"`");
}

// Choice.

Words choice_given_twice() { return words("this choice is given twice", "change one of the two"); }

Words answer_given_twice() { return words("this answer is given twice", remove_one); }

Words no_choice_is_right() { return words("no choice is right", "write at least one of the choices here"); }

Words not_a_choice(std::string_view written, std::string_view nearest) {
  return {concat({in_backticks(written), " is none of the choices"}),
          did_you_mean(nearest, "write the right choice to the letter")};
}

// True or false.

Words answer_must_be_true_or_false(const Json& found) {
  return {must_be("the answer", "`true` or `false`", found), "write it without quotes"};
}

// Blanks.

Words no_gap() { return words("there is no gap in this text", "put the words to fill in between `{{` and `}}`"); }

Words gap_never_closed(std::string_view beginning) {
  return {concat({"the gap `{{", beginning, "` is never closed"}), "end the gap with `}}`"};
}

Words gap_without_answer() { return words("a gap has an empty answer", "write the answer between `{{` and `}}`"); }

Words bank_and_menus() { return words("`bank` and `choose` cannot both be true", keep_one); }

Words distractors_need_bank_or_menus() {
  return words("distractors need a word bank or menus", "add `\"bank\": true` or `\"choose\": true`, or remove them");
}

// Match.

Words wrong_number_in_pair(std::size_t count, std::string_view example) {
  return {concat({"the number of texts in this pair is ", number(count)}), concat({"write ", in_backticks(example)})};
}

// Sort.

Words group_without_name() { return words("this group has no name", "write its name between the quotes"); }

// Evidence.

Words no_passage() {
  return words("there is no passage to find sentences in", "add `\"passage\": \"…\"` to the lesson");
}

Words sentence_given_twice() { return words("this sentence is given twice", remove_one); }

Words wrong_number_of_sentences(std::size_t count, std::size_t most) {
  return {concat({"the number of sentences here is ", number(count)}), give(1, most, "sentences of the passage")};
}

// Table.

Words cell_type_must_be_text(const Json& found) { return {must_be("this", "text", found), std::string(kinds_of_cell)}; }

Words cannot_stand_in_table(std::string_view type) {
  return {concat({in_backticks(type), " cannot stand in a table"}), std::string(kinds_of_cell)};
}

Words cell_takes_one_answer() { return words("a cell takes one answer", "write one of the choices, without brackets"); }

Words wrong_number_of_cells(std::size_t cells, std::size_t wanted) {
  return {concat({"the number of cells here is ", number(cells), ", that of columns is ", number(wanted)}),
          "give each row one cell for each column, `\"\"` for an empty one"};
}

Words nothing_to_fill_in(std::string_view example) {
  return {"there is nothing to fill in in this table",
          concat({"write ", in_backticks(example), " in place of a text"})};
}

// Label.

Words not_a_picture() {
  return words("this is no address of a picture that may be shown",
               "begin it with `https://` or `data:image/png;base64,`, or write the name of a file beside the lesson");
}

Words missing_picture(std::string_view written) {
  return {concat({"there is no picture ", in_backticks(written)}), "put it beside the lesson, or mend its name"};
}

Words outside_picture_sideways() {
  return words("this label stands outside the picture", "write how far it is from the left edge, from 0 to 1");
}

Words outside_picture_upright() {
  return words("this label stands outside the picture", "write how far it is from the top, from 0 to 1");
}

Words distractors_need_bank() { return words("distractors need a word bank", "add `\"bank\": true`, or remove them"); }

// Essay.

Words min_above_max() { return words("`min` is more than `max`", "swap the two"); }

}  // namespace worksheet::problems
