/**
 * A copy of a lesson's work as it lies on this device.
 * @typedef {object} Stored
 * @property {string} lesson
 * @property {string} copy
 * @property {string} work the text of a work file
 * @property {string} name the student's name, to list the copies by
 * @property {number} answered
 * @property {number} updated ms since the epoch
 * @property {string} revision differs for every write, so that a tab sees what another has written
 */

/**
 * Something that could not be read, kept as it was found.
 * @typedef {object} Aside
 * @property {string} text
 * @property {string} reason
 */

/** @typedef {Aside & { lesson: string, at: number }} StoredAside */

/**
 * Storage is shared with whatever else this origin has ever run: nothing read from it is taken on trust.
 * @param {any} value
 * @returns {value is Stored}
 */
export function isStored(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['lesson', 'copy', 'work', 'name', 'revision'].every((key) => typeof value[key] === 'string') &&
    Number.isFinite(value.updated) &&
    Number.isFinite(value.answered)
  );
}

/**
 * Whatever a strange record holds, as text that a person can look through.
 * @param {any} value
 */
export function asText(value) {
  if (typeof value === 'string') return value;
  if (typeof value?.work === 'string') return value.work;
  try {
    return JSON.stringify(value, null, 1) ?? String(value);
  } catch {
    return String(value);
  }
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A name that no other copy, tab or write has: 60 bits of chance. */
export function newName() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}
