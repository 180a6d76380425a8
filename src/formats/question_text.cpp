#include "formats/question_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/asked_for.h"
#include "json/make_json.h"
#include "kinds/read_kind.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// A line under a question that says what it is.
struct Sign {
  enum class Kind {
    right,        // = the moon
    wrong,        // ! the sun
    hint,         // ? Look up.
    explanation,  // > It is nearer.
    option,       // (x) the moon
    letter,       // a) the moon
    pair,         // ebb -> falling water
    next,         // -> falling water
    place,        // (0.2, 0.5) Danube
    criterion,    // (2 points) Gives a reason
    key,          // @id moon
    row,          // | Mars | {{2}} |
    item,         // - a thing, under =
  };
  Kind kind = Kind::right;
  std::string text;
  std::size_t offset = 0, line = 0, indent = 0;
  bool is_right = false;    // of an option
  bool is_several = false;  // [x] and not (x)
  bool is_json = false;     // of a key: "@key = …"
  ListMark letter;
  std::string key, x, y, points;
  std::vector<Sign> under;  // what is set in below it
};

using SignKind = Sign::Kind;

/// A question or a part of one.
struct Block {
  std::string prompt;
  std::size_t offset = 0, first_line = 0, last_line = 0;
  std::vector<Sign> signs;
};

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words, std::size_t& length) {
  for (std::string_view word : words)
    if (text.starts_with(word)) {
      length = word.size();
      return true;
    }
  return false;
}

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') < 2 && text.front() != '.' && text.back() != '.';
}

/// "(2 points)" at the beginning of `text`: its number, and the length of it all.
std::optional<std::pair<std::string, std::size_t>> points_at(std::string_view text) {
  if (text.empty() || (text.front() != '(' && text.front() != '[')) return std::nullopt;
  const auto close = text.find(text.front() == '(' ? ')' : ']');
  if (close == std::string_view::npos || close > 24) return std::nullopt;
  const std::string_view inside = trim(text.substr(1, close - 1));
  const auto blank = inside.find_first_not_of("0123456789.");
  if (blank == std::string_view::npos || !is_plain_number(inside.substr(0, blank))) return std::nullopt;
  const std::string unit = in_small_letters(trim(inside.substr(blank)));
  for (std::string_view known : {"points", "point", "pts", "pt", "pts.", "pt.", "marks", "mark", "puntos", "punto",
                                 "Punkte", "punkte", "punkt", "pontos", "ponto", "نقاط", "分"})
    if (unit == known) return std::pair{std::string(inside.substr(0, blank)), close + 1};
  return std::nullopt;
}

/// "(0.62, 0.48) Danube"
bool read_place(std::string_view text, Sign& sign) {
  const auto close = text.find(')');
  const auto comma = text.find(',');
  if (!text.starts_with('(') || close == std::string_view::npos || comma > close) return false;
  sign.x = trim(text.substr(1, comma - 1));
  sign.y = trim(text.substr(comma + 1, close - comma - 1));
  if (!is_plain_number(sign.x) || !is_plain_number(sign.y)) return false;
  sign.kind = SignKind::place;
  sign.text = trim(text.substr(close + 1));
  return true;
}

bool read_option(std::string_view text, Sign& sign) {
  std::size_t length = 0;
  const std::string begin = in_small_letters(text.substr(0, 4));
  if (starts_with_any(begin, {"(x)", "(*)", "[x]", "☑", "☒", "●", "✔", "✓"}, length))
    sign.is_right = true;
  else if (!starts_with_any(begin, {"( )", "()", "[ ]", "[]", "☐", "□", "○", "◯"}, length))
    return false;
  const std::string_view rest = text.substr(length);
  if (rest.starts_with('(')) return false;  // a link of Markdown
  sign.is_several = text.front() == '[' || text.starts_with("☑") || text.starts_with("☒");
  sign.kind = SignKind::option;
  sign.text = trim(rest);
  return true;
}

/// "Answer: the moon", as in worksheets that were made elsewhere.
bool read_labelled(std::string_view text, Sign& sign) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon > 20) return false;
  const std::string label = in_small_letters(trim(text.substr(0, colon)));
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), label) != words.end();
  };
  if (is_one_of({"answer", "ans", "ans.", "correct answer", "answer key", "key", "respuesta", "réponse", "antwort",
                 "lösung", "resposta", "الجواب", "答案"}))
    sign.kind = SignKind::right;
  else if (is_one_of({"hint", "pista", "indice", "hinweis", "dica"}))
    sign.kind = SignKind::hint;
  else if (is_one_of({"explanation", "explicación", "explication", "erklärung", "explicação"}))
    sign.kind = SignKind::explanation;
  else
    return false;
  sign.text = trim(text.substr(colon + 1));
  return true;
}

std::size_t find_arrow(std::string_view text, std::size_t& length) {
  for (std::string_view arrow : {" -> ", " → "})
    if (const auto at = text.find(arrow); at != std::string_view::npos) {
      length = arrow.size();
      return at;
    }
  return std::string_view::npos;
}

std::optional<Sign> sign_of(const TextLine& line) {
  const std::string_view text = line.text;
  Sign sign;
  sign.offset = line.offset;
  sign.line = line.number;
  sign.indent = line.indent;
  if (text.empty()) return std::nullopt;
  const bool is_alone = text.size() == 1;
  const bool is_apart = text.size() > 1 && (text[1] == ' ' || text[1] == '\t' || text.substr(1).starts_with("\u00A0"));
  const auto with = [&](SignKind kind, std::size_t length) {
    sign.kind = kind;
    const std::string_view rest = trim(text.substr(length));
    sign.text = rest;
    if (!rest.empty()) sign.offset = line.offset + static_cast<std::size_t>(rest.data() - text.data());
    return sign;
  };
  std::size_t length = 0;
  if (text.front() == '=' && (is_alone || text[1] != '=')) return with(SignKind::right, 1);
  if (text.front() == '!' && (is_apart || is_alone)) return with(SignKind::wrong, 1);
  if (text.front() == '?' && (is_apart || is_alone)) return with(SignKind::hint, 1);
  if (text.front() == '>' && (is_apart || is_alone)) return with(SignKind::explanation, 1);
  if (text.starts_with("-> ") || text.starts_with("→ ")) return with(SignKind::next, text.starts_with("->") ? 2 : 3);
  if (text.starts_with('|') && text.size() > 2 && text.ends_with('|')) return with(SignKind::row, 0);
  if (const std::string_view key = key_name(text); !key.empty()) {
    sign.key = key;
    std::string_view rest = trim(text.substr(key.size() + 1));
    sign.is_json = rest.starts_with("= ");
    if (sign.is_json) rest = trim(rest.substr(1));
    sign.kind = SignKind::key;
    sign.text = rest;
    if (!rest.empty()) sign.offset = line.offset + static_cast<std::size_t>(rest.data() - text.data());
    return sign;
  }
  if (read_place(text, sign) || read_option(text, sign) || read_labelled(text, sign)) return sign;
  if (const auto points = points_at(text); points && points->second < text.size()) {
    with(SignKind::criterion, points->second);
    sign.points = points->first;
    return sign;
  }
  if (const auto mark = letter_mark(text)) {
    with(SignKind::letter, mark->length);
    sign.letter = *mark;
    return sign;
  }
  if (find_arrow(text, length) != std::string_view::npos) return with(SignKind::pair, 0);
  return std::nullopt;
}

