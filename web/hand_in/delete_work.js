import { button, make } from '../element/dom.js';
import { adopt } from '../element/style/adopt.js';
import style from './style.css';
import { handInWords } from './words.js';

/**
 * Asks once more before the work is deleted, and says whether it is gone.
 * @param {import('../types.js').SheetContext} context
 * @param {() => Promise<boolean>} remove whether the work is gone
 * @param {(text: string) => void} tell
 */
export function deleteWork(context, remove, tell) {
  adopt(context.root, style);
  const { say, ownText } = context;
  const words = handInWords(say);
  const close = () => element.remove();
  const heading = make('h2', { tabIndex: -1, id: 'delete-work', ...ownText }, words.deleteWork);
  const press = async () => {
    close();
    tell((await remove()) ? words.deleted : words.notDeleted);
  };
  const element = make(
    'section.hand-in',
    { 'aria-labelledby': 'delete-work' },
    heading,
    make('p', ownText, words.deleteAsk),
    make('div.actions', ownText, button(words.deleteNow, () => void press(), 'primary'), button(words.keepIt, close)),
  );
  return { element, focus: () => heading.focus() };
}
