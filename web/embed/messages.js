// What a framed worksheet and the page around it say to each other, by postMessage. Each message is an object with
// `"lesson-worksheet": 1`, the version, and a `type`; README describes them.

export const version = 1;

/** @typedef {{ type: string, [more: string]: unknown }} Message */

/** @param {Message} message */
export const sealed = (message) => ({ 'lesson-worksheet': version, ...message });

/** @param {unknown} data @returns {Message | null} */
export function opened(data) {
  const message = /** @type {any} */ (data);
  return message?.['lesson-worksheet'] === version && typeof message.type === 'string' ? message : null;
}

/** @param {string | null} text @returns {string | null} an origin as browsers write it */
export function originOf(text) {
  try {
    const { origin } = new URL(text ?? '');
    return origin === 'null' ? null : origin;
  } catch {
    return null;
  }
}
