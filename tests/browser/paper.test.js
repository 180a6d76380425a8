import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson, rightAnswers } from './lessons/every_kind.js';

const lessons = fileURLToPath(new URL('../../lessons', import.meta.url));
const ours = (await readdir(lessons)).filter((name) => /(?<!schema)\.json$/.test(name));
const explanation = 'Both fog and wind make landing dangerous.';
const pages = (pdf) => Buffer.from(pdf).toString('latin1').match(/\/Type \/Page\b/g).length;
/** What lies between the margins, in CSS pixels. */
const pageHeight = 990;
const widths = { a4: 665, letter: 687 };

/** Lays out what `print` would print, and opens no dialog. */
const print = (tab, mode, what) =>
  tab.run(async (mode, what) => {
    window.print = () => {};
    await document.querySelector('lesson-worksheet').print(mode, what ?? {});
  }, mode, what ?? null);
const onPaper = (tab) => tab.run(() => find('.paper').textContent);

inEveryBrowser('what goes to paper', (bench) => {
  let sheet;

  test('has room to answer every part, and nothing of the key', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('ferry.json', lesson));
    await print(sheet.tab, 'blank');
    const labels = await sheet.tab.run(() => findAll('.part:not(.opening)').map((part) => part.querySelector('.label').lastChild.textContent));
    const answered = await sheet.tab.run(() =>
      findAll('.paper-answer').map((answer) => [
        answer.closest('.paper-row').querySelector('.paper-label').textContent,
        answer.querySelectorAll('.line, .rule, .box, .number-box, .fill, .paper-note').length > 0,
      ]),
    );
    assert.deepEqual(answered, labels.map((label) => [label, true]));
    const text = await onPaper(sheet.tab);
    assert.ok(text.includes('crosses the strait'));
    assert.ok(!text.includes(explanation) && !text.includes('One has to do with seeing.'));
  });

  test('has a place for the total, and a name on the later pages too', async () => {
    const points = lesson.questions.flatMap((question) => question.parts ?? question).reduce((sum, { points = 1 }) => sum + points, 0);
    assert.match(await sheet.tab.run(() => find('.paper-names').textContent), new RegExp(`^Name.*Date.*Points.*of ${points}$`));
    const rules = await sheet.tab.run(() => document.adoptedStyleSheets.flatMap((style) => [...style.cssRules]).map(({ cssText }) => cssText).join(' '));
    // Browsers without page-margin boxes drop what they do not know.
    if (rules.includes('@bottom-right')) assert.match(rules, /@top-left \{[^}]*"Name"/);
  });

  test('leaves the passage out where it is to', async () => {
    await print(sheet.tab, 'blank', { passage: false });
    assert.ok(!(await onPaper(sheet.tab)).includes('crosses the strait'));
  });

  test('shows the answers with their marks, or without', async () => {
    const { label, value } = rightAnswers[0];
    await sheet.answer(label, value);
    await sheet.check(label);
    await print(sheet.tab, 'answers');
    assert.ok((await onPaper(sheet.tab)).includes(value));
    assert.ok(await sheet.tab.run(() => find('.paper-verdict')));
    await print(sheet.tab, 'answers', { marks: false });
    assert.ok(!(await sheet.tab.run(() => find('.paper-verdict'))));
  });

  test('shows the key to the page that asks for it, and to nobody by the menu', async () => {
    await sheet.tab.click('button.menu-button');
    const items = await sheet.tab.until(() => shown(find('.menu')) && findAll('.menu button').map(nameOf));
    assert.ok(items.includes('Print an empty worksheet'));
    assert.ok(!items.some((item) => /key/i.test(item)));
    await sheet.tab.press('Escape');
    await print(sheet.tab, 'key');
    const text = await onPaper(sheet.tab);
    assert.ok(text.includes(explanation) && text.includes('Fog hides the buoys from the pilot.'));
  });
});

