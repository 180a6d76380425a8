import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { build } = createRequire(new URL('../../web/package.json', import.meta.url))('esbuild');
const modules = new URL('../../web/node_modules/', import.meta.url);

/** Imports of `needed:FILE` give a package's script when called, as in the page. */
const whenNeeded = {
  name: 'when needed',
  setup(building) {
    building.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: path.slice('needed:'.length), namespace: 'needed' }));
    building.onLoad({ filter: /.*/, namespace: 'needed' }, ({ path }) => {
      const script = readFileSync(new URL(path, modules), 'utf8');
      return { contents: `const exports = {}, module = { exports };\n${script}\nexport default () => module.exports;` };
    });
  },
};

/** A script of the page with all that it imports, for tests that need no browser. @param {string} entry from web/ */
export async function bundled(entry) {
  const entryPoints = [fileURLToPath(new URL(`../../web/${entry}`, import.meta.url))];
  const built = await build({ entryPoints, bundle: true, format: 'esm', write: false, loader: { '.css': 'text' }, plugins: [whenNeeded] });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
}
