import { adopt } from '../element/style/adopt.js';
import { paperStyles } from '../kinds/on_paper.js';
import text from './style.css';

/** @param {ShadowRoot} root */
export function adoptPaper(root) {
  for (const style of [text, ...paperStyles]) adopt(root, style);
}
