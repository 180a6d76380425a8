// Prints every sentence that the page can say, with when it says it:
//     node web/build/sentences.js [LANGUAGE…]      en es fr de pt ar zh hi; all of them if none is named
// What is wrong with a lesson file is told in English alone, by the core; it is read from its source.
import { readFileSync } from 'node:fs';
import { frameEnglish } from '../embed/words.js';
import { givenBackEnglish } from '../given_back/words.js';
import { handInEnglish } from '../hand_in/words.js';
import { withoutKeyEnglish } from '../without_key/words.js';
import { english } from '../words/en.js';
import { galleryEnglish } from '../words/gallery/en.js';
import { galleryTranslations } from '../words/gallery/index.js';
import { translations } from '../words/translations.js';
import { galleryWhen, when } from '../words/when.js';

/** @typedef {(grammar: any) => object} Make */

/** @type {Make} */
const worksheetEnglish = (grammar) => ({ ...english(grammar), handIn: handInEnglish(grammar), frame: frameEnglish(grammar), withoutKey: withoutKeyEnglish, givenBack: givenBackEnglish(grammar) });

/** Shows parameters by their names, and all forms of a plural. */
const showing = {
  number: (/** @type {unknown} */ n) => String(n),
  many: (/** @type {unknown} */ n, /** @type {Record<string, string>} */ forms) =>
    [...new Set(Object.values(forms))].map((form) => form.replace('#', String(n))).join(' / '),
  list: (/** @type {unknown} */ things) => String(things),
  apart: (/** @type {string} */ text) => text,
};

/** @param {unknown} phrase */
function textOf(phrase) {
  if (typeof phrase !== 'function') return String(phrase);
  const parameters = /^\(([^)]*)\)/.exec(String(phrase).replace(/\/\*.*?\*\//g, ''))?.[1].split(',') ?? [];
  return String(phrase(...parameters.map((name) => `{${name.trim()}}`)));
}

/**
 * Every phrase by its path, such as `tally.right`.
 * @param {object} words
 * @param {string} [path]
 * @returns {[string, unknown][]}
 */
export function phrases(words, path = '') {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' ? phrases(value, `${path}${key}.`) : [[path + key, value]]));
}

/**
 * @param {Record<string, Make>} makers by language
 * @param {Record<string, string>} notes
 */
function sentencesOf(makers, notes) {
  const words = Object.entries(makers).map(([language, make]) => /** @type {const} */ ([language, new Map(phrases(make(showing)))]));
  return [...words[0][1].keys()].map((key) => ({
    key,
    when: notes[key.split('.')[0]] ?? '',
    texts: words.map(([language, all]) => /** @type {const} */ ([language, textOf(all.get(key))])),
  }));
}

/**
 * The sentences of the worksheet and of the pages around it.
 * @param {string[]} languages
 */
export async function everySentence(languages) {
  /** @param {Make} own @param {Record<string, () => Promise<{ words: Make }>>} others */
  const makers = async (own, others) =>
    Object.fromEntries(await Promise.all(languages.map(async (language) => [language, language === 'en' ? own : (await others[language]()).words])));
  return [...sentencesOf(await makers(worksheetEnglish, translations), when), ...sentencesOf(await makers(galleryEnglish, galleryTranslations), galleryWhen)];
}

/** What is wrong with a lesson file, and the remedy, as the literals of src/json/problems.cpp; … stands for what is filled in. */
export function problemSentences() {
  const source = readFileSync(new URL('../../src/json/problems.cpp', import.meta.url), 'utf8');
  return [...source.matchAll(/^Words (?!words\()(\w+)\(([^]*?)\n?}$/gm)].map(([, name, body]) => {
    const literals = [...body.matchAll(/R"\((.*?)\)"|"((?:[^"\\]|\\.)*)"/g)].map(([, raw, plain]) => raw ?? plain.replace(/\\(.)/g, '$1'));
    return { key: `problems.${name}`, when: 'in place of a lesson that has this mistake', texts: /** @type {[string, string][]} */ ([['en', literals.join('…')]]) };
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const known = ['en', ...Object.keys(translations)];
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((language) => !known.includes(language));
  if (unknown.length) {
    console.error(`There are no words in ${unknown.join(', ')}: choose from ${known.join(' ')}.`);
    process.exit(1);
  }
  for (const { key, when: said, texts } of [...(await everySentence(wanted.length ? wanted : known)), ...problemSentences()]) {
    console.log(`${key}: ${said}`);
    for (const [language, text] of texts) console.log(`    ${language}  ${text}`);
  }
}
