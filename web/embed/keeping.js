import { make, setText, button } from '../element/dom.js';
import { openShelf } from '../storage/shelf.js';
import { canAsk, deviceStorage, isApart } from './device_storage.js';
import { HostShelf } from './host_shelf.js';
import { frameWords } from './words.js';

/** @typedef {import('../element/element.js').LessonWorksheet} LessonWorksheet */
/** @typedef {import('../words/index.js').Words} Words */

/** Work on the device's own storage. @param {IDBFactory} factory @returns {import('../element/element.js').Keeping} */
export const onDevice = (factory) => ({ open: () => openShelf({ factory }) });

/**
 * Work that the page around the frame keeps.
 * @param {(message: import('./messages.js').Message) => void} say to the host alone
 * @param {(hear: (message: import('./messages.js').Message) => void) => void} listen is given what takes the host's messages
 * @returns {import('../element/element.js').Keeping}
 */
export const withHost = (say, listen) => ({
  open() {
    const shelf = new HostShelf(say);
    listen((message) => shelf.hear(message));
    return shelf;
  },
  say(words) {
    const { nothingYet, saved, noAnswer } = frameWords(words);
    return { nothingYet, saved, whyNotKept: { ...words.whyNotKept, host: noAnswer } };
  },
});

/**
 * Says above the worksheet that nothing is kept in this frame, or that work from elsewhere is not seen in it, and offers what
 * can be done.
 * @param {HTMLElement} place
 * @param {object} options
 * @param {Words} options.say
 * @param {'blocked' | 'apart'} options.why
 * @param {string} options.alone where the worksheet has a tab of its own
 * @param {(factory: IDBFactory) => void} options.allowed
 */
export async function offerStorage(place, { say, why, alone, allowed }) {
  if (why === 'apart' && !(await isApart())) return;
  const words = frameWords(say);
  const blocked = why === 'blocked';
  const text = make('p', { role: 'status' }, blocked ? words.blocked : words.elsewhere);
  const link = make('a', { href: alone, target: '_blank', rel: 'noopener', hidden: !blocked || canAsk() }, say.openAlone);
  const press = button(blocked ? words.allow : words.look, async () => {
    const factory = await deviceStorage();
    if (factory) return allowed(factory);
    setText(text, [words.refused, blocked ? words.onlyTab : words.stays].join(' '));
    press.remove();
    link.hidden = !blocked;
  });
  if (blocked && !canAsk()) setText(text, [words.blocked, words.onlyTab].join(' '));
  place.replaceChildren(make('aside.storage', { lang: say.language, dir: say.direction }, text, make('div', null, canAsk() ? press : null, link)));
}
