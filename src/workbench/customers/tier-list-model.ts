import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../services/protocol/protocol.ts';
import type { TierList, TierListQuery, TierRow } from '../../services/protocol/workbench-view.ts';
import { type Loadable, reasonOf } from '../../ui/resource.ts';
import { paced } from '../workbench-model.ts';

const PAGE = 100;
const PACE_MS = 400;

export type ListHead = Omit<TierList, 'rows'>;

/** The tier list as a window on a list in the background: pages come when they are scrolled to, and are kept. */
export interface TierListModel {
  readonly head: ReadonlySignal<Loadable<ListHead>>;
  /** Rises with every page that comes, so that a reader of rows draws again. */
  readonly version: ReadonlySignal<number>;
  readonly busy: ReadonlySignal<boolean>;
  rowAt(index: number): TierRow | null;
  need(first: number, last: number): void;
  setQuery(query: TierListQuery): void;
  reload(): void;
  dispose(): void;
}

export function createTierListModel(client: Client): TierListModel {
  const head = signal<Loadable<ListHead>>({ state: 'loading' });
  const version = signal(0);
  const busy = signal(false);
  let query: TierListQuery | null = null;
  /** Answers to an older question are dropped. */
  let question = 0;
  let pages = new Map<number, readonly TierRow[]>();
  const underway = new Set<number>();

  const fetchPage = async (page: number, fresh: boolean) => {
    if (query === null) return;
    const mine = question;
    underway.add(page);
    try {
      const { rows, ...counts } = await client.ask('tier-list', { query, offset: page * PAGE, limit: PAGE });
      if (mine !== question) return;
      /* Old rows stay until the first new ones are here: a list that empties itself at each change is hard to read. */
      if (fresh) pages = new Map();
      pages.set(page, rows);
      head.value = { state: 'ready', value: counts };
    } catch (fault) {
      if (mine === question) head.value = { state: 'failed', reason: reasonOf(fault) };
    } finally {
      if (mine === question) {
        underway.delete(page);
        busy.value = false;
        version.value += 1;
      }
    }
  };
  let lastNeeded = 0;
  const restart = (page: number) => {
    question += 1;
    underway.clear();
    busy.value = true;
    void fetchPage(page, true);
  };
  const stop = client.on(
    ['customers', 'scores'],
    paced(() => restart(lastNeeded), PACE_MS),
  );

  return {
    head,
    version,
    busy,
    rowAt: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    need: (first, last) => {
      lastNeeded = Math.floor(first / PAGE);
      for (let page = lastNeeded; page <= Math.floor(last / PAGE); page++) {
        if (!pages.has(page) && !underway.has(page) && !busy.peek()) void fetchPage(page, false);
      }
    },
    setQuery: (next) => {
      query = next;
      restart(0);
    },
    reload: () => restart(lastNeeded),
    dispose: stop,
  };
}
