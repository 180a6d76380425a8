/**
 * How this device's people like their sheets: colours, text size, the divider's place.
 * Where the browser refuses to keep it, the choice holds until the page closes.
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
    // Nothing is lost but a liking.
  }
}
