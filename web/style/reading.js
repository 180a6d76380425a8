import text from './reading.css';
import { adopt } from './adopt.js';

/** @param {ShadowRoot} root */
export const adoptReading = (root) => adopt(root, text);
