import * as v from 'valibot';

/** One badge beside a buyer; a file of its own, because pages parse nothing else and pay for every byte. */
export const badgeSchema = v.object({
  tier: v.nullable(v.picklist(['A', 'B', 'C'])),
  text: v.string(),
  label: v.string(),
  weak: v.boolean(),
});

export type BadgeText = v.InferOutput<typeof badgeSchema>;