/// What may stand set in below another sign.
std::optional<Sign> sign_under(const TextLine& line) {
  auto sign = sign_of(line);
  if (sign && (sign->kind == SignKind::wrong || sign->kind == SignKind::hint || sign->kind == SignKind::explanation ||
               sign->kind == SignKind::key))
    return sign;
  if (!line.text.starts_with("- ")) return std::nullopt;
  Sign item;
  item.kind = SignKind::item;
  item.text = trim(line.text.substr(2));
  item.offset = line.offset;
  item.line = line.number;
  item.indent = line.indent;
  return item;
}

/// Reads the lines of one question into a block, with everything in the order in which it stands.
class BlockReader {
 public:
  explicit BlockReader(Block& block) : block_(block) {}

  void first(const TextLine& line, std::size_t mark_length) {
    block_.offset = line.offset;
    block_.first_line = block_.last_line = line.number;
    TextLine rest = line;
    rest.text = trim(line.text.substr(std::min(mark_length, line.text.size())));
    rest.offset =
        rest.text.empty() ? line.offset : line.offset + static_cast<std::size_t>(rest.text.data() - line.text.data());
    if (rest.text.empty()) return;
    // "2. a) Define …"
    if (const auto mark = letter_mark(rest.text); mark && mark->number == 1) return add_letters(rest);
    block_.prompt = rest.text;
    has_gap_ = block_.prompt.find("{{") != std::string::npos;
    if (mark_length > 0 && line.text.starts_with("**") && block_.prompt.ends_with("**") &&
        !block_.prompt.starts_with("**"))
      block_.prompt.resize(block_.prompt.size() - 2);  // what opened before the number
  }

  void next(const TextLine& line) {
    if (line.is_blank()) {
      ++blanks_;
      return;
    }
    block_.last_line = line.number;
    place(line);
    blanks_ = 0;
  }

 private:
  Sign* open() { return block_.signs.empty() ? nullptr : &block_.signs.back(); }

  void place(const TextLine& line) {
    Sign* last = open();
    const bool is_prompt = !last || last->kind == SignKind::letter;
    if (!is_prompt && line.indent >= last->indent + 2 && place_below(*last, line)) return;
    if (auto sign = sign_of(line);
        sign && has_room(sign->kind) && !(sign->kind == SignKind::letter && !is_expected(sign->letter))) {
      if (sign->kind == SignKind::letter) return add_letters(line);
      block_.signs.push_back(std::move(*sign));
      return;
    }
    append_text(is_prompt ? (last ? last->text : block_.prompt) : block_.prompt, line);
  }

  /// What no lesson has more of is text, so that each line costs the same however many there are.
  bool has_room(SignKind kind) {
    const bool is_few = kind == SignKind::option || kind == SignKind::pair || kind == SignKind::next ||
                        kind == SignKind::place || kind == SignKind::row;
    return (is_few ? few_ : many_)++ < (is_few ? 600U : 3000U);
  }

  bool place_below(Sign& last, const TextLine& line) {
    const bool takes_signs = last.kind == SignKind::right || last.kind == SignKind::option;
    if (takes_signs && !last.under.empty() && line.indent >= last.under.back().indent + 2) {
      Sign& under = last.under.back();
      append_lines(under.text, line.without_indent(under.indent + 2));
      return true;
    }
    if (takes_signs && last.under.size() < 600)
      if (auto sign = sign_under(line)) {
        last.under.push_back(std::move(*sign));
        return true;
      }
    // Where a letter or a choice follows, the whole question is set in.
    if (last.kind != SignKind::key)
      if (const auto sign = sign_of(line); sign && sign->kind != SignKind::pair) return false;
    append_lines(last.text, line.without_indent(last.indent + 2));
    return true;
  }

  void append_lines(std::string& text, std::string_view more) const {
    if (!text.empty()) text.append(blanks_ + 1, '\n');
    text += more;
  }

  /// A line of text with no sign before it.
  void append_text(std::string& text, const TextLine& line) {
    has_gap_ = has_gap_ || line.text.find("{{") != std::string_view::npos;
    if (line.indent >= 2) return append_lines(text, line.without_indent(3));
    const bool is_item = line.text.starts_with("- ") || line.text.starts_with("* ") || line.text.starts_with("![");
    if (text.empty() || blanks_ > 0 || has_gap_ || is_item)
      append_lines(text, line.text);
    else
      text.append(" ").append(line.text);
  }

  bool is_expected(const ListMark& mark) const {
    return letters_ == 0 ? mark.number == 1 : mark.number == letters_ + 1 && mark.style == style_;
  }

  /// One lettered line, or several that stand side by side: "A. red    B. blue".
  void add_letters(const TextLine& line) {
    std::string_view rest = line.text;
    has_gap_ = rest.find("{{") != std::string_view::npos;
    for (auto mark = letter_mark(rest); mark;) {
      letters_ = mark->number;
      style_ = mark->style;
      std::size_t end = rest.size();
      std::optional<ListMark> following;
      for (std::size_t at = mark->length; at < rest.size() && !following; ++at) {
        const bool is_wide = rest[at] == '\t' ||
                             (rest[at] == ' ' && at + 1 < rest.size() && (rest[at + 1] == ' ' || rest[at + 1] == '\t'));
        if (!is_wide) continue;
        const std::string_view behind = trim(rest.substr(at));
        following = letter_mark(behind);
        if (following && (following->number != letters_ + 1 || following->style != style_)) following.reset();
        end = following ? at : rest.size();
        if (!following) at = rest.find_first_not_of(" \t", at) - 1;
      }
      Sign sign;
      sign.kind = SignKind::letter;
      sign.letter = *mark;
      sign.text = trim(rest.substr(mark->length, end - mark->length));
      sign.offset = line.offset + static_cast<std::size_t>(rest.data() - line.text.data());
      sign.line = line.number;
      sign.indent = line.indent;
      block_.signs.push_back(std::move(sign));
      if (!following) return;
      rest = trim(rest.substr(end));
      mark = following;
    }
  }

  Block& block_;
  std::size_t blanks_ = 0, letters_ = 0, few_ = 0, many_ = 0;
  bool has_gap_ = false;  // in the prompt that is read
  char style_ = 0;
};

bool has_sign(const Block& block, SignKind kind) {
  return std::any_of(block.signs.begin(), block.signs.end(), [&](const Sign& sign) { return sign.kind == kind; });
}

std::size_t count_signs(const Block& block, SignKind kind) {
  return static_cast<std::size_t>(
      std::count_if(block.signs.begin(), block.signs.end(), [&](const Sign& sign) { return sign.kind == kind; }));
}

bool is_answer(const Sign& sign) {
  return sign.kind == SignKind::right || sign.kind == SignKind::option || sign.kind == SignKind::pair ||
         sign.kind == SignKind::place || sign.kind == SignKind::row || sign.kind == SignKind::criterion;
}

