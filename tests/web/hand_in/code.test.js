import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, workOf } from '../../../web/hand_in/code.js';
import { isCode, workFileName } from '../../../web/storage/work_file.js';
import { randomFrom } from '../../wasm/random_actions.js';

const work = JSON.stringify({ format: 'lesson-work/1', student: { name: 'Zoë 🌊' }, responses: { q: { value: 'the moon, '.repeat(200) } } });
const kindOf = (code) => workOf(code).then(() => 'read', ({ kind }) => kind);

test('a code gives back the work file, however a mail has laid it out', async () => {
  const code = await codeOf(work, 'Tides · Zoë · [2026]');
  assert.ok(isCode(code) && !isCode(work));
  assert.match(code, /^Tides · Zoë · 2026\n\[\[lesson-work\/1:\d+:[0-9a-f]{8}:\n/);
  const mailed = `Hello,\r\nhere it is:\r\n${code.replace(/^/gm, '> ').replaceAll('\n', '\r\n')}\r\nGoodbye`;
  const glued = code.replaceAll('\n', '');
  const spaced = code.replace(/(\w{10})/g, '$1 \u200b');
  for (const each of [code, mailed, glued, spaced]) assert.equal(await workOf(each), work);
  for (const letters of ['', '🌊', JSON.stringify({ long: Array.from({ length: 9000 }, (_, at) => at) })]) assert.equal(await workOf(await codeOf(letters, '')), letters);
});

test('a code that is cut, damaged, newer or none says so', async () => {
  const code = await codeOf(work, 'Tides');
  const begin = code.indexOf('[[');
  const letters = code.indexOf(':\n') + 2;
  for (let length = 0; length < letters; length++) assert.match(await kindOf(code.slice(0, length)), /none|cut/);
  for (let length = letters; length < code.indexOf('\n]]'); length++) assert.equal(await kindOf(code.slice(begin, length)), 'cut');
  for (let at = letters; at < code.indexOf('\n]]'); at++) {
    if (code[at] === '\n') continue;
    const changed = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
    assert.equal(await kindOf(changed), 'damaged');
  }
  assert.equal(await kindOf(code.replace(/:\d+:/, ':5:')), 'damaged');
  assert.equal(await kindOf(code.replace('lesson-work/1', 'lesson-work/2')), 'newer');
  assert.equal(await kindOf('Dear teacher, I have lost it.'), 'none');
  assert.equal(await kindOf(await codeOf(work, '').then((whole) => whole.replace(/:\n[^]*/, ':\n!!!!\n]]'))), 'cut');
});

test('a code that anything has happened to gives the work as it was, or none', async () => {
  const code = await codeOf(work, 'Tides');
  const below = randomFrom(7);
  const pieces = ['[[', ']]', ':', 'lesson-work/1:', '\n', '> ', 'A', '-', '_', '=', '\0', '\u{1f30a}', '\ud800', code];
  for (let round = 0; round < 2000; round++) {
    let changed = code;
    for (let times = 1 + below(3); times > 0; times--) {
      const [at, length] = [below(changed.length), below(3) ? below(4) : below(changed.length)];
      const piece = below(2) ? pieces[below(pieces.length)] : changed.slice(below(changed.length), below(changed.length));
      changed = changed.slice(0, at) + piece + changed.slice(below(2) ? at : at + length);
    }
    const read = await workOf(changed).catch((fault) => assert.match(fault.kind, /^(none|newer|cut|damaged)$/));
    if (read !== undefined) assert.equal(read, work, changed);
  }
});

test('a work file is named by lesson, student and date, as every system takes it', () => {
  const named = (title, name) => workFileName(title, name, new Date(2026, 2, 1, 23, 59));
  assert.equal(named('Who May Shut the Gate?', 'Ada Lovelace'), 'Who-May-Shut-the-Gate.Ada-Lovelace.2026-03-01.work.json');
  assert.equal(named('C:\\x/../"y"', '…'), 'C-x-y.2026-03-01.work.json');
  assert.equal(named('الماء', '水'), 'الماء.水.2026-03-01.work.json');
});
