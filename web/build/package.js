import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './output.js';

/** @typedef {import('./output.js').Output} Output */

/** Of what a web server hands out, that which is no page of ours. */
const ofPages = /^(index|worksheet|embed)\.html$|^(page|gallery|embed|embed-start)\.(js|css)$|^(lessons|images|examples)\//;

/**
 * What `npm pack` makes the package of: the built element with the files that it fetches, and what tools want to know of it.
 * @param {{ web: string, lessons: string }} folders
 * @param {Output[]} handedOut
 * @returns {Promise<Output[]>}
 */
export async function npmPackage({ web, lessons }, handedOut) {
  const { version, license, engines } = JSON.parse(await readFile(join(web, 'package.json'), 'utf8'));
  const about = {
    ...{ name: 'lesson-worksheet', version, license, engines, type: 'module' },
    description: 'A lesson is one JSON file: put it on any page and it is an interactive worksheet.',
    exports: {
      '.': { types: './lesson-worksheet.d.ts', default: './lesson-worksheet.js' },
      './check-embedding': { types: './check-embedding.d.ts', default: './check-embedding.js' },
      './lesson.schema.json': './lesson.schema.json',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
      './*': './*',
    },
    types: './lesson-worksheet.d.ts',
    bin: { 'lesson-worksheet': 'bin.js' },
    customElements: 'custom-elements.json',
    sideEffects: ['./lesson-worksheet.js', './lesson-worksheet.classic.js'],
  };
  // Bundlers rewrite what is called .html, and the page has to stay as it is.
  const files = handedOut.map(([name, content]) => /** @type {Output} */ (name === 'offline.html' ? ['offline.txt', content] : [name, typeof content === 'string' ? content.replaceAll('./offline.html', './offline.txt') : content]));
  const own = (await filesIn(join(web, 'package'), '.')).map(([name, content]) => /** @type {Output} */ ([name.replace('./', ''), content]));
  return [
    ...files.filter(([name]) => !ofPages.test(name)),
    ...own.map(([name, content]) => /** @type {Output} */ ([name === 'classic.js' ? 'lesson-worksheet.classic.js' : name, content])),
    ['lesson.schema.json', await readFile(join(lessons, 'lesson.schema.json'))],
    ['package.json', `${JSON.stringify(about, null, 2)}\n`],
  ];
}
