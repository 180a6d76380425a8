/** @typedef {import('./records.js').Aside} Aside */
/** @typedef {import('./last_moment.js').Moment} Moment */
/** @typedef {import('./shelf.js').Change & { moments: Moment[] }} Save */

/** What goes with the next save, and stays until one is committed. */
export class NextSave {
  /** Texts to set aside. */
  aside = /** @type {Aside[]} */ ([]);
  /** Copies that they replace. */
  drop = /** @type {string[]} */ ([]);
  /** Last moments taken in. */
  moments = /** @type {Moment[]} */ ([]);

  /** @param {Save['record']} record @returns {Save} */
  with(record) {
    return { record, aside: [...this.aside], drop: [...this.drop], moments: [...this.moments] };
  }

  /** @param {Save} save what has been stored */
  committed({ aside, drop, moments }) {
    this.aside = without(this.aside, aside);
    this.drop = without(this.drop, drop);
    this.moments = without(this.moments, moments);
  }
}

/** @template T @param {T[]} all @param {T[]} [done] */
const without = (all, done) => all.filter((one) => !done?.includes(one));
