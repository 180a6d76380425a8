import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './harness/browsers.js';
import { download } from './harness/downloads.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/every_kind.js';

inEveryBrowser('a work file', (bench) => {
  let sheet, address, work;

  test('is handed out with what was written', async () => {
    address = await bench().site.add('ferry.json', lesson);
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.answer('3', '40');
    await sheet.answer('5', ['ferry', 'strait']);
    await sheet.saved();
    await sheet.menu('Download my work');
    work = JSON.parse((await download(bench().downloads, /\.work\.json$/)).text);
    assert.equal(work.format, 'lesson-work/1');
    assert.equal(work.responses.minutes.value, '40');
  });

  test('brings everything back when dropped on an empty sheet', async () => {
    await sheet.menu('Start for another student');
    await sheet.tab.until(() => valuesOf('3')[0] === '');
    await sheet.tab.run((text) => dropFile(find('.part'), 'mine.work.json', text), JSON.stringify(work));
    await sheet.tab.until(() => valuesOf('3')[0] === '40' && valuesOf('5').join() === 'ferry,strait');
  });

  test('that is damaged keeps what can be read', async () => {
    const damaged = { ...work, copy: 'another', responses: { ...work.responses, minutes: 17 } };
    await sheet.tab.run((text) => dropFile(find('.part'), 'damaged.work.json', text), JSON.stringify(damaged));
    await sheet.tab.until(() => find('.notices .notice'));
    await sheet.tab.until(() => valuesOf('5').join() === 'ferry,strait');
  });

  test('that is not JSON, of another lesson or of the future changes nothing and says why', async () => {
    const before = await sheet.value('5');
    for (const [text, words] of [
      ['{"format": "lesson-work/1", "lesson": {"id": "the-ferry"', 'could not be read'],
      [JSON.stringify({ ...work, lesson: { ...work.lesson, id: 'another' } }), 'another worksheet'],
      [JSON.stringify({ ...work, format: 'lesson-work/9' }), 'newer version'],
    ]) {
      await sheet.tab.run((text) => dropFile(find('.part'), 'strange.work.json', text), text);
      await sheet.tab.until((words) => findAll('.notice').some((notice) => notice.textContent.includes(words)), words);
      assert.deepEqual(await sheet.value('5'), before);
    }
  });
});
