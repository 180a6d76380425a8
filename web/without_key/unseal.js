/**
 * The key of a lesson that was published sealed: a JSON list, deflated (raw, RFC 1951), encrypted with AES-256 in GCM under
 * a key that PBKDF2 makes of the passphrase. lessons/README.md describes it.
 *
 * @typedef {object} SealedKey
 * @property {'AES-GCM'} cipher
 * @property {'PBKDF2-SHA-256'} derivation
 * @property {number} iterations
 * @property {string} salt base64, as `iv` and `key` are
 * @property {string} iv
 * @property {string} key
 */

/** More than a lesson file may have is not unpacked. */
const mostBytes = 10 * 2 ** 20;

/** Whether this page may decrypt at all: browsers allow it on https: and on pages opened from a file. */
export const canUnseal = () => !!globalThis.crypto?.subtle;

/**
 * @param {string} passphrase however it was typed: letters that look alike, and blanks around it, make no difference
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} iterations
 * @param {'encrypt' | 'decrypt'} use
 */
export async function keyFrom(passphrase, salt, iterations, use) {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/**
 * The whole lesson, with its key in it again.
 * @param {string} lesson
 * @param {string} passphrase
 * @returns {Promise<string>} rejects where this is not the passphrase, or the key was changed
 */
export async function unsealed(lesson, passphrase) {
  const { keys: _, sealed, ...whole } = JSON.parse(lesson);
  const { iterations, salt, iv, key } = /** @type {SealedKey} */ (sealed);
  const opener = await keyFrom(passphrase, bytesOf(salt), iterations, 'decrypt');
  const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, opener, bytesOf(key));
  const members = JSON.parse(await inflated(packed));
  const parts = whole.questions.flatMap((/** @type {any} */ question) => question.parts ?? [question]);
  for (const [at, part] of parts.entries()) {
    for (const [name, value] of Object.entries(members[at])) {
      if (value === null) delete part[name];
      else part[name] = value;
    }
  }
  return JSON.stringify(whole);
}

/** @param {ArrayBuffer} packed */
async function inflated(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > mostBytes) throw new RangeError('The key is too large.');
    text += decoder.decode(value, { stream: true });
  }
}

/** @param {string} base64 */
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
