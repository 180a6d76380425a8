import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { asBytes, asText } from '../../../web/saved_page/as_text.js';

test('bytes of any number come back from their text, which means nothing to HTML or scripts', () => {
  for (let length = 0; length < 40; length++)
    for (const bytes of [randomBytes(length), Buffer.alloc(length), Buffer.alloc(length, 255)]) {
      const text = asText(bytes);
      assert.deepEqual(Buffer.from(asBytes(text)), bytes);
      assert.match(text, /^[!-~]*$/);
      assert.doesNotMatch(text, /[$&'<>\\`]/);
      assert.equal(text.length, length + Math.ceil(length / 4));
    }
});
