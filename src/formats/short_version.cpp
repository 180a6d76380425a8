#include "formats/short_version.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "formats/suggest_keys.h"
#include "json/make_json.h"
#include "kinds/checker.h"
#include "languages/language_data.h"
#include "lesson/setting.h"
#include "text/concat.h"
#include "text/decimal.h"
#include "text/number.h"
#include "text/plain_words.h"
#include "text/sort_texts.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

constexpr std::size_t most_offered = 3, least_offered = 2;
constexpr std::size_t most_tried = 200;  // candidates that are held against a key
constexpr const char* check_me = "check me: is each wrong choice wrong, and the right one right?";

/// What an answer is, so that choices look alike.
enum class AnswerForm { number, name, phrase, sentence };

struct Candidate {
  std::string text;
  AnswerForm form = AnswerForm::phrase;
  std::size_t words = 0;
};

bool begins_large(std::string_view word) { return !word.empty() && is_upper(decode_at(word, 0).code); }

Candidate candidate(std::string text, const Language& language) {
  const std::vector<Word> words = split_words(text, language);
  Candidate found{std::move(text), AnswerForm::phrase, words.size()};
  const NumberReader numbers = number_reader(language);
  const bool has_number = std::any_of(words.begin(), words.end(),
                                      [&](const Word& word) { return numbers.read_number(word.text).has_value(); });
  if (words.size() <= 4 && has_number)
    found.form = AnswerForm::number;
  else if (words.size() > 6)
    found.form = AnswerForm::sentence;
  else if (!words.empty() && begins_large(words.back().text))
    found.form = AnswerForm::name;
  return found;
}

/// Names and numbers that a sentence holds: runs of words with capitals, but for the first word, and numbers with the
/// word after them.
void add_from_sentence(std::string_view sentence, const Language& language, std::vector<Candidate>& all) {
  const std::vector<Word> words = split_words(sentence, language);
  const NumberReader numbers = number_reader(language);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (numbers.read_number(words[i].text) && words[i].text.front() >= '0' && words[i].text.front() <= '9') {
      all.push_back(
          {std::string(sentence.substr(words[i].begin, words[i].end - words[i].begin)), AnswerForm::number, 1});
      if (i + 1 < words.size() && follows_directly(words[i + 1]))
        all.push_back(
            {std::string(sentence.substr(words[i].begin, words[i + 1].end - words[i].begin)), AnswerForm::number, 2});
      continue;
    }
    std::size_t end = i;
    while (i > 0 && end < words.size() && begins_large(words[end].text) && (end == i || follows_directly(words[end])))
      ++end;
    if (end == i) continue;
    all.push_back(
        {std::string(sentence.substr(words[i].begin, words[end - 1].end - words[i].begin)), AnswerForm::name, end - i});
    i = end - 1;
  }
}

std::vector<std::string> first_wordings(const IdeasKey& key) {
  std::vector<std::string> texts;
  texts.reserve(key.ideas.size());
  for (const Idea& idea : key.ideas) texts.push_back(idea.say.front());
  return texts;
}

std::string written(const Number& number) {
  return concat({decimal(number.value), number.unit.empty() ? "" : " ", number.unit});
}

/// The right answers of a part that is written, as choices would show them.
std::vector<std::string> right_answers(const Part& part) {
  if (const auto* kind = std::get_if<ShortText>(&part.kind)) {
    std::vector<std::string> texts = first_wordings(kind->key);
    texts.resize(std::min(texts.size(), kind->key.need));
    return texts;
  }
  if (const auto* kind = std::get_if<List>(&part.kind)) return first_wordings(kind->key);
  if (const auto* kind = std::get_if<Number>(&part.kind)) return {written(*kind)};
  return {};
}

/// All that may stand beside a right answer.
class Pool {
 public:
  explicit Pool(const Lesson& lesson) : language_(lesson.language) {
    for (const Question& question : lesson.questions)
      for (const Part& part : question.parts) {
        for (std::string& text : right_answers(part)) answers_.push_back(candidate(std::move(text), language_));
        if (const auto* gaps = std::get_if<Blanks>(&part.kind))
          for (const Blanks::Gap& gap : gaps->gaps()) answers_.push_back(candidate(gap.answers.front(), language_));
      }
    for (const PlacedSentence& sentence : sentences_of_passage(lesson.passage)) {
      add_from_sentence(sentence.text, language_, answers_);
      answers_.push_back(candidate(std::string(sentence.text), language_));
    }
  }

