import { generate } from 'lean-qr';

const svg = 'http://www.w3.org/2000/svg';
const quiet = 4;

/**
 * A text as a QR code, black on white in every theme.
 * @param {string} text
 * @param {string} label says what it leads to
 */
export function qrCode(text, label) {
  const code = generate(text);
  const side = code.size + 2 * quiet;
  const picture = element('svg', { class: 'qr', viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' });
  let squares = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  }
  picture.append(element('rect', { width: String(side), height: String(side), fill: '#fff' }), element('path', { d: squares, fill: '#000' }));
  return picture;
}

/** @param {string} name @param {Record<string, string>} attributes */
function element(name, attributes) {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
