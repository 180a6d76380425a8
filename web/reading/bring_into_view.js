import { scrollFrom } from '../element/panes.js';

const margin = 16;

/**
 * Scrolls until words of the passage can be read: clear of the bars that cover the pane, a third from the top. Does nothing
 * where they can be read already.
 * @param {HTMLElement} pane
 * @param {Range} range
 * @param {{ player?: HTMLElement | null }} [over] what covers the foot of the pane
 */
export function bringIntoView(pane, range, { player = null } = {}) {
  const sheet = /** @type {HTMLElement} */ (pane.closest('.worksheet'));
  const lines = range.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  const bar = /** @type {HTMLElement} */ (sheet.querySelector('.bar')).getBoundingClientRect();
  const top = Math.max(box.top, bar.bottom, 0) + margin;
  const bottom = Math.min(box.bottom, innerHeight) - (player?.offsetHeight ?? 0) - margin;
  if (lines.top >= top && lines.bottom <= bottom) return;
  const by = lines.top - top - Math.max(0, (bottom - top - lines.height) / 3);
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  if (getComputedStyle(pane).overflowY === 'auto') pane.scrollBy({ top: by, behavior });
  else scrollFrom(sheet, by, behavior);
}
