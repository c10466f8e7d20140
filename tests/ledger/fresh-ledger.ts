import 'fake-indexeddb/auto';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';

let made = 0;

/** An empty ledger under a name that no other test uses. */
export function freshLedger(): Ledger {
  made++;
  return ledgerNamed(`test-${made}`);
}

/** Goes through this file because Dexie looks for IndexedDB when it is first imported. */
export function ledgerNamed(name: string): Ledger {
  return openLedger(name);
}

export async function linesOf(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of ledger.exportLines()) lines.push(line);
  return lines.join('\n');
}
