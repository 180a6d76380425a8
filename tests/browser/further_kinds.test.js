// Matching, ordering, sorting, sentences, tables and pictures: taken in hand with a pointer, then by the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

const kinds = ['match', 'order', 'sort', 'evidence', 'table', 'label'];
const questions = lesson.questions.filter(({ type }) => kinds.includes(type));
const label = (type) => String(questions.findIndex((question) => question.type === type) + 1);
const right = Object.fromEntries(questions.map((question) => [question.type, question]));

inEveryBrowser('the kinds that are taken in hand', (bench) => {
  let sheet, tab;
  const { items } = right.order;

  test('a meaning is dragged to its word, or tapped and then the word', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('in-hand.json', { ...lesson, id: 'in-hand', questions }));
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
      await tab.drag(`() => find('.order-row', ${JSON.stringify(text)})`, `() => findAll('.order-row')[${wanted}]`, { off: -8 });
      await tab.until((label, text, at) => valuesOf(label).indexOf(text) === at, label('order'), text, wanted);
    }
    assert.equal(await sheet.check(label('order')), 'Right');
  });

  test('a card is dragged into its box, or tapped and then the box', async () => {
    await tab.drag(() => find('.sort .card', '40 minutes'), () => find('.box-place[data-group=Fact]'));
    await tab.click('.sort .card', 'quiet');
    await tab.click('.box-place[data-group=Opinion]');
    assert.equal(await sheet.check(label('sort')), 'Right');
    assert.ok(await tab.run(() => shown(find('.sort .tray .quiet'))));
  });
});

inEveryBrowser('the kinds that are taken in hand, with the keyboard alone', (bench) => {
  let sheet, tab;
  const said = (text) => tab.until((text) => findAll('.unseen[role=status]').some((each) => each.textContent.includes(text)), text);

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
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('keys.json', { ...lesson, id: 'keys', questions }));
    tab = sheet.tab;
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
});
