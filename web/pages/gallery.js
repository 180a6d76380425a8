import { takeDrops, takePastes, takePicks } from './files_in.js';
import { make } from '../element/dom.js';
import { keepOpened, openedBefore } from './opened_file.js';
import { followTheme } from './page_theme.js';
import { finder } from './finder.js';
import { progress } from './progress.js';
import { Opener, readIndex } from './opener.js';
import { writePreference } from '../element/preferences.js';
import { galleryWords } from '../words/gallery/index.js';
import { isCode } from '../storage/work_file.js';
import { languages } from '../words/languages.js';
import { baseOf } from '../words/nearest.js';

/** @typedef {import('./opener.js').Entry} Entry */

followTheme();
// A worksheet may take the place of these while what they show is still being fetched.
const list = /** @type {HTMLElement} */ (document.getElementById('lessons'));
const notice = /** @type {HTMLElement} */ (document.getElementById('notice'));
const picker = /** @type {HTMLInputElement} */ (document.getElementById('file'));
const languageMenu = /** @type {HTMLSelectElement} */ (document.getElementById('language'));

const index = readIndex();
const words = galleryWords();
const opener = new Opener({
  present: sheetOnPage,
  sheet: bringSheet,
  index: () => index,
  tell: (text) => void (notice.textContent = text),
  words: () => words,
  opened: (sheet) => keepOpened(sheet.lesson),
});
takePicks(picker, (file) => void opener.take(file));
takeDrops((file) => void opener.take(file));
takePastes((text) => isCode(text) && void opener.take(new File([text], 'code.txt')));

const before = openedBefore();
if (before) void bringSheet().then((sheet) => sheet.load(before));

const [lessons, say] = await Promise.all([index, words]);
if (say.language !== 'en') translate();
offerLanguages();
const entries = new Map(lessons.map((lesson) => [lesson, item(lesson)]));
list.append(...entries.values());
list.before(...finder(entries, say));
list.hidden = !lessons.length;
void showProgress();
// A browser may show the page again as it was left, with what was answered meanwhile missing.
addEventListener('pageshow', ({ persisted }) => persisted && void showProgress());
if (!lessons.length) notice.textContent = say.noLessons;

async function showProgress() {
  const hasWork = await progress(entries, say);
  if (!hasWork || document.querySelector('.work-here')) return;
  const { deleteAll } = await import('./delete_all.js');
  document.querySelector('.own')?.after(deleteAll(say, () => void progress(entries, say)));
}

/** @param {Entry} lesson */
function item({ file, title, subject, audience, minutes, language, direction, questions, kinds }) {
  const name = file.replace(/^lessons\/(.*)\.json$/, '$1');
  const itsLanguage = new Intl.DisplayNames(say.language, { type: 'language' }).of(language) ?? language;
  const facts = [subject, audience, minutes && say.minutes(minutes), itsLanguage].filter(Boolean);
  return make(
    'li',
    null,
    make('h2', { lang: language, dir: direction }, make('a', { href: `worksheet.html?lesson=${encodeURIComponent(name)}` }, title)),
    make('p.facts', null, ...facts.flatMap((fact, at) => [at ? ' · ' : null, make('bdi', null, String(fact))])),
    make('p.asks', null, say.asks(questions, kinds.map((kind) => say.kinds[kind] ?? kind))),
  );
}

/** Translates what the page says in English. */
function translate() {
  Object.assign(document.documentElement, { lang: say.language, dir: say.direction });
  const words = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (say));
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-words]')))
    element.textContent = String(words[element.dataset.words ?? '']);
}

/** The language chosen here is that of the worksheets, too, until "As the lesson" is chosen there. */
function offerLanguages() {
  languageMenu.append(...languages().map(([code, name]) => make('option', { value: code, lang: code }, name)));
  languageMenu.value = baseOf(say.language);
  languageMenu.addEventListener('change', () => {
    writePreference('language', languageMenu.value);
    location.reload();
  });
}

/** @returns {import('../element/element.js').LessonWorksheet | null} */
function sheetOnPage() {
  return document.querySelector('lesson-worksheet');
}

/** Puts a worksheet in the place of the list; going back brings the list again. */
async function bringSheet() {
  const present = sheetOnPage();
  if (present) return present;
  await import('../element/lesson-worksheet.js');
  const sheet = /** @type {import('../element/element.js').LessonWorksheet} */ (document.createElement('lesson-worksheet'));
  sheet.back = './';
  sheet.theme = 'system';
  document.querySelector('main')?.replaceWith(sheet, notice);
  document.body.classList.add('sheet');
  if (!openedBefore()) history.pushState(null, '');
  addEventListener('popstate', () => location.reload(), { once: true });
  return sheet;
}
