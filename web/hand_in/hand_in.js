import { button, make, setText, toggle } from '../element/dom.js';
import { lacking } from '../element/lacking.js';
import { inline } from '../element/markdown.js';
import { adopt } from '../element/style/adopt.js';
import { download } from '../saved_page/download.js';
import { codeOf } from './code.js';
import { addressToSend, send } from './send.js';
import style from './style.css';
import { handInWords } from './words.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../types.js').Update} Update */
/** @typedef {import('../types.js').HandInWay} Way */
/** @typedef {import('./words.js').HandInWords} HandInWords */
/** @typedef {{ name(): string, text(): string }} WorkFile the work as it is now */

/**
 * Where the student hands the work in: what the author says is to be done with it, the ways there are on this device, and
 * what was done when. Nothing leaves the device unless a button is pressed.
 * @param {SheetContext} context
 * @param {WorkFile} file
 * @param {(text: string, again: { label: string, press(): void } | null) => void} tellChanged says beside the questions that
 *   the work has changed since; with an empty text, that it has not
 */
export function handIn(context, file, tellChanged) {
  adopt(context.root, style);
  const { say, view, ownText, lessonText } = context;
  const words = handInWords(say);
  const address = canFetch() ? addressToSend(view.hand_in.url, context.base, location) : null;
  const heading = make('h2', { tabIndex: -1, id: 'hand-in', ...ownText }, words.title);
  const about = view.hand_in.to ? make('p.to', lessonText, inline(view.hand_in.to, context)) : null;
  const fileLine = make('p.quiet', ownText);
  const name = make('input.text-input', { type: 'text', autocomplete: 'off', spellcheck: false, 'aria-describedby': 'hand-in-name' });
  const nameNote = make('span.name-note', { id: 'hand-in-name' });
  const nameRow = make('div.hand-in-name', ownText, make('label', null, make('span', null, say.name), name), nameNote);
  const status = make('div.hand-in-status', { role: 'status', ...ownText });
  const code = make('textarea', { readOnly: true, rows: 4, spellcheck: false, dir: 'ltr' });
  const codeRow = make('label.hand-in-code', { ...ownText, hidden: true }, make('span', null, words.code), code);
  /** @type {Update | null} */
  let latest = null;
  let wasChanged = false;
  let sending = false;
  /** What went wrong at the last press. @type {string[]} */
  let trouble = [];

  name.addEventListener('input', () => {
    context.write({ do: 'student', name: name.value, date: latest?.student.date ?? '' });
    if (name.value.trim()) askForName(false);
  });

  /** @param {boolean} ask */
  function askForName(ask) {
    setText(nameNote, ask ? words.nameFirst : '');
    if (ask) name.setAttribute('aria-invalid', 'true');
    else name.removeAttribute('aria-invalid');
  }

  /** @param {Way} how */
  const record = (how) => context.write({ do: 'hand-in', how });

  /** @param {() => void | Promise<void>} way @returns {() => void} the way, once there is a name */
  const named = (way) => async () => {
    if (!latest?.student.name.trim()) {
      toggle(nameRow, true);
      askForName(true);
      return name.focus();
    }
    trouble = [];
    await way();
    showStatus();
  };

  async function sendIt() {
    if (sending || !address) return;
    sending = true;
    showStatus();
    const outcome = await send(address, file.text());
    sending = false;
    if (outcome.kind === 'arrived') return void record('send');
    trouble = [outcome.kind === 'refused' ? words.refused(outcome.status) : words[outcome.kind], words.notLost];
  }

  async function shareIt() {
    try {
      await navigator.share(shared(file.name(), file.text()));
      record('share');
    } catch (cause) {
      if (/** @type {any} */ (cause)?.name === 'AbortError') return; // thought better of it
      console.error('The work could not be shared.', cause);
      trouble = [words.shareFailed];
    }
  }

  function downloadIt() {
    record('download');
    download(file.name(), 'application/json', file.text());
  }

  async function copyIt() {
    record('code');
    code.value = await codeOf(file.text(), file.name().replace(/\.work\.json$/, ''));
    toggle(codeRow, true);
    if (!(await copied(code))) trouble = [words.copyByHand];
  }

  const ways = [
    address && button(words.send(address.host), named(sendIt)),
    canShare() && button(words.share, named(shareIt)),
    lacking(context.root).downloads ? null : button(words.download, named(downloadIt)),
    button(words.copyCode, named(copyIt)),
  ].filter((way) => !!way);
  ways[0].className = 'primary';
  const element = make('section.hand-in', { 'aria-labelledby': 'hand-in' }, heading, about, fileLine, nameRow, make('div.actions', ownText, ...ways), status, codeRow);

  function showStatus() {
    const { handed_in: done, progress } = /** @type {Update} */ (latest);
    const lines = sending ? [words.sending] : trouble.length ? trouble : done ? [doneWords(done, words, say.language), words.answersIn(done.answered, progress.parts)] : [];
    const changed = !sending && !!done?.changed;
    status.dataset.kind = trouble.length ? 'trouble' : changed ? 'changed' : done ? 'done' : '';
    const all = changed ? [...lines, words.changed] : lines;
    if (all.join('\n') !== Array.from(status.children, ({ textContent }) => textContent).join('\n')) status.replaceChildren(...all.map((line) => make('p', null, line)));
  }

  return {
    element,
    focus() {
      heading.focus();
      element.scrollIntoView({ block: 'nearest' });
    },
    /** @param {Update} update */
    show(update) {
      const first = !latest;
      latest = update;
      setText(fileLine, words.file(file.name()));
      if (name.value !== update.student.name) name.value = update.student.name;
      toggle(nameRow, !update.student.name.trim() || context.root.activeElement === name);
      const changed = !!update.handed_in?.changed;
      if (changed) toggle(codeRow, false); // it is that of earlier work
      showStatus();
      // On opening, the place itself says so.
      if (changed !== wasChanged && !first) tellChanged(changed ? words.changed : '', changed ? { label: words.again, press: () => this.focus() } : null);
      wasChanged = changed;
    },
  };
}

/**
 * @param {NonNullable<Update['handed_in']>} done
 * @param {HandInWords} words
 * @param {string} language
 */
function doneWords({ how, at }, words, language) {
  const when = new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' });
  return { send: words.sent, share: words.shared, download: words.downloaded, code: words.copied }[how]?.(when) ?? '';
}

/** A saved page's own rules let it fetch nothing. */
const canFetch = () => !document.querySelector('script#worksheet-wasm');

/**
 * As a text file: browsers refuse to share others.
 * @param {string} name
 * @param {string} text
 */
const shared = (name, text) => ({ files: [new File([text], name.replace(/\.json$/, '.txt'), { type: 'text/plain' })] });

const canShare = () => !!navigator.canShare?.(shared('a.work.json', '{}'));

/** @param {HTMLTextAreaElement} field */
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // On a page without https there is no clipboard but that of the selection.
    field.select();
    return document.execCommand('copy');
  }
}