/// Takes "(2 points)" off the end of the first line or of all.
std::string take_points(std::string& prompt) {
  for (const std::size_t end : {prompt.size(), std::min(prompt.find('\n'), prompt.size())}) {
    const std::string_view line = std::string_view(prompt).substr(0, end);
    const auto open = line.find_last_of("([");
    if (open == std::string_view::npos) continue;
    const auto points = points_at(line.substr(open));
    if (!points || open + points->second != end) continue;
    const auto before = line.find_last_not_of(" \t\n", open == 0 ? 0 : open - 1);
    if (open == 0 || before == std::string_view::npos) continue;
    prompt.erase(before + 1, end - before - 1);
    return points->first;
  }
  return "";
}

Json make_wordings(const std::vector<std::string>& wordings, std::size_t offset) {
  return wordings.size() == 1 ? make_text(wordings.front(), offset) : make_texts(wordings, offset);
}

/// Makes the JSON of one part.
class PartBuilder {
 public:
  PartBuilder(Block block, std::string label, QuestionNotes& notes)
      : block_(std::move(block)), label_(std::move(label)), notes_(notes), out_(make_object(block_.offset)) {
    for (const Sign& sign : block_.signs)
      if (sign.kind == SignKind::key && sign.key == "type" && !sign.is_json) type_ = sign.text;
    is_said_ = !type_.empty();
  }

  Json build(TextPart& place) {
    // A question in bold type stands for itself in any.
    if (std::string& prompt = block_.prompt; prompt.size() > 5 && prompt.starts_with("**") && prompt.ends_with("**") &&
                                             prompt.find("**", 2) == prompt.size() - 2)
      prompt = prompt.substr(2, prompt.size() - 4);
    points_ = take_points(block_.prompt);
    keep_pairs_only_where_joined();
    asked_ = asked_for(block_.prompt, notes_.language);
    choose_lettered_right();
    if (!is_said_) type_ = guess_type();
    place.type = type_;
    add_front();
    place.prompt = block_.prompt;
    add_key();
    add_common();
    place.has_key = has_key_;
    return std::move(out_);
  }

 private:
  void guess(std::string what) {
    notes_.guesses.push_back({block_.first_line, concat({"question ", label_, " ", what})});
  }

  std::string the_question() const { return concat({"question ", label_}); }

  std::vector<Sign*> all(SignKind kind) {
    std::vector<Sign*> found;
    for (Sign& sign : block_.signs)
      if (sign.kind == kind) found.push_back(&sign);
    return found;
  }

  const Sign* key(std::string_view name) const {
    for (const Sign& sign : block_.signs)
      if (sign.kind == SignKind::key && sign.key == name) return &sign;
    return nullptr;
  }

  /// One line with an arrow is text; two are pairs.
  void keep_pairs_only_where_joined() {
    const std::size_t pairs = count_signs(block_, SignKind::pair);
    if (pairs == 0 || type_ == "match" || pairs + count_signs(block_, SignKind::next) > 1) return;
    for (const Sign* sign : all(SignKind::pair))
      block_.prompt += concat({block_.prompt.empty() ? "" : "\n", sign->text});
    std::erase_if(block_.signs, [](const Sign& sign) { return sign.kind == SignKind::pair; });
  }

  /// "Answer: B" or "= B" picks among choices.
  void choose_lettered_right() {
    const auto options = all(SignKind::option);
    if (options.empty() || (is_said_ && type_ != "choice" && type_ != "true-false")) return;
    std::vector<const Sign*> used;
    for (const Sign* answer : all(SignKind::right)) {
      std::vector<std::size_t> picked;
      if (!pick(answer->text, options, picked)) {
        notes_.problem(answer->offset, concat({"`", answer->text, "` is none of the choices of ", the_question()}),
                       "repeat one of them, or write its letter");
        used.push_back(answer);
        continue;
      }
      for (const std::size_t one : picked) options[one]->is_right = true;
      if (picked.size() > 1) options.front()->is_several = true;
      used.push_back(answer);
    }
    const auto right = std::count_if(options.begin(), options.end(), [](const Sign* one) { return one->is_right; });
    if (right > 1) options.front()->is_several = true;
    std::erase_if(block_.signs, [](const Sign& sign) { return sign.kind == SignKind::right; });
  }

