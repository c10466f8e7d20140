import { shared } from '../shared.ts';

/** One reference value at 16 digits; see the note in the file. */
export interface Vector {
  readonly model: string;
  readonly params: readonly number[];
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  readonly t: number;
  readonly delta: number;
  readonly ll: string;
  readonly palive: string;
  readonly cet: string;
  /** null: not computed. */
  readonly dert: string | null;
}

/** null where the shared folder is absent. */
export function goldenVectors(): readonly Vector[] | null {
  const text = shared('reference/golden-btyd.json');
  return text === null ? null : JSON.parse(text).vectors;
}
