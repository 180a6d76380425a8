/** The core's JavaScript, as Emscripten writes it: build/wasm/worksheet.js. */
declare module 'worksheet-module' {
  const createModule: (options?: { wasmBinary?: ArrayBuffer | Uint8Array; locateFile?: (name: string) => string }) => Promise<any>;
  export default createModule;
}

/** A style sheet's text, minified by the build. */
declare module '*.css' {
  const text: string;
  export default text;
}
