/**
 * Asks the browser not to clear this storage when space runs low. Firefox would put a question to the student
 * in the middle of an answer, so it is not asked there.
 */
export function askToPersist() {
  if (globalThis.CSS?.supports?.('-moz-appearance', 'none')) return;
  globalThis.navigator?.storage?.persist?.().catch(() => {});
}
