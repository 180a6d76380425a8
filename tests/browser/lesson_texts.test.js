import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../web/words/en.js';
import { grammarOf } from '../../web/words/grammar.js';
import { noProblems } from './harness/accessibility.js';
import { inEveryBrowser, oneBrowser } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';

const oneLine = {
  format: 'lesson/1',
  id: 'one-line',
  title: '2*3*4 and *Emma*',
  subject: 'Turned \u202eround',
  audience: 'Grade 7',
  settings: { reveal: 'attempts', attempts: 1 },
  glossary: [{ term: 'C#', definition: '- a *language*' }],
  passage: '1789. The year.\n\n3. Oktober 1990.\n\nFrom 5~10 to 9~11. 5*3*2 = 30, says C#.\n\nRed is the rose,  \nblue is the sea.',
  questions: [
    { id: 'signs', type: 'choice', prompt: '- 5 + 3 = ?', choices: ['- 5', '>= 5', '2*3*4', '3. Oktober 1990', '*so*'], answer: '- 5' },
    { id: 'words', type: 'match', prompt: '# of legs', pairs: [['constructor', '1789.'], ['__proto__', '+ 5'], ['toString', '&constructor;']] },
    { id: 'groups', type: 'sort', prompt: 'Sort.', groups: { __proto__x: ['hasOwnProperty'], '- 1': ['constructor', '__proto__'] } },
    { id: 'gap', type: 'blanks', prompt: 'Fill.', text: '2*3*4 is *not* {{- 24}}.', bank: true, distractors: ['> 3'] },
  ],
};
// JSON alone can name a group like this.
const text = JSON.stringify(oneLine).replace('__proto__x', '__proto__');

inEveryBrowser('a text of one line', (bench) => {
  let sheet;
  const texts = (selector) => sheet.tab.run((selector) => findAll(selector).map((each) => each.innerText.trim()), selector);

  test('is shown as it is written, in titles, prompts, choices, terms, groups and banks', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('one-line.json', text));
    await sheet.showQuestions();
    await sheet.tab.until(() => findAll('.match-row').length === 3 && find('.box-title'));
    assert.deepEqual(await texts('.choice-text'), ['- 5', '>= 5', '2*3*4', '3. Oktober 1990', 'so']);
    assert.deepEqual((await texts('.part .prompt')).slice(0, 2), ['- 5 + 3 = ?', '# of legs']);
    assert.deepEqual(await sheet.tab.run(() => findAll('.match .card-text').map((each) => each.textContent).sort()), ['&constructor;', '+ 5', '1789.']);
    assert.deepEqual(await sheet.tab.run(() => findAll('.box-title').map((each) => each.textContent).sort()), ['- 1', '__proto__', 'To sort'].sort());
    assert.deepEqual(await sheet.tab.run(() => findAll('.chip').map((each) => each.textContent)), ['- 24', '> 3']);
    assert.match(await sheet.tab.run(() => find('.gap-text').textContent), /^2\*3\*4 is not /);
    assert.equal(await sheet.tab.run(() => find('.gap-text em').textContent), 'not');
    assert.equal(await sheet.tab.run(() => findAll('h2.title')[0].innerHTML), '2*3*4 and <em>Emma</em>');
    assert.equal(await sheet.tab.run(() => document.title), '2*3*4 and Emma');
  });

  test('and the passage keeps its years, ranges and lines', async () => {
    const passage = await sheet.tab.run(() => ({ lists: findAll('.prose ol, .prose del').length, text: findAll('.prose')[0].textContent, breaks: findAll('.prose br').length }));
    assert.deepEqual([passage.lists, passage.breaks], [0, 1]);
    assert.match(passage.text, /1789\. The year\.\s*3\. Oktober 1990\.\s*From 5~10 to 9~11\. 5\*3\*2 = 30/);
  });

  test('words that objects have names for are joined and sorted like any others', async () => {
    // An object written out in a script would take `__proto__` for something else.
    const put = (label, pairs) =>
      sheet.tab.run((label, pairs) => {
        for (const [text, to] of pairs) chooseOption([...partOf(label).querySelectorAll('[data-text]:has(select)')].find((each) => each.dataset.text === text).querySelector('select'), to);
      }, label, pairs);
    await put('2', [['constructor', '1789.'], ['__proto__', '+ 5'], ['toString', '&constructor;']]);
    assert.equal(await sheet.check('2'), 'Right');
    await put('3', [['hasOwnProperty', '__proto__'], ['constructor', '- 1'], ['__proto__', '- 1']]);
    assert.equal(await sheet.check('3'), 'Right');
  });

  test('keeps its direction to itself', async () => {
    const isolated = await sheet.tab.run(() => {
      const kinds = findAll('.title-block .kind bdi').map((each) => each.textContent);
      return kinds;
    });
    assert.deepEqual(isolated, ['Turned \u202eround', 'Grade 7']);
  });

  test('is as it is written on paper, in the key and in the summary', async () => {
    await sheet.answer('1', '>= 5');
    await sheet.check('1');
    const onPaper = await sheet.tab.run(async () => {
      window.print = () => {};
      await document.querySelector('lesson-worksheet').print('blank', {});
      const blank = find('.paper').textContent;
      await document.querySelector('lesson-worksheet').print('key', {});
      return { blank, key: find('.paper').textContent };
    });
    for (const shown of ['2*3*4 and Emma', '- 5 + 3 = ?', '>= 5', '3. Oktober 1990', '1789.', '5~10', '# of legs', '&constructor;']) assert.ok(onPaper.blank.includes(shown), shown);
    for (const shown of ['- 5', '2*3*4', '- 24']) assert.ok(onPaper.key.includes(shown), shown);
    await sheet.tab.run(() => void dispatchEvent(new Event('afterprint')));
    await sheet.tab.click('.finish button');
    await sheet.tab.until(() => find('.summary .again a'));
    assert.ok((await sheet.tab.run(() => find('.summary .again a').textContent)).includes('- 5 + 3 = ?'));
  });
}, oneBrowser);

