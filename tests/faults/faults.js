// What goes wrong while a student types. Each fault says what it does and where the words may be found afterwards.
import { randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../web/build/server.js';
import { damage, helpers, spoil, strangeDatabase } from './in_page.js';

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {string[]} [browsers] all that the robot knows, where none are named
 * @property {number} [tabs] how many type at once
 * @property {boolean} [oneField] all of them in the same part
 * @property {boolean} [ends] whether the page is gone after it
 * @property {'field' | 'work' | 'anywhere'} [where] the words have to be: in their field (where nothing is said), in the work
 *   with its earlier answers, or set aside and told
 * @property {(world: any) => Promise<void>} [before] the page is opened
 * @property {() => void} [preload] runs in the page before its own script
 * @property {(world: any) => Promise<void>} [strike]
 * @property {(world: any) => Promise<void>} [mend] while the page is still there, half of the times
 * @property {(world: any) => Promise<void>} [after] all is over, before anybody looks
 */

/** Spoils the first tab's page. @param {keyof typeof spoil} name */
const inPage = (name) => ({ tab }) => tab.page.evaluate(`(() => { ${helpers}; return (${method(spoil[name])})(); })()`);
const mendPage = ({ tab }) => tab.page.evaluate(() => void globalThis.mend?.());

/** A method, as a function that stands by itself. @param {Function} one */
const method = (one) => String(one).replace(/^(async )?(\w+)\(/, '$1function $2(');

/** Changes a core's files on the site. @param {(bytes: Uint8Array) => Uint8Array} change */
async function changeCore(world, start, change) {
  const { folder } = world.bench.site;
  const names = (await readdir(folder)).filter((name) => name.startsWith(start) && name.endsWith('.wasm'));
  const before = await Promise.all(names.map((name) => readFile(join(folder, name))));
  for (const [at, name] of names.entries()) await writeFile(join(folder, name), change(before[at]));
  world.putBack = () => Promise.all(names.map((name, at) => writeFile(join(folder, name), before[at])));
}
const putBack = (world) => world.putBack();
const garbage = (bytes) => randomBytes(bytes.length);
const nothing = () => new Uint8Array();

/** A page of the same site that shows no worksheet. */
async function aside(world) {
  const tab = await world.bench.newTab();
  await tab.go(`${world.bench.site.address}/licences.txt`);
  return tab;
}

async function damageWork(world, how) {
  const tab = await aside(world);
  world.damaged = await tab.page.evaluate(damage, world.lesson.id, how, world.below(1000) / 1000);
  await tab.close();
}

async function cutNetwork({ bench: { site } }) {
  await site.close();
}
async function bringNetwork({ bench: { site } }) {
  const { port } = new URL(site.address);
  Object.assign(site, await serve(site.folder, { port: Number(port) }));
}

const kill = ({ bench }) => bench.browser.kill();
const start = ({ bench }) => bench.start();

/** @type {Fault[]} */
export const faults = [
  { name: 'browser killed', ends: true, strike: kill, after: start },
  { name: 'browser closed', ends: true, strike: ({ bench }) => bench.browser.close(), after: start },
  { name: 'tab closed', ends: true, strike: ({ tab }) => tab.close() },
  { name: 'page loaded again', ends: true, strike: ({ tab }) => tab.page.reload() },
  { name: 'gone to another page', ends: true, strike: ({ tab }) => tab.go('about:blank') },
  {
    name: 'page crashed',
    browsers: ['chromium'],
    ends: true,
    async strike({ tab }) {
      const devtools = await tab.page.createCDPSession();
      const crashed = new Promise((resolve) => tab.page.once('error', resolve));
      devtools.send('Page.crash').catch(() => {});
      await crashed;
    },
  },
  { name: 'device full', strike: inPage('full'), mend: mendPage },
  { name: 'storage aborts', strike: inPage('aborting'), mend: mendPage },
  { name: 'storage refused midway', strike: inPage('refused'), mend: mendPage },
  { name: 'storage refused from the start', preload: spoil.refused },
  { name: 'storage does not answer', strike: inPage('unanswering'), mend: mendPage },
  { name: 'database deleted', strike: inPage('deleted') },
  { name: 'store emptied', strike: inPage('emptied') },
  {
    name: 'site data cleared',
    browsers: ['chromium'],
    async strike({ tab, bench }) {
      const devtools = await tab.page.createCDPSession();
      await devtools.send('Storage.clearDataForOrigin', { origin: bench.site.address, storageTypes: 'indexeddb,local_storage' });
    },
  },
  {
    name: 'database of another shape',
    async before(world) {
      await world.bench.clear();
      const tab = await aside(world);
      await tab.page.evaluate(strangeDatabase, 40, ['sheep', 'works']);
      await tab.close();
    },
  },
  {
    name: 'database held by another page',
    async before(world) {
      await world.bench.clear();
      world.holder = await aside(world);
      await world.holder.page.evaluate(strangeDatabase, 1, ['sheep']);
    },
    mend: ({ holder }) => holder.page.evaluate(() => globalThis.held.close()),
    after: ({ holder }) => holder.close(),
  },
  { name: 'clock set back', strike: inPage('clockBack') },
  { name: 'core traps once', strike: inPage('trapping') },
  { name: 'core traps at every key', strike: inPage('alwaysTrapping'), mend: mendPage },
  { name: 'checker missing', ends: true, before: (world) => changeCore(world, 'worksheet-', nothing), strike: ({ tab }) => tab.close(), after: putBack },
  { name: 'checker garbage', ends: true, before: (world) => changeCore(world, 'worksheet-', garbage), strike: ({ tab }) => tab.close(), after: putBack },
  { name: 'network cut, tab closed', ends: true, strike: (world) => cutNetwork(world).then(() => world.tab.close()), after: bringNetwork },
  { name: 'network cut, typed on', strike: cutNetwork, after: bringNetwork },
  { name: 'two tabs, two questions, killed', tabs: 2, ends: true, strike: kill, after: start },
  { name: 'two tabs, one question', tabs: 2, oneField: true, where: 'work' },
  { name: 'three tabs, one question, killed', tabs: 3, oneField: true, ends: true, where: 'work', strike: kill, after: start },
  {
    name: 'lesson edited between visits',
    where: 'work',
    async after({ bench, file, lesson, below }) {
      const [essay, short] = lesson.questions;
      const edits = [[short, essay], [{ ...essay, prompt: 'Another one?' }, short], [short], [{ ...essay, type: 'number', answer: 3 }, short]];
      await bench.site.add(file, { ...lesson, questions: edits[below(edits.length)] });
    },
  },
  { name: 'stored work: one letter changed', where: 'anywhere', after: (world) => damageWork(world, 'flip') },
  { name: 'stored work: cut off', where: 'anywhere', after: (world) => damageWork(world, 'cut') },
];
