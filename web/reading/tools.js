import { button, make, setText, toggle } from '../element/dom.js';
import { adoptReading } from './style.js';
import { Floating } from './floating.js';
import { Highlighter } from './highlighter.js';
import { LineFocus } from './line_focus.js';
import { browserSpeech } from './narrator.js';
import { Notes } from './notes.js';
import { Painter } from './painter.js';
import { beside } from './passage_text.js';
import { Player } from './player.js';
import { showInPassage } from './show_in_passage.js';
import { linkTerms } from './terms.js';

/** @typedef {import('./highlights.js').PlacedHighlight} PlacedHighlight */

/**
 * What the tools of one passage share.
 * @typedef {object} Reading
 * @property {HTMLElement} prose the passage's text
 * @property {HTMLElement} pane what it is read in
 * @property {import('../types.js').SheetContext} context
 * @property {Painter} painter
 * @property {AbortSignal} signal of the worksheet's life on the page
 */

/**
 * The tools of a passage, in one row at its head: reading aloud, highlighting words, and the list of highlights and notes.
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
  const painter = new Painter(prose, signal);
  /** @type {Reading} */
  const reading = { prose, pane, context, painter, signal };
  linkTerms(prose, context, signal);
  const ruler = new LineFocus(reading);

  const listen = button(say.listen, () => player?.begin(listen), 'plain');
  const highlight = button(say.highlight, () => highlighter.bySentence(highlight), 'plain');
  const list = make('div.highlights-panel', { role: 'group', 'aria-label': say.highlightsAndNotes, [beside]: '' });
  const notesButton = button('', () => toggleList(), 'plain');
  notesButton.setAttribute('aria-expanded', 'false');
  for (const each of [listen, notesButton]) each.hidden = true;
  row.append(listen, readonly ? '' : highlight, notesButton, list);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', say.readingTools);

  const speech = browserSpeech();
  const player = speech && new Player(reading, speech, { readable: (can) => toggle(listen, can), followed: (range) => ruler.follow(range) });
  if (player) pane.querySelector('.column')?.append(player.element);

  const removed = (/** @type {PlacedHighlight} */ { id, color, quote, start, note }) => {
    const undo = () => void context.write({ do: 'annotate', id, value: { color, quote, start, note } });
    if (note) notices?.show('note', say.noteRemoved, { label: say.undoRemove, press: undo });
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
    /** @param {import('../types.js').Highlight[]} highlights */
    show(highlights) {
      notes.show(highlights);
      highlighter.show(notes.placed);
      toggle(notesButton, highlights.length > 0);
      setText(notesButton, say.highlightsCount(highlights.length));
      if (!floating.isOpen) return;
      if (highlights.length) fillList();
      else floating.close(true);
    },
    /** @param {boolean} on */
    setLineFocus: (on) => ruler.set(on),
    showInPassage: showInPassage(reading),
  };
}
