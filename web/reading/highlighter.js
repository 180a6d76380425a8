import { newName } from '../storage/records.js';
import { colors } from './highlights.js';
import { bringIntoView } from './bring_into_view.js';
import { HighlightPanel } from './highlight_panel.js';
import { signOf } from './notes.js';
import { PassageText } from './passage_text.js';
import { selectedIn } from './selection.js';
import { SentenceCursor } from './sentence_cursor.js';

/** @typedef {import('./highlights.js').PlacedHighlight} PlacedHighlight */
/** @typedef {import('./passage_text.js').Span} Span */
/** @typedef {import('./tools.js').Reading} Reading */

const longestQuote = 2000;

/** Lets a student highlight words of the passage: by selecting them, or sentence by sentence with the keyboard. */
export class Highlighter {
  /** @type {PlacedHighlight[]} */
  #placed = [];
  /** @type {{ span: Span, id: string | null } | null} the words that the panel belongs to */
  #target = null;
  #pressed = false;
  /** @type {HTMLElement | null} */
  #opener = null;
  /** @type {string} */
  #lastColor = colors[0];

  /**
   * @param {Reading} reading
   * @param {{ listenFrom(span: Span): void, canListen(): boolean, removed(placed: PlacedHighlight): void }} more
   */
  constructor(reading, { listenFrom, canListen, removed }) {
    this.reading = reading;
    this.removed = removed;
    this.canListen = canListen;
    this.cursor = new SentenceCursor(reading);
    this.panel = new HighlightPanel(reading, {
      color: (color) => this.#highlight({ color }),
      note: (note) => this.#highlight({ note }),
      remove: () => this.#remove(),
      step: (by, longer) => this.#choose(this.cursor.step(by, longer)),
      listen: () => {
        const span = this.#target?.span;
        this.panel.close();
        if (span) listenFrom(span);
      },
      closed: (byKey) => this.#closed(byKey),
    });
    if (!reading.context.readonly) this.#listen();
  }

