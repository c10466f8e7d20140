import * as v from 'valibot';
import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { serviceCost } from '../value/portfolio/service-verdict.ts';
import { type EnteredService, serviceSchema } from './protocol/portfolio.ts';

/** What serving an order takes, as the seller says; null before that, and where it was said in another currency than the shop's. */
export async function shopService(
  ledger: Ledger,
  { marketplace, id, currency }: ShopRecord,
): Promise<EnteredService | null> {
  const stored = v.safeParse(serviceSchema, await ledger.service.get(marketplace, id));
  return stored.success && stored.output.currency === currency ? stored.output : null;
}

/** Of serving one order, minor units; null as long as the rate or the minutes are not known. */
export function costOfService(service: EnteredService | null): number | null {
  if (service === null || service.minutes === null) return null;
  return serviceCost({ hourlyRate: service.hourlyRate, minutes: service.minutes });
}
