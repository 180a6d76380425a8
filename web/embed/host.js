// For a page that frames worksheets: their height follows what is in them, and what they tell becomes events of the frame.
//     <iframe data-lesson-worksheet src="https://lessons.example/embed.html?lesson=tides&host=https://school.example"></iframe>
//     <script src="https://lessons.example/embed-host.js"></script>
(() => {
  const least_px = 120;
  const most_px = 200000;
  const frames = () => [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe[data-lesson-worksheet]'))];

  /** @param {HTMLIFrameElement} frame @param {string} to */
  const tellFlags = (frame, to) => frame.contentWindow?.postMessage({ 'lesson-worksheet': 1, type: 'sandbox', flags: frame.getAttribute('sandbox') }, to);

  addEventListener('message', ({ source, origin, data }) => {
    if (data?.['lesson-worksheet'] !== 1) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    // A frame without allow-same-origin is of no origin.
    const own = new URL(frame.src, document.baseURI).origin;
    const isOpaque = frame.sandbox.length && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (isOpaque ? 'null' : own)) return;
    const { type, height, detail = {}, ...more } = data;
    if (type === 'hello') tellFlags(frame, isOpaque ? '*' : own);
    else if (type === 'height' && Number.isFinite(height)) frame.style.height = `${Math.min(most_px, Math.max(least_px, height))}px`;
    else if (/^(ready|progress|finished|results|problem)$/.test(type)) {
      frame.dispatchEvent(new CustomEvent(`worksheet-${type}`, { bubbles: true, detail: type === 'problem' ? more : detail }));
    }
  });

  // Frames that were there before this script have said hello already.
  for (const frame of frames()) {
    if (!frame.sandbox.length || frame.sandbox.contains('allow-same-origin')) tellFlags(frame, new URL(frame.src, document.baseURI).origin);
  }
})();
