// Parts the core into two files for the page: what opening a lesson and writing answers runs, and everything else.
// Which is which is not written down anywhere but found by running it: every lesson is opened and answered here.
// The tables that C++ marks as late go with the second file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveData } from './move_data.js';

const features = '--all-features';

/**
 * Writes first.wasm and rest.wasm beside the whole core.
 * @param {{ wasm: string, lessons: string }} folders
 */
export async function splitCore({ wasm, lessons }) {
  const scratch = await mkdtemp(join(tmpdir(), 'worksheet-split-'));
  const [whole, first, rest] = ['worksheet', 'first', 'rest'].map((name) => join(wasm, `${name}.wasm`));
  const [counting, profile, glue] = ['counting.wasm', 'profile', 'glue.mjs'].map((name) => join(scratch, name));
  try {
    await writeFile(glue, await readFile(join(wasm, 'worksheet.js')));
    const { default: start } = await import(pathToFileURL(glue).href);
    const sheets = await readAll(lessons);
    execFileSync('wasm-split', [features, '--instrument', whole, '-o', counting]);
    const counted = await run(start, await readFile(counting));
    const answers = openAndAnswerAll(counted.module, sheets);
    await writeFile(profile, profileOf(counted.exports));
    execFileSync('wasm-split', [
      ...[features, whole, `--profile=${profile}`, '--import-namespace=primary', '--placeholder-namespace=placeholder'],
      ...['-o1', first, '-o2', rest],
    ]);
    const range = { begin: counted.module.late_tables, end: counted.module.late_tables_end };
    const parts = moveData(await readFile(first), await readFile(rest), range);
    await Promise.all([writeFile(first, parts[0]), writeFile(rest, parts[1])]);
    const alone = await run(start, parts[0]);
    assert.deepEqual(openAndAnswerAll(alone.module, sheets), answers, 'The first part of the core reads a late table.');
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function readAll(lessons) {
  const names = (await readdir(lessons)).filter((name) => /(?<!schema)\.json$/.test(name));
  return Promise.all(names.map((name) => readFile(join(lessons, name), 'utf8')));
}

async function run(start, bytes) {
  /** @type {Record<string, any>} */
  let exports = {};
  const module = await start({
    instantiateWasm(imports, done) {
      const placeholder = new Proxy({}, { get: () => () => assert.fail('The first part of the core needs the rest.') });
      WebAssembly.instantiate(bytes, { ...imports, placeholder }).then((made) => {
        exports = made.instance.exports;
        done(made.instance, made.module);
      });
      return {};
    },
  });
  return { module, exports };
}

/** Which functions ran, as the instrumented core has counted them. */
function profileOf(exports) {
  const write = exports.__write_profile;
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  const size = write(0, 0);
  const at = memory.grow(Math.ceil(size / 65536)) * 65536;
  write(at, size);
  return new Uint8Array(memory.buffer, at, size).slice();
}

function openAndAnswerAll(module, lessons) {
  return lessons.map((lesson) => openAndAnswer(module, lesson));
}

/** What a page does before anybody presses Check, and what it is told. */
function openAndAnswer(module, lesson) {
  const opened = module.open(lesson, '');
  const told = [module.problems(opened)];
  let at = Date.UTC(2026, 0);
  const act = (action) => told.push(module.act(opened, JSON.stringify({ ...action, at: (at += 1000) })));
  act({ do: 'begin', copy: 'one' });
  act({ do: 'student', name: 'Zoë', date: '2026-01-01' });
  told.push(module.view(opened));
  for (const { parts } of JSON.parse(module.view(opened)).questions)
    for (const { id, field } of parts)
      for (const value of ['some words — “here”', ['one', 'two'], true, null, field.choices?.[0] ?? '', { term: 'meaning' }, [['a', ''], ['b']]])
        act({ do: 'respond', part: id, value, by: 'page' });
  act({ do: 'restore', work: module.work(opened) });
  act({ do: 'state' });
  module.close(opened);
  return told;
}