  static bool pick(std::string_view answer, const std::vector<Sign*>& options, std::vector<std::size_t>& picked) {
    for (std::size_t i = 0; i < options.size(); ++i)
      if (in_small_letters(options[i]->text) == in_small_letters(answer)) {
        picked.push_back(i);
        return true;
      }
    // "B", "b)", "A, C", "A and C", "B. the mayor"
    if (const auto mark = letter_mark(answer); mark && mark->number <= options.size()) {
      picked.push_back(mark->number - 1);
      return true;
    }
    for (std::size_t i = 0; i < answer.size(); ++i) {
      const char c = answer[i];
      const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!is_letter) continue;
      if (answer.substr(i).starts_with("and ") || answer.substr(i).starts_with("und ")) {
        i += 2;
        continue;
      }
      if (answer.substr(i).starts_with("y ") || answer.substr(i).starts_with("e ")) {
        if (!picked.empty() && i > 0 && answer[i - 1] == ' ') continue;
      }
      const auto number = static_cast<std::size_t>((c | 0x20) - 'a');
      const bool is_alone = i + 1 == answer.size() || answer[i + 1] == ',' || answer[i + 1] == ' ' ||
                            answer[i + 1] == ')' || answer[i + 1] == '.' || answer[i + 1] == ';';
      if (!is_alone || number >= options.size()) return false;
      picked.push_back(number);
    }
    return !picked.empty();
  }

  static bool is_truth(std::string_view text, bool& value) {
    const std::string word = in_small_letters(text);
    for (std::string_view yes : {"true", "t", "verdadero", "vrai", "richtig", "wahr", "verdadeiro"})
      if (word == yes) return value = true;
    for (std::string_view no : {"false", "f", "falso", "faux", "falsch"})
      if (word == no) return !(value = false);
    return false;
  }

  bool options_are_truth() {
    const auto options = all(SignKind::option);
    bool first = false, second = false;
    return options.size() == 2 && is_truth(options[0]->text, first) && is_truth(options[1]->text, second) &&
           first != second && options[0]->under.empty() && options[1]->under.empty();
  }

  bool has_gap() const { return block_.prompt.find("{{") != std::string::npos || key("text"); }

  std::string guess_type() {
    const auto rights = all(SignKind::right);
    if (has_sign(block_, SignKind::option)) return options_are_truth() ? "true-false" : "choice";
    if (has_sign(block_, SignKind::place)) return "label";
    if (has_sign(block_, SignKind::row)) return "table";
    if (has_sign(block_, SignKind::pair)) return "match";
    if (std::any_of(rights.begin(), rights.end(),
                    [](const Sign* one) { return !one->under.empty() && one->under.front().kind == SignKind::item; }))
      return "sort";
    if (!rights.empty() && has_sign(block_, SignKind::next)) return "order";
    if (has_gap()) return "blanks";
    if (has_sign(block_, SignKind::criterion) || key("words") || key("model") || key("rubric")) return "essay";
    if (const Sign* answer = key("answer"); answer && answer->is_json) return "short";
    return rights.empty() ? guess_without_key() : guess_with_key(rights);
  }

  std::string guess_without_key() {
    if (asked_.truth) return say("says true or false: read as true or false", "true-false");
    if (asked_.sentence) return say("asks for a sentence of the passage: read as sentences to mark", "evidence");
    if (asked_.opinion)
      return say("asks for an opinion or an explanation: read as an essay, which a person reads", "essay");
    if (asked_.list && asked_.count > 1) return say_list();
    if (asked_.number) return say("asks for a number: read as a number", "number");
    return "short";
  }

  std::string guess_with_key(const std::vector<Sign*>& rights) {
    bool truth = false;
    std::size_t arrow = 0;
    const Sign& first = *rights.front();
    if (rights.size() == 1 && is_truth(first.text, truth)) {
      if (!asked_.truth) guess("has true or false as its key: read as true or false");
      return "true-false";
    }
    if (asked_.sentence) return say("asks for a sentence of the passage: read as sentences to mark", "evidence");
    if (asked_.order && rights.size() == 1 && find_arrow(first.text, arrow) != std::string_view::npos)
      return say("asks for an order: its items are read in the right order", "order");
    if (asked_.opinion && rights.size() > 1)
      return say("asks for an opinion: read as an essay, which a person reads", "essay");
    if (asked_.list && asked_.count > 1 && rights.size() > 1) return say_list();
    if (rights.size() == 1 && first.under.empty() && first.text.find('|') == std::string::npos) {
      const Json number = read_number_key(first.text, first.offset);
      const Json* tolerance = number.find("tolerance");
      const Json* unit = number.find("unit");
      const bool has_short_unit =
          !unit || (unit->text.size() <= 30 && std::count(unit->text.begin(), unit->text.end(), ' ') < 3);
      if (!number.is_null() && (tolerance || (asked_.number && has_short_unit)))
        return tolerance ? "number" : say("asks for a number, and its key is one: read as a number", "number");
    }
    return "short";
  }

  std::string say(std::string what, const char* type) {
    guess(std::move(what));
    return type;
  }

  std::string say_list() {
    constexpr std::array words{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    const std::string count = std::to_string(asked_.count);
    const std::string in_words = asked_.count <= 10 ? words[asked_.count - 2] : count;
    return say(concat({"asks for ", count, ": read as a list of ", in_words}), "list");
  }

  void add_front() {
    if (const Sign* id = key("id")) add(out_, "id", read_key(*id));
    add(out_, "type", make_text(type_, block_.offset));
    if (const Sign* points = key("points"))
      add(out_, "points", read_key(*points));
    else if (!points_.empty())
      add(out_, "points", make_number(points_, block_.offset));
    if (const Sign* prompt = key("prompt"))
      add(out_, "prompt", read_key(*prompt));
    else
      add_prompt();
    if (const Json* prompt = out_.find("prompt")) block_.prompt = prompt->text;
  }

  void add_prompt() {
    std::string prompt = block_.prompt;
    if (type_ == "blanks" && !key("text")) {
      // From the first line with a gap on it is the text.
      const auto gap = prompt.find("{{");
      const auto begin = gap == std::string::npos                       ? prompt.size()
                         : prompt.rfind('\n', gap) == std::string::npos ? 0
                                                                        : prompt.rfind('\n', gap) + 1;
      gap_text_ = prompt.substr(begin);
      prompt.resize(begin);
      prompt = std::string(trim(prompt));
      if (prompt.empty() && !gap_text_.empty()) {
        prompt = "Fill in the gaps.";
        guess("has gaps and nothing before them: the prompt is \"Fill in the gaps.\"");
      }
    }
    if (type_ == "label") {
      const auto begin = prompt.find("![");
      const auto middle = begin == std::string::npos ? begin : prompt.find("](", begin);
      const auto end = middle == std::string::npos ? middle : prompt.find(')', middle);
      if (end != std::string::npos) {
        image_ = make_object(block_.offset);
        add(image_, "src", make_text(trim(prompt.substr(middle + 2, end - middle - 2)), block_.offset));
        add(image_, "alt", make_text(prompt.substr(begin + 2, middle - begin - 2), block_.offset));
        prompt.erase(begin, end + 1 - begin);
        prompt = std::string(trim(prompt));
      }
    }
    if (prompt.empty()) {
      notes_.problem(block_.offset, concat({the_question(), " asks nothing"}),
                     "write the question behind its number or letter");
      is_told_ = true;
      return;
    }
    add(out_, "prompt", make_text(prompt, block_.offset));
  }

  Json read_key(const Sign& sign) { return read_key_value(sign.key, sign.text, sign.is_json, sign.offset, notes_); }

  void add_key() {
    if (const Sign* answer = key("answer")) {
      add(out_, "answer", read_key(*answer));
    } else if (type_ == "short" || type_ == "list") {
      add_ideas_answer();
    } else if (type_ == "number") {
      add_number();
    } else if (type_ == "choice") {
      add_choices();
    } else if (type_ == "true-false") {
      add_truth();
    } else if (type_ == "evidence") {
      add_sentences();
    }
    if (type_ == "choice" && key("answer") && has_sign(block_, SignKind::option)) add_option_list();
    if (type_ == "blanks" && !gap_text_.empty()) add(out_, "text", make_text(gap_text_, block_.offset));
    if (type_ == "match") add_pairs();
    if (type_ == "order") add_items();
    if (type_ == "sort") add_groups();
    if (type_ == "table") add_rows();
    if (type_ == "label") add_labels();
    if (type_ == "essay") add_essay();
  }

  Json idea_of(const Sign& sign) {
    const auto wordings = wordings_of(sign);
    if (wordings.size() == 1 && sign.under.empty()) return make_text(wordings.front(), sign.offset);
    Json idea = make_object(sign.offset);
    add(idea, "say", make_wordings(wordings, sign.offset));
    Json denied = make_array(sign.offset);
    for (const Sign& under : sign.under) {
      if (under.kind == SignKind::wrong)
        for (const std::string& one : wordings_of(under)) add(denied, make_text(one, under.offset));
      else if (under.kind == SignKind::hint)
        add(idea, "hint", make_text(under.text, under.offset));
      else if (under.kind == SignKind::explanation)
        add(idea, "feedback", make_text(under.text, under.offset));
      else if (under.kind == SignKind::key)
        add(idea, under.key, read_key(under));
    }
    if (!denied.items.empty()) add(idea, "not", std::move(denied));
    return idea;
  }

  std::vector<std::string> wordings_of(const Sign& sign) {
    auto wordings = split_at_bars(sign.text);
    if (std::any_of(wordings.begin(), wordings.end(), [](const std::string& one) { return one.empty(); })) {
      const bool is_all = sign.text.empty();
      notes_.problem(
          sign.offset, is_all ? "nothing stands behind this sign" : "nothing stands beside this bar",
          is_all ? "write the answer behind it, or remove the line" : "write another wording there, or remove the `|`");
      is_told_ = true;
      std::erase(wordings, "");
      if (wordings.empty()) wordings.emplace_back("…");
    }
    return wordings;
  }

  void add_ideas_answer() {
    const auto rights = all(SignKind::right);
    if (rights.empty()) return without_key();
    Json answer = make_object(rights.front()->offset);
    const std::size_t count = rights.size();
    Json accept = make_array(), reject = make_array();
    for (Sign& sign : block_.signs) {
      if (sign.kind == SignKind::key && sign.key == "accept" && !sign.is_json)
        add(accept, make_text(sign.text, sign.offset));
      if (sign.kind == SignKind::wrong)
        for (const std::string& one : wordings_of(sign)) add(reject, make_text(one, sign.offset));
    }
    const Sign* need = key("need");
    const bool is_plain = accept.items.empty() && reject.items.empty() && !need && !key("reject");
    const bool has_more = asked_.count > 1 && count > asked_.count;
    if (type_ == "short" && is_plain && count == 1 && rights.front()->under.empty()) {
      add(out_, "answer", make_wordings(wordings_of(*rights.front()), rights.front()->offset));
      return;
    }
    Json ideas = make_array(rights.front()->offset);
    for (const Sign* right : rights) add(ideas, idea_of(*right));
    if (type_ == "list" && is_plain && !has_more) {
      add(out_, "answer", std::move(ideas));
      return;
    }
    add(answer, "ideas", std::move(ideas));
    if (need) {
      add(answer, "need", read_key(*need));
    } else if (has_more) {
      add(answer, "need", make_number(std::to_string(asked_.count), block_.offset));
      if (type_ == "short" || is_said_)
        guess(concat(
            {"asks for ", std::to_string(asked_.count), " of the ", std::to_string(count), " ideas in its key"}));
    }
    if (!accept.items.empty()) add(answer, "accept", std::move(accept));
    if (!reject.items.empty()) add(answer, "reject", std::move(reject));
    add(out_, "answer", std::move(answer));
  }

  void add_number() {
    const auto rights = all(SignKind::right);
    if (rights.empty()) return without_key();
    Json answer = read_number_key(rights.front()->text, rights.front()->offset);
    if (answer.is_null() || rights.size() > 1) {
      notes_.problem(rights.front()->offset, concat({"the key of ", the_question(), " is not one number"}),
                     "write it in digits, as `= 1250 km` or `= 33.3 ± 2%`");
      is_told_ = true;
    }
    if (!answer.is_null()) add(out_, "answer", std::move(answer));
  }

  void add_option_list() {
    Json choices = make_array(block_.offset);
    for (const Sign* option : all(SignKind::option)) {
      const bool has_feedback = !option->under.empty();
      if (!has_feedback) {
        add(choices, make_text(option->text, option->offset));
        continue;
      }
      Json choice = make_object(option->offset);
      add(choice, "text", make_text(option->text, option->offset));
      for (const Sign& under : option->under) {
        if (under.kind == SignKind::key)
          add(choice, under.key, read_key(under));
        else
          add(choice, "feedback", make_text(under.text, under.offset));
      }
      add(choices, std::move(choice));
    }
    add(out_, "choices", std::move(choices));
  }

  void add_choices() {
    const auto options = all(SignKind::option);
    if (options.empty()) {
      if (!key("choices")) {
        notes_.problem(block_.offset, concat({the_question(), " is a choice and has none"}),
                       "write the choices under it: `(x)` before the right one, `( )` before the others");
        is_told_ = true;
      }
      return;
    }
    add_option_list();
    std::vector<std::string> right;
    bool several = false;
    for (const Sign* option : options) {
      if (option->is_right) right.push_back(option->text);
      several = several || option->is_several;
    }
    if (right.empty()) return without_key();
    add(out_, "answer", several ? make_texts(right, block_.offset) : make_text(right.front(), block_.offset));
  }

  void add_truth() {
    bool value = false;
    for (const Sign* option : all(SignKind::option))
      if (option->is_right && is_truth(option->text, value)) {
        add(out_, "answer", make_flag(value, option->offset));
        return;
      }
    const auto rights = all(SignKind::right);
    if (rights.empty()) return without_key();
    if (is_truth(rights.front()->text, value)) {
      add(out_, "answer", make_flag(value, rights.front()->offset));
      return;
    }
    notes_.problem(rights.front()->offset, concat({"the key of ", the_question(), " is neither true nor false"}),
                   "write `= true` or `= false`");
    is_told_ = true;
  }

  void add_sentences() {
    const auto rights = all(SignKind::right);
    if (rights.empty()) return without_key();
    std::vector<std::string> sentences;
    sentences.reserve(rights.size());
    for (const Sign* right : rights) sentences.push_back(right->text);
    add(out_, "answer", make_wordings(sentences, rights.front()->offset));
    if (const Sign* need = key("need")) add(out_, "need", read_key(*need));
  }

  void add_pairs() {
    Json pairs = make_array(block_.offset), distractors = make_array(block_.offset);
    for (const Sign& sign : block_.signs) {
      if (sign.kind == SignKind::next) add(distractors, make_text(sign.text, sign.offset));
      if (sign.kind != SignKind::pair) continue;
      std::size_t length = 0;
      const auto at = find_arrow(sign.text, length);
      Json pair = make_array(sign.offset);
      add(pair, make_text(trim(std::string_view(sign.text).substr(0, at)), sign.offset));
      add(pair, make_text(trim(std::string_view(sign.text).substr(at + length)), sign.offset));
      add(pairs, std::move(pair));
    }
    if (!pairs.items.empty()) add(out_, "pairs", std::move(pairs));
    if (!distractors.items.empty()) add(out_, "distractors", std::move(distractors));
  }

  void add_items() {
    std::vector<std::string> items;
    std::size_t length = 0;
    for (const Sign& sign : block_.signs) {
      if (sign.kind == SignKind::next) items.push_back(sign.text);
      if (sign.kind != SignKind::right) continue;
      std::string_view rest = sign.text;
      for (auto at = find_arrow(rest, length); at != std::string_view::npos; at = find_arrow(rest, length)) {
        items.emplace_back(trim(rest.substr(0, at)));
        rest.remove_prefix(at + length);
      }
      items.emplace_back(trim(rest));
    }
    if (!items.empty()) add(out_, "items", make_texts(items, block_.offset));
  }

  void add_groups() {
    Json groups = make_object(block_.offset);
    for (const Sign* right : all(SignKind::right)) {
      Json items = make_array(right->offset);
      for (const Sign& under : right->under)
        if (under.kind == SignKind::item) add(items, make_text(under.text, under.offset));
      add(groups, right->text, std::move(items));
    }
    if (!groups.items.empty()) add(out_, "groups", std::move(groups));
  }

  static std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells;
    std::string cell;
    int depth = 0;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::string_view here = row.substr(i);
      if (here.starts_with("\\|")) {
        cell += '|';
        ++i;
      } else if (here.starts_with("{{") || here.starts_with("}}")) {
        depth += here.front() == '{' ? 1 : -1;
        cell += here.substr(0, 2);
        ++i;
      } else if (row[i] == '|' && depth <= 0) {
        cells.emplace_back(trim(cell));
        cell.clear();
      } else {
        cell += row[i];
      }
    }
    return cells;
  }

  Json choice_cell(std::string_view inside, std::size_t offset) {
    Json cell = make_object(offset), choices = make_array(offset);
    std::string right;
    add(cell, "type", make_text("choice", offset));
    for (std::size_t at = 0; at < inside.size();) {
      const auto next = std::min({inside.find("(x)", at + 3), inside.find("( )", at + 3), inside.size()});
      const std::string_view text = trim(inside.substr(at + 3, next - at - 3));
      if (inside[at + 1] == 'x') right = text;
      add(choices, make_text(text, offset));
      at = next;
    }
    add(cell, "choices", std::move(choices));
    if (!right.empty()) add(cell, "answer", make_text(right, offset));
    return cell;
  }

  Json cell_of(std::string_view text, std::size_t offset) {
    if (!text.starts_with("{{") || !text.ends_with("}}") || text.size() < 5) return make_text(text, offset);
    const std::string_view inside = trim(text.substr(2, text.size() - 4));
    if (inside.starts_with("(x)") || inside.starts_with("( )")) return choice_cell(inside, offset);
    Json cell = make_object(offset);
    if (inside.starts_with('='))
      if (Json number = read_number_key(trim(inside.substr(1)), offset); !number.is_null()) {
        add(cell, "type", make_text("number", offset));
        add(cell, "answer", std::move(number));
        return cell;
      }
    add(cell, "type", make_text("short", offset));
    add(cell, "answer", make_wordings(split_at_bars(inside), offset));
    return cell;
  }

  void add_rows() {
    const auto rows = all(SignKind::row);
    if (rows.empty()) return;
    add(out_, "columns", make_texts(cells_of(rows.front()->text), rows.front()->offset));
    Json all_rows = make_array(rows.front()->offset);
    for (const Sign* row : rows) {
      if (row == rows.front()) continue;
      if (row->text.find_first_not_of("|-: ") == std::string::npos) continue;
      Json cells = make_array(row->offset);
      for (const std::string& cell : cells_of(row->text)) add(cells, cell_of(cell, row->offset));
      add(all_rows, std::move(cells));
    }
    add(out_, "rows", std::move(all_rows));
  }

  void add_labels() {
    if (!image_.is_null()) add(out_, "image", image_);
    Json labels = make_array(block_.offset);
    for (const Sign* place : all(SignKind::place)) {
      Json label = make_object(place->offset);
      add(label, "x", make_number(place->x, place->offset));
      add(label, "y", make_number(place->y, place->offset));
      add(label, "answer", make_wordings(wordings_of(*place), place->offset));
      add(labels, std::move(label));
    }
    if (!labels.items.empty()) add(out_, "labels", std::move(labels));
  }

  void add_essay() {
    Json rubric = make_array(block_.offset), ideas = make_array(block_.offset);
    for (const Sign& sign : block_.signs) {
      if (sign.kind == SignKind::right) add(ideas, idea_of(sign));
      if (sign.kind != SignKind::criterion) continue;
      Json row = make_object(sign.offset);
      add(row, "criterion", make_text(sign.text, sign.offset));
      add(row, "points", make_number(sign.points, sign.offset));
      add(rubric, std::move(row));
    }
    if (!rubric.items.empty()) add(out_, "rubric", std::move(rubric));
    if (!ideas.items.empty()) add(out_, "ideas", std::move(ideas));
  }

  /// Hints, explanation, and every key that has no place of its own.
  void add_common() {
    Json hints = make_array(block_.offset);
    std::string explanation;
    std::size_t explained_at = block_.offset;
    for (const Sign& sign : block_.signs) {
      if (sign.kind == SignKind::hint) add(hints, make_text(sign.text, sign.offset));
      if (sign.kind == SignKind::explanation) {
        if (explanation.empty()) explained_at = sign.offset;
        explanation += concat({explanation.empty() ? "" : "\n", sign.text});
      }
      if (sign.kind == SignKind::wrong && type_ != "short" && type_ != "list")
        notes_.problem(sign.offset, concat({"a wrong turn has no place in ", the_question()}),
                       "use `!` under questions that are answered in words");
    }
    if (!hints.items.empty()) add(out_, "hints", std::move(hints));
    if (!explanation.empty()) add(out_, "explanation", make_text(explanation, explained_at));
    const bool has_ideas = type_ == "short" || type_ == "list";
    for (const Sign& sign : block_.signs) {
      if (sign.kind != SignKind::key) continue;
      const bool is_done = sign.key == "id" || sign.key == "type" || sign.key == "points" || sign.key == "prompt" ||
                           sign.key == "answer" || (sign.key == "need" && (has_ideas || type_ == "evidence")) ||
                           (sign.key == "accept" && has_ideas && !sign.is_json);
      if (is_done) continue;
      if (Json* before = const_cast<Json*>(out_.find(sign.key));
          before && form_of_key(sign.key) == KeyForm::repeated && !sign.is_json) {
        add(*before, make_text(sign.text, sign.offset));
        continue;
      }
      Json value = read_key(sign);
      add(out_, sign.key, std::move(value));
    }
    for (const Sign* letter : all(SignKind::letter))
      notes_.problem(letter->offset, "this letter follows on nothing", "begin the parts of a question with `a)`");
  }

  void without_key() { has_key_ = false; }

  Block block_;
  std::string label_;
  QuestionNotes& notes_;
  Json out_;
  std::string type_, points_, gap_text_;
  Json image_;
  AskedFor asked_;
  bool is_said_ = false, has_key_ = true, is_told_ = false;
};

