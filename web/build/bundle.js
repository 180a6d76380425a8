// How scripts and style sheets are bundled. Rollup puts what is loaded together into one file, and terser makes it small.
// esbuild does both for style sheets.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { minify } from 'terser';

const target = ['chrome115', 'firefox115', 'safari16.4'];

/**
 * @param {Record<string, string>} entries name of the script → its source file
 * @param {{ means: Record<string, string>, alone?: boolean }} options `means` says which file an import of that name
 *   stands for; `alone` makes one script that loads no other
 * @returns {Promise<[path: string, content: string | Uint8Array][]>}
 */
export async function bundle(entries, { means, alone = false }) {
  const bundled = await rollup({
    input: entries,
    plugins: [named(means), packages, wasmAsFile, cssAsText, small],
    onLog: (_level, { message }) => console.warn(message),
  });
  const { output } = await bundled.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    inlineDynamicImports: alone,
  });
  return output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]);
}

/** @param {string} path of a style sheet, which may import others */
export async function bundleStyle(path) {
  const result = await build({ entryPoints: [path], bundle: true, minify: true, charset: 'utf8', target, logLevel: 'warning', write: false });
  return result.outputFiles[0].text;
}

/** Imports by a name of our own. @param {Record<string, string>} means @returns {import('rollup').Plugin} */
const named = (means) => ({ name: 'names of our own', resolveId: (name) => means[name] ?? null });

/** Imports of npm packages. @type {import('rollup').Plugin} */
const packages = {
  name: 'packages',
  resolveId: (name) => (/^[\w@]/.test(name) ? fileURLToPath(import.meta.resolve(name)) : null),
};

/** A WebAssembly file becomes a file beside the scripts; importing it gives its address. @type {import('rollup').Plugin} */
const wasmAsFile = {
  name: 'wasm as file',
  async load(path) {
    if (!path.endsWith('.wasm')) return null;
    const source = await readFile(path);
    const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
    const fileName = `${path.replace(/.*\/|\.wasm$/g, '')}-${hash}.wasm`;
    this.emitFile({ type: 'asset', fileName, source });
    return `export default ${JSON.stringify(`./${fileName}`)}`;
  },
};

/** Importing a style sheet gives its text. @type {import('rollup').Plugin} */
const cssAsText = {
  name: 'css as text',
  load: async (path) => (path.endsWith('.css') ? `export default ${JSON.stringify(await bundleStyle(path))}` : null),
};

/** @type {import('rollup').Plugin} */
const small = {
  name: 'small',
  async renderChunk(code) {
    const compress = { passes: 3 };
    const { code: minified } = await minify(code, { module: true, ecma: 2020, compress });
    return { code: minified ?? '', map: null };
  },
};
