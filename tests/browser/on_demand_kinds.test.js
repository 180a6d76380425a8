// Matching, ordering, sorting, sentences, tables and pictures: answered with a pointer, then by the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { image, lesson } from './lessons/every_kind.js';

const kinds = ['match', 'order', 'sort', 'evidence', 'table', 'label'];
const questions = lesson.questions.filter(({ type }) => kinds.includes(type));
const label = (type) => String(questions.findIndex((question) => question.type === type) + 1);
const right = Object.fromEntries(questions.map((question) => [question.type, question]));

inEveryBrowser('the kinds that are fetched on demand, by pointer, by keyboard alone and on a narrow screen', (bench) => {
  let sheet, tab;
  const { items } = right.order;

  test('a meaning is dragged to its word, or tapped and then the word', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('on-demand.json', { ...lesson, id: 'on-demand', questions }));
    tab = sheet.tab;
    await tab.drag(() => find('.match .card', 'a float'), () => find('.match-row', 'buoy'));
    await tab.click('.match .card', 'a wall');
    await tab.click('.match-row', 'quay');
    assert.deepEqual(await sheet.value(label('match')), ['buoy: a float that **shows** the way', 'quay: a wall where boats tie up']);
    assert.equal(await sheet.check(label('match')), 'Right');
  });

  test('a meaning is in one place only', async () => {
    await tab.go(await bench().site.add('again.json', { ...lesson, id: 'again', questions }));
    await sheet.ready();
    await tab.drag(() => find('.match .card', 'a float'), () => find('.match-row', 'buoy'));
    await tab.drag(() => find('.match .card', 'a float'), () => find('.match-row', 'quay'));
    assert.deepEqual(await sheet.value(label('match')), ['quay: a float that **shows** the way']);
  });

  test('lines are dragged into order', async () => {
    const plain = items.map((item) => item.replaceAll('*', ''));
    for (const [wanted, text] of plain.entries()) {
      const at = (await sheet.value(label('order'))).indexOf(text);
      if (at === wanted) continue;
      await tab.drag(`() => find('.order-row', ${JSON.stringify(text)}).querySelector('.grip')`, `() => findAll('.order-row')[${wanted}]`, { off: -8, finger: true });
      await tab.until((label, text, at) => valuesOf(label).indexOf(text) === at, label('order'), text, wanted);
    }
    assert.equal(await sheet.check(label('order')), 'Right');
  });

  test('a card is dragged into its box, or tapped and then the box', async () => {
    const menus = await tab.run(() => findAll('.sort .card-menu').filter((menu) => !menu.closest(':hover, :focus-within') && getComputedStyle(menu).opacity !== '0').length);
    assert.deepEqual([menus, await tab.run(() => nameOf(find('.sort > .quiet')))], [0, 'Drag each card into its group, or press the card and then the group.']);
    await tab.drag(() => find('.sort .card', '40 minutes'), () => find('.box-place[data-group=Fact]'));
    await tab.click('.sort .card', 'quiet');
    await tab.click('.box-place[data-group=Opinion]');
    assert.equal(await sheet.check(label('sort')), 'Right');
    // What is right is fixed: the empty place that it came from goes.
    assert.ok(!(await tab.run(() => shown(find('.sort .tray')))));
  });

  test('sentences are clicked in the passage, which is the same before and after', async () => {
    const part = label('evidence');
    const passage = () => tab.run(() => [find('.reading').innerHTML, shown(find('.prose:not(.choosing)')) !== null]);
    const before = await passage();
    await tab.click('.choose');
    await tab.click('.sentence', 'six times a day');
    await tab.click('.sentence', 'It carries mail');
    assert.deepEqual(await sheet.value(part), right.evidence.answer);
    await tab.click('.choosing-bar button');
    assert.deepEqual(await passage(), before);
    await tab.until(() => [...(CSS.highlights.get('worksheet-chosen') ?? [])].join() === 'It carries mail, milk and passengers.');
    await tab.click('.chosen button', 'Remove');
    assert.deepEqual(await sheet.value(part), []);
    await tab.until(() => CSS.highlights.get('worksheet-chosen').size === 0);
  });

  test('no more sentences are taken than are asked for, and neither headings nor cells of a table are sentences', async () => {
    const two = { ...right.evidence, answer: ['The ferry *Heron* crosses the strait **six times a day**.', 'A crossing takes 40 minutes.'] };
    const other = await bench().newTab();
    await Sheet.open(other, await bench().site.add('two-sentences.json', { ...lesson, id: 'two-sentences', questions: [two] }));
    await other.click('.choose');
    assert.deepEqual(await other.run(() => [find('.choose').getAttribute('aria-expanded'), findAll('.choosing :is(h2, h3, th, td) .sentence').length]), ['true', 0]);
    for (const words of ['six times a day', 'It carries mail', 'A crossing takes']) await other.click('.sentence', words);
    const told = '2 sentences are chosen already. Press one of them again to let it go.';
    assert.equal(await other.run(() => find('.choosing-bar [role=status]').textContent), told);
    assert.equal(await other.run(() => findAll('.sentence[aria-pressed=true]').length), 2);
    await other.click('.sentence', 'It carries mail');
    await other.click('.sentence', 'A crossing takes');
    await other.click('.choosing-bar button');
    assert.deepEqual(await other.run(() => valuesOf('1')), ['The ferry Heron crosses the strait six times a day.', 'A crossing takes 40 minutes.']);
    await other.close();
  });

  test('words are dragged onto the picture', async () => {
    await tab.drag(() => find('.labelling .card', 'Norr'), () => find('.pin', 'Place 1'));
    await tab.drag(() => find('.labelling .card', 'strait'), () => find('.label-row:nth-child(2)'));
    await tab.click('.pin', 'Place 2');
    assert.ok(await tab.run(() => focused() === find('.label-row:nth-child(2) select')));
    assert.equal(await sheet.check(label('label')), 'Right');
  });

  test('a picture that is missing stands there in words', async () => {
    const lost = { ...right.label, bank: false, distractors: undefined, image: { ...image, src: 'lost.png' } };
    await tab.go(await bench().site.add('lost.json', { ...lesson, id: 'lost', questions: [lost] }));
    await sheet.ready();
    await tab.until((alt) => find('.figure.missing')?.textContent.includes(alt), image.alt);
    await sheet.answer('1', ['Norr', 'strait']);
    assert.equal(await sheet.check('1'), 'Right');
  });

  // With the keyboard alone

  const said = (text) => tab.until((text) => findAll('[role=status]').some((each) => each.textContent.includes(text)), text);

  /** Presses Tab until the focus is on something of that name in the part. */
  async function tabTo(part, name, selector = '*') {
    for (let presses = 0; presses < 40; presses++) {
      if (await tab.run((part, name, selector) => partOf(part).contains(focused()) && focused().matches(selector) && nameOf(focused()).startsWith(name), part, name, selector)) return;
      await tab.press('Tab');
    }
    assert.fail(`Tab never reached ${name} in ${part}`);
  }

  /** Chooses in the menu that has the focus. */
  async function choose(text) {
    for (let presses = 0; presses < 8; presses++) {
      await tab.press('ArrowDown');
      if (await tab.run((text) => focused().value === text, text)) return;
    }
    assert.fail(`No ${text} in the menu`);
  }

  async function check(part) {
    await tabTo(part, 'Check');
    await tab.press('Enter');
    await tab.until((part) => shown(partOf(part).querySelector('.verdict')), part);
    return sheet.verdict(part);
  }

  test('words are matched in their menus', async () => {
    sheet = await Sheet.open(tab, await bench().site.add('keys.json', { ...lesson, id: 'keys', questions }));
    for (const [term, meaning] of right.match.pairs) {
      await tabTo(label('match'), `Match for ${term}`);
      await choose(meaning);
    }
    assert.equal(await check(label('match')), 'Right');
  });

  test('lines are moved by arrow keys, each move is told, and the focus goes along', async () => {
    const plain = right.order.items.map((item) => item.replaceAll('*', ''));
    for (const [wanted, text] of plain.entries()) {
      if ((await sheet.value(label('order'))).indexOf(text) === wanted) continue;
      await tab.run((text) => find('.order-row', text).querySelector('.grip').focus(), text);
      while ((await sheet.value(label('order'))).indexOf(text) > wanted) await tab.press('ArrowUp');
      await said(`“${text}” moved to place ${wanted + 1} of 3`);
      assert.equal(await tab.run(() => nameOf(focused())), `Move ${text}`);
    }
    assert.equal(await check(label('order')), 'Right');
  });

  test('cards are sorted in their menus, and the focus stays where the next card is', async () => {
    for (const [group, texts] of Object.entries(right.sort.groups)) {
      for (const text of texts) {
        await tab.run((part) => partOf(part).querySelector('select').focus(), label('sort'));
        await tabTo(label('sort'), `Group for ${text}`);
        await choose(group);
      }
    }
    assert.equal(await check(label('sort')), 'Right');
  });

  test('sentences are chosen by arrow keys and Space, and Escape leads back', async () => {
    await tabTo(label('evidence'), 'Choose in the passage');
    await tab.press('Enter');
    await tab.until(() => focused().matches('.sentence'));
    await tab.press('Home');
    for (let presses = 0; presses < 20 && !(await tab.run((text) => nameOf(focused()) === text, right.evidence.answer[0])); presses++) await tab.press('ArrowDown');
    await tab.press(' ');
    await said('1 of 1 chosen');
    await tab.press('Escape');
    assert.equal(await tab.run(() => nameOf(focused())), 'Choose in the passage');
    assert.deepEqual(await sheet.value(label('evidence')), right.evidence.answer);
    assert.equal(await check(label('evidence')), 'Right');
  });

  test('cells are filled one after the other', async () => {
    await tabTo(label('table'), 'Monday, Boats');
    await tab.type('6');
    await tab.press('Enter');
    assert.equal(await tab.run(() => nameOf(focused())), 'Sunday, Weekend?');
    await choose('yes');
    assert.equal(await check(label('table')), 'Right');
  });

  test('places on the picture are named in their menus', async () => {
    for (const [at, { answer }] of right.label.labels.entries()) {
      await tabTo(label('label'), `Place ${at + 1}`, 'select');
      await choose(answer);
    }
    assert.equal(await check(label('label')), 'Right');
  });

  // On a narrow screen

  const tooWide = () =>
    tab.run(() => [
      Math.max(0, document.documentElement.scrollWidth - innerWidth),
      ...findAll('.field, .feedback, .choosing').filter((each) => shown(each) && each.scrollWidth > each.clientWidth + 1).map((each) => each.className),
    ]);

  test('everything fits into 320 pixels, answered wrongly and shown the answers', async () => {
    await tab.size(320, 740);
    const settings = { ...lesson.settings, attempts: 1, reveal: 'attempts' };
    sheet = await Sheet.open(tab, await bench().site.add('narrow-kinds.json', { ...lesson, id: 'narrow-kinds', settings, questions }));
    await sheet.showQuestions();
    assert.deepEqual(await tooWide(), [0]);
    const wrong = {
      match: { buoy: 'a strong wind', quay: 'a float that **shows** the way' },
      order: ['She ties up at Norr.', 'The Heron leaves.', 'Mail is loaded.'],
      sort: { 'A crossing takes 40 minutes.': 'Opinion' },
      table: [['', '7', ''], ['', '', 'no']],
      label: ['harbour', 'Norr'],
    };
    for (const [type, value] of Object.entries(wrong)) {
      await sheet.answer(label(type), value);
      await sheet.check(label(type));
    }
    assert.deepEqual(await tooWide(), [0]);
    assert.match(await tab.run((part) => partOf(part).textContent, label('match')), /Answer: a wall where boats tie up/);
  });

  test('choosing sentences turns to the passage and comes back to the same place', async () => {
    const place = () => tab.run((part) => Math.round(partOf(part).getBoundingClientRect().top), label('evidence'));
    await tab.run((part) => partOf(part).scrollIntoView({ block: 'center', behavior: 'instant' }), label('evidence'));
    const before = await place();
    await tab.clickOn((part) => partOf(part).querySelector('.choose'), label('evidence'));
    await tab.until((part) => shown(find('.sentence')) && !shown(partOf(part)), label('evidence'));
    assert.deepEqual(await tooWide(), [0]);
    await tab.click('.choosing-bar button');
    await tab.until((part) => shown(partOf(part)), label('evidence'));
    assert.ok(Math.abs((await place()) - before) < 40);
  });

  test('a thumb can hit what there is to press', async () => {
    const small = await tab.run(() =>
      findAll('.part button:not(.pin), .part select, .card')
        .filter(shown)
        .map((element) => [nameOf(element), Math.round(element.getBoundingClientRect().height)])
        .filter(([, height]) => height < 36),
    );
    assert.deepEqual(small, []);
  });
});
