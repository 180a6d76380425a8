/** @typedef {() => ArrayLike<DOMRect>} Place the lines of what a panel belongs to */

const gap = 8;

/** A keyboard on the screen covers a part of the window, but leaves the window's height as it is. */
const roomAboveKeyboard = () => (visualViewport?.scale === 1 ? visualViewport.height : innerHeight);

/**
 * A panel that floats above or below some words without covering them. Escape and a press elsewhere close it.
 */
export class Floating {
  /** @type {Place | null} */
  #place = null;
  /** @type {AbortController | null} */
  #shown = null;

  /**
   * @param {HTMLElement} panel must be in the page before it opens
   * @param {object} options
   * @param {ShadowRoot} options.root
   * @param {AbortSignal} options.signal
   * @param {(target: Node) => boolean} [options.owns] whether a press on this node leaves the panel open
   * @param {(byKey: boolean) => void} [options.closed]
   */
  constructor(panel, { root, signal, owns = () => false, closed = () => {} }) {
    this.panel = panel;
    this.root = root;
    this.owns = owns;
    this.closed = closed;
    panel.hidden = true;
    panel.classList.add('floating');
    if ('popover' in panel) panel.popover = 'manual';
    signal.addEventListener('abort', () => this.#shown?.abort());
  }

  get isOpen() {
    return !!this.#shown;
  }

  /** @param {Place} place @param {{ below?: boolean }} [wish] */
  open(place, { below = false } = {}) {
    this.#place = place;
    this.below = below;
    this.panel.hidden = false;
    if (!this.#shown) {
      this.panel.showPopover?.();
      this.#listen();
    }
    this.move();
  }

  close(byKey = false) {
    if (!this.#shown) return;
    this.#shown.abort();
    this.#shown = null;
    if (this.panel.isConnected) this.panel.hidePopover?.();
    this.panel.hidden = true;
    this.closed(byKey);
  }

  #listen() {
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    const move = () => this.move();
    addEventListener('scroll', move, { signal, capture: true, passive: true });
    addEventListener('resize', move, { signal });
    visualViewport?.addEventListener('resize', move, { signal });
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close(true);
    }, { signal });
    addEventListener('pointerdown', (event) => {
      const target = /** @type {Node} */ (event.composedPath()[0]);
      if (!this.panel.contains(target) && !this.owns(target)) this.close();
    }, { signal, capture: true });
  }

  /** Moves to where the words are now: above or below them, as wished where there is room. */
  move() {
    const lines = this.#place?.() ?? [];
    const { panel } = this;
    if (!lines.length) return;
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const { width, height } = panel.getBoundingClientRect();
    const [wide, high] = [document.documentElement.clientWidth, roomAboveKeyboard()];
    const above = first.top - gap - height;
    const under = last.bottom + gap;
    const fits = { above: above >= 0, under: under + height <= high };
    const top = this.below ? (fits.under || !fits.above ? under : above) : fits.above || !fits.under ? above : under;
    const line = top === under ? last : first;
    const left = Math.min(Math.max(gap, (line.left + line.right - width) / 2), Math.max(gap, wide - width - gap));
    this.#moveTo(left, Math.min(Math.max(0, top), Math.max(0, high - height)));
  }

  /** An ancestor of the page may be what `fixed` is measured from: what the first try missed by is added. @param {number} left @param {number} top */
  #moveTo(left, top) {
    const { style } = this.panel;
    Object.assign(style, { left: `${left}px`, top: `${top}px` });
    const now = this.panel.getBoundingClientRect();
    if (Math.abs(now.left - left) > 1 || Math.abs(now.top - top) > 1) {
      Object.assign(style, { left: `${2 * left - now.left}px`, top: `${2 * top - now.top}px` });
    }
  }
}
