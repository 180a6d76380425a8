import text from './arranged.css';
import { adopt } from '../element/style/adopt.js';

/** @param {ShadowRoot} root */
export const adoptFurther = (root) => adopt(root, text);
