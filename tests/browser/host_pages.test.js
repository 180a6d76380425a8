// What a school's site does to a worksheet that is put into it, and what it leaves alone.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { policy, serve } from '../../web/build/server.js';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { articlePage, articleStyle, barePage, loudPage, loudStyle, ownPage, places, placesPage, placesStyle, roomPage, roomStyle, shiftScript, small } from './lessons/host_pages.js';

/** Puts files on a site and gives the address of the first. */
async function put(site, files) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(site.folder, name), text);
  return `${site.address}/${Object.keys(files)[0]}`;
}

inEveryBrowser('in any place of a page', (bench) => {
  test('it is as wide as it may be and as high as what is in it', async () => {
    const tab = await bench().newTab();
    await bench().site.add('small.json', small);
    await tab.go(await put(bench().site, { 'places.html': placesPage, 'places.css': placesStyle }));
    await tab.until((count) => findAll('.part .field').length === 3 * count, Object.keys(places).length);
    for (const [width, least] of [[1280, 600], [390, 300]]) {
      await tab.size(width, 800);
      const sizes = await tab.run(() =>
        [...document.querySelectorAll('lesson-worksheet')].map((sheet) => {
          const { width, height } = sheet.getBoundingClientRect();
          const panes = [...sheet.shadowRoot.querySelectorAll('.pane')].filter((pane) => pane.scrollHeight > pane.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(pane).overflowY));
          return { name: sheet.closest('section').ariaLabel ?? sheet.closest('section').getAttribute('aria-label'), width: Math.round(width), height: Math.round(height), traps: panes.length };
        }),
      );
      assert.equal(sizes.length, Object.keys(places).length);
      for (const { name, width: wide, height, traps } of sizes) {
        const wanted = name === 'a narrow column' ? 250 : name === 'a flex row' && width === 390 ? 240 : least;
        assert.ok(wide >= wanted && wide <= width, `${name} in ${width}: ${wide} wide`);
        assert.ok(height > 200 && height < 6000, `${name} in ${width}: ${height} high`);
        assert.equal(traps, 0, `${name} in ${width} scrolls by itself`);
      }
      assert.ok((await tab.run(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width} wide`);
    }
  });
});

inEveryBrowser("in a site's column", (bench) => {
  let tab, sheet;
  const layout = () => tab.run(() => find('.frame').dataset.layout);

  test('it flows with the page: the questions follow the passage, and what follows them can be reached', async () => {
    await bench().site.add('small.json', small);
    tab = await bench().newTab();
    sheet = await Sheet.open(tab, await put(bench().site, { 'article.html': articlePage, 'article.css': articleStyle }));
    assert.equal(await layout(), 'column');
    const [reading, answering, footer] = await tab.run(() => [find('.reading'), find('.answering'), find('footer')].map((box) => box.getBoundingClientRect().top));
    assert.ok(reading < answering && answering < footer);
    assert.deepEqual(await tab.run(() => findAll('.pane').map((pane) => getComputedStyle(pane).overflowY)), ['visible', 'visible']);
  });

  test('its bar stays clear of the header of the site, and one press leads to the questions and back', async () => {
    const barBelowHeader = () => tab.until(() => find('.bar').getBoundingClientRect().top >= find('header').getBoundingClientRect().bottom - 1);
    await tab.click('.chooser button', 'Questions');
    await barBelowHeader();
    const { bar, first } = await tab.run(() => ({ bar: find('.bar').getBoundingClientRect().bottom, first: partOf('1').getBoundingClientRect().top }));
    assert.ok(first >= bar && first < 500, `the first question is at ${first}, the bar ends at ${bar}`);
    await tab.until(() => find('.chooser button:last-child').getAttribute('aria-pressed') === 'true');
    await tab.click('.chooser button', 'Read');
    await tab.until(() => find('.prose').getBoundingClientRect().bottom > 200 && find('.chooser button').getAttribute('aria-pressed') === 'true');
    await barBelowHeader();
  });

  test('the author may ask for two panes, or for a column where it is the page', async () => {
    await tab.run(() => void (find('lesson-worksheet').layout = 'page'));
    assert.equal(await layout(), 'page');
    const high = await tab.run(() => find('lesson-worksheet').getBoundingClientRect().height);
    assert.ok(high <= 800 - 64 && high > 600, `${high} high`);
    await Sheet.open(tab, bench().site.worksheet('small.json'));
    assert.equal(await layout(), 'page');
    assert.equal(await tab.run(() => document.documentElement.scrollHeight - innerHeight), 0);
    await tab.run(() => void find('lesson-worksheet').setAttribute('layout', 'column'));
    assert.equal(await layout(), 'column');
  });

  test('on a phone, a button after the passage leads on to the questions', async () => {
    await tab.size(390, 740);
    await tab.click('.chooser button', 'Read');
    await tab.click('.onward button');
    await tab.until(() => shown(partOf('1')));
    assert.equal(await tab.run(() => focused().getAttribute('part')), 'questions');
  });
});

inEveryBrowser('in a site that styles all text', (bench) => {
  let tab;

  test('none of its text styles come in, and a root in tens makes nothing small', async () => {
    await bench().site.add('small.json', small);
    tab = await bench().newTab();
    await Sheet.open(tab, await put(bench().site, { 'loud.html': loudPage, 'loud.css': loudStyle }));
    const style = await tab.run(() => {
      const names = ['textTransform', 'letterSpacing', 'textIndent', 'textAlign', 'fontStyle', 'fontVariantCaps', 'whiteSpace', 'textShadow', 'userSelect', 'cursor'];
      const css = getComputedStyle(find('.prose p'));
      return Object.fromEntries(names.map((name) => [name, css[name] ?? css.webkitUserSelect]));
    });
    const { textAlign, userSelect, cursor, ...plain } = style;
    assert.deepEqual(plain, { textTransform: 'none', letterSpacing: 'normal', textIndent: '0px', fontStyle: 'normal', fontVariantCaps: 'normal', whiteSpace: 'normal', textShadow: 'none' });
    assert.ok(/start|left/.test(textAlign) && userSelect !== 'none' && cursor !== 'wait', JSON.stringify(style));
    const sizes = await tab.run(() => ['.prose p', '.part .prompt', '.part textarea'].map((what) => parseFloat(getComputedStyle(find(what)).fontSize)));
    assert.ok(sizes.every((size) => size >= 16), String(sizes));
    assert.ok((await tab.run(() => find('.menu-button').getBoundingClientRect().height)) >= 44);
  });

  test('it is dark in a dark page and light in a light one, whatever the device is', async () => {
    const dark = () => tab.run(() => getComputedStyle(find('.worksheet')).backgroundColor === 'rgb(31, 29, 24)');
    for (const [name, expected] of [['dark', true], ['light', false], ['undeclared', true], ['', false]]) {
      await tab.run((name) => void (document.documentElement.className = name), name);
      await tab.until((expected) => (getComputedStyle(find('.worksheet')).backgroundColor === 'rgb(31, 29, 24)') === expected, expected);
      assert.equal(await dark(), expected, name);
    }
  });

  test('every colour can be set by the site', async () => {
    const wrong = await tab.run(() => {
      const [host, sheet] = [find('lesson-worksheet'), find('.worksheet')];
      const names = ['paper', 'sheet', 'ink', 'quiet', 'hair', 'edge', 'hover', 'field', 'accent', 'on-accent', 'highlight', 'right', 'right-soft', 'partly', 'partly-soft', 'wrong', 'wrong-soft', 'compare', 'compare-soft'];
      return names.filter((name) => {
        host.style.setProperty(`--worksheet-${name}`, '#123456');
        return getComputedStyle(sheet).getPropertyValue(`--${name}`).trim() !== '#123456';
      });
    });
    assert.deepEqual(wrong, []);
    assert.equal(await tab.run(() => getComputedStyle(find('.prompt')).color), 'rgb(18, 52, 86)');
  });
});

inEveryBrowser('for a site that goes on with results', (bench) => {
  let tab;

  test('progress and results are told, and are there to be asked for', async () => {
    await bench().site.add('small.json', small);
    tab = await bench().newTab();
    const sheet = await Sheet.open(tab, bench().site.worksheet('small.json'));
    await tab.run(() => {
      globalThis.told = [];
      for (const name of ['progress', 'finished']) addEventListener(`worksheet-${name}`, ({ detail }) => globalThis.told.push([name, detail]));
    });
    await sheet.answer('1', 'the bell');
    await tab.until(() => globalThis.told.at(-1)?.[1].answered === 1);
    assert.equal(await sheet.check('1'), 'Right');
    await tab.until(() => globalThis.told.at(-1)[1].right === 1);
    await sheet.answer('2', '3');
    await tab.click('.finish button');
    const [, results] = await tab.until(() => globalThis.told.find(([name]) => name === 'finished'));
    assert.deepEqual(results.parts.map(({ response, score, max, verdict }) => [response, score, max, verdict]), [
      ['the bell', 1, 1, 'correct'],
      ['3', 0, 1, 'incorrect'],
      [null, 0, 1, 'unanswered'],
    ]);
    assert.deepEqual([results.score, results.open, results.max], [1, 0, 3]);
    assert.deepEqual(await tab.run(() => find('lesson-worksheet').results()), results);
    const told = await tab.run(() => globalThis.told.filter(([name]) => name === 'progress').map(([, detail]) => JSON.stringify(detail)));
    assert.equal(new Set(told).size, told.length, 'no progress is told twice');
  });

  test('what is set before the element is defined, loaded before it is on the page, or while it moves, is shown', async () => {
    const own = (title) => ({ ...small, id: title, title });
    await tab.go(await put(bench().site, { 'empty.html': '<!doctype html><title>-</title><link rel="icon" href="images/icon.svg"><body>' }));
    const shown = (name) => tab.until((name) => findAll('.title').some((title) => title.textContent === name), name);
    await tab.run(async (early, loaded, moved, replaced) => {
      const first = document.createElement('later-worksheet');
      Object.assign(first, { lesson: early, readonly: true, theme: 'dark' });
      document.body.append(first);
      const { LessonWorksheet } = await import('./lesson-worksheet.js');
      customElements.define('later-worksheet', class extends LessonWorksheet {});
      const made = (lesson) => Object.assign(document.createElement('lesson-worksheet'), { lesson });
      const second = new LessonWorksheet();
      void second.load(loaded);
      document.body.append(second);
      // As React's strict mode mounts: on, off, on again.
      const third = made(moved);
      document.body.append(third);
      third.remove();
      document.body.append(third);
      const fourth = made(moved);
      document.body.append(fourth);
      fourth.lesson = replaced;
    }, own('early'), own('loaded'), own('moved'), own('replaced'));
    for (const name of ['early', 'loaded', 'moved', 'replaced']) await shown(name);
    assert.deepEqual(await tab.run(() => [find('later-worksheet').getAttribute('theme'), find('later-worksheet').readonly]), ['dark', true]);
  });

  const finish = async (address) => {
    const sheet = await Sheet.open(tab, address);
    await sheet.showQuestions();
    await tab.click('.finish button');
    await tab.until(() => shown(find('.summary')));
  };

  test('a page of twenty lines keeps them by itself', async () => {
    await finish(`${bench().site.address}/examples/keep_results.html`);
    await tab.until(() => find('#finished li')?.textContent.includes('0 of'));
    await tab.go(`${bench().site.address}/examples/keep_results.html`);
    await tab.until(() => find('#finished li')?.textContent.includes('0 of'));
  });

  test('a page posts them to a server of thirty lines', async () => {
    const file = join(bench().site.folder, 'results.jsonl');
    const program = fileURLToPath(new URL('../../web/examples/results_server.js', import.meta.url));
    const server = spawn(process.execPath, [program, bench().site.folder, file, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [address] = await new Promise((resolve) => server.stdout.once('data', (text) => resolve(String(text).split('\n'))));
      await finish(address);
      await tab.until(() => find('#said').textContent === 'Your results have been sent.');
      const [line] = (await readFile(file, 'utf8')).split('\n');
      const { lesson, parts, score } = JSON.parse(line);
      assert.deepEqual([lesson, score, parts[0].verdict], ['../lessons/harbour-wall-rules.json', 0, 'unanswered']);
    } finally {
      server.kill();
    }
  });
});

inEveryBrowser('where something is missing', (bench) => {
  /** Firefox counts among the errors what is missing or forbidden, as it was to be. */
  const forgive = (tab) => tab.name === 'firefox' && tab.errors.splice(0);
  const ownWordsSeen = (tab) => tab.run(() => !!shown(find('.own-words')));
  /** Remembers what the element tells, from before it is there. */
  const listener = "addEventListener('worksheet-problem', ({ detail }) => (globalThis.problem ??= { ...detail, cause: String(detail.cause) }));";
  const head = '<script src="listener.js"></script>';

  test('what the author wrote stays where the script is missing, or is no script', async () => {
    const { site } = bench();
    const tab = await bench().newTab();
    for (const script of ['gone.js', 'licences.txt']) {
      await tab.go(await put(site, { 'own.html': ownPage({ script }) }));
      assert.ok(await ownWordsSeen(tab), script);
    }
    forgive(tab);
  });

  test('it stays where the lesson may not be read, and the cause is told in full', async () => {
    const { site } = bench();
    await site.add('small.json', small);
    const other = await serve(site.folder);
    const tab = await bench().newTab();
    await tab.go(await put(site, { 'own.html': ownPage({ src: `${other.address}/lessons/small.json`, head }), 'listener.js': listener }));
    await tab.until(() => find('.trouble'));
    assert.ok(await ownWordsSeen(tab));
    const { failure, address, build, cause } = await tab.run(() => globalThis.problem);
    assert.equal(failure, 'unreachable');
    assert.equal(address, `${other.address}/lessons/small.json`);
    assert.match(build, /^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    assert.match(cause, /Error/);
    await other.close();
    site.violations.length = 0; // the policy of the site stopped it
    forgive(tab);
  });

  test('it goes where the worksheet is ready', async () => {
    const tab = await bench().newTab();
    await Sheet.open(tab, await put(bench().site, { 'own.html': ownPage() }));
    assert.ok(!(await ownWordsSeen(tab)));
    // Else it would still fetch at rest what the next test takes away.
    await tab.close();
  });

  test('a press on what comes late is told that it cannot be had, and done when it can', async () => {
    const { site } = bench();
    await site.add('small.json', small);
    const names = (await readdir(site.folder)).filter((name) => /^(at_rest|menu|download|summary)-/.test(name));
    assert.ok(names.length);
    const move = (from, to) => Promise.all(names.map((name) => rename(join(site.folder, name + from), join(site.folder, name + to))));
    await move('', '.gone');
    const tab = await bench().newTab();
    await Sheet.open(tab, await put(site, { 'own.html': ownPage({ head }), 'listener.js': listener }));
    for (const what of ['.menu-button', '.finish button']) {
      await tab.click(what);
      await tab.until(() => find('.notice')?.textContent.includes('could not be loaded'));
      await tab.click('.notice button', 'Close');
    }
    assert.equal(await tab.run(() => globalThis.problem.failure), 'part');
    await tab.click('.menu-button');
    await tab.until(() => find('.notice'));
    await move('.gone', '');
    await tab.click('.notice button', 'Try again');
    const done = () => tab.until(() => shown(find('.menu')) || find('.notice button', 'Load the page again'));
    await done();
    // Firefox remembers for as long as the page is open that a script could not be had.
    if (await tab.run(() => !shown(find('.menu')))) {
      await tab.run(() => void (globalThis.isLeft = true));
      await tab.click('.notice button', 'Load the page again');
      await tab.until(() => !globalThis.isLeft && find('.part .field') && !find('.notice'));
      await tab.click('.menu-button');
      await tab.until(() => shown(find('.menu')));
    }
    forgive(tab);
  });

  for (const [name, change] of [
    ['the policy forbids WebAssembly', { headers: { 'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", '') } }],
    ['there is no WebAssembly', { before: '<script src="without.js"></script>' }],
  ]) {
    test(`where ${name}, the lesson is read, answered, kept and printed, and what to change is told`, async () => {
      const { site } = bench();
      await site.add('small.json', small);
      await put(site, { 'own.html': ownPage({ head: head + (change.before ?? '') }), 'listener.js': listener, 'without.js': 'delete globalThis.WebAssembly;' });
      const server = await serve(site.folder, { headers: change.headers });
      const tab = await bench().newTab();
      const sheet = await Sheet.open(tab, `${server.address}/own.html`);
      const problem = await tab.run(() => globalThis.problem);
      assert.equal(problem.failure, 'core');
      assert.match(problem.remedy, change.headers ? /add 'wasm-unsafe-eval' to its script-src/ : /no WebAssembly/);
      await tab.until(() => find('.notice').textContent.includes('cannot be checked on this page'));
      assert.ok(!(await tab.run(() => findAll('.part button.check').some(shown))));
      await sheet.answer('1', 'a bell');
      await sheet.saved();
      await tab.go('about:blank');
      const again = await Sheet.open(tab, `${server.address}/own.html`);
      assert.deepEqual(await again.value('1'), ['a bell']);
      await tab.run(() => {
        globalThis.print = () => (globalThis.printed = findAll('.paper').map((paper) => paper.textContent).join());
        return find('lesson-worksheet').print('answers');
      });
      assert.match(await tab.run(() => globalThis.printed), /a bell/);
      const work = JSON.parse(await tab.run(() => find('lesson-worksheet').work()));
      assert.equal(work.responses.q1.value, 'a bell');
      forgive(tab);
      await server.close();
    });
  }
});

inEveryBrowser('while it loads', (bench) => {
  for (const [name, html] of [
    ['on a page of its own', barePage],
    ['above a footer, where the site keeps the room', roomPage],
  ]) {
    test(`nothing moves ${name}`, async () => {
      const { site } = bench();
      await site.add('small.json', small);
      const tab = await bench().newTab();
      await Sheet.open(tab, await put(site, { 'moves.html': html, 'shift.js': shiftScript, 'article.css': articleStyle, 'room.css': roomStyle }));
      await tab.until(() => find('.reading-tools button'));
      const shift = await tab.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(globalThis.shift)))));
      assert.ok(shift === null || shift <= 0.02, `moved by ${shift}`);
      assert.equal(shift === null, tab.name !== 'chromium');
    });
  }
});
