import text from './style.css';
import { adopt } from '../element/style/adopt.js';

/** @param {ShadowRoot} root */
export const adoptReading = (root) => adopt(root, text);
