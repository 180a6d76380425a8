// The kept libraries that tests use are installed beside the pages, under web/.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../web/package.json', import.meta.url));

export const puppeteer = require('puppeteer-core');
export const axeSource = require('axe-core').source;
