import { readPreference, writePreference } from './preferences.js';

/** `auto` is as the page around the sheet, `system` as the device. */
export const themes = /** @type {const} */ (['auto', 'system', 'light', 'dark']);
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
  const authors = () => known(themes, authorsTheme) ?? 'auto';
  const now = () => ({
    theme: known(themes, readPreference('theme')) ?? authors(),
    themes: [authors() === 'auto' ? 'auto' : 'system', 'light', 'dark'],
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
      writePreference('theme', theme === 'auto' ? '' : theme);
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
