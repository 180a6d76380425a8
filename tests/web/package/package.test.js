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
  const script = "const { LessonWorksheet } = await import('lesson-worksheet'); await import('lesson-worksheet/check-embedding'); console.log(JSON.stringify([LessonWorksheet.observedAttributes, [LessonWorksheet, Object.getPrototypeOf(LessonWorksheet)].flatMap((one) => Object.getOwnPropertyNames(one.prototype)), LessonWorksheet.build]));";
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
  const folder = command(['validate', project]);
  assert.deepEqual([folder.status, folder.stderr], [1, `${project}: this is a folder: name the files in it\n`]);
  const line = JSON.stringify({ question: { type: 'short', prompt: 'What rings?', answer: 'the bell' }, response: 'the bell' });
  assert.equal(JSON.parse(command(['mark'], `${line}\n`).stdout).verdict, 'correct');
  const [first] = JSON.parse(readFileSync(harbour, 'utf8')).questions;
  const { id = 'q1', type } = first.parts?.[0] ?? first;
  const answered = command(['mark', harbour], `${JSON.stringify({ part: '1', response: '', mine: 7 })}\n\n{"part": "99"}\n`).stdout.split('\n');
  const [marked, blank, wrong] = answered;
  assert.deepEqual([JSON.parse(marked).verdict, JSON.parse(marked).mine, blank], ['unanswered', 7, ''], `${id} ${type}`);
  assert.ok(JSON.parse(wrong).error);
  assert.equal(command(['mark', join(project, 'faulty.json')], '').status, 1);
  writeFileSync(join(project, 'bells.txt'), 'What rings?\nA. the bell\nB. the fog\nANSWER: A\n');
  const imported = JSON.parse(command(['import', join(project, 'bells.txt')]).stdout);
  assert.equal(imported.questions[0].answer, 'the bell');
  assert.match(command(['export', '--to', 'gift', harbour]).stdout, /^\/\/|::/m);
  assert.equal(command(['export', '--to', 'nonsense', harbour]).status, 1);
});

test('a page that it exports can be read where no program may run, and carries its pictures', () => {
  const command = (...args) => execFileSync(process.execPath, [join(built, 'bin.js'), ...args], { encoding: 'utf8', maxBuffer: 2 ** 25 });
  writeFileSync(join(project, 'gull.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const lesson = { format: 'lesson/1', title: 'Gulls & **Terns**', language: 'es', passage: '![a](gull.svg) ![b](link.svg) ![c](%zz.svg) Vuelan.', questions: [{ type: 'short', prompt: '¿Qué hacen?', answer: 'secreto' }] };
  writeFileSync(join(project, 'gulls.json'), JSON.stringify(lesson));
  // What lies elsewhere stays there, also where a link leads to it.
  symlinkSync(join(built, 'package.json'), join(project, 'link.svg'));
  const page = command('export', '--to', 'html', join(project, 'gulls.json'));
  assert.match(page, /<html lang="es" dir="ltr">[\s\S]*<title>Gulls &amp; Terns<\/title>/);
  assert.match(page, /id="worksheet-lesson">\{\s*"format"/);
  assert.match(page, /id="worksheet-pictures">\{"gull\.svg":"data:image\/svg\+xml;base64,[^"]*"\}/);
  assert.match(page, /id="worksheet-words" lang="es">./);
  const [plain] = page.match(/<article id="worksheet-plain">[\s\S]*?<\/article>/);
  assert.match(plain, /<h1>Gulls &amp; Terns<\/h1>[\s\S]*¿Qué hacen\?/);
  assert.doesNotMatch(plain, /secreto/);
});
