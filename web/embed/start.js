// A plain script, which runs where the worksheet's module may not: it says why, and where else the worksheet is to be had.
(() => {
  // Where not even this script may run, the page says so without it.
  const { dataset } = document.documentElement;
  dataset.starts = '';
  const explain = () => {
    const { origin, location, parent } = globalThis;
    const isOpaque = origin === 'null' && location.protocol !== 'file:';
    const why = isOpaque
      ? 'The page around it keeps it from its own files: its frame needs sandbox="allow-scripts allow-same-origin".'
      : 'One of its files is missing or is not sent as a script. Its address with ?check at the end tells which.';
    /** @type {HTMLElement} */ (document.getElementById('why')).textContent = why;
    /** @type {HTMLAnchorElement} */ (document.getElementById('alone')).href = location.href;
    delete dataset.starts;
    console.error(why);
    if (parent !== window) parent.postMessage({ 'lesson-worksheet': 1, type: 'problem', failure: isOpaque ? 'sandbox' : 'script', remedy: why }, '*');
  };
  addEventListener('error', ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', explain, { once: true });
    else explain();
  }, true);
})();
