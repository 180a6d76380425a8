import { asBytes } from './as_text.js';

/**
 * What a saved page carries packed.
 * @param {string} text gzip, as `asText` writes it
 */
export async function unpacked(text) {
  const stream = new Blob([asBytes(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
