import { make } from '../element/dom.js';
import { adoptPaper } from './style.js';
import { fillLastPage } from './last_page.js';
import { aroundPaper, pageStyle } from './page_style.js';
import { paper } from './paper.js';

/** @typedef {import('./paper.js').Print} Print */
/** @typedef {import('../element/sheet.js').Sheet} Sheet */

const longestWait = 3000;

/**
 * Lays out a worksheet for paper whenever the page is printed. By the browser's own command it is printed in its place on
 * the page, as it is answered; by `print` it is alone on the paper, whatever else the page holds.
 */
export class Printing {
  /** @type {HTMLElement | null} */
  #laidOut = null;
  /** @type {CSSStyleSheet[]} */
  #adopted = [];

  /** @param {Sheet} sheet @param {AbortSignal} signal */
  constructor(sheet, signal) {
    this.sheet = sheet;
    window.addEventListener('beforeprint', () => this.#laidOut || this.#lay(this.#asItStands(), false), { signal });
    window.addEventListener('afterprint', () => this.#clear(), { signal });
    signal.addEventListener('abort', () => this.#clear());
  }

  /** @param {Print} print */
  async print(print) {
    this.#clear();
    const laidOut = this.#lay(print, true);
    await withPictures(laidOut);
    if (print.mode === 'blank' && this.#laidOut) fillLastPage(this.#laidOut, laidOut);
    if (laidOut.isConnected) window.print();
  }

  /** @returns {Print} */
  #asItStands() {
    const { states, latest, annotations } = this.sheet;
    return { mode: 'answers', passage: true, marks: false, states, student: latest?.student ?? { name: '', date: '' }, annotations };
  }

  /** @param {Print} print @param {boolean} alone */
  #lay(print, alone) {
    const { context } = this.sheet;
    const laidOut = paper(context, print);
    for (const picture of laidOut.querySelectorAll('img')) picture.loading = 'eager';
    if (alone) {
      const host = make('div', { id: 'lesson-worksheet-paper' });
      const root = host.attachShadow({ mode: 'open' });
      adoptPaper(root);
      root.append(laidOut);
      document.body.append(host);
      this.#laidOut = host;
    } else {
      adoptPaper(context.root);
      context.root.append(laidOut);
      this.#laidOut = laidOut;
    }
    this.#adopted = [pageStyle(context, print), ...(alone ? [aroundPaper()] : [])];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...this.#adopted];
    return laidOut;
  }

  #clear() {
    this.#laidOut?.remove();
    this.#laidOut = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((style) => !this.#adopted.includes(style));
    this.#adopted = [];
  }
}

/** Waits for the pictures, because printing does not. @param {HTMLElement} laidOut */
async function withPictures(laidOut) {
  const decoded = [...laidOut.querySelectorAll('img')].map((picture) => picture.decode().catch(() => {}));
  await Promise.race([Promise.all(decoded), new Promise((resolve) => setTimeout(resolve, longestWait))]);
}
