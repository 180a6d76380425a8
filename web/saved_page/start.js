// The only script that a saved page runs as it stands: it unpacks the program and starts it.
import { moduleOf } from './module_of.js';
import { unpacked } from './unpacked.js';

/** @param {string} id */
const piece = (id) => /** @type {HTMLElement} */ (document.getElementById(`worksheet-${id}`));

// Until the program has failed, the lesson as it is printed is not needed.
const plain = document.getElementById('worksheet-plain');
if (plain) plain.hidden = true;

unpacked(piece('program').textContent ?? '')
  .then(moduleOf)
  .catch((error) => {
    piece('too-old').hidden = false;
    if (plain) plain.hidden = false;
    throw error;
  });
