#include <algorithm>
#include <string>
#include <vector>

#include "languages/language_data.h"
#include "marker/marker.h"
#include "marker/passage_words.h"
#include "text/among.h"
#include "text/british_spelling.h"
#include "text/compatibility.h"
#include "text/number_words.h"
#include "text/spelling.h"
#include "text/stem.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

std::vector<std::string> words_of(std::string_view text, const Language& language) {
  std::vector<std::string> words;
  for (Word& word : split_words(text, language)) words.push_back(std::move(word.text));
  if (words.size() > 1 && language_data(language).function_word(fold_case(words.front())).is_article)
    words.erase(words.begin());
  return words;
}

bool is_name(const std::string& answer) { return is_upper(decode_at(answer, 0).code); }

/// The text as keyboards without its letters have it: "ae" for "ä" in German, "aa" for "å" in Danish.
std::string transcribed(std::string_view folded, const Language& language) {
  const bool german = language.primary == "de", northern = is_among(language.primary, "da nb nn no sv fi");
  std::string text;
  for (const char32_t code : decode_utf8(folded)) {
    if ((german || northern) && (code == U'ä' || code == U'ö'))
      text += code == U'ä' ? "ae" : "oe";
    else if (german && code == U'ü')
      text += "ue";
    else if (northern && (code == U'å' || code == U'ø'))
      text += code == U'å' ? "aa" : "oe";
    else
      append_utf8(text, code);
  }
  return text;
}

/// "pi" for "π"; empty for what is no Greek letter by itself.
std::string_view greek_name(std::string_view folded) {
  static constexpr std::string_view names =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon "
      "phi chi psi omega";
  const Decoded only = decode_at(folded, 0);
  if (only.length != folded.size() || only.code < U'α' || only.code > U'ω') return "";
  std::string_view rest = names;
  for (char32_t letter = U'α'; letter < only.code; ++letter) rest.remove_prefix(rest.find(' ') + 1);
  return rest.substr(0, rest.find(' '));
}

/// A word as it is written in full, and a sign by its name: "saint" for "St.", "and" for "&".
std::string in_full(const std::string& plain, const Language& language) {
  if (const auto full = language_data(language).abbreviations.find(plain)) return std::string(*full);
  if (const std::string_view name = greek_name(plain); !name.empty()) return std::string(name);
  const auto part = number_part_of({plain}, language_data(language).number_words);
  if (plain == "&" || (part && part->role == NumberPart::Role::join)) return "&";
  return language.primary == "en" ? american_spelling(plain) : plain;
}

/// Compares the words of a response with those of an answer; notes what was forgiven.
class WordComparison {
 public:
  WordComparison(const TextRules& rules, const Language& language, const Passage* passage,
                 std::vector<Forgiven>& forgiven)
      : rules_(rules), language_(language), passage_(passage), forgiven_(forgiven) {}

  bool same(const std::vector<std::string>& wrote, const std::vector<std::string>& answer) {
    if (wrote.size() == answer.size()) {
      const std::size_t noted = forgiven_.size();
      bool all = true;
      for (std::size_t i = 0; i < wrote.size() && all; ++i) all = same_word(wrote[i], answer[i]);
      if (all) return true;
      forgiven_.erase(forgiven_.begin() + static_cast<std::ptrdiff_t>(noted), forgiven_.end());
    }
    return same_joined(wrote, answer);
  }

 private:
  bool same_word(const std::string& wrote, const std::string& answer) {
    if (wrote == answer) return true;
    const std::string folded_wrote = fold_case(wrote, language_), folded_answer = fold_case(answer, language_);
    if (rules_.match_case) return false;
    if (folded_wrote == folded_answer) return true;
    if (transcribed(folded_wrote, language_) == transcribed(folded_answer, language_)) return true;
    const std::string plain_wrote = strip_accents(folded_wrote), plain_answer = strip_accents(folded_answer);
    if (plain_wrote == plain_answer) {
      if (rules_.match_accents) return false;
      forgiven_.push_back({Forgiven::Kind::accents, wrote, answer});
      return true;
    }
    if (in_full(plain_wrote, language_) == in_full(plain_answer, language_)) return true;
    const NumberReader numbers = number_reader(language_);
    if (const auto number = numbers.read_number(wrote); number && number == numbers.read_number(answer)) return true;
    if (rules_.strict_spelling || !misspelling(plain_wrote, plain_answer, is_name(answer), language_)) return false;
    if (is_other_word_of_lesson(plain_wrote, plain_answer)) return false;
    forgiven_.push_back({Forgiven::Kind::spelling, wrote, answer});
    return true;
  }

