import { make } from './dom.js';

/**
 * What is shown until a lesson is: what the page's author put inside the element, else the outline of a sheet. It takes
 * the room that the sheet will take.
 * @param {HTMLElement} host
 */
export function waiting(host) {
  const loading = make('p.loading', { role: 'status' });
  const element = make('div.worksheet.waiting', null, hasOwnContent(host) ? make('slot') : loading);
  if (loading.parentNode) element.append(make('div.outline', { 'aria-hidden': 'true' }));
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
