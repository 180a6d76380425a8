import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

inEveryBrowser('two tabs of the same work', (bench) => {
  let one, two;

  test('what is written in one appears in the other, both ways', async () => {
    const address = await bench().site.add('tabs.json', lesson);
    one = await Sheet.open(await bench().newTab(), address);
    await one.answer('3', '40');
    await one.saved();
    two = await Sheet.open(await bench().newTab(), address);
    await two.tab.until(() => valuesOf('3')[0] === '40');
    await two.answer('5', ['ferry', 'strait']);
    await one.tab.until(() => valuesOf('5').join() === 'ferry,strait');
    await one.answer('1', 'Fog hides the buoys.');
    await two.tab.until(() => valuesOf('1')[0] === 'Fog hides the buoys.');
  });

  test('a check in one is seen in the other', async () => {
    await one.check('3');
    await two.tab.until(() => partOf('3').querySelector('.verdict strong')?.textContent === 'Right');
  });

  test('both are there after a reload', async () => {
    await one.saved();
    await two.saved();
    await one.tab.go('about:blank');
    await Sheet.open(two.tab, await bench().site.worksheet('tabs.json'));
    await two.tab.until(() => valuesOf('1')[0] === 'Fog hides the buoys.');
    assert.deepEqual(await two.value('5'), ['ferry', 'strait']);
  });
});

inEveryBrowser('two tabs that were opened before the first word', (bench) => {
  test('become one work', async () => {
    const address = await bench().site.add('fresh.json', { ...lesson, id: 'fresh' });
    const one = await Sheet.open(await bench().newTab(), address);
    const two = await Sheet.open(await bench().newTab(), address);
    await one.answer('3', '40');
    await one.saved();
    await two.tab.until(() => valuesOf('3')[0] === '40');
    await two.answer('5', ['ferry', 'strait']);
    await two.saved();
    await two.tab.close();
    await Sheet.open(one.tab, address);
    await one.tab.until(() => valuesOf('3')[0] === '40' && valuesOf('5').join() === 'ferry,strait');
  });

  test('and so does the same lesson twice on one page', async () => {
    const sheet = await Sheet.open(await bench().newTab(), await bench().site.add('twice.json', { ...lesson, id: 'twice' }));
    await sheet.tab.run(() => {
      const [first] = findAll('lesson-worksheet');
      const second = first.cloneNode();
      second.id = 'second';
      first.after(second);
    });
    await sheet.tab.until(() => document.querySelector('#second').shadowRoot?.querySelector('.part .field'));
    await sheet.answer('3', '40');
    await sheet.tab.until(() => [...document.querySelector('#second').shadowRoot.querySelectorAll('.part input')].some(({ value }) => value === '40'));
  });
});

inEveryBrowser('two students on one device', (bench) => {
  let address, sheet;
  const name = async (text) => {
    await sheet.tab.clickOn(() => nameField());
    await sheet.tab.type(text);
    await sheet.saved();
  };

  test('the second starts with an empty sheet', async () => {
    address = await bench().site.add('students.json', lesson);
    sheet = await Sheet.open(await bench().newTab(), address);
    await name('Ada');
    await sheet.answer('3', '40');
    await sheet.saved();
    await sheet.menu('Start for another student');
    await sheet.tab.until(() => valuesOf('3')[0] === '' && nameField().value === '');
    await name('Ben');
    await sheet.answer('3', '41');
    await sheet.saved();
  });

  test('the page continues with the newest', async () => {
    await sheet.tab.close();
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.tab.until(() => nameField().value === 'Ben' && valuesOf('3')[0] === '41');
  });

  test('and turns back to the first by name', async () => {
    await sheet.menu('Ada');
    await sheet.tab.until(() => nameField().value === 'Ada' && valuesOf('3')[0] === '40');
  });
});
