import { pictureAddress } from '../../element/addresses.js';
import { make } from '../../element/dom.js';
import { cards } from '../cards.js';
import { itemAnswer } from '../item_answer.js';
import { menuSlot } from '../menu_slot.js';
import { placeCards } from '../place_cards.js';
import { line, onEnter, write } from '../text_field.js';
import cardsStyle from '../cards.css';
import itemAnswerStyle from '../item_answer.css';
import menuSlotStyle from '../menu_slot.css';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {{ x: number, y: number }} Place */
/** @typedef {{ element: HTMLElement, input: HTMLInputElement | HTMLSelectElement, show: (value: string, locked: boolean) => void }} Naming */

export const styles = [cardsStyle, menuSlotStyle, itemAnswerStyle, style];
export const marksItems = true;
export const modelAnswer = 'numbered';

/**
 * Places on a picture to name: numbered pins on it, and beside it a numbered list of fields.
 * @param {import('../../types.js').PartOf<'label'>} part
 * @param {FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say } = context;
  const { image, labels, bank } = part.field;
  let locked = false;
  const values = () => rows.map((row) => row.naming.input.value);
  const changed = () => context.change(values().some(Boolean) ? values() : null);

  const rows = labels.map((place, at) => {
    const next = () => (rows[at + 1] ? rows[at + 1].naming.input.focus() : context.submit());
    const naming = bank ? chosen(bank, say.place(at + 1), context, changed) : written(say.place(at + 1), changed, next);
    const { sign, answer, show: mark } = itemAnswer(context);
    const element = make('li.label-row', { 'data-at': String(at) }, naming.element, sign, answer);
    const pin = pinAt(place, at, say.goToPlace(at + 1));
    naming.input.addEventListener('focus', () => pin.classList.add('current'));
    naming.input.addEventListener('blur', () => pin.classList.remove('current'));
    return { naming, element, pin, mark };
  });
  const words = bank ? cards(bank, say.wordBank, context) : null;
  const list = make('ol.label-rows', null, ...rows.map((row) => row.element));
  const figure = picture(image, rows.map((row) => row.pin), context);
  figure.addEventListener('click', (event) => {
    const at = event.detail ? nearest(rows.map((row) => row.pin), event) : rows.findIndex(({ pin }) => pin === event.target);
    const isOnPin = /** @type {Element} */ (event.target).closest('.pin');
    if (isOnPin && !element.classList.contains('holding')) rows[at]?.naming.input.focus();
  });
  const element = make(
    'div.labelling',
    { role: 'group', 'aria-labelledby': context.labelledBy },
    figure,
    make('div', null, words?.element, list),
  );

  placeCards(element, {
    places: '.label-row, .pin',
    locked: () => locked,
    put(card, place) {
      const word = card.dataset.text ?? '';
      const using = rows.filter(({ naming }) => naming.input.value === word);
      if (using.length >= (bank ?? []).filter((each) => each === word).length) using[0].naming.input.value = '';
      rows[Number(place.dataset.at)].naming.input.value = word;
      changed();
    },
  });

  return {
    element,
    focus: () => (rows.find((row) => !row.naming.input.value) ?? rows[0])?.naming.input.focus(),
    show(state) {
      const given = Array.isArray(state.value) ? /** @type {string[]} */ (state.value) : [];
      locked = context.readonly || state.locked;
      rows.forEach(({ naming, pin, mark }, at) => {
        const item = state.checked ? state.mark?.items?.[at] : undefined;
        naming.show(given[at] ?? '', locked);
        pin.classList.toggle('named', !!given[at]);
        pin.dataset.state = item?.verdict ?? '';
        mark(item);
      });
      words?.show(new Set(given), locked);
    },
  };
}

/**
 * @param {Place} place
 * @param {number} at
 * @param {string} name
 */
function pinAt({ x, y }, at, name) {
  const pin = make('button.pin', { type: 'button', 'aria-label': name, 'data-at': String(at) }, String(at + 1));
  // Left, not inline-start: a picture is not mirrored where a script runs from right to left.
  pin.style.left = `${x * 100}%`;
  pin.style.top = `${y * 100}%`;
  return pin;
}

/**
 * Which pin was meant by a press: pins that lie close together cover each other's edges.
 * @param {HTMLElement[]} pins
 * @param {MouseEvent} event
 */
function nearest(pins, { clientX, clientY }) {
  const distances = pins.map((pin) => {
    const { left, top, width, height } = pin.getBoundingClientRect();
    return Math.hypot(left + width / 2 - clientX, top + height / 2 - clientY);
  });
  return distances.indexOf(Math.min(...distances));
}

/**
 * The picture with its pins; where it cannot be loaded, what it shows in words.
 * @param {{ src: string, alt: string }} image
 * @param {HTMLElement[]} pins
 * @param {FieldContext} context
 */
function picture({ src, alt }, pins, { base, say, ownText, lessonText }) {
  const figure = make('div.figure');
  const missing = () => {
    figure.classList.add('missing');
    figure.replaceChildren(make('p.quiet', ownText, say.pictureMissing), make('p', lessonText, alt));
  };
  const address = pictureAddress(src, base);
  if (!address) missing();
  else figure.append(make('img', { alt, decoding: 'async', onerror: missing, src: address }), ...pins);
  return figure;
}

/** @param {string} name @param {() => void} changed @param {() => void} next @returns {Naming} */
function written(name, changed, next) {
  const control = line({ 'aria-label': name });
  control.addEventListener('input', changed);
  onEnter(control, next);
  return {
    element: control,
    input: control,
    show(value, locked) {
      write(control, value);
      control.readOnly = locked;
    },
  };
}

/** @param {string[]} bank @param {string} name @param {FieldContext} context @param {() => void} changed @returns {Naming} */
function chosen(bank, name, context, changed) {
  const { element, select, show } = menuSlot(bank, name, context, changed);
  return { element, input: select, show };
}