const titled = (title, prompt, answer) => ({ format: 'lesson/1', title, questions: [{ type: 'short', prompt, answer }] });

inEveryBrowser('two lessons of like titles', (bench) => {
  test('keep their answers apart, and one of the very same title says that there is another', async () => {
    const { site } = bench();
    const addresses = {
      water: await site.add('water.json', titled('Урок 3. Вода', 'Формула воды?', 'H2O')),
      fire: await site.add('fire.json', titled('Урок 3. Огонь', 'Что нужно?', 'кислород')),
      quiz: await site.add('quiz.json', titled('Quiz', 'Who?', 'she')),
      other: await site.add('other.json', titled('Quiz', 'When?', 'then')),
    };
    const tab = await bench().newTab();
    let sheet;
    const open = async (name) => {
      sheet = await Sheet.open(tab, addresses[name]);
      await sheet.showQuestions();
      return sheet.value('1');
    };
    for (const [name, answer] of Object.entries({ water: 'H2O', fire: 'кислород', quiz: 'she', other: 'then' })) {
      assert.deepEqual(await open(name), [''], name);
      assert.equal(await tab.run(() => findAll('.notice p').map((each) => each.textContent).join()), name === 'other' ? english(grammarOf('en')).otherWork : '', name);
      await sheet.answer('1', answer);
      await sheet.saved();
    }
    for (const [name, answer] of Object.entries({ water: 'H2O', quiz: 'she' })) {
      await open(name);
      await tab.until((answer) => valuesOf('1')[0] === answer, answer);
    }
  });
}, oneBrowser);

/** Does to the page what a browser's translator does: text becomes other text in elements of its own. */
function translate() {
  const root = document.querySelector('lesson-worksheet').shadowRoot;
  const done = new WeakSet();
  const one = (node) => {
    const parent = node.parentNode;
    if (!parent || done.has(node) || !node.data.trim() || /^(SCRIPT|STYLE|TEXTAREA|INPUT)$/.test(parent.nodeName) || parent.closest('[translate=no]')) return;
    const text = document.createTextNode(node.data.replace(/[A-Za-z]+/g, (word) => [...word].reverse().join('')));
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    done.add(text);
    inner.append(text);
    outer.append(inner);
    parent.replaceChild(outer, node);
  };
  const all = (around) => {
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach(one);
  };
  all(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) node.nodeType === Node.TEXT_NODE ? one(node) : all(node);
  }).observe(root, { childList: true, subtree: true });
}

const mixed = {
  format: 'lesson/1',
  id: 'mixed-blocks',
  title: 'The **ferry**',
  passage: '# A day at sea.\n\n**The morning**\n\n**Fog is common.** It lifts late.\n\n- The mail goes first.\n- milk\n\n| Hour | What is done |\n|---|---|\n| six | The crew rows out. |',
  questions: [
    { id: 'fog', type: 'evidence', prompt: 'Mark what is said about fog.', answer: ['Fog is common.'] },
    { id: 'rule', type: 'short', prompt: 'Copy the rule.', answer: 'No boat may leave the inner harbour while the fog signal sounds.', spelling: 'strict' },
    { id: 'why', type: 'short', prompt: 'Why?', answer: 'No boat may leave the inner harbour since no pilot can see the buoys.' },
    { id: 'gaps', type: 'blanks', prompt: 'Fill in.', text: 'It carries {{mail}}.', bank: true },
  ],
};

