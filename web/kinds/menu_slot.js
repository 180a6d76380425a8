import { make } from '../element/dom.js';
import { inline, plainText } from '../element/markdown.js';

/** @typedef {import('../types.js').FieldContext} FieldContext */

/**
 * A native menu that shows the whole of what was chosen, with its Markdown: a closed menu by itself would show one line
 * of bare text.
 * @param {string[]} texts what there is to choose from
 * @param {string} name
 * @param {FieldContext} context
 * @param {(value: string) => void} chosen
 */
export function menuSlot(texts, name, context, chosen) {
  const { say } = context;
  const plain = texts.map((text) => plainText(text, context));
  const options = texts.map((text, at) => make('option', { value: text }, plain[at]));
  const select = make('select', { 'aria-label': name }, make('option', { value: '' }, say.choose), ...options);
  // The menu itself says what was chosen to those who do not see it.
  const shown = make('span.slot-text', { 'aria-hidden': 'true' });
  select.addEventListener('change', () => chosen(select.value));
  let present = '';
  let drawn = '';
  return {
    element: make('span.slot', null, shown, select),
    select,
    /** @param {string} value @param {boolean} locked */
    show(value, locked) {
      select.disabled = locked;
      present = value;
      if (select.value !== value) select.value = value;
      const text = value || (locked ? say.unanswered : say.choose);
      if (text === drawn) return;
      drawn = text;
      shown.classList.toggle('empty', !value);
      shown.replaceChildren(value ? inline(value, context) : text);
    },
    /** @param {Set<string>} used texts that are chosen elsewhere */
    showUsed(used) {
      options.forEach((option, at) => {
        const text = used.has(texts[at]) && texts[at] !== present ? say.usedOption(plain[at]) : plain[at];
        if (option.text !== text) option.text = text;
      });
    },
  };
}