  #listen() {
    const { prose, pane, signal } = this.reading;
    let waiting = 0;
    const look = (/** @type {number} */ delay) => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.#selected(), delay);
    };
    const released = () => {
      if (this.#pressed) look(0);
      this.#pressed = false;
    };
    document.addEventListener('selectionchange', () => look(350), { signal });
    prose.addEventListener('pointerdown', () => (this.#pressed = true), { signal });
    addEventListener('pointerup', released, { signal });
    addEventListener('pointercancel', released, { signal });
    signal.addEventListener('abort', () => clearTimeout(waiting));
    prose.addEventListener('click', (event) => this.#clicked(event), { signal });
    // After a selection by keyboard, Tab leads into the panel.
    addEventListener('keydown', (event) => {
      if (event.key !== 'Tab' || event.shiftKey || !this.panel.isOpen || this.panel.hasFocus) return;
      const { activeElement } = this.reading.context.root;
      if (activeElement && !pane.contains(activeElement)) return;
      event.preventDefault();
      this.#opener = pane;
      this.panel.focus();
    }, { signal });
  }

  /** @param {PlacedHighlight[]} placed */
  show(placed) {
    this.#placed = placed;
    this.#showPanel();
  }

  /** Chooses the first sentence in sight; the arrow keys go on from there. @param {HTMLElement} opener */
  bySentence(opener) {
    if (this.reading.prose.hidden) return;
    this.panel.close();
    this.#opener = opener;
    this.#choose(this.cursor.start());
    this.panel.focus();
  }

  /** Opens the panel for a highlight that is there already. @param {string} id @param {HTMLElement} opener */
  open(id, opener) {
    const span = this.#placed.find((each) => each.id === id)?.span;
    if (!span) return;
    if (this.reading.context.readonly) return this.#bringIntoView(span);
    this.panel.close();
    this.#opener = opener;
    this.#bringIntoView(span);
    this.#openOn({ span, id });
    this.panel.focus();
  }

  /** @param {Span | null} span the sentences that the cursor has chosen */
  #choose(span) {
    if (!span) return;
    const { prose, context } = this.reading;
    this.#bringIntoView(span);
    this.#openOn({ span, id: this.#highlightOf(span) });
    context.announce(new PassageText(prose).text.slice(span.begin, span.end));
  }

  /** @param {Span} span */
  #highlightOf(span) {
    return this.#placed.find((each) => each.span?.begin === span.begin && each.span.end === span.end)?.id ?? null;
  }

  /** @param {Span} span */
  #bringIntoView(span) {
    const { prose, pane } = this.reading;
    const range = new PassageText(prose).rangeOf(span);
    if (range) bringIntoView(pane, range);
  }

  /** @param {{ span: Span, id: string | null }} target */
  #openOn(target) {
    const { prose } = this.reading;
    this.#target = target;
    this.#showPanel();
    this.panel.open(() => new PassageText(prose).rangeOf(target.span)?.getClientRects() ?? []);
  }

  #showPanel() {
    const placed = this.#placed.find(({ id }) => id === this.#target?.id);
    this.panel.show({ color: placed?.color ?? null, note: placed?.note ?? '', bySentence: this.cursor.isActive, canListen: this.canListen() });
  }

  #selected() {
    const { prose, context } = this.reading;
    if (this.#pressed || this.panel.hasFocus) return;
    const range = selectedIn(context.root, prose);
    const span = range && new PassageText(prose).spanOf(range);
    if (!span) {
      if (this.panel.isOpen && this.#target && !this.#target.id && !this.cursor.isActive) this.panel.close();
      return;
    }
    const { begin, end } = this.#target?.span ?? {};
    if (this.panel.isOpen && begin === span.begin && end === span.end) return;
    this.panel.close();
    this.#opener = null;
    this.#openOn({ span, id: this.#highlightOf(span) });
    context.announce(context.say.wordsSelected);
  }

  /** A press on highlighted words opens the panel for them. @param {MouseEvent} event */
  #clicked(event) {
    const { prose, context } = this.reading;
    const pressed = /** @type {Element} */ (event.target);
    if (pressed.closest('a, button, [role=button]') || selectedIn(context.root, prose)) return;
    const passage = new PassageText(prose);
    const { clientX: x, clientY: y } = event;
    const hit = this.#placed.findLast(({ span }) =>
      [...((span && passage.rangeOf(span)?.getClientRects()) ?? [])].some((line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom),
    );
    if (!hit?.span) return;
    this.#opener = null;
    this.#openOn({ span: hit.span, id: hit.id });
  }

  /** @param {{ color?: string, note?: string }} change */
  #highlight({ color, note }) {
    if (!this.#target) return;
    const { prose, context } = this.reading;
    const { say } = context;
    const { span, id } = this.#target;
    const present = this.#placed.find((each) => each.id === id);
    const quote = new PassageText(prose).text.slice(span.begin, Math.min(span.end, span.begin + longestQuote));
    const value = {
      color: color ?? present?.color ?? this.#lastColor,
      quote: present?.quote ?? quote,
      start: present?.start ?? span.begin,
      note: note ?? present?.note ?? '',
    };
    this.#target.id = id ?? newName();
    const { error } = context.write({ do: 'annotate', id: this.#target.id, value });
    if (error) {
      this.#target.id = id;
      return context.announce(say.tooManyHighlights);
    }
    if (!color) return;
    this.#lastColor = color;
    context.announce(span.end - span.begin > longestQuote ? say.highlightedInPart : say.highlighted[color]);
    if (!this.panel.hasFocus || this.panel.byPointer) this.panel.close();
  }

  #remove() {
    const { context } = this.reading;
    const placed = this.#placed.find(({ id }) => id === this.#target?.id);
    if (!placed) return;
    if (this.#target) this.#target.id = null;
    context.write({ do: 'annotate', id: placed.id, value: null });
    context.announce(context.say.highlightRemoved);
    this.removed(placed);
    if (this.cursor.isActive && !this.panel.byPointer) return;
    this.panel.close(true);
  }

  /** @param {boolean} byKey */
  #closed(byKey) {
    const { context } = this.reading;
    const id = this.#target?.id;
    if (this.cursor.isActive) this.cursor.stop();
    else if (this.#target && selectedIn(context.root, this.reading.prose)) getSelection()?.removeAllRanges();
    this.#target = null;
    if (!byKey || !this.#opener) return;
    // The element that opened the panel may have been replaced or removed meanwhile.
    const back = this.#opener.isConnected ? this.#opener : (signOf(this.reading.prose, id) ?? this.reading.pane);
    back.focus({ preventScroll: true });
  }
}
