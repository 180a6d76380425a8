import '../element/lesson-worksheet.js';
import { lessonAddress } from '../pages/lesson_address.js';
import { storageAllowedBefore } from './device_storage.js';
import { opened, originOf, sealed } from './messages.js';

/** @typedef {import('../element/element.js').LessonWorksheet} LessonWorksheet */
/** @typedef {import('../element/element.js').Keeping} Keeping */
/** @typedef {import('./messages.js').Message} Message */

const wanted = new URLSearchParams(location.search);
const main = /** @type {HTMLElement} */ (document.querySelector('main'));
const isFramed = window.parent !== window;
/** Where results may go: only to the origin that the address names. */
const host = originOf(wanted.get('host'));

// How high the worksheet is and that it is there is no secret; what was answered goes to the named origin alone.
const tell = (/** @type {Message} */ message) => parent.postMessage(sealed(message), '*');
const entrust = (/** @type {Message} */ message) => host && parent.postMessage(sealed(message), host);

/** The worksheet that is shown. @type {LessonWorksheet} */
let sheet;
/** @type {string | null} the flags of the frame's `sandbox`; null where it has none */
let flags = ownFlags();
/** Whether the page around the frame has said that it keeps work. */
let hostKeeps = false;
/** Has it do so, where the frame can keep nothing. @type {(() => void) | null} */
let keepAtHost = null;
/** Where it is said what the frame keeps from being saved. */
const place = document.createElement('div');
/** Takes what the host says about the work that it keeps. @type {((message: Message) => void) | null} */
let hear = null;
/** @type {import('../words/index.js').Words} */
let say;

if (isFramed) document.documentElement.dataset.framed = '';
if (wanted.has('check')) void import('./check_page.js').then(({ showCheck }) => showCheck(main, wanted.get('lesson')));
else void begin();

async function begin() {
  if (isFramed) talk();
  const allowed = isFramed && (await storageAllowedBefore());
  show(allowed ? (await import('./keeping.js')).onDevice(allowed) : {});
}

/** @param {Keeping} keeping where the work is kept */
function show(keeping) {
  sheet = worksheet(keeping);
  lacks(flags);
  main.append(place, sheet);
}

/**
 * Goes on elsewhere with the lesson and with what has been written. The worksheet that is there stays until the other is ready.
 * @param {Keeping} keeping
 */
function move(keeping) {
  const next = worksheet(keeping);
  next.hidden = true;
  next.addEventListener('worksheet-ready', async () => {
    const work = sheet?.work();
    if (work && hasWords(work)) await next.restore(work);
    sheet?.remove();
    sheet = next;
    lacks(flags);
    next.hidden = false;
    place.replaceChildren();
  }, { once: true });
  main.append(next);
}

/** Whether anything was written into a work file. @param {string} work */
function hasWords(work) {
  const { responses = {}, annotations = [], student = {} } = JSON.parse(work);
  return !!(Object.keys(responses).length || annotations.length || student.name);
}

/**
 * The lesson as a worksheet.
 * @param {Keeping} keeping
 */
function worksheet(keeping) {
  const made = /** @type {LessonWorksheet} */ (document.createElement('lesson-worksheet'));
  made.keeping = { ...keeping, say: (words) => ((say = words), keeping.say?.(words) ?? {}) };
  for (const name of ['theme', 'lang', 'feedback']) {
    const value = wanted.get(name);
    if (value) made.setAttribute(name, value);
  }
  if (wanted.has('readonly') && wanted.get('readonly') !== '0') made.readonly = true;
  if (isFramed) made.layout = 'column';
  const address = lessonAddress(wanted.get('lesson') ?? '', location.href);
  if (address) made.src = address;
  made.addEventListener('worksheet-ready', (event) => {
    document.title = /** @type {CustomEvent<{ title: string }>} */ (event).detail.title;
  });
  if (isFramed) listen(made);
  if (isFramed && !keeping.open && !made.readonly) watchKeeping(made);
  return made;
}

/** @param {LessonWorksheet} sheet */
function listen(sheet) {
  sheet.addEventListener('worksheet-ready', () => tell({ type: 'ready' }));
  sheet.addEventListener('worksheet-problem', (event) => {
    const { failure, address, remedy } = /** @type {CustomEvent} */ (event).detail;
    tell({ type: 'problem', failure: failure ?? 'lesson', address, remedy });
  });
  for (const type of ['progress', 'finished']) {
    sheet.addEventListener(`worksheet-${type}`, (event) => entrust({ type, detail: /** @type {CustomEvent} */ (event).detail }));
  }
}

/**
 * Where the frame can keep nothing by itself, the page around it does, if it has said so, or the student is told what can be
 * done. Work of the worksheet's own pages, which the frame does not see, is offered while the sheet is empty.
 * @param {LessonWorksheet} sheet
 */
function watchKeeping(sheet) {
  let isReady = false;
  /** @type {{ kind: string, reason?: string }} */
  let saving = { kind: 'nothing-yet' };
  const look = async () => {
    const { kind, reason = '' } = saving;
    if (kind === 'saved') place.replaceChildren();
    const why = kind === 'nothing-yet' ? 'apart' : ['refused', 'private', 'failed'].includes(reason) ? 'blocked' : null;
    if (!isReady || !why) return;
    const { offerStorage, onDevice, withHost } = await import('./keeping.js');
    keepAtHost = why === 'blocked' ? () => move(withHost(entrust, (take) => (hear = take))) : null;
    if (keepAtHost && hostKeeps) return keepAtHost();
    await offerStorage(place, { say, why, alone: aloneAddress(), allowed: (factory) => move(onDevice(factory)) });
  };
  sheet.addEventListener('worksheet-saved', (event) => {
    const before = saving;
    saving = /** @type {CustomEvent} */ (event).detail;
    if (before.kind !== saving.kind) void look();
  });
  sheet.addEventListener('worksheet-ready', () => {
    isReady = true;
    void look();
  });
}

/** The address of the worksheet by itself, in a tab of its own. */
function aloneAddress() {
  const address = new URL('worksheet.html', location.href);
  address.searchParams.set('lesson', wanted.get('lesson') ?? '');
  return address.href;
}

/** Takes what the page around the frame says. */
function talk() {
  let height = 0;
  new ResizeObserver(() => {
    const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (now !== height) tell({ type: 'height', height: (height = now) });
  }).observe(document.documentElement);
  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    const message = opened(event.data);
    if (message?.type === 'sandbox') lacks(/** @type {string | null} */ (message.flags));
    if (!message || event.origin !== host) return;
    if (message.type === 'results') void sheet?.results().then((detail) => entrust({ type: 'results', detail }));
    else if (message.type === 'keeps' && !hostKeeps) {
      hostKeeps = true;
      keepAtHost?.();
    } else hear?.(message);
  });
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
 * @param {string | null} now the flags of the frame's `sandbox`; null where it has none
 */
function lacks(now) {
  if (typeof now !== 'string') return;
  flags = now;
  const given = now.split(/\s+/);
  const lacking = Object.entries({ print: 'allow-modals', downloads: 'allow-downloads', popups: 'allow-popups' }).flatMap(([what, flag]) => (given.includes(flag) ? [] : [what]));
  sheet?.setAttribute('without', lacking.join(' '));
}
