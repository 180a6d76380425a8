import { make } from '../element/dom.js';
import { mayHaveWork, openShelf } from '../storage/shelf.js';

/** @typedef {import('./opener.js').Entry} Entry */

/**
 * Shows how far each lesson has come on this device.
 * @param {Map<Entry, HTMLElement>} entries
 * @param {import('../words/gallery/index.js').GalleryWords} say
 * @returns {Promise<boolean>} whether there is any work at all
 */
export async function progress(entries, say) {
  if (!(await mayHaveWork())) return false;
  const shelf = openShelf();
  const latest = await shelf.latest();
  shelf.close();
  for (const [{ id, parts }, element] of entries) {
    element.querySelector('.begun')?.remove();
    const work = id === undefined ? undefined : latest.get(id);
    if (!work?.answered) continue;
    const answered = Math.min(work.answered, parts);
    const bar = make('span.how-far', { 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(answered / parts));
    const goOn = answered < parts ? make('strong', null, say.goOn) : null;
    element.append(make('p.begun', null, goOn, bar, make('span', null, say.answered(answered, parts)), work.name ? make('bdi', null, work.name) : null));
  }
  return latest.size > 0;
}
