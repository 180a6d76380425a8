/**
 * Where the items are what the student has picked: how many of them are right, and that there are more.
 * @param {import('../types.js').PartState} state
 * @param {unknown} _part
 * @param {import('../types.js').SheetContext} context
 */
export function verdictWords({ mark }, _part, { say }) {
  const items = mark?.items ?? [];
  const right = items.filter((item) => item.verdict === 'correct').length;
  if (!right || mark?.verdict === 'correct') return '';
  return right === items.length ? say.partlyPicks : say.partlyItems(right, items.length);
}
