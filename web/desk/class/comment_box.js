import { button, make } from '../../element/dom.js';
import { shortened } from './answer.js';

/**
 * A comment being written, with those that were written before to take again.
 * @param {object} about
 * @param {import('../../words/class/index.js').ClassWords} about.say
 * @param {string} about.name what it is on
 * @param {string} about.text as it stands
 * @param {import('../class_types.js').ReusableComment[]} about.kept
 * @param {(text: string | null) => void} done null where nothing is to change
 * @param {(text: string) => void} forget a kept comment is to be offered no more
 */
export function commentBox({ say, name, text, kept }, done, forget) {
  const field = make('textarea', { rows: 2, value: text, 'aria-label': say.commentOn(name), maxLength: 5000 });
  const save = () => done(field.value.trim());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      done(null);
    } else if (event.key === 'ArrowDown' && !field.value) {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (offers.querySelector('button'))?.focus();
    }
  });
  const offered = kept.filter((one) => one.text !== text).slice(0, 12);
  const offers = make('ul.kept-comments', { 'aria-label': say.keptComments });
  for (const one of offered) {
    const take = button(one.text, () => done(one.text), 'kept');
    const away = button('×', () => {
      row.remove();
      forget(one.text);
      field.focus();
    }, 'plain');
    away.setAttribute('aria-label', say.forgetComment(shortened(one.text)));
    const row = make('li', null, take, away);
    offers.append(row);
  }
  const element = make('div.comment-box', null, field, offered.length ? offers : null, make('div.row', null, button(say.saveComment, save, 'primary'), button(say.cancel, () => done(null), 'plain'), make('span.quiet', null, say.commentKeys)));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    done(null);
  });
  return { element, focus: () => field.focus() };
}
