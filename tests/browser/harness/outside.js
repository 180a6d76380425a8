// A proxy that lets nothing through: to the browsers it is the whole outside world, with the network off.
import { createServer } from 'node:http';

/** What browsers ask for on their own account. */
const browsersOwn = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp|mozaws|detectportal\.firefox)\.(com|org|net)(:\d+)?$/;

export class Outside {
  /** Hosts that a page tried to reach. */
  hosts = [];

  static async open() {
    const outside = new Outside();
    const server = createServer((request, response) => {
      outside.#note(new URL(request.url, 'http://unknown').host);
      response.writeHead(502).end();
    });
    server.on('connect', (request, socket) => {
      outside.#note(request.url);
      socket.on('error', () => {});
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    outside.port = server.address().port;
    outside.close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
    return outside;
  }

  #note(host) {
    if (!browsersOwn.test(host)) this.hosts.push(host);
  }
}
