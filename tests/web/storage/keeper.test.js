import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import { Keeper } from '../../../web/storage/keeper.js';
import { HandClock } from './hand_clock.js';
import { Device, SimpleShelf } from './simple_shelf.js';
import { SimpleWork, workText } from './simple_work.js';

// Browsers have both; Node 18, which is Debian's, does not.
globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);
globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

const lesson = { lessonId: 'tides', lessonTitle: 'Why the Tide Turns' };
const keepers = [];

/** @type {HandClock} */
let clock;
const pass = (ms) => clock.pass(ms);

async function open(device, { start, reason = null, earlierId } = {}) {
  const work = new SimpleWork();
  const shelf = new SimpleShelf(device);
  shelf.reason = reason;
  const keeper = new Keeper(work, shelf, { ...lesson, earlierId });
  keepers.push(keeper);
  const heard = { status: [], changed: [], 'set-aside': [], 'other-work': [], 'same-title': [] };
  for (const type in heard) keeper.addEventListener(type, ({ detail }) => heard[type].push(detail));
  const update = await keeper.start(start);
  return { work, shelf, keeper, heard, update };
}

const stored = (device, copy) => JSON.parse(device.works.get(copy).work).responses;
const respond = (keeper, part, value) => keeper.write({ do: 'respond', part, value });

let kept;
beforeEach(() => {
  kept = new Map();
  globalThis.localStorage = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
  clock = new HandClock();
});

afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.close();
  clock.putAway();
  delete globalThis.localStorage;
});

test('a new sheet is stored only once something is written on it', async () => {
  const device = new Device();
  const { keeper } = await open(device);
  await pass(500);
  assert.equal(device.works.size, 0);
  assert.deepEqual(keeper.status, { kind: 'nothing-yet' });
});

test('earlier work waits for what reads it, and a new sheet waits for nothing', async () => {
  const device = new Device();
  const start = (work) => {
    const keeper = new Keeper(work, new SimpleShelf(device), lesson);
    keepers.push(keeper);
    return keeper.start();
  };
  const first = new SimpleWork({ late: true });
  await start(first);
  respond(keepers[0], 'q1', 'the moon');
  await pass(500);
  assert.equal(first.asked, 0);
  const later = new SimpleWork({ late: true });
  const starting = start(later);
  await pass(500);
  assert.deepEqual(later.answers, {});
  later.arrive();
  await starting;
  assert.deepEqual(later.answers, { q1: 'the moon' });
});

test('where another tab has written, saving waits for what merges, keeps a last moment meanwhile and loses nothing', async () => {
  const device = new Device();
  const work = new SimpleWork({ late: true });
  const keeper = new Keeper(work, new SimpleShelf(device), lesson);
  keepers.push(keeper);
  await keeper.start();
  respond(keeper, 'q1', 'the moon');
  await pass(500);
  device.put(keeper.copy, workText(keeper.copy, { q2: 'the sun' }), { revision: 'of another tab' });
  respond(keeper, 'q1', 'the moon and more');
  await pass(500);
  assert.equal(keeper.status.kind, 'saving');
  assert.deepEqual(Object.keys(stored(device, keeper.copy)), ['q2']);
  assert.ok([...kept.values()].some((moment) => moment.includes('the moon and more')));
  work.arrive();
  await pass(500);
  assert.deepEqual(Object.keys(stored(device, keeper.copy)).sort(), ['q1', 'q2']);
  assert.equal(keeper.status.kind, 'saved');
  assert.equal(kept.size, 0);
});

test('what needs the whole core is done when that is there, once, and never to the work of another student', async () => {
  const work = new SimpleWork({ late: true });
  const keeper = new Keeper(work, new SimpleShelf(new Device()), lesson);
  keepers.push(keeper);
  await keeper.start();
  respond(keeper, 'q1', 'the moon');
  const check = () => keeper.act({ do: 'check', part: 'q1' });
  const first = keeper.copy;
  const checks = [check(), check()];
  work.arrive();
  await Promise.all(checks);
  assert.deepEqual(work.checked, [`${first}q1`]);

  const late = check();
  const starting = keeper.startNew();
  await Promise.all([late, starting]);
  assert.deepEqual(work.checked.filter((check) => !check.startsWith(first)), []);
});

test('nothing is called saved while something on the page could not be taken in', async () => {
  const { keeper } = await open(new Device());
  respond(keeper, 'q1', 'too much');
  respond(keeper, 'q2', 'the sun');
  await pass(500);
  assert.deepEqual(keeper.status, { kind: 'not-saved', reason: 'core' });
  respond(keeper, 'q1', 'enough');
  await pass(500);
  assert.equal(keeper.status.kind, 'saved');
});

