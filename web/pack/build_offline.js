// The part of the build that makes offline.html: the program in one script, the core beside it, no lesson yet.
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { savedPage } from './saved_page.js';

/**
 * @param {{ web: string, wasm: string, bundling: () => import('esbuild').BuildOptions, notices?: string }} from
 * @returns {Promise<[path: string, content: string][]>}
 */
export async function buildOfflinePage({ web, wasm, bundling, notices = '' }) {
  const program = await inlineProgram(join(web, 'saved_page_entry.js'), bundling());
  const core = await readFile(join(wasm, 'worksheet.wasm'));
  const page = savedPage({
    policy: policyFor(program),
    program,
    wasm: gzipSync(core, { level: 9 }).toString('base64'),
    notices: notices.replaceAll('<', '('),
    ...{ lesson: '', work: '', title: '', language: 'en', direction: 'ltr' },
  });
  return [['offline.html', page]];
}

async function inlineProgram(entry, options) {
  // The core is not fetched from a file here, so the files that the bundle would name are left behind.
  const result = await build({ ...options, entryPoints: [entry], splitting: false, outdir: '.' });
  const script = result.outputFiles.find(({ path }) => path.endsWith('.js'));
  const program = withoutTags(script.text.trim());
  await transform(program, { format: 'esm' }); // still JavaScript
  return program;
}

/** What an HTML parser would take for tags or line ends of its own, written so that only JavaScript reads it. */
export function withoutTags(program) {
  if (/[\r\0]|String\.raw/.test(program)) throw new Error('The program holds what an inline script cannot carry unchanged.');
  return program.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

function policyFor(program) {
  const hash = createHash('sha256').update(program).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; img-src data: https:; base-uri 'none'; form-action 'none'`;
}
