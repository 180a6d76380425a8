// Worksheets in frames of other sites: their height, what they tell and to whom, what a frame keeps them from, and the
// check of a place.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { policy, serve } from '../../web/build/server.js';
import { inEveryBrowser } from './harness/browsers.js';
import { small } from './lessons/host_pages.js';

const hostPage = (frames) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Linden School</title><link rel="icon" href="images/icon.svg">
<script src="listener.js"></script><script src="embed-host.js"></script>
<body>${frames}</body></html>`;
const listener = `globalThis.told = [];
for (const type of ['ready', 'progress', 'finished', 'results', 'problem'])
  addEventListener('worksheet-' + type, ({ target, detail }) => told.push({ type, frame: target.id, detail }));`;

/** Servers end with the tests, whatever these find. */
const servers = [];
after(() => Promise.all(servers.map((server) => server.close())));

async function serving(...args) {
  const server = await serve(...args);
  servers.push(server);
  return server;
}

/** Firefox counts among the errors what it has stopped, as it was to. */
const forgive = (tab) => tab.name === 'firefox' && tab.errors.splice(0);

inEveryBrowser('in a frame of another site', (bench) => {
  let host, tab;
  const told = () => tab.run(() => globalThis.told);
  const openFrames = async (name, frames) => {
    await writeFile(join(bench().site.folder, name), hostPage(frames));
    await tab.go(`${host.address}/${name}`);
  };
  before(async () => {
    const { site } = bench();
    await site.add('small.json', small);
    await writeFile(join(site.folder, 'listener.js'), listener);
    host = await serve(site.folder, { headers: { 'content-security-policy': `${policy}; frame-src http://127.0.0.1:*; style-src 'self'` } });
    tab = await bench().newTab();
  });
  after(() => host.close());

  test('its height follows what is in it, and it tells its host what was done', async () => {
    const address = `${bench().site.address}/embed.html?lesson=small&feedback=each&host=${encodeURIComponent(host.address)}`;
    await openFrames('framing.html', `<iframe id="a" data-lesson-worksheet src="${address}" width="800"></iframe>`);
    await tab.until(() => globalThis.told.some(({ type }) => type === 'ready'));
    await tab.until(() => document.getElementById('a').clientHeight > 900);
    assert.deepEqual((await told()).find(({ type }) => type === 'progress').detail, { parts: 3, answered: 0, right: 0, partly: 0, unsure: 0, wrong: 0, score: 0, open: 0, max: 3, finished: false });
    await tab.run((origin) => document.getElementById('a').contentWindow.postMessage({ 'lesson-worksheet': 1, type: 'results' }, origin), bench().site.address);
    await tab.until(() => globalThis.told.some(({ type, detail }) => type === 'results' && detail.parts.length === 3 && detail.max === 3));
  });

  test('what it is told by others changes nothing, and others are told nothing', async () => {
    const before = await tab.run(async () => {
      const { clientHeight } = document.getElementById('a');
      postMessage({ 'lesson-worksheet': 1, type: 'height', height: 5 }, '*');
      postMessage({ 'lesson-worksheet': 1, type: 'finished', detail: {} }, '*');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return clientHeight - document.getElementById('a').clientHeight;
    });
    assert.equal(before, 0);
    assert.ok(!(await told()).some(({ type }) => type === 'finished'));
    const elsewhere = `${bench().site.address}/embed.html?lesson=small&host=${encodeURIComponent('https://elsewhere.example')}`;
    const unnamed = `${bench().site.address}/embed.html?lesson=small`;
    await openFrames('unnamed.html', [elsewhere, unnamed].map((src, at) => `<iframe id="f${at}" data-lesson-worksheet src="${src}"></iframe>`).join(''));
    await tab.until(() => globalThis.told.filter(({ type }) => type === 'ready').length === 2);
    assert.deepEqual([...new Set((await told()).map(({ type }) => type))], ['ready']);
    forgive(tab);
  });
});

