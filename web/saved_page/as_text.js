/**
 * Bytes as text for a page to carry, five letters for four bytes where base64 takes five and a third. No letter means
 * anything to HTML, to scripts or to replacements.
 */
const letters = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((letter) => !"$&'<>\\`".includes(letter));
const base = letters.length;

/** @param {Uint8Array} bytes */
export function asText(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const taken = Math.min(4, bytes.length - at);
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
    let group = '';
    for (let i = 0; i < 5; i++, value = Math.floor(value / base)) group = letters[value % base] + group;
    text += group.slice(0, taken + 1);
  }
  return text;
}

/** @param {string} text */
export function asBytes(text) {
  const values = new Map(letters.map((letter, value) => [letter.charCodeAt(0), value]));
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let value = 0;
    // What the last group lacks counts as the highest letter, so that cutting it off has changed nothing before it.
    for (let i = 0; i < 5; i++) value = value * base + (at + i < text.length ? (values.get(text.charCodeAt(at + i)) ?? 0) : base - 1);
    for (let i = 3; i >= 0; i--, value = Math.floor(value / 256)) if (to + i < bytes.length) bytes[to + i] = value % 256;
  }
  return bytes;
}
