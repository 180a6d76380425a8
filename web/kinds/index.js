import { adopt } from '../element/style/adopt.js';
import * as absent from './absent.js';
import * as blanks from './blanks/field.js';
import * as choice from './choice/field.js';
import * as essay from './essay/field.js';
import * as list from './list/field.js';
import * as number from './number/field.js';
import * as short from './short/field.js';
import * as trueFalse from './true_false/field.js';

/** @typedef {import('../types.js').KindOnScreen} Kind */

/** Kinds that a common lesson has: they come with the first script. @type {Record<string, Kind>} */
const common = {
  short,
  list,
  number,
  choice,
  'true-false': trueFalse,
  blanks,
  essay,
};

/** The others are fetched on demand, by the lessons that have them. @type {Record<string, () => Promise<Kind>>} */
const onDemand = {
  match: () => import('./match/field.js'),
  order: () => import('./order/field.js'),
  sort: () => import('./sort/field.js'),
  evidence: () => import('./evidence/field.js'),
  table: () => import('./table/field.js'),
  label: () => import('./label/field.js'),
};

/** Every kind that the page has so far. */
const kinds = new Map(Object.entries(common));

/**
 * Fetches the kinds that the page does not have yet, and gives the sheet the styles of all of them. Rejects where one cannot
 * be had, once the others are there.
 * @param {string[]} names of the kinds that a lesson has
 * @param {ShadowRoot} root
 */
export async function fetchFields(names, root) {
  const wanted = [...new Set(names)];
  const missing = wanted.filter((name) => !kinds.has(name) && Object.hasOwn(onDemand, name));
  const fetched = await Promise.allSettled(missing.map(async (name) => kinds.set(name, await onDemand[name]())));
  for (const style of wanted.flatMap((name) => kinds.get(name)?.styles ?? [])) adopt(root, style);
  for (const one of fetched) if (one.status === 'rejected') throw one.reason;
}

/**
 * A kind that has been fetched, or what stands for one that could not be.
 * @param {string} name the part's `type`
 * @returns {Kind}
 */
export const kindOf = (name) => kinds.get(name) ?? absent;
