/** @typedef {import('./records.js').Stored} Stored */
/** @typedef {import('./records.js').Aside} Aside */
/** @typedef {import('./last_moment.js').Moment} Moment */
/** @typedef {{ copies: Stored[], strange: Aside[] }} Found */

/**
 * The copies that are kept for a lesson. Those that earlier versions kept under another id come over, where they are on this
 * lesson: other lessons may have had the same.
 * @param {import('./keeper.js').Shelf} shelf
 * @param {{ id: string, earlierId: string }} lesson
 * @param {(work: string) => Promise<boolean>} isOurs
 * @returns {Promise<Found>}
 */
export async function keptCopies(shelf, { id, earlierId }, isOurs) {
  const found = await shelf.list(id);
  if (!earlierId || earlierId === id || shelf.reason) return found;
  const known = new Set(found.copies.map(({ copy }) => copy));
  /** @type {Stored[]} */
  const ours = [];
  for (const record of (await shelf.list(earlierId)).copies)
    if (!known.has(record.copy) && (await isOurs(record.work))) ours.push(record);
  if (!ours.length) return found;
  await shelf.move(ours, id);
  return shelf.list(id);
}

/**
 * Which of a lesson's copies is to be gone on with: the newest that is not on another lesson of the same title.
 * @param {Stored[]} copies
 * @param {Moment[]} moments
 * @param {(work: string) => boolean} isOurs
 * @returns {{ copy: string | undefined, others: string[] }} `others` are the newer copies of work on another lesson
 */
export function newestOwn(copies, moments, isOurs) {
  const all = [...copies.map(({ copy, work, updated }) => ({ copy, work, at: updated })), ...moments];
  /** @type {string[]} */
  const others = [];
  for (const { copy, work } of all.sort((one, other) => other.at - one.at)) {
    if (others.includes(copy)) continue;
    if (isOurs(work)) return { copy, others };
    others.push(copy);
  }
  return { copy: undefined, others };
}
