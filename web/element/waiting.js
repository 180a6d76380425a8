import { appearance } from './appearance.js';
import { make } from './dom.js';

/**
 * What is shown until a lesson is: what the page's author put inside the element, else the outline of a sheet. It takes
 * the room that the sheet will take.
 * @param {HTMLElement} host
 * @param {{ own: HTMLElement, theme: string, signal: AbortSignal }} shown `own` is where the author's content is shown
 */
export function waiting(host, { own, theme, signal }) {
  const loading = make('p.loading', { role: 'status' });
  const element = make('div.worksheet.waiting', null, loading, make('div.outline', { 'aria-hidden': 'true' }));
  appearance(element, theme);
  const choose = () => {
    own.hidden = !hasOwnContent(host);
    element.hidden = !own.hidden;
  };
  choose();
  own.classList.add('waiting');
  // Where the script is faster than the page, the author's content comes later.
  own.addEventListener('slotchange', () => element.isConnected && choose(), { signal });
  return {
    element,
    /** @param {import('../words/index.js').Words} say */
    speak(say) {
      Object.assign(element, { lang: say.language, dir: say.direction });
      loading.textContent = say.loading;
    },
  };
}

/** @param {HTMLElement} host */
function hasOwnContent(host) {
  return Array.from(host.childNodes).some((node) => (node instanceof Element ? node.localName !== 'script' : node instanceof Text && node.data.trim()));
}