inEveryBrowser('pages of paper', (bench) => {
  let sheet;

  test('is alone on its pages and leaves the page as it was', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('ferry.json', lesson));
    await print(sheet.tab, 'blank');
    await sheet.tab.page.emulateMediaType('print');
    const seen = await sheet.tab.run(() => [...document.body.children].filter((each) => each.getClientRects().length).map((each) => each.id));
    assert.deepEqual(seen, ['lesson-worksheet-paper']);
    await sheet.tab.page.emulateMediaType(null);
    await sheet.tab.run(() => void dispatchEvent(new Event('afterprint')));
    assert.deepEqual(await sheet.tab.run(() => [!!find('.paper'), document.adoptedStyleSheets.length]), [false, 0]);
  });

  test('of the browser\'s own command shows the sheet as it stands', async () => {
    const before = await sheet.tab.page.pdf({ format: 'a4', preferCSSPageSize: true });
    assert.ok(pages(before) >= 2);
    assert.ok(!(await sheet.tab.run(() => !!find('.paper'))));
  });

  test('end with the lines of a long answer that comes last, and begin no page for a few of them', async () => {
    const prompts = Array.from({ length: 40 }, (_, at) => ({ id: `q${at}`, type: 'short', prompt: `What is number ${at}?`, answer: 'one' }));
    const essay = { id: 'essay', type: 'essay', prompt: 'What do you think?', words: { min: 150, max: 200 } };
    const tab = await bench().newTab();
    for (const count of [3, 5, 8]) {
      const questions = [...prompts.slice(0, count), essay];
      await Sheet.open(tab, await bench().site.add('essay-last.json', { format: 'lesson/1', id: `essay-${count}`, title: 'Essay', questions }));
      await print(tab, 'blank');
      const lines = await tab.run(() => findAll('.ruled.long .line').length);
      assert.ok(lines >= 10 && lines <= 32, `${lines} lines`);
      const whole = pages(await tab.page.pdf({ format: 'letter', preferCSSPageSize: true }));
      // Printing takes the paper away again.
      await print(tab, 'blank');
      await tab.run(() => find('.ruled.long').append(...Array.from({ length: 3 }, () => find('.ruled.long .line').cloneNode())));
      const longer = pages(await tab.page.pdf({ format: 'letter', preferCSSPageSize: true }));
      assert.ok(lines === 32 || longer > whole, `${count}: ${lines} lines leave room on the last of ${whole} pages`);
    }
    await tab.close();
  });

  /** Prints and looks at it on both sizes of paper. */
  async function assertFits(tab, mode) {
    await print(tab, mode);
    await tab.page.emulateMediaType('print');
    for (const [format, width] of Object.entries(widths)) {
      await tab.size(width, 1000);
      const over = await tab.run(() => {
        const paper = find('.paper').getBoundingClientRect();
        const outside = ({ left, right, width }) => width && (left < paper.left - 1 || right > paper.right + 1);
        return findAll('.paper *').filter((each) => !each.matches('.unseen') && outside(each.getBoundingClientRect())).map((each) => each.outerHTML.slice(0, 80));
      });
      assert.deepEqual(over, [], `${mode} on ${format}`);
    }
    await tab.size(widths.a4, 1000);
    const height = await tab.run(() => find('.paper').getBoundingClientRect().height);
    await tab.page.emulateMediaType(null);
    const count = pages(await tab.page.pdf({ format: 'a4', preferCSSPageSize: true }));
    assert.ok(count <= Math.ceil(height / pageHeight) + 1, `${mode}: ${count} pages for ${height} pixels`);
  }

  test('of answers of every kind run over no edge and waste no paper', async () => {
    const answered = await Sheet.open(await bench().newTab(), await bench().site.add('answered.json', { ...lesson, id: 'answered' }));
    for (const { label, value } of rightAnswers) await answered.answer(label, value);
    await answered.check(rightAnswers[0].label);
    await assertFits(answered.tab, 'answers');
    await answered.tab.close();
  });

  // With its key a lesson takes the most room; what is blank is ruled alike in all of them.
  for (const [at, name] of ours.entries()) {
    const modes = at < 2 ? ['blank', 'key'] : ['key'];
    test(`of ${name} run over no edge and waste no paper, ${modes.join(' and with the ')}`, async () => {
      const tab = await bench().newTab();
      await Sheet.open(tab, bench().site.worksheet(name));
      for (const mode of modes) await assertFits(tab, mode);
      await tab.close();
    });
  }
}, { only: ['chromium'] });
