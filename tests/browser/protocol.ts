import type { Page } from 'puppeteer-core';
import type { MessageName, RequestOf, ResponseOf } from '../../src/services/protocol/protocol.ts';

/** Asks the background from one of the extension's own pages, as that page does. */
export async function ask<Name extends MessageName>(
  screen: Page,
  name: Name,
  body: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const reply = await screen.evaluate(
    // Runs inside the extension's page, where the browser's own API is at hand. As text, because Firefox's driver gives a
    // value that stands twice in an answer only once.
    `chrome.runtime.sendMessage(${JSON.stringify({ ask: name, body })}).then(JSON.stringify)`,
  );
  const { ok, value, error } = JSON.parse(reply as string) as { ok: boolean; value: ResponseOf<Name>; error?: string };
  if (!ok) throw new Error(`${name}: ${error}`);
  return value;
}

/** Polls until the answer is there. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | null | undefined | false>,
  timeoutMs = 30_000,
  everyMs = 25,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** The whole ledger as its canonical text. */
export async function exported(screen: Page): Promise<string> {
  const { inbox, file } = await ask(screen, 'data.export', null);
  const read = `(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox');
    const folder = await root.getDirectoryHandle(${JSON.stringify(inbox)});
    return (await (await folder.getFileHandle(${JSON.stringify(file)})).getFile()).text();
  })()`;
  return (await screen.evaluate(read)) as string;
}

/** Chooses files on the workbench's start page, as a person does. */
export async function chooseFiles(workbench: Page, paths: readonly string[]): Promise<void> {
  await workbench.evaluate(() => location.assign('#/start'));
  const found = await workbench.waitForSelector('input[type=file]');
  const input = await found?.toElement('input');
  if (!input) throw new Error('the start page has no file input');
  await input.uploadFile(...paths);
}

/** Waits until every import has ended and every shop is scored. */
export async function settled(workbench: Page): Promise<void> {
  await until(
    'all imports done and scored',
    async () => {
      const jobs = await ask(workbench, 'jobs.list', null);
      const { scoring, shops } = await ask(workbench, 'overview', null);
      return (
        jobs.length > 0 &&
        jobs.every(({ state }) => state !== 'running') &&
        !scoring &&
        shops.every(({ model }) => model)
      );
    },
    60_000,
  );
}
