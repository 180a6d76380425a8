import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowed, pictureAddress } from '../../../web/element/addresses.js';

test('a lesson leads to pages, and on a page of a file to what lies in its folder alone', () => {
  const site = 'https://school.example/tides/page.html';
  const file = 'file:///home/ada/tides/page.html';
  for (const [address, base, leadsTo] of /** @type {const} */ ([
    ['more.html', site, 'https://school.example/tides/more.html'],
    ['//other.example/x', site, 'https://other.example/x'],
    ['javascript:alert(1)', site, null],
    ['file:///etc/passwd', site, null],
    ['data:text/html,x', site, null],
    ['https://other.example/x', file, 'https://other.example/x'],
    ['more.html', file, 'file:///home/ada/tides/more.html'],
    ['below/more.html', file, 'file:///home/ada/tides/below/more.html'],
    ['#top', file, 'file:///home/ada/tides/page.html#top'],
    ['//host/x', file, null],
    ['\\\\host\\x', file, null],
    ['../../etc/passwd', file, null],
    ['%2e%2e/secret.html', file, null],
    ['/etc/passwd', file, null],
    ['../tides-2/more.html', file, null],
    ['file:///etc/passwd', file, null],
    ['javascript:alert(1)', file, null],
  ]))
    assert.equal(allowed(address, base), leadsTo, `${address} on ${base}`);
  assert.equal(pictureAddress('../secret.png', file), null);
  assert.equal(pictureAddress('sea.png', file), 'file:///home/ada/tides/sea.png');
});
