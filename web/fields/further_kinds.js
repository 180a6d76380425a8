const kinds = ['match', 'order', 'sort', 'evidence', 'table', 'label'];
const inLesson = new RegExp(`"type"\\s*:\\s*"(?:${kinds.join('|')})"`);

/**
 * Whether a kind is taken in hand: few lessons have one, so that what it needs is a part of page and core of its own.
 * @param {string} kind
 */
export const isFurther = (kind) => kinds.includes(kind);

/**
 * Whether a lesson has such a kind, as far as can be seen before it is read.
 * @param {string} lesson as JSON text
 */
export const hasFurther = (lesson) => inLesson.test(lesson);
