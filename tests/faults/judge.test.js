import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from './judge.js';

const typed = 'the moon';
const at = [0, 100, 200, 300, 400, 500, 600, 700];
const said = [{ kind: 'saving', text: 't' }, { kind: 'saved', text: 'the m' }];
const fine = { lost_ms: 0, lostLetters: 0, falselySaved: false, unasked: false };

test('what is found is not lost, wherever it stands', () => {
  assert.deepEqual(judge({ typed, at, said, found: ['the moon'] }), fine);
  assert.deepEqual(judge({ typed, at, said, found: ['', 'they say the moon and more'] }), fine);
});

test('what is lost is told by the time between its first key and the end', () => {
  assert.deepEqual(judge({ typed, at, said, struck_ms: 750, found: ['the moo'] }), { ...fine, lost_ms: 50, lostLetters: 1 });
  assert.deepEqual(judge({ typed, at, said, struck_ms: 750, found: ['the m'] }), { ...fine, lost_ms: 250, lostLetters: 3 });
  assert.equal(judge({ typed, at, said, struck_ms: 9000, found: ['the m'] }).lost_ms, 500);
});

test('"saved" is false of what is not found', () => {
  assert.deepEqual(judge({ typed, at, said, struck_ms: 750, found: ['the'] }), { lost_ms: 450, lostLetters: 5, falselySaved: true, unasked: false });
});

test('words on a page that says that it does not keep them are not lost, as long as it asks before it is closed', () => {
  const told = [...said, { kind: 'not-saved', text: typed }];
  assert.deepEqual(judge({ typed, at, said: told, found: ['the m'], onPage: 'the moon', asks: true }), fine);
  assert.deepEqual(judge({ typed, at, said: told, found: ['the m'], onPage: 'the moon', asks: false }), { ...fine, unasked: true });
  assert.equal(judge({ typed, at, said: told, found: ['the m'], onPage: 'the mo', asks: true }).lostLetters, 3);
  assert.equal(judge({ typed, at, said, found: ['the m'], onPage: 'the moon', asks: true }).lostLetters, 3);
});
