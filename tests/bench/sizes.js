import { brotliCompressSync, constants } from 'node:zlib';

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };

/** @param {Uint8Array} content */
export const packedSize = (content) => brotliCompressSync(content, best).length;

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
