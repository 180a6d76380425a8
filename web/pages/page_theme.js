import { readPreference } from '../element/preferences.js';

/** Gives the page the colours that a reader has chosen for the worksheet on it. */
export function followTheme() {
  document.documentElement.dataset.theme = readPreference('theme') ?? 'system';
}
