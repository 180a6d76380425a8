/**
 * Makes a change that moves elements, and animates them from their old places to the new ones, unless the reader has
 * asked for reduced motion.
 * @param {Iterable<HTMLElement>} elements
 * @param {() => void} change
 */
export function glide(elements, change) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return change();
  const before = new Map([...elements].filter((element) => !element.classList.contains('dragged')).map((element) => [element, element.getBoundingClientRect()]));
  change();
  for (const [element, from] of before) {
    const to = element.getBoundingClientRect();
    const [x, y] = [from.left - to.left, from.top - to.top];
    if (from.width && (x || y)) element.animate({ translate: [`${x}px ${y}px`, '0px 0px'] }, { duration: 150, easing: 'ease-out' });
  }
}
