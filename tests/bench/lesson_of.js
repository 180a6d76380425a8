// Lessons of any length, and answers to them.

const facts = [
  ['the lamp', 'burns whale oil', 'The keeper fills it every evening before the sun goes down.'],
  ['the bell', 'rings in fog', 'A spring inside turns the hammer twice in every minute.'],
  ['the tower', 'stands on granite', 'Masons cut the blocks so that each one locks into the next.'],
  ['the boat', 'brings bread and letters', 'In winter it comes only when the wind drops.'],
  ['the garden', 'lies behind a wall', 'The wall keeps the salt from the leaves of the beans.'],
];

const ideas = facts.map(([thing, does, more]) => ({ say: [`${thing} ${does}`, more] }));

const kinds = [
  (at) => ({ type: 'short', prompt: `Question ${at}: what is said of the island?`, hints: ['Look at the tower.'], answer: { ideas, need: 5 } }),
  (at) => ({ type: 'choice', prompt: `Question ${at}: which stands on granite?`, choices: ['the lamp', 'the tower', 'the boat'], answer: 'the tower' }),
  (at) => ({ type: 'list', prompt: `Question ${at}: name three things.`, answer: { ideas: facts.map(([thing]) => thing), need: 3 } }),
  (at) => ({ type: 'number', prompt: `Question ${at}: how often does the hammer strike in a minute?`, answer: 2 }),
  (at) => ({ type: 'blanks', prompt: `Question ${at}: fill the gaps.`, text: 'The {{bell}} rings in {{fog}}.' }),
  (at) => ({ type: 'true-false', prompt: `Question ${at}: the boat comes in every wind.`, answer: false }),
];

/** A lesson of `count` questions of every usual kind, with a passage of some 600 words. */
export function lessonOf(count) {
  const paragraph = facts.map(([thing, does, more]) => `On the island ${thing} ${does}. ${more}`).join(' ');
  return {
    format: 'lesson/1',
    id: `island-${count}`,
    title: 'The island',
    passage: Array(8).fill(paragraph).join('\n\n'),
    questions: Array.from({ length: count }, (_, at) => ({ id: `q${at + 1}`, ...kinds[at % kinds.length](at + 1) })),
    settings: { attempts: 0, reveal: 'never' },
  };
}

/** A free-text question of five ideas. */
export const fiveIdeas = { type: 'short', prompt: 'What is said of the island?', answer: { ideas, need: 3 } };

const words = 'lamp burns oil bell rings fog tower stands granite boat brings bread letters garden lies wall keeper fills evening spring turns hammer masons cut blocks winter wind drops salt leaves beans and the in of a every when'.split(' ');

/** Responses of 25 words, each another; some of their words are the ideas', some are misspelt. */
export function* responses(count) {
  let state = 1;
  const random = (below) => (state = (state * 48271) % 2147483647) % below;
  for (let at = 0; at < count; at++) {
    yield Array.from({ length: 25 }, () => {
      const word = words[random(words.length)];
      return random(12) || word.length < 5 ? word : word.slice(0, 2) + word.slice(3);
    }).join(' ');
  }
}
