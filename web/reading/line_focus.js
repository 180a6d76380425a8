import { make } from '../element/dom.js';
import { bringIntoView } from './bring_into_view.js';

/** @typedef {import('./tools.js').Reading} Reading */
/** @typedef {{ top: number, bottom: number }} Line of a text, in the window */

/** How many lines are left clear on each side of the one that is pointed at. */
const around = 1;

/**
 * A reading ruler: a band that leaves a few lines clear and dims the rest. It follows the pointer, the arrow keys and the
 * voice that reads aloud, and always begins and ends between two lines.
 */
export class LineFocus {
  /** The middle of the line that is pointed at, from the top of the veil. */
  #middle = 0;
  #frame = 0;
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
    const at = (/** @type {PointerEvent} */ { clientY }) => this.#moveSoon(clientY);
    pane.addEventListener('pointermove', at, { signal });
    pane.addEventListener('pointerdown', at, { signal });
    pane.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#moveTo(Math.max(prose.getBoundingClientRect().top, pane.getBoundingClientRect().top, 0) + this.#lineHeight() * 1.5);
  }

  /** @param {Range | null} range */
  follow(range) {
    if (!this.#life || !range) return;
    const { top, bottom } = range.getBoundingClientRect();
    this.#moveTo((top + bottom) / 2, (bottom - top) / 2);
  }

  #lineHeight() {
    return parseFloat(getComputedStyle(this.reading.prose).lineHeight) || 28;
  }

  /** The lines of the passage near a height in the window. @param {number} y @param {number} reach @returns {Line[]} */
  #linesNear(y, reach) {
    const [from, to] = [y - reach, y + reach];
    const range = document.createRange();
    /** @type {Line[]} */
    const lines = [];
    for (const block of this.reading.prose.children) {
      const box = block.getBoundingClientRect();
      if (box.bottom < from) continue;
      if (box.top > to) break;
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        range.selectNodeContents(text);
        for (const { top, bottom, width } of range.getClientRects()) if (width && bottom >= from && top <= to) lines.push({ top, bottom });
      }
    }
    return joined(lines.sort((one, other) => one.top - other.top));
  }

  /** @param {number} y */
  #moveSoon(y) {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#moveTo(y));
  }

  /** @param {number} y in the window @param {number} [half] how far what has to be clear reaches from there */
  #moveTo(y, half = 0) {
    const gap = this.#lineHeight();
    const lines = this.#linesNear(y, half + gap * 6);
    if (!lines.length) return;
    const at = (/** @type {number} */ height) => nearest(lines, height);
    const [first, last] = half ? [at(y - half), at(y + half)] : [at(y) - around, at(y) + around];
    const [from, to] = [Math.max(0, first), Math.min(lines.length - 1, last)];
    const top = between(lines[from - 1], lines[from], gap) ?? lines[from].top - gap / 4;
    const bottom = between(lines[to], lines[to + 1], gap) ?? lines[to].bottom + gap / 4;
    const veil = this.veil.getBoundingClientRect().top;
    const { top: begin, bottom: end } = lines[at(y)];
    this.#middle = (begin + end) / 2 - veil;
    Object.assign(this.band.style, { top: `${top - veil}px`, height: `${bottom - top}px` });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.target !== this.reading.pane) return;
    event.preventDefault();
    const now = this.veil.getBoundingClientRect().top + this.#middle;
    const lines = this.#linesNear(now, this.#lineHeight() * 8);
    const next = lines[nearest(lines, now) + by];
    if (next) this.#moveTo((next.top + next.bottom) / 2);
    const range = document.createRange();
    range.selectNode(this.band);
    bringIntoView(this.reading.pane, range);
  }
}

/** Pieces of text that stand beside each other, as one line. @param {Line[]} pieces from top to bottom */
function joined(pieces) {
  /** @type {Line[]} */
  const lines = [];
  for (const { top, bottom } of pieces) {
    const last = lines.at(-1);
    if (last && (top + bottom) / 2 < last.bottom) last.bottom = Math.max(last.bottom, bottom);
    else lines.push({ top, bottom });
  }
  return lines;
}

/** @param {Line[]} lines @param {number} y */
function nearest(lines, y) {
  const distance = (/** @type {Line} */ { top, bottom }) => Math.abs((top + bottom) / 2 - y);
  return lines.reduce((best, line, at) => (distance(line) < distance(lines[best]) ? at : best), 0);
}

/** The middle between two lines of one paragraph. @param {Line | undefined} one @param {Line | undefined} next @param {number} gap */
const between = (one, next, gap) => (one && next && next.top - one.bottom < gap / 2 ? (one.bottom + next.top) / 2 : undefined);
