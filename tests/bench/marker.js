// What the marker of free text weighs: the core less one that is linked without src/marker.
import { readFileSync } from 'node:fs';
import { kilobytes, packedSize } from './sizes.js';

const core = (name) => readFileSync(new URL(`../../build/wasm/${name}.wasm`, import.meta.url));

/** The section of data, which is the tables and weights (https://webassembly.github.io/spec/core/binary/modules.html). */
function dataOf(/** @type {Buffer} */ bytes) {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = bytes[at++];
      size |= (byte & 0x7f) << shift;
    }
    if (id === 11) return bytes.subarray(at, at + size);
    at += size;
  }
  throw new Error('There is no data in the core.');
}

export function* marker() {
  const [whole, without] = [core('worksheet'), core('without_marker')];
  const more = (part) => `${kilobytes(part(whole).length - part(without).length)}, ${kilobytes(packedSize(part(whole)) - packedSize(part(without)))}`;
  yield ['the core: raw, brotli -11', `${kilobytes(whole.length)}, ${kilobytes(packedSize(whole))}`];
  yield ['of it the marker’s tables and weights: raw, brotli -11', more(dataOf), 'budget 25 KB'];
  yield ['the marker, its code too: raw, brotli -11', more((bytes) => bytes)];
}
