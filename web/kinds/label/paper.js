import { make } from '../../element/dom.js';
import { pictureAddress } from '../../element/addresses.js';
import { inline } from '../../element/markdown.js';
import { bank, linesOf, rule } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'label'>} Answer */

export const styles = [style];

/** The picture with numbered places, and a line to write on for each. @type {Answer} */
export function answer({ field }, { value }, { base, say, ownText }) {
  const { image, labels, bank: words } = field;
  const names = linesOf(value);
  const pins = labels.map(({ x, y }, at) => {
    const pin = make('span.paper-pin', null, say.numeral(at + 1));
    // Left, not inline-start: a picture is not mirrored where a script runs from right to left.
    pin.style.left = `${x * 100}%`;
    pin.style.top = `${y * 100}%`;
    return pin;
  });
  const figure = make('div.paper-figure');
  const missing = () => figure.replaceChildren(make('p.paper-note', ownText, say.pictureMissing), make('p', null, image.alt));
  const address = pictureAddress(image.src, base);
  if (address) figure.append(make('img', { alt: image.alt, onerror: missing, src: address }), ...pins);
  else missing();
  const lines = labels.map((_, at) => make('li', null, rule(names[at] ?? '')));
  return make('div', null, figure, words ? bank(words.map((word) => inline(word, { base }))) : null, make('ol.paper-lines.paper-names-of-places', null, ...lines));
}
