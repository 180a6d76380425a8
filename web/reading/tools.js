import { button, make, setText, toggle } from '../element/dom.js';
import { adoptReading } from './style.js';
import { Floating } from './floating.js';
import { Highlighter } from './highlighter.js';
import { LineFocus } from './line_focus.js';
import { Marks } from './marks.js';
import { browserSpeech } from './narrator.js';
import { Notes } from './notes.js';
import { beside } from './passage_text.js';
import { Player } from './player.js';
import { pointer } from './show_where.js';
import { linkTerms } from './terms.js';

/** @typedef {import('./annotations.js').Placed} Placed */

/**
 * What the tools of one passage share.
 * @typedef {object} Reading
 * @property {HTMLElement} prose the passage's text
 * @property {HTMLElement} pane what it is read in
 * @property {import('../types.js').SheetContext} context
 * @property {Marks} marks
 * @property {AbortSignal} signal of the worksheet's life on the page
 */

/**
 * The tools of a passage, in one row at its head: reading aloud, marking words, and what has been marked.
 * @param {object} parts
 * @param {import('../types.js').SheetContext} parts.context
 * @param {HTMLElement} parts.pane
 * @param {HTMLElement} parts.row an empty place at the passage's head
 * @param {AbortSignal} parts.signal
 * @param {ReturnType<typeof import('../element/notices.js').notices> | undefined} parts.notices
 */
export function readingTools({ context, pane, row, signal, notices }) {
  adoptReading(context.root);
  const { say, readonly } = context;
  const prose = /** @type {HTMLElement} */ (pane.querySelector('.prose'));
  const marks = new Marks(prose, signal);
  /** @type {Reading} */
  const reading = { prose, pane, context, marks, signal };
  linkTerms(prose, context, signal);
  const ruler = new LineFocus(reading);

  const listen = button(say.listen, () => player?.begin(listen), 'plain');
  const mark = button(say.mark, () => highlighter.bySentence(mark), 'plain');
  const list = make('div.marks-panel', { role: 'group', 'aria-label': say.marksAndNotes, [beside]: '' });
  const notesButton = button('', () => toggleList(), 'plain');
  notesButton.setAttribute('aria-expanded', 'false');
  for (const each of [listen, notesButton]) each.hidden = true;
  row.append(listen, readonly ? '' : mark, notesButton, list);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', say.readingTools);

  const speech = browserSpeech();
  const player = speech && new Player(reading, speech, { readable: (can) => toggle(listen, can), followed: (range) => ruler.follow(range) });
  if (player) pane.querySelector('.column')?.append(player.element);

  const removed = (/** @type {Placed} */ { id, color, quote, start, note }) => {
    const undo = () => void context.write({ do: 'annotate', id, value: { color, quote, start, note } });
    if (note) notices?.show('mark', say.noteRemoved, { label: say.undoRemove, press: undo });
  };
  const highlighter = new Highlighter(reading, {
    canListen: () => !listen.hidden,
    listenFrom: (span) => player?.begin(pane, span),
    removed,
  });
  const notes = new Notes(reading, (id, opener) => {
    floating.close();
    highlighter.open(id, opener);
  });
  const floating = new Floating(list, {
    ...{ root: context.root, signal },
    owns: (target) => notesButton.contains(target),
    closed: (byKey) => {
      notesButton.setAttribute('aria-expanded', 'false');
      if (byKey) notesButton.focus();
    },
  });

  const fillList = () =>
    list.replaceChildren(
      notes.list(notesButton, (placed) => {
        context.write({ do: 'annotate', id: placed.id, value: null });
        removed(placed);
      }),
    );
  function toggleList() {
    if (floating.isOpen) return floating.close();
    fillList();
    notesButton.setAttribute('aria-expanded', 'true');
    floating.open(() => notesButton.getClientRects(), { below: true });
    list.querySelector('button')?.focus({ preventScroll: true });
  }

  return {
    /** @param {import('../types.js').Annotation[]} annotations */
    show(annotations) {
      notes.show(annotations);
      highlighter.show(notes.placed);
      toggle(notesButton, annotations.length > 0);
      setText(notesButton, say.marksCount(annotations.length));
      if (!floating.isOpen) return;
      if (annotations.length) fillList();
      else floating.close(true);
    },
    /** @param {boolean} on */
    setLineFocus: (on) => ruler.set(on),
    showWhere: pointer(reading),
  };
}
