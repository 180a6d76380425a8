// How scripts and style sheets are bundled. Rollup puts what is loaded together into one file, and terser makes it small;
// the desk's by esbuild, in a hundredth of the time. esbuild does both for style sheets.
import { build, transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { minify } from 'terser';

const target = ['chrome115', 'firefox115', 'safari16.4'];

/**
 * @param {Record<string, string>} entries name of the script → its source file
 * @param {{ means: Record<string, string>, alone?: boolean, quick?: boolean, made?: Record<string, string> }} options `means` says which
 *   file an import of that name stands for; `alone` makes one script that loads no other; `quick` saves time rather
 *   than bytes; `made` are scripts that another bundle holds: source file → address
 * @returns {Promise<[path: string, content: string | Uint8Array][]>}
 */
export async function bundle(entries, { means, alone = false, quick = false, made = {} }) {
  const bundled = await rollup({
    input: entries,
    external: Object.keys(made),
    plugins: [named(means), addresses(means), wholeScripts(means), whenNeeded, packages, cssAsText, quick ? smaller : small],
    preserveEntrySignatures: 'allow-extension', // else an entry whose modules others use becomes two files, one after the other
    onLog: (_level, { message }) => console.warn(message),
  });
  const { output } = await bundled.generate({
    format: 'es',
    paths: made,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]',
    ...(alone ? {} : { manualChunks: chunkOf, onlyExplicitManualChunks: true }),
    inlineDynamicImports: alone,
  });
  return output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]);
}

/**
 * A page asks for few files: one for the first view, one for what comes once that is there, and one for the kinds of
 * question that are fetched on demand.
 * @param {string} path
 */
function chunkOf(path) {
  if (/\/web\/(hand_in\/|element\/(style\/)?(menu|summary|comparison|lacking)\.|paper\/|reading\/|words\/languages\.|kinds\/(on_paper|\w+\/paper)\.)|\/lean-qr\//.test(path)) return 'at_rest';
  if (/\/web\/kinds\/((match|order|sort|evidence|table|label)\/|(cards|drag|glide|item_answer|menu_slot|place_cards|brief)\.)/.test(path)) return 'kinds_on_demand';
  return undefined;
}

/** @param {string} path of a style sheet, which may import others */
export async function bundleStyle(path) {
  const result = await build({ entryPoints: [path], bundle: true, minify: true, charset: 'utf8', target, logLevel: 'warning', write: false });
  return result.outputFiles[0].text;
}

/** @param {string} path of a plain script that imports nothing */
export async function bundleScript(path) {
  const { code = '' } = await minify(await readFile(path, 'utf8'), { ecma: 2020 });
  return code;
}

/** Imports by a name of our own. @param {Record<string, string>} means @returns {import('rollup').Plugin} */
const named = (means) => ({ name: 'names of our own', resolveId: (name) => means[name] ?? null });

/** Imports of npm packages. @type {import('rollup').Plugin} */
const packages = {
  name: 'packages',
  resolveId: (name) => (/^[\w@]/.test(name) ? fileURLToPath(import.meta.resolve(name)) : null),
};

/**
 * An import of a WebAssembly file, or of `address:NAME` for a script, is the address that it is handed out under.
 * @param {Record<string, string>} means
 * @returns {import('rollup').Plugin}
 */
const addresses = (means) => ({
  name: 'addresses',
  // Written so that other bundlers see which file is meant.
  resolveFileUrl: ({ relativePath }) => `new URL('./${relativePath}', import.meta.url).href`,
  resolveId: (name) => (name.startsWith('address:') ? `\0${name}` : null),
  async load(id) {
    const [, script] = id.split('\0address:');
    if (!script && !id.endsWith('.wasm')) return null;
    const file = script
      ? this.emitFile({ type: 'chunk', id: means[script] ?? script, name: script })
      : this.emitFile({ type: 'asset', name: basename(id), source: await readFile(id) });
    return `export default import.meta.ROLLUP_FILE_URL_${file};`;
  },
});

/**
 * An import of `worker:NAME` is the address of a script that imports no other, and of `text:NAME` its text: a worker shares
 * no file with its page.
 * @param {Record<string, string>} means
 * @returns {import('rollup').Plugin}
 */
const wholeScripts = (means) => ({
  name: 'whole scripts',
  resolveId: (name) => (/^(worker|text):/.test(name) ? `\0${name}` : null),
  async load(id) {
    const [, how, name] = /^\0(worker|text):(.+)$/.exec(id) ?? [];
    if (!name) return null;
    const files = await bundle({ [name]: means[name] }, { means, alone: true, quick: true });
    const source = String(new Map(files).get(`${name}.js`)).trim();
    if (how === 'text') return `export default ${JSON.stringify(source)};`;
    return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.js`, source })};`;
  },
});

/** Importing a style sheet gives its text. @type {import('rollup').Plugin} */
const cssAsText = {
  name: 'css as text',
  load: async (path) => (path.endsWith('.css') ? `export default ${JSON.stringify(await bundleStyle(path))}` : null),
};

/**
 * An import of `needed:FILE` is a function that runs a package's script, as published, when it is first called.
 * @type {import('rollup').Plugin}
 */
const whenNeeded = {
  name: 'when needed',
  resolveId: (name) => (name.startsWith('needed:') ? `\0${name}` : null),
  async load(id) {
    const [, file] = id.split('\0needed:');
    if (!file) return null;
    const script = await readFile(new URL(`../node_modules/${file}`, import.meta.url), 'utf8');
    const run = `const exports = {}, module = { exports }; ${script}\n return module.exports;`;
    return `let made; function run() { ${run} } export default () => (made ??= run());`;
  },
};

/** @type {import('rollup').Plugin} */
const smaller = {
  name: 'smaller',
  async renderChunk(code) {
    const { code: minified } = await transform(code, { minify: true, format: 'esm', charset: 'utf8', target, legalComments: 'none' });
    return { code: minified, map: null };
  },
};

/** @type {import('rollup').Plugin} */
const small = {
  name: 'small',
  async renderChunk(code) {
    const compress = { passes: 3 };
    const format = { comments: /webpackIgnore|@vite-ignore/ };
    const { code: minified } = await minify(code, { module: true, ecma: 2020, compress, format });
    return { code: minified ?? '', map: null };
  },
};
