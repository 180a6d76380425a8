import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import start from '../../build/wasm/worksheet.js';
import { everyAnswer, linesOf, module as whole, namesIn, textOf, transcript } from './module.js';

// The page runs the core in parts, of which the later ones come when they are called for: nobody may notice.

const wasm = fileURLToPath(new URL('../../build/wasm/', import.meta.url));
const [first, further, rest] = ['first', 'further', 'rest'].map((name) => new WebAssembly.Module(readFileSync(join(wasm, `${name}.wasm`))));

/** The core with its first part alone, and the names of those that it has called for. */
async function inParts() {
  /** @type {string[]} */
  const asked = [];
  /** @type {any} */
  let exports;
  const place = (/** @type {string} */ name) => {
    if (asked.includes(name)) return;
    if (name === 'rest') place('further');
    asked.push(name);
    new WebAssembly.Instance(name === 'rest' ? rest : further, { primary: exports });
  };
  const standIns = (/** @type {string} */ name) =>
    new Proxy({}, {
      get: (_, slot) => (/** @type {unknown[]} */ ...values) => {
        place(name);
        const table = /** @type {WebAssembly.Table} */ (Object.values(exports).find((one) => one instanceof WebAssembly.Table));
        return table.get(Number(slot))(...values);
      },
    });
  const module = await start({
    instantiateWasm(/** @type {any} */ imports, /** @type {Function} */ done) {
      WebAssembly.instantiate(first, { ...imports, further: standIns('further'), rest: standIns('rest') }).then((instance) => {
        exports = instance.exports;
        done(instance, first);
      });
      return {};
    },
  });
  return { module, asked };
}

/**
 * What each session calls for in a core of its own, held to what the whole core says.
 * @param {{lesson?: unknown, text?: string, actions?: unknown[]}[]} sessions
 */
async function calledFor(sessions) {
  const all = new Set();
  for (const session of sessions) {
    const { module, asked } = await inParts();
    assert.equal(transcript(session, module).join('\n'), transcript(session).join('\n'));
    all.add(asked.at(-1) ?? 'nothing');
  }
  return [...all];
}

test('lessons that are refused are refused in the same words', async () => {
  const rows = JSON.parse(textOf('tests/data/lesson_verdicts.json'));
  const broken = ['', 'hello', '{', '{"a":1,}', "{'a':1}", '{"title":"\u0007"}', '[1e999]', '['.repeat(10000), '{"a":1,"a":2}', '{"a" 1}', '{} #', '"\\q"'];
  const refused = rows.filter(({ valid }) => !valid).map(({ lesson }) => ({ lesson }));
  assert.deepEqual(await calledFor([...refused, ...broken.map((text) => ({ text }))]), ['rest']);
});

/** Words of the passage that do not stand there to the letter are looked for with Unicode's tables, which are in the rest. */
const isToTheLetter = (/** @type {any} */ { passage = '', questions }) =>
  questions.flatMap((/** @type {any} */ { parts, ...one }) => parts ?? [one])
    .flatMap((/** @type {any} */ { type, evidence = [], answer }) => [...evidence, ...(type === 'evidence' ? [answer].flat() : [])])
    .every((/** @type {string} */ words) => passage.includes(words));

/** A lesson in the forms that its file may have. @param {unknown} lesson */
const filesOf = (lesson) => [
  JSON.stringify(lesson),
  JSON.stringify(lesson, null, 2),
  JSON.stringify(lesson, null, '\t').replaceAll('\n', '\r\n'),
  JSON.stringify(lesson).replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`),
];

test('lessons are opened and answered without the rest, and without the further part where no kind needs it', async () => {
  const ours = namesIn('lessons').filter((name) => /(?<!schema)\.json$/.test(name)).map((name) => textOf(`lessons/${name}`));
  const valid = JSON.parse(textOf('tests/data/lesson_verdicts.json')).filter((/** @type {any} */ row) => row.valid).map((/** @type {any} */ row) => row.lesson);
  const right = valid.filter(isToTheLetter);
  const files = [...ours, ...ours.map((text) => JSON.parse(text)).flatMap(filesOf), ...right.flatMap(filesOf)];
  const actions = [{ do: 'begin', copy: 'a', at: 1 }, { do: 'hint', part: 'q1', at: 2 }, { do: 'state', at: 3 }];
  const isFurther = (/** @type {string} */ text) => /"type"\s*:\s*"(match|order|sort|evidence|table|label)"/.test(text);
  assert.ok(right.length > 150);
  assert.deepEqual(await calledFor(files.filter(isFurther).map((text) => ({ text, actions }))), ['further']);
  assert.deepEqual(await calledFor(files.filter((text) => !isFurther(text)).map((text) => ({ text, actions }))), ['nothing']);
});

for (const name of namesIn('tests/data/sessions'))
  test(`the session ${name.replace('.json', '')} goes in parts as it does whole`, async () => {
    const { lesson, actions } = JSON.parse(textOf(`tests/data/sessions/${name}`));
    await calledFor([{ lesson: typeof lesson === 'string' ? JSON.parse(textOf(lesson)) : lesson, actions }]);
  });

test('every answer to the lessons gets the same mark', async () => {
  assert.deepEqual(await calledFor(everyAnswer()), ['rest']);
});

test('odd lines get the same marks', async () => {
  const { module } = await inParts();
  for (const line of linesOf('tests/data/odd_lines.jsonl')) assert.equal(module.mark_line(line), whole.mark_line(line));
});
