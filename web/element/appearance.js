import { readPreference, writePreference } from './preferences.js';

export const themes = /** @type {const} */ (['system', 'light', 'dark']);
export const sizes = /** @type {const} */ (['small', 'normal', 'large', 'larger']);

/** Reading aids: wider spacing, numbered paragraphs, a reading ruler. */
export const aids = /** @type {const} */ (['spacing', 'numbers', 'line']);

/**
 * Colours, text size and reading aids of one sheet. What a reader has chosen on this device comes before what the author has set.
 * @param {HTMLElement} root
 * @param {string} authorsTheme
 */
export function appearance(root, authorsTheme) {
  const known = (/** @type {readonly string[]} */ list, /** @type {string | null} */ value) => (value && list.includes(value) ? value : null);
  const now = () => ({
    theme: known(themes, readPreference('theme')) ?? known(themes, authorsTheme) ?? 'system',
    size: known(sizes, readPreference('size')) ?? 'normal',
    aids: aids.filter((aid) => readPreference(aid) === 'on'),
  });
  const show = () => {
    const { theme, size, aids } = now();
    Object.assign(root.dataset, { theme, size, aids: aids.join(' ') });
  };
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
    /** @param {string} aid @param {boolean} on */
    setAid(aid, on) {
      writePreference(aid, on ? 'on' : '');
      const others = (root.dataset.aids ?? '').split(' ').filter((each) => each && each !== aid);
      root.dataset.aids = [...others, ...(on ? [aid] : [])].join(' ');
    },
    /** @param {string} theme */
    authorSays(theme) {
      authorsTheme = theme;
      show();
    },
  };
}
