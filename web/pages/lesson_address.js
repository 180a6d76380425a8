/**
 * The address that `?lesson=` stands for: a name stands for a lesson in the folder beside the page, anything else is an
 * address.
 * @param {string} wanted
 * @param {string} page the address of the page
 * @returns {string | null} null where a lesson cannot be fetched from it
 */
export function lessonAddress(wanted, page) {
  if (/^[\p{L}\p{N}_-]+$/u.test(wanted)) return new URL(`lessons/${wanted}.json`, page).href;
  try {
    const address = new URL(wanted, page);
    return /^(https?|file):$/.test(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