inEveryBrowser('in a frame with a sandbox', (bench) => {
  const all = ['allow-scripts', 'allow-same-origin', 'allow-modals', 'allow-downloads', 'allow-popups'];

  test('what a missing flag keeps from it is said before it is pressed', async () => {
    const { site } = bench();
    await site.add('small.json', small);
    await writeFile(join(site.folder, 'listener.js'), listener);
    const frames = all.map((flag) => `<iframe id="${flag}" data-lesson-worksheet sandbox="${all.filter((each) => each !== flag).join(' ')}" src="embed.html?lesson=small" width="800"></iframe>`);
    await writeFile(join(site.folder, 'sandboxes.html'), hostPage(frames.join('')));
    const framing = await serving(site.folder, { headers: { 'content-security-policy': `${policy}; frame-src 'self'` } });
    const tab = await bench().newTab();
    await tab.go(`${framing.address}/sandboxes.html`);
    await tab.until(() => globalThis.told.filter(({ type }) => type === 'ready').length === 3);
    const menuOf = (flag) =>
      tab.until((flag) => {
        const { shadowRoot } = document.getElementById(flag).contentDocument.querySelector('lesson-worksheet');
        const menu = shadowRoot.querySelector('.menu');
        if (!menu) shadowRoot.querySelector('.menu-button').click();
        return menu && { said: menu.querySelector('.lacking')?.textContent ?? '', items: [...menu.querySelectorAll('li button')].map((button) => button.textContent) };
      }, flag);
    const modals = await menuOf('allow-modals');
    assert.match(modals.said, /does not let the worksheet print here\. Open it in a tab of its own/);
    assert.ok(!modals.items.some((item) => item.startsWith('Print')) && modals.items.includes('Download my work'), String(modals.items));
    const downloads = await menuOf('allow-downloads');
    assert.match(downloads.said, /does not let the worksheet save files here/);
    assert.ok(!downloads.items.includes('Download my work') && downloads.items.includes('Print with my answers'), String(downloads.items));
    assert.equal((await menuOf('allow-popups')).said, '');
    const noScripts = await tab.run(() => document.getElementById('allow-scripts').contentDocument.getElementById('blocked').textContent);
    assert.match(noScripts, /sandbox="allow-scripts allow-same-origin"/);
    // Without an origin the frame may not load its own modules.
    // WebKit lets not even a plain script of its own site run there: what the page says then needs none.
    if (tab.name === 'webkit') return;
    const { frame, detail } = await tab.until(() => globalThis.told.find(({ type }) => type === 'problem'));
    assert.deepEqual([frame, detail.failure], ['allow-same-origin', 'sandbox']);
    assert.match(detail.remedy, /sandbox="allow-scripts allow-same-origin"/);
    forgive(tab);
  });
});

