// How the page around an element bears on it: whether it is the page or stands in one, what covers its top, which colours
// it has. It is all set on the frame that holds the sheet, for the style sheets to use.

/** Of the window's height, what a page of the worksheet's own may hold beside it: a site's header, say. */
const mostBeside = 0.3;
const rest_ms = 100;

/**
 * @param {HTMLElement} host
 * @param {HTMLElement} frame
 * @param {AbortSignal} signal of the element's life on the page
 */
export function watchSurroundings(host, frame, signal) {
  const measure = () => {
    const beside = spaceBeside(host);
    const asked = host.getAttribute('layout');
    const isPage = asked === 'page' || (asked !== 'column' && (hasHeight(host) || beside !== null));
    frame.dataset.layout = isPage ? 'page' : 'column';
    frame.style.setProperty('--beside', `${isPage ? Math.max(0, beside ?? 0) : 0}px`);
    frame.style.setProperty('--covered', `${coveredTop(host)}px`);
    frame.dataset.around = around(host);
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) measure();
    }, rest_ms);
  };
  addEventListener('resize', soon, { signal });
  addEventListener('load', soon, { signal });
  // A header may come to stick, shrink or go away while the page scrolls.
  document.addEventListener('scroll', soon, { signal, capture: true, passive: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  const changes = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body]) changes.observe(element, { attributes: true });
  signal.addEventListener('abort', () => changes.disconnect());
  return measure;
}

/** @param {HTMLElement} host */
const hasHeight = (host) => !!getComputedStyle(host).getPropertyValue('--worksheet-height');

/**
 * How much of the window's height the page takes beside an element that is all else of it; null where the element stands
 * in something larger.
 * @param {HTMLElement} host
 */
function spaceBeside(host) {
  const { top, bottom, width } = host.getBoundingClientRect();
  const { clientWidth, scrollHeight } = document.documentElement;
  if (width < 0.9 * clientWidth || scrollingBox(host)) return null;
  const beside = Math.max(0, top + scrollY) + Math.max(0, scrollHeight - (bottom + scrollY));
  return beside <= mostBeside * innerHeight ? Math.round(beside) : null;
}

/**
 * The box of the page that an element scrolls in, where that is not the window.
 * @param {Element} element
 */
export function scrollingBox(element) {
  let box = element.parentElement;
  while (box && box !== document.body && box !== document.documentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight) return box;
    box = box.parentElement;
  }
  return null;
}

/**
 * How far what the page fixes at its top, its header say, reaches over what scrolls below it.
 * @param {HTMLElement} host
 */
function coveredTop(host) {
  const { left, width } = host.getBoundingClientRect();
  const x = Math.min(Math.max(left + width / 2, 0), innerWidth - 1);
  const start = Math.max(0, scrollingBox(host)?.getBoundingClientRect().top ?? 0);
  let end = start;
  // A notice may be fixed below the header.
  for (let bars = 0; bars < 3; bars++) {
    const bar = document.elementsFromPoint(x, end + 1).map(fixedBar).find((box) => box && !box.contains(host));
    const box = bar?.getBoundingClientRect();
    if (!box || box.height > 0.4 * innerHeight || box.width < width / 2) break;
    end = box.bottom;
  }
  return Math.round(end - start);
}

/** @param {Element | null} element @returns {Element | null} itself or what holds it that does not scroll with the page */
function fixedBar(element) {
  while (element && !/fixed|sticky/.test(getComputedStyle(element).position)) element = element.parentElement;
  return element;
}

/**
 * The colours around an element: as the page declares them by `color-scheme`, else dark where its text is light.
 * @param {HTMLElement} host
 * @returns {'declared' | 'light' | 'dark'}
 */
function around(host) {
  const { colorScheme, color } = getComputedStyle(host);
  if (colorScheme && colorScheme !== 'normal') return 'declared';
  return lightness(color) > 0.6 ? 'dark' : 'light';
}

/** @param {string} color as it is computed: `rgb(…)`, `oklch(…)`, `color(srgb …)` */
function lightness(color) {
  const [first = 0, second = 0, third = 0] = (color.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (color.startsWith('rgb')) return (0.3 * first + 0.59 * second + 0.11 * third) / 255;
  if (color.startsWith('color')) return 0.3 * first + 0.59 * second + 0.11 * third;
  return color.startsWith('ok') ? first : first / 100;
}
