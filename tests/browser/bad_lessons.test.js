import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

const withQuestions = (...questions) => ({ format: 'lesson/1', title: 'Faulty', questions });
const short = { id: 'one', type: 'short', prompt: 'Why?', answer: 'Because' };

/** Each with words that its problem list has to hold. */
const faulty = {
  'not JSON': ['{"format": "lesson/1",\n  "title": "No end', /2/],
  'not text at all': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0xff, 0xfe]), /./],
  'not UTF-8': [Buffer.concat([Buffer.from('{"format": "lesson/1", "title": "'), Buffer.from([0xff, 0xc3]), Buffer.from('", "questions": []}')]), /./],
  empty: ['', /./],
  '10,000 levels deep': ['['.repeat(10_000) + ']'.repeat(10_000), /./],
  'two ids alike': [withQuestions(short, short), /one/],
  'wrong types': [withQuestions({ ...short, points: 'many', hints: 'Think.' }), /points[\s\S]*hints|hints[\s\S]*points/],
  'an answer that is none of the choices': [withQuestions({ type: 'choice', prompt: 'Which?', choices: ['A', 'B'], answer: 'C' }), /C/],
  'a gap that is never closed': [withQuestions({ type: 'blanks', prompt: 'Fill.', text: 'The {{moon is full.' }), /\{\{|gap/],
  'a key with a slip of the pen': [withQuestions({ ...short, anwser: 'x' }), /answer/],
  'a format of the future': [{ ...lesson, format: 'lesson/9' }, /lesson\/9|lesson\/1/],
};

inEveryBrowser('a lesson that cannot be shown', (bench) => {
  let tab;

  for (const [what, [content, words]] of Object.entries(faulty)) {
    test(`${what}: has its line in the problem list, with a remedy`, async () => {
      tab ??= await bench().newTab();
      await tab.go(await bench().site.add('faulty.json', content));
      await tab.until(() => find('.problems li .what'));
      const text = await tab.run(() => find('.problems').innerText);
      assert.match(text, words);
      assert.match(text, /line \d+/i);
    });
  }

  test('20 MB: is told, or shown, and the page still works', async () => {
    const long = 'A very long passage. '.repeat(1_000_000);
    await tab.go(await bench().site.add('long.json', { ...lesson, id: 'long', passage: long }));
    await tab.until(() => find('.problems li, .part .field'));
  });

  test('the page still takes a good one, dropped on it', async () => {
    await tab.go(await bench().site.add('faulty.json', '{'));
    await tab.until(() => find('.problems li'));
    await tab.run((text) => dropFile(document.body, 'ferry.json', text), JSON.stringify(lesson));
    await new Sheet(tab).ready();
  });

  test('one that is not there: says so and offers a file', async () => {
    await tab.go(bench().site.worksheet('nowhere.json'));
    await tab.until(() => /no such file/.test(find('.trouble')?.textContent ?? ''));
    assert.ok(await tab.run(() => !!find('.trouble input[type=file]')));
  });
}, oneBrowser);
