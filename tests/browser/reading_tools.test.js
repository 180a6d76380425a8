import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { noProblems, noProblemsLightOrDark } from './harness/accessibility.js';
import { inEveryBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';
import { lesson } from './lessons/long_passage.js';

/** A voice that says what it was given when it is told to go on, on a page of its own. */
const fakeVoice = `
  const voice = Object.assign(new EventTarget(), { voices: [], said: [], cancelled: 0, present: null,
    getVoices: () => voice.voices,
    speak(spoken) { voice.present = spoken; voice.said.push([spoken.text, spoken.rate, spoken.lang]); },
    cancel() { voice.present = null; voice.cancelled++; },
    goOn() { const { present } = voice; voice.present = null; present.onend(); } });
  Object.defineProperty(window, 'speechSynthesis', { value: voice });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;
const noHighlights = 'delete CSS.highlights;';

/** Selects words of the passage as a hand would have. */
const selectWords = (tab, words) =>
  tab.run((words) => {
    const walker = document.createTreeWalker(find('.prose'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf(words);
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length) ?? true;
    }
    return false;
  }, words);

/** The passage's own words, without what was put beside them. */
const passageText = (tab) =>
  tab.run(() => {
    const copy = find('.prose').cloneNode(true);
    for (const beside of copy.querySelectorAll('[data-beside]')) beside.remove();
    return copy.textContent;
  });

/** The words that are painted under a name, in whichever way this browser paints them. */
const painted = (tab, name) =>
  tab.run((name) => {
    const ranges = [...(CSS.highlights?.get(`worksheet-${name}`) ?? [])];
    const wrapped = findAll(`mark.worksheet-${name}`).map((mark) => mark.textContent);
    return [...ranges.map(String), ...(wrapped.length ? [wrapped.join('')] : [])];
  }, name);

const kept = (tab) => tab.run(() => JSON.parse(find('lesson-worksheet').work()).annotations ?? {});

inEveryBrowser('tools for reading', (bench, browser) => {
  let tab, sheet, address, original;

  const page = async (name, script) => {
    const { site } = bench();
    await writeFile(join(site.folder, `${name}.js`), script);
    await writeFile(join(site.folder, 'lessons/long.json'), JSON.stringify(lesson));
    const html = `<!doctype html><html lang="en"><title>Reading</title><meta name="viewport" content="width=device-width">
      <script src="${name}.js"></script><script type="module" src="lesson-worksheet.js"></script>
      <main><lesson-worksheet src="lessons/long.json"></lesson-worksheet></main>`;
    await writeFile(join(site.folder, `${name}.html`), html);
    return `${site.address}/${name}.html`;
  };
  const open = async (address) => {
    sheet = await Sheet.open(tab, address);
    await tab.until(() => find('.reading-tools button'));
  };

  test('words that are selected can be highlighted, and stay so', async () => {
    tab = await bench().newTab();
    address = await page('voice', fakeVoice);
    await open(address);
    original = await passageText(tab);
    assert.ok(await selectWords(tab, 'carries mail'));
    await tab.until(() => shown(find('.highlight-panel')));
    const apart = await tab.run(() => {
      const selection = getSelection();
      // Firefox before 142 gives the range within the shadow tree itself.
      const words = selection.getComposedRanges?.({ shadowRoots: [find('.prose').getRootNode()] })[0] ?? selection.getRangeAt(0);
      const range = document.createRange();
      range.setStart(words.startContainer, words.startOffset);
      range.setEnd(words.endContainer, words.endOffset);
      const [one, other] = [range.getBoundingClientRect(), find('.highlight-panel').getBoundingClientRect()];
      return other.bottom <= one.top || other.top >= one.bottom;
    });
    assert.ok(apart, 'the panel covers the words');
    await noProblems(tab);
    await tab.click('.swatch', 'Green');
    await tab.until(() => !shown(find('.highlight-panel')));
    assert.deepEqual(await painted(tab, 'green'), ['carries mail']);
    await sheet.saved();
    await open(address);
    await tab.until(() => shown(findAll('.reading-tools button')[2]));
    assert.deepEqual(await painted(tab, 'green'), ['carries mail']);
    assert.equal(await passageText(tab), original);
  });

  test('a note is written by keyboard alone, shown with its number, listed, and brought back', async () => {
    await selectWords(tab, 'second time');
    await tab.until(() => shown(find('.highlight-panel')));
    await tab.run(() => find('.reading').focus());
    await tab.press('Tab');
    assert.equal(await tab.run(() => nameOf(focused())), 'Yellow');
    for (let i = 0; i < 4; i++) await tab.press('Tab');
    await tab.press('Enter');
    await tab.type('Why twice?');
    await noProblems(tab);
    await tab.press('Escape');
    assert.deepEqual(await painted(tab, 'yellow'), ['second time']);
    assert.deepEqual(await painted(tab, 'green'), ['carries mail']);
    assert.equal(await tab.run(() => find('.note-sign').dataset.number), '1');
    assert.match(await tab.run(() => find('.note-beside').textContent), /Why twice\?/);
    await noProblems(tab);

    await tab.click('.reading-tools button', '2 marks');
    await tab.until(() => shown(find('.highlight-list')));
    await noProblems(tab);
    await tab.press('Tab');
    await tab.press('Enter');
    await tab.until(() => shown(find('.highlight-panel')) && focused().localName === 'textarea');
    assert.equal(await tab.run(() => focused().value), 'Why twice?');
    await tab.click('.highlight-panel button', 'Remove');
    await tab.until(() => shown(find('.notice')));
    assert.equal(await tab.run(() => !!find('.note-beside')), false);
    await tab.click('.notice button', 'Bring it back');
    await tab.until(() => find('.note-beside'));
    assert.equal(await passageText(tab), original);
  });

  test('sentences are highlighted one by one with the arrow keys', async () => {
    await tab.run(() => find('.reading').scrollTo(0, 0));
    await tab.run(() => findAll('.reading-tools button')[1].focus());
    await tab.press('Enter');
    await tab.until(() => shown(find('.highlight-panel')));
    await tab.press('ArrowDown');
    await tab.press('ArrowDown');
    assert.deepEqual(await painted(tab, 'cursor'), ['It carries mail, milk and passengers.']);
    await noProblems(tab);
    await tab.press('ArrowDown', { shift: true });
    assert.deepEqual(await painted(tab, 'cursor'), ['It carries mail, milk and passengers. In fog it stays in port.']);
    for (let i = 0; i < 4; i++) await tab.press('Tab');
    assert.equal(await tab.run(() => nameOf(focused())), 'Pink');
    await tab.press('Enter');
    await tab.press('Escape');
    await tab.until(() => !shown(find('.highlight-panel')));
    assert.equal(await tab.run(() => nameOf(focused())), 'Mark words');
    assert.deepEqual(await painted(tab, 'pink'), ['It carries mail, milk and passengers. In fog it stays in port.']);
    assert.equal(Object.keys(await kept(tab)).length, 3);
  });

  test('a term opens its definition from the keyboard, and the browser finds words across terms and highlights', async () => {
    assert.deepEqual(await tab.run(() => [findAll('.gloss').length > 1, findAll('.gloss[tabindex]').length]), [true, 1]);
    await tab.run(() => find('.gloss').focus());
    await tab.press('Enter');
    await tab.until(() => shown(find('.definition')));
    assert.equal(await tab.run(() => find('.gloss').getAttribute('aria-expanded')), 'true');
    assert.match(await tab.run(() => find('.definition').textContent), /A narrow piece of sea\./);
    await noProblems(tab);
    await tab.press('Escape');
    assert.deepEqual(await tab.run(() => [!!shown(find('.definition')), nameOf(focused())]), [false, 'strait']);
    const findable = (words) => tab.run((words) => (getSelection().removeAllRanges(), window.find(words, false, false, true)), words);
    // WebKit's command finds nothing in a shadow tree, whatever stands there; what its readers press does.
    const reaches = await findable('A crossing takes');
    assert.ok(reaches || browser === 'webkit');
    for (const words of ['crosses the strait for the first', 'the second time today', 'It carries mail, milk', 'takes forty minutes in calm']) {
      assert.equal(await findable(words), reaches, words);
    }
    await tab.run(() => getSelection().removeAllRanges());
    await tab.until(() => !shown(find('.highlight-panel')));
  });

  test('without CSS highlights, highlights are elements and take nothing from the text', { skip: browser === 'webkit' }, async () => {
    await open(await page('plain', fakeVoice + noHighlights));
    await tab.until(() => find('mark.worksheet-pink'));
    assert.deepEqual(await painted(tab, 'pink'), ['It carries mail, milk and passengers. In fog it stays in port.']);
    assert.equal(await passageText(tab), original);
    await selectWords(tab, 'In fog');
    await tab.until(() => shown(find('.highlight-panel')));
    await tab.click('.swatch', 'Blue');
    await tab.until(() => find('mark.worksheet-blue'));
    assert.equal(await passageText(tab), original);
    await noProblems(tab);
  });

  test('a voice reads sentence by sentence from where one likes, pauses, changes its speed and stops', async () => {
    await open(address);
    assert.equal(await tab.run(() => !!shown(find('.reading-tools button', 'Listen'))), false);
    await tab.run(() => {
      speechSynthesis.voices = [
        { lang: 'en-GB', localService: false },
        { lang: 'de-DE', localService: true },
        { lang: 'en_US', localService: true },
      ];
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    });
    await tab.click('.reading-tools button', 'Listen');
    await tab.until(() => speechSynthesis.said.length === 1 && shown(find('.player')));
    assert.deepEqual(await painted(tab, 'spoken'), ['The ferry']);
    await tab.run(() => speechSynthesis.goOn());
    assert.match((await painted(tab, 'spoken'))[0], /^The ferry Heron crosses/);
    await noProblems(tab);
    await tab.press('Enter');
    assert.equal(await tab.run(() => [speechSynthesis.present, nameOf(focused())].join()), ',Go on');
    await tab.press('Enter');
    assert.match(await tab.run(() => speechSynthesis.present.text), /^The ferry Heron crosses/);
    await tab.run(() => chooseOption(findAll('.player select')[0], '1.25 ×'));
    assert.equal(await tab.run(() => speechSynthesis.present.rate), 1.25);
    await tab.run(() => chooseOption(findAll('.player select')[1], [...findAll('.player select')[1].options].at(-1).text));
    assert.equal(await tab.run(() => speechSynthesis.present.text), 'A crossing takes forty minutes in calm water.');
    await tab.until(() => {
      const { top, bottom } = find('.prose > blockquote').getBoundingClientRect();
      return top >= 0 && bottom <= find('.player').getBoundingClientRect().top;
    });
    await tab.run(() => speechSynthesis.goOn());
    assert.equal(await tab.run(() => !!shown(find('.player'))), false);
    assert.deepEqual(await painted(tab, 'spoken'), []);
  });

  test('reading stops when the worksheet leaves the page, and leaves nothing painted', async () => {
    await tab.click('.reading-tools button', 'Listen');
    await tab.until(() => speechSynthesis.present);
    const before = await tab.run(() => speechSynthesis.cancelled);
    const left = await tab.run(() => {
      find('lesson-worksheet').remove();
      return [speechSynthesis.present, speechSynthesis.cancelled, CSS.highlights ? [...CSS.highlights.keys()].length : 0];
    });
    assert.deepEqual(left, [null, before + 1, 0]);
  });

  test('spacing, numbers and line focus are chosen in the menu and remembered', async () => {
    await open(address);
    await tab.click('button.menu-button');
    for (const aid of ['Wider spacing', 'Numbered paragraphs', 'Focus on a few lines']) await tab.click('.switch', aid);
    await tab.press('Escape');
    await open(address);
    await tab.until(() => shown(find('.line-focus')));
    assert.equal(await tab.run(() => find('.worksheet').dataset.aids), 'spacing numbers line');
    assert.match(await tab.run(() => getComputedStyle(find('.prose > p'), '::before').content), /counter/);
    const top = () => tab.run(() => Math.round(find('.band').getBoundingClientRect().top));
    await tab.run(() => find('.reading').focus());
    const before = await top();
    await tab.press('ArrowDown');
    assert.ok((await top()) > before);
    const cut = await tab.run(() => {
      const edges = ['top', 'bottom'].map((edge) => find('.band').getBoundingClientRect()[edge]);
      const range = document.createRange();
      range.selectNodeContents(find('.prose > p'));
      const lines = [...range.getClientRects()].filter(({ height }) => height < 60);
      return [lines.length > 2, lines.filter((line) => edges.some((edge) => edge > line.top + 1 && edge < line.bottom - 1)).length];
    });
    assert.deepEqual(cut, [true, 0]);
    await noProblems(tab);
    await sheet.answer('1', '40');
    await sheet.check('1');
    await tab.click('.due button', 'Show it in the passage');
    await tab.until(() => shown(find('.back-bar')));
    assert.equal(await tab.run(() => !!shown(find('.line-focus'))), false);
    await tab.click('.back-bar button');
    await tab.until(() => shown(find('.line-focus')));
    await tab.click('button.menu-button');
    for (const aid of ['Wider spacing', 'Numbered paragraphs', 'Focus on a few lines']) await tab.click('.switch', aid);
    await tab.press('Escape');
    assert.equal(await tab.run(() => !!shown(find('.line-focus'))), false);
  });

  test('on a narrow screen the answer is shown in the passage, with a way back', async () => {
    await tab.size(320, 700);
    await open(address);
    await sheet.showQuestions();
    await tab.click('.due button', 'Show it in the passage');
    await tab.until(() => {
      const { top, bottom } = find('.prose > blockquote').getBoundingClientRect();
      return top >= 0 && bottom > 0 && bottom <= innerHeight;
    });
    assert.deepEqual((await painted(tab, 'evidence')).map((words) => words.trim()), ['A crossing takes forty minutes']);
    assert.ok((await tab.run(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await noProblems(tab);
    await tab.click('.back-bar button', 'Back to the question');
    await tab.until(() => shown(find('.due')) && nameOf(focused()) === 'Show it in the passage');
    assert.deepEqual(await painted(tab, 'evidence'), []);
  });

  test('nothing is wider than 320 pixels with notes, panels and the player open', async () => {
    await tab.click('.chooser button', 'Read');
    const fits = async () => assert.ok((await tab.run(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await selectWords(tab, 'mail');
    await tab.until(() => shown(find('.highlight-panel')));
    await fits();
    const inside = await tab.run(() => {
      const { left, right, top, bottom } = find('.highlight-panel').getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
    assert.ok(inside);
    await tab.click('.highlight-panel button', 'Note');
    await fits();
    await tab.press('Escape');
    await tab.run(() => {
      speechSynthesis.voices = [{ lang: 'en', localService: true }];
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    });
    await tab.click('.reading-tools button', 'Listen');
    await tab.until(() => shown(find('.player')));
    await fits();
    const small = await tab.run(() =>
      findAll('.player button, .player select, .reading-tools > button')
        .filter(shown)
        .map((element) => [nameOf(element), Math.round(element.getBoundingClientRect().height)])
        .filter(([, height]) => height < 44),
    );
    assert.deepEqual(small, []);
  });
});

inEveryBrowser(
  'tools for reading, light or dark, from right to left',
  (bench) => {
    test('axe-core finds nothing, whatever is open', async () => {
      const tab = await bench().newTab();
      await Sheet.open(tab, bench().site.worksheet('hijrat-al-laqaliq.json'));
      await tab.until(() => find('.reading-tools button') && find('.gloss'));
      await tab.run(() => find('.gloss').click());
      await tab.until(() => shown(find('.definition')));
      await noProblemsLightOrDark(tab);
      await tab.press('Escape');
      for (const [words, color] of [['بولندا', 0], ['الجار', 1], ['سطح بيت', 2], ['ضعيف', 3]]) {
        assert.ok(await selectWords(tab, words));
        await tab.until(() => shown(find('.highlight-panel')));
        if (color % 2 === 0) {
          await tab.run(() => find('.highlight-row button:not(.swatch, .step)').click());
          await tab.type('لماذا؟');
          await noProblemsLightOrDark(tab);
        }
        await tab.run((color) => findAll('.swatch')[color].click(), color);
        await tab.press('Escape');
      }
      await noProblemsLightOrDark(tab);
      await tab.run(() => findAll('.reading-tools > button')[2].click());
      await tab.until(() => shown(find('.highlight-list')));
      await noProblemsLightOrDark(tab);
    });
  },
  { only: ['chromium'] },
);
