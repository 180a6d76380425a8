import address from 'worker:class-worker';

export const startClassWorker = () => new Worker(address, { type: 'module' });
