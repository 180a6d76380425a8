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
import { savedPage } from '../saved_page/saved_page.js';

/**
 * @param {{ web: string, wasm: string, means: Record<string, string>, notices?: string }} from
 * @returns {Promise<[path: string, content: string][]>}
 */
export async function buildOfflinePage({ web, wasm, means, notices = '' }) {
  const start = await inlineScript(join(web, 'saved_page/start.js'), means);
  const carries = {
    'worksheet-translations': join(web, 'saved_page/carried_words.js'),
    'worksheet-cores': join(web, 'saved_page/carried_cores.js'),
  };
  const program = await oneScript(join(web, 'saved_page/entry.js'), { ...means, ...carries });
  const core = await readFile(join(wasm, 'worksheet.wasm'));
  const page = savedPage({
    policy: policyFor(start),
    start,
    program: packed(program),
    wasm: packed(core),
    words: null,
    sentences: english(grammarOf('en')),
    notices: notices.replaceAll('<', '('),
    ...{ lesson: '', work: '', pictures: '', title: '', language: 'en', direction: 'ltr' },
  });
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
