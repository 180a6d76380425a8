import { button, make, toggle } from '../element/dom.js';
import { colors } from './highlights.js';
import { Floating } from './floating.js';
import { beside } from './passage_text.js';

/** @typedef {import('./tools.js').Reading} Reading */

/**
 * @typedef {object} HighlightActions
 * @property {(color: string) => void} color
 * @property {(note: string) => void} note
 * @property {() => void} remove
 * @property {(by: number, longer: boolean) => void} step
 * @property {() => void} listen
 * @property {(byKey: boolean) => void} closed
 */

/** A small panel near words of the passage: to highlight them in a colour, add a note, have them read aloud. */
export class HighlightPanel {
  /** Whether the panel was last used with a pointer. */
  byPointer = false;

  /** @param {Reading} reading @param {HighlightActions} actions */
  constructor({ prose, context, signal }, actions) {
    const { say, ownText } = context;
    this.context = context;
    this.swatches = new Map(colors.map((color) => [color, this.#swatch(color, () => actions.color(color))]));
    this.back = button('‹', () => actions.step(-1, false), 'step');
    this.back.setAttribute('aria-label', say.previousSentence);
    this.on = button('›', () => actions.step(1, false), 'step');
    this.on.setAttribute('aria-label', say.nextSentence);
    this.noteButton = button(say.note, () => this.#openNote(), 'plain');
    this.listen = button(say.listen, actions.listen, 'plain');
    this.remove = button(say.removeHighlight, actions.remove, 'plain');
    const done = button('×', () => this.close(true), 'plain close');
    done.setAttribute('aria-label', say.close);
    this.words = make('textarea', { rows: 3, maxLength: 5000, ...context.lessonText });
    this.words.addEventListener('input', () => actions.note(this.words.value));
    this.note = make('label.note-field', { hidden: true }, make('span', null, say.yourNote), this.words);
    this.help = make('p.quiet', { hidden: true }, say.highlightBySentence);
    const row = make('div.highlight-row', null, this.back, ...this.swatches.values(), this.on, this.noteButton, this.listen, this.remove, done);
    const panel = make('div.highlight-panel', { role: 'group', 'aria-label': say.highlightThese, [beside]: '', ...ownText }, row, this.note, this.help);
    panel.addEventListener('pointerdown', (event) => {
      this.byPointer = true;
      // The words stay selected while a button is pressed.
      if (event.target !== this.words) event.preventDefault();
    });
    panel.addEventListener('keydown', (event) => {
      this.byPointer = false;
      if (event.target !== this.words) this.#arrows(event, actions.step);
    });
    prose.after(panel);
    this.floating = new Floating(panel, {
      ...{ root: context.root, signal },
      closed: (byKey) => {
        actions.closed(byKey);
        this.#showNote(false);
      },
    });
  }

  get isOpen() {
    return this.floating.isOpen;
  }

  get hasFocus() {
    return this.floating.panel.contains(this.context.root.activeElement);
  }

  /** @param {string} color @param {() => void} press */
  #swatch(color, press) {
    const sample = make(`span.sample.worksheet-${color}`, { 'aria-hidden': 'true' }, 'Aa');
    const swatch = button('', press, 'swatch');
    swatch.append(sample);
    swatch.setAttribute('aria-label', this.context.say.highlightColors[color]);
    swatch.title = this.context.say.highlightColors[color];
    return swatch;
  }

  /** @param {KeyboardEvent} event @param {HighlightActions['step']} step */
  #arrows(event, step) {
    if (this.back.hidden) return;
    const ahead = this.context.lessonText.dir === 'rtl' ? -1 : 1;
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: ahead, ArrowLeft: -ahead }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by, event.shiftKey);
  }

  #openNote() {
    this.#showNote(true);
    this.floating.move();
    this.words.focus();
  }

  /** @param {boolean} shown */
  #showNote(shown) {
    toggle(this.note, shown);
    toggle(this.noteButton, !shown);
  }

  /** @param {{ color: string | null, note: string, bySentence: boolean, canListen: boolean }} now */
  show({ color, note, bySentence, canListen }) {
    for (const [name, swatch] of this.swatches) swatch.setAttribute('aria-pressed', String(name === color));
    toggle(this.back, bySentence);
    toggle(this.on, bySentence);
    toggle(this.help, bySentence);
    toggle(this.listen, canListen && !color && !bySentence);
    toggle(this.remove, !!color);
    if (this.words.value !== note) this.words.value = note;
    if (this.isOpen) this.floating.move();
  }

  /** @param {import('./floating.js').Place} place */
  open(place) {
    const opening = !this.isOpen;
    if (opening) this.#showNote(!!this.words.value);
    const byTouch = matchMedia('(pointer: coarse)').matches;
    this.floating.open(place, { below: byTouch });
  }

  focus() {
    this.byPointer = false;
    const first = this.note.hidden ? [this.back, ...this.swatches.values()].find((each) => !each.hidden) : this.words;
    first?.focus({ preventScroll: true });
  }

  close(byKey = false) {
    this.floating.close(byKey);
  }
}
