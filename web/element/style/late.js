import text from './late.css';
import { adopt } from './adopt.js';

/** @param {ShadowRoot} root */
export const adoptLate = (root) => adopt(root, text);
