import { whyNoWasm } from '../core/can_run.js';
import code from 'worksheet-wasm';

/**
 * What stands in the way of a worksheet on this page, and the line that its owner has to change.
 * @typedef {{ about: string, ok: boolean, found: string, change: string }} Finding `change` is empty where nothing has to be
 */

/**
 * @param {object} [page]
 * @param {string} [page.lesson] the address of a lesson that is to be shown
 * @returns {Promise<Finding[]>}
 */
export async function checkEmbedding({ lesson } = {}) {
  const blocked = /** @type {SecurityPolicyViolationEvent[]} */ ([]);
  const note = (/** @type {SecurityPolicyViolationEvent} */ event) => void blocked.push(event);
  document.addEventListener('securitypolicyviolation', note);
  const headers = await headersOf(location.href);
  const policy = headers?.get('content-security-policy') ?? policyInPage();
  const findings = [
    webAssembly(policy),
    await program(),
    ...(lesson ? [await lessonFile(lesson)] : []),
    await picture(policy),
    await storage(),
    sandbox(),
    frames(headers, policy),
  ];
  await new Promise((resolve) => setTimeout(resolve)); // violations are told a little later
  document.removeEventListener('securitypolicyviolation', note);
  return [...findings, ...connections(blocked, policy)];
}

/** @param {string} about @param {string} found @returns {Finding} */
const good = (about, found) => ({ about, ok: true, found, change: '' });
/** @param {string} about @param {string} found @param {string} change @returns {Finding} */
const bad = (about, found, change) => ({ about, ok: false, found, change });

/** @param {string} policy */
function webAssembly(policy) {
  const about = 'WebAssembly, which checks answers';
  const why = whyNoWasm();
  if (!why) return good(about, 'may run');
  if (typeof WebAssembly === 'undefined') return bad(about, 'this browser has none', '');
  return bad(about, `the policy forbids it (${why})`, `Content-Security-Policy: ${allowing(policy, 'script-src', "'wasm-unsafe-eval'")}`);
}

async function program() {
  const about = 'The program’s files';
  const headers = await headersOf(code);
  if (!headers) return bad(about, `${code} could not be fetched`, 'Upload the folder as a whole, with the files of the last version beside those of this one.');
  const type = headers.get('content-type') ?? 'no type';
  if (type.startsWith('application/wasm')) return good(about, 'are there, under the right types');
  return bad(about, `.wasm is sent as ${type}, which makes it start later`, 'Apache: AddType application/wasm .wasm   nginx: types { application/wasm wasm; }');
}

/** @param {string} address */
async function lessonFile(address) {
  const about = `The lesson ${address}`;
  try {
    const response = await fetch(address);
    if (response.ok) return good(about, 'can be read');
    return bad(about, `the server answers ${response.status}`, 'Upload the lesson under this address, or change the address.');
  } catch (cause) {
    const { origin } = new URL(address, document.baseURI);
    if (origin === location.origin) return bad(about, String(cause), '');
    return bad(about, `stands on another site, which does not let this page read it (${cause})`, `On ${origin}: Access-Control-Allow-Origin: ${location.origin}`);
  }
}

/** @param {string} policy @returns {Promise<Finding>} */
async function picture(policy) {
  const about = 'Pictures that a lesson carries in itself';
  const image = new Image();
  image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  const seen = await image.decode().then(() => true, () => false);
  return seen ? good(about, 'are shown') : bad(about, 'are not shown: the policy forbids data: addresses', `Content-Security-Policy: ${allowing(policy, 'img-src', 'data:')}`);
}

/** @returns {Promise<Finding>} */
async function storage() {
  const about = 'Keeping work on the device';
  const why = await new Promise((resolve) => {
    try {
      const opening = indexedDB.open('lesson-worksheet-check');
      opening.onerror = () => resolve(String(opening.error));
      opening.onsuccess = () => {
        opening.result.close();
        indexedDB.deleteDatabase('lesson-worksheet-check');
        resolve('');
      };
    } catch (cause) {
      resolve(String(cause));
    }
  });
  if (!why) return good(about, window.parent === window ? 'works' : 'works; what is kept here is seen on this site’s pages alone');
  return bad(about, `is refused (${why}): work lasts as long as the tab`, globalThis.origin === 'null' ? sandboxLine(['allow-same-origin']) : 'Link to the worksheet in a tab of its own, or let students download their work.');
}

const needed = ['allow-scripts', 'allow-same-origin', 'allow-modals', 'allow-downloads', 'allow-popups'];

function sandbox() {
  const about = 'The frame around it';
  if (window.parent === window) return good(about, 'there is none');
  let flags;
  try {
    flags = window.frameElement?.getAttribute('sandbox') ?? null;
  } catch {
    return good(about, 'is of another site, so that its sandbox cannot be seen from here');
  }
  if (flags === null) return good(about, 'has no sandbox');
  const lacking = needed.filter((flag) => !flags.split(/\s+/).includes(flag));
  return lacking.length ? bad(about, `its sandbox lacks ${lacking.join(', ')}`, sandboxLine(flags.split(/\s+/))) : good(about, 'allows all that is needed');
}

/** @param {string[]} given */
const sandboxLine = (given) => `<iframe sandbox="${[...new Set([...needed, ...given])].filter(Boolean).join(' ')}" …>`;

/** @param {Headers | null} headers @param {string} policy */
function frames(headers, policy) {
  const about = 'Being framed by other sites';
  const option = headers?.get('x-frame-options');
  if (option) return bad(about, `X-Frame-Options: ${option} forbids it`, 'Leave X-Frame-Options away for embed.html, or name the sites: Content-Security-Policy: frame-ancestors https://school.example');
  const [ancestors] = directive(policy, 'frame-ancestors') ?? [];
  return good(about, ancestors ? `is for ${ancestors}` : 'is allowed');
}

/** @param {SecurityPolicyViolationEvent[]} blocked @param {string} policy */
function connections(blocked, policy) {
  const told = blocked.filter(({ effectiveDirective }) => effectiveDirective === 'connect-src');
  return told.map(({ blockedURI }) => bad('The policy', `stops what is fetched from ${blockedURI}`, `Content-Security-Policy: ${allowing(policy, 'connect-src', new URL(blockedURI, document.baseURI).origin)}`));
}

/** @param {string} address */
async function headersOf(address) {
  const response = await fetch(address, { method: 'HEAD' }).catch(() => null);
  return response?.ok ? response.headers : null;
}

const policyInPage = () => document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content') ?? '';

/** @param {string} policy @param {string} name @returns {[values: string] | null} */
function directive(policy, name) {
  const found = policy.split(';').map((part) => part.trim()).find((part) => part.split(/\s/)[0].toLowerCase() === name);
  return found === undefined ? null : [found.slice(name.length).trim()];
}

/**
 * The policy with one source more.
 * @param {string} policy @param {string} name @param {string} source
 */
export function allowing(policy, name, source) {
  const [values] = directive(policy, name) ?? directive(policy, 'default-src') ?? ["'self'"];
  const kept = values.replace(/'none'/i, '').trim();
  const line = `${name} ${kept ? `${kept} ` : ''}${source}`;
  const parts = policy.split(';').map((part) => part.trim()).filter(Boolean);
  const at = parts.findIndex((part) => part.split(/\s/)[0].toLowerCase() === name);
  if (at < 0) parts.push(line);
  else parts[at] = line;
  return parts.join('; ');
}
