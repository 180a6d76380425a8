// What imports that are not files of ours stand for: build.js and bundle.js say which file each name means.

/** The whole core's script, as Emscripten writes it: build/wasm/worksheet.js. */
declare module 'worksheet-module' {
  const createModule: (options: object) => Promise<any>;
  export default createModule;
}

/** The script of the reader, which opens lessons and takes down what is written: build/wasm/reader.js. */
declare module 'worksheet-reader-module' {
  export { default } from 'worksheet-module';
}

/** The addresses that the cores are handed out under, for the script that asks. */
declare module 'worksheet-reader-code' {
  const address: string;
  export default address;
}
declare module 'worksheet-code' {
  export { default } from 'worksheet-reader-code';
}
declare module 'address:worksheet-module' {
  export { default } from 'worksheet-reader-code';
}

/** Where a page gets its cores: web/core/cores.js, or in a saved page from the page itself. */
declare module 'worksheet-cores' {
  export const reader: import('../core/arrival.js').Arrival<import('../core/program.js').Program>;
  export const whole: typeof reader;
}

/** The languages beside English: web/words/translations.js, or in a saved page the one that it carries. */
declare module 'worksheet-translations' {
  export { translations } from '../words/translations.js';
}

/** A package whose script runs when it is first called for. */
declare module 'needed:marked/lib/marked.umd.js' {
  const marked: () => typeof import('marked');
  export default marked;
}

/** The text of a style sheet, minified. */
declare module '*.css' {
  const text: string;
  export default text;
}
