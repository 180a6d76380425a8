#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/asked_for.h"
#include "formats/lesson_text/question_block.h"
#include "formats/lesson_text/question_text.h"
#include "json/json.h"

namespace worksheet {

/// Makes the JSON of one part. What every kind has is read in part_builder.cpp; what is answered in words, numbers or
/// by picking in part_answer.cpp; what is laid out (pairs, items, groups, tables, places, a rubric) in part_items.cpp.
class PartBuilder {
 public:
  /// `label` as in "question 2b".
  PartBuilder(Block block, std::string label, QuestionNotes& notes);

  /// `part` is told its kind, its prompt and whether it has a key.
  Json build(TextPart& part);

 private:
  void add_front();
  void add_prompt();
  /// From the first line with a gap on it is the text.
  void take_gap_text(std::string& prompt);
  void take_image(std::string& prompt);
  /// One line with an arrow is text; two are pairs.
  void keep_pairs_only_where_joined();
  void add_key();
  /// Hints, explanation, and every key that has no place of its own.
  void add_common();

  void add_ideas_answer();
  void add_number();
  void add_option_list();
  void add_choices();
  void add_truth();
  void add_sentences();
  Json idea_of(const Sign& sign);
  std::vector<std::string> wordings_of(const Sign& sign);

  void add_pairs();
  void add_items();
  void add_groups();
  void add_rows();
  void add_labels();
  void add_essay();

  void guess(std::string_view what);
  std::string the_question() const;
  std::vector<const Sign*> all(SignKind kind) const { return find_signs(block_, kind); }
  const Sign* key(std::string_view name) const { return find_key(block_, name); }
  Json read_key(const Sign& sign);
  void miss_key() { has_key_ = false; }

  Block block_;
  std::string label_;
  QuestionNotes& notes_;
  Json out_;
  std::string type_, points_, gap_text_;
  Json image_;
  AskedFor asked_;
  bool is_said_ = false, has_key_ = true;
};

}  // namespace worksheet
