#include <string>

#include "kinds/question_problems.h"

TEST_CASE("an unknown kind of question is told with the nearest one that is known") {
  check_problems({{R"({"type": "shrt", "prompt": "?", "answer": "a"})",
                   {{{2, 10}, "/questions/0/type", "`shrt` is no kind of question", "did you mean `short`?"}}},
                  {R"({"type": "quiz-of-all-things", "prompt": "?"})",
                   {{{2, 10},
                     "/questions/0/type",
                     "`quiz-of-all-things` is no kind of question",
                     "write one of " + every_kind()}}},
                  {R"({"type": 3, "prompt": "?"})",
                   {{{2, 10}, "/questions/0/type", "this must be text, not a number", "put it in double quotes"}}}});
}

TEST_CASE("a kind by the name that another tool gives it is told by ours") {
  for (const auto& [name, ours] :
       std::vector<std::pair<std::string, std::string>>{{"multiple-choice", "choice"},
                                                        {"H5P.MultiChoice", "choice"},
                                                        {"choiceInteraction", "choice"},
                                                        {"multichoice", "choice"},
                                                        {"multiple_choice_question", "choice"},
                                                        {"Checkboxes", "choice"},
                                                        {"shortanswer", "short"},
                                                        {"textEntryInteraction", "short"},
                                                        {"Paragraph", "essay"},
                                                        {"extendedTextInteraction", "essay"},
                                                        {"numerical", "number"},
                                                        {"truefalse", "true-false"},
                                                        {"True/False", "true-false"},
                                                        {"cloze", "blanks"},
                                                        {"fill-in-the-blank", "blanks"},
                                                        {"H5P.Blanks", "blanks"},
                                                        {"H5P.DragText", "blanks"},
                                                        {"matching", "match"},
                                                        {"associateInteraction", "match"},
                                                        {"ranking", "order"},
                                                        {"orderInteraction", "order"},
                                                        {"categorize", "sort"},
                                                        {"hottextInteraction", "evidence"},
                                                        {"H5P.MarkTheWords", "evidence"},
                                                        {"H5P.DragQuestion", "label"},
                                                        {"ddmarker", "label"},
                                                        {"matrix", "table"}})
    check_problems(
        {{R"({"type": ")" + name + R"(", "prompt": "?"})",
          {{{2, 10}, "/questions/0/type", "`" + name + "` is no kind of question", "did you mean `" + ours + "`?"}}}});
}
