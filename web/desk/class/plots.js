/**
 * A histogram. What it shows stands beside it as text.
 * @param {{ label: string, count: number }[]} bars
 * @param {string} described
 */
export function histogram(bars, described) {
  const [width, height, foot] = [440, 130, 22];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = width / bars.length;
  const svg = element('svg', { viewBox: `0 0 ${width} ${height + foot + 18}`, role: 'img', 'aria-label': described, class: 'histogram' });
  bars.forEach(({ label, count }, at) => {
    const tall = (count / most) * height;
    const x = at * step;
    svg.append(element('rect', { x: x + 2, y: 18 + height - tall, width: step - 4, height: Math.max(tall, 1), rx: 2 }));
    if (count) svg.append(text(String(count), { x: x + step / 2, y: 18 + height - tall - 4 }));
    svg.append(text(label, { x: x + step / 2, y: 18 + height + 15, class: 'axis' }));
  });
  return svg;
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function element(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {string} content @param {Record<string, string | number>} attributes */
function text(content, attributes) {
  const made = element('text', { 'text-anchor': 'middle', ...attributes });
  made.textContent = content;
  return made;
}
