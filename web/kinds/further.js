/** @typedef {import('./index.js').MakeField} MakeField */

/**
 * The kinds that are taken in hand: few lessons have one, so that each is fetched for those that do, as is a part of the core.
 * @type {Record<string, () => Promise<MakeField>>}
 */
export const further = {
  match: async () => (await import('./match/field.js')).matchField,
  order: async () => (await import('./order/field.js')).orderField,
  sort: async () => (await import('./sort/field.js')).sortField,
  evidence: async () => (await import('./evidence/field.js')).evidenceField,
  table: async () => (await import('./table/field.js')).tableField,
  label: async () => (await import('./label/field.js')).labelField,
};

/** @param {string} kind */
export const isFurther = (kind) => Object.hasOwn(further, kind);

const inLesson = new RegExp(`"type"\\s*:\\s*"(${Object.keys(further).join('|')})"`, 'g');

/**
 * Which of them a lesson has, as far as can be seen before it is read.
 * @param {string} lesson as JSON text
 */
export const furtherIn = (lesson) => Array.from(lesson.matchAll(inLesson), ([, kind]) => kind);
