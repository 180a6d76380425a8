// The npm package: what it says of itself is there and true, it can be imported without a page, and its commands work.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../../build/package/', import.meta.url));
const about = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(built, 'custom-elements.json'), 'utf8'));
const lessons = fileURLToPath(new URL('../../../lessons/', import.meta.url));
let project;

before(() => {
  project = mkdtempSync(join(tmpdir(), 'worksheet-project-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(built, join(project, 'node_modules/lesson-worksheet'));
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
});
after(() => rmSync(project, { recursive: true }));

test('every file that it names is in it', () => {
  const named = [...Object.values(about.exports).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))), about.types, ...Object.values(about.bin), about.customElements, ...about.sideEffects];
  for (const file of named.filter((each) => !each.includes('*'))) assert.ok(existsSync(join(built, file)), file);
  for (const page of ['index.html', 'page.js', 'lessons']) assert.ok(!existsSync(join(built, page)), page);
});

test('the element can be imported by its name where there is no page', () => {
  const script = "const { LessonWorksheet } = await import('lesson-worksheet'); await import('lesson-worksheet/check-embedding'); console.log(JSON.stringify([LessonWorksheet.observedAttributes, Object.getOwnPropertyNames(LessonWorksheet.prototype), LessonWorksheet.build]));";
  const [attributes, members, build] = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: project, encoding: 'utf8' }));
  const [{ declarations: [element] }] = manifest.modules;
  const told = element.attributes.map(({ name }) => name);
  assert.deepEqual(attributes.filter((name) => !told.includes(name)), []);
  for (const { name } of element.members) assert.ok(members.includes(name), name);
  assert.match(build, new RegExp(`^${about.version.replaceAll('.', '\\.')}\\+`));
});

test('the manifest and the types tell the events, and the colours, that there are', () => {
  const [{ declarations: [element] }] = manifest.modules;
  const source = readFileSync(new URL('../../../web/element/element.js', import.meta.url), 'utf8');
  const fired = [...source.matchAll(/@fires (worksheet-\w+)/g)].map(([, name]) => name).sort();
  assert.deepEqual(element.events.map(({ name }) => name).sort(), fired);
  const types = readFileSync(join(built, 'lesson-worksheet.d.ts'), 'utf8');
  assert.deepEqual([...types.matchAll(/'(worksheet-\w+)':/g)].map(([, name]) => name).sort(), fired);
  const colors = readFileSync(new URL('../../../web/element/style/colors.css', import.meta.url), 'utf8');
  const settable = new Set([...colors.matchAll(/var\((--worksheet-[\w-]+)/g)].map(([, name]) => name));
  const told = element.cssProperties.map(({ name }) => name);
  assert.deepEqual([...settable].filter((name) => !told.includes(name)), []);
});

test('its commands do what the native ones do', () => {
  const command = (args, input) => spawnSync(process.execPath, [join(built, 'bin.js'), ...args], { encoding: 'utf8', input, maxBuffer: 2 ** 25 });
  const harbour = join(lessons, 'harbour-wall-rules.json');
  assert.deepEqual([command(['validate', harbour]).status, command(['dance']).status], [0, 1]);
  writeFileSync(join(project, 'faulty.json'), '{"format": "lesson/1"}');
  const faulty = command(['validate', join(project, 'faulty.json')]);
  assert.equal(faulty.status, 1);
  assert.match(faulty.stdout, /faulty\.json:1:\d+: /);
  const line = JSON.stringify({ question: { type: 'short', prompt: 'What rings?', answer: 'the bell' }, response: 'the bell' });
  assert.equal(JSON.parse(command(['mark'], `${line}\n`).stdout).verdict, 'correct');
  assert.match(command(['export', '--to', 'html', harbour]).stdout, /id="worksheet-lesson">\{\s*"format"/);
});
