import { testAllIn } from './all.js';

await testAllIn('chromium');
