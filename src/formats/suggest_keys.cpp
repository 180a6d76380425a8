#include "formats/suggest_keys.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "formats/asked_for.h"
#include "formats/text_lines.h"
#include "languages/language_data.h"
#include "text/concat.h"
#include "text/dates.h"
#include "text/stem.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

constexpr std::size_t most_sentences = 5000;

/// Phrases that give a reason, in the languages whose questions are known.
constexpr std::array reasons = {"because", "so that",     "in order to",  "since ",      "therefore", "for this reason",
                                "due to",  "as a result", "which is why", "that is why", "to avoid",  "proves",
                                "caused",  "would ",      "porque",       "para ",       "por eso",   "debido",
                                "ya que",  "parce que",   "car ",         "pour ",       "afin",      "puisque",
                                "weil",    "damit",       "deshalb",      "denn ",       "darum",     "لأن",
                                "لكي",     "بسبب"};

constexpr std::array places_before = {"in",  "at",   "near", "from", "to",  "en", "de", "à", "au",
                                      "aux", "dans", "nach", "bei",  "aus", "em", "no", "na"};

/// Where the sentence ends that begins at the beginning of `text`.
std::size_t sentence_end(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (std::string_view mark : {"。", "！", "？", "؟", "।"})
      if (text.substr(i, mark.size()) == mark) return i + mark.size();
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    std::size_t end = i + 1;
    // What closes behind the mark belongs to it.
    for (bool goes_on = true; goes_on;) {
      goes_on = false;
      for (std::string_view close : {"\"", "'", ")", "]", "*", "_", "”", "’", "»", "!", "?", "."})
        if (end < text.size() && text.substr(end, close.size()) == close) {
          end += close.size();
          goes_on = true;
        }
    }
    if (end == text.size()) return end;
    if (text[end] != ' ' && text[end] != '\n') continue;
    // "J. Smith", "Dr. Smith", "No. 5"
    if (text[i] == '.') {
      std::size_t word = i;
      while (word > 0 && text[word - 1] != ' ' && text[word - 1] != '\n' && text[word - 1] != '(') --word;
      const std::string small = in_small_letters(text.substr(word, i - word));
      const bool is_initial = i - word == 1 && text[word] >= 'A' && text[word] <= 'Z';
      // "e.g." and "U.S.", but not "3.30".
      bool is_short = small.find('.') != std::string::npos && (small.front() < '0' || small.front() > '9');
      for (std::string_view known :
           {"mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "jr", "sr", "sra", "m", "nr", "approx"})
        is_short = is_short || small == known;
      if (is_initial || is_short) continue;
    }
    // A small letter goes on with the sentence: “Why?” he asked.
    const std::string_view rest = trim(text.substr(end));
    if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z') continue;
    return end;
  }
  return text.size();
}

}  // namespace

std::vector<PlacedSentence> sentences_of_passage(std::string_view passage) {
  std::vector<PlacedSentence> sentences;
  for (std::size_t begin = 0; begin < passage.size();) {
    const std::size_t end = std::min(passage.find("\n\n", begin), passage.size());
    std::string_view paragraph = passage.substr(begin, end - begin);
    const std::string_view inner = trim(paragraph);
    bool is_first = true;
    if (!inner.empty() && !inner.starts_with('#') && !inner.starts_with('|') && !inner.starts_with("```") &&
        !inner.starts_with("![")) {
      std::string_view rest = inner;
      while (!rest.empty() && sentences.size() < most_sentences) {
        const std::string_view text = trim(rest.substr(0, sentence_end(rest)));
        if (!text.empty())
          sentences.push_back({text, static_cast<std::size_t>(text.data() - passage.data()), is_first});
        is_first = false;
        rest = trim(rest.substr(sentence_end(rest)));
      }
    }
    begin = end + 2;
  }
  return sentences;
}

KeySuggester::KeySuggester(std::string_view passage, const Language& language) : language_(language) {
  for (const PlacedSentence& one : sentences_of_passage(passage))
    add_sentence(one.text, one.begin, one.is_new_paragraph);
  std::vector<std::string> all;
  for (const Sentence& sentence : sentences_) all.insert(all.end(), sentence.stems.begin(), sentence.stems.end());
  std::sort(all.begin(), all.end());
  for (const std::string& stem : all) {
    if (known_.empty() || known_.back() != stem) {
      known_.push_back(stem);
      counts_.push_back(0);
    }
    ++counts_.back();
  }
}

