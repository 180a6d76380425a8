#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "formats/gift.h"
#include "formats/imported_questions.h"
#include "formats/text_lines.h"
#include "json/make_json.h"
#include "text/concat.h"
#include "text/decimal.h"

namespace worksheet {
namespace {

/// A text of GIFT, still with its escapes, and where it stands.
struct Raw {
  std::string_view text;
  std::size_t offset = 0;

  Raw sub(std::size_t begin, std::size_t length = std::string_view::npos) const {
    return {text.substr(begin, length), offset + begin};
  }
  Raw trimmed() const {
    const std::string_view inner = trim(text);
    return {inner, inner.empty() ? offset : offset + static_cast<std::size_t>(inner.data() - text.data())};
  }
};

/// The first of `signs` that no backslash stands before.
std::size_t find_unescaped(std::string_view text, std::string_view signs, std::size_t from = 0) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (signs.find(text[i]) != std::string_view::npos)
      return i;
  }
  return std::string_view::npos;
}

/// Tags that have a sign in Markdown.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> known_tags{
    {{"<p>", ""},    {"</p>", "\n\n"}, {"<br>", "\n"},   {"<br/>", "\n"},    {"<br />", "\n"},    {"<b>", "**"},
     {"</b>", "**"}, {"<i>", "*"},     {"</i>", "*"},    {"<strong>", "**"}, {"</strong>", "**"}, {"<em>", "*"},
     {"</em>", "*"}, {"<code>", "`"},  {"</code>", "`"}, {"<u>", ""},        {"</u>", ""},        {"&nbsp;", " "},
     {"&lt;", "<"},  {"&gt;", ">"},    {"&quot;", "\""}, {"&amp;", "&"}}};

/// HTML as far as a table of tags goes: a page can do better before it hands over the text. `has_more` where tags stay.
std::string text_of_html(std::string_view html, bool& has_more) {
  std::string out;
  for (std::size_t i = 0; i < html.size();) {
    const auto tag = std::find_if(known_tags.begin(), known_tags.end(),
                                  [&](const auto& one) { return html.substr(i, one.first.size()) == one.first; });
    if (tag != known_tags.end()) {
      out += tag->second;
      i += tag->first.size();
      continue;
    }
    has_more = has_more || (html[i] == '<' && i + 1 < html.size() &&
                            (html[i + 1] == '/' || (html[i + 1] >= 'a' && html[i + 1] <= 'z') || html[i + 1] == '!'));
    out += html[i++];
  }
  return std::string(trim(out));
}

/// One blank for each run of blanks and line breaks, as Moodle's own format has it.
std::string in_one_line(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return std::string(trim(out));
}

struct Answer {
  bool is_right = false;  // written with "="
  std::optional<double> weight;
  Raw text, feedback;
};

class GiftReader {
 public:
  GiftReader(std::string_view text, std::string_view title) : text_(text), index_(text_), title_(title) {}

  Imported read() {
    std::size_t begin = 0;
    bool has_text = false;
    int depth = 0;
    for (const TextLine& line : split_lines(text_)) {
      if (line.text.starts_with("//")) {
        if (line.text.find("[tag:") != std::string_view::npos || line.text.find("[id:") != std::string_view::npos)
          leave_out(line.number, line.text);
        text_.replace(line.offset, line.text.size(), line.text.size(), ' ');
        continue;
      }
      if (line.is_blank() && depth <= 0) {
        if (has_text) question({std::string_view(text_).substr(begin, line.offset - begin), begin});
        has_text = false;
        continue;
      }
      if (line.text.starts_with("$CATEGORY") && depth == 0) {
        leave_out(line.number, line.text);
        continue;
      }
      if (line.is_blank()) continue;
      if (!has_text) {
        begin = line.offset;
        depth = 0;
      }
      has_text = true;
      for (std::size_t i = 0; i < line.text.size(); ++i) {
        if (line.text[i] == '\\')
          ++i;
        else if (line.text[i] == '{')
          ++depth;
        else if (line.text[i] == '}')
          depth = std::max(0, depth - 1);
      }
    }
    if (has_text) question({std::string_view(text_).substr(begin), begin});
    if (!pending_.empty()) leave_out(pending_line_, pending_);
    if (title_.empty()) title_ = "Questions";
    return lesson_of_questions(std::move(questions_), title_, index_, std::move(result_));
  }

