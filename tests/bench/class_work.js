// A class of a thousand at the desk: reading, marking in slices, grouping, saving, opening again; all in wasm.
import { readFileSync } from 'node:fs';
import startDesk from '../../build/wasm/desk.js';
import { lessonOf, responses } from './lesson_of.js';

const students = Number(process.env.BENCH_STUDENTS ?? 1000);
/** How many answers are marked before progress is shown. */
const slice = 100;

const milliseconds = (/** @type {number} */ time) => `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`;

/** @template Result @param {() => Result} work @returns {[number, Result]} */
function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

export async function* classWork() {
  const desk = await startDesk({ wasmBinary: readFileSync(new URL('../../build/wasm/desk.wasm', import.meta.url)) });
  const lesson = JSON.stringify(lessonOf(12));
  const blank = new desk.Worksheet(lesson, '');
  const view = JSON.parse(blank.view());
  blank.delete();
  const parts = view.questions.flatMap((question) => question.parts);
  const texts = responses(students * parts.length);
  const answers = {
    short: () => texts.next().value,
    choice: (at) => ['the lamp', 'the tower', 'the boat'][at % 3],
    list: () => texts.next().value.split(' ').slice(0, 3).map((word) => `the ${word}`),
    number: (at) => String(at % 9),
    blanks: (at) => [at % 3 ? 'bell' : 'ball', at % 4 ? 'fog' : 'frost'],
    'true-false': (at) => at % 2 === 0,
  };
  const works = Array.from({ length: students }, (_, student) => {
    const answered = Object.fromEntries(parts.map(({ id, type }) => [id, { value: answers[type](student), at: 5 }]));
    return JSON.stringify({ format: 'lesson-work/1', lesson: { id: view.id, title: view.title, fingerprint: view.fingerprint }, copy: `copy${student}`, student: { name: `Student ${student}`, date: '', at: 1 }, responses: answered });
  });
  const room = new desk.ClassWork(lesson, 'bench');
  const added = works.map((work, at) => timed(() => room.add_work(work, '{}', at))[0]);
  yield [`${students} works read: all, longest`, `${milliseconds(added.reduce((all, one) => all + one, 0))}, ${milliseconds(Math.max(...added))}`, 'no task over 50 ms'];
  const slices = [];
  for (let progress = { done: 0, total: 1 }; progress.done < progress.total; ) {
    const [time, result] = timed(() => JSON.parse(room.mark(slice)));
    slices.push(time);
    progress = result;
  }
  yield [`× ${parts.length} parts marked by ${slice}: all, longest`, `${milliseconds(slices.reduce((all, one) => all + one, 0))}, ${milliseconds(Math.max(...slices))}`, 'no task over 50 ms'];
  yield [`${students} answers grouped`, milliseconds(timed(() => room.groups(parts[0].id))[0]), 'budget 500 ms'];
  const { rows } = JSON.parse(room.groups(parts[0].id)).groups[0];
  yield ['one decision, the rest checked again', milliseconds(timed(() => room.act(JSON.stringify({ do: 'decide', part: parts[0].id, students: rows[0].students, verdict: 'correct', at: 9 })))[0])];
  yield ['overview, mark book', `${milliseconds(timed(() => room.overview())[0])}, ${milliseconds(timed(() => room.book())[0])}`];
  const [saving, saved] = timed(() => room.save());
  yield ['saved', `${milliseconds(saving)}, ${Math.round(saved.length / 1024).toLocaleString('en')} KB`];
  yield ['opened again', milliseconds(timed(() => new desk.ClassWork(saved, ''))[0]), 'budget 2,000 ms'];
}
