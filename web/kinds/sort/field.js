import { make, toggle } from '../../element/dom.js';
import { inline, plainText } from '../../element/markdown.js';
import { grip } from '../cards.js';
import { glide } from '../glide.js';
import { itemAnswer } from '../item_answer.js';
import { placeCards } from '../place_cards.js';
import { areBrief } from '../brief.js';
import cardsStyle from '../cards.css';
import itemAnswerStyle from '../item_answer.css';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */

export const styles = [cardsStyle, itemAnswerStyle, style];
export const marksItems = true;
export const modelAnswer = 'list';

/**
 * Cards to put into boxes: by the menu on each card, by dragging, or by tapping the card and then the box.
 * @param {import('../../types.js').PartOf<'sort'>} part
 * @param {FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say } = context;
  const { groups, items } = part.field;
  /** @type {Map<string, string>} the group of each item */
  let sorted = new Map();
  let locked = false;

  const help = make('p.quiet', context.ownText, say.sortHelp);
  const unsorted = place('', say.toSort, say.toSort);
  const boxes = groups.map((group) => place(group, inline(group, context), plainText(group, context)));
  const rows = items.map((text) => sortCard(text, groups, context, (group) => put(text, group)));
  const allSorted = make('p.quiet', { hidden: true }, say.allSorted);
  unsorted.element.append(allSorted);
  unsorted.element.classList.toggle('brief', areBrief(items, 12));
  const element = make('div.sort', { role: 'group', 'aria-labelledby': context.labelledBy }, help, unsorted.element, make('div.boxes', null, ...boxes.map((box) => box.element)));

  /** @param {string} text @param {string} group */
  function put(text, group) {
    const next = new Map(sorted);
    if (group) next.set(text, group);
    else next.delete(text);
    context.change(next.size ? Object.fromEntries(next) : null);
  }

  /** Lays every card where it belongs. A card whose menu has the keyboard's focus moves only when the focus leaves it. */
  function arrange() {
    const { activeElement } = /** @type {ShadowRoot} */ (element.getRootNode());
    const moving = rows.filter(({ text, card, menu }) => {
      const { list } = boxes.find((box) => box.group === sorted.get(text)) ?? unsorted;
      return card.parentElement !== list && !(activeElement === menu && menu.matches(':focus-visible'));
    });
    if (!moving.length) return;
    glide(element.isConnected ? rows.map((row) => row.card) : [], () => {
      for (const { text, card, menu } of moving) {
        const focused = activeElement === menu;
        (boxes.find((box) => box.group === sorted.get(text)) ?? unsorted).list.append(card);
        if (focused) menu.focus({ preventScroll: true });
      }
      for (const { element: box, list } of [unsorted, ...boxes]) box.classList.toggle('empty', !list.childElementCount);
      toggle(allSorted, !unsorted.list.childElementCount);
    });
  }
  element.addEventListener('focusout', () => setTimeout(arrange));
  placeCards(element, {
    places: '.sort-place',
    locked: () => locked,
    put: (card, box) => put(card.dataset.text ?? '', box.dataset.group ?? ''),
  });

  return {
    element,
    focus: () => (rows.find((row) => !sorted.get(row.text)) ?? rows[0])?.menu.focus(),
    show(state) {
      sorted = new Map(Object.entries(/** @type {Record<string, string>} */ (state.value ?? {})));
      locked = context.readonly || state.locked;
      toggle(help, !locked);
      for (const { text, show } of rows) {
        show(sorted.get(text) ?? '', locked, state.checked ? state.mark?.items?.find((item) => item.name === text) : undefined);
      }
      arrange();
      toggle(unsorted.element, !locked || sorted.size < items.length);
    },
  };
}

/** @param {string} group @param {Node | string} title @param {string} name */
function place(group, title, name) {
  const list = make('ul', { 'aria-label': name });
  const classes = group ? 'sort-place.box-place' : 'sort-place.tray';
  const element = make(`div.${classes}.empty`, { 'data-group': group }, make('p.box-title', null, title), list);
  return { group, element, list };
}

/**
 * @param {string} text
 * @param {string[]} groups
 * @param {FieldContext} context
 * @param {(group: string) => void} chosen
 */
function sortCard(text, groups, context, chosen) {
  const { say } = context;
  const options = groups.map((group) => make('option', { value: group }, plainText(group, context)));
  const menu = make('select', { 'aria-label': say.groupOf(plainText(text, context)) }, make('option', { value: '' }, say.choose), ...options);
  menu.addEventListener('change', () => chosen(menu.value));
  const { sign, answer, show: mark } = itemAnswer(context);
  const chooser = make('span.card-menu', null, menu);
  const card = make('li.card', { 'data-text': text }, grip(), make('span.card-text', null, inline(text, context)), sign, chooser, answer);
  return {
    text,
    card,
    menu,
    /** @param {string} group @param {boolean} locked @param {import('../../types.js').ItemMark | undefined} item */
    show(group, locked, item) {
      if (menu.value !== group) menu.value = group;
      chooser.hidden = locked;
      card.classList.toggle('fixed', locked);
      mark(item);
    },
  };
}