 private:
  void leave_out(std::size_t line, std::string_view what) { result_.left_out.push_back({line, std::string(what)}); }
  std::size_t line_of(std::size_t offset) const { return index_.at(offset).line; }
  void problem(const Raw& raw, std::string what, std::string remedy) {
    if (result_.problems.size() < 200)
      result_.problems.push_back({index_.at(raw.offset), "", std::move(what), std::move(remedy)});
  }

  /// "[html]" before a text says how it is written; without one it is written as its question is.
  std::string text_of(Raw raw, std::string* format_of_question = nullptr) {
    raw = raw.trimmed();
    std::string format = format_;
    for (std::string_view known : {"html", "moodle", "plain", "markdown"}) {
      const std::string mark = concat({"[", known, "]"});
      if (!raw.text.starts_with(mark)) continue;
      format = known;
      raw = raw.sub(mark.size()).trimmed();
      break;
    }
    if (format_of_question) *format_of_question = format;
    std::string plain;
    for (std::size_t i = 0; i < raw.text.size(); ++i) {
      if (raw.text[i] != '\\' || i + 1 == raw.text.size()) {
        plain += raw.text[i];
        continue;
      }
      const char next = raw.text[i + 1];
      if (std::string_view("~=#{}:\\").find(next) != std::string_view::npos) {
        plain += next;
        ++i;
      } else if (next == 'n') {
        plain += '\n';
        ++i;
      } else {
        plain += '\\';
      }
    }
    if (format == "html") {
      bool has_more = false;
      plain = text_of_html(plain, has_more);
      if (has_more)
        result_.guesses.push_back(
            {line_of(raw.offset), "this is written in HTML, which a lesson shows as it is written"});
      return plain;
    }
    return format == "markdown" ? std::string(trim(plain)) : in_one_line(plain);
  }

  void question(Raw raw) {
    raw = raw.trimmed();
    Json out = make_object(raw.offset);
    std::string name;
    format_ = "moodle";
    if (raw.text.starts_with("::")) {
      std::size_t end = 2;
      while (end < raw.text.size() && !raw.text.substr(end).starts_with("::")) end += raw.text[end] == '\\' ? 2 : 1;
      if (end < raw.text.size()) {
        name = text_of(raw.sub(2, end - 2));
        raw = raw.sub(end + 2).trimmed();
      }
    }
    const std::size_t open = find_unescaped(raw.text, "{");
    const std::size_t close = open == std::string_view::npos ? open : find_unescaped(raw.text, "}", open + 1);
    if (open == std::string_view::npos) return description(raw, name);
    if (close == std::string_view::npos) {
      problem(raw.sub(open), "this brace is never closed",
              "write `}` behind the last answer, and `\\{` for a brace in a text");
      return;
    }
    std::string stem = text_of(raw.sub(0, open), &format_);
    const std::string behind = text_of(raw.sub(close + 1));
    const std::string format = format_;
    if (!behind.empty()) {
      const bool is_close = std::string_view(".,;:!?").find(behind.front()) != std::string_view::npos;
      stem += concat({stem.empty() ? "" : " ", "_____", is_close ? "" : " ", behind});
    }
    if (!pending_.empty()) {
      stem = concat({pending_, stem.empty() ? "" : "\n\n", stem});
      pending_.clear();
    }
    if (stem.empty()) {
      problem(raw, "this question asks nothing", "write what is asked before the brace");
      return;
    }
    if (!name.empty()) add(out, "x-name", make_text(name, raw.offset));
    stem_ = std::move(stem);
    answers(raw.sub(open + 1, close - open - 1), raw, out);
  }

  void description(const Raw& raw, const std::string& name) {
    const std::string text = text_of(raw);
    if (pending_.empty()) pending_line_ = line_of(raw.offset);
    for (const std::string& one : {name, text})
      if (!one.empty()) pending_ += concat({pending_.empty() ? "" : "\n\n", one});
  }

  void add_front(Json& out, const char* type) {
    Json name = out.find("x-name") ? *out.find("x-name") : Json();
    out.items.clear();
    add(out, "type", make_text(type, out.offset));
    add(out, "prompt", make_text(stem_, out.offset));
    if (name.string()) add(out, "x-name", std::move(name));
  }

