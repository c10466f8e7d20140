import type { Identity } from '../orders/identity.ts';

const STRENGTH = { strong: 2, medium: 1, weak: 0 } as const;
/** Among equally strong ones: what the marketplace itself gives before what a person types. */
const KIND = { id: 4, username: 3, 'alias-email': 2, email: 1, masked: 0 } as const;

/** The strongest identity; the choice does not depend on the order of the list. */
export function best(identities: readonly Identity[]): Identity | null {
  if (identities.length < 2) return identities[0] ?? null;
  return identities.reduce((winner, other) => (precedes(other, winner) ? other : winner));
}

export function precedes(one: Identity, other: Identity): boolean {
  if (one.strength !== other.strength) return STRENGTH[one.strength] > STRENGTH[other.strength];
  if (one.kind !== other.kind) return KIND[one.kind] > KIND[other.kind];
  return one.key < other.key;
}

export function sameIdentity(one: Identity, other: Identity): boolean {
  return one.kind === other.kind && one.key === other.key;
}

/** A source's identities of one buyer, best first; weak ones go as soon as there is a better, and only one of them stays. */
export function usable(identities: readonly Identity[]): readonly Identity[] {
  if (identities.length < 2) return identities;
  const sorted = identities.toSorted((one, other) => (sameIdentity(one, other) ? 0 : precedes(one, other) ? -1 : 1));
  const kinds = sorted.filter((identity, at) => sorted.findIndex(({ kind }) => kind === identity.kind) === at);
  const named = kinds.filter(({ strength }) => strength !== 'weak');
  return named.length > 0 ? named : kinds.slice(0, 1);
}

/**
 * What two readings of one order say about its buyer. They agree as long as no kind has two keys: then all identities stay,
 * whichever came first. A weak identity is nothing beside a better one. Where they disagree about a kind, `winner` is
 * believed, and of `loser` only what is stronger than everything in dispute.
 */
export function mergeIdentities(winner: readonly Identity[], loser: readonly Identity[]): readonly Identity[] {
  if (winner.length === 0) return loser;
  if (loser.length === 0) return winner;
  const winnerWeak = isWeak(winner);
  if (winnerWeak !== isWeak(loser)) return winnerWeak ? loser : winner;
  if (winnerWeak) return winner;
  const disputed = winner.filter((one) => loser.some((other) => other.kind === one.kind && other.key !== one.key));
  const undisputed = loser.filter(
    (other) =>
      !winner.some(({ kind }) => kind === other.kind) &&
      disputed.every((one) => STRENGTH[other.strength] > STRENGTH[one.strength]),
  );
  return undisputed.length === 0 ? winner : usable([...winner, ...undisputed]);
}

function isWeak(identities: readonly Identity[]): boolean {
  return identities.every(({ strength }) => strength === 'weak');
}
