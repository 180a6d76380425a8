import { adopt } from '../element/style/adopt.js';
import { paperStyles } from '../kinds/on_paper.js';
import text from './style.css';

/**
 * @param {ShadowRoot} root
 * @param {'print' | 'all'} [media] all of them where the paper is only to be measured
 */
export function adoptPaper(root, media = 'print') {
  for (const style of [text, ...paperStyles]) adopt(root, style, media);
}
