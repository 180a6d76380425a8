// Moves initial data from one WebAssembly file to another that shares its memory.
// Binary format: https://webassembly.github.io/spec/core/binary/modules.html

const [importSection, codeSection, dataSection, dataCountSection] = [2, 10, 11, 12];

/**
 * @param {Uint8Array} from
 * @param {Uint8Array} to must import the memory
 * @param {{ begin: number, end: number }} range addresses; a segment lies in it or outside of it
 * @returns {[from: Uint8Array, to: Uint8Array]}
 */
export function moveData(from, to, { begin, end }) {
  const [giving, taking] = [sectionsOf(from), sectionsOf(to)];
  if (!taking.some(({ id }) => id === importSection)) throw new Error('There is no memory to move data to.');
  const segments = segmentsOf(giving.find(({ id }) => id === dataSection));
  const moved = segments.filter(({ address }) => address >= begin && address < end);
  const kept = segments.filter((segment) => !moved.includes(segment));
  const own = segmentsOf(taking.find(({ id }) => id === dataSection));
  return [withData(giving, kept), withData(taking, [...own, ...moved])];
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

function segmentsOf(section) {
  if (!section) return [];
  const reader = new Reader(section.content);
  return Array.from({ length: reader.number() }, () => {
    const [kind, constant, address, end] = [reader.byte(), reader.byte(), reader.number(), reader.byte()];
    if (kind !== 0 || constant !== 0x41 || end !== 0x0b) throw new Error('A data segment is not of the kind that can be moved.');
    return { address, bytes: reader.take(reader.number()) };
  });
}

function withData(sections, segments) {
  const content = [...unsigned(segments.length)];
  for (const { address, bytes } of segments) content.push(0, 0x41, ...signed(address), 0x0b, ...unsigned(bytes.length), ...bytes);
  // The count of segments is said twice only for code that names segments, which this is not for.
  const others = sections.filter(({ id }) => id !== dataSection && id !== dataCountSection);
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
