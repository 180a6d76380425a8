/**
 * A work file as a hand-in code: letters that a text box or a mail carries unharmed.
 *
 *     Who May Shut the Gate? · Ada · 2026-11-28
 *     [[lesson-work/1:LENGTH:SUM:
 *     LETTERS
 *     ]]
 *
 * LETTERS are the work file in UTF-8, deflated (zlib, RFC 1950), in base64url without padding, broken into lines. LENGTH is
 * how many letters there are, SUM their CRC-32 in hexadecimal digits. Whatever stands before, after or between the letters
 * that is none of the alphabet is passed over: line breaks, blanks, the `>` of a quoted mail.
 */

/** Why a code could not be read. */
export class CodeFault extends Error {
  /** @param {'none' | 'newer' | 'cut' | 'damaged'} kind @param {unknown} [cause] */
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

const lineLength = 76;
const mostBytes = 50 * 2 ** 20;

/**
 * @param {string} work the text of a work file
 * @param {string} about what a person reads above it
 */
export async function codeOf(work, about) {
  const packed = await bytesOf(new Blob([work]).stream().pipeThrough(new CompressionStream('deflate')), Infinity);
  const letters = base64url(packed);
  const lines = letters.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return `${about.replace(/[[\]]/g, '')}\n[[lesson-work/1:${letters.length}:${crc32(letters)}:\n${lines.join('\n')}\n]]\n`;
}

/**
 * The work file that a code stands for.
 * @param {string} text
 * @param {number} [most] how many bytes it may unpack to
 * @returns {Promise<string>} rejects with a `CodeFault`
 */
export async function workOf(text, most = mostBytes) {
  const bare = text.replace(/[^\w:/[\]-]+/g, '');
  const frame = /\[\[lesson-work\/(\d+):(\d+):([0-9a-f]{8}):([\w-]*)/.exec(bare);
  if (!frame) throw new CodeFault(/\[\[lesson-work\//.test(bare) ? 'cut' : 'none');
  const [, version, length, sum, letters] = frame;
  if (version !== '1') throw new CodeFault('newer');
  if (letters.length < Number(length)) throw new CodeFault('cut');
  if (letters.length > Number(length) || crc32(letters) !== sum) throw new CodeFault('damaged');
  try {
    const stream = new Blob([bytesFrom(letters)]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new TextDecoder().decode(await bytesOf(stream, most));
  } catch (cause) {
    throw new CodeFault('damaged', cause);
  }
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @param {number} most how many bytes it may have
 */
async function bytesOf(stream, most) {
  const pieces = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(value);
    length += value.length;
    if (length > most) {
      void reader.cancel();
      throw new RangeError(`More than ${most} bytes.`);
    }
  }
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} letters */
const bytesFrom = (letters) => Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param {string} letters */
function crc32(letters) {
  let sum = ~0;
  for (let at = 0; at < letters.length; at++) {
    sum ^= letters.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
