// Work that the page around a frame keeps: the frame's side and the host's script speak with each other here by themselves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { HostShelf } from '../../../web/embed/host_shelf.js';

const script = readFileSync(new URL('../../../web/embed/host.js', import.meta.url), 'utf8');
const own = 'https://lessons.example';

/** A page of the school with one frame in it. @param {Map<string, string>} stored this site's storage @param {object} [more] of the frame's attributes */
function hostPage(stored, more = { keep: '' }) {
  const listeners = {};
  const told = [];
  let hear = (message) => told.push(message);
  const contentWindow = { postMessage: (message, to) => queueMicrotask(() => (assert.equal(to, own), hear(message))) };
  const frame = { dataset: more, sandbox: [], src: `${own}/embed.html`, contentWindow, style: {}, getAttribute: () => null };
  runInNewContext(script, {
    document: { querySelectorAll: () => [frame], baseURI: 'https://school.example/' },
    localStorage: { getItem: (key) => stored.get(key) ?? null, setItem: (key, text) => stored.set(key, text) },
    addEventListener: (type, listener) => (listeners[type] = listener),
    CustomEvent,
    URL,
  });
  const say = (message, { source = contentWindow, origin = own } = {}) => listeners.message({ source, origin, data: { 'lesson-worksheet': 1, ...message } });
  return {
    told,
    say,
    shelf() {
      const shelf = new HostShelf((message) => setTimeout(() => attempt(() => say(message))), 20);
      hear = (message) => (told.push(message), shelf.hear(message));
      return shelf;
    },
    stored: (key) => listeners.storage({ key }),
  };
}

/** An error of the host is none of the frame's. @param {() => void} job */
function attempt(job) {
  try {
    job();
  } catch {
    // It has kept nothing and says nothing.
  }
}

const record = (copy, work, revision) => ({ lesson: 'tides', copy, work, name: '', answered: 1, updated: 5, revision });
const write = (shelf, given) => shelf.update('tides', given.copy, () => ({ record: given }));

test('what was kept is found again, and by no other lesson', async () => {
  const stored = new Map();
  const shelf = hostPage(stored).shelf();
  assert.deepEqual([(await shelf.list('tides')).copies, shelf.reason], [[], null]);
  await write(shelf, record('a', 'words', 'r1'));
  await write(shelf, record('b', 'others', 'r2'));
  assert.equal(shelf.reason, null);
  const later = hostPage(stored).shelf();
  assert.deepEqual((await later.list('tides')).copies.map(({ work }) => work), ['words', 'others']);
  assert.deepEqual((await later.list('gulls')).copies, []);
  await later.remove('tides', 'a');
  assert.deepEqual((await hostPage(stored).shelf().list('tides')).copies.map(({ copy }) => copy), ['b']);
});

test('where another page has written meanwhile, nothing of it is lost', async () => {
  const stored = new Map();
  const [one, two] = [hostPage(stored), hostPage(stored)];
  const [first, second] = [one.shelf(), two.shelf()];
  await Promise.all([first.list('tides'), second.list('tides')]);
  await write(first, record('a', 'first', 'r1'));
  const seen = [];
  await second.update('tides', 'a', (before) => (seen.push(before?.work), { record: record('a', `${before?.work ?? ''} second`, 'r2') }));
  assert.deepEqual(seen, [undefined, 'first']);
  assert.equal((await hostPage(stored).shelf().read('tides', 'a')).work, 'first second');
  const heard = new Promise((resolve) => (first.lost = () => resolve(true)));
  one.stored(`lesson-worksheet/${own}/tides`);
  assert.ok(await heard);
  assert.equal((await first.read('tides', 'a')).work, 'first second');
});

test('a host that does not answer keeps nothing, which is told; what waits is kept once it does', async () => {
  const stored = new Map();
  const silent = new HostShelf(() => {}, 5);
  await write(silent, record('a', 'words', 'r1'));
  assert.deepEqual([silent.reason, (await silent.read('tides', 'a')).work], ['host', 'words']);
  const page = hostPage(stored);
  const shelf = page.shelf();
  stored.set = () => {
    throw new Error('full');
  };
  await write(shelf, record('a', 'words', 'r1'));
  assert.equal(shelf.reason, 'host');
  delete stored.set;
  await shelf.tryOpening();
  assert.equal(shelf.reason, null);
  assert.equal((await hostPage(stored).shelf().read('tides', 'a')).work, 'words');
});

test('the host keeps for the frame that it named alone, and only where its author said so', () => {
  const stored = new Map();
  const message = { type: 'keep', lesson: 'tides', copy: 'a', from: null, record: record('a', 'x', 'r') };
  const page = hostPage(stored);
  page.say(message, { origin: 'https://evil.example' });
  page.say(message, { source: {} });
  hostPage(stored, {}).say(message);
  assert.equal(stored.size, 0);
  page.say(message);
  assert.equal(stored.size, 1);
});
