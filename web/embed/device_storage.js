// The device's own storage in a frame of another site, which browsers part from that of the worksheet's own pages, or refuse.

/** Whether the browser can give a frame the storage of its own site, where that is asked for by a press. */
export const canAsk = () => 'requestStorageAccess' in document;

/** Whether it would be another storage than the one that the frame has by itself. */
export const isApart = async () => 'hasUnpartitionedCookieAccess' in document && !(await document.hasStorageAccess());

/**
 * Asks for it. Browsers want a press before, unless they have allowed it earlier.
 * @returns {Promise<IDBFactory | null>} null where it is refused
 */
export async function deviceStorage() {
  try {
    const ask = /** @type {(what: object) => Promise<{ indexedDB?: IDBFactory } | undefined>} */ (document.requestStorageAccess.bind(document));
    // Some browsers hand over the storage; with others it is the frame's own from then on.
    const given = await ask({ indexedDB: true });
    return given?.indexedDB ?? indexedDB;
  } catch (cause) {
    console.info('The browser gives this frame no storage of its own site.', cause);
    return null;
  }
}

/** The same where it has been allowed before, so that nobody has to be asked. The worksheet does not wait long for it. */
export async function storageAllowedBefore(patience_ms = 1000) {
  const waited = new Promise((resolve) => setTimeout(() => resolve(null), patience_ms));
  return /** @type {Promise<IDBFactory | null>} */ (Promise.race([isAllowed().then((allowed) => (allowed ? deviceStorage() : null)), waited]));
}

async function isAllowed() {
  try {
    return (await navigator.permissions.query({ name: /** @type {PermissionName} */ ('storage-access') })).state === 'granted';
  } catch {
    return false;
  }
}
