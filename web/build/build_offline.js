// The part of the build that makes offline.html: the program and the core, packed, and no lesson yet.
import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.js';
import { english } from '../words/en.js';
import { grammarOf } from '../words/grammar.js';
import { asText } from '../saved_page/as_text.js';

/**
 * The empty page. What fills its slots (src/formats/saved_page.h) replaces the content of `title`, `noscript`,
 * `worksheet-too-old`, `-lesson`, `-work`, `-pictures` and `-words`, and the attributes of `html`.
 *
 * The page's own policy lets it run the script that starts it and what that unpacks, show pictures, and nothing else:
 * it can send nothing anywhere.
 * @param {Record<'start' | 'program' | 'wasm' | 'notices' | 'noScript' | 'tooOld', string>} parts
 */
export function emptyPage({ start, program, wasm, notices, noScript, tooOld }) {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(start)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title></title>
<link rel="icon" href="data:,">
</head>
<body>
<noscript>${noScript}</noscript>
<p id="worksheet-too-old" hidden>${tooOld}</p>
<script type="application/json" id="worksheet-lesson"></script>
<script type="application/json" id="worksheet-work"></script>
<script type="application/json" id="worksheet-pictures"></script>
<script type="text/plain" id="worksheet-words"></script>
<script type="text/plain" id="worksheet-notices">${notices}</script>
<script type="application/gzip" id="worksheet-wasm">${wasm}</script>
<script type="application/gzip" id="worksheet-program">${program}</script>
<script type="module" id="worksheet-start">${start}</script>
</body>
</html>
`;
}

/**
 * @param {{ web: string, wasm: string, means: Record<string, string>, notices?: string }} from
 * @returns {Promise<[path: string, content: string][]>}
 */
export async function buildOfflinePage({ web, wasm, means, notices = '' }) {
  const start = await inlineScript(join(web, 'saved_page/start.js'), means);
  const carriesWords = { ...means, 'worksheet-translations': join(web, 'saved_page/carried_words.js') };
  const program = await oneScript(join(web, 'saved_page/entry.js'), carriesWords);
  const core = await readFile(join(wasm, 'worksheet.wasm'));
  const { noScript, tooOld } = english(grammarOf('en'));
  const page = emptyPage({ start, program: packed(program), wasm: packed(core), notices: notices.replaceAll('<', '('), noScript, tooOld });
  return [['offline.html', page]];
}

async function oneScript(entry, means) {
  const files = await bundle({ script: entry }, { means, alone: true });
  // The core is not fetched from a file here, so the files that the bundle would name are left behind.
  return String(new Map(files).get('script.js')).trim();
}

async function inlineScript(entry, means) {
  const script = withoutTags(await oneScript(entry, means));
  await transform(script, { format: 'esm' }); // still JavaScript
  return script;
}

const packed = (content) => asText(gzipSync(content, { level: 9 }));

/** What an HTML parser would take for tags or line ends of its own, written so that only JavaScript reads it. */
export function withoutTags(program) {
  if (/[\r\0]|String\.raw/.test(program)) throw new Error('The program holds what an inline script cannot carry unchanged.');
  return program.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

function policyFor(start) {
  const hash = createHash('sha256').update(start).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; img-src data: https:; base-uri 'none'; form-action 'none'`;
}
