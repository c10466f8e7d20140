import * as v from 'valibot';

/** What a worker posts that answers one request in parts. */
const messageSchema = v.variant('say', [
  v.object({ say: v.literal('part'), part: v.unknown() }),
  v.object({ say: v.literal('end') }),
  v.object({ say: v.literal('failed'), reason: v.string() }),
]);
type Message = v.InferOutput<typeof messageSchema>;

/** In the worker: answers the one request that it was started for. */
export function answerInParts(answer: (request: unknown, send: (part: unknown) => void) => Promise<void>): void {
  const post = (message: Message) => postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<unknown>) => {
    try {
      await answer(data, (part) => post({ say: 'part', part }));
      post({ say: 'end' });
    } catch (error) {
      post({ say: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
    // Its memory is not needed while its last parts wait to be taken.
    self.close();
  };
}

/**
 * Starts a worker for one request and hands out the parts of its answer, none before the one asked for. The worker ends after
 * its last part, with the signal, or when nobody wants more parts, and all its memory with it.
 */
export async function* askInParts(script: string, request: unknown, signal: AbortSignal): AsyncGenerator<unknown> {
  const worker = new Worker(script, { type: 'module' });
  const messages: Message[] = [];
  let arrived = () => {};
  const take = (message: Message) => {
    messages.push(message);
    arrived();
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => take(v.parse(messageSchema, data));
  worker.onerror = ({ message }) => take({ say: 'failed', reason: message || 'a worker could not be started' });
  const stop = () => take({ say: 'failed', reason: String(signal.reason) });
  signal.addEventListener('abort', stop, { once: true });
  try {
    worker.postMessage(request);
    for (;;) {
      signal.throwIfAborted();
      const message = messages.shift();
      if (!message) await new Promise<void>((resolve) => (arrived = resolve));
      else if (message.say === 'part') yield message.part;
      else if (message.say === 'failed') throw new Error(message.reason);
      else return;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
