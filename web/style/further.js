import text from './further.css';
import { adopt } from './adopt.js';

/** @param {ShadowRoot} root */
export const adoptFurther = (root) => adopt(root, text);
