// Builds everything that a web server has to hand out: build/web/, from web/, lessons/ and build/wasm/.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translations } from '../words/translations.js';
import { bundle, bundleScript, bundleStyle } from './bundle.js';
import { lessonIndex } from './lesson_index.js';
import { deskLicences, licences } from './licences.js';
import { npmPackage } from './package.js';
import { offlineDesk, offlinePage } from './offline_page.js';
import { filesIn, writeFolder } from './output.js';

/** @typedef {import('./output.js').Output} Output */

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const folders = { web, wasm: join(root, 'build/wasm'), lessons: join(root, 'lessons'), out: join(root, 'build/web') };

/** The files that imports of these names stand for; imports.d.ts says what they are. @type {Record<string, string>} */
const means = {
  'worksheet-cores': join(web, 'core/cores.js'),
  'reader-module': join(folders.wasm, 'reader.js'),
  'reader-wasm': join(folders.wasm, 'reader.wasm'),
  'worksheet-module': join(folders.wasm, 'worksheet.js'),
  'worksheet-wasm': join(folders.wasm, 'worksheet.wasm'),
  'desk-module': join(folders.wasm, 'desk.js'),
  'desk-wasm': join(folders.wasm, 'desk.wasm'),
  'worksheet-translations': join(web, 'words/translations.js'),
  'class-worker': join(web, 'desk/class/worker.js'),
  'start-class-worker': join(web, 'desk/class/fetched_worker.js'),
};

/**
 * Names the build in the scripts that tell of it: its version, and a fingerprint of all scripts.
 * @param {Output[]} files
 * @returns {Promise<Output[]>}
 */
async function withBuild(files) {
  const { version } = JSON.parse(await readFile(join(web, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(name).update(content);
  const build = `${version}+${hash.digest('hex').slice(0, 8)}`;
  return files.map(([name, content]) => [name, typeof content === 'string' ? content.replaceAll('WORKSHEET_BUILD', build) : content]);
}

/** The element and the scripts of the pages, with what they import. */
async function scripts() {
  const element = join(web, 'element/lesson-worksheet.js');
  const pages = {
    ...{ page: join(web, 'pages/page.js'), gallery: join(web, 'pages/gallery.js'), embed: join(web, 'embed/embed.js') },
    'check-embedding': join(web, 'embed/check_embedding.js'),
  };
  return withBuild([
    ...(await bundle({ 'lesson-worksheet': element, ...words() }, { means })),
    // By themselves, so that the element's script is whole and waits for no other.
    ...(await bundle(pages, { means, made: { [element]: './lesson-worksheet.js' } })),
    ...(await bundle({ desk: join(web, 'desk/entry.js') }, { means: { ...means, 'worksheet-cores': join(web, 'desk/desk_cores.js') }, quick: true })),
  ]);
}

/** The words of every language but English, under names that are known: a saved page is given the one it needs. */
function words() {
  const names = Object.keys(translations).map((language) => `words/${language}`);
  return Object.fromEntries(names.map((name) => [name, join(web, `${name}.js`)]));
}

/** The pages and the style sheets that they link to. @returns {Promise<Output[]>} */
async function pages() {
  /** @type {Output[]} */
  const files = [];
  for (const folder of ['pages', 'embed']) {
    for (const name of await readdir(join(web, folder))) {
      if (!name.endsWith('.html')) continue;
      const text = await readFile(join(web, folder, name), 'utf8');
      files.push([name, text]);
      for (const [, href] of text.matchAll(/<link[^>]*href="([^"]+\.css)"/g)) {
        files.push([href, await bundleStyle(join(web, folder, href))]);
      }
    }
  }
  // Plain scripts: one for pages that frame worksheets, one that runs where modules may not.
  for (const [name, source] of [['embed-host.js', 'host.js'], ['embed-start.js', 'start.js']]) {
    files.push([name, await bundleScript(join(web, 'embed', source))]);
  }
  return files;
}

/** The lessons, their pictures, and the index that the gallery reads. @returns {Promise<Output[]>} */
async function lessons() {
  const files = (await filesIn(folders.lessons, 'lessons')).filter(([name]) => /(?<!schema)\.json$|\.(svg|png|jpe?g|webp)$/.test(name));
  const index = lessonIndex(files.filter(([name]) => name.endsWith('.json')));
  return [...files, ['lessons/lessons.json', JSON.stringify(index, null, 1)]];
}

/** Pages that show how a site goes on with results, all but the server of one. @returns {Promise<Output[]>} */
const examples = async () => (await filesIn(join(web, 'examples'), 'examples')).filter(([name]) => !name.endsWith('_server.js'));

const notices = await licences(root);
const made = await scripts();
const offline = await offlinePage({ web, wasm: folders.wasm, means, notices });
const deskNotices = `${notices}\n${await deskLicences(root)}`;
/** What a desk without a network makes pages from. */
const parts = Object.fromEntries([['offline.html', offline], ...made.filter(([name]) => name.startsWith('words/')).map(([name, content]) => [name, String(content)])]);
/** @type {Output[]} */
const handedOut = [
  ...made,
  ...(await pages()),
  ...(await lessons()),
  ...(await examples()),
  ...(await filesIn(join(web, 'pages/images'), 'images')),
  ['offline.html', offline],
  ['desk_offline.html', await offlineDesk({ web, wasm: folders.wasm, means, notices: deskNotices, parts })],
  ['licences.txt', deskNotices],
];
await writeFolder(folders.out, handedOut);
await writeFolder(join(root, 'build/package'), await npmPackage(folders, handedOut));
