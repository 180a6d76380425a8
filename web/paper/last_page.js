import { adoptPaper } from './style.js';

/** What a page of either usual size holds between its margins: as wide as A4, as high as Letter. */
const page = { inlineSize: '176mm', blockSize: '241mm' };
/** A long answer may get fewer lines than it asks for, or more, where that makes the end of the last page its end. */
const fewest = 0.5;
const most = 12;

/**
 * Where the last question asks for a long answer, gives it so many lines that no page is begun for a few of them, and that
 * they reach to the foot of the last page. The paper is laid out in columns as high as a page, which the browser breaks as
 * it breaks pages.
 * @param {HTMLElement} host of the paper, which is not seen
 * @param {HTMLElement} paper
 */
export function fillLastPage(host, paper) {
  const ruled = [...paper.querySelectorAll('.paper-row')].at(-1)?.querySelector('.ruled.long');
  const line = ruled?.firstElementChild;
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  if (!ruled || !line) return;
  const asked = ruled.childElementCount;
  const before = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [];
  adoptPaper(root, 'all');
  Object.assign(host.style, { ...page, display: 'block', position: 'fixed', insetBlockStart: '0', visibility: 'hidden', overflow: 'hidden' });
  Object.assign(paper.style, { ...page, columns: `auto ${page.inlineSize}`, columnGap: '0', columnFill: 'auto' });

  const write = (/** @type {number} */ lines) => ruled.replaceChildren(...Array.from({ length: lines }, () => line.cloneNode(true)));
  const pagesWith = (/** @type {number} */ lines) => {
    write(lines);
    return Math.round(paper.scrollWidth / paper.clientWidth);
  };
  const whole = pagesWith(asked);
  const least = Math.ceil(asked * fewest);
  const isShorter = pagesWith(least) < whole;
  write(isShorter ? greatest(least, asked, (lines) => pagesWith(lines) < whole) : greatest(asked, asked + most, (lines) => pagesWith(lines) <= whole));

  host.removeAttribute('style');
  paper.removeAttribute('style');
  root.adoptedStyleSheets = before;
}

/**
 * The greatest number for which something holds that holds for `from`.
 * @param {number} from
 * @param {number} to
 * @param {(number: number) => boolean} holds
 */
function greatest(from, to, holds) {
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (holds(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}
