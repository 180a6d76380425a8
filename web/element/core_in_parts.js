import firstFile from 'worksheet-first';
import furtherFile from 'worksheet-further';
import restFile from 'worksheet-rest';

/**
 * Starts the core from its files. The first holds what it takes to show a lesson and write answers; `further` fetches what
 * the kinds that are taken in hand need beside it, `whole` everything, for checking and for work of another time. What is
 * called for before is fetched on the spot.
 * @param {typeof import('worksheet-module').default} start
 * @returns {Promise<{ module: any, further(): Promise<void>, whole(): Promise<void> }>}
 */
export async function startInParts(start) {
  const response = await fetch(new URL(firstFile, import.meta.url));
  if (!response.ok) throw new Error(`${firstFile}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const further = new Part(furtherFile);
  const rest = new Part(restFile, further);
  const module = await new Promise((resolve, reject) => {
    const instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
      WebAssembly.instantiate(bytes, { ...imports, further: further.standIns(), rest: rest.standIns() }).then(({ instance, module }) => {
        further.first = rest.first = instance.exports;
        done(instance, module);
      }, reject);
      return {};
    };
    start({ instantiateWasm }).then(resolve, reject);
  });
  return { module, further: () => further.fetch(), whole: () => rest.fetch() };
}

/** A later file, which fills places that the first has left open in its table of functions. */
class Part {
  /** @type {WebAssembly.Exports} */
  first = {};
  #stands = false;
  #url;
  #before;

  /** @param {string} file @param {Part} [before] the part that this one counts on */
  constructor(file, before) {
    this.#url = new URL(file, import.meta.url);
    this.#before = before;
  }

  async fetch() {
    if (this.#stands) return;
    const [module] = await Promise.all([this.#compiled(), this.#before?.fetch()]);
    this.#place(module);
  }

  async #compiled() {
    const response = await fetch(this.#url);
    if (!response.ok) throw new Error(`${this.#url}: ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  /** One function for each open place, named by its number in the table. */
  standIns() {
    return new Proxy(/** @type {WebAssembly.ModuleImports} */ ({}), {
      get: (_, place) => (/** @type {unknown[]} */ ...values) => {
        this.#placeNow();
        return this.#table().get(Number(place))(...values);
      },
    });
  }

  #placeNow() {
    if (this.#stands) return;
    if (this.#before) this.#before.#placeNow();
    const request = new XMLHttpRequest();
    request.open('GET', this.#url, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) throw new Error(`${this.#url}: ${request.status}`);
    this.#place(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0))));
  }

  /** @param {WebAssembly.Module} module */
  #place(module) {
    // A call may have fetched it meanwhile.
    if (this.#stands) return;
    new WebAssembly.Instance(module, { primary: this.first });
    this.#stands = true;
  }

  #table() {
    return /** @type {WebAssembly.Table} */ (Object.values(this.first).find((one) => one instanceof WebAssembly.Table));
  }
}
