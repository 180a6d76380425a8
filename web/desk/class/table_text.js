/** Spreadsheets take a text that begins so for a formula. @param {string} text */
const disarmed = (text) => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);

/** Rows for a spreadsheet's clipboard. @param {string[][]} rows */
export const asTabs = (rows) => rows.map((row) => row.map((cell) => disarmed(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** Rows for a text document's clipboard. @param {string[][]} rows */
export function asHtmlTable(rows) {
  const row = (/** @type {string[]} */ cells, /** @type {string} */ tag) => `<tr>${cells.map((cell) => `<${tag}>${escaped(disarmed(cell))}</${tag}>`).join('')}</tr>`;
  return `<table>${rows.map((cells, at) => row(cells, at ? 'td' : 'th')).join('')}</table>`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
