// Parts the core into two files for the page: what opening a lesson and writing answers runs, and everything else.
// Which is which is not written down anywhere but found by running it: every lesson is opened and answered here.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const features = '--all-features';

/**
 * Writes first.wasm and rest.wasm beside the whole core.
 * @param {{ wasm: string, lessons: string }} folders
 */
export async function splitCore({ wasm, lessons }) {
  const scratch = await mkdtemp(join(tmpdir(), 'worksheet-split-'));
  const [whole, counting, profile] = [join(wasm, 'worksheet.wasm'), join(scratch, 'counting.wasm'), join(scratch, 'profile')];
  try {
    execFileSync('wasm-split', [features, '--instrument', whole, '-o', counting]);
    await writeFile(profile, await profileOf(counting, join(wasm, 'worksheet.js'), scratch, lessons));
    execFileSync('wasm-split', [
      ...[features, whole, `--profile=${profile}`, '--import-namespace=primary', '--placeholder-namespace=placeholder'],
      ...['-o1', join(wasm, 'first.wasm'), '-o2', join(wasm, 'rest.wasm')],
    ]);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** Which functions ran, as the instrumented core has counted them. */
async function profileOf(counting, glue, scratch, lessons) {
  const script = join(scratch, 'glue.mjs');
  await writeFile(script, await readFile(glue));
  const { default: start } = await import(pathToFileURL(script).href);
  const bytes = await readFile(counting);
  /** @type {Record<string, any>} */
  let exports = {};
  const module = await start({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(bytes, imports).then((made) => {
        exports = made.instance.exports;
        done(made.instance, made.module);
      });
      return {};
    },
  });
  for (const name of await readdir(lessons))
    if (/(?<!schema)\.json$/.test(name)) openAndAnswer(module, await readFile(join(lessons, name), 'utf8'));
  const write = exports.__write_profile;
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  const size = write(0, 0);
  const at = memory.grow(Math.ceil(size / 65536)) * 65536;
  write(at, size);
  return new Uint8Array(memory.buffer, at, size).slice();
}

/** What a page does before anybody presses Check. */
function openAndAnswer(module, lesson) {
  const sheet = new module.Worksheet(lesson);
  let at = Date.UTC(2026, 0);
  const act = (action) => JSON.parse(sheet.act(JSON.stringify({ ...action, at: (at += 1000) })));
  sheet.problems();
  act({ do: 'begin', copy: 'one' });
  act({ do: 'student', name: 'Zoë', date: '2026-01-01' });
  for (const { parts } of JSON.parse(sheet.view()).questions)
    for (const { id, field } of parts)
      for (const value of ['some words — “here”', ['one', 'two'], true, null, field.choices?.[0] ?? ''])
        act({ do: 'respond', part: id, value, by: 'page' });
  for (const step of ['restore', 'merge']) act({ do: step, work: sheet.work() });
  act({ do: 'state' });
  sheet.delete();
}
