import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { addressToSend, send } from '../../../web/hand_in/send.js';

test('work goes to https or to the page\'s own site, and nowhere from a page that can send nothing', () => {
  const school = new URL('http://school.example/lessons/page.html');
  const to = (url, base = 'http://school.example/lessons/tides.json', page = school) => addressToSend(url, base, page)?.href ?? null;
  assert.equal(to(''), null);
  assert.equal(to('https://else.example/in?a=1'), 'https://else.example/in?a=1');
  assert.equal(to('https://me:secret@else.example/'), 'https://else.example/');
  assert.equal(to('/in'), 'http://school.example/in');
  assert.equal(to('in', 'http://school.example:8000/tides.json'), null, 'another port is another site');
  assert.equal(to('http://else.example/in'), null);
  assert.equal(to('/\\else.example/in'), null);
  assert.equal(to('mailto:a@b.example'), null);
  assert.equal(to('https://else.example/in', 'file:///tides.json', new URL('file:///page.html')), null);
});

/** @type {import('node:http').Server} */
let server;
/** @type {string[]} */
const received = [];
before(() => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      received.push(`${request.method} ${request.headers['content-type']} ${body}`);
      if (request.url === '/gone') return void request.socket.destroy();
      const status = Number(request.url?.slice(1));
      response.writeHead(status, status === 302 ? { location: '/200' } : {}).end();
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
});
after(() => server.close());

test('it is said to have arrived only where the answer says so', async (t) => {
  t.mock.method(console, 'error', () => {});
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true, writable: true });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const at = (/** @type {string} */ path) => send(new URL(`http://127.0.0.1:${port}/${path}`), '{"a":1}');
  assert.deepEqual(await at('204'), { kind: 'arrived' });
  assert.deepEqual(received, ['POST application/json {"a":1}']);
  assert.deepEqual(await at('413'), { kind: 'refused', status: 413 });
  assert.deepEqual(await at('302'), { kind: 'unclear' });
  assert.deepEqual(await at('gone'), { kind: 'unclear' });
  assert.equal(received.length, 4, 'nothing is sent twice, or on');
  Object.assign(globalThis.navigator, { onLine: false });
  assert.deepEqual(await at('200'), { kind: 'offline' });
  assert.equal(received.length, 4);
});
