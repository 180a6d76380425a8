import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, bundleStyle } from './bundle.js';
import { english } from '../words/en.js';
import { grammarOf } from '../words/grammar.js';
import { asText } from '../saved_page/as_text.js';

/**
 * The empty page. What fills its slots (src/formats/saved_page.h) replaces the content of `title`, `noscript`,
 * `worksheet-too-old`, `-lesson`, `-work`, `-pictures` and `-words`, and the attributes of `html`.
 *
 * The page's own policy lets it run the script that starts it and what that unpacks, show pictures, and nothing else:
 * it can send nothing anywhere.
 * @param {Record<'start' | 'style' | 'program' | 'wasm' | 'notices' | 'noScript' | 'tooOld', string> & { parts?: string }} contents `parts` is
 *   what pages are made of, where the page is one that makes others
 */
export function emptyPage({ start, style, program, wasm, notices, noScript, tooOld, parts = '' }) {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(start, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title></title>
<link rel="icon" href="data:,">
<style id="worksheet-plain-style">${style}</style>
</head>
<body>
<noscript>${noScript}</noscript>
<p id="worksheet-too-old" hidden>${tooOld}</p>
<script type="application/json" id="worksheet-lesson"></script>
<script type="application/json" id="worksheet-work"></script>
<script type="application/json" id="worksheet-pictures"></script>
<script type="text/plain" id="worksheet-words"></script>
<script type="text/plain" id="worksheet-notices">${notices}</script>
${parts && `<script type="application/gzip" id="worksheet-parts">${parts}</script>\n`}<script type="application/gzip" id="worksheet-wasm">${wasm}</script>
<script type="application/gzip" id="worksheet-program">${program}</script>
<script type="module" id="worksheet-start">${start}</script>
</body>
</html>
`;
}

/**
 * offline.html: a saved page with the program and the core in it, packed, and no lesson yet.
 * @param {{ web: string, wasm: string, means: Record<string, string>, notices?: string }} from
 */
export async function offlinePage({ web, wasm, means, notices = '' }) {
  const start = await inlineScript(join(web, 'saved_page/start.js'), means);
  const carries = {
    'worksheet-translations': join(web, 'saved_page/carried_words.js'),
    'worksheet-cores': join(web, 'saved_page/carried_cores.js'),
  };
  const program = await oneScript(join(web, 'saved_page/entry.js'), { ...means, ...carries });
  const core = await readFile(join(wasm, 'worksheet.wasm'));
  const { noScript, tooOld } = english(grammarOf('en'));
  const style = (await bundleStyle(join(web, 'saved_page/plain.css'))).trim();
  return emptyPage({ start, style, program: packed(program), wasm: packed(core), notices: notices.replaceAll('<', '('), noScript, tooOld });
}

/**
 * desk_offline.html: the teacher's desk in one page, with its core and all that it makes students' pages from.
 * @param {{ web: string, wasm: string, means: Record<string, string>, notices: string, parts: Record<string, string> }} from
 */
export async function offlineDesk({ web, wasm, means, notices, parts }) {
  const start = await inlineScript(join(web, 'saved_page/start.js'), means);
  const carries = {
    'worksheet-cores': join(web, 'saved_page/carried_cores.js'),
    'worksheet-module': join(wasm, 'desk.js'),
    'start-class-worker': join(web, 'desk/class/carried_worker.js'),
  };
  const program = await oneScript(join(web, 'desk/saved_entry.js'), { ...means, ...carries }, true);
  const core = await readFile(join(wasm, 'desk.wasm'));
  const { noScript, tooOld } = english(grammarOf('en'));
  const style = (await bundleStyle(join(web, 'saved_page/plain.css'))).trim();
  const page = emptyPage({ start, style, program: packed(program), wasm: packed(core), notices: notices.replaceAll('<', '('), noScript, tooOld, parts: packed(JSON.stringify(parts)) });
  return page.replace('<title></title>', '<title>Teacher’s desk</title>');
}

/** @param {string} entry @param {Record<string, string>} means @param {boolean} [quick] */
async function oneScript(entry, means, quick = false) {
  const files = await bundle({ script: entry }, { means, alone: true, quick });
  // Files that the script would fetch are left out: a saved page carries the core itself.
  return String(new Map(files).get('script.js')).trim();
}

/** @param {string} entry @param {Record<string, string>} means */
async function inlineScript(entry, means) {
  const script = withoutTags(await oneScript(entry, means));
  await transform(script, { format: 'esm' }); // throws where it is no longer JavaScript
  return script;
}

/** @param {string | Uint8Array} content */
const packed = (content) => asText(gzipSync(content, { level: 9 }));

/**
 * A script in which an HTML parser sees no tags: their `<` is written as an escape that only JavaScript reads.
 * @param {string} script
 */
export function withoutTags(script) {
  if (/[\r\0]|String\.raw/.test(script)) throw new Error('The script holds what an inline script cannot carry unchanged.');
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

/** @param {string} start the one script that may run @param {string} style the one style */
function policyFor(start, style) {
  const hash = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; script-src ${hash(start)} blob: 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data: https:; base-uri 'none'; form-action 'none'`;
}