/// Whether the lettered lines of a question are what may be picked, and not parts of it.
bool are_choices(const Block& block, const Language& language) {
  std::size_t letters = 0, last_letter = 0;
  bool answered_before_last = false, is_upper = false;
  for (std::size_t i = 0; i < block.signs.size(); ++i)
    if (block.signs[i].kind == SignKind::letter) last_letter = i;
  for (std::size_t i = 0; i < block.signs.size(); ++i) {
    const Sign& sign = block.signs[i];
    if (sign.kind == SignKind::key && sign.key == "parts" && letters == 0) return false;
    if (sign.kind != SignKind::letter) {
      answered_before_last = answered_before_last || (letters > 0 && i < last_letter && is_answer(sign));
      continue;
    }
    ++letters;
    is_upper = sign.letter.style == 'A';
    if (is_task(sign.text, language)) return false;
  }
  if (letters < 2 || answered_before_last || block.prompt.empty()) return false;
  // What may be answered under the last one decides between parts with and without keys.
  if (!is_upper && block.signs.back().kind == SignKind::right && letters > 0) {
    const std::string& answer = block.signs.back().text;
    return letter_mark(concat({answer, ") x"})).has_value() ||
           std::any_of(block.signs.begin(), block.signs.end(),
                       [&](const Sign& sign) { return sign.kind == SignKind::letter && sign.text == answer; });
  }
  return true;
}

