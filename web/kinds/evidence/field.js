import { button, make, setText, toggle } from '../../element/dom.js';
import { itemAnswer } from '../item_answer.js';
import { chooseSentences } from './choose_sentences.js';
import { passageNodes } from '../../reading/stretches.js';
import { highlightChosen } from './chosen_in_passage.js';
import itemAnswerStyle from '../item_answer.css';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */

export { verdictWords } from '../picks.js';
export const styles = [itemAnswerStyle, style];
export const modelAnswer = 'quotes';

/**
 * Sentences of the passage, chosen in the passage and listed here.
 * @param {import('../../types.js').PartOf<'evidence'>} part
 * @param {FieldContext} context
 * @returns {import('../../types.js').FieldView}
 */
export function field(part, context) {
  const { say, ownText, lessonText } = context;
  /** @type {number} */
  const need = part.field.need;
  /** @type {string[]} */
  let chosen = [];
  let locked = false;
  /** @type {ReturnType<typeof chooseSentences> | null} */
  let choosing = null;
  const highlights = highlightChosen('worksheet-chosen', context.passage);

  const list = make('ol.chosen', { 'aria-label': say.chosenSentences, lang: lessonText.lang, dir: lessonText.dir });
  const start = button(say.chooseInPassage, begin, 'choose');
  start.setAttribute('aria-expanded', 'false');
  const wanted = make('p.quiet', ownText, say.chooseSentences(need));
  const element = make('div.evidence-field', { role: 'group', 'aria-labelledby': context.labelledBy }, wanted, list, start);

  /** @param {string[]} next */
  const change = (next) => context.change(next.length ? next : null);

  function begin() {
    if (choosing) return choosing.end();
    choosing = chooseSentences(context.passage(), {
      language: lessonText.lang,
      passage: () => passageNodes(context),
      name: say.chooseSentencesFor(part.label, need),
      done: say.doneChoosing,
      status: (texts) => (texts.length > need ? say.enoughChosen(texts.length) : say.chosenCount(texts.length, need)),
      enough: (texts) => texts.length === need,
      toggle(text, order) {
        const others = chosen.filter((each) => each !== text);
        const isNew = others.length === chosen.length;
        if (isNew && need > 1 && chosen.length >= need) return say.enoughChosen(chosen.length);
        const next = isNew ? [...(need === 1 ? [] : chosen), text] : others;
        change(next.sort((a, b) => order.indexOf(a) - order.indexOf(b)));
        return '';
      },
      ended,
    });
    setText(start, say.doneChoosing);
    start.setAttribute('aria-expanded', 'true');
    choosing.show(chosen);
  }

  function ended() {
    choosing = null;
    setText(start, say.chooseInPassage);
    start.setAttribute('aria-expanded', 'false');
    context.passage().turnTo('questions');
    start.focus({ preventScroll: true });
  }

  /** @param {string} text */
  function remove(text) {
    change(chosen.filter((each) => each !== text));
    // The button that was pressed is gone together with its sentence.
    start.focus();
  }

  /** @param {import('../../types.js').PartState} state */
  function showList(state) {
    const rows = chosen.map((text, at) => {
      const { sign, answer, show } = itemAnswer(context);
      const removal = button(say.remove, () => remove(text), 'plain');
      removal.setAttribute('aria-label', say.removeSentence(text));
      show(state.checked ? state.mark?.items?.[at] : undefined);
      return make('li', null, make('q', null, text), sign, locked ? null : removal, answer);
    });
    list.replaceChildren(...rows);
    toggle(list, rows.length > 0);
  }

  let shown = '';
  return {
    element,
    focus: () => start.focus(),
    show(state) {
      chosen = Array.isArray(state.value) ? /** @type {string[]} */ (state.value) : [];
      locked = context.readonly || state.locked;
      toggle(start, !locked);
      if (locked) choosing?.end();
      choosing?.show(chosen);
      const signature = JSON.stringify([chosen, locked, state.checked && state.mark?.items]);
      if (signature === shown) return;
      shown = signature;
      showList(state);
      highlights.show(chosen);
    },
  };
}
