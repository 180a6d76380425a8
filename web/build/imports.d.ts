// What imports that are not files of ours stand for: build.js and bundle.js say which file each name means.

type Emscripten = (options: object) => Promise<any>;

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

/** The address of reader.wasm, for whoever imports it. */
declare module 'reader-wasm' {
  const address: string;
  export default address;
}

/** The address of worksheet.wasm, for whoever imports it. */
declare module 'worksheet-wasm' {
  const address: string;
  export default address;
}

/** The address of desk.wasm, for whoever imports it. */
declare module 'desk-wasm' {
  const address: string;
  export default address;
}

/** The address of the script of the desk's core. */
declare module 'address:desk-module' {
  const address: string;
  export default address;
}

/** The script of the desk's core: build/wasm/desk.js. */
declare module 'desk-module' {
  const createModule: Emscripten;
  export default createModule;
}

/** The address of the script that a class's works are read and marked in, whole: web/desk/class/worker.js. */
declare module 'worker:class-worker' {
  const address: string;
  export default address;
}

/** The same script's text. */
declare module 'text:class-worker' {
  const text: string;
  export default text;
}

/** Starts that script: web/desk/class/fetched_worker.js, or in a saved desk from the page itself. */
declare module 'start-class-worker' {
  export const startClassWorker: () => Worker;
}

/** The address of the whole core's script. */
declare module 'address:worksheet-module' {
  const address: string;
  export default address;
}

/** Where a page gets its cores: web/core/cores.js, or in a saved page from the page itself. */
declare module 'worksheet-cores' {
  export const reader: import('../core/arrival.js').Arrival<import('../core/program.js').Program>;
  export const whole: typeof reader;
}

/** Runs marked's script, as published, when it is first called. */
declare module 'needed:marked/lib/marked.umd.js' {
  const marked: () => typeof import('marked');
  export default marked;
}

/** Runs mammoth's script, as published, when it is first called. */
declare module 'needed:mammoth/mammoth.browser.min.js' {
  const mammoth: () => any;
  export default mammoth;
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
