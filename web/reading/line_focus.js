import { make } from '../element/dom.js';
import { bringIntoView } from './bring_into_view.js';

/** @typedef {import('./tools.js').Reading} Reading */

/**
 * A reading ruler: a band that leaves a few lines clear and dims the rest. It follows the pointer, the arrow keys and the
 * voice that reads aloud.
 */
export class LineFocus {
  #middle = 0;
  /** @type {AbortController | null} */
  #life = null;

  /** @param {Reading} reading */
  constructor(reading) {
    this.reading = reading;
    this.band = make('div.band');
    this.veil = make('div.line-focus', { 'aria-hidden': 'true', hidden: true }, this.band);
    /** @type {HTMLElement} */ (reading.prose.parentElement).append(this.veil);
    reading.signal.addEventListener('abort', () => this.#life?.abort());
  }

  /** @param {boolean} on */
  set(on) {
    if (on === !!this.#life) return;
    this.veil.hidden = !on;
    this.#life?.abort();
    this.#life = null;
    if (!on) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { pane, prose } = this.reading;
    const at = (/** @type {PointerEvent} */ { clientY }) => this.#moveTo(clientY);
    pane.addEventListener('pointermove', at, { signal });
    pane.addEventListener('pointerdown', at, { signal });
    pane.addEventListener('keydown', (event) => this.#key(event), { signal });
    const { top } = prose.getBoundingClientRect();
    this.#moveTo(Math.max(top, pane.getBoundingClientRect().top) + this.#line() * 1.5);
  }

  /** @param {Range | null} range */
  follow(range) {
    if (!this.#life || !range) return;
    const { top, bottom } = range.getBoundingClientRect();
    this.#moveTo((top + bottom) / 2, bottom - top + this.#line());
  }

  #line() {
    return parseFloat(getComputedStyle(this.reading.prose).lineHeight) || 28;
  }

  /** @param {number} middle in the window @param {number} [height] */
  #moveTo(middle, height = this.#line() * 3) {
    const box = this.veil.getBoundingClientRect();
    this.#middle = middle - box.top;
    Object.assign(this.band.style, { top: `${this.#middle - height / 2}px`, height: `${height}px` });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.target !== this.reading.pane) return;
    event.preventDefault();
    const { prose, pane } = this.reading;
    const { top } = this.veil.getBoundingClientRect();
    const text = prose.getBoundingClientRect();
    const wanted = top + this.#middle + by * this.#line();
    this.#moveTo(Math.min(text.bottom, Math.max(text.top + this.#line() / 2, wanted)));
    const range = document.createRange();
    range.selectNode(this.band);
    bringIntoView(pane, range);
  }
}
