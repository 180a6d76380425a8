// Free-text checks a second: responses of 25 words against five ideas, one core; a plain matcher for scale.
import { module, printedBy } from '../wasm/module.js';
import { fiveIdeas, responses } from './lesson_of.js';

const count = Number(process.env.BENCH_CHECKS ?? 40_000);

/** How alike two texts are, 0 to 1, by Levenshtein's distance, as plain matchers have it. */
function levenshteinRatio(a, b) {
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    last = row;
  }
  return 1 - last[b.length] / Math.max(a.length, b.length);
}

const phrasings = fiveIdeas.answer.ideas.flatMap(({ say }) => say).map((text) => text.toLowerCase());
const matchPlainly = (response) => phrasings.filter((text) => levenshteinRatio(response.toLowerCase(), text) > 0.7).length;

export async function* checks() {
  const texts = [...responses(count)];
  const lines = texts.map((response) => JSON.stringify({ question: fiveIdeas, response }));
  // All five are asked for: what is right takes no further answer, and there would be nothing left to measure.
  const question = { id: 'q', ...fiveIdeas, answer: { ...fiveIdeas.answer, need: 5 } };
  const lesson = { format: 'lesson/1', title: 'Five ideas', questions: [question], settings: { attempts: 0, reveal: 'never' } };
  const sheet = module.open(JSON.stringify(lesson), '');
  module.act(sheet, '{"do":"begin","copy":"one","at":0}');
  const seconds = (work) => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const rate = (time, number) => `${Math.round(number / time).toLocaleString('en')} / s`;
  const marked = (some) => seconds(() => some.forEach((line) => module.mark_line(line)));
  marked(lines.slice(0, 2000));
  yield ['wasm, JSON lines', rate(marked(lines), count)];
  yield ['native, JSON lines', rate(seconds(() => printedBy('worksheet', lines)), count)];
  const answered = (some) =>
    seconds(() =>
      some.forEach((value, at) => {
        module.act(sheet, JSON.stringify({ do: 'respond', part: 'q', value, at }));
        const update = module.act(sheet, JSON.stringify({ do: 'check', part: 'q', at }));
        if (update.includes('"verdict":"correct"')) throw new Error('This answer is right, and takes no other.');
      }),
    );
  const few = texts.slice(0, 2000);
  answered(few);
  yield ['wasm, written and checked on a worksheet', rate(answered(texts.slice(2000, 6000)), 4000), 'budget 20,000 / s'];
  yield ['a plain Levenshtein ratio in JavaScript, the same responses', rate(seconds(() => few.forEach(matchPlainly)), few.length)];
  const long = JSON.stringify({ question: fiveIdeas, response: texts.slice(0, 800).join('. ') });
  marked([long]);
  yield ['wasm, one response of 20,000 words', `${(1000 * marked([long])).toFixed(0)} ms`, 'budget 100 ms'];
  yield ['native, the same and the start of the program', `${(1000 * seconds(() => printedBy('worksheet', [long]))).toFixed(0)} ms`];
  yield ['the memory of the core after all of it', `${(module.HEAPU8.length / 1e6).toFixed(1)} MB`];
}
