import { make } from '../../element/dom.js';
import { inline, plainText } from '../../element/markdown.js';
import { cards } from '../cards.js';
import { itemAnswer } from '../item_answer.js';
import { menuSlot } from '../menu_slot.js';
import { placeCards } from '../place_cards.js';
import cardsStyle from '../cards.css';
import itemAnswerStyle from '../item_answer.css';
import menuSlotStyle from '../menu_slot.css';
import style from './style.css';

export const styles = [cardsStyle, menuSlotStyle, itemAnswerStyle, style];
export const marksItems = true;
export const modelAnswer = 'list';

/**
 * Two columns to join: beside each text on the left a menu of those on the right, which also lie there as cards.
 * @param {import('../../types.js').PartOf<'match'>} part
 * @param {import('../../types.js').FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say } = context;
  const { left, right } = part.field;
  /** @type {Map<string, string>} the meaning of each term */
  let joined = new Map();
  let locked = false;

  const rows = left.map((text) => {
    const menu = menuSlot(right, say.matchOf(plainText(text, context)), context, (value) => join(text, value));
    const { sign, answer, show } = itemAnswer(context);
    const element = make('li.match-row', { 'data-text': text }, make('span.term', null, inline(text, context)), menu.element, sign, answer);
    return { text, menu, mark: show, element };
  });
  const bank = cards(right, say.toMatch, context);
  const element = make('div.match', { role: 'group', 'aria-labelledby': context.labelledBy }, bank.element, make('ul.match-rows', null, ...rows.map((row) => row.element)));

  /** @param {string} term @param {string} meaning */
  function join(term, meaning) {
    const next = new Map(joined);
    if (meaning) next.set(term, meaning);
    else next.delete(term);
    tell(next);
  }

  /**
   * A card lies in one place only, so it leaves the row where it lay. A menu takes nothing from other rows: on the way to
   * a choice, arrow keys pass over many.
   * @param {string} term @param {string} meaning
   */
  function lay(term, meaning) {
    tell(new Map([...joined].filter(([, each]) => each !== meaning)).set(term, meaning));
  }

  /** @param {Map<string, string>} next */
  const tell = (next) => context.change(next.size ? Object.fromEntries(next) : null);

  placeCards(element, {
    places: '.match-row',
    locked: () => locked,
    put: (card, place) => lay(place.dataset.text ?? '', card.dataset.text ?? ''),
  });

  return {
    element,
    focus: () => (rows.find((row) => !joined.get(row.text)) ?? rows[0])?.menu.select.focus(),
    show(state) {
      joined = new Map(Object.entries(/** @type {Record<string, string>} */ (state.value ?? {})));
      locked = context.readonly || state.locked;
      const used = new Set(joined.values());
      for (const { text, menu, mark } of rows) {
        menu.show(joined.get(text) ?? '', locked);
        menu.showUsed(used);
        mark(state.checked ? state.mark?.items?.find((item) => item.name === text) : undefined);
      }
      bank.show(used, locked);
    },
  };
}
