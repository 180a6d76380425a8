const count = (/** @type {number} */ n, /** @type {string} */ one, /** @type {string} */ many) => `${n} ${n === 1 ? one : many}`;

/** The words of the pages around a worksheet. */
export const galleryWords = {
  /** @type {Record<string, string>} */
  kinds: {
    short: 'short answers',
    list: 'lists',
    number: 'numbers',
    choice: 'choices',
    'true-false': 'true or false',
    blanks: 'gaps to fill',
    essay: 'an essay',
  },
  minutes: (/** @type {number} */ n) => count(n, 'minute', 'minutes'),
  questions: (/** @type {number} */ n) => count(n, 'question', 'questions'),
  language: (/** @type {string} */ code) => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code,
  all: (/** @type {string[]} */ things) => new Intl.ListFormat('en').format(things),
  noLessons: 'The list of lessons could not be read. You can still open a lesson of your own.',
  workAlone: (/** @type {string} */ title) =>
    title ? `This is work for “${title}”. Open that lesson first, then this file again.` : 'This is saved work. Open its lesson first, then this file again.',
  wrongLesson: (/** @type {string} */ title) => `This work belongs to another lesson: “${title}”.`,
  badAddress: (/** @type {string} */ address) => `“${address}” is not an address that a lesson can be read from.`,
  fileFailed: (/** @type {string} */ name) => `${name} could not be read.`,
};
