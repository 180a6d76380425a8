// Prints a table of figures; `tests/bench/run bytes ready` prints only these groups.
import { bytes } from './bytes.js';
import { desk } from './desk.js';
import { checks } from './checks.js';
import { classWork } from './class_work.js';
import { inPage } from './in_page.js';
import { marker } from './marker.js';
import { ready } from './ready.js';

const groups = { bytes, marker, ready, page: inPage, desk, class: classWork, checks };
const wanted = process.argv.slice(2);

for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for await (const [what, figure, budget = ''] of measure()) console.log(`  ${what.padEnd(58)}${figure.padStart(16)}  ${budget}`);
}
