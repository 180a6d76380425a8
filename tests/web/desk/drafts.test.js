import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { Drafts } from '../../../web/desk/drafts.js';
import { Device, SimpleShelf } from '../storage/simple_shelf.js';

globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);
globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

/** A desk in a tab of its own, on a device that others may share. */
async function desk(t, device = new Device()) {
  const shelf = new SimpleShelf(device);
  const drafts = new Drafts(shelf);
  t.after(() => drafts.close());
  await drafts.start();
  return { drafts, shelf, device };
}

const titles = async (drafts) => (await drafts.list()).map(({ title }) => title);

test('a desk begins empty, and nothing is stored before something is written', async (t) => {
  const { drafts, device } = await desk(t);
  assert.deepEqual([drafts.present.text, drafts.present.form, drafts.status.kind], ['', 'text', 'nothing-yet']);
  await drafts.flush();
  assert.equal(device.works.size, 0);
});

test('what is written is there again, tries and all', async (t) => {
  const { drafts, device } = await desk(t);
  drafts.change({ text: '# Tides', title: 'Tides', tries: [{ part: 'q1', response: 'the moon', wanted: 'correct' }] });
  await drafts.flush();
  assert.equal(drafts.status.kind, 'saved');
  const { drafts: again } = await desk(t, device);
  const { title, text, form, tries } = again.present;
  assert.deepEqual({ title, text, form, tries }, { title: 'Tides', text: '# Tides', form: 'text', tries: [{ part: 'q1', response: 'the moon', wanted: 'correct' }] });
});

test('a draft is duplicated, deleted, and brought back', async (t) => {
  const { drafts } = await desk(t);
  drafts.change({ text: '# Tides', title: 'Tides' });
  const { id } = drafts.present;
  await drafts.duplicate(id, 'Copy of Tides');
  assert.deepEqual([drafts.present.title, drafts.present.text, drafts.present.id === id], ['Copy of Tides', '# Tides', false]);
  assert.deepEqual((await titles(drafts)).sort(), ['Copy of Tides', 'Tides']);
  const restore = await drafts.remove(drafts.present.id);
  assert.deepEqual([await titles(drafts), drafts.present.text], [['Tides'], '']);
  await restore();
  assert.deepEqual((await titles(drafts)).sort(), ['Copy of Tides', 'Tides']);
});

test('two tabs at the same draft lose nothing: the later one goes on as a draft of its own', async (t) => {
  const { drafts: one, device } = await desk(t);
  one.change({ text: 'first', title: 'Tides' });
  await one.flush();
  const { drafts: other } = await desk(t, device);
  let parted = 0;
  other.addEventListener('parted', () => (parted += 1));
  one.change({ text: 'first and more' });
  await one.flush();
  other.change({ text: 'first, otherwise' });
  await other.flush();
  assert.equal(parted, 1);
  assert.deepEqual((await one.list()).map(({ text }) => text).sort(), ['first and more', 'first, otherwise']);
  other.change({ text: 'first, otherwise and on' });
  await other.flush();
  assert.deepEqual([parted, (await one.list()).length], [1, 2]);
});

test('where storage is refused, the desk says so and keeps what is written', async (t) => {
  const { drafts, shelf } = await desk(t);
  shelf.reason = 'refused';
  drafts.change({ text: '# Tides' });
  await drafts.flush();
  assert.deepEqual(drafts.status, { kind: 'tab-only', reason: 'refused' });
  assert.equal(drafts.present.text, '# Tides');
});

test('a stored draft of a strange shape is shown as it is', async (t) => {
  const device = new Device();
  device.put('odd', 'no JSON at all', { name: 'Odd' });
  device.works.get('odd').lesson = 'drafts';
  const { drafts } = await desk(t, device);
  assert.deepEqual([drafts.present.text, drafts.present.tries], ['no JSON at all', []]);
});