inEveryBrowser('a passage of headings, lists and tables', (bench) => {
  let sheet;

  test('has its sentences chosen, and no heading and no name in a table', async () => {
    sheet = await Sheet.open(await bench().newTab(), await bench().site.add('mixed.json', mixed));
    await sheet.tab.clickOn(() => partOf('1').querySelector('.choose'));
    await sheet.tab.until(() => find('.choosing .sentence'));
    assert.deepEqual(await sheet.tab.run(() => findAll('.choosing .sentence').map(({ textContent }) => textContent)), [
      'Fog is common.',
      'It lifts late.',
      'The mail goes first.',
      'milk',
      'The crew rows out.',
    ]);
    await sheet.tab.clickOn(() => find('.choosing-bar .done'));
  });

  test('where a letter may decide, no keyboard mends a field of several lines; nor does a translator what belongs into a gap', async () => {
    const [strict, common, bank, pane] = await sheet.tab.run(() => [
      ...['2', '3'].map((label) => ['spellcheck', 'autocorrect', 'autocapitalize'].map((name) => partOf(label).querySelector('textarea').getAttribute(name)).join()),
      [...partOf('4').querySelectorAll('.bank, option[value=mail]')].every(({ translate }) => !translate),
      find('.reading').getAttribute('aria-label'),
    ]);
    assert.deepEqual([strict, common, bank, pane], ['false,off,none', 'true,,sentences', true, 'Passage: The ferry']);
  });
});

const guided = {
  format: 'lesson/1',
  id: 'guided-ferry',
  title: 'The ferry',
  settings: { guided: true },
  passage: 'The ferry stays in port in fog. It is small.\n\nIt carries mail and milk.\n\n- In a gale it stays in port, too.\n\nThat is all.',
  questions: [
    { id: 'fog', type: 'evidence', prompt: 'Mark the sentence about fog.', answer: ['The ferry stays in port in fog.'] },
    { id: 'cargo', type: 'short', prompt: 'What does it carry?', answer: 'mail', evidence: ['It carries mail'] },
    { id: 'when', type: 'choice', prompt: 'When does it stay?', choices: ['In a gale', 'On Sundays'], answer: 'In a gale', evidence: ['In a gale it stays in port'] },
  ],
};

inEveryBrowser('guided reading', (bench) => {
  let address, sheet;
  const readable = () => sheet.tab.run(() => findAll('.prose .stretch').filter((each) => !each.hidden).map((each) => each.textContent.trim()).join(' | '));
  const [one, two, three, four] = ['The ferry stays in port in fog. It is small.', 'It carries mail and milk.', 'In a gale it stays in port, too.', 'That is all.'];
  const noticed = () => sheet.tab.until(() => find('.notice button', 'Go on reading'));

  test('shows the passage as far as the first answer, and says what opens more', async () => {
    address = await bench().site.add('guided.json', guided);
    sheet = await Sheet.open(await bench().newTab(), address);
    await sheet.tab.until(() => find('.gate button'));
    assert.equal(await readable(), one);
    assert.deepEqual(await sheet.tab.run(() => findAll('.gate button').map(nameOf)), ['Question 1', 'Show the whole passage']);
    await noProblems(sheet.tab);
  });

  test('a sentence that is chosen in a translated page is sent as the lesson has it, and opens the next stretch', async () => {
    await sheet.tab.run(translate);
    await sheet.showQuestions();
    await sheet.tab.clickOn(() => partOf('1').querySelector('.choose'));
    await sheet.tab.until(() => find('.choosing .sentence'));
    assert.equal(await sheet.tab.run(() => findAll('.choosing .sentence').length), 2);
    await sheet.tab.clickOn(() => find('.choosing .sentence'));
    await sheet.tab.run(() => document.addEventListener('worksheet-marked', ({ detail }) => void (window.verdict = detail.verdict)));
    await sheet.tab.clickOn(() => find('.choosing-bar .done'));
    await sheet.tab.clickOn(() => partOf('1').querySelector('button.check'));
    assert.equal(await sheet.tab.until(() => window.verdict), 'correct');
  });

  test('goes on when the questions about a stretch are answered, and is as far after a reload', async () => {
    await sheet.saved();
    sheet = await Sheet.open(sheet.tab, address);
    await sheet.tab.until(() => findAll('.prose .stretch').filter((each) => !each.hidden).length === 2);
    assert.equal(await readable(), `${one} | ${two}`);
    await sheet.answer('2', 'mail');
    // Not while one is still writing.
    assert.equal(await readable(), `${one} | ${two}`);
    await sheet.check('2');
    await noticed();
    assert.equal(await readable(), `${one} | ${two} | ${three}`);
    await sheet.press('Go on reading');
    await sheet.tab.until(() => focused()?.matches('.stretch') && focused().textContent.includes('gale'));
  });

  test('paper has all of it, and so has whoever asks for the whole passage', async () => {
    const paper = await sheet.tab.run(async () => {
      window.print = () => {};
      await document.querySelector('lesson-worksheet').print('blank', {});
      const { textContent } = find('.paper');
      dispatchEvent(new Event('afterprint'));
      return textContent;
    });
    assert.ok(paper.includes(four));
    await sheet.press('Show the whole passage');
    await sheet.tab.until(() => focused()?.matches('.stretch') && focused().textContent.includes('That is all'));
    assert.equal(await readable(), [one, two, three, four].join(' | '));
    assert.equal(await sheet.tab.run(() => !!shown(find('.gate'))), false);
  });
});
