import { button, make, setText, toggle } from '../element/dom.js';
import { adopt } from '../element/style/adopt.js';
import style from './style.css';
import { canUnseal, unsealed } from './unseal.js';
import { withoutKeyWords } from './words.js';

/**
 * Says who marks a worksheet that has no key at hand. Where the key is sealed in it, whoever has the passphrase unlocks it.
 * @param {import('../types.js').SheetContext} context
 * @param {object} sealed
 * @param {string} sealed.lesson
 * @param {((open: string, words: string) => void) | null} sealed.unlock takes the whole lesson, and what to say of it; null
 *   where nothing can be checked
 */
export function keyNote(context, { lesson, unlock }) {
  adopt(context.root, style);
  const { say, view, readonly, ownText } = context;
  const words = withoutKeyWords(say);
  const isSealed = view.keys === 'sealed' && unlock && !readonly;
  const element = make('div.key-note', ownText, make('p.quiet', null, isSealed ? words.orUnlocks : words.teacherMarks));
  if (!isSealed) return element;
  const typed = make('input', { type: 'password', required: true, autocomplete: 'off', spellcheck: false, autocapitalize: 'none' });
  const trouble = make('p.wrong', { role: 'alert' });
  const send = make('button.primary', { type: 'submit' }, words.unlock);
  const form = make('form', { hidden: true }, make('label', null, make('span', null, words.passphrase), typed), send, trouble);
  const open = button(words.unlock, () => {
    toggle(form, true);
    toggle(open, false);
    typed.focus();
  }, 'plain');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    setText(trouble, '');
    if (!canUnseal()) return setText(trouble, words.notHere);
    send.disabled = true;
    setText(send, words.unlocking);
    try {
      unlock(await unsealed(lesson, typed.value), words.unlocked);
    } catch (cause) {
      if (/** @type {Error} */ (cause).name !== 'OperationError') console.error('The key could not be unlocked.', cause);
      setText(trouble, words.wrong);
      typed.select();
      typed.focus();
    }
    send.disabled = false;
    setText(send, words.unlock);
  });
  element.append(open, form);
  return element;
}
