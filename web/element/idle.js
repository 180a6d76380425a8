/** Does something once the browser has nothing else to do; one may wait for that for ever after a key that changed nothing. @param {() => void} job */
export const whenIdle = (job) => void ('requestIdleCallback' in window ? requestIdleCallback(job, { timeout: 2000 }) : setTimeout(job, 500));
