import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { everyAnswer, everyLesson, everySession, module, textOf } from './module.js';
import { markedActions, randomActions } from './random_actions.js';

// web/types.d.ts says what the core writes: every key that it writes is declared, every key that is declared is
// written, and what stands there is of the type. TypeScript itself compares them.

const tsc = fileURLToPath(new URL('../../web/node_modules/.bin/tsc', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'types-'));
after(() => rmSync(folder, { recursive: true }));

/** Texts of which only some may be there. */
const named = new Set(['type', 'verdict', 'state', 'kind', 'direction', 'reveal', 'feedback', 'compared', 'how', 'keys']);
/** What is a student's, and has no keys of its own. */
const responses = new Set(['value', 'response']);

/** @typedef {{ keys: Set<string>, shapes: Map<string, unknown> }} Seen what was written in one place */
/** @type {Map<string, Seen>} by the type of the place */
const seen = new Map();

/**
 * Notes what was written, and what stands inside it.
 * @param {string} type
 * @param {unknown} value
 */
function note(type, value) {
  if (Array.isArray(value)) return value.forEach((one) => note(`At<${type}, number>`, one));
  if (!value || typeof value !== 'object') return;
  const place = seen.get(type) ?? { keys: new Set(), shapes: new Map() };
  seen.set(type, place);
  const shape = shapeOf(value);
  place.shapes.set(JSON.stringify(shape), shape);
  for (const [key, inside] of Object.entries(value)) {
    place.keys.add(key);
    if (!responses.has(key)) note(`At<${type}, '${key}'>`, inside);
  }
}

/**
 * The same with all texts and numbers alike that are of one type, and without lists of objects, which are noted apart.
 * @param {unknown} value
 * @param {string} [key]
 * @returns {unknown}
 */
function shapeOf(value, key = '') {
  if (typeof value === 'string') return named.has(key) ? value : '';
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return true;
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const shapes = value.filter((one) => !isObject(one)).map((one) => JSON.stringify(shapeOf(one, key)));
    return [...new Set(shapes)].map((shape) => JSON.parse(shape));
  }
  if (responses.has(key)) return Object.keys(value).length ? { name: '' } : {};
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, shapeOf(inside, name)]));
}

const isObject = (/** @type {unknown} */ value) => !!value && typeof value === 'object' && !Array.isArray(value);

/** @param {unknown} lesson @param {any[]} actions */
function noteSession(lesson, actions) {
  const sheet = new module.Worksheet(JSON.stringify(lesson), '');
  note('View', JSON.parse(sheet.view()));
  for (const action of actions) note('Update', JSON.parse(sheet.act(JSON.stringify(action))));
  note('Results', JSON.parse(sheet.results()));
  note('KeyPart[]', JSON.parse(sheet.key()));
  sheet.delete();
}

function noteEverything() {
  for (const { lesson, actions } of [...everySession(), ...everyAnswer()]) noteSession(lesson, actions);
  let seed = 1;
  for (const lesson of everyLesson().values()) {
    const sheet = new module.Worksheet(JSON.stringify(lesson), '');
    const view = JSON.parse(sheet.view());
    sheet.delete();
    noteSession({ ...lesson, settings: { ...lesson.settings, guided: true } }, []);
    for (let times = 0; times < 4; times++) noteSession(lesson, randomActions(view, seed++, 80, markedActions));
  }
  for (const { lesson } of JSON.parse(textOf('tests/data/lesson_verdicts.json'))) {
    const sheet = new module.Worksheet(JSON.stringify(lesson), '');
    note('Problem[]', JSON.parse(sheet.problems()));
    sheet.delete();
  }
}

/** What TypeScript has against these declarations. */
function faultsOf(/** @type {string} */ declarations) {
  const lines = [
    "import type { KeyPart, Problem, Results, Update, View } from './types.js';",
    'type At<T, Key extends PropertyKey> = T extends unknown ? (Key extends keyof T ? NonNullable<T[Key]> : never) : never;',
    'type Keys<T> = T extends object ? (string extends keyof T ? never : keyof T) : never;',
  ];
  for (const [type, { keys, shapes }] of seen) {
    for (const shape of shapes.values()) lines.push(`(${JSON.stringify(shape)}) satisfies ${type};`);
    lines.push(`({${[...keys].map((key) => `'${key}': true`)}}) satisfies Record<Keys<${type}>, true>;`);
  }
  writeFileSync(join(folder, 'types.d.ts'), declarations);
  writeFileSync(join(folder, 'written.ts'), lines.join('\n'));
  const options = '--noEmit --strict --target es2022 --module esnext --moduleResolution bundler --skipLibCheck --types'.split(' ');
  const { stdout, status } = spawnSync(tsc, [...options, '', 'written.ts'], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : stdout.replace(/written\.ts\((\d+),\d+\)/g, (_, line) => lines[line - 1].slice(0, 400));
}

const declarations = textOf('web/types.d.ts');
noteEverything();

test('what the core writes is what its types declare', () => {
  assert.equal(faultsOf(declarations).slice(0, 5000), '');
});

test('a key that is not declared, is never written, or is of another type would be found', () => {
  /** @param {string} from @param {string} to */
  const faultsWith = (from, to) => {
    assert.ok(declarations.includes(from), from);
    return faultsOf(declarations.replace(from, to));
  };
  assert.match(faultsWith('  can_reopen: boolean;\n', ''), /can_reopen/);
  assert.match(faultsWith('export interface Mark {\n', 'export interface Mark {\n  words?: number;\n'), /words/);
  assert.match(faultsWith('export interface Mark {\n', 'export interface Mark {\n  words: number;\n'), /words/);
  assert.match(faultsWith("'covered' | ", ''), /covered/);
  assert.match(faultsWith('  hints_left: number;', '  hints_left: string;'), /hints_left/);
});
