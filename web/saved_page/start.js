// The only script that a saved page runs as it stands: it unpacks the program and starts it.
import { moduleOf } from './module_of.js';
import { unpacked } from './unpacked.js';

/** @param {string} id */
const piece = (id) => /** @type {HTMLElement} */ (document.getElementById(`worksheet-${id}`));

unpacked(piece('program').textContent ?? '')
  .then(moduleOf)
  .catch((error) => {
    piece('too-old').hidden = false;
    throw error;
  });
