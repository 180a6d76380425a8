import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutTags } from '../../../web/build/offline_page.js';
import { piecesOfText, savedPage } from '../../../web/saved_page/saved_page.js';

const pieces = {
  policy: "default-src 'none'; script-src 'sha256-abc='",
  start: 'start("<b>");',
  program: 'H4sIAAAA',
  wasm: 'AGFzbQ==',
  notices: 'MIT',
  words: null,
  sentences: { noScript: 'Needs JavaScript.', tooOld: 'Too old & slow.' },
  ...{ lesson: '', work: '', pictures: '', title: '', language: 'en', direction: 'ltr' },
};
const lesson = JSON.stringify({ title: 'A </script><!-- <script> & "b"', id: 'x' });

test('an empty page has each slot exactly as documented, once', () => {
  const page = savedPage(pieces);
  for (const slot of [
    '<html lang="en" dir="ltr">',
    '<title></title>',
    '<script type="application/json" id="worksheet-lesson"></script>',
    '<script type="application/json" id="worksheet-work"></script>',
    '<script type="text/plain" id="worksheet-words"></script>',
    '<script type="application/json" id="worksheet-pictures"></script>',
  ])
    assert.equal(page.split(slot).length, 2, slot);
});

test('no text of a lesson can end its script or begin another', () => {
  const page = savedPage({ ...pieces, lesson });
  const [, slot] = page.split('id="worksheet-lesson">');
  const kept = slot.slice(0, slot.indexOf('</script>'));
  assert.ok(!kept.includes('<'));
  assert.deepEqual(JSON.parse(kept), JSON.parse(lesson));
});

test('title, language and direction stand in the page as text', () => {
  const page = savedPage({ ...pieces, title: 'Salt & <Sea>', language: 'ar"', direction: 'rtl' });
  assert.match(page, /<title>Salt &amp; &lt;Sea&gt;<\/title>/);
  assert.match(page, /<html lang="ar&quot;" dir="rtl">/);
});

test('a page gives back the pieces it was built from', () => {
  const { sentences, ...rest } = pieces;
  assert.deepEqual(piecesOfText(savedPage(pieces)), rest);
  assert.throws(() => piecesOfText('<!doctype html><title>404</title>'));
});

test('filling the empty page by text is the same as building the full one', () => {
  const filled = savedPage(pieces)
    .replace('<title></title>', '<title>Tides</title>')
    .replace('<html lang="en" dir="ltr">', '<html lang="es" dir="ltr">')
    .replace('id="worksheet-words"></script>', 'id="worksheet-words" lang="es">export const words = 1;</script>')
    .replace('id="worksheet-lesson"></script>', () => `id="worksheet-lesson">${lesson.replaceAll('<', '\\u003c')}</script>`);
  assert.equal(filled, savedPage({ ...pieces, lesson, title: 'Tides', language: 'es', words: { language: 'es', script: 'export const words = 1;' } }));
});

test('a program stays the same program without anything an HTML parser would take for a tag', () => {
  const program = 'export const all = ["<!-- a", "<script>", "</SCRIPT>", /<!--x|<\\/script/u.source, `<!--`, 1 < 2];';
  const safe = withoutTags(program);
  assert.doesNotMatch(safe, /<!--|<\/?script/i);
  const run = (text) => Function(`${text.replace('export const all =', 'return')}`)();
  assert.deepEqual(run(safe).slice(0, 3), run(program).slice(0, 3));
  assert.throws(() => withoutTags('`a\r\nb`'));
});
