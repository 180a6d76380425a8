import { button, make } from '../element/dom.js';
import { adopt } from '../element/style/adopt.js';
import style from './style.css';
import { handInWords } from './words.js';

/**
 * A box for a hand-in code, to open the work in it.
 * @param {import('../types.js').SheetContext} context
 * @param {(code: string) => void} open
 */
export function pasteCode(context, open) {
  adopt(context.root, style);
  const { say, ownText } = context;
  const words = handInWords(say);
  const box = make('textarea', { rows: 4, spellcheck: false, dir: 'auto', autocomplete: 'off' });
  const close = () => element.remove();
  const take = () => {
    if (!box.value.trim()) return box.focus();
    open(box.value);
    close();
  };
  const element = make(
    'section.hand-in',
    { 'aria-label': words.openCode, ...ownText },
    make('label.hand-in-code', null, make('span', null, words.pasteCode), box),
    make('div.actions', null, button(words.open, take, 'primary'), button(say.close, close)),
  );
  return { element, focus: () => box.focus() };
}
