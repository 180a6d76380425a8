/**
 * The words of the pages around a worksheet, in English.
 * @param {import('../grammar.js').Grammar} grammar
 */
export const galleryEnglish = ({ many, list, apart, number }) => ({
  lessons: 'Lessons',
  about: 'Read, answer, and be told what is right and what is still missing. What you write stays on this device.',
  ownTitle: 'A lesson of your own',
  own: 'Open a lesson file from this device, or drop one anywhere on this page. It is not sent anywhere.',
  toDesk: 'Write or paste one at the teacher’s desk',
  chooseFile: 'Choose a lesson file',
  pageLanguage: 'Language',
  /** @type {Record<string, string>} */
  kinds: {
    short: 'short answers',
    list: 'lists',
    number: 'numbers',
    choice: 'choices',
    'true-false': 'true or false',
    blanks: 'gaps to fill',
    match: 'pairs to join',
    order: 'putting in order',
    sort: 'sorting into groups',
    evidence: 'finding it in the passage',
    table: 'tables to fill',
    label: 'naming parts of a picture',
    essay: 'an essay',
  },
  minutes: (/** @type {number} */ n) => many(n, { one: '# minute', other: '# minutes' }),
  asks: (/** @type {number} */ questions, /** @type {string[]} */ kinds) =>
    many(questions, { one: `# question: ${list(kinds)}`, other: `# questions: ${list(kinds)}` }),
  answered: (/** @type {number} */ n, /** @type {number} */ of) => `${number(n)} of ${number(of)} answered`,
  goOn: 'Continue',
  workHere: 'Work on this device',
  deleteAll: 'Delete all work from this device',
  deleteAllAsk: 'Everything that was written on worksheets on this device, by you and by others, will be deleted, and nobody can bring it back. Files and codes that were saved stay.',
  deleteAllNow: 'Delete all of it',
  keepAll: 'Keep it',
  allDeleted: 'There is no work on this device any more.',
  notAllDeleted: 'Not all of it could be deleted. Try again, or clear this site’s data in the browser.',
  search: 'Search the lessons',
  found: (/** @type {number} */ n) => many(n, { one: '# lesson found', other: '# lessons found' }),
  noLessons: 'The list of lessons could not be read. You can still open a lesson of your own.',
  workAlone: 'This is saved work. Open its lesson first, then this file again.',
  workAloneOf: (/** @type {string} */ title) => `This is work for “${apart(title)}”. Open that lesson first, then this file again.`,
  badAddress: (/** @type {string} */ address) => `“${apart(address)}” is not an address that a lesson can be read from.`,
  cutLink: 'This link was cut short on its way, so its lesson cannot be opened. Ask for the link again, or for the lesson as a file.',
  fileFailed: (/** @type {string} */ name) => `${apart(name)} could not be read.`,
});
