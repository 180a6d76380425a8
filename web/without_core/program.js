import { Worksheet } from './worksheet.js';

/** Stands for a core that cannot run: a lesson can be read, answered, kept, printed and handed in, and is not checked. */
export const program = { start: () => ({ Worksheet }) };

/** In the place of what would be fetched: it is there, and it is all there is. */
export const whole = Object.assign(new EventTarget(), { thing: program, get: async () => program });