  /// A word of the passage or of another answer is meant as it stands, unless it is only another form.
  bool is_other_word_of_lesson(const std::string& wrote, const std::string& answer) const {
    if (!passage_) return false;
    const std::vector<std::string>& real = passage_->words().real;
    return std::binary_search(real.begin(), real.end(), wrote) &&
           plain_stem(wrote, language_) != plain_stem(answer, language_);
  }

  /// "icecream" for "ice cream", "19 th" for "19th".
  bool same_joined(const std::vector<std::string>& wrote, const std::vector<std::string>& answer) {
    if (rules_.strict_spelling || rules_.match_case || wrote.size() == answer.size()) return false;
    const std::string one = joined(wrote), other = joined(answer);
    if (one.empty() || one != other) return false;
    forgiven_.push_back({Forgiven::Kind::spelling, spaced(wrote), spaced(answer)});
    return true;
  }

  static std::string spaced(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  }

  /// The words as one; empty where that would join two numbers, or a sign.
  std::string joined(const std::vector<std::string>& words) const {
    std::string text;
    bool after_digit = false;
    for (const std::string& word : words) {
      const std::string folded = fold_case(word, language_);
      const char first = folded.front(), last = folded.back();
      const bool starts_with_digit = first >= '0' && first <= '9';
      if (!is_word_character(decode_at(folded, 0).code) || (after_digit && starts_with_digit)) return {};
      after_digit = last >= '0' && last <= '9';
      text += rules_.match_accents ? folded : strip_accents(folded);
    }
    return text;
  }

  const TextRules& rules_;
  const Language& language_;
  const Passage* passage_;
  std::vector<Forgiven>& forgiven_;
};

/// The signs of a text without blanks, in their usual form. Where the answer multiplies or divides, so does what
/// keyboards have in place of its sign.
std::u32string signs_of(std::string_view text, std::string_view answer) {
  std::u32string usual;
  for (const char32_t code : decode_utf8(to_nfc(text)))
    if (!is_invisible(code) && !is_space(code)) append_usual(usual, code, {});
  const bool times = answer.find("×") != answer.npos, divided = answer.find("÷") != answer.npos;
  struct Typed {
    std::u32string_view typed;
    char32_t sign;
  };
  for (const Typed& one : {Typed{U"<=", U'≤'}, {U">=", U'≥'}, {U"!=", U'≠'}, {U"+-", U'±'}, {U"->", U'→'}})
    for (std::size_t at = usual.find(one.typed); at != usual.npos; at = usual.find(one.typed))
      usual.replace(at, one.typed.size(), 1, one.sign);
  for (char32_t& sign : usual) {
    if (is_dash(sign)) sign = U'-';
    if (times && (sign == U'x' || sign == U'X' || sign == U'*' || sign == U'·' || sign == U'⋅')) sign = U'×';
    if (divided && (sign == U'/' || sign == U':')) sign = U'÷';
  }
  return usual;
}

/// Whether an answer is of signs alone: "×", "-", "≥".
bool is_of_signs(std::string_view text) {
  for (const char32_t code : decode_utf8(text))
    if (is_word_character(code)) return false;
  return true;
}

}  // namespace

bool same_words(std::string_view wrote, std::string_view answer, const TextRules& rules, const Language& language,
                const Passage* passage, std::vector<Forgiven>& forgiven) {
  if (is_of_signs(answer)) return signs_of(wrote, answer) == signs_of(answer, answer);
  const std::vector<std::string> left = words_of(wrote, language), right = words_of(answer, language);
  if (left.empty() || right.empty()) return to_nfc(wrote) == to_nfc(answer);
  if (WordComparison(rules, language, passage, forgiven).same(left, right)) return true;
  const NumberReader numbers = number_reader(language);
  const auto number = numbers.read_number(wrote);
  return number && number == numbers.read_number(answer);
}

}  // namespace worksheet
