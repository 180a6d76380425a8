import { onDrag } from './drag.js';

/**
 * Lets a pointer move cards to places: a card is dragged, or it is tapped and then its place. Each field has native
 * controls that do the same for the keyboard and for screen readers.
 * @param {HTMLElement} field
 * @param {object} how
 * @param {string} how.places selector of where cards can be put
 * @param {() => boolean} how.locked
 * @param {(card: HTMLElement, place: HTMLElement) => void} how.put
 */
export function placeCards(field, { places, locked, put }) {
  /** @type {HTMLElement | null} */
  let held = null;
  /** @param {HTMLElement | null} card */
  const hold = (card) => {
    held?.classList.remove('held');
    held = card;
    held?.classList.add('held');
    field.classList.toggle('holding', !!held);
  };
  /** @param {Element} target @param {string} selector */
  const around = (target, selector) => /** @type {HTMLElement | null} */ (target.closest(selector));

  field.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (locked() || target.closest('select, input')) return hold(null);
    const card = around(target, '.card');
    const place = around(target, places);
    if (held && card !== held && place && !place.contains(held)) {
      event.preventDefault();
      put(held, place);
      hold(null);
    } else if (card) {
      hold(card === held ? null : card);
    }
  });
  field.addEventListener('keydown', (event) => event.key === 'Escape' && hold(null));

  onDrag(field, (target) => {
    const card = around(target, '.card');
    if (!card || locked()) return null;
    hold(null);
    field.classList.add('carrying');
    /** @type {HTMLElement | null} */
    let over = null;
    return {
      dragged: card,
      move(x, y) {
        const found = /** @type {ShadowRoot} */ (field.getRootNode()).elementFromPoint(x, y);
        const place = found && field.contains(found) ? around(found, places) : null;
        if (place === over) return;
        over?.classList.remove('over');
        over = place;
        over?.classList.add('over');
      },
      end(dropped) {
        field.classList.remove('carrying');
        over?.classList.remove('over');
        if (dropped && over && !over.contains(card)) put(card, over);
      },
    };
  });
}
