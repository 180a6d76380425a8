// Builds everything that a web server has to hand out: build/web/, from web/, lessons/ and build/wasm/.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOfflinePage } from './build_offline.js';
import { bundle, bundleStyle } from './bundle.js';
import { lessonIndex } from './lesson_index.js';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const folders = { web, wasm: join(root, 'build/wasm'), lessons: join(root, 'lessons'), out: join(root, 'build/web') };

/** What our own names for files stand for, here and in the saved page. */
const means = {
  'worksheet-cores': join(web, 'core/cores.js'),
  'worksheet-reader-module': join(folders.wasm, 'reader.js'),
  'worksheet-reader-code': join(folders.wasm, 'reader.wasm'),
  'worksheet-module': join(folders.wasm, 'worksheet.js'),
  'worksheet-code': join(folders.wasm, 'worksheet.wasm'),
  'worksheet-translations': join(web, 'words/translations.js'),
};

/** @returns {Promise<Map<string, Uint8Array | string>>} path below build/web → content */
async function everything() {
  return new Map([
    ...(await scripts()),
    ...(await pages()),
    ...(await lessons()),
    ...(await folder(join(web, 'pages/images'), 'images')),
    ...(await offlinePage()),
    ['licences.txt', await licences()],
  ]);
}

async function offlinePage() {
  return buildOfflinePage({ web, wasm: folders.wasm, means, notices: await licences() });
}

async function scripts() {
  const words = (await wordsBesideEnglish()).map((name) => [name, join(web, `${name}.js`)]);
  const element = join(web, 'element/lesson-worksheet.js');
  const pages = { page: join(web, 'pages/page.js'), gallery: join(web, 'pages/gallery.js') };
  return [
    ...(await bundle({ 'lesson-worksheet': element, ...Object.fromEntries(words) }, { means })),
    // By themselves, so that the element's script is whole and waits for no other.
    ...(await bundle(pages, { means, made: { [element]: './lesson-worksheet.js' } })),
  ];
}

/** Under names of their own, for saved pages are given the one they need. */
async function wordsBesideEnglish() {
  const { translations } = await import('../words/translations.js');
  return Object.keys(translations).map((language) => `words/${language}`);
}

async function pages() {
  const files = [];
  for (const name of await readdir(join(web, 'pages'))) {
    if (!name.endsWith('.html')) continue;
    const text = await readFile(join(web, 'pages', name), 'utf8');
    files.push([name, text]);
    for (const [, href] of text.matchAll(/<link[^>]*href="([^"]+\.css)"/g)) {
      files.push([href, await bundleStyle(join(web, 'pages', href))]);
    }
  }
  return files;
}

async function lessons() {
  const files = (await folder(folders.lessons, 'lessons')).filter(([name]) => /(?<!schema)\.json$|\.(svg|png|jpe?g|webp)$/.test(name));
  const index = lessonIndex(files.filter(([name]) => name.endsWith('.json')));
  return [...files, ['lessons/lessons.json', JSON.stringify(index, null, 1)]];
}

async function folder(from, to) {
  if (!existsSync(from)) return [];
  const entries = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isFile());
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(entries.map(async ({ name }) => [`${to}/${name}`, await readFile(join(from, name))]));
}

/** The notices that have to travel with what is bundled. */
async function licences() {
  const ours = await readFile(join(root, 'LICENSE'), 'utf8');
  const marked = await readFile(join(web, 'node_modules/marked/LICENSE'), 'utf8');
  const leanQr = await readFile(join(web, 'node_modules/lean-qr/LICENSE'), 'utf8');
  return `${ours}
Under the same terms, this holds parts of:
RapidJSON, Copyright (C) 2015 THL A29 Limited, a Tencent company, and Milo Yip
Emscripten, Copyright (c) 2010 The Emscripten Authors
musl, Copyright (c) 2005 Rich Felker, et al.

Tables are drawn from the Unicode Character Database, Copyright (c) 1991-2022 Unicode, Inc. (Unicode License), and from
SCOWL, Copyright 2000-2011 by Kevin Atkinson: permission to use, copy, modify, distribute and sell these word lists, the
associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without
fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission
notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for
any purpose. It is provided "as is" without express or implied warranty.
Weights were fitted to SemEval-2013 task 7 (CC BY-SA 3.0) and answers of our own; none of its text is here.

${marked}
lean-qr, under the MIT licence:

${leanQr}`;
}

/** Writes what changed and removes what is no longer made, so that a server can go on serving meanwhile. */
async function place(files) {
  for (const [name, content] of files) {
    const path = join(folders.out, name);
    const bytes = Buffer.from(content);
    if (existsSync(path) && bytes.equals(await readFile(path))) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

async function sweep(kept) {
  for (const entry of await readdir(folders.out, { withFileTypes: true, recursive: true })) {
    const path = join(entry.path, entry.name);
    if (entry.isFile() && !kept.has(relative(folders.out, path))) await rm(path);
  }
}

const files = await everything();
await mkdir(folders.out, { recursive: true });
await place(files);
await sweep(files);
