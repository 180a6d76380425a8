import { button, make, setText, unseen } from '../element/dom.js';
import { colors, placeHighlights } from './highlights.js';
import { PassageText, beside } from './passage_text.js';

/** @typedef {import('./highlights.js').PlacedHighlight} PlacedHighlight */
/** @typedef {import('./tools.js').Reading} Reading */

const longestShown = 160;
/** How wide the passage's pane must be, in pixels, for notes beside the text. The style sheet says the same. */
const withMargin = 960;

/**
 * The number in the text that stands for a note.
 * @param {Element} prose
 * @param {string | null | undefined} id
 */
export function signOf(prose, id) {
  const signs = /** @type {HTMLElement[]} */ ([...prose.querySelectorAll('.note-sign')]);
  return signs.find((sign) => sign.dataset.note === id);
}

/** Shows highlights and notes in the passage: colours, numbers, and the notes themselves beside or below their paragraph. */
export class Notes {
  #drawn = '';
  /** @type {Map<string, HTMLElement>} the words of each note that is shown */
  #words = new Map();
  #hasMargin = false;
  /** @type {PlacedHighlight[]} */
  placed = [];

  /**
   * @param {Reading} reading
   * @param {(id: string, opener: HTMLElement) => void} open
   */
  constructor(reading, open) {
    this.reading = reading;
    this.open = open;
    const { pane, signal } = reading;
    const watch = new ResizeObserver(() => {
      if (this.#hasMargin === pane.clientWidth >= withMargin) return;
      this.#hasMargin = !this.#hasMargin;
      this.#drawn = '';
      if (this.placed.length) this.show(this.placed);
    });
    watch.observe(pane);
    signal.addEventListener('abort', () => watch.disconnect());
  }

  /** @param {import('../types.js').Highlight[]} highlights */
  show(highlights) {
    const { prose } = this.reading;
    this.placed = placeHighlights(new PassageText(prose), highlights);
    const drawing = JSON.stringify(this.placed.map(({ id, color, span, number }) => [id, color, span, number]));
    if (drawing === this.#drawn) return this.#showWords();
    this.#drawn = drawing;
    const focused = /** @type {HTMLElement | null} */ (this.reading.context.root.activeElement)?.dataset?.note;
    this.#clear();
    this.#number();
    const spans = (/** @type {string} */ color) => this.placed.flatMap((each) => (each.color === color && each.span ? [each.span] : []));
    this.reading.painter.paint(Object.fromEntries(colors.map((color) => [`worksheet-${color}`, spans(color)])));
    this.#showWords();
    if (focused) signOf(prose, focused)?.focus({ preventScroll: true });
  }

  #clear() {
    const { prose } = this.reading;
    this.#words.clear();
    for (const element of prose.querySelectorAll('.note-beside')) element.remove();
    for (const element of prose.querySelectorAll('.note-sign')) {
      const parent = element.parentNode;
      element.remove();
      parent?.normalize();
    }
  }

  /** Numbers the notes in the text, from the last to the first: inserting a number changes no place before it. */
  #number() {
    const passage = new PassageText(this.reading.prose);
    const noted = this.placed.filter(({ note, span }) => note && span);
    noted.sort((one, other) => (other.span?.end ?? 0) - (one.span?.end ?? 0) || (other.number ?? 0) - (one.number ?? 0));
    const signs = noted.flatMap((each) => {
      const last = each.span && passage.nodesOf(each.span).at(-1);
      if (!last) return [];
      if (last.to < last.node.length) last.node.splitText(last.to);
      const sign = this.#sign(each);
      (last.node.parentElement?.closest('a, .gloss') ?? last.node).after(sign);
      return [{ sign, each }];
    });
    if (this.#hasMargin) signs.reverse();
    for (const { sign, each } of signs) this.#putBeside(sign, each);
  }

  /** @param {PlacedHighlight} each */
  #sign({ id, number }) {
    const { say } = this.reading.context;
    const sign = make('span.note-sign', { role: 'button', tabIndex: 0, [beside]: '', 'data-note': id, 'aria-label': say.noteNumber(number ?? 0) });
    // The style sheet shows the number from this attribute, so that it is not part of the text.
    sign.dataset.number = say.numeral(number ?? 0);
    const press = () => this.open(id, sign);
    sign.addEventListener('click', press);
    sign.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press();
    });
    return sign;
  }

  /** @param {HTMLElement} sign @param {PlacedHighlight} each */
  #putBeside(sign, { id, number, color }) {
    const { prose, context } = this.reading;
    let block = sign;
    while (block.parentElement && block.parentElement !== prose) block = block.parentElement;
    const words = make('span', context.lessonText);
    const text = make('p', null, make('span.note-number', null, unseen(context.say.noteNumber(number ?? 0)), make('span', { 'aria-hidden': 'true' }, context.say.numeral(number ?? 0))), ' ', words);
    const note = make('div.note-beside', { role: 'note', [beside]: '', 'data-color': color }, text);
    note.addEventListener('click', () => {
      if (getSelection()?.isCollapsed !== false) this.open(id, sign);
    });
    // In the margin a note begins where its paragraph does.
    if (this.#hasMargin) block.before(note);
    else block.after(note);
    this.#words.set(id, words);
  }

  #showWords() {
    for (const { id, note } of this.placed) {
      const words = this.#words.get(id);
      if (words) setText(words, note);
    }
  }

  /**
   * All highlights and notes as a list.
   * @param {HTMLElement} opener what the list was opened from
   * @param {(placed: PlacedHighlight) => void} remove
   */
  list(opener, remove) {
    return make('ul.highlight-list', null, ...this.placed.map((each) => make('li', null, ...this.#entry(each, opener, remove))));
  }

  /** @param {PlacedHighlight} each @param {HTMLElement} opener @param {(placed: PlacedHighlight) => void} remove */
  #entry(each, opener, remove) {
    const { say, lessonText } = this.reading.context;
    const { id, color, quote, note, span, number } = each;
    const shown = make('span', { 'aria-hidden': 'true' }, number ? say.numeral(number) : '·');
    const sign = make(`span.sample.worksheet-${color}`, null, shown, unseen(say.highlightColors[color]));
    const quoted = make('q', null, quote.length > longestShown ? `${quote.slice(0, longestShown)}…` : quote);
    const words = make('span', lessonText, quoted, note ? make('span.note-words', { translate: 'no' }, note) : null);
    if (span) {
      const entry = button('', () => this.open(id, opener));
      entry.append(sign, words);
      return [entry];
    }
    return [make('div.lost', null, sign, words, make('span.quiet', null, say.wordsGone)), button(say.removeHighlight, () => remove(each), 'plain')];
  }
}
