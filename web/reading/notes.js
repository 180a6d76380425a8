import { button, make, setText, unseen } from '../element/dom.js';
import { colors, placed } from './annotations.js';
import { PassageText, beside } from './passage_text.js';

/** @typedef {import('./annotations.js').Placed} Placed */
/** @typedef {import('./tools.js').Reading} Reading */

const longestShown = 160;
/** How wide a passage's pane is, in pixels, that has room for notes beside the text; the style sheet says the same. */
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

/** What was marked and noted, on the passage: colours, numbers, and the notes themselves beside or below their paragraph. */
export class Notes {
  #drawn = '';
  /** @type {Map<string, HTMLElement>} the words of each note that is shown */
  #words = new Map();
  #hasMargin = false;
  /** @type {Placed[]} */
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

  /** @param {import('../types.js').Annotation[]} annotations */
  show(annotations) {
    const { prose } = this.reading;
    this.placed = placed(new PassageText(prose), annotations);
    const drawing = JSON.stringify(this.placed.map(({ id, color, span, number }) => [id, color, span, number]));
    if (drawing === this.#drawn) return this.#showWords();
    this.#drawn = drawing;
    const focused = /** @type {HTMLElement | null} */ (this.reading.context.root.activeElement)?.dataset?.note;
    this.#clear();
    this.#number();
    const spans = (/** @type {string} */ color) => this.placed.flatMap((each) => (each.color === color && each.span ? [each.span] : []));
    this.reading.marks.paint(Object.fromEntries(colors.map((color) => [`worksheet-${color}`, spans(color)])));
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

  /** Numbers the notes in the text, from the last to the first so that places before them stay what they are. */
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

  /** @param {Placed} each */
  #sign({ id, number }) {
    const { say } = this.reading.context;
    const sign = make('span.note-sign', { role: 'button', tabIndex: 0, [beside]: '', 'data-note': id, 'aria-label': say.noteNumber(number ?? 0) });
    // Made by the style sheet from this, so that the number is no letter of the text.
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

  /** @param {HTMLElement} sign @param {Placed} each */
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
   * All of them as a list, for whoever does not see the margin.
   * @param {HTMLElement} opener what the list was opened from
   * @param {(placed: Placed) => void} remove
   */
  list(opener, remove) {
    return make('ul.mark-list', null, ...this.placed.map((each) => make('li', null, ...this.#entry(each, opener, remove))));
  }

  /** @param {Placed} each @param {HTMLElement} opener @param {(placed: Placed) => void} remove */
  #entry(each, opener, remove) {
    const { say, lessonText } = this.reading.context;
    const { id, color, quote, note, span, number } = each;
    const shown = make('span', { 'aria-hidden': 'true' }, number ? say.numeral(number) : '·');
    const sign = make(`span.sample.worksheet-${color}`, null, shown, unseen(say.markColors[color]));
    const quoted = make('q', null, quote.length > longestShown ? `${quote.slice(0, longestShown)}…` : quote);
    const words = make('span', lessonText, quoted, note ? make('span.note-words', null, note) : null);
    if (span) {
      const entry = button('', () => this.open(id, opener));
      entry.append(sign, words);
      return [entry];
    }
    return [make('div.lost', null, sign, words, make('span.quiet', null, say.wordsGone)), button(say.removeMark, () => remove(each), 'plain')];
  }
}
