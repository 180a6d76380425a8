import { make, setText, toggle } from '../../element/dom.js';
import { inline } from '../../element/markdown.js';
import { growing, write } from '../text_field.js';
import { countWords } from './count_words.js';
import style from './style.css';

/** @typedef {import('../../types.js').FieldContext} FieldContext */
/** @typedef {import('../../types.js').FieldView} FieldView */

export const styles = [style];

/**
 * An essay is read by a person; only how long it is can be told.
 * @param {import('../../types.js').PartState} state
 * @param {import('../../types.js').Part} part
 * @param {import('../../types.js').SheetContext} context
 */
export function verdictWords({ value, checked }, part, { say, view }) {
  const { min, max } = /** @type {import('../../types.js').Fields['essay']} */ (part.field);
  const words = checked && (min || max) ? countWords(String(value ?? ''), view.language) : undefined;
  if (words === undefined) return '';
  return words < min ? say.tooShort(words, min) : max && words > max ? say.tooLong(words, max) : '';
}

/**
 * Writing at length, with its words counted.
 * @param {import('../../types.js').PartOf<'essay'>} part
 * @param {FieldContext} context
 * @returns {FieldView}
 */
export function field(part, context) {
  const { say } = context;
  const { min = 0, max = 0, rubric = [] } = part.field;
  const area = growing(8);
  area.dataset.lines = '8';
  area.setAttribute('aria-labelledby', context.labelledBy);
  const counted = make('span.count');
  const note = make('p.quiet', null, wanted(min, max, say), ' ', counted);
  const element = make('div.essay', null, area, note);
  if (rubric.length) {
    const rows = rubric.map((/** @type {{criterion: string, points: number}} */ { criterion, points }) =>
      make('li', null, make('bdi', null, inline(criterion, context)), ' ', make('span.quiet', null, `(${say.points(points)})`)),
    );
    element.append(make('details.rubric', null, make('summary', null, say.rubric), make('ul', null, ...rows)));
  }
  let waiting = 0;
  const count = () => {
    waiting = 0;
    const words = countWords(area.value, context.lessonText.lang) ?? 0;
    toggle(counted, words > 0);
    setText(counted, say.wordCount(words));
  };
  area.addEventListener('input', () => {
    context.change(area.value);
    waiting ||= setTimeout(count, 200);
  });
  return {
    element,
    focus: () => area.focus(),
    show(state) {
      write(area, String(state.value ?? ''));
      area.readOnly = context.readonly || state.locked;
      count();
    },
  };
}

/** @param {number} min @param {number} max @param {import('../../words/index.js').Words} say */
function wanted(min, max, say) {
  if (min && max) return say.wordsBetween(min, max);
  return min ? say.wordsAtLeast(min) : max ? say.wordsAtMost(max) : '';
}
