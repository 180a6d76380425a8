import { keyFrom } from '../without_key/unseal.js';

/** As OWASP advises for PBKDF2 with SHA-256. */
const iterations = 600_000;

/**
 * A lesson with its key encrypted in it: web/without_key/unseal.js opens it again.
 * @param {{ lesson: string, key: string }} parted as the core parts a lesson from its key
 * @param {string} passphrase
 */
export async function sealed({ lesson, key }, passphrase) {
  const [salt, iv] = [16, 12].map((length) => crypto.getRandomValues(new Uint8Array(length)));
  const stream = new Blob([key]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const sealer = await keyFrom(passphrase, salt, iterations, 'encrypt');
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sealer, await new Response(stream).arrayBuffer());
  const seal = { cipher: 'AES-GCM', derivation: 'PBKDF2-SHA-256', iterations, salt: base64(salt), iv: base64(iv), key: base64(new Uint8Array(encrypted)) };
  return JSON.stringify({ ...JSON.parse(lesson), keys: 'sealed', sealed: seal });
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

/** What a word adds that a guesser's list may hold, in bits. */
const bitsOfWord = 12;

/**
 * How many bits a passphrase is worth to whoever guesses it with a program that knows words, dates and repetitions. A plain
 * estimate, and rather too low than too high.
 * @param {string} passphrase
 */
export function bitsOf(passphrase) {
  const runs = passphrase.normalize('NFKC').trim().toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  const different = [...new Set(runs)];
  return different.reduce((bits, run) => bits + bitsOfRun(run), 0);
}

/** @param {string} run of letters, of digits, or of other signs */
function bitsOfRun(run) {
  const letters = [...run];
  const fresh = letters.filter((letter, at) => at === 0 || Math.abs((letter.codePointAt(0) ?? 0) - (letters[at - 1].codePointAt(0) ?? 0)) > 1).length;
  if (/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(run)) return fresh * 6;
  if (/^[\p{L}\p{M}]/u.test(run)) return Math.min(fresh * 4.7, bitsOfWord);
  if (/^\p{N}/u.test(run)) return fresh * 3.3;
  return /^[\s.,_-]+$/.test(run) ? 1 : fresh * 5;
}

/** How a passphrase of so many bits stands: below 30 a day of guessing finds it, above 50 none does. @param {number} bits */
export const strengthOf = (bits) => (bits < 30 ? 'weak' : bits < 50 ? 'fair' : 'strong');

const [consonants, vowels] = ['bdfghjklmnprstvz', 'aeiou'];

/** A passphrase that nobody thought of, and that can be said aloud: five words of two syllables, 63 bits. */
export function suggestedPassphrase() {
  const chance = crypto.getRandomValues(new Uint32Array(20));
  const letters = [...chance].map((number, at) => (at % 2 ? vowels[number % vowels.length] : consonants[number % consonants.length]));
  return letters.join('').match(/.{4}/g)?.join(' ') ?? '';
}
