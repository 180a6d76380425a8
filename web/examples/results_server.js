// Hands out a folder, and writes each result that is posted to /results as a line of a file:
//     node results_server.js FOLDER results.jsonl [PORT]
import { createServer } from 'node:http';
import { appendFile, readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const [folder, results, port = '8090'] = process.argv.slice(2);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };
const most_bytes = 1_000_000;

async function take(request, response) {
  let text = '';
  for await (const piece of request) if ((text += piece).length > most_bytes) return response.writeHead(413).end();
  await appendFile(results, `${JSON.stringify(JSON.parse(text))}\n`);
  response.writeHead(204).end();
}

async function give({ url }, response) {
  const path = join(folder, normalize(new URL(url, 'http://localhost').pathname));
  const content = await readFile(path);
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(content);
}

const server = createServer((request, response) => {
  const posted = request.method === 'POST' && request.url === '/results';
  (posted ? take : give)(request, response).catch(() => response.writeHead(posted ? 400 : 404).end());
});
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/examples/post_results.html`));
