// What can be seen of a place, and how it is brought into sight: beside the bar, and above a keyboard on the screen.

const margin = 12;
/** How much of what lies above is kept in sight: the last line of what was written. */
const lineAbove = 40;
/** How long a keyboard on the screen may take to come or go, which changes what can be seen. */
const keyboardMoves_ms = 1000;

/**
 * The nearest box that scrolls what stands in it.
 * @param {Element} element
 * @returns {Element}
 */
export function scrollBoxOf(element) {
  for (let box = parentOf(element); box && !box.matches('body, html'); box = parentOf(box)) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** @param {Element} element @returns {Element | null} */
const parentOf = (element) => element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host ?? null;

/**
 * Between which lines of the window something can be seen, if it is scrolled there.
 * @param {Element} element of a sheet
 */
export function clearSpace(element) {
  const sheet = /** @type {HTMLElement} */ (element.closest('.worksheet'));
  const bar = /** @type {HTMLElement} */ (sheet.querySelector('.bar')).getBoundingClientRect();
  const box = scrollBoxOf(element);
  const { top, bottom } = box === document.scrollingElement ? { top: 0, bottom: innerHeight } : box.getBoundingClientRect();
  const { offsetTop = 0, height = innerHeight } = visualViewport ?? {};
  return { top: Math.max(top, bar.bottom, offsetTop) + margin, bottom: Math.min(bottom, offsetTop + height) - margin };
}

/**
 * @param {Element} element
 * @param {number} by
 */
export function scrollSoftly(element, by) {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  if (by) scrollBoxOf(element).scrollBy({ top: by, behavior });
}

/**
 * Scrolls what the keyboard has turned to out from under the bar. Browsers do so by themselves for most elements, but not
 * for what stands within a field for a date, and Safari, a moment later, shows the cursor as if there were no bar. What a
 * pointer has pressed stays under it.
 * @param {HTMLElement} element that holds all that may have the focus
 */
export function uncoverByKeyboard(element) {
  let isByKeyboard = false;
  element.addEventListener('keydown', () => (isByKeyboard = true), { capture: true });
  element.addEventListener('pointerdown', () => (isByKeyboard = false), { capture: true });
  element.addEventListener('focusin', ({ target }) => {
    if (isByKeyboard) requestAnimationFrame(() => setTimeout(uncover, 0, target));
  });
}

/** @param {Element} element */
function uncover(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const room = clearSpace(element);
  if (top < room.top - margin && bottom < room.bottom) scrollBoxOf(element).scrollBy({ top: top - room.top, behavior: 'instant' });
}

/**
 * Scrolls no further than is needed to read what was said below a field, with the end of the field above it: as much of it
 * as there is room for. Does so again when a keyboard on the screen comes or goes.
 * @param {Element} field
 * @param {Element[]} said all of it, then less and less, and at last what has to be seen
 */
export function showSaid(field, said) {
  const show = () => {
    const shown = said.filter((each) => each.getClientRects().length);
    if (!shown.length) return;
    const room = clearSpace(field);
    const top = field.getBoundingClientRect().bottom - lineAbove;
    const fits = shown.map((each) => each.getBoundingClientRect().bottom).find((bottom) => bottom - top <= room.bottom - room.top);
    const last = shown[shown.length - 1].getBoundingClientRect().top;
    scrollSoftly(field, fits === undefined ? last - room.top : fits > room.bottom ? fits - room.bottom : Math.min(0, top - room.top));
  };
  show();
  visualViewport?.addEventListener('resize', show, { signal: AbortSignal.timeout(keyboardMoves_ms) });
}
