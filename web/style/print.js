import text from './print.css';
import { adopt } from './adopt.js';

/** @param {ShadowRoot} root */
export const adoptPrint = (root) => adopt(root, text);
