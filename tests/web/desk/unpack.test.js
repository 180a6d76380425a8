import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from '../../../web/node_modules/fflate/esm/browser.js';
import { TooMuch, definesEntities, unpack } from '../../../web/desk/import/unpack.js';

test('what is wanted is unpacked, the rest is told by name', () => {
  const zip = zipSync({ 'a.xml': strToU8('<a/>'), 'media/b.png': strToU8('picture') });
  const files = unpack(zip, (name) => name.endsWith('.xml'));
  assert.deepEqual([...files.keys()], ['a.xml', 'media/b.png']);
  assert.deepEqual([...files.values()].map(({ length }) => length), [4, 0]);
});

test('a zip bomb is left packed, whatever it says of its size', () => {
  const bomb = zipSync({ 'a.xml': new Uint8Array(60_000_000) });
  assert.ok(bomb.length < 100_000);
  assert.throws(() => unpack(bomb, () => true), TooMuch);
  // The size stands in the header of the file and in the directory at the end.
  for (let at = 0; at < bomb.length - 4; at++)
    if (bomb[at] === (60_000_000 & 255) && bomb[at + 1] === ((60_000_000 >> 8) & 255) && bomb[at + 2] === ((60_000_000 >> 16) & 255)) bomb.set([10, 0, 0, 0], at);
  assert.throws(() => unpack(bomb, () => true), TooMuch);
});

test('so is one of very many files', () => {
  assert.throws(() => unpack(zipSync(Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`${at}.xml`, new Uint8Array(1)]))), () => false), TooMuch);
});

test('definitions of entities are seen wherever they stand', () => {
  for (const xml of ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<?xml version="1.0"?>\n<!doctype a><a/>', '<a><!ENTITY b "c"></a>']) assert.ok(definesEntities(xml), xml);
  assert.ok(!definesEntities('<a>&lt;!--</a>'));
});
