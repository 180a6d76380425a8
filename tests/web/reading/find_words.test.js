import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuote } from '../../../web/reading/find_quote.js';
import { findTerms } from '../../../web/reading/find_terms.js';

const found = (text, quote, near) => {
  const span = findQuote(text, quote, near);
  return span && text.slice(span.begin, span.end);
};

test('a quote is found as it is written, else whatever its case, white space and quotation marks', () => {
  const text = 'The moon pulls the sea.\nSailors say: “The  moon pulls.”';
  for (const [quote, words] of [
    ['moon pulls the sea', 'moon pulls the sea'],
    ['THE MOON', 'The moon'],
    ['say: "the moon', 'say: “The  moon'],
    ['sea. Sailors', 'sea.\nSailors'],
    [' the sea ', 'the sea'],
    ['the sun', null],
    ['   ', null],
    ['', null],
  ]) assert.equal(found(text, quote), words, quote);
});

test('of a quote that stands several times the nearest to where it was is meant', () => {
  const text = 'tide, tide, tide';
  for (const [near, begin] of [[0, 0], [3, 0], [5, 6], [9, 6], [10, 12], [99, 12]]) assert.equal(findQuote(text, 'tide', near)?.begin, begin);
  assert.equal(findQuote('Tide, tide', 'TIDE', 7)?.begin, 6);
});

test('terms are found as whole words, first where they stand first, the longer before the shorter', () => {
  for (const [text, terms, language, words] of [
    ['Councils and the council of the town', ['council'], 'en', ['council']],
    ['The Harbour Master and the harbour', ['harbour', 'harbour master'], 'en', ['Harbour Master', 'harbour']],
    ['tide tide', ['tide'], 'en', ['tide']],
    ['tidewater', ['tide', 'water'], 'en', []],
    ['"Tide", said she', ['tide'], 'en', ['Tide']],
    ['rip-tide', ['tide'], 'en', ['tide']],
    ['IRMAK', ['ırmak'], 'tr', ['IRMAK']],
    ['السرب يطير', ['السرب'], 'ar', ['السرب']],
    ['月亮吸引海水', ['海水'], 'zh', ['海水']],
    ['a b', ['', ' '], 'en', []],
  ]) {
    const spans = findTerms(text, terms, language);
    assert.deepEqual(spans.map(({ begin, end }) => text.slice(begin, end)), words, text);
  }
});
