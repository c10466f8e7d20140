/** Differences of regret below this are chance: in a shop of any size, and by the root of the number of its customers. */
const CHANCE = { least: 0.0005, byRoot: 0.075 };
/** A share below this moves nothing and costs time for every customer. */
const LEAST_SHARE = 0.06;

/**
 * Weights of the candidates: each loses by the factor e for every step of regret that chance does not explain, and by its
 * likelihood. Shops with few customers, where everything is chance, thus take the mean of what their likelihood allows.
 */
export function weightsOf(
  regrets: readonly number[],
  likelihoodWeights: readonly number[],
  customers: number,
): number[] {
  const step = CHANCE.least + CHANCE.byRoot / Math.sqrt(Math.max(1, customers));
  const best = Math.min(...regrets);
  const raw = regrets.map((regret, m) => Math.exp((best - regret) / step + (likelihoodWeights[m] ?? 0)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const kept = raw.map((weight) => (weight < LEAST_SHARE * total ? 0 : weight));
  const left = kept.reduce((sum, weight) => sum + weight, 0);
  return left > 0 ? kept.map((weight) => weight / left) : raw.map((weight) => weight / total);
}
