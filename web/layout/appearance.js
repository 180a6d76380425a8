import { readPreference, writePreference } from './preferences.js';

export const themes = /** @type {const} */ (['system', 'light', 'dark']);
export const sizes = /** @type {const} */ (['small', 'normal', 'large', 'larger']);

/**
 * Colours and text size of one sheet. What a reader chose on this device goes before what the author set.
 * @param {HTMLElement} root
 * @param {string} authorsTheme
 */
export function appearance(root, authorsTheme) {
  const known = (/** @type {readonly string[]} */ list, /** @type {string | null} */ value) => (value && list.includes(value) ? value : null);
  const now = () => ({
    theme: known(themes, readPreference('theme')) ?? known(themes, authorsTheme) ?? 'system',
    size: known(sizes, readPreference('size')) ?? 'normal',
  });
  const show = () => Object.assign(root.dataset, now());
  show();
  return {
    now,
    /** @param {string} theme */
    setTheme(theme) {
      writePreference('theme', theme);
      root.dataset.theme = theme;
    },
    /** @param {string} size */
    setSize(size) {
      writePreference('size', size);
      root.dataset.size = size;
    },
    /** @param {string} theme */
    authorSays(theme) {
      authorsTheme = theme;
      show();
    },
  };
}
