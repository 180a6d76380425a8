import { make } from '../element/dom.js';

/** @typedef {import('./opener.js').Entry} Entry */

/** From how many lessons on there is something to search. */
const many = 12;

/**
 * A field that finds lessons by their words. None where a glance finds them.
 * @param {Map<Entry, HTMLElement>} entries
 * @param {import('../words/gallery/index.js').GalleryWords} say
 * @returns {HTMLElement[]}
 */
export function finder(entries, say) {
  if (entries.size < many) return [];
  const texts = new Map([...entries].map(([entry, element]) => [element, plain(`${element.textContent} ${entry.byline ?? ''}`)]));
  const field = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const status = make('p.found', { role: 'status' });
  field.addEventListener('input', () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [element, text] of texts) {
      element.hidden = !wanted.every((word) => text.includes(word));
      if (!element.hidden) found++;
    }
    status.textContent = wanted.length ? say.found(found) : '';
  });
  return [make('label.finder', null, make('span', null, say.search), field), status];
}

/** Without case and accents. @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
