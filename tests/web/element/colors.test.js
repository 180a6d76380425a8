// The colours of the worksheet, light and dark, against WCAG 2.2 AA; and that a site can set each of them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const text = await readFile(new URL('../../../web/element/style/colors.css', import.meta.url), 'utf8');
const [plain, paired] = text.split('@supports');

/** Of every colour its light and its dark value. */
const colors = new Map([...paired.matchAll(/--([\w-]+): var\(--worksheet-([\w-]+), light-dark\((#\w+), (#\w+)\)\)/g)].map(([, name, own, light, dark]) => [name, { own, light, dark }]));

function luminance(color) {
  const short = color.length === 4;
  const parts = [0, 1, 2].map((at) => parseInt(short ? color[at + 1].repeat(2) : color.slice(1 + 2 * at, 3 + 2 * at), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'sheet', 'hover'];
const pairs = [
  ...grounds.flatMap((ground) => ['ink', 'quiet', 'accent'].map((ink) => [ink, ground, 4.5])),
  ...['paper', 'sheet'].flatMap((ground) => ['right', 'partly', 'wrong', 'compare'].map((ink) => [ink, ground, 4.5])),
  ...['right', 'partly', 'wrong', 'compare'].flatMap((name) => [name, 'ink', 'quiet'].map((ink) => [ink, `${name}-soft`, 4.5])),
  ['ink', 'field', 4.5],
  ['ink', 'highlight', 4.5],
  ['on-accent', 'accent', 4.5],
  ...['paper', 'sheet', 'field'].map((ground) => ['edge', ground, 3]),
];

test('every colour is a pair that a site can set, and says the same where browsers know no pairs', () => {
  const names = [...plain.matchAll(/--([\w-]+): var\(--worksheet-([\w-]+), (#\w+)\)/g)].map(([, name, , light]) => [name, light]);
  assert.deepEqual(names, [...colors].map(([name, { light }]) => [name, light]));
  for (const [name, { own }] of colors) assert.equal(own, name);
  assert.ok(colors.size >= 19);
});

for (const theme of ['light', 'dark']) {
  test(`what is read can be read in the ${theme} theme`, () => {
    const weak = pairs
      .map(([ink, ground, least]) => ({ ink, ground, least, is: contrast(colors.get(ink)[theme], colors.get(ground)[theme]) }))
      .filter(({ least, is }) => is < least);
    assert.deepEqual(weak, []);
  });
}
