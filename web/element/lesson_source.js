/** @typedef {import('./trouble.js').Failure} Failure */

/** Why a lesson could not be fetched. */
export class NotFetched extends Error {
  /** @param {Failure} failure @param {string} address @param {unknown} [cause] */
  constructor(failure, address, cause) {
    super(`${address}: ${failure.kind}`, { cause });
    this.failure = failure;
    this.address = address;
  }
}

/**
 * A part of the program that is fetched when it is needed.
 * @template Loaded
 * @param {Promise<Loaded>} loading
 * @param {'core' | 'part'} [kind] `core`: without it no lesson can be shown
 * @returns {Promise<Loaded>} rejects with NotFetched
 */
export const needed = (loading, kind = 'core') => loading.catch((error) => Promise.reject(new NotFetched({ kind }, '', error)));

/**
 * The bytes of a lesson file, as they are: the core says where they are not UTF-8.
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Uint8Array>}
 */
export async function fetchLesson(address, signal) {
  let response, bytes;
  try {
    response = await fetch(address, { signal });
    bytes = await response.arrayBuffer();
  } catch (error) {
    if (signal.aborted) throw error;
    if (address.startsWith('file:')) throw new NotFetched({ kind: 'file' }, address, error);
    throw new NotFetched({ kind: navigator.onLine ? 'unreachable' : 'offline' }, address, error);
  }
  if (response.status === 404 || response.status === 410) throw new NotFetched({ kind: 'missing' }, address);
  if (!response.ok) throw new NotFetched({ kind: 'refused', status: response.status }, address);
  return new Uint8Array(bytes);
}

/**
 * What a page's author or a student hands over as a lesson.
 * @param {string | Uint8Array | object} lesson
 * @returns {string | Uint8Array}
 */
export const asLesson = (lesson) => (typeof lesson === 'string' || lesson instanceof Uint8Array ? lesson : JSON.stringify(lesson));

/** The text of a lesson, without the byte order mark that some editors put before it. @param {string | Uint8Array} lesson */
export const asText = (lesson) => (typeof lesson === 'string' ? lesson.replace(/^\ufeff/, '') : new TextDecoder().decode(lesson));

/**
 * The lesson that an element names, or that stands inside it.
 * @param {HTMLElement & { src: string }} element
 * @param {AbortSignal} signal
 * @returns {Promise<{ lesson: string | Uint8Array, base: string }>}
 */
export async function lessonOf(element, signal) {
  if (element.src) {
    const base = addressOf(element.src);
    return { lesson: await fetchLesson(base, signal), base };
  }
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true, signal }));
  }
  const inline = element.querySelector('script[type="application/json"]')?.textContent;
  if (!inline) throw new NotFetched({ kind: 'nothing' }, '');
  return { lesson: inline, base: document.baseURI };
}

/** @param {string} src */
function addressOf(src) {
  try {
    return new URL(src, document.baseURI).href;
  } catch (cause) {
    throw new NotFetched({ kind: 'missing' }, src, cause);
  }
}
