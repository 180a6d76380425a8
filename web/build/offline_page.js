import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.js';
import { english } from '../words/en.js';
import { grammarOf } from '../words/grammar.js';
import { asText } from '../saved_page/as_text.js';
import { savedPage } from '../saved_page/saved_page.js';

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
  return savedPage({
    policy: policyFor(start),
    start,
    program: packed(program),
    wasm: packed(core),
    words: null,
    sentences: english(grammarOf('en')),
    notices: notices.replaceAll('<', '('),
    ...{ lesson: '', work: '', pictures: '', title: '', language: 'en', direction: 'ltr' },
  });
}

/** @param {string} entry @param {Record<string, string>} means */
async function oneScript(entry, means) {
  const files = await bundle({ script: entry }, { means, alone: true });
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

/** @param {string} start the one script that may run */
function policyFor(start) {
  const hash = createHash('sha256').update(start).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; img-src data: https:; base-uri 'none'; form-action 'none'`;
}