  void finish(Json out, std::string explanation) {
    if (!explanation.empty()) add(out, "explanation", make_text(explanation, out.offset));
    if (questions_.items.size() < 2001) add(questions_, std::move(out));
  }

  void answers(Raw inside, const Raw& whole, Json& out) {
    std::string explanation;
    for (auto at = find_unescaped(inside.text, "#"); at != std::string_view::npos;
         at = find_unescaped(inside.text, "#", at + 1))
      if (inside.text.substr(at).starts_with("####")) {
        explanation = text_of(inside.sub(at + 4));
        inside = inside.sub(0, at);
        break;
      }
    inside = inside.trimmed();
    if (inside.text.empty()) {
      add_front(out, "essay");
      return finish(std::move(out), std::move(explanation));
    }
    if (inside.text.front() == '#') return numerical(inside.sub(1).trimmed(), out, std::move(explanation));
    if (truth(inside, out, explanation)) return;
    std::vector<Answer> list = answer_list(inside);
    if (list.empty()) {
      problem(inside, "these answers have no `=` and no `~` before them",
              "write `=` before what is right and `~` before what is wrong");
      return;
    }
    const bool has_wrong = std::any_of(list.begin(), list.end(), [](const Answer& one) { return !one.is_right; });
    const bool is_match = !has_wrong && std::all_of(list.begin(), list.end(), [](const Answer& one) {
      return one.text.text.find("->") != std::string_view::npos;
    });
    if (is_match)
      match(list, out);
    else if (has_wrong)
      choice(list, whole, out);
    else
      short_answer(list, out);
    if (out.find("type")) finish(std::move(out), std::move(explanation));
  }

  bool truth(const Raw& inside, Json& out, const std::string& general) {
    const std::size_t end = std::min(find_unescaped(inside.text, "#"), inside.text.size());
    const std::string_view word = trim(inside.text.substr(0, end));
    const bool is_true = word == "T" || word == "TRUE" || word == "true" || word == "True";
    if (!is_true && word != "F" && word != "FALSE" && word != "false" && word != "False") return false;
    add_front(out, "true-false");
    add(out, "answer", make_flag(is_true, inside.offset));
    std::string explanation = general;
    if (end < inside.text.size()) {
      // What is said to who was wrong, and behind it what is said to who was right.
      const Raw rest = inside.sub(end + 1);
      const std::size_t second = std::min(find_unescaped(rest.text, "#"), rest.text.size());
      const std::string wrong = text_of(rest.sub(0, second));
      if (!wrong.empty()) explanation = concat({wrong, explanation.empty() ? "" : "\n\n", explanation});
      if (second < rest.text.size()) {
        const std::string right = text_of(rest.sub(second + 1));
        if (!right.empty()) leave_out(line_of(rest.offset), concat({"feedback for the right answer: ", right}));
      }
    }
    finish(std::move(out), std::move(explanation));
    return true;
  }

  std::vector<Answer> answer_list(const Raw& inside) {
    std::vector<Answer> list;
    std::size_t at = find_unescaped(inside.text, "=~");
    if (at == std::string_view::npos) return list;
    if (const Raw before = inside.sub(0, at).trimmed(); !before.text.empty())
      leave_out(line_of(before.offset), before.text);
    while (at != std::string_view::npos) {
      const std::size_t next = find_unescaped(inside.text, "=~", at + 1);
      Answer answer;
      answer.is_right = inside.text[at] == '=';
      Raw body = inside.sub(at + 1, next == std::string_view::npos ? next : next - at - 1).trimmed();
      if (body.text.starts_with('%')) {
        const auto end = body.text.find('%', 1);
        const std::string number(body.text.substr(1, end == std::string_view::npos ? 0 : end - 1));
        if (!number.empty() && number.size() < 12 && number.find_first_not_of("-+.0123456789") == std::string::npos) {
          answer.weight = std::strtod(number.c_str(), nullptr);
          body = body.sub(end + 1).trimmed();
        }
      }
      const std::size_t hash = std::min(find_unescaped(body.text, "#"), body.text.size());
      answer.text = body.sub(0, hash).trimmed();
      if (hash < body.text.size()) answer.feedback = body.sub(hash + 1).trimmed();
      list.push_back(answer);
      at = next;
    }
    return list;
  }

