import { takeDrops, takePicks } from './files_in.js';
import { make } from '../element/dom.js';
import { followTheme } from './page_theme.js';
import { Opener, readIndex } from './opener.js';
import { writePreference } from '../element/preferences.js';
import { galleryWords } from '../words/gallery/index.js';
import { languages } from '../words/languages.js';
import { baseOf } from '../words/nearest.js';

/** @typedef {import('./opener.js').Entry} Entry */

followTheme();
const list = /** @type {HTMLElement} */ (document.getElementById('lessons'));
const notice = /** @type {HTMLElement} */ (document.getElementById('notice'));
const picker = /** @type {HTMLInputElement} */ (document.getElementById('file'));

const index = readIndex();
const words = galleryWords();
const opener = new Opener({
  present: sheetOnPage,
  sheet: bringSheet,
  index: () => index,
  tell: (text) => void (notice.textContent = text),
  words: () => words,
});
takePicks(picker, (file) => void opener.take(file));
takeDrops((file) => void opener.take(file));

const [lessons, say] = await Promise.all([index, words]);
if (say.language !== 'en') translate();
offerLanguages();
list.append(...lessons.map(item));
list.hidden = !lessons.length;
if (!lessons.length) notice.textContent = say.noLessons;

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
  const select = /** @type {HTMLSelectElement} */ (document.getElementById('language'));
  select.append(...languages().map(([code, name]) => make('option', { value: code, lang: code }, name)));
  select.value = baseOf(say.language);
  select.addEventListener('change', () => {
    writePreference('language', select.value);
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
  sheet.theme = 'system';
  document.querySelector('main')?.replaceWith(sheet, notice);
  document.body.classList.add('sheet');
  history.pushState(null, '');
  addEventListener('popstate', () => location.reload(), { once: true });
  return sheet;
}
