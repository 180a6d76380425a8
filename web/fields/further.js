import text from '../style/further.css';
import { adopt } from '../style/adopt.js';
import { evidenceField } from './evidence.js';
import { labelField } from './label.js';
import { matchField } from './match.js';
import { orderField } from './order.js';
import { sortField } from './sort.js';
import { tableField } from './table.js';

/** The kinds that are fetched only for a lesson that has one of them. */
export const further = {
  match: matchField,
  order: orderField,
  sort: sortField,
  evidence: evidenceField,
  table: tableField,
  label: labelField,
};

/** @param {ShadowRoot} root */
export const adoptFurther = (root) => adopt(root, text);
