import { scrollBoxOf } from '../element/in_view.js';

/**
 * @typedef {object} Dragging
 * @property {HTMLElement} dragged follows the pointer
 * @property {(x: number, y: number) => void} move
 * @property {(dropped: boolean) => void} end
 */

/** How far a pointer moves before that is a drag, in pixels. */
const slop = 5;
/** How near to the edge of a pane a drag scrolls it, in pixels. */
const edge = 56;

/**
 * Follows a pointer that drags something inside `area`. A mouse can drag an item anywhere, a finger only by its grip:
 * elsewhere a finger scrolls the page.
 * @param {HTMLElement} area
 * @param {(target: Element) => Dragging | null} begin what to drag, if anything
 */
export function onDrag(area, begin) {
  area.addEventListener('dragstart', (event) => event.preventDefault());
  area.addEventListener('pointerdown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.button !== 0 || !event.isPrimary || (event.pointerType === 'touch' && !target.closest('.grip'))) return;
    if (target.closest('select, input, textarea, a') || (target.closest('button') && !target.closest('.grip'))) return;
    waitForDrag(area, event, () => begin(target));
  });
}

/** @param {HTMLElement} area @param {PointerEvent} down @param {() => Dragging | null} begin */
function waitForDrag(area, down, begin) {
  const life = new AbortController();
  const { signal } = life;
  /** @type {ReturnType<typeof follow> | null} */
  let drag = null;
  /** @param {boolean} dropped */
  const finish = (dropped) => {
    life.abort();
    drag?.end(dropped);
    if (drag) swallowClick(area);
  };
  const mine = (/** @type {PointerEvent} */ event) => event.pointerId === down.pointerId;
  area.addEventListener('pointermove', (event) => {
    if (!mine(event)) return;
    if (!drag) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < slop) return;
      const dragging = begin();
      if (!dragging) return life.abort();
      area.setPointerCapture(event.pointerId);
      drag = follow(dragging, down);
    }
    drag.to(event.clientX, event.clientY);
  }, { signal });
  area.addEventListener('pointerup', (event) => mine(event) && finish(true), { signal });
  area.addEventListener('pointercancel', (event) => mine(event) && finish(false), { signal });
  // When the drag begins, the area takes the pointer from the touched element, which then loses it: that is not the end.
  area.addEventListener('lostpointercapture', (event) => mine(event) && event.target === area && finish(false), { signal });
}

/**
 * The click that follows the end of a drag is not a press of anything.
 * @param {HTMLElement} area
 */
function swallowClick(area) {
  const swallow = (/** @type {Event} */ event) => event.stopPropagation();
  area.addEventListener('click', swallow, { capture: true });
  setTimeout(() => area.removeEventListener('click', swallow, { capture: true }));
}

/** @param {Dragging} dragging @param {PointerEvent} down */
function follow({ dragged, move, end }, down) {
  const box = dragged.getBoundingClientRect();
  const held = { x: down.clientX - box.left, y: down.clientY - box.top };
  let [x, y] = [down.clientX, down.clientY];
  let shift = { x: 0, y: 0 };
  let frame = 0;
  dragged.classList.add('dragged');
  const place = () => {
    // Its own place may have changed meanwhile: lists rearrange and panes scroll during a drag.
    const now = dragged.getBoundingClientRect();
    shift = { x: x - held.x - (now.left - shift.x), y: y - held.y - (now.top - shift.y) };
    dragged.style.translate = `${shift.x}px ${shift.y}px`;
  };
  const pane = scrollBoxOf(dragged);
  const scroll = () => {
    const { top, bottom } = pane === document.scrollingElement ? { top: 0, bottom: innerHeight } : pane.getBoundingClientRect();
    const by = y < top + edge ? -8 : y > bottom - edge ? 8 : 0;
    if (by) {
      pane.scrollBy({ top: by, behavior: 'instant' });
      move(x, y);
      place();
    }
    frame = requestAnimationFrame(scroll);
  };
  frame = requestAnimationFrame(scroll);
  return {
    /** @param {number} toX @param {number} toY */
    to(toX, toY) {
      [x, y] = [toX, toY];
      move(x, y);
      place();
    },
    /** @param {boolean} dropped */
    end(dropped) {
      cancelAnimationFrame(frame);
      dragged.classList.remove('dragged');
      dragged.style.translate = '';
      end(dropped);
    },
  };
}
