import { make } from '../element/dom.js';
import { adoptPrint } from './style.js';
import { aroundPaper, pageStyle } from './page_style.js';
import { paper } from './paper.js';

/** @typedef {import('./paper.js').Print} Print */
/** @typedef {import('../element/sheet.js').Sheet} Sheet */

const longestWait = 3000;

/**
 * Lays out a sheet's paper whenever the page is printed: by the browser's own command as it stands on the screen, or by
 * `print` alone on the page, whatever else there is.
 */
export class Printing {
  /** @type {HTMLElement | null} */
  #laid = null;
  /** @type {CSSStyleSheet[]} */
  #adopted = [];

  /** @param {Sheet} sheet @param {AbortSignal} signal */
  constructor(sheet, signal) {
    this.sheet = sheet;
    window.addEventListener('beforeprint', () => this.#laid || this.#lay(this.#asItStands(), false), { signal });
    window.addEventListener('afterprint', () => this.#clear(), { signal });
    signal.addEventListener('abort', () => this.#clear());
  }

  /** @param {Print} print */
  async print(print) {
    this.#clear();
    const laid = this.#lay(print, true);
    await withPictures(laid);
    if (laid.isConnected) window.print();
  }

  /** @returns {Print} */
  #asItStands() {
    const { states, latest, annotations } = this.sheet;
    return { mode: 'answers', passage: true, marks: false, states, student: latest?.student ?? { name: '', date: '' }, annotations };
  }

  /** @param {Print} print @param {boolean} alone */
  #lay(print, alone) {
    const { context } = this.sheet;
    const laid = paper(context, print);
    for (const picture of laid.querySelectorAll('img')) picture.loading = 'eager';
    if (alone) {
      const host = make('div', { id: 'lesson-worksheet-paper' });
      const root = host.attachShadow({ mode: 'open' });
      adoptPrint(root);
      root.append(laid);
      document.body.append(host);
      this.#laid = host;
    } else {
      adoptPrint(context.root);
      context.root.append(laid);
      this.#laid = laid;
    }
    this.#adopted = [pageStyle(context), ...(alone ? [aroundPaper()] : [])];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...this.#adopted];
    return laid;
  }

  #clear() {
    this.#laid?.remove();
    this.#laid = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((style) => !this.#adopted.includes(style));
    this.#adopted = [];
  }
}

/** A printer does not wait for pictures. @param {HTMLElement} laid */
async function withPictures(laid) {
  const decoded = [...laid.querySelectorAll('img')].map((picture) => picture.decode().catch(() => {}));
  await Promise.race([Promise.all(decoded), new Promise((resolve) => setTimeout(resolve, longestWait))]);
}
