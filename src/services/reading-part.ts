import * as v from 'valibot';
import { importDetailSchema } from './import-detail.ts';

/** What the reading of an import's files sends, in this order: shares as it goes, files once, then the plan and its slices. */
export const readingPartSchema = v.variant('part', [
  v.object({ part: v.literal('share'), share: v.number() }),
  v.object({
    part: v.literal('files'),
    files: importDetailSchema.entries.files,
    /** Why no file could be read at all. */
    fault: v.nullable(v.string()),
    rejected: v.array(v.object({ at: v.string(), reason: v.string() })),
  }),
  v.object({ part: v.literal('plan'), fingerprint: v.string(), total: v.number() }),
  v.object({
    part: v.literal('slice'),
    at: v.number(),
    next: v.number(),
    text: v.string(),
    hashes: v.instance(Float64Array<ArrayBuffer>),
    buyers: v.instance(Float64Array<ArrayBuffer>),
  }),
]);

export type ReadingPart = v.InferOutput<typeof readingPartSchema>;
