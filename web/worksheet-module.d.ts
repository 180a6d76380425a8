/** The core's JavaScript, as Emscripten writes it: build/wasm/worksheet.js. */
declare module 'worksheet-module' {
  const createModule: (options?: { wasmBinary?: ArrayBuffer | Uint8Array; locateFile?: (name: string) => string; instantiateWasm?: (imports: WebAssembly.Imports, done: Function) => object }) => Promise<any>;
  export default createModule;
}

/** A style sheet's text, minified by the build. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The languages beside English: web/words/translations.js, or in a saved page the one that it carries. */
declare module 'worksheet-translations' {
  export { translations } from './words/translations.js';
}

/** The addresses of the core's parts, relative to the script that asks: web/split_core.js makes them. */
declare module 'worksheet-first' {
  const file: string;
  export default file;
}
declare module 'worksheet-further' {
  const file: string;
  export default file;
}
declare module 'worksheet-rest' {
  const file: string;
  export default file;
}