test('closing asks as long as something is not kept, also what the core could not take in', async () => {
  const { page, putAway } = aPage();
  const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const { keeper, shelf } = await open(new Device());
  respond(keeper, 'q1', 'too much');
  assert.ok(asks());
  respond(keeper, 'q1', 'enough');
  await pass(500);
  assert.ok(!asks());
  shelf.reason = 'full';
  respond(keeper, 'q1', 'more');
  await pass(500);
  assert.ok(asks());
  shelf.reason = null;
  await pass(5000);
  assert.ok(!asks());
  putAway();
});

/** A page that keepers watch, until it is put away. */
function aPage() {
  const page = new EventTarget();
  Object.assign(globalThis, { document: Object.assign(new EventTarget(), { visibilityState: 'visible' }), addEventListener: page.addEventListener.bind(page) });
  const putAway = () => ['document', 'addEventListener'].forEach((name) => delete globalThis[name]);
  return { page, putAway };
}

test('what was cleared away without a word is found again, since a page leaves what was written on it in another place, too', async () => {
  const device = new Device();
  const { page, putAway } = aPage();
  const { keeper } = await open(device);
  page.dispatchEvent(new Event('pagehide'));
  assert.equal(kept.size, 0, 'nothing was written');
  respond(keeper, 'q1', 'the moon');
  await pass(500);
  assert.equal(keeper.status.kind, 'saved');
  page.dispatchEvent(new Event('pagehide'));
  page.dispatchEvent(new Event('pageshow'));
  await pass(500);
  assert.equal(kept.size, 0, 'all is stored');
  const { size } = device.works;
  const works = new Map(device.works);
  device.works.clear();
  page.dispatchEvent(new Event('pagehide'));
  putAway();
  const again = await open(device);
  assert.deepEqual(again.work.answers, { q1: 'the moon' });
  await pass(500);
  assert.deepEqual([device.works.size, kept.size], [size, 0]);
  // Where nothing was cleared away it is as nothing.
  kept.set('lesson-worksheet/last/tides/x/tab', JSON.stringify({ copy: keeper.copy, work: works.get(keeper.copy).work, at: 1 }));
  device.works = works;
  const { heard, keeper: third } = await open(device);
  assert.deepEqual([third.status.kind, heard.status.length, kept.size], ['saved', 1, 0]);
});

test('a pause in typing saves, and says so', async () => {
  const device = new Device();
  const { keeper, heard } = await open(device);
  respond(keeper, 'q1', 'the moon');
  assert.equal(keeper.status.kind, 'saving');
  await pass(150);
  assert.equal(stored(device, keeper.copy).q1.value, 'the moon');
  assert.deepEqual(heard.status.map(({ kind }) => kind), ['saving', 'saved']);
});

test('typing without a pause is saved meanwhile', async () => {
  const device = new Device();
  const { keeper } = await open(device);
  for (let key = 0; key < 40; ++key) {
    respond(keeper, 'q1', 'x'.repeat(key + 1));
    await pass(10);
  }
  assert.ok(device.writes >= 1, 'nothing was written in 400 ms');
});

test('the newest copy is continued, another can be named', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'old' }), { updated: 5 });
  device.put('b', workText('b', { q1: 'new' }), { updated: 9 });
  assert.deepEqual((await open(device)).work.answers, { q1: 'new' });
  const { work, keeper } = await open(device, { start: { copy: 'a' } });
  assert.deepEqual(work.answers, { q1: 'old' });
  assert.deepEqual(keeper.status, { kind: 'saved', at: 5 });
});

test('several students keep their own sheets', async () => {
  const device = new Device();
  const { keeper, work, heard } = await open(device);
  keeper.write({ do: 'student', name: 'Ana', date: '' });
  respond(keeper, 'q1', 'from Ana');
  const first = keeper.copy;
  await keeper.startNew('Ben');
  assert.deepEqual(work.answers, {});
  respond(keeper, 'q1', 'from Ben');
  const copies = await keeper.copies();
  assert.deepEqual(copies.map(({ name, answered }) => [name, answered]).sort(), [['Ana', 1], ['Ben', 1]]);
  await keeper.switchTo(first);
  assert.deepEqual(work.answers, { q1: 'from Ana' });
  assert.equal(heard.changed.length, 2);
});

