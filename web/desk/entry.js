import { openDesk } from './desk.js';

await openDesk(/** @type {HTMLElement} */ (document.getElementById('desk')));
