import type { Client, ScreenPlatform } from '../../services/protocol/protocol.ts';
import type { Toasts } from '../../ui/parts/toasts.tsx';
import { reasonOf } from '../../ui/resource.ts';
import { UNDO_MS } from '../customer/sent-list.tsx';
import type { ReadyMessage } from './message-card.tsx';

export interface CopyWords {
  readonly copied: string;
  readonly copiedNotLogged: (reason: string) => string;
  readonly copyFailed: (reason: string) => string;
  readonly undone: string;
  readonly undoFailed: (reason: string) => string;
}

interface Tools {
  readonly client: Client;
  readonly platform: ScreenPlatform;
  readonly toasts: Toasts;
  readonly words: CopyWords;
  readonly undo: string;
}

const NOTICE_MS = 6_000;

/** Copies first, synchronously in the click, then writes the sent log: a log of something that was not copied would be a lie. */
export async function copyMessage(customer: string, message: ReadyMessage, tools: Tools): Promise<void> {
  const { client, platform, toasts, words } = tools;
  try {
    await platform.copy(message.text);
  } catch (fault) {
    toasts.show({ text: words.copyFailed(reasonOf(fault)), tone: 'failed', action: null }, NOTICE_MS * 2);
    return;
  }
  try {
    const { id } = await client.ask('sent.add', {
      customer,
      template: message.template,
      language: message.language,
      orderId: message.orderId,
    });
    toasts.show(
      { text: words.copied, tone: 'done', action: { label: tools.undo, run: () => void undoSent(id, tools) } },
      UNDO_MS,
    );
  } catch (fault) {
    toasts.show({ text: words.copiedNotLogged(reasonOf(fault)), tone: 'failed', action: null }, NOTICE_MS * 2);
  }
}

export async function undoSent(
  id: string,
  { client, toasts, words }: Pick<Tools, 'client' | 'toasts' | 'words'>,
): Promise<void> {
  try {
    await client.ask('sent.undo', { id });
    toasts.show({ text: words.undone, tone: 'done', action: null }, NOTICE_MS);
  } catch (fault) {
    toasts.show({ text: words.undoFailed(reasonOf(fault)), tone: 'failed', action: null }, NOTICE_MS * 2);
  }
}
