import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLedger } from '../src/ledger/open-ledger.ts';
import { discard, withdraw } from '../src/platform/inbox.ts';
import { computeLoop } from '../src/services/compute.ts';

export default defineUnlistedScript(() => {
  const wake = computeLoop({
    ledger: openLedger(),
    withdraw,
    discard,
    now: () => Date.now(),
    announce: (event) => postMessage({ say: 'event', event }),
    onIdle: () => postMessage({ say: 'idle' }),
  });
  self.addEventListener('message', wake);
  wake();
});
