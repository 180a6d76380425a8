import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import startReader from '../../build/wasm/reader.js';
import start from '../../build/wasm/worksheet.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} path under the project's folder */
export const textOf = (path) => readFileSync(join(root, path), 'utf8');
/** @param {string} path a folder under the project's folder */
export const namesIn = (path) => readdirSync(join(root, path)).sort();
/** @param {string} path */
export const linesOf = (path) => textOf(path).trimEnd().split('\n');

const wasm = (/** @type {string} */ name) => ({ wasmBinary: readFileSync(join(root, `build/wasm/${name}.wasm`)) });
/** The cores that the page runs, in Node: the whole one, and the one that opens lessons and takes down what is written. */
export const module = await start(wasm('worksheet'));
export const reader = await startReader(wasm('reader'));

/**
 * What a native program prints, line by line, for these lines of input.
 * @param {string} command a program under the build folder of the native preset, with its arguments
 * @param {string[]} lines
 */
export function printedBy(command, lines) {
  const [path, ...options] = command.split(' ');
  const program = join(root, 'build/native', path);
  const { stdout, stderr, status } = spawnSync(program, options, {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout.trimEnd().split('\n');
}

/**
 * What a core gives for a session; see transcript.cpp.
 * @param {{lesson?: unknown, text?: string, actions?: unknown[]}} session
 * @param {any} core
 */
export function transcript({ lesson, text, actions = [] }, core = module) {
  const sheet = new core.Worksheet(lesson === undefined ? text : JSON.stringify(lesson), '');
  const lines = [sheet.problems()];
  if (lines[0] === '[]')
    lines.push(sheet.view(), ...actions.map((action) => sheet.act(JSON.stringify(action))), sheet.view(), sheet.work());
  sheet.delete();
  return lines;
}

/** The lessons in lessons/ and those of the sessions in tests/data, by name. */
export function everyLesson() {
  const ours = namesIn('lessons').filter((name) => name.endsWith('.json') && name !== 'lesson.schema.json');
  const lessons = new Map(ours.map((name) => [name, JSON.parse(textOf(`lessons/${name}`))]));
  lessons.set('every_kind.json', JSON.parse(textOf('tests/data/every_kind.json')));
  for (const { name, lesson } of everySession()) lessons.set(`of the session ${name}`, lesson);
  return lessons;
}

/** The sessions in tests/data. */
export function everySession() {
  return namesIn('tests/data/sessions').map((file) => {
    const { lesson, actions } = JSON.parse(textOf(`tests/data/sessions/${file}`));
    return { name: file.replace('.json', ''), lesson: typeof lesson === 'string' ? JSON.parse(textOf(lesson)) : lesson, actions };
  });
}

/** For each lesson, a session with every answer to it that there is in tests/data, as a student gives it. */
export function everyAnswer() {
  const answers = linesOf('tests/data/lesson_answers.jsonl').map((line) => JSON.parse(line));
  const names = [...new Set(answers.map(({ lesson }) => lesson))];
  const tries = (/** @type {string} */ name) =>
    answers
      .filter(({ lesson }) => lesson === name)
      .flatMap(({ part, response }, at) => [
        { do: 'begin', copy: 'a', at },
        { do: 'respond', part, value: response, at },
        { do: 'check', part, at },
        { do: 'finish', at },
      ]);
  return names.map((name) => ({ lesson: JSON.parse(textOf(`lessons/${name}.json`)), actions: tries(name) }));
}
