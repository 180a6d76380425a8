// Every language says the same things: the same keys, the same parameters, and the forms its own plurals need.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { english } from '../../web/words/en.js';
import { frameEnglish } from '../../web/embed/words.js';
import { givenBackEnglish } from '../../web/given_back/words.js';
import { handInEnglish } from '../../web/hand_in/words.js';
import { wordsOf } from '../../web/saved_page/save_copy.js';
import { withoutKeyEnglish } from '../../web/without_key/words.js';
import { classEnglish } from '../../web/words/class/en.js';
import { classTranslations } from '../../web/words/class/index.js';
import { deskEnglish } from '../../web/words/desk/en.js';
import { deskTranslations } from '../../web/words/desk/index.js';
import { galleryEnglish } from '../../web/words/gallery/en.js';
import { galleryTranslations } from '../../web/words/gallery/index.js';
import { everySentence, phrases, problemSentences } from '../../web/build/sentences.js';
import { grammarOf } from '../../web/words/grammar.js';
import { nearest } from '../../web/words/nearest.js';
import { translations } from '../../web/words/translations.js';
import { galleryWhen, when } from '../../web/words/when.js';

const web = fileURLToPath(new URL('../../web', import.meta.url));

/** What a phrase says for values that can be found again in it, and which forms its plurals offer. */
function said(make, language, path, parameters) {
  const asked = [];
  const grammar = { ...grammarOf(language), many: (n, forms) => (asked.push(forms), grammarOf(language).many(n, forms)) };
  const phrase = new Map(phrases(make(grammar))).get(path);
  const text = typeof phrase === 'function' ? phrase(...parameters) : phrase;
  return { text, asked };
}

/** The categories that numbers as they occur here fall into. */
function categories(language) {
  const plural = new Intl.PluralRules(language, { maximumFractionDigits: 2 });
  return [...new Set(Array.from({ length: 4000 }, (_, at) => plural.select(at / 4)))].sort();
}

/** Values for a phrase's parameters, whose types stand in the English. */
function samples(phrase) {
  const types = [...String(phrase).matchAll(/@type \{([^}]+)\} \*\/ \w+/g)].map(([, type]) => type);
  return types.map((type, at) => ({ number: 23 + at, string: `text${at}`, 'string[]': ['this', 'that'] })[type]);
}

const wanted = ['ar', 'de', 'es', 'fr', 'hi', 'pt', 'zh'];
const sets = [
  ['worksheet', (grammar) => ({ ...english(grammar), handIn: handInEnglish(grammar), frame: frameEnglish(grammar), withoutKey: withoutKeyEnglish, givenBack: givenBackEnglish(grammar) }), translations, wanted, when],
  ['gallery', galleryEnglish, galleryTranslations, wanted, galleryWhen],
  ['desk', deskEnglish, deskTranslations, ['de', 'es']],
  ['class', classEnglish, classTranslations, ['de', 'es']],
];

/** The sources of the page, without the words. */
async function sources() {
  const files = (await readdir(web, { recursive: true })).filter((name) => /\.(js|html)$/.test(name) && !/node_modules|^words\/|^build\//.test(name));
  return Promise.all(files.map(async (name) => ({ name, source: await readFile(join(web, name), 'utf8') })));
}

for (const [set, own, , , notes] of sets) {
  if (!notes) continue;
  test(`the words of the ${set} are all said somewhere, and it is noted when`, async () => {
    const keys = Object.keys(own(grammarOf('en')));
    assert.deepEqual(Object.keys(notes).sort(), [...keys].sort());
    const page = (await sources()).map(({ source }) => source).join('\n');
    assert.deepEqual(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(page)), []);
  });
}

