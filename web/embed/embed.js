import '../element/lesson-worksheet.js';
import { lessonAddress } from '../pages/lesson_address.js';
import { opened, originOf, sealed } from './messages.js';

const wanted = new URLSearchParams(location.search);
const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const isFramed = window.parent !== window;
/** Where results may go: only to the origin that the address names. */
const host = originOf(wanted.get('host'));

if (isFramed) document.documentElement.dataset.framed = '';
if (wanted.has('check')) void import('./check_page.js').then(({ showCheck }) => showCheck(main, wanted.get('lesson')));
else showLesson();

function showLesson() {
  const sheet = /** @type {import('../element/element.js').LessonWorksheet} */ (document.createElement('lesson-worksheet'));
  for (const name of ['theme', 'lang', 'feedback']) {
    const value = wanted.get(name);
    if (value) sheet.setAttribute(name, value);
  }
  if (wanted.has('readonly') && wanted.get('readonly') !== '0') sheet.readonly = true;
  if (isFramed) sheet.layout = 'column';
  const address = lessonAddress(wanted.get('lesson') ?? '', location.href);
  if (address) sheet.src = address;
  if (isFramed) talk(sheet);
  sheet.addEventListener('worksheet-ready', (event) => {
    document.title = /** @type {CustomEvent<{ title: string }>} */ (event).detail.title;
  });
  main.append(sheet);
}

/** @param {import('../element/element.js').LessonWorksheet} sheet */
function talk(sheet) {
  // How high the worksheet is and that it is there is no secret; what was answered goes to the named origin alone.
  const tell = (/** @type {import('./messages.js').Message} */ message) => parent.postMessage(sealed(message), '*');
  const entrust = (/** @type {import('./messages.js').Message} */ message) => host && parent.postMessage(sealed(message), host);

  let height = 0;
  new ResizeObserver(() => {
    const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (now !== height) tell({ type: 'height', height: (height = now) });
  }).observe(document.documentElement);
  sheet.addEventListener('worksheet-ready', () => tell({ type: 'ready' }));
  sheet.addEventListener('worksheet-problem', (event) => {
    const { failure, address, remedy } = /** @type {CustomEvent} */ (event).detail;
    tell({ type: 'problem', failure: failure ?? 'lesson', address, remedy });
  });
  for (const type of ['progress', 'finished']) {
    sheet.addEventListener(`worksheet-${type}`, (event) => entrust({ type, detail: /** @type {CustomEvent} */ (event).detail }));
  }

  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    const message = opened(event.data);
    if (message?.type === 'sandbox') lacks(sheet, /** @type {string | null} */ (message.flags));
    if (message?.type === 'results' && event.origin === host) void sheet.results().then((detail) => entrust({ type: 'results', detail }));
  });
  lacks(sheet, ownFlags());
  tell({ type: 'hello' });
}

/** The flags of the frame, where the page around it is of the same site. @returns {string | null} */
function ownFlags() {
  try {
    return window.frameElement?.getAttribute('sandbox') ?? null;
  } catch {
    return null;
  }
}

/**
 * Says on the worksheet what its frame does not let it do.
 * @param {import('../element/element.js').LessonWorksheet} sheet
 * @param {string | null} flags of the frame's `sandbox`; null where it has none
 */
function lacks(sheet, flags) {
  if (typeof flags !== 'string') return;
  const given = flags.split(/\s+/);
  const lacking = Object.entries({ print: 'allow-modals', downloads: 'allow-downloads', popups: 'allow-popups' }).flatMap(([what, flag]) => (given.includes(flag) ? [] : [what]));
  sheet.setAttribute('without', lacking.join(' '));
}

