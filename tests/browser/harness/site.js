// The built pages with lessons of a test's own beside them, served under the strict policy; remembers what was asked for.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policy, serve } from '../../../web/build/server.js';

export const built = fileURLToPath(new URL('../../../build/web', import.meta.url));

const picture = fileURLToPath(new URL('../lessons/strait.svg', import.meta.url));

export class Site {
  /** Paths asked for, in order. */
  asked = [];
  /** Reports of what the policy stopped, as browsers send them. */
  violations = [];
  /** Requests of this path are answered once the promise is kept. @type {{ path: string, until: Promise<unknown> } | null} */
  late = null;

  static async open(port = 0) {
    const site = new Site();
    site.folder = await mkdtemp(join(tmpdir(), 'worksheet-site-'));
    await cp(built, site.folder, { recursive: true });
    await cp(picture, join(site.folder, 'lessons/strait.svg'));
    const server = await serve(site.folder, {
      port,
      headers: { 'content-security-policy': `${policy}; report-uri /violation` },
      asked: (request) => site.#remember(request),
    });
    return Object.assign(site, server);
  }

  async #remember(request) {
    if (request.url !== '/violation') {
      this.asked.push(request.url);
      return this.late?.path === request.url ? this.late.until : null;
    }
    let text = '';
    for await (const piece of request) text += piece;
    const report = JSON.parse(text)['csp-report'];
    this.violations.push(`${report['violated-directive']}: ${report['blocked-uri']} at ${report['document-uri']}`);
  }

  /** Waits until nothing has been asked for in a while, and gives how much was asked for so far. */
  async quiet() {
    for (let before = -1; before !== this.asked.length; ) {
      before = this.asked.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return this.asked.length;
  }

  /** The address of a lesson's worksheet; `lesson` is a file of lessons/. */
  worksheet(lesson) {
    return `${this.address}/worksheet.html?lesson=lessons/${lesson}`;
  }

  /** Adds a lesson (an object, or the bytes of a file that may be broken) and gives the address of its worksheet. */
  async add(name, lesson) {
    const content = typeof lesson === 'string' || lesson instanceof Uint8Array ? lesson : JSON.stringify(lesson);
    await writeFile(join(this.folder, 'lessons', name), content);
    return this.worksheet(name);
  }

  async end() {
    await this.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
