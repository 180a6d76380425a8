/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Problem} Problem */

/**
 * Opens a lesson in an instance of its own.
 * @param {{ start(): any }} program
 * @param {string | Uint8Array} lesson
 * @param {string} feedback takes the place of the lesson's own setting where it names one
 */
export function opened(program, lesson, feedback) {
  const sheet = new (program.start().Worksheet)(lesson, feedback);
  return {
    /** @returns {Problem[]} why the lesson cannot be opened: none where it is */
    problems: () => JSON.parse(sheet.problems()),
    /** @returns {import('../types.js').View} */
    view: () => JSON.parse(sheet.view()),
    /** @param {Action} action @returns {import('../types.js').Update} */
    act: (action) => JSON.parse(sheet.act(JSON.stringify(action, wellFormed))),
    /** @param {string} part */
    prepare: (part) => sheet.prepare(part),
    /** @returns {string} */
    work: () => sheet.work(),
    /** @returns {import('../types.js').KeyPart[]} */
    key: () => JSON.parse(sheet.key()),
    /** @returns {import('../types.js').Results} */
    results: () => JSON.parse(sheet.results()),
  };
}

/** @typedef {ReturnType<typeof opened>} Opened */

/**
 * Half an emoji, as a cut or a faulty keyboard leaves it, is no text to the core.
 * @param {string} _key
 * @param {unknown} value
 */
function wellFormed(_key, value) {
  if (typeof value !== 'string' || !/[\ud800-\udfff]/.test(value)) return value;
  return value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
