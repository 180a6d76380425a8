import script from 'text:class-worker';

/** In a saved desk, which can fetch nothing, the worker's script stands in the page. */
export function startClassWorker() {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address); // it imports nothing, and WebKit starts no module from a page of a file
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true }); // by then it has been read
  return worker;
}
