/** @type {WeakMap<AbortSignal, AbortController>} */
const asking = new WeakMap();

/**
 * Has the browser ask before the page is closed, as long as there is something to lose. Only then is there a listener,
 * which keeps some browsers from going back to a page at once.
 * @param {AbortSignal} life of what asks
 * @param {(() => boolean) | null} hasToLose null: nothing any more
 */
export function askOnClosing(life, hasToLose) {
  asking.get(life)?.abort();
  if (!hasToLose || life.aborted || typeof document === 'undefined') return;
  const controller = new AbortController();
  asking.set(life, controller);
  const { signal } = controller;
  life.addEventListener('abort', () => controller.abort(), { signal });
  addEventListener('beforeunload', (event) => hasToLose() && event.preventDefault(), { signal });
}

/**
 * Watches the page come to the front and leave it. Leaving is the last that phones reliably tell.
 * @param {{ hidden: () => void, shown: () => void }} callbacks
 * @param {AbortSignal} signal ends the watching
 */
export function watchPage({ hidden, shown }, signal) {
  if (typeof document === 'undefined') return;
  const options = { signal };
  const either = () => (document.visibilityState === 'hidden' ? hidden() : shown());
  document.addEventListener('visibilitychange', either, options);
  addEventListener('pagehide', hidden, options);
  addEventListener('pageshow', shown, options);
  addEventListener('focus', shown, options);
}