/// Bold, starred and ticked choices are the right ones; the mark is taken off.
void read_marked_choices(Block& block) {
  std::vector<std::size_t> marked;
  std::size_t count = 0;
  for (std::size_t i = 0; i < block.signs.size(); ++i) {
    Sign& sign = block.signs[i];
    if (sign.kind != SignKind::letter) continue;
    sign.kind = SignKind::option;
    ++count;
    std::string_view text = sign.text;
    const std::string small = in_small_letters(text);
    const auto strip = [&](std::size_t front, std::size_t back) {
      sign.text = std::string(trim(text.substr(front, text.size() - front - back)));
      marked.push_back(i);
    };
    if (text.size() > 4 && text.starts_with("**") && text.ends_with("**"))
      strip(2, 2);
    else if (small.ends_with("(correct)"))
      strip(0, 9);
    else if (text.size() > 1 && text.ends_with('*') && std::count(text.begin(), text.end(), '*') == 1)
      strip(0, 1);
    else if (text.ends_with("✓") || text.ends_with("✔"))
      strip(0, 3);
  }
  if (marked.size() < count)
    for (const std::size_t i : marked) block.signs[i].is_right = true;
}

/// The things that one answer names, where the question asks for several: "sand; dough".
std::vector<std::string_view> things_in(std::string_view answer, const AskedFor& asked) {
  if (asked.count > 1 || asked.list) {
    auto things = split_at(answer, ";");
    if (things.size() > 1) return things;
    things = split_at(answer, ", ");
    if (asked.count > 1 && things.size() == asked.count) return things;
  }
  return {answer};
}