void KeySuggester::add_sentence(std::string_view text, std::size_t begin, bool is_new_paragraph) {
  Sentence sentence;
  sentence.text = text;
  sentence.begin = begin;
  sentence.is_new_paragraph = is_new_paragraph;
  sentence.commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
  const LanguageData& data = language_data(language_);
  const NumberReader numbers = number_reader(language_);
  std::string before;
  bool is_first = true;
  for (const Word& word : split_words(text, language_)) {
    const std::string plain = without_case_and_accents(word.text);
    const bool is_number = numbers.read_number(word.text).has_value();
    const bool is_year = is_number && word.text.size() == 4 && (word.text[0] == '1' || word.text[0] == '2');
    const bool has_capital = !word.text.empty() && is_upper(decode_at(word.text, 0).code);
    sentence.has_number =
        sentence.has_number || (is_number && plain != "one" && plain != "un" && plain != "una" && plain != "eine");
    sentence.has_time = sentence.has_time || is_year || (has_capital && is_month(word.text, language_)) ||
                        word.text.find(':') != std::string::npos;
    for (std::string_view time : {"day", "week", "month", "year", "evening", "morning", "century", "tuesday",
                                  "saturday", "dia", "ano", "jour", "annee", "siecle", "tag", "jahr", "jueves"})
      sentence.has_time = sentence.has_time || plain == time ||
                          (plain.size() == time.size() + 1 && plain.starts_with(time) && plain.back() == 's');
    const bool is_name = has_capital && !is_first;
    sentence.has_name = sentence.has_name || is_name;
    if (is_name)
      for (const char* place : places_before) sentence.has_place = sentence.has_place || before == place;
    if (data.function_word(plain).role == WordRole::content) sentence.stems.push_back(plain_stem(word.text, language_));
    before = plain;
    is_first = false;
  }
  const std::string small = fold_case(text, language_);
  for (const char* reason : reasons)
    sentence.has_reason = sentence.has_reason || small.find(reason) != std::string::npos;
  std::sort(sentence.stems.begin(), sentence.stems.end());
  sentence.stems.erase(std::unique(sentence.stems.begin(), sentence.stems.end()), sentence.stems.end());
  sentences_.push_back(std::move(sentence));
}

std::vector<KeySuggester::Wanted> KeySuggester::wanted_of(std::string_view prompt, double share) const {
  std::vector<Wanted> wanted;
  const LanguageData& data = language_data(language_);
  const double all = static_cast<double>(sentences_.size()) + 1.0;
  for (const Word& word : split_words(prompt.substr(0, 4000), language_)) {
    const std::string plain = without_case_and_accents(word.text);
    if (data.function_word(plain).role != WordRole::content) continue;
    std::string stem = plain_stem(word.text, language_);
    if (std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& one) { return one.stem == stem; })) continue;
    const auto known = std::lower_bound(known_.begin(), known_.end(), stem);
    const bool is_known = known != known_.end() && *known == stem;
    // A word that the passage does not have may still have a relative in it.
    const double times =
        is_known ? static_cast<double>(counts_[static_cast<std::size_t>(known - known_.begin())]) : 2.0;
    wanted.push_back({std::move(stem), share * std::log(all / times)});
  }
  return wanted;
}

double KeySuggester::shared(const Sentence& sentence, const std::vector<Wanted>& wanted) const {
  const LanguageData& data = language_data(language_);
  double sum = 0.0;
  for (const Wanted& one : wanted) {
    if (std::binary_search(sentence.stems.begin(), sentence.stems.end(), one.stem)) {
      sum += one.weight;
      continue;
    }
    double best = 0.0;
    for (const std::string_view synonym : data.synonyms_of(one.stem))
      if (std::binary_search(sentence.stems.begin(), sentence.stems.end(), synonym)) best = 0.7;
    // "accident" and "accidental": the same beginning.
    if (best == 0.0 && one.stem.size() >= 5)
      for (const std::string& stem : sentence.stems)
        if (stem.size() >= 5 && stem.compare(0, 5, one.stem, 0, 5) == 0) best = 0.6;
    sum += best * one.weight;
  }
  return sum;
}

std::vector<SuggestedKey> KeySuggester::suggest(std::string_view prompt, std::string_view above,
                                                std::size_t most) const {
  const AskedFor asked = asked_for(prompt, language_);
  const std::vector<Wanted> wanted = wanted_of(prompt, 1.0), around = wanted_of(above, 0.5);
  double all = 0.0;
  for (const auto* list : {&wanted, &around})
    for (const Wanted& one : *list) all += one.weight;
  std::vector<double> own(sentences_.size());
  for (std::size_t i = 0; i < sentences_.size(); ++i)
    own[i] = shared(sentences_[i], wanted) + shared(sentences_[i], around);
  std::vector<SuggestedKey> found;
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const Sentence& sentence = sentences_[i];
    // An answer often stands beside the sentence that names what is asked about.
    double beside = 0.0;
    if (i > 0 && !sentence.is_new_paragraph) beside = 0.4 * own[i - 1];
    if (i + 1 < sentences_.size() && !sentences_[i + 1].is_new_paragraph) beside = std::max(beside, 0.25 * own[i + 1]);
    if (own[i] + beside <= 0.0) continue;
    double score = (own[i] + beside) / std::max(all, 1.0);
    if (asked.number && sentence.has_number) score += 0.15;
    if (asked.time && (sentence.has_time || sentence.has_number)) score += 0.15;
    if (asked.person && sentence.has_name) score += 0.1;
    if (asked.place && sentence.has_place) score += 0.1;
    if (asked.reason && sentence.has_reason) score += 0.15;
    if ((asked.list || asked.count > 1) && sentence.commas + 1 >= std::max<std::size_t>(asked.count, 2)) score += 0.1;
    found.push_back({sentence.text, sentence.begin, score});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const SuggestedKey& a, const SuggestedKey& b) { return a.score > b.score; });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace worksheet
