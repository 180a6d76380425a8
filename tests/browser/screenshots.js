// Takes README's picture; with a folder as argument, takes every view there is to look at and puts it there:
//     node tests/browser/screenshots.js [FOLDER]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench } from './harness/browsers.js';
import { Sheet } from './harness/sheet.js';

const picture = fileURLToPath(new URL('../../web/pages/images/worksheet.png', import.meta.url));
const answers = new URL('../data/lesson_answers.jsonl', import.meta.url);
const lesson = 'harbour-wall-rules';

/** Good and less good answers, one for each of the first parts. */
async function someAnswers(count) {
  const rows = (await readFile(answers, 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const parts = [...new Set(rows.filter((row) => row.lesson === lesson).map((row) => row.part))].slice(0, count);
  return parts.map((part, at) => {
    const wanted = at === 2 ? 'partly' : 'correct';
    const own = rows.filter((row) => row.lesson === lesson && row.part === part);
    return { label: part.replace(/^q/, ''), value: (own.find((row) => row.verdict[0] === wanted) ?? own[0]).response };
  });
}

async function worksheet(bench, { width, height, count }) {
  const tab = await bench.newTab();
  await tab.size(width, height);
  const sheet = await Sheet.open(tab, bench.site.worksheet(`${lesson}.json`));
  if (!count) return sheet;
  await sheet.showQuestions();
  await tab.clickOn(() => nameField());
  await tab.type('Ada');
  for (const { label, value } of await someAnswers(count)) {
    await sheet.answer(label, value);
    await sheet.check(label);
  }
  await sheet.saved();
  return sheet;
}

const toTop = (tab) => tab.run(() => (document.activeElement?.blur(), findAll('.pane').forEach((pane) => pane.scrollTo(0, 0)), scrollTo(0, 0)));

async function readmePicture() {
  const bench = await Bench.open('chromium');
  try {
    const { tab } = await worksheet(bench, { width: 1280, height: 800, count: 3 });
    await toTop(tab);
    await tab.run(() => partOf('1').scrollIntoView({ block: 'start' }));
    await tab.screenshot(picture);
  } finally {
    await bench.end();
  }
}

async function everyView(folder) {
  await mkdir(folder, { recursive: true });
  for (const theme of ['light', 'dark']) {
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      const bench = await Bench.open('chromium', { dark: theme === 'dark' });
      try {
        await views(bench, { width, height }, (tab, name) => tab.screenshot(join(folder, `${name}-${width}-${theme}.png`)));
        if (width === 1280 && theme === 'light') await print(bench, folder);
      } finally {
        await bench.end();
      }
    }
  }
}

async function views(bench, { width, height }, shoot) {
  const gallery = await bench.newTab();
  await gallery.size(width, height);
  await gallery.go(`${bench.site.address}/`);
  await gallery.until(() => find('#lessons li'));
  await shoot(gallery, 'gallery');
  const { tab: untouched } = await worksheet(bench, { width, height, count: 0 });
  await shoot(untouched, 'before');
  await untouched.close();
  const { tab } = await worksheet(bench, { width, height, count: 6 });
  await shoot(tab, 'during');
  await tab.click('button.menu-button');
  await tab.until(() => shown(find('.menu')));
  await shoot(tab, 'menu');
  await tab.press('Escape');
  await tab.click('.finish button');
  await tab.until(() => shown(find('.summary')));
  await shoot(tab, 'after');
  await tab.go(await bench.site.add('faulty.json', '{"format": "lesson/1", "titel": "x", "questions": [{"type": "short"}]}'));
  await tab.until(() => find('.problems li'));
  await shoot(tab, 'problems');
  const other = await Sheet.open(tab, bench.site.worksheet('hijrat-al-laqaliq.json'));
  await other.showQuestions();
  await shoot(tab, 'right-to-left');
}

async function print(bench, folder) {
  const { tab } = await worksheet(bench, { width: 1280, height: 800, count: 0 });
  await writeFile(join(folder, 'printed.pdf'), await tab.page.pdf({ format: 'a4' }));
}

const [folder] = process.argv.slice(2);
await (folder ? everyView(folder) : readmePicture());