inEveryBrowser('in a frame in which the browser lets nothing be stored', (bench) => {
  // What browsers do to frames of other sites where they are strict, done here to a frame of the same site.
  const strict = `const refuse = () => { throw new DOMException('blocked', 'SecurityError'); };
const device = indexedDB;
for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, { get: refuse });
document.requestStorageAccess = () => (location.search.includes('allowed') ? Promise.resolve({ indexedDB: device }) : Promise.reject(new DOMException('no', 'NotAllowedError')));`;
  let tab, framing;
  const inFrame = (job, ...args) => tab.evaluate(`(() => { const page = document.querySelector('iframe').contentDocument, sheet = page.querySelector('lesson-worksheet:not([hidden])')?.shadowRoot; return sheet && (${job})(page, sheet, ...${JSON.stringify(args)}); })()`);
  const until = async (job, ...args) => {
    for (let tries = 0; tries < 200; tries++) {
      if (await inFrame(job, ...args)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`${job}: ${await inFrame((page, sheet) => [page.body.innerText, sheet.querySelector('.saving')?.textContent].join(' | '))}`);
  };
  const saving = (_, sheet, begin) => sheet.querySelector('.saving')?.textContent.startsWith(begin);
  const holds = (_, sheet, text) => sheet.querySelector('.part textarea')?.value === text;
  const write = (_, sheet, text) => {
    const field = sheet.querySelector('.part textarea');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  };
  const open = async (name, attributes, more = '') => {
    const address = `blocked.html?lesson=small&host=${encodeURIComponent(framing.address)}${more}`;
    await writeFile(join(bench().site.folder, name), hostPage(`<iframe ${attributes} data-lesson-worksheet src="${address}" width="800"></iframe>`));
    await tab.go(`${framing.address}/${name}`);
  };
  before(async () => {
    const { site } = bench();
    await site.add('small.json', small);
    await writeFile(join(site.folder, 'listener.js'), listener);
    await writeFile(join(site.folder, 'strict.js'), strict);
    const page = await readFile(join(site.folder, 'embed.html'), 'utf8');
    await writeFile(join(site.folder, 'blocked.html'), page.replace('<head>', '<head><script src="strict.js"></script>'));
    framing = await serving(site.folder, { headers: { 'content-security-policy': `${policy}; frame-src 'self'` } });
    tab = await bench().newTab();
  });

  test('the page around it keeps the work where its author says so, and gives it back', async () => {
    await open('keeping.html', 'data-keep');
    await until(saving, 'Kept by the page around it as you write');
    await inFrame(write, 'the bell');
    await until(saving, 'Kept by the page around it at ');
    await tab.go(`${framing.address}/keeping.html`);
    await until(holds, 'the bell');
    await until(saving, 'Kept by the page around it at ');
  });

  test('a press asks the browser for storage; that it refuses is told, and what else can be done', async () => {
    await open('refused.html', '');
    await until((page) => page.querySelector('.storage button')?.textContent === 'Allow it to save here');
    await until(saving, 'Kept only while this tab is open');
    await inFrame(write, 'kept in this tab');
    await inFrame((page) => (page.querySelector('.storage button').click(), true));
    await until((page) => page.querySelector('.storage').textContent.includes('has not allowed it. What you write lasts as long as this tab is open.'));
    await until((page, sheet) => !page.querySelector('.storage button') && page.querySelector('.storage a').href.endsWith('/worksheet.html?lesson=small') && sheet.querySelector('.part textarea').value === 'kept in this tab');
  });

  test('where it allows it, the worksheet goes on there with what has been written', async () => {
    await open('allowed.html', '', '&allowed');
    await until((page) => !!page.querySelector('.storage button'));
    await inFrame(write, 'written before');
    await inFrame((page) => (page.querySelector('.storage button').click(), true));
    await until(saving, 'Saved on this device at ');
    await until(holds, 'written before');
    assert.equal(await inFrame((page) => page.querySelectorAll('.storage, lesson-worksheet').length), 1);
  });
});

inEveryBrowser('a place that is checked', (bench) => {
  const findings = async (tab, address) => {
    await tab.go(address);
    await tab.until(() => find('.findings li'));
    return tab.run(() => findAll('.findings li').map((item) => [item.dataset.ok, item.textContent, item.querySelector('code')?.textContent ?? '']));
  };

  test('is told that all is well', async () => {
    await bench().site.add('small.json', small);
    const { site } = bench();
    const server = await serving(site.folder, { headers: { 'content-security-policy': policy.replace("img-src 'self'", "img-src 'self' data:") } });
    const all = await findings(await bench().newTab(), `${server.address}/embed.html?check&lesson=small`);
    assert.deepEqual(all.filter(([ok]) => ok !== 'true'), []);
  });

  test('is told the line that its owner has to change', async () => {
    const { site } = bench();
    const strict = policy.replace(" 'wasm-unsafe-eval'", '');
    const server = await serving(site.folder, { headers: { 'content-security-policy': strict, 'x-frame-options': 'DENY' } });
    const tab = await bench().newTab();
    const wrong = (await findings(tab, `${server.address}/embed.html?check&lesson=${encodeURIComponent('http://127.0.0.1:9/lesson.json')}`)).filter(([ok]) => ok === 'false');
    const lines = wrong.map(([, , line]) => line);
    assert.ok(lines.some((line) => line.includes("script-src 'self' 'wasm-unsafe-eval'")), String(lines));
    assert.ok(lines.some((line) => line.includes("img-src 'self' data:")));
    assert.ok(lines.some((line) => line.includes("connect-src 'self' http://127.0.0.1:9")));
    assert.ok(lines.some((line) => line.startsWith('Leave X-Frame-Options away')));
    forgive(tab);
  });
});
