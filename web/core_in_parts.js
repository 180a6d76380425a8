import firstFile from 'worksheet-first';
import restFile from 'worksheet-rest';

/**
 * Starts the core from its two files. The first holds what it takes to show a lesson and write answers; the rest checks
 * them. `whole` fetches it ahead of time; should it be called for before, it is fetched on the spot.
 * @param {typeof import('worksheet-module').default} start
 * @returns {Promise<{ module: any, whole(): Promise<void> }>}
 */
export async function startInParts(start) {
  const response = await fetch(new URL(firstFile, import.meta.url));
  if (!response.ok) throw new Error(`${firstFile}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const rest = new Rest();
  const module = await new Promise((resolve, reject) => {
    const instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
      WebAssembly.instantiate(bytes, { ...imports, placeholder: rest.standIns() }).then(({ instance, module }) => {
        rest.first = instance.exports;
        done(instance, module);
      }, reject);
      return {};
    };
    start({ instantiateWasm }).then(resolve, reject);
  });
  return { module, whole: () => rest.fetch() };
}

/** The second file, which fills the places that the first has left open in its table of functions. */
class Rest {
  /** @type {WebAssembly.Exports} */
  first = {};
  #stands = false;
  #url = new URL(restFile, import.meta.url);

  async fetch() {
    if (this.#stands) return;
    const response = await fetch(this.#url).catch(() => null);
    const bytes = response?.ok ? await response.arrayBuffer() : null;
    // A call may have fetched it meanwhile; a failure is made good by the first call that needs it.
    if (bytes && !this.#stands) this.#place(await WebAssembly.compile(bytes));
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
    const request = new XMLHttpRequest();
    request.open('GET', this.#url, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) throw new Error(`${restFile}: ${request.status}`);
    this.#place(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0))));
  }

  /** @param {WebAssembly.Module} module */
  #place(module) {
    if (this.#stands) return;
    new WebAssembly.Instance(module, { primary: this.first });
    this.#stands = true;
  }

  #table() {
    return /** @type {WebAssembly.Table} */ (Object.values(this.first).find((one) => one instanceof WebAssembly.Table));
  }
}
