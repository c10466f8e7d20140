import type { Ledger } from '../ledger/ledger.ts';
import type { Http } from '../marketplaces/connector.ts';
import type { Topic } from './protocol/protocol.ts';
import type { SeenPage } from './protocol/recognition.ts';
import type { Settings } from './protocol/workbench-view.ts';

/** What the services need of the browser; src/platform implements it, tests fake it. */
export interface Platform {
  readonly now: () => number;
  readonly locale: () => string;
  readonly http: Http;
  /** Tells our screens. */
  readonly announce: (topic: Topic) => void;
  /** Tells the content script in a tab. */
  readonly announceTo: (tabId: number, topic: Topic) => void;
  readonly openPanel: (windowId: number) => Promise<void>;
  readonly activeTab: (windowId: number) => Promise<number | null>;
  /** Makes the worker look for imports and stale scores. */
  readonly wakeCompute: () => Promise<void>;
  readonly seal: (text: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly unseal: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly tabMemory: {
    get(tabId: number): Promise<SeenPage | null>;
    set(tabId: number, page: SeenPage): Promise<void>;
    forget(tabId: number): Promise<void>;
    tabs(): Promise<number[]>;
  };
  readonly settings: {
    get(): Promise<Settings>;
    set(settings: Settings): Promise<void>;
    badgesOff(): Promise<readonly string[]>;
    setBadges(marketplace: string, on: boolean): Promise<void>;
    reset(): Promise<void>;
  };
  readonly inbox: {
    depositLines(lines: AsyncIterable<string>): Promise<string>;
    discard(id: string): Promise<void>;
    discardAll(): Promise<void>;
  };
  /** Those of the patterns that the seller has allowed. */
  readonly grantedOf: (patterns: readonly string[]) => Promise<string[]>;
  /** Allowed hosts beside the marketplaces' own. */
  readonly ownShops: (hosted: readonly string[]) => Promise<string[]>;
}

export interface Services {
  readonly ledger: Ledger;
  readonly platform: Platform;
}
