/**
 * What readers have chosen on this device: colours, text size, the divider's place. Where the browser refuses to store it,
 * a choice holds until the page is closed.
 * @param {string} name
 */
export function readPreference(name) {
  try {
    return localStorage.getItem(`lesson-worksheet:${name}`);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} value nothing to forget it */
export function writePreference(name, value) {
  try {
    if (value) localStorage.setItem(`lesson-worksheet:${name}`, value);
    else localStorage.removeItem(`lesson-worksheet:${name}`);
  } catch {
    // The choice holds for this page only.
  }
}
