import * as v from 'valibot';
import { type Topic, topics } from '../services/protocol/protocol.ts';

export const fromWorkerSchema = v.variant('say', [
  v.object({ say: v.literal('event'), event: v.picklist(topics) }),
  /** Whether there was anything to do: then there may be more. */
  v.object({ say: v.literal('done'), worked: v.boolean() }),
]);

/** In the worker, which has no browser API: does the one step that it was started for. */
export function doStep(step: (announce: (topic: Topic) => void) => Promise<boolean>): void {
  const post = (message: v.InferOutput<typeof fromWorkerSchema>) => postMessage(message);
  step((event) => post({ say: 'event', event })).then(
    (worked) => post({ say: 'done', worked }),
    (error: unknown) => {
      // A bug or a full disk; the next wake-up tries again.
      console.error(error);
      post({ say: 'done', worked: false });
    },
  );
}
