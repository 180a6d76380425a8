// Free-text checks a second: responses of 25 words against five ideas, one core; a plain matcher for scale.
import { readFileSync } from 'node:fs';
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

/** How many tries stand on a worksheet before it is begun anew. */
const tries = 20;

/** @returns seconds */
const timed = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
const rate = (seconds, number) => `${Math.round(number / seconds).toLocaleString('en')} / s`;
const milliseconds = (seconds) => `${(1000 * seconds).toFixed(0)} ms`;

/** Seconds for checking these responses, the key ready: see check_rate.cpp. */
async function checkers(question) {
  const folder = new URL('../../build/wasm/', import.meta.url);
  const { default: start } = await import(new URL('check_rate.js', folder));
  const core = await start({ wasmBinary: readFileSync(new URL('check_rate.wasm', folder)) });
  const inWasm = (texts) => {
    core.prepare(question, texts.join('\n'));
    core.check_all();
    return timed(() => core.check_all());
  };
  const natively = (texts) => Number(printedBy('tests/check_rate', [question, ...texts])[0]);
  return { inWasm, natively };
}

/** Seconds for writing each of these on a worksheet and having it checked, feedback and all. */
function answered(texts) {
  // All five are asked for, since a part that is right takes no further answer: the few that are begin anew.
  const question = { id: 'q', ...fiveIdeas, answer: { ...fiveIdeas.answer, need: 5 } };
  const lesson = { format: 'lesson/1', title: 'Five ideas', questions: [question], settings: { attempts: 0, reveal: 'never' } };
  const sheet = new module.Worksheet(JSON.stringify(lesson), '');
  const act = (action) => sheet.act(JSON.stringify(action));
  let left = 0;
  const seconds = timed(() =>
    texts.forEach((value, at) => {
      if (left === 0) act({ do: 'begin', copy: 'one', at });
      act({ do: 'respond', part: 'q', value, at });
      const isRight = act({ do: 'check', part: 'q', at }).includes('"verdict":"correct"');
      left = isRight ? 0 : (left || tries) - 1;
    }),
  );
  sheet.delete();
  return seconds;
}

export async function* checks() {
  const texts = [...responses(count)];
  const few = texts.slice(0, 2000);
  const long = texts.slice(0, 800).join('. ');
  const { inWasm, natively } = await checkers(JSON.stringify(fiveIdeas));
  yield ['wasm, with a key made ready once', rate(inWasm(texts), count), 'budget 20,000 / s'];
  yield ['native, the same', rate(natively(texts), count)];
  yield ['a plain Levenshtein ratio in JavaScript, the same responses', rate(timed(() => few.forEach(matchPlainly)), few.length)];
  yield ['wasm, one response of 20,000 words', milliseconds(inWasm([long])), 'budget 100 ms'];
  yield ['native, the same', milliseconds(natively([long]))];

  const lines = texts.map((response) => JSON.stringify({ question: fiveIdeas, response }));
  const marked = (some) => timed(() => some.forEach((line) => module.mark_line(line)));
  marked(lines.slice(0, 2000));
  yield ['wasm, JSON lines', rate(marked(lines), count)];
  yield ['native, JSON lines', rate(timed(() => printedBy('worksheet mark', lines)), count)];
  answered(few);
  yield ['wasm, written and checked on a worksheet, two actions', rate(answered(texts), count)];
  yield ['the memory of the core after all of it', `${(module.HEAPU8.length / 1e6).toFixed(1)} MB`];
}
