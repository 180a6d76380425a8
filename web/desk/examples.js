/** A small lesson to begin with, and an example of each kind of question to insert. The words are English in every language. */

/** @type {import('./manuscript.js').LessonObject} */
export const exampleLesson = {
  format: 'lesson/1',
  title: 'The Clock That Runs on Water',
  byline: 'Ann Author',
  passage:
    'In the old market hall of Linden a clock has no spring and no battery. Water drips into a row of cups, and when a cup is full it tips over and moves the hand by one minute.\n\nThe clock was built in 1891 by Clara Moss, a pump maker. She wanted to show what her pumps could do. Twice a year the clock stops: when the pipes freeze, and when the hall is cleaned.',
  questions: [
    { type: 'short', prompt: 'What moves the hand of the clock?', answer: ['a cup that is full and tips over', 'full cups tip over', 'water'], hints: ['Look at the first paragraph.'] },
    { type: 'number', prompt: 'In which year was the clock built?', answer: 1891 },
    { type: 'list', prompt: 'When does the clock stop? Name 2 occasions.', points: 2, answer: { ideas: [{ say: ['when the pipes freeze', 'in frost'] }, { say: ['when the hall is cleaned', 'during cleaning'] }], need: 2 } },
    { type: 'true-false', prompt: 'Clara Moss made pumps.', answer: true },
    { type: 'essay', prompt: 'Would you like to have such a clock at home? Explain your answer.', words: { min: 30 } },
  ],
};

/** @type {Record<string, any>} by kind */
export const exampleQuestions = {
  short: { type: 'short', prompt: 'Why do the boats stay in the harbour?', answer: ['because of the storm', 'it is too windy'], hints: ['Think of the weather.'] },
  list: { type: 'list', prompt: 'Name 2 things that a plant needs.', answer: { ideas: ['water', 'light', 'air'], need: 2 } },
  number: { type: 'number', prompt: 'How long is the bridge?', answer: { value: 120, tolerance: 5, unit: 'm' } },
  choice: { type: 'choice', prompt: 'Which of these is a mammal?', choices: ['shark', 'whale', 'salmon'], answer: 'whale' },
  'true-false': { type: 'true-false', prompt: 'Spiders are insects.', answer: false },
  blanks: { type: 'blanks', prompt: 'Fill the gaps.', text: 'The {{moon}} and the {{sun}} pull the sea.' },
  match: { type: 'match', prompt: 'Which meaning belongs to which word?', pairs: [['ebb', 'falling water'], ['flood', 'rising water'], ['slack', 'still water']] },
  order: { type: 'order', prompt: 'Put the steps in order.', items: ['seed', 'shoot', 'flower', 'fruit'] },
  sort: { type: 'sort', prompt: 'Sort these animals.', groups: { Birds: ['owl', 'duck'], Fish: ['trout', 'eel'] } },
  table: { type: 'table', prompt: 'Fill in what is missing.', columns: ['Animal', 'Legs'], rows: [['spider', { type: 'number', answer: 8 }], ['ant', { type: 'number', answer: 6 }]] },
  essay: { type: 'essay', prompt: 'Do you agree with the writer? Explain your answer.', words: { min: 50 } },
};
