import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export interface SellerHost {
  readonly port: number;
  /** Host and path of every request, oldest first. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Answers for a URL, or null for "no such page". */
export type Answer = (url: URL) => string | null;

/** Plays sellers' pages under their real host names: the browser maps every host to this server. */
export async function startSellerHost(answer: Answer): Promise<SellerHost> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'seller-host.test' }], { keySize: 2048 });
  const requests: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push(`${url.host}${url.pathname}`);
    const html = answer(url);
    response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
