import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { lesson } from '../browser/lessons/every_kind.js';

// The core's tests hold tests/data/every_kind.json to all kinds that there are; here the page is held to the same.

/** @typedef {{ type?: string, parts?: { type: string }[] }} Question */

/** @param {{ questions: Question[] }} lesson */
const kindsOf = ({ questions }) => [...new Set(questions.flatMap((one) => (one.parts ?? [one]).map(({ type }) => type)))].sort();
/** @param {string} path */
const place = (path) => new URL(`../../${path}`, import.meta.url);
/** @param {string} path */
const textOf = (path) => readFileSync(place(path), 'utf8');
/** @param {string} path */
const foldersIn = (path) => readdirSync(place(path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const kinds = kindsOf(JSON.parse(textOf('tests/data/every_kind.json')));
/** @param {string} kind */
const folderOf = (kind) => kind.replace('-', '_');

test('every kind of question has a folder of the same name in the core and in the page', () => {
  const folders = kinds.map(folderOf).sort();
  assert.deepEqual(foldersIn('web/kinds').sort(), folders);
  for (const folder of folders) assert.ok(existsSync(place(`src/kinds/${folder}`)), `src/kinds/${folder} is missing`);
});

for (const [file, table, made] of [
  ['field.js', 'index.js', 'field'],
  ['paper.js', 'on_paper.js', 'answer'],
]) {
  test(`every kind has its ${file}, and ${table} lists it`, () => {
    const listed = textOf(`web/kinds/${table}`);
    for (const kind of kinds) {
      assert.match(textOf(`web/kinds/${folderOf(kind)}/${file}`), new RegExp(`^export (function|const) ${made}\\b`, 'm'), kind);
      assert.ok(listed.includes(`'./${folderOf(kind)}/${file}'`), `web/kinds/${table} does not import ${kind}`);
      const key = kind.includes('-') ? `'${kind}'` : kind;
      assert.match(listed, new RegExp(`[{ ]${key}[,: ]`), `web/kinds/${table} does not list ${kind}`);
    }
  });
}

test("a kind's style sheets are used by its field and its paper", () => {
  for (const folder of foldersIn('web/kinds')) {
    const sheets = readdirSync(place(`web/kinds/${folder}`)).filter((name) => name.endsWith('.css'));
    for (const sheet of sheets) {
      const user = sheet === 'paper.css' ? 'paper.js' : 'field.js';
      const text = textOf(`web/kinds/${folder}/${user}`);
      assert.ok(text.includes(`import style from './${sheet}';`) && /^export const styles = \[.*\bstyle\];$/m.test(text), `${folder}/${user} does not use ${sheet}`);
    }
  }
});

test('every browser is tried with every kind of question', () => {
  assert.deepEqual(kindsOf(lesson), kinds);
});