  /// What is like `right`, the likest first; `own` comes before.
  std::vector<std::string> like(const std::string& right, const std::vector<std::string>& own) const {
    const Candidate wanted = candidate(right, language_);
    std::vector<const Candidate*> near;
    for (const Candidate& one : answers_)
      if (one.form == wanted.form) near.push_back(&one);
    const auto far = [&](const Candidate* one) {
      return std::abs(static_cast<long>(one->words) - static_cast<long>(wanted.words));
    };
    std::stable_sort(near.begin(), near.end(), [&](const Candidate* a, const Candidate* b) { return far(a) < far(b); });
    std::vector<std::string> texts = own;
    texts.reserve(own.size() + near.size());
    for (const Candidate* one : near) texts.push_back(one->text);
    if (texts.size() > most_tried) texts.resize(most_tried);
    return texts;
  }

 private:
  Language language_;
  std::vector<Candidate> answers_;
};

/// What the key itself says is wrong.
std::vector<std::string> wrong_turns(const Part& part) {
  std::vector<std::string> texts;
  const IdeasKey* key = ideas_of(part.kind);
  if (!key) return texts;
  for (const Idea& idea : key->ideas) texts.insert(texts.end(), idea.deny.begin(), idea.deny.end());
  texts.insert(texts.end(), key->reject.begin(), key->reject.end());
  return texts;
}

Response response_of(const Part& part, const std::string& text) {
  return form_of(part.kind) == Form::lines ? Response(Lines{text}) : Response(text);
}

class Choosing {
 public:
  Choosing(const Lesson& lesson, ShortVersion& result) : result_(result), pool_(lesson), setting_(setting_of(lesson)) {}

  /// The question as it is answered by picking; nothing where it has to be written.
  std::optional<Json> question(const Json& file, const Question& question) {
    if (!question.is_group) return part(file, question.parts.front());
    Json group = file;
    Json* parts = &*std::find_if(group.items.begin(), group.items.end(),
                                 [](const Json& member) { return member.key == "parts"; });
    const std::vector<Json> elements = std::move(parts->items);
    parts->items.clear();
    for (std::size_t i = 0; i < elements.size(); ++i)
      if (auto one = part(elements[i], question.parts[i])) add(*parts, std::move(*one));
    if (parts->items.empty()) return std::nullopt;
    return group;
  }

 private:
  std::optional<Json> part(const Json& file, const Part& part) {
    if (std::holds_alternative<Blanks>(part.kind)) return menus(file, std::get<Blanks>(part.kind));
    const std::vector<std::string> right = right_answers(part);
    const bool is_written = form_of(part.kind) == Form::text || std::holds_alternative<List>(part.kind);
    if (!is_written) return file;
    const std::vector<std::string> offered = right.empty() ? right : beside(part, right);
    if (offered.size() < least_offered) {
      result_.left_out.push_back(part.label);
      return std::nullopt;
    }
    return choices(file, right, offered);
  }

  std::vector<std::string> beside(const Part& part, const std::vector<std::string>& right) const {
    const Checker checker(part.kind, part.prompt, setting_);
    std::set<std::string> taken;
    for (const std::string& text : right) taken.insert(plain_words(text));
    std::vector<std::string> offered, doubted;
    for (std::string& text : pool_.like(right.front(), wrong_turns(part))) {
      if (offered.size() == most_offered) break;
      const std::string plain = plain_words(text);
      const bool is_like_another = std::any_of(taken.begin(), taken.end(), [&](const std::string& other) {
        return plain.find(other) != std::string::npos || other.find(plain) != std::string::npos;
      });
      if (plain.empty() || is_like_another) continue;
      const Verdict verdict = checker.check(response_of(part, text)).verdict;
      if (verdict == Verdict::correct || verdict == Verdict::partly) continue;
      taken.insert(plain);
      (verdict == Verdict::incorrect ? offered : doubted).push_back(std::move(text));
    }
    for (std::string& text : doubted)
      if (offered.size() < most_offered) offered.push_back(std::move(text));
    return offered;
  }

  Json choices(const Json& file, const std::vector<std::string>& right, std::vector<std::string> offered) {
    Json choice = file;
    for (const char* key : {"answer", "exact", "case", "accents", "spelling", "type"}) remove(choice, key);
    offered.insert(offered.end(), right.begin(), right.end());
    sort_texts(offered);
    add(choice, "type", make_text("choice"));
    add(choice, "choices", make_texts(offered));
    add(choice, "answer", right.size() > 1 ? make_texts(right) : make_text(right.front()));
    add(choice, "x-check", make_text(check_me));
    ++result_.made;
    return choice;
  }

