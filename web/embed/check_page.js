import { make } from '../element/dom.js';
import { lessonAddress } from '../pages/lesson_address.js';
import { checkEmbedding } from './check_embedding.js';

/**
 * Shows what stands in the way of a worksheet on this page. It is for the page's owner, in English as all such things are.
 * @param {HTMLElement} place
 * @param {string | null} wanted the lesson to be shown, as the address names it
 */
export async function showCheck(place, wanted) {
  const findings = await checkEmbedding({ lesson: (wanted && lessonAddress(wanted, location.href)) || undefined });
  const wrong = findings.filter(({ ok }) => !ok);
  const items = [...wrong, ...findings.filter(({ ok }) => ok)].map(({ about, ok, found, change }) =>
    make('li', { 'data-ok': String(ok) }, make('strong', null, `${ok ? '✓' : '✗'} ${about}`), make('p', null, found), change ? make('code', null, change) : null),
  );
  const title = wrong.length ? `${wrong.length} to change` : 'Everything is as it should be';
  place.append(make('section.findings', null, make('h1', null, title), make('ul', null, ...items)));
}
