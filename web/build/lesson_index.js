import { Lexer } from 'marked';
import { isMeant } from '../element/markdown_meant.js';
import { directionOf } from '../words/direction.js';

/** @typedef {{ type: string }} Part */
/** @typedef {Part & { parts?: Part[] }} Question */

/** @typedef {import('marked').Tokens.Generic} Token */

/** The words of a text of one line, as `plainText` of the page has them. @param {Token[]} tokens @returns {string} */
const words = (tokens) =>
  tokens.map((token, at) => (isMeant(tokens, at, true) ? (token.tokens ? words(token.tokens) : token.type === 'html' ? token.raw : (token.text ?? token.raw)) : token.raw)).join('');

/**
 * What the gallery tells of each lesson.
 * @param {[name: string, bytes: Uint8Array][]} files lessons as served, by path
 */
export function lessonIndex(files) {
  return files.map(([file, bytes]) => {
    const lesson = JSON.parse(new TextDecoder().decode(bytes));
    /** @type {Question[]} */
    const questions = lesson.questions;
    const parts = questions.flatMap((question) => question.parts ?? [question]);
    const { id, title, byline, subject, audience, minutes } = lesson;
    const language = lesson.language ?? 'en';
    return {
      ...{ file, id, title: words(Lexer.lexInline(title)), byline, subject, audience, minutes, language, direction: directionOf(language) },
      ...{ questions: questions.length, parts: parts.length, kinds: [...new Set(parts.map((part) => part.type))] },
    };
  });
}
