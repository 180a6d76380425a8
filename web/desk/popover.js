import { button, make } from '../element/dom.js';

/**
 * A button that opens a panel under it.
 * @param {string} label
 * @param {(close: () => void) => Iterable<Node> | Promise<Iterable<Node>>} content made each time that it opens
 * @param {{ classes?: string, named?: string }} [options] `named` is what screen readers call the panel
 */
export function popover(label, content, { classes = '', named = label } = {}) {
  const panel = make('div.panel', { popover: 'auto', role: 'dialog', 'aria-label': named });
  const opener = button(label, () => panel.togglePopover(), `opens ${classes}`);
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-expanded', 'false');
  const close = () => panel.hidePopover();
  panel.addEventListener('beforetoggle', async (event) => {
    const opening = /** @type {ToggleEvent} */ (event).newState === 'open';
    opener.setAttribute('aria-expanded', String(opening));
    if (!opening) {
      if (panel.contains(document.activeElement)) opener.focus();
      return;
    }
    place(panel, opener);
    panel.replaceChildren(...(await content(close)));
  });
  return { element: make('div.popover', null, opener, panel), opener, close };
}

/** @param {HTMLElement} panel @param {HTMLElement} opener */
function place(panel, opener) {
  const { bottom, left, right } = opener.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const atEnd = left + right > width;
  Object.assign(panel.style, {
    top: `${bottom + 4}px`,
    left: atEnd ? 'auto' : `${Math.max(8, left)}px`,
    right: atEnd ? `${Math.max(8, width - right)}px` : 'auto',
    maxHeight: `calc(100dvh - ${bottom + 16}px)`,
  });
}
