import * as v from 'valibot';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLedger } from '../src/ledger/open-ledger.ts';
import { doStep } from '../src/platform/compute-step.ts';
import { discard } from '../src/platform/inbox.ts';
import { askInParts } from '../src/platform/part-stream.ts';
import { computeStep } from '../src/services/compute.ts';
import { readingPartSchema } from '../src/services/reading-part.ts';

const REST_MS = 2000;

export default defineUnlistedScript(() => {
  const ledger = openLedger();
  doStep((announce) =>
    computeStep({
      ledger,
      discard,
      announce,
      now: () => Date.now(),
      rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
      async *read(detail, signal) {
        for await (const part of askInParts('/reading-worker.js', detail, signal))
          yield v.parse(readingPartSchema, part);
      },
    }),
  );
});
