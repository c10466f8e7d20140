import type { SellerPagePorts } from '../../src/seller-page/ports.ts';
import type { BadgeText } from '../../src/services/protocol/badge.ts';
import type { PlainRecognition } from '../../src/services/protocol/recognition.ts';

export const badgeFor = (label: string): BadgeText => ({
  tier: 'A',
  text: `A · 7 · ${label}`,
  label: `Tier A, ${label}`,
  weak: false,
});

/** A background that knows every buyer but those named, and tells what it was asked. */
export class FakePorts implements SellerPagePorts {
  readonly reports: (PlainRecognition | null)[] = [];
  readonly opened: number[] = [];
  readonly unknown = new Set<string>();
  /** Says what is shown for a buyer; tests change it to see a refresh. */
  value = '£412';
  gone = false;
  delayMs = 0;
  readonly #listeners = new Set<() => void>();

  readonly report = async (recognition: PlainRecognition | null): Promise<(BadgeText | null)[]> => {
    if (this.gone) throw new Error('Extension context invalidated.');
    this.reports.push(recognition);
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    return (recognition?.sightings ?? []).map(({ customer }) =>
      customer && !this.unknown.has(customer.key) ? badgeFor(`${customer.key} ${this.value}`) : null,
    );
  };

  readonly open = (index: number): void => {
    if (this.gone) throw new Error('Extension context invalidated.');
    this.opened.push(index);
  };

  readonly onRefresh = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  refresh(): void {
    for (const listener of this.#listeners) listener();
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}
