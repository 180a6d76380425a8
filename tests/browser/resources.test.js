import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policy, serve } from '../../web/build/server.js';
import { noProblems } from './harness/accessibility.js';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { waitUntil } from './harness/tab.js';
import { lesson } from './lessons/long_passage.js';

inEveryBrowser('what to look at next', (bench) => {
  let tab;
  const open = async (address) => {
    await Sheet.open(tab, address);
    await tab.until(() => find('.resources button'));
  };
  const playFirst = () => tab.click('.resources button', 'Play here');

  test('it is said what it is, and nothing is asked for before somebody presses', async () => {
    tab = await bench().newTab();
    await open(await bench().site.add('resources.json', lesson));
    const cards = await tab.run(() => findAll('.resources > li').map((card) => card.textContent.replace(/\s+/g, ' ').trim()));
    assert.deepEqual(cards, [
      'Video The Heron at sea (opens in a new tab)Three minutes.Play here',
      'Audio The horn (opens in a new tab)Play here',
      'Map A map of the strait (opens in a new tab)Find Norr.',
    ]);
    assert.deepEqual(await tab.run(() => findAll('.resources > li > a').map(({ target, rel }) => [target, rel])), Array(3).fill(['_blank', 'noopener noreferrer']));
    assert.deepEqual(bench().outside.hosts, []);
    await noProblems(tab);
  });

  test('where the page allows no frames it says so, and asks nobody', async () => {
    const { site } = bench();
    await playFirst();
    await tab.until(() => shown(find('.card-play p')));
    assert.equal(await tab.run(() => nameOf(focused())), 'The Heron at sea (opens in a new tab)');
    assert.equal(await tab.run(() => !!find('iframe')), false);
    await waitUntil(() => site.violations.length);
    assert.match(site.violations.join(), /^(frame|default)-src.*youtube-nocookie/);
    // That was asked for; Firefox tells it as an error too.
    site.violations.length = tab.errors.length = 0;
    await noProblems(tab);
  });

  test('where it may, a video plays in a sandboxed frame until it is closed', async () => {
    const { site, outside } = bench();
    const open2 = await serve(site.folder, { headers: { 'content-security-policy': `${policy}; frame-src https:; media-src https:` } });
    try {
      await open(`${open2.address}/worksheet.html?lesson=lessons/resources.json`);
      await playFirst();
      await tab.until(() => find('iframe'));
      const frame = await tab.run(() => [find('iframe').getAttribute('sandbox'), find('iframe').title, find('iframe').src.split('?')[0]]);
      assert.deepEqual(frame, ['allow-scripts allow-same-origin allow-presentation', 'The Heron at sea', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ']);
      await waitUntil(() => outside.hosts.length);
      assert.match(outside.hosts[0], /^www\.youtube-nocookie\.com/);
      await tab.click('.playing button', 'Close');
      assert.deepEqual(await tab.run(() => [!!find('iframe'), nameOf(focused())]), [false, 'Play here']);
    } finally {
      await tab.go('about:blank');
      await open2.close();
      outside.hosts.length = 0;
    }
  });

  test('without a connection there is an address to take elsewhere, in print and as a code', async () => {
    await open(bench().site.worksheet('resources.json'));
    await tab.run(() => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      dispatchEvent(new Event('offline'));
    });
    await tab.until(() => findAll('.resources .qr').length === 3);
    assert.deepEqual(
      await tab.run(() => findAll('.address').map((address) => address.textContent)),
      lesson.resources.map(({ url }) => url),
    );
    assert.equal(await tab.run(() => !!shown(find('.resources button'))), false);
    await noProblems(tab);
    await tab.size(320, 700);
    await tab.click('.chooser button', 'Read');
    assert.ok((await tab.run(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await tab.run(() => {
      delete navigator.onLine;
      dispatchEvent(new Event('online'));
    });
    assert.equal(await tab.run(() => !!find('.address')), false);
  });
}, oneBrowser);
