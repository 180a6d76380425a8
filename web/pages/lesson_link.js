// A lesson link carries the whole lesson behind its #: deflated, in letters that every address may have.

const sign = '#lesson=';
/** More than a lesson file may have is not unpacked. */
const mostBytes = 10_000_000;


/**
 * @param {string} lesson
 * @param {string} page the address of a page that opens such links
 */
export async function lessonLink(lesson, page) {
  const stream = new Blob([lesson]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `${page.replace(/[?#].*/, '')}${sign}${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * @param {string} hash of the page's address
 * @returns {Promise<Uint8Array>} the lesson; rejects where the link was cut or changed on its way
 */
export async function linkedLesson(hash) {
  const letters = atob(decodeURIComponent(hash.slice(sign.length)).replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  for (let total = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > mostBytes) throw new Error('The lesson in this link is too large.');
    pieces.push(/** @type {Uint8Array<ArrayBuffer>} */ (value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