test('every sentence is printed in every language, with the names of what is filled in', async () => {
  const all = await everySentence(['en', ...wanted]);
  for (const { key, when: said, texts } of all) {
    assert.ok(said, key);
    assert.equal(texts.length, 1 + wanted.length, key);
    for (const [language, text] of texts) assert.ok(text.trim() && !/undefined|#|\[object/.test(text), `${key} in ${language}: ${text}`);
  }
  const { texts } = all.find(({ key }) => key === 'partlyIdeas');
  assert.equal(texts[0][1], 'Partly there: {n} of {of} idea / Partly there: {n} of {of} ideas');
  const problem = problemSentences().find(({ key }) => key === 'problems.nul_byte');
  assert.equal(problem.texts[0][1], 'the file holds a NUL byte…save it again as plain UTF-8 text');
});

for (const [set, own, others, languages] of sets) {
  test(`the words of the ${set} are there in every language`, () => assert.deepEqual(Object.keys(others).sort(), languages));

  for (const language of ['en', ...Object.keys(others)]) {
    test(`the words of the ${set} in ${language} have the keys, parameters and plurals they should`, async () => {
      const make = language === 'en' ? own : (await others[language]()).words;
      const mine = new Map(phrases(make(grammarOf(language))));
      const first = new Map(phrases(own(grammarOf('en'))));
      assert.deepEqual([...mine.keys()].sort(), [...first.keys()].sort());
      assert.ok(!mine.has('language') && !mine.has('direction'), 'these two say what language it is');
      for (const [path, phrase] of mine) {
        assert.equal(typeof phrase, typeof first.get(path), path);
        const parameters = typeof phrase === 'function' ? samples(first.get(path)) : [];
        if (typeof phrase === 'function') assert.deepEqual([phrase.length, first.get(path).length], [parameters.length, parameters.length], path);
        const { text, asked } = said(make, language, path, parameters);
        assert.ok(typeof text === 'string' && text.trim() && !/undefined|NaN|#|\[object/.test(text), `${path}: ${text}`);
        for (const forms of asked) assert.deepEqual(Object.keys(forms).sort(), categories(language), `${path}: forms`);
        for (const value of parameters.flat()) {
          // A code, as a server gives it, is no number that a language writes its own way.
          const shown = typeof value === 'number' ? [grammarOf(language).number(value), String(value)] : [value];
          assert.ok(shown.some((one) => text.includes(one)), `${path} leaves out ${shown[0]}: ${text}`);
        }
        if (language !== 'en' && typeof phrase === 'string' && phrase.length > 14 && /[a-z]{2}/.test(phrase))
          assert.notEqual(phrase, first.get(path), `${path} is still English`);
      }
    });
  }
}

test('a saved page finds the words of every language', async () => {
  assert.deepEqual(Object.keys(wordsOf).sort(), Object.keys(translations).sort());
  for (const [language, words] of Object.entries(wordsOf)) await readFile(new URL(String(words()).replace('saved_page/words', 'words'))).catch(() => assert.fail(language));
});

test('a language without words, a faulty tag and a file that cannot be fetched are answered in English', async () => {
  const broken = { fr: () => Promise.reject(new Error('404')) };
  for (const language of ['tlh', 'fr', 'no such tag!', '']) {
    const words = await nearest(language, english, broken);
    assert.deepEqual([words.language, words.direction, words.check], ['en', 'ltr', 'Check']);
  }
  assert.equal((await nearest('en-GB', english, {})).language, 'en-GB');
});

test('a name in a script that runs the other way is kept apart in its sentence', () => {
  const name = 'علي';
  assert.equal(english(grammarOf('en')).byline(name), `By \u2068${name}\u2069`);
  assert.equal(english(grammarOf('en')).byline('Ada'), 'By Ada');
});

test('no sentence is glued from pieces', async () => {
  for (const { name, source } of await sources()) {
    const glued = [...source.matchAll(/`[^`]*\$\{[^}`]*\bsay\.[^`]*`|\bsay\.[\w.]+(\([^()]*\))? \+|\+ \(?(context\.)?say\./g)].map(([all]) => all);
    assert.deepEqual(glued.filter((text) => !/^`[^\p{L}]*\$\{[^}]*\}[^\p{L}]*`$/u.test(text)), [], name);
  }
});
