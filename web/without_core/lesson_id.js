// The id of a lesson that names none, as the core makes it (src/lesson/lesson_id.cpp).

const mostLetters = 64;
const punctuation = /[\s!"'(),\-./:;?[\]_{}¡¿·«»„“”‘’‚‹›–—…\u3001-\u300f]/u;
const stroked = new Map([['ß', 'ss'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd']]);

/** @param {string} title */
export function idFromTitle(title) {
  const { id, areAll } = lettersOf(title);
  if (!id) return onlyFingerprint(title);
  if (areAll && id.length <= mostLetters) return id;
  const fingerprint = fingerprintOf(title);
  return `${cut(id, mostLetters - fingerprint.length - 1)}-${fingerprint}`;
}

/** @param {string} title */
export function earlierIdFromTitle(title) {
  return cut(lettersOf(title).id, mostLetters) || onlyFingerprint(title);
}

/** @param {string} title */
function lettersOf(title) {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ßøłđ]/g, (letter) => stroked.get(letter) ?? '');
  const isSign = /[a-z0-9]-(?:\s|$)/u.test(plain);
  const areAll = !isSign && [...plain].every((letter) => /[a-z0-9]/.test(letter) || punctuation.test(letter));
  return { id: cut(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, ''), Infinity), areAll };
}

/** @param {string} id @param {number} most */
const cut = (id, most) => id.slice(0, most).replace(/-$/, '');

/** @param {string} title */
const onlyFingerprint = (title) => `lesson-${fingerprintOf(title)}`;

/** 64-bit FNV-1a, as 16 hexadecimal digits. @param {string} text */
function fingerprintOf(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
