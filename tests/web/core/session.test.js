import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Session } from '../../../web/core/session.js';
import { LateCore, SimpleProgram } from './simple_core.js';

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

beforeEach(() => mock.method(console, 'error', () => {}));
afterEach(() => mock.restoreAll());

function begun(program, whole = new LateCore()) {
  const session = new Session(program, { lesson: '{}', feedback: '', whole });
  const failures = [];
  session.addEventListener('core-failed', ({ detail }) => failures.push(detail));
  session.now({ do: 'begin', copy: 'a' });
  const respond = (part, value) => session.now({ do: 'respond', part, value });
  return { session, failures, respond, whole, log: () => JSON.parse(session.work()) };
}

const onWhole = (program) => {
  const whole = new LateCore();
  whole.arrive(program);
  return begun(program, whole);
};

test('the reader writes at once, and says of the rest that it needs the checker', () => {
  const { session, respond, log } = begun(new SimpleProgram({ whole: false }));
  assert.equal(respond('q1', 'moon').error, null);
  assert.equal(session.now({ do: 'check', part: 'q1' }).error, 'needs-checker');
  assert.deepEqual(log(), ['respond q1 moon']);
});

test('a check asked of the reader is done when the whole core has come, on what has been written by then', async () => {
  const { session, respond, whole, log } = begun(new SimpleProgram({ whole: false }));
  respond('q1', 'moon');
  const checked = session.act({ do: 'check', part: 'q1' });
  respond('q1', 'the moon');
  assert.ok(session.awaitsWhole);
  whole.arrive(new SimpleProgram());
  assert.equal((await checked).error, null);
  assert.ok(session.isWhole && !session.awaitsWhole);
  assert.deepEqual(log(), ['respond q1 moon', 'respond q1 the moon', 'check q1']);
});

test('a core that fails once is started anew with all that was done, and nothing is lost or told twice', () => {
  let failed = false;
  const trap = ({ value }) => value === 'moon' && !failed && (failed = true);
  const { respond, failures, log } = onWhole(new SimpleProgram({ trap }));
  respond('q1', 'sun');
  assert.equal(respond('q2', 'moon').error, null);
  assert.deepEqual(log(), ['respond q1 sun', 'respond q2 moon']);
  assert.deepEqual(failures.map(({ leftOut }) => leftOut), [false]);
  assert.ok(failures[0].cause instanceof WebAssembly.RuntimeError);
});

test('an action that makes every core fail is left out and told, and shows nothing over the words on the page', () => {
  const { respond, failures, log } = onWhole(new SimpleProgram({ trap: ({ value }) => value === 'moon' }));
  respond('q1', 'sun');
  const update = respond('q2', 'moon');
  assert.equal(update.error, 'left-out');
  assert.deepEqual(update.parts, []);
  assert.deepEqual(failures.map(({ action, leftOut }) => [action.part, leftOut]), [['q2', true]]);
  assert.equal(respond('q3', 'stars').error, null);
  assert.deepEqual(log(), ['respond q1 sun', 'respond q3 stars']);
});

test('the whole core begins again from the work that was last read', () => {
  let traps = 0;
  const program = new SimpleProgram({ trap: ({ value }) => value === 'moon' && !traps++ });
  const { respond, log } = onWhole(program);
  for (let n = 0; n < 100; n++) respond('q1', `sun ${n}`);
  assert.equal(log().length, 100);
  respond('q2', 'moon');
  assert.equal(log().length, 101);
});

test('of a thousand keys in one field the reader does only the last again', () => {
  let told = 0;
  const program = new SimpleProgram({ whole: false, trap: (action) => (told++, action.value === 'moon') });
  const { respond, log } = begun(program);
  for (let n = 0; n < 1000; n++) respond('q1', `sun ${n}`);
  respond('q2', 'stars');
  told = 0;
  respond('q3', 'moon');
  assert.ok(told < 10, `${told} actions`);
  assert.deepEqual(log(), ['respond q1 sun 999', 'respond q2 stars']);
});

test('a whole core that cannot take over is told, and what waits is done once one can', async () => {
  const { session, respond, whole, log } = begun(new SimpleProgram({ whole: false }));
  const told = [];
  session.addEventListener('relief-failed', ({ detail }) => told.push(detail.cause));
  respond('q1', 'moon');
  const checked = session.act({ do: 'check', part: 'q1' });
  let traps = true;
  whole.arrive(new SimpleProgram({ trap: ({ do: what }) => what === 'restore' && traps }));
  await new Promise(setImmediate);
  assert.equal(told.length, 1);
  respond('q1', 'the moon');
  assert.deepEqual(log().at(-1), 'respond q1 the moon');
  traps = false;
  void session.whole();
  assert.equal((await checked).error, null);
  assert.deepEqual(log().at(-1), 'check q1');
});

test('where no core can be started any more, what is known is told and the action is left out', () => {
  const program = new SimpleProgram({ trap: ({ value }) => value === 'moon' });
  const { respond, failures } = onWhole(program);
  respond('q1', 'sun');
  program.start = () => {
    throw new RangeError('There is no memory left.');
  };
  assert.equal(respond('q2', 'moon').error, 'left-out');
  assert.ok(failures.some(({ action, leftOut }) => action?.part === 'q2' && leftOut));
});

test('a core that fails at preparing a check is started anew, and what was written is still there', () => {
  const { session, respond, failures, log } = onWhole(new SimpleProgram({ trap: (action) => action.do === 'prepare' && action.part === 'q2' }));
  respond('q1', 'sun');
  respond('q2', 'moon');
  session.prepare('q1');
  assert.deepEqual(failures, []);
  session.prepare('q2');
  assert.deepEqual(failures.map(({ leftOut }) => leftOut), [false]);
  assert.deepEqual(log(), ['respond q1 sun', 'respond q2 moon']);
});

test('half an emoji reaches the core as a character that means nothing', () => {
  const { respond, log } = onWhole(new SimpleProgram());
  respond('q1', 'a\ud83d');
  assert.deepEqual(log(), ['respond q1 a\ufffd']);
});