void take_answers(Block& block, char letter, std::span<TextAnswer> answers, const Language& language) {
  if (std::any_of(block.signs.begin(), block.signs.end(), is_answer) && !has_sign(block, SignKind::option)) return;
  const AskedFor asked = asked_for(block.prompt, language);
  for (TextAnswer& answer : answers) {
    if (answer.letter != letter || answer.is_used) continue;
    answer.is_used = true;
    for (const std::string_view thing : things_in(answer.text, asked)) {
      Sign sign;
      sign.kind = SignKind::right;
      sign.text = thing;
      sign.offset = answer.offset;
      sign.line = answer.line;
      block.signs.push_back(std::move(sign));
    }
  }
}

}  // namespace

std::string_view key_name(std::string_view line) {
  if (!line.starts_with('@')) return "";
  std::size_t end = 1;
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '$';
  };
  while (end < line.size() && is_name(line[end])) ++end;
  if (end < line.size() && line[end] != ' ' && line[end] != '\t') return "";
  return line.substr(1, end - 1);
}

KeyForm form_of_key(std::string_view key) {
  struct Row {
    std::string_view key;
    KeyForm form;
  };
  constexpr std::array rows{
      Row{"id", KeyForm::text},          Row{"source", KeyForm::text},     Row{"url", KeyForm::text},
      Row{"rights", KeyForm::text},      Row{"type", KeyForm::text},       Row{"prompt", KeyForm::text},
      Row{"explanation", KeyForm::text}, Row{"text", KeyForm::text},       Row{"model", KeyForm::text},
      Row{"hint", KeyForm::text},        Row{"feedback", KeyForm::text},   Row{"spelling", KeyForm::text},
      Row{"title", KeyForm::text},       Row{"byline", KeyForm::text},     Row{"date", KeyForm::text},
      Row{"language", KeyForm::text},    Row{"audience", KeyForm::text},   Row{"subject", KeyForm::text},
      Row{"directions", KeyForm::text},  Row{"passage", KeyForm::text},    Row{"reveal", KeyForm::text},
      Row{"$schema", KeyForm::text},     Row{"keys", KeyForm::text},       Row{"evidence", KeyForm::repeated},
      Row{"accept", KeyForm::repeated},  Row{"hints", KeyForm::repeated},  Row{"distractors", KeyForm::bars},
      Row{"exact", KeyForm::flag},       Row{"case", KeyForm::flag},       Row{"accents", KeyForm::flag},
      Row{"bank", KeyForm::flag},        Row{"choose", KeyForm::flag},     Row{"shuffle", KeyForm::flag},
      Row{"guided", KeyForm::flag},      Row{"points", KeyForm::number},   Row{"need", KeyForm::number},
      Row{"minutes", KeyForm::number},   Row{"attempts", KeyForm::number}, Row{"words", KeyForm::range},
  };
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.key == key; });
  return found == rows.end() ? KeyForm::json : found->form;
}

Json read_key_value(std::string_view key, std::string_view value, bool is_json, std::size_t offset,
                    QuestionNotes& notes) {
  if (is_json) {
    JsonText read = read_json(value);
    if (read.value && read.problems.empty()) {
      move_offsets(*read.value, offset);
      return std::move(*read.value);
    }
    const std::string what = read.problems.empty() ? "this is no value" : read.problems.front().what;
    notes.problem(offset, concat({"what follows `@", key, " =` cannot be read: ", what}),
                  "write one value of JSON in that line, as in a lesson file, or leave out the `=`");
    return make_text(value, offset);
  }
  switch (form_of_key(key)) {
    case KeyForm::flag:
      if (value.empty() || value == "true" || value == "yes") return make_flag(true, offset);
      if (value == "false" || value == "no") return make_flag(false, offset);
      return make_text(value, offset);
    case KeyForm::number: {
      const std::string digits(value);
      return is_plain_number(digits) ? make_number(digits, offset) : make_text(value, offset);
    }
    case KeyForm::range: {
      const auto dash = value.find_first_not_of("0123456789");
      const std::string_view least = value.substr(0, dash);
      const std::string_view most =
          trim(dash == std::string_view::npos ? "" : value.substr(value.find_last_not_of("0123456789") + 1));
      Json range = make_object(offset);
      if (!least.empty()) add(range, "min", make_number(least, offset));
      if (!most.empty()) add(range, "max", make_number(most, offset));
      return range;
    }
    case KeyForm::repeated: {
      Json list = make_array(offset);
      add(list, make_text(value, offset));
      return list;
    }
    case KeyForm::bars:
      return make_texts(split_at_bars(value), offset);
    default:
      return make_text(value, offset);
  }
}

std::string_view name_of_kind(std::string_view type) {
  if (type == "short") return "a short answer";
  if (type == "true-false") return "true or false";
  if (type == "blanks") return "gaps to fill";
  if (type == "match") return "things to join";
  if (type == "order") return "an order";
  if (type == "sort") return "things to sort";
  if (type == "evidence") return "sentences to mark";
  if (type == "label") return "places to name";
  if (type == "essay") return "an essay";
  return type;
}

