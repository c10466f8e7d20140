import * as v from 'valibot';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLedger } from '../src/ledger/open-ledger.ts';
import { withdraw } from '../src/platform/inbox.ts';
import { answerInParts } from '../src/platform/part-stream.ts';
import { importDetailSchema } from '../src/services/import-detail.ts';
import { readImport } from '../src/services/read-import.ts';

export default defineUnlistedScript(() => {
  const ledger = openLedger();
  answerInParts((request, send) => readImport(v.parse(importDetailSchema, request), { ledger, withdraw }, send));
});
