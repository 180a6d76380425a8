// Free-text checks a second: responses of 25 words against five ideas, one core.
import { module, printedBy } from '../wasm/module.js';
import { fiveIdeas, responses } from './lesson_of.js';

const count = Number(process.env.BENCH_CHECKS ?? 40_000);

export async function* checks() {
  const texts = [...responses(count)];
  const lines = texts.map((response) => JSON.stringify({ question: fiveIdeas, response }));
  const lesson = { format: 'lesson/1', title: 'Five ideas', questions: [{ id: 'q', ...fiveIdeas }], settings: { attempts: 0, reveal: 'never' } };
  const opened = module.open(JSON.stringify(lesson), '');
  module.act(opened, '{"do":"begin","copy":"one","at":0}');
  const seconds = (work) => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const rate = (time, number) => `${Math.round(number / time).toLocaleString('en')} / s`;
  const marked = (some) => seconds(() => some.forEach((line) => module.mark_line(line)));
  marked(lines.slice(0, 2000));
  yield ['wasm, JSON lines', rate(marked(lines), count), 'budget 20,000 / s'];
  yield ['native, JSON lines', rate(seconds(() => printedBy('worksheet', lines)), count)];
  const few = texts.slice(0, 2000);
  const answered = seconds(() =>
    few.forEach((value, at) => {
      module.act(opened, JSON.stringify({ do: 'respond', part: 'q', value, at }));
      module.act(opened, JSON.stringify({ do: 'check', part: 'q', at }));
    }),
  );
  yield ['wasm, written and checked on a worksheet', rate(answered, few.length)];
  yield ['the memory of the core after all of it', `${(module.HEAPU8.length / 1e6).toFixed(1)} MB`];
}
