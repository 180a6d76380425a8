// Free-text checks a second: responses of 25 words against five ideas, one core.
import { module, printedBy } from '../wasm/module.js';
import { fiveIdeas, responses } from './lesson_of.js';

const count = Number(process.env.BENCH_CHECKS ?? 40_000);

export async function* checks() {
  const lines = Array.from(responses(count), (response) => JSON.stringify({ question: fiveIdeas, response }));
  const seconds = (work) => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const rate = (time) => `${Math.round(count / time).toLocaleString('en')} / s`;
  seconds(() => lines.slice(0, 2000).forEach((line) => module.mark_line(line)));
  yield ['wasm, in Node, as JSON lines', rate(seconds(() => lines.forEach((line) => module.mark_line(line)))), 'budget 20,000 / s'];
  yield ['native, `worksheet mark`, as JSON lines', rate(seconds(() => printedBy('worksheet', lines)))];
}
