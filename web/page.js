import './lesson-worksheet.js';
import { takeDrops } from './files_in.js';
import { Opener, readIndex } from './opener.js';
import { lessonAddress } from './lesson_address.js';
import { followTheme } from './page_theme.js';
import { galleryWords as say } from './words/gallery_en.js';

followTheme();
const sheet = /** @type {import('./element.js').LessonWorksheet} */ (document.querySelector('lesson-worksheet'));
const notice = /** @type {HTMLElement} */ (document.getElementById('notice'));
/** @param {string} text */
const tell = (text) => void (notice.textContent = text);

const wanted = new URLSearchParams(location.search).get('lesson');
const address = wanted === null ? null : lessonAddress(wanted, location.href);
if (address) sheet.src = address;
else if (wanted) tell(say.badAddress(wanted));

sheet.addEventListener('worksheet-ready', (event) => {
  document.title = /** @type {CustomEvent<{ title: string }>} */ (event).detail.title;
});

const opener = new Opener({ present: () => sheet, sheet: async () => sheet, index: readIndex, tell });
takeDrops((file) => void opener.take(file));
