import { button, make } from '../../element/dom.js';
import { inline, plainText, spans } from '../../element/markdown.js';
import { itemSign } from '../item_sign.js';
import { line, onEnter, write } from '../text_field.js';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {HTMLInputElement | HTMLSelectElement} Gap */

/** So many words at most a menu has from the beginning. */
const atOnce = 50;

export const styles = [style];
export const answersItems = true;

/** @type {import('../index.js').Kind['itemName']} */
export const itemName = (say, at) => say.gap(at + 1);

/**
 * A text with gaps: to type in, to choose in, or to fill from a word bank.
 * @param {import('../../types.js').PartOf<'blanks'>} part
 * @param {FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { pieces, bank, menus } = part.field;
  const offered = bank ?? menus;
  /** @type {{ control: Gap, sign: ReturnType<typeof itemSign> }[]} */
  const gaps = [];
  const values = () => gaps.map((gap) => gap.control.value);
  const text = make('p.gap-text', { role: 'group', 'aria-labelledby': context.labelledBy });
  const maker = offered && menuMaker(offered, context);
  const words = bank ? wordBank(bank, context, () => gaps.map((gap) => gap.control), (gap, word) => (maker && gap instanceof HTMLSelectElement ? maker.choose(gap, word) : (gap.value = word)), changed) : null;

  function changed() {
    words?.show(values());
    context.change(values());
  }

  for (const piece of pieces) {
    if ('text' in piece) {
      text.append(spans(piece.text, context));
      continue;
    }
    const control = maker ? maker.menu() : typed(piece.size);
    control.setAttribute('aria-label', context.say.gap(piece.gap + 1));
    control.addEventListener(control instanceof HTMLSelectElement ? 'change' : 'input', changed);
    if (control instanceof HTMLInputElement) {
      onEnter(control, () => (gaps[piece.gap + 1] ? gaps[piece.gap + 1].control.focus() : context.submit()));
    }
    const sign = itemSign(context.say);
    gaps[piece.gap] = { control, sign };
    text.append(make('span.gap', null, control, sign.element));
  }

  return {
    element: make('div.blanks', null, words?.element, text),
    focus: () => gaps[0]?.control.focus(),
    show(state) {
      const given = /** @type {string[]} */ (Array.isArray(state.value) ? state.value : []);
      const locked = context.readonly || state.locked;
      gaps.forEach(({ control, sign }, at) => {
        if (control instanceof HTMLSelectElement) {
          maker?.choose(control, given[at] ?? '');
          control.disabled = locked;
        } else {
          write(control, given[at] ?? '');
          control.readOnly = locked;
        }
        sign.show(state.checked ? state.mark?.items?.[at] : undefined);
      });
      words?.show(given, locked);
    },
  };
}

/** @param {number} size letters to make room for */
function typed(size) {
  return line({ size: Math.max(4, Math.min(30, size + 2)) });
}

/**
 * Menus of the same words. Each has them once it is turned to: hundreds of menus of hundreds of words would take long to make.
 * @param {string[]} words
 * @param {FieldContext} context
 */
function menuMaker(words, context) {
  const texts = words.map((word) => plainText(word, context));
  const optionOf = (/** @type {number} */ at) => make('option', { value: words[at], translate: 'no' }, texts[at]);
  const fill = (/** @type {HTMLSelectElement} */ menu) => {
    if (menu.options.length > words.length) return;
    const { value } = menu;
    menu.replaceChildren(menu.options[0], ...words.map((_, at) => optionOf(at)));
    menu.value = value;
  };
  return {
    menu() {
      const menu = make('select', null, make('option', { value: '' }, context.say.choose));
      for (const turn of ['focus', 'pointerdown', 'pointerenter']) menu.addEventListener(turn, () => fill(menu));
      if (words.length <= atOnce) fill(menu);
      return menu;
    },
    /** @param {HTMLSelectElement} menu @param {string} word */
    choose(menu, word) {
      const at = words.indexOf(word);
      if (at >= 0 && menu.options.length <= words.length && menu.value !== word) menu.replaceChildren(menu.options[0], optionOf(at));
      menu.value = word;
    },
  };
}

/**
 * The words to choose from. Pressing one puts it into the next empty gap; used ones are struck through.
 * @param {string[]} bank
 * @param {FieldContext} context
 * @param {() => Gap[]} gaps
 * @param {(gap: Gap, word: string) => void} choose
 * @param {() => void} changed
 */
function wordBank(bank, context, gaps, choose, changed) {
  const { say } = context;
  const chips = bank.map((word) => {
    const chip = button('', () => {
      const empty = gaps().find((gap) => !gap.value);
      if (!empty) return;
      choose(empty, word);
      changed();
    });
    chip.append(inline(word, context));
    chip.className = 'chip';
    chip.title = say.putWord(plainText(word, context));
    return chip;
  });
  const element = make('div.bank', { translate: 'no', role: 'group', 'aria-label': say.wordBank }, ...chips);
  return {
    element,
    /** @param {string[]} values @param {boolean} [locked] */
    show(values, locked) {
      const used = values.slice();
      bank.forEach((word, at) => {
        const where = used.indexOf(word);
        if (where >= 0) used.splice(where, 1);
        chips[at].classList.toggle('used', where >= 0);
        if (locked !== undefined) chips[at].disabled = locked;
      });
    },
  };
}
