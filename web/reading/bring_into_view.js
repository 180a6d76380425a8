import { clearSpace, scrollSoftly } from '../element/in_view.js';

/**
 * Scrolls until words of the passage can be read: clear of what covers the pane, a third from the top. Does nothing where they
 * can be read already.
 * @param {HTMLElement} pane
 * @param {Range} range
 * @param {{ player?: HTMLElement | null }} [over] what covers the foot of the pane
 */
export function bringIntoView(pane, range, { player = null } = {}) {
  const within = /** @type {HTMLElement} */ (pane.firstElementChild);
  const lines = range.getBoundingClientRect();
  const room = clearSpace(within);
  const bottom = room.bottom - (player?.offsetHeight ?? 0);
  if (lines.top >= room.top && lines.bottom <= bottom) return;
  scrollSoftly(within, lines.top - room.top - Math.max(0, (bottom - room.top - lines.height) / 3));
}
