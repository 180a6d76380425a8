// Parts the core into three files for the page: what opening a lesson and writing answers runs, what the kinds that are
// taken in hand (web/fields/further.js) run beside that, and everything else.
// Which is which is not written down anywhere but found by running it: every lesson is opened and answered here.
// What stands in memory to begin with goes with the first file whose code names it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { isFurther } from '../kinds/further.js';
import { splitData } from './split_data.js';

/**
 * Writes first.wasm, further.wasm and rest.wasm beside the whole core.
 * @param {{ wasm: string, lessons: string }} folders
 */
export async function splitCore({ wasm, lessons }) {
  const scratch = await mkdtemp(join(tmpdir(), 'worksheet-split-'));
  const [whole, first, further, rest] = ['worksheet', 'first', 'further', 'rest'].map((name) => join(wasm, `${name}.wasm`));
  const [shown, glue] = ['shown.wasm', 'glue.mjs'].map((name) => join(scratch, name));
  try {
    await writeFile(glue, await readFile(join(wasm, 'worksheet.js')));
    const { default: start } = await import(pathToFileURL(glue).href);
    const all = [...(await readAll(lessons)), ...(await readExamples(join(lessons, 'README.md')))];
    const usual = all.map(withoutFurther).filter(({ questions }) => questions.length);
    const runs = (/** @type {object[]} */ lessons) => (/** @type {any} */ module) => openAndAnswerAll(module, lessons);
    await split({ start, scratch, core: whole, use: runs(all), kept: shown, off: rest });
    await split({ start, scratch, core: shown, use: runs(usual), kept: first, off: further });

    const files = [first, further, rest];
    const shares = splitData(await Promise.all(files.map(readPart)), await readFile(join(wasm, 'worksheet.map'), 'utf8'));
    await Promise.all(files.map((file, at) => writeFile(file, shares[at])));
    const [{ module }, alone] = [await run(start, await readFile(whole)), await run(start, shares[0])];
    const isSame = isDeepStrictEqual(openAndAnswerAll(alone.module, usual), openAndAnswerAll(module, usual));
    assert(isSame, 'The first part of the core reads data that comes later.');
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/**
 * Splits off what `use` does not run.
 * @param {{ start: Function, scratch: string, core: string, use: (module: any) => unknown, kept: string, off: string }} what
 */
async function split({ start, scratch, core, use, kept, off }) {
  const [counting, profile] = ['counting.wasm', 'profile'].map((name) => join(scratch, name));
  execFileSync('wasm-split', ['--all-features', '--instrument', core, '-o', counting]);
  const { module, exports } = await run(start, await readFile(counting));
  use(module);
  await writeFile(profile, profileOf(exports));
  const namespace = basename(off, '.wasm');
  execFileSync('wasm-split', [
    ...['--all-features', core, `--profile=${profile}`, '--import-namespace=primary', `--placeholder-namespace=${namespace}`],
    ...['-o1', kept, '-o2', off],
  ]);
}

async function readPart(file) {
  const text = execFileSync('wasm-dis', ['--all-features', file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { bytes: await readFile(file), text };
}

async function readAll(lessons) {
  const names = (await readdir(lessons)).filter((name) => /(?<!schema)\.json$/.test(name));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(lessons, name), 'utf8'))));
}

/** What the reference of the format shows, which is every key in every form: lessons of ours need not have them all. */
async function readExamples(reference) {
  const blocks = (await readFile(reference, 'utf8')).matchAll(/^```json\n(.*?)^```/gms);
  return [...blocks].flatMap(([, block]) => {
    const example = JSON.parse(block);
    if (example.format) return [example];
    const questions = [example].flat().filter(({ type, parts }) => type || parts);
    const passage = questions.flatMap(({ type, answer }) => (type === 'evidence' ? answer : [])).join(' ') || 'None.';
    return questions.length ? [{ format: 'lesson/1', title: 'Exämple', passage, questions }] : [];
  });
}

/** The lesson as if nobody had thought of the kinds that are taken in hand. */
function withoutFurther(lesson) {
  const questions = lesson.questions
    .map((question) => (question.parts ? { ...question, parts: question.parts.filter((part) => !isFurther(part.type)) } : question))
    .filter(({ type, parts }) => (parts ? parts.length : !isFurther(type)));
  return { ...lesson, questions };
}

async function run(start, bytes) {
  /** @type {Record<string, any>} */
  let exports = {};
  const missing = (/** @type {string} */ part) =>
    new Proxy({}, { get: () => () => assert.fail(`The first part of the core needs the ${part}.`) });
  const module = await start({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(bytes, { ...imports, further: missing('further one'), rest: missing('rest') }).then((made) => {
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
  return lessons.flatMap(filesOf).map((file) => openAndAnswer(module, file));
}

/** A lesson as people lay it out, and as programs write it. */
function filesOf(lesson) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const laidOut = JSON.stringify(lesson, null, '\t').replaceAll('\n', '\r\n');
  return [laidOut, JSON.stringify(lesson).replace(/[^\0-\x7f]/g, escaped).replaceAll('/', '\\/')];
}

/** What a page does before anybody presses Check, and what it is told. */
function openAndAnswer(module, file) {
  const opened = module.open(file, '');
  assert.equal(module.problems(opened), '[]');
  /** @type {string[]} */
  const told = [];
  let at = Date.UTC(2026, 0);
  const act = (action) => told.push(module.act(opened, JSON.stringify({ ...action, at: (at += 1000) })));
  act({ do: 'begin', copy: 'one' });
  act({ do: 'student', name: 'Zoë', date: '2026-01-01' });
  told.push(module.view(opened));
  for (const { parts } of JSON.parse(module.view(opened)).questions)
    for (const { id, field } of parts)
      for (const value of ['some words — “here”', ['one', 'two'], true, null, field.choices?.[0] ?? '', { term: 'meaning' }, [['a', ''], ['b']]])
        act({ do: 'respond', part: id, value, by: 'page' });
  for (const { parts } of JSON.parse(module.view(opened)).questions) for (const { id } of parts) act({ do: 'hint', part: id });
  act({ do: 'state' });
  told.push(module.work(opened));
  module.close(opened);
  return told;
}
