import * as v from 'valibot';

/** What an import job remembers besides the ledger's own cursor. */
export const importDetailSchema = v.object({
  inbox: v.string(),
  names: v.array(v.string()),
  marketplace: v.nullable(v.string()),
  shop: v.nullable(v.string()),
  phase: v.picklist(['reading', 'writing', 'scoring', 'finished']),
  progress: v.nullable(v.number()),
  files: v.array(
    v.object({ file: v.string(), profile: v.nullable(v.string()), encoding: v.nullable(v.string()), rows: v.number() }),
  ),
  fault: v.nullable(v.string()),
});

export type ImportDetail = v.InferOutput<typeof importDetailSchema>;

export function newImport(
  inbox: string,
  names: readonly string[],
  marketplace: string | null,
  shop: string | null,
): ImportDetail {
  return {
    inbox,
    names: [...names],
    marketplace,
    shop,
    phase: 'reading',
    progress: 0,
    files: [],
    fault: null,
  };
}
