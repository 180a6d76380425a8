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
