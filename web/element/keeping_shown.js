import { needed } from './lesson_source.js';

/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Update} Update */

/**
 * Shows on a sheet what its keeper tells: what is saved, what other tabs wrote, what could not be read.
 * @param {import('../storage/keeper.js').Keeper} keeper
 * @param {import('../core/session.js').Session} session
 * @param {import('./sheet.js').Sheet} sheet
 * @param {(type: string, detail: unknown) => void} tell fires an event of the element
 * @param {AbortSignal} signal
 */
export function showKeeping(keeper, session, sheet, tell, signal) {
  const { say } = sheet.context;
  const showStatus = () => {
    sheet.header?.showSaving(keeper.status);
    tell('saved', keeper.status);
  };
  sheet.header?.showSaving(keeper.status);
  session.addEventListener('core-failed', (event) => {
    const { action, leftOut } = /** @type {CustomEvent<{ action: Action | null, leftOut: boolean }>} */ (event).detail;
    if (action && leftOut) keeper.lost(action);
  }, { signal });
  keeper.addEventListener('status', showStatus, { signal });
  keeper.addEventListener('changed', (event) => sheet.apply(/** @type {CustomEvent<Update>} */ (event).detail), { signal });
  keeper.addEventListener('other-work', (event) => {
    const { copy } = /** @type {CustomEvent<{ copy: string }>} */ (event).detail;
    sheet.notices?.show('other-work', say.otherWork, { label: say.openOtherWork, press: () => void keeper.switchTo(copy) });
  }, { signal });
  keeper.addEventListener('same-title', (event) => {
    const { work } = /** @type {CustomEvent<{ work: string }>} */ (event).detail;
    sheet.notices?.show('other-work', say.sameTitle, { label: say.openOtherWork, press: () => void keeper.open(work) });
  }, { signal });
  keeper.addEventListener('set-aside', (event) => {
    const { text } = /** @type {CustomEvent<{ text: string }>} */ (event).detail;
    const press = () => void sheet.late(async () => {
      const { download } = await needed(import('../saved_page/download.js'), 'part');
      download('work-set-aside.json', 'application/json', text);
    });
    sheet.notices?.show('set-aside', say.setAside, { label: say.downloadSetAside, press });
  }, { signal });
}
