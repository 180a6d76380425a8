// One round: a robot types on a worksheet, something goes wrong at a moment left to chance, and what is found is judged.
import { Sheet } from '../browser/harness/sheet.js';
import { pause, waitUntil } from '../browser/harness/tab.js';
import { look } from './in_page.js';
import { judge } from './judge.js';
import { Typist } from './typist.js';

/** Whole numbers below a bound; the same seed gives the same. @param {number} seed */
export function chance(seed) {
  let state = (seed * 2654435761) % 2147483647 || 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

const lessonOf = (id) => ({
  format: 'lesson/1',
  id,
  title: `Tides ${id}`,
  passage: 'Twice a day the sea comes and goes.',
  questions: [
    { id: 'long', type: 'essay', prompt: 'What do you know about the tides?' },
    { id: 'brief', type: 'short', prompt: 'What pulls the sea?', answer: 'the moon' },
  ],
});

/**
 * @param bench of the harness, with a browser that runs
 * @param {import('./faults.js').Fault} fault
 * @param {number} seed
 */
export async function playRound(bench, fault, seed) {
  const below = chance(seed);
  const id = `faults-${bench.name}-${seed}`;
  const world = { bench, below, lesson: lessonOf(id), file: `${id}.json` };
  await fault.before?.(world);
  const address = await bench.site.add(world.file, world.lesson);
  const typists = await openTabs(world, fault, address);
  const end = await typeUnder(world, fault, typists);
  if (!fault.ends) for (const { tab } of typists) await tab.close();
  await fault.after?.(world);
  const found = await lookAfter(bench, address, id, fault.where ?? 'field');
  // Of stored work that was damaged, what is told and kept beside as it was found is all that can be had.
  if (world.damaged && found.includes(world.damaged)) found.push(...typists.map(({ typed }) => typed));
  const marks = typists.flatMap(({ typed, at, said, bursts }) => {
    const pieces = fault.oneField ? bursts : [{ typed, at }];
    return pieces.map((piece) => judge({ ...piece, said, found, ...end }));
  });
  return {
    lost_ms: Math.max(...marks.map(({ lost_ms }) => lost_ms)),
    falselySaved: marks.some(({ falselySaved }) => falselySaved),
    unasked: marks.some(({ unasked }) => unasked),
    letters: typists.reduce((sum, { typed }) => sum + typed.length, 0),
    told: () => ({ marks, found, ...end, tabs: typists.map(({ typed, said }) => ({ typed, said })) }),
  };
}

async function openTabs(world, { tabs = 1, preload }, address) {
  const typists = [];
  for (let at = 0; at < tabs; at++) {
    const tab = await world.bench.newTab();
    const typist = await new Typist(tab, world.below, tabs > 1 ? 'abc'[at] : '').watch();
    if (preload) await tab.page.evaluateOnNewDocument(`(${String(preload).replace(/^(\w+)\(/, 'function $1(')})()`);
    await Sheet.open(tab, address);
    typists.push(typist);
  }
  world.tab = typists[0].tab;
  return typists;
}

/** Types while the fault strikes, and gives what is true at the end. */
async function typeUnder(world, fault, typists) {
  const { below } = world;
  const label = (at) => (fault.oneField || at === 0 ? '1' : '2');
  const wait_ms = 200 + below(3000);
  let isOver = false;
  const begun = Date.now();
  let struck_ms = Infinity;
  const striking = (async () => {
    await pause(wait_ms);
    if (fault.ends) struck_ms = Date.now();
    await fault.strike?.(world);
    if (!fault.ends) await pause(300 + below(1500));
    isOver = true;
  })();
  if (typists.length === 1) {
    await typists[0].begin('1');
    await typists[0].typeUntil(() => isOver || Date.now() > struck_ms);
  } else {
    for (let at = 0; !isOver && Date.now() < struck_ms; at = below(typists.length)) {
      if (!(await typists[at].begin(label(at)).then(() => true, () => false))) break;
      await typists[at].type(3 + below(8));
      if (Date.now() - begun > 20_000) throw new Error('The fault never came.');
    }
  }
  await striking;
  if (fault.ends) {
    for (const typist of typists) typist.endAt(struck_ms);
    return { struck_ms };
  }
  for (const typist of typists) await settled(typist);
  if (fault.mend && below(2)) {
    await fault.mend(world);
    await waitUntil(() => typists[0].said.at(-1)?.kind === 'saved', 'saved, once mended', 15_000).catch(() => {});
  }
  const { tab } = typists[0];
  await tab.page.bringToFront();
  const onPage = await tab.run(() => valuesOf('1')[0]);
  const asks = await tab.run(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  return { onPage, asks };
}

/** Waits until the page has come to say something of what was typed last. */
async function settled({ said }) {
  await pause(350);
  await waitUntil(() => said.at(-1)?.kind !== 'saving', 'the end of saving', 10_000);
}

/** What is there when the student comes again. */
async function lookAfter(bench, address, id, where) {
  const tab = await bench.newTab();
  await Sheet.open(tab, address);
  // What waits for storage or a core comes a little later.
  await waitUntil(() => tab.run(() => fieldsOf('1').some(({ value }) => value)), 'what was written', where === 'anywhere' ? 500 : 2500).catch(() => {});
  const { field, work, copies, aside } = await tab.page.evaluate(look, id);
  await tab.close();
  const places = { field, work: [...field, ...work], anywhere: [...field, ...work, ...copies, ...aside] };
  return places[where].filter((text) => typeof text === 'string');
}