test('what another tab has written meanwhile is merged, not overwritten', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'first' }));
  const { keeper, work, heard } = await open(device);
  device.put('a', workText('a', { q1: 'first', q2: 'from the other tab' }), { revision: 'theirs' });
  respond(keeper, 'q3', 'from this tab');
  await pass(150);
  assert.deepEqual(work.answers, { q1: 'first', q2: 'from the other tab', q3: 'from this tab' });
  assert.deepEqual(Object.keys(stored(device, 'a')).sort(), ['q1', 'q2', 'q3']);
  assert.equal(heard.changed.length, 1);
});

test('a last moment is taken in at the next start and removed once it is stored', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'the mo' }));
  const key = 'lesson-worksheet/last/tides/a/some-tab';
  kept.set(key, JSON.stringify({ copy: 'a', work: workText('a', { q1: 'the moon' }, { at: 2 }), at: 2 }));
  const { work } = await open(device);
  assert.deepEqual(work.answers, { q1: 'the moon' });
  assert.ok(kept.has(key));
  await pass(150);
  assert.equal(stored(device, 'a').q1.value, 'the moon');
  assert.ok(!kept.has(key));
});

test('what strangers left in localStorage is neither read nor removed', async () => {
  const device = new Device();
  const left = [['lesson-worksheet/last/tides/a/x', 'no json'], ['lesson-worksheet/last/tides/b/x', '{"copy":7}'], ['lesson-worksheet/last/tides-2/a/x', '{}']];
  for (const [key, text] of left) kept.set(key, text);
  const { keeper } = await open(device);
  respond(keeper, 'q1', 'a');
  await pass(150);
  assert.deepEqual([...kept], left);
});

test('closing with unsaved changes saves them, without the worksheet', async () => {
  const device = new Device();
  const { keeper, work } = await open(device);
  respond(keeper, 'q1', 'last words');
  const closing = keeper.close();
  work.work = work.act = () => assert.fail('the worksheet was closed');
  await closing;
  assert.equal(stored(device, keeper.copy).q1.value, 'last words');
  assert.equal(kept.size, 0);
});

test('closing while another tab wrote leaves the last moment for the next start', async () => {
  const device = new Device();
  device.put('a', workText('a', {}));
  const { keeper } = await open(device);
  respond(keeper, 'q1', 'last words');
  device.put('a', workText('a', { q2: 'theirs' }), { revision: 'theirs' });
  await keeper.close();
  assert.equal(kept.size, 1);
  const { work } = await open(device);
  assert.deepEqual(work.answers, { q1: 'last words', q2: 'theirs' });
});

test('storage that fails is told with its reason, tried again, and told to work again', async () => {
  for (const [reason, kind] of [['full', 'tab-only'], ['busy', 'tab-only'], ['private', 'tab-only'], ['failed', 'not-saved']]) {
    const device = new Device();
    const { keeper, shelf } = await open(device);
    shelf.reason = reason;
    respond(keeper, 'q1', 'a');
    await pass(150);
    assert.deepEqual(keeper.status, { kind, reason });
    shelf.reason = null;
    await pass(2100);
    assert.equal(keeper.status.kind, 'saved', reason);
    assert.equal(stored(device, keeper.copy).q1.value, 'a');
  }
});

test('refused storage is told before the first key', async () => {
  const { keeper } = await open(new Device(), { reason: 'refused' });
  assert.deepEqual(keeper.status, { kind: 'tab-only', reason: 'refused' });
});

test('storage that answers late brings the stored work, unless something was written meanwhile', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'stored' }));
  const untouched = await open(device, { reason: 'busy' });
  untouched.shelf.reason = null;
  await pass(2100);
  assert.deepEqual(untouched.work.answers, { q1: 'stored' });

  const begun = await open(device, { reason: 'busy' });
  respond(begun.keeper, 'q1', 'written meanwhile');
  begun.shelf.reason = null;
  await pass(2100);
  assert.deepEqual(begun.work.answers, { q1: 'written meanwhile' });
  assert.equal(device.works.size, 2);
});

test('work that cannot be read is set aside whole, told, and a new sheet begun', async () => {
  const device = new Device();
  device.put('a', '{"format": "lesson-wo');
  const { keeper, heard } = await open(device);
  await pass(150);
  assert.deepEqual(heard['set-aside'], [{ text: '{"format": "lesson-wo', reason: 'unreadable' }]);
  assert.deepEqual(device.asides, heard['set-aside']);
  assert.deepEqual([...device.works.keys()], [keeper.copy]);
  assert.notEqual(keeper.copy, 'a');
});

