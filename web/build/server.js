// A small file server for this machine alone, under the strict policy that every page here must live with.
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

/**
 * Serves a folder on 127.0.0.1.
 * @param {string} folder
 * @param {object} [options]
 * @param {number} [options.port] 0 takes any free one
 * @param {Record<string, string>} [options.headers] on top of the usual ones
 * @param {(request: Request) => unknown} [options.asked] is told of every request, which is answered when it has returned
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve(folder, { port = 0, headers = {}, asked = (_request) => {} } = {}) {
  const server = createServer((request, response) => {
    const answered = async () => {
      await asked(request);
      await answer(folder, headers, request, response);
    };
    answered().catch(() => refuse(response, 500));
  });
  await /** @type {Promise<void>} */ (new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => closed(server),
  };
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function closed(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param {string} folder @param {Record<string, string>} headers @param {Request} request @param {Response} response */
async function answer(folder, headers, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = fileFor(folder, request.url ?? '/');
  const found = path === null ? null : await stat(path).catch(() => null);
  if (path === null || !found?.isFile()) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-length': found.size,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path).on('error', () => response.destroy()).pipe(response);
}

/** The file an address means, or null where it points outside the folder. @param {string} folder @param {string} url */
function fileFor(folder, url) {
  const [path] = url.split(/[?#]/);
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  return join(folder, normalize(`/${decoded}`), decoded.endsWith('/') ? 'index.html' : '');
}

/** @param {Response} response @param {number} status */
function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': policy });
  response.end(`${status}\n`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const folder = fileURLToPath(new URL('../../build/web', import.meta.url));
  const port = Number(argv[2] ?? 0);
  const server = port ? serve(folder, { port }) : serve(folder, { port: 8080 }).catch(() => serve(folder));
  const { address } = await server.catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another with --port.` : String(error));
    process.exit(1);
  });
  console.log(`Lesson Worksheet is at ${address}/  (Ctrl-C stops it)`);
}