  void tell_part_credit(const Answer& answer, std::string_view text) {
    const std::string feedback = text_of(answer.feedback);
    leave_out(line_of(answer.text.offset),
              concat({decimal(*answer.weight), " % for \"", text, "\"", feedback.empty() ? "" : ": ", feedback}));
  }

  void match(const std::vector<Answer>& list, Json& out) {
    std::vector<std::pair<std::string, std::string>> pairs;
    std::vector<std::string> distractors;
    std::map<std::string, std::vector<std::string>> groups;
    for (const Answer& answer : list) {
      const auto arrow = answer.text.text.find("->");
      const std::string term = text_of(answer.text.sub(0, arrow)), meaning = text_of(answer.text.sub(arrow + 2));
      if (term.empty()) {
        distractors.push_back(meaning);
        continue;
      }
      groups[meaning].push_back(term);
      pairs.emplace_back(term, meaning);
    }
    // Things that share a meaning are sorted by it.
    if (groups.size() < pairs.size() && groups.size() > 1) {
      add_front(out, "sort");
      Json sorted = make_object(out.offset);
      for (const auto& [term, meaning] : pairs)
        if (!sorted.find(meaning)) add(sorted, meaning, make_texts(groups[meaning], out.offset));
      add(out, "groups", std::move(sorted));
      for (const std::string& one : distractors)
        leave_out(line_of(out.offset), concat({"a group with nothing in it: ", one}));
      return;
    }
    add_front(out, "match");
    Json json = make_array(out.offset);
    for (const auto& [term, meaning] : pairs) add(json, make_texts({term, meaning}, out.offset));
    add(out, "pairs", std::move(json));
    if (!distractors.empty()) add(out, "distractors", make_texts(distractors, out.offset));
  }

  void choice(const std::vector<Answer>& list, const Raw& whole, Json& out) {
    const auto count_right = std::count_if(list.begin(), list.end(), [](const Answer& one) { return one.is_right; });
    const bool several = count_right != 1;
    Json choices = make_array(out.offset);
    std::vector<std::string> right;
    for (const Answer& answer : list) {
      const std::string text = text_of(answer.text), feedback = text_of(answer.feedback);
      const bool is_full = answer.is_right || (several && answer.weight && *answer.weight > 0);
      if (is_full) right.push_back(text);
      if (!several && answer.weight && !answer.is_right && *answer.weight != 0) tell_part_credit(answer, text);
      if (feedback.empty()) {
        add(choices, make_text(text, answer.text.offset));
        continue;
      }
      Json one = make_object(answer.text.offset);
      add(one, "text", make_text(text, answer.text.offset));
      add(one, "feedback", make_text(feedback, answer.feedback.offset));
      add(choices, std::move(one));
    }
    if (right.empty()) {
      problem(whole, "no answer of this question is right", "write `=` before the right one");
      return;
    }
    add_front(out, "choice");
    add(out, "choices", std::move(choices));
    add(out, "answer", several ? make_texts(right, out.offset) : make_text(right.front(), out.offset));
  }

  void short_answer(const std::vector<Answer>& list, Json& out) {
    std::vector<std::string> say;
    std::string feedback;
    for (const Answer& answer : list) {
      const std::string text = text_of(answer.text), said = text_of(answer.feedback);
      if (answer.weight && *answer.weight < 100) {
        tell_part_credit(answer, text);
        continue;
      }
      if (text.empty()) continue;
      say.push_back(text);
      if (said.empty() || said == feedback) continue;
      if (feedback.empty())
        feedback = said;
      else
        leave_out(line_of(answer.feedback.offset), concat({"feedback for \"", text, "\": ", said}));
    }
    if (say.empty()) {
      problem(Raw{"", out.offset}, "no answer of this question is wholly right", "write `=` before the right one");
      return;
    }
    add_front(out, "short");
    if (feedback.empty()) {
      add(out, "answer", say.size() == 1 ? make_text(say.front(), out.offset) : make_texts(say, out.offset));
      return;
    }
    Json answer = make_object(out.offset), ideas = make_array(out.offset), idea = make_object(out.offset);
    add(idea, "say", make_texts(say, out.offset));
    add(idea, "feedback", make_text(feedback, out.offset));
    add(ideas, std::move(idea));
    add(answer, "ideas", std::move(ideas));
    add(out, "answer", std::move(answer));
  }

