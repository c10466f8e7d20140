/** What is known of each customer, one entry a customer; money in minor units. */
export interface Growing {
  readonly first: Int32Array;
  readonly days: Int32Array;
  readonly alive: Float64Array;
  readonly yearDays: Int32Array;
  readonly yearMoneyDays: Int32Array;
  readonly yearSpend: Float64Array;
}

export interface RoomToGrow {
  /** What each could spend more in a year, likely to be still active; zero for none. */
  readonly room: Float64Array;
  /** 1 for the tenth with most room. */
  readonly listed: Uint8Array;
}

/** Bands of tenure by days since the first purchase: customers are compared with those who had as long to buy. */
const TENURES = [90, 365, 730];
/** Peers whose quartile says something. */
const FEWEST_PEERS = 20;
const QUARTILE = 0.75;
const LIKELY_ACTIVE = 0.5;
const LISTED_PART = 0.1;

/**
 * Incremental potential in revenue, the whole range as one category (rows 000-4, ΔINC, and 001-15, most growable):
 * room = P(alive) · max(0, upper quartile of what peers spent in the year − what the customer spent). Peers have bought
 * repeatedly, bought in this year, and have the same band of tenure; the customer must be one of them, and more likely active
 * than not. null where no band has twenty peers.
 */
export function roomToGrow(customers: Growing, today: number): RoomToGrow | null {
  const { alive, yearSpend } = customers;
  const size = alive.length;
  const band = new Int8Array(size);
  for (let row = 0; row < size; row++) band[row] = bandOf(customers, row, today);
  const quartiles = quartilesOf(band, yearSpend);
  if (quartiles.every((quartile) => quartile === null)) return null;
  const room = new Float64Array(size);
  const some = new Float64Array(size);
  let found = 0;
  for (let row = 0; row < size; row++) {
    const quartile = quartiles[band[row] ?? -1] ?? null;
    const likely = alive[row] ?? 0;
    if (quartile === null || likely < LIKELY_ACTIVE) continue;
    const more = likely * Math.max(0, quartile - (yearSpend[row] ?? 0));
    room[row] = more;
    if (more > 0) some[found++] = more;
  }
  const ascending = some.subarray(0, found).sort();
  const least = ascending[found - Math.ceil(found * LISTED_PART)] ?? Number.POSITIVE_INFINITY;
  const listed = new Uint8Array(size);
  for (let row = 0; row < size; row++) listed[row] = (room[row] ?? 0) >= least ? 1 : 0;
  return { room, listed };
}

/** Of each band; null where peers are too few. */
function quartilesOf(band: Int8Array, yearSpend: Float64Array): readonly (number | null)[] {
  return Array.from({ length: TENURES.length + 1 }, (_, of) => {
    const spent = new Float64Array(band.length);
    let peers = 0;
    for (let row = 0; row < band.length; row++) if (band[row] === of) spent[peers++] = yearSpend[row] ?? 0;
    if (peers < FEWEST_PEERS) return null;
    return spent.subarray(0, peers).sort()[Math.ceil(peers * QUARTILE) - 1] ?? null;
  });
}

/** −1 for who is nobody's peer. */
function bandOf({ first, days, yearDays, yearMoneyDays }: Growing, row: number, today: number): number {
  const bought = yearDays[row] ?? 0;
  if (bought === 0 || (days[row] ?? 0) < 2 || (yearMoneyDays[row] ?? 0) < bought) return -1;
  const tenure = today - (first[row] ?? 0);
  let over = 0;
  while (over < TENURES.length && tenure > (TENURES[over] ?? 0)) over++;
  return over;
}
