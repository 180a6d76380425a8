import { whyNoWasm } from './can_run.js';

/** @typedef {(options: object) => Promise<any>} Create what Emscripten's script exports */

/**
 * A core that has been fetched and compiled. Each start gives an instance with a memory of its own, so that one that
 * fails takes no other along.
 */
export class Program {
  #create;
  code;

  /** @param {Create} create @param {WebAssembly.Module} code */
  constructor(create, code) {
    const never = whyNoWasm();
    if (never) throw never;
    this.#create = create;
    this.code = code;
  }

  /**
   * Starts at once: the code is compiled already, and the script fills in the object that it is given.
   * @returns {any} the module, with its class `Worksheet`
   */
  start() {
    /** @type {unknown} */
    let failure;
    const module = {
      locateFile: (/** @type {string} */ name) => name, // a saved page's script has no address to make another from
      /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} done */
      instantiateWasm: (imports, done) => {
        try {
          const instance = new WebAssembly.Instance(this.code, imports);
          done(instance);
          return instance.exports;
        } catch (error) {
          failure = error;
          throw error;
        }
      },
    };
    this.#create(module).catch((error) => (failure ??= error));
    if (!('Worksheet' in module)) throw failure ?? new Error('The core has no worksheet.');
    return module;
  }
}

/**
 * Compiles while it is fetched, where the server calls the file by its type.
 * @param {string | URL} address
 */
export async function compiled(address) {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