Json read_number_key(std::string_view text, std::size_t offset) {
  std::string unit_before;
  for (std::string_view sign : {"$", "€", "£", "¥"})
    if (text.starts_with(sign)) {
      unit_before = sign;
      text = trim(text.substr(sign.size()));
    }
  const auto take_number = [](std::string_view& rest) {
    std::string number;
    if (rest.starts_with("−")) {
      number = "-";
      rest.remove_prefix(3);
    } else if (rest.starts_with('-')) {
      number = "-";
      rest.remove_prefix(1);
    }
    const auto is_digit = [&](std::size_t at) { return at < rest.size() && rest[at] >= '0' && rest[at] <= '9'; };
    std::size_t at = 0;
    if (!is_digit(0)) return std::string();
    while (is_digit(at)) ++at;
    std::string digits(rest.substr(0, at));
    // "1,250,000"
    while (at <= 15 && digits.size() <= 15 && at < rest.size() && rest[at] == ',' && is_digit(at + 1) &&
           is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4)) {
      digits += rest.substr(at + 1, 3);
      at += 4;
    }
    if (at < rest.size() && rest[at] == ',') {
      if (is_digit(at + 1)) return std::string();
    }
    if (at < rest.size() && rest[at] == '.' && is_digit(at + 1)) {
      const std::size_t begin = at++;
      while (is_digit(at)) ++at;
      digits += rest.substr(begin, at - begin);
    }
    if (at + 1 < rest.size() && (rest[at] == 'e' || rest[at] == 'E') &&
        (is_digit(at + 1) || ((rest[at + 1] == '-' || rest[at + 1] == '+') && is_digit(at + 2)))) {
      const std::size_t begin = at;
      at += 2;
      while (is_digit(at)) ++at;
      digits += rest.substr(begin, at - begin);
    }
    // JSON has no "007".
    if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9') return std::string();
    if (at < rest.size() && (rest[at] == '/' || rest[at] == ':' || rest[at] == '.')) return std::string();
    rest = trim(rest.substr(at));
    return number + digits;
  };
  const std::string value = take_number(text);
  // Larger ones than this are infinite, which no lesson may say.
  if (value.empty() || value.size() > 40 || value.find_first_of("eE") < value.size() - 1) {
    if (value.empty() || value.size() > 40) return {};
    const auto e = value.find_first_of("eE");
    if (value.size() - e > 4) return {};
  }
  Json answer = make_object(offset);
  add(answer, "value", make_number(value, offset));
  for (std::string_view sign : {"±", "+/-", "+-"})
    if (text.starts_with(sign)) {
      text = trim(text.substr(sign.size()));
      const std::string tolerance = take_number(text);
      if (tolerance.empty() || tolerance.front() == '-') return {};
      if (text.starts_with('%') && value.find('%') == std::string::npos &&
          tolerance.find_first_of("eE") == std::string::npos) {
        text = trim(text.substr(1));
        add(answer, "tolerance", make_text(concat({tolerance, "%"}), offset));
      } else {
        add(answer, "tolerance", make_number(tolerance, offset));
      }
      break;
    }
  if (text.find_first_of("|±") != std::string_view::npos && text.find('|') != std::string_view::npos) return {};
  const std::string unit = concat({unit_before, unit_before.empty() || text.empty() ? "" : " ", text});
  if (!unit.empty()) add(answer, "unit", make_text(unit, offset));
  if (answer.items.size() == 1) return make_number(value, offset);
  return answer;
}

Json read_question_lines(std::span<const TextLine> lines, std::size_t mark_length, std::size_t index,
                         std::string_view heading, std::span<TextAnswer> answers, QuestionNotes& notes) {
  Block block;
  BlockReader reader(block);
  reader.first(lines.front(), mark_length);
  for (const TextLine& line : lines.subspan(1)) reader.next(line);
  const std::string label = std::to_string(index + 1);
  const std::string path = "/questions/" + std::to_string(index);
  const auto note_part = [&](TextPart part, const Block& of, std::string part_label, std::string part_path) {
    part.label = std::move(part_label);
    part.path = std::move(part_path);
    part.first_line = of.first_line;
    part.last_line = of.last_line;
    notes.parts.push_back(std::move(part));
  };
  for (const Sign& sign : block.signs)
    if (sign.kind == SignKind::key && sign.key == "question" && sign.is_json) {
      Json whole = read_key_value(sign.key, sign.text, true, sign.offset, notes);
      const Json* type = whole.find("type");
      TextPart part;
      part.type = type && type->string() ? type->text : "";
      note_part(part, block, label, path);
      return whole;
    }
  if (!heading.empty()) block.prompt = concat({heading, block.prompt.empty() ? "" : "\n\n", block.prompt});

  const bool has_letters = has_sign(block, SignKind::letter);
  const bool is_choice = has_letters && are_choices(block, notes.language);
  if (is_choice) {
    read_marked_choices(block);
    if (block.signs.front().letter.style == 'a')
      notes.guesses.push_back(
          {block.first_line, concat({"question ", label, " has lettered lines that ask nothing: read as choices"})});
  }
  if (!has_letters || is_choice) {
    take_answers(block, 0, answers, notes.language);
    TextPart part;
    Json question = PartBuilder(block, label, notes).build(part);
    note_part(part, block, label, path);
    return question;
  }

  // A question with parts.
  Json question = make_object(block.offset);
  std::vector<Block> parts;
  Json stem_keys = make_object(block.offset);
  std::vector<Sign> before;
  for (Sign& sign : block.signs) {
    if (sign.kind == SignKind::letter) {
      if (!parts.empty()) parts.back().last_line = std::max(parts.back().first_line, sign.line - 1);
      Block& part = parts.emplace_back();
      part.prompt = std::move(sign.text);
      part.offset = sign.offset;
      part.first_line = part.last_line = sign.line;
    } else if (parts.empty()) {
      before.push_back(std::move(sign));
    } else {
      parts.back().signs.push_back(std::move(sign));
    }
  }
  parts.back().last_line = std::max(block.last_line, parts.back().first_line);
  const auto stem_key = [&](std::string_view name) -> const Sign* {
    for (const Sign& sign : before)
      if (sign.kind == SignKind::key && sign.key == name) return &sign;
    return nullptr;
  };
  if (const Sign* id = stem_key("id"))
    add(question, "id", read_key_value("id", id->text, id->is_json, id->offset, notes));
  if (const Sign* prompt = stem_key("prompt"))
    add(question, "prompt", read_key_value("prompt", prompt->text, prompt->is_json, prompt->offset, notes));
  else if (!block.prompt.empty())
    add(question, "prompt", make_text(block.prompt, block.offset));
  for (const Sign& sign : before) {
    if (sign.kind == SignKind::key) {
      if (sign.key != "id" && sign.key != "prompt" && sign.key != "parts")
        add(question, sign.key, read_key_value(sign.key, sign.text, sign.is_json, sign.offset, notes));
    } else {
      notes.problem(sign.offset, concat({"this stands before the parts of question ", label, " and belongs to none"}),
                    "put it under the part that it belongs to");
    }
  }
  Json list = make_array(block.offset);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char letter = static_cast<char>('a' + i);
    take_answers(parts[i], letter, answers, notes.language);
    TextPart part;
    const std::string part_label = label + letter;
    Json json = PartBuilder(parts[i], part_label, notes).build(part);
    note_part(part, parts[i], part_label, concat({path, "/parts/", std::to_string(i)}));
    add(list, std::move(json));
  }
  add(question, "parts", std::move(list));
  return question;
}

}  // namespace worksheet
