// What the marker of free text weighs: the core less one that is linked without src/checking/ideas.
import { readFileSync } from 'node:fs';
import { kilobytes, packedSize } from './sizes.js';

const core = (name) => readFileSync(new URL(`../../build/wasm/${name}.wasm`, import.meta.url));

export function* marker() {
  const [whole, without] = [core('worksheet'), core('without_marker')];
  yield ['the core: raw, brotli -11', `${kilobytes(whole.length)}, ${kilobytes(packedSize(whole))}`];
  yield ['the marker of it: raw, brotli -11', `${kilobytes(whole.length - without.length)}, ${kilobytes(packedSize(whole) - packedSize(without))}`, 'budget 25 KB'];
}
