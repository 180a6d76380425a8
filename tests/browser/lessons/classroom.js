// A class of thirty with seven questions, and their work files: right, half right, wrong, misspelt and empty answers, the
// same for every run.
import { zipSync, strToU8 } from '../../../web/node_modules/fflate/esm/browser.js';

export const lesson = {
  format: 'lesson/1',
  id: 'foghorn-class',
  title: 'The Bell on the Pier',
  passage: 'The town bought a new bell because the old one had cracked in the frost. It hangs on the pier and rings when there is fog. Mira Holt rings it, four times an hour. Boats wait outside the harbour until the fog lifts.',
  questions: [
    { id: 'why', type: 'short', prompt: 'Why did the town buy a new bell?', answer: 'The old bell had cracked in the frost.' },
    { id: 'when', type: 'short', prompt: 'When is the bell rung?', answer: 'when there is fog' },
    { id: 'who', type: 'short', prompt: 'Who rings it?', answer: 'Mira Holt' },
    { id: 'often', type: 'number', prompt: 'How many times an hour?', answer: 4 },
    { id: 'where', type: 'choice', prompt: 'Where does it hang?', choices: ['on the pier', 'in the church', 'on a boat'], answer: 'on the pier' },
    { id: 'boats', type: 'short', prompt: 'What do the boats do in fog, and for how long?', points: 2, answer: { ideas: ['They wait outside the harbour.', 'Until the fog lifts.'], need: 2 } },
    { id: 'view', type: 'essay', prompt: 'Should a machine ring the bell? Give a reason.', points: 4, rubric: [{ criterion: 'An opinion', points: 1 }, { criterion: 'A reason that supports it', points: 3 }] },
  ],
};

const pools = {
  why: ['The old bell had cracked in the frost.', 'the old one cracked because of frost', 'because the frost had cracked the old bell', 'The old bell was cracked', 'it was too small', 'because they wanted a louder one', 'The frost broke it', 'I do not know'],
  when: ['when there is fog', 'in fog', 'When its foggy', 'when there is fogg', 'at night', 'when the boats cannot see', 'when there is no fog'],
  who: ['Mira Holt', 'mira holt', 'Mira', 'Mira Hold', 'the mayor', 'the captain'],
  often: ['4', 'four', '4 times', '5', '40'],
  where: ['on the pier', 'on the pier', 'on the pier', 'in the church'],
  boats: ['They wait outside the harbour until the fog lifts.', 'They wait outside until it has gone', 'they wait outside the harbour', 'they go home', 'until the fog lifts'],
  view: ['No, because a person sees when the fog comes and a machine may break in the frost.', 'Yes. A machine never sleeps.', 'yes', 'No, I like Mira.'],
};

const names = ['Ada', 'Ben', 'Cleo', 'Dara', 'Emil', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kit', 'Lena', 'Milo', 'Nora', 'Omar', 'Pia', 'Quin', 'Rosa', 'Sami', 'Tove', 'Uma', 'Vito', 'Wren', 'Xenia', 'Yara', 'Zeno', 'Anouk', 'Boris', 'Carla', 'Dov'];

const begun = Date.UTC(2026, 10, 20, 9);

/** The work of student number `at`; the same number gives the same work. */
export function work(at, { name = names[at % names.length], of = lesson, copy = `copy-${at}` } = {}) {
  const responses = {};
  let chance = at * 7919 + 13;
  for (const [id, pool] of Object.entries(pools)) {
    chance = (chance * 1103515245 + 12345) % 2147483648;
    if (chance % 17 === 0) continue; // left empty
    // The first of a pool are the likelier.
    const pick = Math.floor(((chance >> 8) % 100) ** 2 / 10000 * pool.length);
    responses[id] = { value: pool[pick], at: begun + at * 60000 };
  }
  return { format: 'lesson-work/1', lesson: { id: of.id, title: of.title, fingerprint: '' }, copy, student: { name, date: '2026-11-20', at: begun }, started: begun, responses };
}

export const works = names.map((_, at) => work(at));

/** As a course site hands it out: a folder a student, with what systems leave beside. */
export function courseZip(list = works) {
  const files = Object.fromEntries(list.map((one, at) => [`${one.student.name}_${100 + at}_assignsubmission_file_/bell.work.json`, strToU8(JSON.stringify(one))]));
  return zipSync({ ...files, '__MACOSX/._x': strToU8('system'), 'Ada_100_assignsubmission_file_/photo.jpg': strToU8('a picture') });
}

/** What a teacher thinks of each answer: right, partly, wrong; of the essays, the points by criterion. */
const truths = {
  why: ['correct', 'correct', 'correct', 'correct', 'incorrect', 'incorrect', 'correct', 'incorrect'],
  when: ['correct', 'correct', 'correct', 'correct', 'incorrect', 'incorrect', 'incorrect'],
  who: ['correct', 'correct', 'correct', 'correct', 'incorrect', 'incorrect'],
  often: ['correct', 'correct', 'correct', 'incorrect', 'incorrect'],
  where: ['correct', 'correct', 'correct', 'incorrect'],
  boats: ['correct', 'correct', 'partly', 'incorrect', 'partly'],
  view: [[1, 3], [1, 2], [1, 0], [1, 1]],
};

/** @returns {string | number[]} */
export const truth = (id, text) => truths[id][pools[id].indexOf(text)];
