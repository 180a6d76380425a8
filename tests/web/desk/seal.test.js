import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bitsOf, sealed, strengthOf, suggestedPassphrase } from '../../../web/desk/seal.js';
import { unsealed } from '../../../web/without_key/unseal.js';

const parted = {
  lesson: JSON.stringify({
    ...{ format: 'lesson/1', title: 'Gates', keys: 'none' },
    questions: [{ type: 'short', prompt: 'Who?', lines: 1 }, { prompt: 'Both.', parts: [{ type: 'true-false', prompt: 'Shut?' }, { type: 'essay', prompt: 'Why?' }] }],
  }),
  key: JSON.stringify([{ answer: ['the harbour master', 'der Hafenmeister ☂'], explanation: 'It says so.', lines: null }, { answer: true }, {}]),
};

test('a sealed lesson tells nothing of its key, and is whole again with the passphrase', async () => {
  const lesson = await sealed(parted, 'Über den Deich');
  for (const trace of ['harbour', 'Hafenmeister', 'It says so', 'answer', 'true,']) assert.ok(!lesson.includes(trace), trace);
  const { keys, sealed: seal } = JSON.parse(lesson);
  assert.deepEqual([keys, seal.cipher, seal.derivation, seal.iterations], ['sealed', 'AES-GCM', 'PBKDF2-SHA-256', 600_000]);
  // Typed with another form of the same letter, and a blank after it.
  const whole = JSON.parse(await unsealed(lesson, 'U\u0308ber den Deich '));
  assert.deepEqual(whole, {
    ...{ format: 'lesson/1', title: 'Gates' },
    questions: [
      { type: 'short', prompt: 'Who?', answer: ['the harbour master', 'der Hafenmeister ☂'], explanation: 'It says so.' },
      { prompt: 'Both.', parts: [{ type: 'true-false', prompt: 'Shut?', answer: true }, { type: 'essay', prompt: 'Why?' }] },
    ],
  });
  await assert.rejects(unsealed(lesson, 'über den Deich'));
  const changed = JSON.parse(lesson);
  changed.sealed.key = `${changed.sealed.key[0] === 'A' ? 'B' : 'A'}${changed.sealed.key.slice(1)}`;
  await assert.rejects(unsealed(JSON.stringify(changed), 'Über den Deich'));
});

test('the same key is never sealed alike twice', async () => {
  const [one, other] = await Promise.all([sealed(parted, 'a'), sealed(parted, 'a')].map(async (lesson) => JSON.parse(await lesson).sealed));
  for (const bytes of ['salt', 'iv', 'key']) assert.notEqual(one[bytes], other[bytes]);
});

test('the strength of a passphrase goes by what a guessing program would need', () => {
  const rows = {
    weak: ['', 'a', 'tiger', 'Tiger2026', 'aaaaaaaaaaaaaaaa', 'abcdefghijkl', '12345678901234567890', 'moon moon moon moon moon', '密码'],
    fair: ['correct horse battery', 'der rote Hahn 1947', 'x7#Kq2!p'],
    strong: ['five grey herons stand still', 'x7#Kq2!pR4%t', '春眠不覺曉處處聞啼鳥'],
  };
  for (const [strength, passphrases] of Object.entries(rows)) for (const passphrase of passphrases) assert.equal(strengthOf(bitsOf(passphrase)), strength, `${passphrase}: ${bitsOf(passphrase)}`);
});

test('a suggested passphrase is strong, and another one each time', () => {
  const suggested = Array.from({ length: 50 }, suggestedPassphrase);
  for (const one of suggested) assert.match(one, /^([b-z][aeiou][b-z][aeiou] ){4}[b-z][aeiou][b-z][aeiou]$/);
  assert.equal(new Set(suggested).size, 50);
  assert.ok(suggested.filter((one) => strengthOf(bitsOf(one)) === 'strong').length >= 48);
});