test('of damaged work the readable part is kept and the original set aside, once', async () => {
  const device = new Device();
  const damaged = JSON.parse(workText('a', { q1: 'fine', q2: 'lost' }));
  damaged.responses.q2 = 7;
  device.put('a', JSON.stringify(damaged));
  const { work } = await open(device);
  await pass(150);
  assert.deepEqual(work.answers, { q1: 'fine' });
  assert.equal(device.asides.length, 1);
  assert.equal(device.asides[0].text, JSON.stringify(damaged));
  await open(device);
  await pass(150);
  assert.equal(device.asides.length, 1);
});

test('work of a newer format is told and left untouched', async () => {
  const device = new Device();
  const newer = workText('a', {}, { format: 'lesson-work/2' });
  device.put('a', newer);
  const { keeper, heard } = await open(device);
  respond(keeper, 'q1', 'new');
  await pass(150);
  assert.equal(heard['set-aside'][0].reason, 'newer-format');
  assert.equal(device.works.get('a').work, newer);
  assert.equal(device.asides.length, 0);
  assert.equal(stored(device, keeper.copy).q1.value, 'new');
});

test('a copy that a newer program takes over in another tab is parted from', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'mine' }));
  const { keeper, work } = await open(device);
  const newer = workText('a', {}, { format: 'lesson-work/2' });
  device.put('a', newer, { revision: 'theirs' });
  respond(keeper, 'q2', 'more');
  await pass(300);
  assert.equal(device.works.get('a').work, newer);
  assert.notEqual(keeper.copy, 'a');
  assert.deepEqual(work.answers, { q1: 'mine', q2: 'more' });
  assert.deepEqual(Object.keys(stored(device, keeper.copy)).sort(), ['q1', 'q2']);
});

test('a work file of this copy merges, of another opens as its own, of another lesson is refused by name', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'here' }));
  const { keeper, work } = await open(device);

  await keeper.open(workText('a', { q2: 'from the file' }));
  assert.deepEqual(work.answers, { q1: 'here', q2: 'from the file' });

  await keeper.open(workText('b', { q1: 'of Ben' }, { name: 'Ben' }));
  await pass(150);
  assert.equal(keeper.copy, 'b');
  assert.deepEqual(work.answers, { q1: 'of Ben' });
  assert.deepEqual(Object.keys(stored(device, 'a')).sort(), ['q1', 'q2']);

  const refused = await keeper.open(workText('c', {}, { lesson: { id: 'seals', title: 'Harbour Seals' } }));
  assert.equal(refused.error, 'wrong-lesson');
  assert.deepEqual(refused.lesson, { id: 'seals', title: 'Harbour Seals' });
  assert.equal(keeper.copy, 'b');
});

test('a work file that has lost its copy’s name opens as a new copy, unless it has lost the answers too', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'here' }));
  const { keeper, work } = await open(device);
  assert.equal((await keeper.open(workText('', {}))).error, 'unreadable');
  assert.equal(keeper.copy, 'a');
  assert.deepEqual(work.answers, { q1: 'here' });

  assert.equal((await keeper.open(workText('', { q1: 'saved from ruin' }))).error, null);
  assert.ok(keeper.copy && keeper.copy !== 'a');
  assert.equal(work.file.copy, keeper.copy);
  assert.equal(stored(device, 'a').q1.value, 'here');
});

test('a work file of a copy that is also stored here merges with it', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'stored' }), { updated: 1 });
  const { keeper, work } = await open(device);
  await keeper.startNew('Ben');
  await keeper.open(workText('a', { q2: 'from the file' }));
  assert.deepEqual(work.answers, { q1: 'stored', q2: 'from the file' });
});

test('work carried by a saved page comes before newer copies and merges with its own', async () => {
  const device = new Device();
  device.put('a', workText('a', { q1: 'stored' }), { updated: 1 });
  device.put('b', workText('b', { q1: 'of another' }), { updated: 9 });
  const { work, keeper } = await open(device, { start: { carried: workText('a', { q2: 'carried' }) } });
  assert.equal(keeper.copy, 'a');
  assert.deepEqual(work.answers, { q1: 'stored', q2: 'carried' });
});

test('the name of the file says what work it is, whose, and of when', async () => {
  const { keeper } = await open(new Device());
  keeper.write({ do: 'student', name: 'Núria / 3.B', date: '' });
  assert.match(keeper.fileName, /^Why-the-Tide-Turns\.Núria-3-B\.20\d\d-\d\d-\d\d\.work\.json$/);
});

