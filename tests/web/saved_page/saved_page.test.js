import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyPage, withoutTags } from '../../../web/build/offline_page.js';
import { filled } from '../../../web/saved_page/saved_page.js';

const parts = { start: 'start("<b>");', style: 'p{margin:0}', program: 'H4sIAAAA', wasm: 'AGFzbQ==', notices: 'MIT', noScript: 'Needs JavaScript.', tooOld: 'Too old.' };

test('the empty page has each slot that the core fills, once and in its order', () => {
  const page = emptyPage(parts);
  let at = -1;
  for (const slot of [
    '<html lang="en" dir="ltr">',
    '<title></title>',
    '<noscript>Needs JavaScript.</noscript>',
    '<p id="worksheet-too-old" hidden>Too old.</p>',
    '<script type="application/json" id="worksheet-lesson"></script>',
    '<script type="application/json" id="worksheet-work"></script>',
    '<script type="application/json" id="worksheet-pictures"></script>',
    '<script type="text/plain" id="worksheet-words"></script>',
  ]) {
    assert.equal(page.split(slot).length, 2, slot);
    assert.ok(page.indexOf(slot) > at, slot);
    at = page.indexOf(slot);
  }
});

test('the policy names the script that starts the page, by its hash', () => {
  const policyOf = (start) => /content="([^"]*script-src[^"]*)"/.exec(emptyPage({ ...parts, start }))?.[1];
  assert.match(policyOf('a()'), /script-src 'sha256-[\w+/]{43}=' blob: 'wasm-unsafe-eval'/);
  assert.notEqual(policyOf('a()'), policyOf('b()'));
});

test('the core is given the page and its content, and what it refuses is an error', () => {
  const content = { lesson: '{}', title: 'T', language: 'es', direction: 'ltr', noScript: 'N', tooOld: 'O' };
  const core = { pictures: () => [], savedPage: (page, json) => (page === 'empty' ? `filled with ${json}` : '') };
  assert.equal(filled(core, 'empty', content), `filled with ${JSON.stringify(content)}`);
  assert.throws(() => filled(core, '<!doctype html><title>404</title>', content));
});

test('a program stays the same program without anything an HTML parser would take for a tag', () => {
  const program = 'export const all = ["<!-- a", "<script>", "</SCRIPT>", /<!--x|<\\/script/u.source, `<!--`, 1 < 2];';
  const safe = withoutTags(program);
  assert.doesNotMatch(safe, /<!--|<\/?script/i);
  const run = (text) => Function(`${text.replace('export const all =', 'return')}`)();
  assert.deepEqual(run(safe).slice(0, 3), run(program).slice(0, 3));
  assert.throws(() => withoutTags('`a\r\nb`'));
});