  Json menus(const Json& file, const Blanks& kind) {
    Json gaps = file;
    if (kind.filling != Filling::typed) return gaps;
    for (const char* key : {"exact", "case", "accents", "spelling"}) remove(gaps, key);
    std::vector<std::string> taken;
    for (const Blanks::Gap& gap : kind.gaps())
      for (const std::string& answer : gap.answers) taken.push_back(plain_words(answer));
    std::vector<std::string> offered;
    for (std::string& text : pool_.like(kind.gaps().front().answers.front(), {})) {
      std::string plain = plain_words(text);
      if (offered.size() == most_offered) break;
      if (plain.empty() || std::find(taken.begin(), taken.end(), plain) != taken.end()) continue;
      taken.push_back(std::move(plain));
      offered.push_back(std::move(text));
    }
    add(gaps, "choose", make_flag(true));
    if (!offered.empty()) add(gaps, "distractors", make_texts(offered));
    add(gaps, "x-check", make_text(check_me));
    ++result_.made;
    return gaps;
  }

  ShortVersion& result_;
  Pool pool_;
  Setting setting_;
};

/// Every part of a question, or the question itself where it has none.
template <typename Use>
void for_each_part(Json& question, Use use) {
  const auto parts = std::find_if(question.items.begin(), question.items.end(),
                                  [](const Json& member) { return member.key == "parts"; });
  if (parts == question.items.end()) return use(question);
  for (Json& part : parts->items) use(part);
}

bool needs_passage(const Question& question) {
  return std::any_of(question.parts.begin(), question.parts.end(),
                     [](const Part& part) { return std::holds_alternative<Evidence>(part.kind); });
}

/// A question as a quiz has it: with the title of its lesson, and nothing that points into the lesson.
Json for_quiz(const Json& question, const std::string& title) {
  Json copy = question;
  remove(copy, "id");
  for_each_part(copy, [](Json& part) {
    remove(part, "id");
    remove(part, "evidence");
  });
  const Json* prompt = question.find("prompt");
  const std::string asked = prompt && prompt->string() ? concat({" ", *prompt->string()}) : "";
  remove(copy, "prompt");
  add(copy, "prompt", make_text(concat({"**", title, "**", asked})));
  return copy;
}

}  // namespace

ShortVersion short_version(const Json& file, const Lesson& lesson) {
  ShortVersion result;
  if (!lesson.has_key()) return result;
  Choosing choosing(lesson, result);
  Json whole = file;
  remove(whole, "id");
  remove(whole, "questions");
  Json& questions = add(whole, "questions", make_array());
  const std::vector<Json>& elements = *file.find("questions")->elements();
  for (std::size_t i = 0; i < elements.size(); ++i)
    if (auto question = choosing.question(elements[i], lesson.questions[i])) add(questions, std::move(*question));
  if (!questions.items.empty()) result.lesson = write_json_file(whole);
  return result;
}

std::string quiz_of(const std::vector<std::string>& lessons, std::size_t count, std::string_view title) {
  struct From {
    std::string title;
    std::vector<Json> questions;
  };
  std::vector<From> sources;
  std::string language;
  for (const std::string& text : lessons) {
    const JsonText read = read_json(text);
    const LessonOrProblems lesson = read_lesson(text);
    const auto* whole = std::get_if<Lesson>(&lesson);
    if (!read.value || !whole || !whole->has_key()) continue;
    if (language.empty()) language = whole->language.tag;
    From source{whole->title, {}};
    const std::vector<Json>& elements = *read.value->find("questions")->elements();
    for (std::size_t i = 0; i < elements.size(); ++i)
      if (!needs_passage(whole->questions[i])) source.questions.push_back(for_quiz(elements[i], whole->title));
    if (!source.questions.empty()) sources.push_back(std::move(source));
  }
  if (sources.empty()) return "";
  Json quiz = make_object();
  add(quiz, "format", make_text("lesson/1"));
  add(quiz, "title", make_text(title));
  add(quiz, "language", make_text(language));
  Json& questions = add(quiz, "questions", make_array());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    // As many of each lesson as of the others, from its beginning to its end.
    const std::size_t there = sources[i].questions.size();
    const std::size_t wanted =
        std::min(there, std::max<std::size_t>(1, (count + sources.size() - 1 - i) / sources.size()));
    for (std::size_t k = 0; k < wanted; ++k) add(questions, sources[i].questions[(2 * k + 1) * there / (2 * wanted)]);
  }
  return write_json_file(quiz);
}

}  // namespace worksheet
