import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, workOf } from '../../../web/hand_in/code.js';
import { isCode, workFileName } from '../../../web/storage/work_file.js';

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

test('a work file is named by lesson, student and date, as every system takes it', () => {
  const named = (title, name) => workFileName(title, name, new Date(2026, 2, 1, 23, 59));
  assert.equal(named('Who May Shut the Gate?', 'Ada Lovelace'), 'Who-May-Shut-the-Gate.Ada-Lovelace.2026-03-01.work.json');
  assert.equal(named('C:\\x/../"y"', '…'), 'C-x-y.2026-03-01.work.json');
  assert.equal(named('الماء', '水'), 'الماء.水.2026-03-01.work.json');
});
