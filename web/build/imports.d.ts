// What imports that are not files of ours stand for: build.js and bundle.js say which file each name means.

type Emscripten = (options?: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (name: string) => string;
  instantiateWasm?: (imports: WebAssembly.Imports, done: Function) => object;
}) => Promise<any>;

/** The script of the core that only opens lessons, shows them and takes down what is written: build/wasm/reader.js. */
declare module 'reader-module' {
  const createModule: Emscripten;
  export default createModule;
}

/** The script of the whole core: build/wasm/worksheet.js. */
declare module 'worksheet-module' {
  const createModule: Emscripten;
  export default createModule;
}

/** The address of reader.wasm, relative to the script that imports it. */
declare module 'reader-wasm' {
  const address: string;
  export default address;
}

/** The address of worksheet.wasm, relative to the script that imports it. */
declare module 'worksheet-wasm' {
  const address: string;
  export default address;
}

/** The languages beside English: web/words/translations.js, or in a saved page the one that it carries. */
declare module 'worksheet-translations' {
  export { translations } from '../words/translations.js';
}

/** The text of a style sheet, minified. */
declare module '*.css' {
  const text: string;
  export default text;
}
