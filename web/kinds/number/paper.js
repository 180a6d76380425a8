import { make } from '../../element/dom.js';
import { rule, ruled } from '../../paper/writing_space.js';
import style from './paper.css';

/** @typedef {import('../../paper/writing_space.js').Answer<'number'>} Answer */

export const styles = [style];

/** A short line with the unit after it. @type {Answer} */
export const answer = ({ field }, { value, space }) =>
  space === 'none' && value === null
    ? ruled(0)
    : make('p.paper-number', null, rule(String(value ?? ''), '.short'), field.unit ? make('bdi', null, ` ${field.unit}`) : null);
