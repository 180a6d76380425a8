// What may be a student's work, out of all the forms in which works come. Runs in a worker: it touches no page.
import { CodeFault, workOf } from '../../hand_in/code.js';
import { TooMuch, unpack } from '../import/unpack.js';

/** A file, or what is in it, and where it stood: the folders above it, its name. @typedef {{ path: string, file: Blob | ArrayBuffer }} Given */
/** Why nothing could be read. @typedef {'unknown' | 'large' | 'unsafe' | 'newer' | 'cut' | 'damaged' | 'failed'} Fault */
/** @typedef {{ source: string, text: string, fault?: undefined } | { source: string, fault: Fault, text?: undefined }} Found */

const largestZip = 500_000_000;
const largestFile = 30_000_000;
const largestCode = 10_000_000;

/** More than any class needs. */
const roomForAll = () => ({ files: 20_000, bytes: 150_000_000 });

/**
 * @param {Given} given
 * @returns {AsyncGenerator<Found>}
 */
export async function* textsIn({ path, file }) {
  if (isBeside(path)) return;
  try {
    const isBlob = file instanceof Blob;
    if ((isBlob ? file.size : file.byteLength) > largestZip) return yield { source: path, fault: 'large' };
    yield* foundIn(path, new Uint8Array(isBlob ? await file.arrayBuffer() : file), roomForAll(), 0);
  } catch (cause) {
    console.error(cause);
    yield { source: path, fault: 'failed' };
  }
}

/**
 * Works in a text that a person has pasted: codes, or the text of a work file.
 * @param {string} text
 * @param {string} source
 */
export const textsInPasted = (text, source) => textsIn({ path: source, file: new TextEncoder().encode(text).buffer });

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 * @param {import('../import/unpack.js').Room} room
 * @param {number} depth of zips within zips
 * @returns {AsyncGenerator<Found>}
 */
async function* foundIn(path, bytes, room, depth) {
  if (isZip(bytes)) return yield* foundInZip(path, bytes, room, depth);
  if (bytes.length > largestFile) return yield { source: path, fault: 'large' };
  const text = decoded(bytes);
  if (text === null) return yield { source: path, fault: 'unknown' };
  if (/^\s*\{/.test(text)) return yield { source: path, text };
  const saved = workInPage(text);
  if (saved) return yield { source: path, text: saved };
  yield* foundInText(path, text, room);
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 * @param {import('../import/unpack.js').Room} room
 * @param {number} depth
 * @returns {AsyncGenerator<Found>}
 */
async function* foundInZip(path, bytes, room, depth) {
  let files;
  try {
    if (depth > 1) throw new TooMuch();
    files = unpack(bytes, (name) => !isBeside(name) && mayHoldWork(name), room);
  } catch (cause) {
    if (!(cause instanceof TooMuch)) console.error(cause);
    return yield { source: path, fault: cause instanceof TooMuch ? 'unsafe' : 'damaged' };
  }
  // A zip by itself is only how the works came; one within it is a student's.
  const inside = depth ? `${path}/` : '';
  for (const [name, content] of files) {
    if (name.endsWith('/') || isBeside(name)) continue;
    if (mayHoldWork(name)) yield* foundIn(inside + name, content, room, depth + 1);
    else yield { source: inside + name, fault: 'unknown' };
  }
}

/**
 * Every hand-in code in a text, whatever stands around it. In a page, what its tags hold is no part of a code.
 * @param {string} source
 * @param {string} text
 * @param {import('../import/unpack.js').Room} room
 * @returns {AsyncGenerator<Found>}
 */
async function* foundInText(source, text, room) {
  const codes = codesIn(/^\s*</.test(text) ? withoutTags(text) : text);
  if (!codes.length) return yield { source, fault: 'unknown' };
  for (const { above, code } of codes) {
    const named = above || source;
    if (room.bytes <= 0) return yield { source: named, fault: 'unsafe' };
    try {
      const work = await workOf(code, Math.min(largestCode, room.bytes));
      room.bytes -= work.length;
      yield { source: named, text: work };
    } catch (cause) {
      if (!(cause instanceof CodeFault) || cause.kind === 'none') throw cause;
      yield { source: named, fault: cause.kind };
    }
  }
}

const begin = '[[lesson-work/';
const longestLine = 200;

/**
 * The codes in a text, each with the line above it, which tells a person whose it is.
 * @param {string} text
 */
export function codesIn(text) {
  /** @type {{ above: string, code: string }[]} */
  const found = [];
  let end = -1;
  for (let at = text.indexOf(begin); at >= 0; ) {
    const next = text.indexOf(begin, at + begin.length);
    if (end >= 0 ? end < at : !found.length) end = text.indexOf(']]', at);
    const before = text.slice(Math.max(0, at - longestLine), at).split('\n');
    const above = [...before.slice(0, -1)].reverse().map(bare).find((line) => line) ?? '';
    const isOurs = !above.includes(']]') && !above.includes(begin);
    const to = end < 0 || (next >= 0 && next < end) ? (next < 0 ? text.length : next) : end + 2;
    found.push({ above: isOurs ? above : '', code: text.slice(at, to) });
    at = next;
  }
  return found;
}

/** A line without the signs of a quoted mail. @param {string} line */
const bare = (line) => line.replace(/^[>\s]+/, '').trim();

/** @param {string} page */
function withoutTags(page) {
  const breaks = page.replace(/<(br|\/p|\/div|\/li|\/tr)\b/gi, '\n<');
  return breaks.replace(/<[^<>]*>/g, '').replace(/&(nbsp|#160|#xa0);/gi, ' ').replace(/&gt;/gi, '>').replace(/&(amp|#38);/gi, '&');
}

/** The work in a saved page, as it was handed over. @param {string} text */
function workInPage(text) {
  const at = text.indexOf('id="worksheet-work"');
  if (at < 0 || !/^\s*</.test(text)) return '';
  const from = text.indexOf('>', at) + 1;
  const to = text.indexOf('</script', from);
  return from && to > from ? text.slice(from, to).trim() : '';
}

/** @param {Uint8Array} bytes */
const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9;

/** What systems leave beside people's files. @param {string} path */
const isBeside = (path) => /(^|\/)(__MACOSX\/|\.|desktop\.ini$|thumbs\.db$)/i.test(path);

/** Pictures, sounds and documents are told of, not unpacked. @param {string} name */
const mayHoldWork = (name) => !/\.(jpe?g|png|gif|webp|heic|svg|pdf|docx?|pptx?|xlsx?|odt|mp[34]|m4a|mov|wav|webm|avi)$/i.test(name);

/** @param {Uint8Array} bytes @returns {string | null} null where it is no text */
function decoded(bytes) {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  return text.includes('\0') || text.startsWith('%PDF') ? null : text;
}
