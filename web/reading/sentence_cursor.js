import { PassageText } from './passage_text.js';
import { sentencesOf } from './sentences.js';

/** @typedef {import('./passage_text.js').Span} Span */
/** @typedef {import('./tools.js').Reading} Reading */

/** Goes through a passage sentence by sentence, and paints those that are chosen. */
export class SentenceCursor {
  /** @type {{ from: number, to: number } | null} the first and the last sentence chosen */
  #chosen = null;

  /** @param {Reading} reading */
  constructor(reading) {
    this.reading = reading;
  }

  get isActive() {
    return !!this.#chosen;
  }

  /** Chooses the first sentence in sight. @returns {Span | null} null where the passage has none */
  start() {
    const { prose, pane } = this.reading;
    const passage = new PassageText(prose);
    const top = Math.max(0, pane.getBoundingClientRect().top);
    const seen = this.#sentences(passage).findIndex((span) => (passage.rangeOf(span)?.getBoundingClientRect().top ?? 0) >= top);
    const at = Math.max(0, seen);
    return this.#choose(at, at);
  }

  /**
   * Goes on, or back where `by` is negative.
   * @param {number} by
   * @param {boolean} longer whether the sentences chosen so far stay chosen
   * @returns {Span | null} null where the cursor is not active
   */
  step(by, longer) {
    if (!this.#chosen) return null;
    const { from, to } = this.#chosen;
    const last = this.#sentences(new PassageText(this.reading.prose)).length - 1;
    const next = Math.min(last, Math.max(longer ? from : 0, to + by));
    return this.#choose(longer ? from : next, next);
  }

  stop() {
    if (this.#chosen) this.reading.painter.paint({ 'worksheet-cursor': [] });
    this.#chosen = null;
  }

  /** @param {number} from @param {number} to */
  #choose(from, to) {
    const all = this.#sentences(new PassageText(this.reading.prose));
    if (!all.length) return null;
    const span = { begin: all[from].begin, end: all[to].end };
    this.#chosen = { from, to };
    this.reading.painter.paint({ 'worksheet-cursor': [span] });
    return span;
  }

  /** @param {PassageText} passage */
  #sentences(passage) {
    return sentencesOf(passage, this.reading.context.view.language);
  }
}
