import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { lessonLink, linkedLesson } from '../../../web/pages/lesson_link.js';

const page = 'https://school.example/worksheet.html';
const hashOf = (link) => new URL(link).hash;
const text = async (hash) => new TextDecoder().decode(await linkedLesson(hash));

test('every lesson of ours comes out of its link as it went in', async () => {
  const folder = new URL('../../../lessons/', import.meta.url);
  for (const name of (await readdir(folder)).filter((name) => /(?<!schema)\.json$/.test(name))) {
    const lesson = JSON.stringify(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
    const link = await lessonLink(lesson, page);
    assert.match(link, /^https:\/\/school\.example\/worksheet\.html#lesson=[\w-]+$/, name);
    assert.ok(link.length < lesson.length, name);
    assert.equal(await text(hashOf(link)), lesson, name);
  }
});

test('letters of every script and half an emoji survive, and what stood behind the page’s address does not', async () => {
  const link = await lessonLink('{"title": "Ñandú 漢字 😀 مدّ"}', `${page}?lesson=tides#part`);
  assert.equal(await text(hashOf(link)), '{"title": "Ñandú 漢字 😀 مدّ"}');
  assert.equal(link.split('#')[0], page);
});

test('a link that was broken into lines is still read', async () => {
  const hash = hashOf(await lessonLink('{"title": "Tides"}', page));
  assert.equal(await text(`${hash.slice(0, 20)}\n ${hash.slice(20)}`), '{"title": "Tides"}');
});

test('a link that was cut, changed or made up is refused', async () => {
  const hash = hashOf(await lessonLink(JSON.stringify({ title: 'Tides', passage: 'Twice a day the sea comes and goes. '.repeat(40) }), page));
  for (const broken of [hash.slice(0, -5), hash.slice(0, hash.length >> 1), '#lesson=', '#lesson=%%%', '#lesson=äöü', '#lesson=AAAA'])
    await assert.rejects(linkedLesson(broken), broken);
});

test('a link that unpacks to more than a lesson may be is refused', async () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000, 32), { level: 9 }).toString('base64url');
  await assert.rejects(linkedLesson(`#lesson=${bomb}`), /too large/);
});
