// Gives each part of a program the data that it is the first to need, so that tables and texts come with the code that
// reads them. What a part needs is found by looking for addresses: in its code, and in the data that it needs.
// Binary format: https://webassembly.github.io/spec/core/binary/modules.html

const [codeSection, dataSection, dataCountSection] = [10, 11, 12];
/** Whose share the filling between two pieces is. */
const nobody = 255;

/**
 * @typedef {{ begin: number, end: number }} Piece something in memory that has an address; `end` is exclusive
 * @typedef {{ bytes: Uint8Array, text: string }} Part a WebAssembly file and its code, as wasm-dis writes it
 */

/**
 * @param {Part[]} parts the first has all the data; each is loaded only when those before it are
 * @param {string} map as wasm-ld prints it
 * @returns {Uint8Array[]} the files, each with its own share
 */
export function splitData(parts, map) {
  const memory = memoryOf(parts[0].bytes);
  const pieces = piecesOf(map, memory);
  /** Of each piece, the first part that needs it. What no code names goes with the first, to be on the safe side. */
  const owners = new Map();
  parts.forEach(({ text }, part) => {
    const found = addressesIn(text).flatMap((address) => pieces.near(address));
    for (let piece; (piece = found.pop()); ) {
      if (owners.has(piece)) continue;
      owners.set(piece, part);
      found.push(...wordsOf(memory, piece).flatMap((address) => pieces.at(address)));
    }
  });
  const shares = new Uint8Array(memory.length).fill(nobody);
  for (const piece of pieces.all) shares.fill(owners.get(piece) ?? 0, piece.begin, piece.end);
  if (shares.some((share, at) => share === nobody && memory[at])) throw new Error('The map does not tell of all data.');
  return parts.map(({ bytes }, part) => withData(bytes, segmentsOf(memory, shares, part)));
}

/** The tables and variables of the linker's map, and the texts that it has put together. */
function piecesOf(map, memory) {
  const line = /^ *([\da-f]+) +[\da-f]+ +([\da-f]+) +(\S+):\(\S+\)$/gm;
  const all = [...map.matchAll(line)].flatMap(([, begin, size, file]) => {
    const piece = { begin: parseInt(begin, 16), end: parseInt(begin, 16) + parseInt(size, 16) };
    if (piece.begin >= memory.length || piece.begin === piece.end) return [];
    return file === '<internal>' ? textsIn(piece, memory) : [{ ...piece, isTable: true }];
  });
  all.sort((one, other) => one.begin - other.begin);
  return {
    all,
    at: (address) => all.filter(({ begin, end }) => begin <= address && address < end),
    // Code names a table by its beginning, or by a place a little beside it; far inside of one a number is just a number.
    near: (address) => all.filter(({ begin, end, isTable }) => (isTable ? begin - 8 <= address && address <= Math.min(end, begin + 64) : begin <= address && address < end)),
  };
}

function textsIn({ begin, end }, memory) {
  const texts = [];
  for (let at = begin; at < end; ) {
    const next = memory.indexOf(0, at) + 1;
    texts.push({ begin: at, end: next });
    at = next;
  }
  return texts;
}

function addressesIn(text) {
  const code = text.replace(/^ \(data .*$/gm, '');
  return [...new Set([...code.matchAll(/(?:i32\.const |offset=)(\d+)/g)].map(([, address]) => Number(address)))];
}

function wordsOf(memory, { begin, end }) {
  const view = new DataView(memory.buffer);
  const words = [];
  for (let at = (begin + 3) & ~3; at + 4 <= end; at += 4) words.push(view.getUint32(at, true));
  return words;
}

class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get done() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  /** LEB128; addresses are signed but never negative here. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  take(size) {
    return this.bytes.subarray(this.at, (this.at += size));
  }
}

function sectionsOf(bytes) {
  const reader = new Reader(bytes, 8);
  const sections = [];
  while (!reader.done) sections.push({ id: reader.byte(), content: reader.take(reader.number()) });
  return sections;
}

/** Memory as the file's data lays it out. */
function memoryOf(bytes) {
  const reader = new Reader(sectionsOf(bytes).find(({ id }) => id === dataSection)?.content ?? new Uint8Array([0]));
  const segments = Array.from({ length: reader.number() }, () => {
    const [kind, constant, address, end] = [reader.byte(), reader.byte(), reader.number(), reader.byte()];
    if (kind !== 0 || constant !== 0x41 || end !== 0x0b) throw new Error('A data segment is not of the kind that can be split.');
    return { address, bytes: reader.take(reader.number()) };
  });
  const memory = new Uint8Array(Math.max(0, ...segments.map(({ address, bytes }) => address + bytes.length + 4)));
  for (const { address, bytes } of segments) memory.set(bytes, address);
  return memory;
}

/**
 * One part's share. Zeros, as memory is to begin with, are left out where they are more than a segment's head would be;
 * what another part may have written to is never among them.
 */
function segmentsOf(memory, shares, part) {
  const fewest = 8;
  const segments = [];
  for (let at = 0; at < memory.length; ++at) {
    if (!memory[at] || shares[at] !== part) continue;
    const last = segments.at(-1);
    const between = last ? shares.subarray(last.end, at) : [];
    if (last && between.length <= fewest && between.every((owner) => owner === part || owner === nobody)) last.end = at + 1;
    else segments.push({ address: at, end: at + 1 });
  }
  return segments.map(({ address, end }) => ({ address, bytes: memory.subarray(address, end) }));
}

function withData(bytes, segments) {
  const content = [...unsigned(segments.length)];
  for (const { address, bytes } of segments) content.push(0, 0x41, ...signed(address), 0x0b, ...unsigned(bytes.length), ...bytes);
  // The count of segments is said twice only for code that names segments, which this is not for.
  const others = sectionsOf(bytes).filter(({ id }) => id !== dataSection && id !== dataCountSection);
  const after = others.findIndex(({ id }) => id === codeSection) + 1;
  others.splice(after, 0, ...(segments.length ? [{ id: dataSection, content: Uint8Array.from(content) }] : []));
  const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  return Buffer.concat([Buffer.from(header), ...others.flatMap(({ id, content }) => [Buffer.from([id, ...unsigned(content.length)]), content])]);
}

function unsigned(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/** Of a number that is not negative: the last byte's sign bit stays clear. */
function signed(value) {
  const bytes = unsigned(value);
  const last = bytes.length - 1;
  return bytes[last] & 0x40 ? [...bytes.slice(0, last), bytes[last] | 0x80, 0] : bytes;
}
