import text from './screen.css';
import { adopt } from './adopt.js';

/** @param {ShadowRoot} root */
export const adoptScreen = (root) => adopt(root, text);
