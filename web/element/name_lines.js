import { make } from './dom.js';

/**
 * Name and date, as on paper.
 * @param {import('../types.js').SheetContext} context
 */
export function nameLines({ say, write, readonly, ownText }) {
  const name = make('input', { type: 'text', autocomplete: 'off', autocapitalize: 'words', autocorrect: 'off', readOnly: readonly, spellcheck: 'false' });
  const date = make('input', { type: 'date', readOnly: readonly });
  const element = make(
    'div.name-lines',
    null,
    make('label.name', null, make('span', ownText, say.name), name),
    make('label.date', null, make('span', ownText, say.date), date),
  );
  const markEmpty = () => date.classList.toggle('empty', !date.value);
  element.addEventListener('input', () => {
    markEmpty();
    write({ do: 'student', name: name.value, date: date.value });
  });
  return {
    element,
    focus: () => name.focus(),
    /** @param {{ name: string, date: string }} student */
    show(student) {
      if (name.value !== student.name) name.value = student.name;
      if (date.value !== student.date) date.value = student.date;
      markEmpty();
    },
  };
}
