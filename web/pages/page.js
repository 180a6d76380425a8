import '../element/lesson-worksheet.js';
import { takeDrops, takePastes } from './files_in.js';
import { Opener, readIndex } from './opener.js';
import { lessonAddress } from './lesson_address.js';
import { keepOpened, openedBefore } from './opened_file.js';
import { isCode } from '../storage/work_file.js';
import { followTheme } from './page_theme.js';

followTheme();
const sheet = /** @type {import('../element/element.js').LessonWorksheet} */ (document.querySelector('lesson-worksheet'));
const notice = /** @type {HTMLElement} */ (document.getElementById('notice'));
/** @param {string} text */
const tell = (text) => void (notice.textContent = text);

/** The words of the page around the worksheet. Most visits need none. */
async function words() {
  const { galleryWords } = await import('../words/gallery/index.js');
  const say = await galleryWords();
  Object.assign(notice, { lang: say.language, dir: say.direction });
  return say;
}

const wanted = new URLSearchParams(location.search).get('lesson');
const address = wanted === null ? null : lessonAddress(wanted, location.href);
const before = openedBefore();
if (before) void sheet.load(before);
else if (address) sheet.src = address;
else if (wanted) void words().then((say) => tell(say.badAddress(wanted)));
else if (location.hash.startsWith('#lesson=')) void openLink();
addEventListener('hashchange', () => location.hash.startsWith('#lesson=') && void openLink());

/** A link that carries its lesson. */
async function openLink() {
  try {
    const { linkedLesson } = await import('./lesson_link.js');
    await sheet.load(await linkedLesson(location.hash));
  } catch (cause) {
    console.error('The lesson in this link could not be read.', cause);
    tell((await words()).cutLink);
  }
}

sheet.addEventListener('worksheet-ready', (event) => {
  document.title = /** @type {CustomEvent<{ title: string }>} */ (event).detail.title;
  // Without an address, a lesson that is shown has been chosen from a file.
  if (!address) keepOpened(sheet.lesson);
});

// Shown in a frame, the page belongs to another, which has its own way back.
if (parent !== window) sheet.removeAttribute('back');

const opener = new Opener({ present: () => sheet, sheet: async () => sheet, index: readIndex, tell, words, opened: () => keepOpened(sheet.lesson) });
takeDrops((file) => void opener.take(file));
takePastes((text) => isCode(text) && void opener.take(new File([text], 'code.txt')));
