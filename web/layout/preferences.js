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

/** @param {string} name @param {string} value */
export function writePreference(name, value) {
  try {
    localStorage.setItem(`lesson-worksheet:${name}`, value);
  } catch {
    // Nothing is lost but a liking.
  }
}
