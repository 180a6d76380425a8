import { LastMoment } from './last_moment.js';
import { openShelf } from './shelf.js';
import { Tabs } from './tabs.js';

/**
 * Deletes all work of all students on all lessons from this device, wherever it is kept. Worksheets that are open in other tabs
 * begin an empty sheet.
 * @param {import('./shelf.js').Shelf} [shelf]
 * @returns {Promise<boolean>} whether nothing is left
 */
export async function deleteAllWork(shelf = openShelf()) {
  const deleted = await shelf.clear();
  for (const [lesson, copy] of deleted ?? []) {
    const tabs = new Tabs(lesson, () => {});
    tabs.tell({ copy, work: '', revision: '' });
    tabs.close();
  }
  LastMoment.dropEvery();
  const isGone = deleted !== null && !(await shelf.isUsed()) && shelf.reason === null;
  shelf.close();
  return isGone;
}