  static std::optional<double> number_of(std::string_view text) {
    const std::string digits(trim(text));
    char* end = nullptr;
    if (digits.empty() || digits.size() > 40 || digits.find_first_not_of("+-.0123456789eE") != std::string::npos)
      return std::nullopt;
    const double value = std::strtod(digits.c_str(), &end);
    return *end == '\0' && std::isfinite(value) && std::fabs(value) < 1e15 ? std::optional(value) : std::nullopt;
  }

  /// "1822", "1822:5", "1820..1825"
  static Json number_key(std::string_view text, std::size_t offset) {
    const auto dots = text.find("..");
    const auto colon = text.find(':');
    std::optional<double> value, tolerance;
    if (dots != std::string_view::npos) {
      const auto least = number_of(text.substr(0, dots)), most = number_of(text.substr(dots + 2));
      if (!least || !most || *most < *least) return {};
      value = (*least + *most) / 2;
      tolerance = (*most - *least) / 2;
    } else {
      value = number_of(text.substr(0, colon));
      if (colon != std::string_view::npos) tolerance = number_of(text.substr(colon + 1));
      if (colon != std::string_view::npos && (!tolerance || *tolerance < 0)) return {};
    }
    if (!value) return {};
    if (!tolerance || *tolerance == 0) return make_number(decimal(*value), offset);
    Json key = make_object(offset);
    add(key, "value", make_number(decimal(*value), offset));
    add(key, "tolerance", make_number(decimal(*tolerance), offset));
    return key;
  }

  void numerical(const Raw& inside, Json& out, std::string explanation) {
    std::vector<Answer> list = answer_list(inside);
    if (list.empty()) {
      Answer only;
      only.is_right = true;
      const std::size_t hash = std::min(find_unescaped(inside.text, "#"), inside.text.size());
      only.text = inside.sub(0, hash).trimmed();
      if (hash < inside.text.size()) only.feedback = inside.sub(hash + 1).trimmed();
      list.push_back(only);
    }
    Json key;
    for (const Answer& answer : list) {
      const std::string feedback = text_of(answer.feedback);
      Json here = number_key(answer.text.text, answer.text.offset);
      const bool is_full = answer.is_right && (!answer.weight || *answer.weight >= 100);
      if (!is_full) {
        leave_out(line_of(answer.text.offset),
                  concat({answer.text.text.empty() ? "feedback for other numbers" : answer.text.text,
                          feedback.empty() ? "" : ": ", feedback}));
        continue;
      }
      if (!key.is_null() || here.is_null()) {
        if (key.is_null()) {
          problem(answer.text, "this is no number", "write it in digits, as `{#1822:5}` or `{#1820..1825}`");
          return;
        }
        leave_out(line_of(answer.text.offset), concat({"a second right number: ", answer.text.text}));
        continue;
      }
      key = std::move(here);
      if (!feedback.empty()) explanation = concat({feedback, explanation.empty() ? "" : "\n\n", explanation});
    }
    if (key.is_null()) {
      problem(inside, "no number of this question is right", "write `{#1822}`");
      return;
    }
    add_front(out, "number");
    add(out, "answer", std::move(key));
    finish(std::move(out), std::move(explanation));
  }

  std::string text_;
  LineIndex index_;
  std::string title_, format_ = "moodle", stem_, pending_;
  std::size_t pending_line_ = 0;
  Json questions_ = make_array();
  Imported result_;
};

}  // namespace

Imported read_gift(std::string_view text, std::string_view title) {
  Imported refused;
  refused.problems = refuse_file(text);
  if (!refused.problems.empty()) return refused;
  return GiftReader(normal_text(text), title).read();
}

bool looks_like_gift(std::string_view text, std::string_view file_name) {
  if (file_name.ends_with(".gift")) return true;
  text = text.substr(0, 20000);
  if (text.find("::") == std::string_view::npos && text.find('{') == std::string_view::npos) return false;
  const std::size_t open = find_unescaped(text, "{");
  if (open == std::string_view::npos) return false;
  const std::string_view inside = trim(text.substr(open + 1));
  for (std::string_view begin : {"=", "~", "#", "T}", "F}", "TRUE", "FALSE", "}"})
    if (inside.starts_with(begin)) return true;
  return false;
}

}  // namespace worksheet
