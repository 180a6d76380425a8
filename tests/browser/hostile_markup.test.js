import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';

const source = new URL('../../../shared/data/hostile/markup.json', import.meta.url);

/** A lesson that holds every one of the strings, and each kind of text field holds some. */
function lessonOf(strings) {
  let next = 0;
  const some = () => strings[next++ % strings.length];
  const answers = (count) => Array.from({ length: count }, (_, at) => `${at} ${some()}`);
  const frame = () => ({ prompt: some(), hints: [some(), some()], explanation: some() });
  const questions = [];
  while (next < strings.length || questions.length < 20) {
    const [a, b, c] = answers(3);
    questions.push({
      prompt: some(),
      parts: [
        { ...frame(), type: 'short', answer: { ideas: [{ say: [some()], hint: some(), feedback: some() }], accept: [some()] } },
        { ...frame(), type: 'list', answer: { ideas: [some(), some()], need: 2 } },
        { ...frame(), type: 'choice', choices: [a, { text: b, feedback: some() }, c], answer: a },
        { ...frame(), type: 'blanks', text: `${some().replace(/[{}]/g, '')} {{x}}`, bank: true, distractors: answers(2).map((each) => each.replace(/[{}|]/g, '')) },
        { ...frame(), type: 'number', answer: { value: 1, unit: some() } },
        { ...frame(), type: 'essay', words: { min: 1 }, rubric: [{ criterion: some(), points: 1 }], model: some() },
      ],
    });
  }
  return {
    format: 'lesson/1',
    id: 'hostile',
    ...{ title: some(), byline: some(), subject: some(), audience: some(), directions: some() },
    source: { name: some(), rights: some() },
    passage: strings.join('\n\n'),
    glossary: strings.slice(0, 40).map((term) => ({ term, definition: some() })),
    resources: [{ type: 'link', title: some(), url: 'https://named.example/', note: some() }],
    questions: questions.slice(0, 60),
  };
}

/** Runs in the page: every element, attribute and address that a lesson's text should never have made. */
function strangers() {
  const ours =
    'a address article b bdi blockquote body br button code col dd del details div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img input label legend lesson-worksheet li link main mark meta nav noscript ol optgroup option output p pre progress s script section select slot small span strong style sub summary sup table tbody td textarea tfoot th thead time title tr u ul'.split(' ');
  const bad = [];
  for (const element of findAll('*')) {
    if (!ours.includes(element.localName)) bad.push(`<${element.localName}>`);
    if (element.localName === 'script' && element.getRootNode() !== document) bad.push('a script in the sheet');
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^formaction$/i.test(name)) bad.push(`${element.localName} ${name}`);
      if (/^(href|src|action|xlink:href)$/i.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)) bad.push(`${element.localName} ${name}=${value}`);
    }
  }
  return bad;
}

if (!existsSync(source)) {
  test('hostile markup in every text of a lesson', { skip: '../shared/data/hostile is not here' });
} else {
  inEveryBrowser('hostile markup in every text of a lesson', (bench) => {
    let sheet;
    const strings = JSON.parse(readFileSync(source, 'utf8')).filter((text) => /\S/.test(text));

    test('makes no element, attribute or address that is not ours', async () => {
      sheet = await Sheet.open(await bench().newTab(), await bench().site.add('hostile.json', lessonOf(strings)));
      assert.ok((await sheet.tab.run(() => findAll('.part').length)) > 100);
      assert.deepEqual(await sheet.tab.run(strangers), []);
    });

    test('nor after answers, checks, hints and the summary', async () => {
      for (const label of ['1a', '1b', '2a', '2b']) {
        await sheet.answer(label, label.endsWith('b') ? ['<img src=x onerror=alert(1)>', '<svg onload=alert(1)>'] : '"><script>alert(1)</script>');
        await sheet.check(label);
      }
      await sheet.tab.click('.finish button');
      await sheet.tab.until(() => shown(find('.summary')));
      assert.deepEqual(await sheet.tab.run(strangers), []);
      assert.deepEqual(sheet.tab.dialogs, []);
    });
  });
}
