import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Narrator } from '../../../web/reading/narrator.js';
import { voiceFor } from '../../../web/reading/voice.js';

const local = (lang, more = {}) => ({ lang, localService: true, default: false, ...more });

test('a language is read by a voice of this device alone, the nearest there is', () => {
  for (const [voices, language, lang] of [
    [[local('de-DE'), local('en-GB'), local('en-US')], 'en-US', 'en-US'],
    [[local('en_US'), local('en-GB')], 'en-gb', 'en-GB'],
    [[local('en-GB'), local('en-US', { default: true })], 'en', 'en-US'],
    [[{ lang: 'en-US', localService: false, default: true }], 'en', undefined],
    [[local('en-US')], 'ar', undefined],
    [[local('enm')], 'en', undefined],
    [[], 'en', undefined],
  ]) assert.equal(voiceFor(voices, language)?.lang, lang, `${language} of ${voices.map((voice) => voice.lang)}`);
});

function reading(sentences = ['One.', 'Two.', 'Three.']) {
  const said = [];
  let cancelled = 0;
  const synthesizer = { getVoices: () => [local('en')], speak: (spoken) => said.push(spoken), cancel: () => cancelled++ };
  const states = [];
  const narrator = new Narrator(
    { synthesizer, utterance: (text) => ({ text }) },
    { sentences, language: 'en', changed: () => states.push(`${narrator.state} ${narrator.at}`) },
  );
  return { narrator, said, states, texts: () => said.map(({ text }) => text), cancelled: () => cancelled };
}

test('sentences follow each other to the end', () => {
  const { narrator, said, states, texts } = reading();
  narrator.read(0);
  while (narrator.state === 'reading') said.at(-1).onend();
  assert.deepEqual(texts(), ['One.', 'Two.', 'Three.']);
  assert.deepEqual(states, ['reading 0', 'reading 1', 'reading 2', 'silent 0']);
});

test('a pause goes back to the beginning of its sentence, and what was cut off says no more', () => {
  const { narrator, said, texts } = reading();
  narrator.read(1);
  narrator.pause();
  said[0].onend();
  said[0].onerror();
  assert.equal(narrator.state, 'paused');
  narrator.read();
  assert.deepEqual(texts(), ['Two.', 'Two.']);
});

test('another speed begins the sentence anew', () => {
  const { narrator, said } = reading();
  narrator.read(0);
  narrator.setRate(1.5);
  assert.deepEqual(said.map(({ rate }) => rate), [1, 1.5]);
  narrator.stop();
  narrator.setRate(1);
  assert.equal(said.length, 2);
});

test('where the voice is taken away reading pauses', () => {
  const { narrator, said } = reading();
  narrator.read(0);
  said[0].onerror();
  assert.equal(narrator.state, 'paused');
});