/** What tabs tell each other takes turns of the event loop. */
async function until(condition) {
  for (let turn = 0; turn < 1000 && !condition(); turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('two tabs that were opened before the first word become one work', async () => {
  const device = new Device();
  const [one, two, three] = [await open(device), await open(device), await open(device)];
  respond(one.keeper, 'a', 'moon');
  await one.keeper.flush();
  await until(() => two.work.answers.a); // it hears of it
  assert.deepEqual([two.work.answers, two.keeper.copy, two.keeper.status.kind], [{ a: 'moon' }, one.keeper.copy, 'saved']);
  assert.equal(two.heard.changed.length, 1);
  respond(three.keeper, 'b', 'sun');
  await three.keeper.flush();
  assert.deepEqual([...device.works.keys()], [one.keeper.copy]);
  assert.deepEqual(Object.keys(stored(device, one.keeper.copy)).sort(), ['a', 'b']);
});

test('two fresh tabs that write at once lose nothing, and make one copy', async () => {
  const device = new Device();
  const [one, two] = [await open(device), await open(device)];
  respond(one.keeper, 'a', 'moon');
  respond(two.keeper, 'b', 'sun');
  await Promise.all([one.keeper.flush(), two.keeper.flush()]);
  assert.equal(device.works.size, 1);
  assert.deepEqual(two.work.answers, { a: 'moon', b: 'sun' });
  assert.equal(two.keeper.copy, one.keeper.copy);
});

test('a fresh tab that was closed before it could join is taken in by the work that there is', async () => {
  const device = new Device();
  const [one, two] = [await open(device), await open(device)];
  respond(one.keeper, 'a', 'moon');
  await one.keeper.flush();
  await until(() => two.keeper.copy === one.keeper.copy);
  kept.set('lesson-worksheet/last/tides/other/tab', JSON.stringify({ copy: 'other', work: workText('other', { b: 'sun' }), at: Date.now(), fresh: true }));
  const { work, keeper } = await open(device);
  assert.deepEqual([work.answers, keeper.copy], [{ a: 'moon', b: 'sun' }, one.keeper.copy]);
  assert.equal(two.keeper.copy, one.keeper.copy);
});

test('who starts for another student keeps a copy of their own', async () => {
  const device = new Device();
  const one = await open(device);
  respond(one.keeper, 'a', 'moon');
  await one.keeper.flush();
  await one.keeper.startNew();
  respond(one.keeper, 'a', 'sun');
  await one.keeper.flush();
  assert.equal(device.works.size, 2);
});

test('work that was cleared away under an idle page is written again as soon as that is told, and when the page is left', async () => {
  const device = new Device();
  const { keeper, shelf } = await open(device);
  respond(keeper, 'a', 'moon');
  await keeper.flush();
  device.works.clear();
  shelf.lost();
  await pass(500);
  assert.deepEqual(stored(device, keeper.copy).a.value, 'moon');
  assert.equal(keeper.status.kind, 'saved');
});

test('where the work cannot be had from the core, it is not called saved', async () => {
  const { keeper, work } = await open(new Device());
  const { error } = console;
  console.error = () => {};
  work.work = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  respond(keeper, 'a', 'moon');
  await pass(500);
  console.error = error;
  assert.deepEqual(keeper.status, { kind: 'not-saved', reason: 'core' });
  delete work.work; // the core is back
});

test('more than can be kept is told at once, and what was stored before stays until there is less', async () => {
  const device = new Device();
  const { keeper } = await open(device);
  respond(keeper, 'a', 'moon');
  await keeper.flush();
  respond(keeper, 'b', 'x'.repeat(17 * 2 ** 20));
  await pass(500);
  assert.deepEqual(keeper.status, { kind: 'not-saved', reason: 'large' });
  assert.deepEqual(Object.keys(stored(device, keeper.copy)), ['a']);
  respond(keeper, 'b', 'x'.repeat(11e6));
  await pass(500);
  assert.equal(keeper.status.kind, 'saved');
  assert.equal(stored(device, keeper.copy).b.value.length, 11e6);
});

test('work on another lesson with the same id is left alone and told, and opened only by who asks for it', async () => {
  const device = new Device();
  device.put('other', workText('other', { q1: 'theirs' }, { onAnother: true }), { updated: 2 });
  const { work, keeper, heard } = await open(device);
  assert.deepEqual(work.answers, {});
  assert.deepEqual(heard['other-work'], [{ copy: 'other' }]);
  respond(keeper, 'q1', 'ours');
  await pass(300);
  assert.deepEqual(stored(device, 'other').q1.value, 'theirs');
  assert.deepEqual(stored(device, keeper.copy).q1.value, 'ours');
  await keeper.switchTo('other');
  assert.deepEqual(work.answers, { q1: 'theirs' });
});

test('own work is gone on with, also where work on another lesson with the same id is newer', async () => {
  const device = new Device();
  device.put('other', workText('other', { q1: 'theirs' }, { onAnother: true }), { updated: 2 });
  device.put('own', workText('own', { q1: 'ours' }), { updated: 1 });
  const { work, heard } = await open(device);
  assert.deepEqual(work.answers, { q1: 'ours' });
  assert.deepEqual(heard['other-work'], []);
});

test('work that an earlier version kept under another id comes over, that on another lesson does not', async () => {
  const device = new Device();
  device.put('own', workText('own', { q1: 'ours' }), { lesson: '3' });
  device.put('other', workText('other', { q1: 'theirs' }, { onAnother: true }), { lesson: '3', updated: 2 });
  const { work, heard } = await open(device, { earlierId: '3' });
  assert.deepEqual(work.answers, { q1: 'ours' });
  assert.equal(device.works.get('own').lesson, 'tides');
  assert.equal(device.works.get('other').lesson, '3');
  assert.deepEqual(heard['other-work'], []);
});

test('work on a lesson whose id was changed since is told by its title, and opened by who asks for it', async () => {
  const device = new Device();
  const before = { lesson: { id: 'tides-2025', title: lesson.lessonTitle } };
  device.put('a', workText('a', { q1: 'the moon' }, before), { lesson: 'tides-2025', updated: 2 });
  device.put('b', workText('b', { q1: 'fur' }, { lesson: { id: 'seals', title: 'Harbour Seals' } }), { lesson: 'seals', updated: 3 });
  const { work, keeper, heard } = await open(device);
  await pass(10);
  assert.deepEqual([work.answers, heard['same-title'].length], [{}, 1]);
  assert.equal((await keeper.open(heard['same-title'][0].work)).error, null);
  assert.deepEqual([work.answers, keeper.status.kind], [{ q1: 'the moon' }, 'saved']);
  const again = await open(device);
  await pass(10);
  assert.deepEqual([again.work.answers, again.heard['same-title']], [{ q1: 'the moon' }, []]);
});

test('where the core that reads work cannot be had, an empty sheet is begun, and joined with the work once it can', async () => {
  for (const writes of [true, false]) {
    const device = new Device();
    device.put('a', workText('a', { q1: 'the moon' }));
    const work = new SimpleWork({ late: true });
    const keeper = new Keeper(work, new SimpleShelf(device), lesson);
    keepers.push(keeper);
    await keeper.start({}, Promise.resolve());
    assert.deepEqual([keeper.isApart, work.answers], [true, {}]);
    if (writes) respond(keeper, 'q2', 'the sun');
    await pass(500);
    assert.deepEqual(Object.keys(stored(device, 'a')), ['q1']);
    assert.equal([...kept.values()].some((moment) => moment.includes('the sun')), writes);
    work.arrive();
    await pass(500);
    assert.deepEqual(work.answers, writes ? { q1: 'the moon', q2: 'the sun' } : { q1: 'the moon' });
    assert.deepEqual([[...device.works.keys()], keeper.copy, keeper.status.kind, kept.size, keeper.isApart], [['a'], 'a', 'saved', 0, false]);
  }
});

test('work that is deleted is nowhere any more, in no tab and no last moment, and other students\' stays', async () => {
  const device = new Device();
  device.put('other', workText('other', { q1: 'theirs' }), { updated: 0 });
  device.put('mine', workText('mine', { q1: 'the moon' }), { updated: 5 });
  const [one, two] = [await open(device), await open(device)];
  kept.set('lesson-worksheet/last/tides/mine/tab', JSON.stringify({ copy: 'mine', work: workText('mine', { q1: 'the moon' }), at: 1 }));
  respond(one.keeper, 'q2', 'the sun');
  assert.equal(await one.keeper.deleteWork(), true);
  await until(() => two.keeper.copy !== 'mine');
  await pass(500);
  assert.deepEqual([[...device.works.keys()], kept.size, one.work.answers, two.work.answers], [['other'], 0, {}, {}]);
  assert.equal(one.keeper.status.kind, 'nothing-yet');
});
