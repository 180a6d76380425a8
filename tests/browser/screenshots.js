// Takes README's picture; with a folder as argument, takes every view there is to look at and puts it there:
//     node tests/browser/screenshots.js [FOLDER [WIDTH…]]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench } from './harness/bench.js';
import { Sheet } from './harness/sheet.js';

const picture = fileURLToPath(new URL('../../web/pages/images/worksheet.png', import.meta.url));
const answers = new URL('../data/lesson_answers.jsonl', import.meta.url);
const lesson = 'harbour-wall-rules';
/** News, a map with kinds that are dragged, and a lesson that is read from right to left. */
const lessons = [lesson, 'one-river-six-countries', 'hijrat-al-laqaliq'];
/** How a worksheet is used at each size. */
const sizes = [
  { width: 390, height: 844, by: 'touch' },
  { width: 844, height: 390, by: 'touch' },
  { width: 1366, height: 768, by: 'keyboard' },
  { width: 1920, height: 1080, by: 'mouse' },
];

const rows = (await readFile(answers, 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** The parts of a lesson, as they are labelled. */
async function partsOf(name) {
  const { questions } = JSON.parse(await readFile(new URL(`../../lessons/${name}.json`, import.meta.url), 'utf8'));
  return questions.flatMap(({ id, type, parts }, at) => {
    if (!parts) return [{ id: id ?? `q${at + 1}`, label: String(at + 1), type }];
    return parts.map((part, index) => {
      const letter = String.fromCharCode(97 + index);
      return { id: part.id ?? `${id ?? `q${at + 1}`}${letter}`, label: `${at + 1}${letter}`, type: part.type };
    });
  });
}

/** Answers of these verdicts, in turn. */
async function someAnswers(name, verdicts) {
  const answered = (await partsOf(name)).map(({ id, label, type }, at) => {
    const own = rows.filter((row) => row.lesson === name && row.part === id && row.response !== null);
    const wanted = type === 'evidence' ? 'correct' : verdicts[at % verdicts.length];
    return { label, value: (own.find((row) => row.verdict[0] === wanted) ?? own[0])?.response };
  });
  return answered.filter(({ value }) => value !== undefined);
}

async function worksheet(tab, address, given) {
  const sheet = await Sheet.open(tab, address);
  await sheet.showQuestions();
  await tab.clickOn(() => nameField());
  await tab.type('Ada');
  for (const { label, value } of given) {
    await tried(() => sheet.answer(label, value).then(() => sheet.check(label)), label);
  }
  await sheet.saved();
  return sheet;
}

/** Whoever looks at the pictures sees what could not be answered. */
async function tried(job, what) {
  try {
    await job();
  } catch (cause) {
    console.error(`${what}: ${cause.message}`);
  }
}

const toTop = (tab) => tab.run(() => (document.activeElement?.blur(), findAll('.pane').forEach((pane) => pane.scrollTo(0, 0)), scrollTo(0, 0)));

async function readmePicture() {
  const bench = await Bench.open('chromium');
  try {
    const tab = await bench.newTab();
    await tab.size(1280, 800);
    await worksheet(tab, bench.site.worksheet(`${lesson}.json`), (await someAnswers(lesson, ['correct', 'correct', 'partly'])).slice(0, 3));
    await toTop(tab);
    await tab.run(() => partOf('1').scrollIntoView({ block: 'start' }));
    await tab.screenshot(picture);
  } finally {
    await bench.end();
  }
}

async function everyView(folder, widths) {
  await mkdir(folder, { recursive: true });
  for (const theme of ['light', 'dark']) {
    for (const size of sizes.filter(({ width }) => !widths.length || widths.includes(String(width)))) {
      const bench = await Bench.open('chromium', { dark: theme === 'dark' });
      try {
        const shoot = (tab, name) => tab.screenshot(join(folder, `${name}-${size.width}-${theme}.png`));
        await views(bench, size, shoot);
        for (const name of lessons) await walk(bench, name, size, shoot);
        if (size.by === 'mouse' && theme === 'light') for (const name of lessons) await print(bench, name, folder);
      } finally {
        await bench.end();
      }
    }
  }
}

async function newTab(bench, { width, height, by }) {
  const tab = await bench.newTab();
  if (by !== 'touch') {
    await tab.size(width, height);
    return tab;
  }
  await tab.page.setViewport({ width, height, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
  tab.clickAt = (x, y) => tab.page.touchscreen.tap(x, y);
  return tab;
}

/** The pages around a worksheet, and what can come in its place. */
async function views(bench, size, shoot) {
  const tab = await newTab(bench, size);
  await tab.go(`${bench.site.address}/`);
  await tab.until(() => find('#lessons li'));
  await shoot(tab, 'gallery');
  await tab.go(await bench.site.add('faulty.json', '{"format": "lesson/1", "titel": "x", "questions": [{"type": "short"}]}'));
  await tab.until(() => find('.problems li'));
  await shoot(tab, 'problems');
  await tab.close();
}

/** A lesson from its first sight to handing in, with answers that are right, wrong, half right and undecided. */
async function walk(bench, name, size, shoot) {
  const tab = await newTab(bench, size);
  const address = bench.site.worksheet(`${name}.json`);
  await Sheet.open(tab, address);
  await shoot(tab, `${name}-1-before`);
  const given = await someAnswers(name, ['correct', 'partly', 'incorrect', 'unsure', 'partly']);
  if (size.by === 'keyboard') await byKeyboard(tab, given, shoot, name);
  else await worksheet(tab, address, given);
  const labels = await tab.run(() => findAll('.part:not(.opening) .label').map((label) => label.lastChild.textContent));
  for (const label of labels) {
    await tab.run((label) => (document.activeElement?.blur(), partOf(label).scrollIntoView({ block: 'start', behavior: 'instant' })), label);
    await shoot(tab, `${name}-2-part-${label}`);
  }
  await tab.click('button.menu-button');
  await tab.until(() => shown(find('.menu')));
  await shoot(tab, `${name}-3-menu`);
  await tab.press('Escape');
  await tab.click('.finish button');
  await tab.until(() => shown(find('.summary')) && find('.hand-in-place').textContent);
  await shoot(tab, `${name}-4-end`);
  await tab.run(() => find('.hand-in-place').scrollIntoView({ block: 'start', behavior: 'instant' }));
  await shoot(tab, `${name}-5-hand-in`);
  await tab.close();
}

/** Goes through the worksheet with Tab, writes into what can be written into, and checks with Control and Enter. */
async function byKeyboard(tab, given, shoot, name) {
  const wanted = new Map(given.map(({ label, value }) => [label, [value].flat()]));
  await tab.run(() => focused()?.blur());
  const pictures = new Set([2, 9, 20]);
  for (let presses = 0; presses < 160; presses++) {
    await tab.press('Tab');
    if (pictures.has(presses)) await shoot(tab, `${name}-1-focus-${presses}`);
    const [label, kind, at] = await tab.run(() => {
      const field = focused();
      const part = findAll('.part:not(.opening)').find((each) => each.contains(field));
      if (!part || !field.matches('.field *, textarea.field')) return ['', field?.matches('.finish button') ? 'finish' : '', 0];
      const label = part.querySelector('.label').lastChild.textContent;
      return [label, field.matches('textarea, input[type=text]') ? 'text' : (field.type ?? ''), fieldsOf(label).indexOf(field)];
    });
    if (kind === 'finish') break;
    const value = wanted.get(label)?.[Math.max(0, at)];
    if (kind === 'text' && typeof value === 'string') await tab.type(value);
    else if (kind === 'radio') await tab.press('ArrowDown');
    else if (kind === 'checkbox') await tab.press('Space');
    else if (kind === 'select-one') await tab.press('ArrowDown');
    const isLast = at >= 0 && kind && at === (await tab.run((label) => fieldsOf(label).length - 1, label));
    if (!isLast) continue;
    await tab.page.keyboard.down('Control');
    await tab.press('Enter');
    await tab.page.keyboard.up('Control');
    await tab.until((label) => shown(partOf(label).querySelector('.verdict, .note')), label);
    if (label === '1') await shoot(tab, `${name}-1-checked`);
  }
}

async function print(bench, name, folder) {
  const tab = await bench.newTab();
  await Sheet.open(tab, bench.site.worksheet(`${name}.json`));
  await writeFile(join(folder, `${name}-printed.pdf`), await tab.page.pdf({ format: 'a4' }));
  await tab.close();
}

const [folder, ...widths] = process.argv.slice(2);
await (folder ? everyView(folder, widths) : readmePicture());
