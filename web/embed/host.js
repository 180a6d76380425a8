// For a page that frames worksheets: their height follows what is in them, and what they tell becomes events of the frame.
//     <iframe data-lesson-worksheet src="https://lessons.example/embed.html?lesson=tides&host=https://school.example"></iframe>
//     <script src="https://lessons.example/embed-host.js"></script>
// With `data-keep` the page keeps the work of a frame in which the browser lets nothing be stored.
(() => {
  const least_px = 120;
  const most_px = 200000;
  const frames = () => [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe[data-lesson-worksheet]'))];
  /** @param {HTMLIFrameElement} frame */
  const originOf = (frame) => new URL(frame.src, document.baseURI).origin;
  // A frame without allow-same-origin is of no origin.
  /** @param {HTMLIFrameElement} frame */
  const isOpaque = (frame) => !!frame.sandbox.length && !frame.sandbox.contains('allow-same-origin');

  /** @param {HTMLIFrameElement} frame @param {object} message */
  const say = (frame, message) => frame.contentWindow?.postMessage({ 'lesson-worksheet': 1, ...message }, isOpaque(frame) ? '*' : originOf(frame));

  /** @param {HTMLIFrameElement} frame */
  const keeps = (frame) => 'keep' in frame.dataset && !isOpaque(frame);

  /** @param {HTMLIFrameElement} frame */
  function greet(frame) {
    say(frame, { type: 'sandbox', flags: frame.getAttribute('sandbox') });
    if (keeps(frame)) say(frame, { type: 'keeps' });
  }

  /** @param {HTMLIFrameElement} frame what stands before a lesson's id in this page's storage */
  const shelfOf = (frame) => `lesson-worksheet/${originOf(frame)}/`;

  /** The records of a lesson's work, as they came. @param {string} key @returns {any[]} */
  function worksAt(key) {
    try {
      const works = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(works) ? works : [];
    } catch {
      return [];
    }
  }

  /** @param {HTMLIFrameElement} frame @param {any} message */
  function keep(frame, { type, lesson, copy, from, record }) {
    const key = shelfOf(frame) + lesson;
    const works = worksAt(key);
    const others = works.filter((one) => one?.copy !== copy);
    if (type === 'forget') return localStorage.setItem(key, JSON.stringify(others));
    const present = works.find((one) => one?.copy === copy)?.revision ?? null;
    // Where another page has written since, the worksheet takes that in first.
    if (type === 'wanted' || present !== from) return say(frame, { type: 'works', lesson, works });
    localStorage.setItem(key, JSON.stringify([...others, record]));
    say(frame, { type: 'kept', lesson, copy, revision: record.revision });
  }

  addEventListener('message', ({ source, origin, data }) => {
    if (data?.['lesson-worksheet'] !== 1) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== (isOpaque(frame) ? 'null' : originOf(frame))) return;
    const { type, height, detail = {}, ...more } = data;
    if (type === 'hello') greet(frame);
    else if (type === 'height' && Number.isFinite(height)) frame.style.height = `${Math.min(most_px, Math.max(least_px, height))}px`;
    else if (/^(wanted|keep|forget)$/.test(type)) keeps(frame) && keep(frame, data);
    else if (/^(ready|progress|finished|results|problem)$/.test(type)) {
      frame.dispatchEvent(new CustomEvent(`worksheet-${type}`, { bubbles: true, detail: type === 'problem' ? more : detail }));
    }
  });

  // What another page of this site has kept.
  addEventListener('storage', ({ key }) => {
    for (const frame of frames()) {
      if (key?.startsWith(shelfOf(frame)) && keeps(frame)) say(frame, { type: 'works', lesson: key.slice(shelfOf(frame).length), works: worksAt(key) });
    }
  });

  // Frames that were there before this script have said hello already.
  for (const frame of frames()) if (!isOpaque(frame)) greet(frame);
})();
