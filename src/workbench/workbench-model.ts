import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client, ScreenPlatform, Topic } from '../services/protocol/protocol.ts';
import type { ConnectionView, Job, MarketplaceView, Overview, Settings } from '../services/protocol/workbench-view.ts';
import { createToasts, type Toasts } from '../ui/parts/toasts.tsx';
import { createResource, type Loadable } from '../ui/resource.ts';
import { parseRoute, type Route, routeHash } from './route.ts';

/** A resource that asks again by itself when one of its topics changes. */
export interface Watched<Value> {
  readonly current: ReadonlySignal<Loadable<Value>>;
  refresh(): void;
}

export interface WorkbenchModel {
  readonly client: Client;
  readonly platform: ScreenPlatform;
  readonly toasts: Toasts;
  readonly route: ReadonlySignal<Route | null>;
  readonly settings: Watched<Settings>;
  readonly overview: Watched<Overview>;
  readonly jobs: Watched<Job[]>;
  readonly marketplaces: Watched<MarketplaceView[]>;
  readonly connections: Watched<ConnectionView[]>;
  /** Writes the address without a step in the history: for what changes while typing. */
  replaceRoute(route: Route): void;
}

/** While orders stream in, topics change many times a second; the screen follows at a pace that can be read. */
const PACE_MS = 250;

export function createWorkbenchModel(client: Client, platform: ScreenPlatform): WorkbenchModel {
  const route = signal<Route | null>(parseRoute(location.hash));
  window.addEventListener('hashchange', () => {
    route.value = parseRoute(location.hash);
  });

  const watch = <Value>(topics: readonly Topic[], ask: () => Promise<Value>): Watched<Value> => {
    const resource = createResource<Value>();
    const refresh = () => void resource.refresh(ask);
    client.on(topics, paced(refresh, PACE_MS));
    refresh();
    return { current: resource.current, refresh };
  };

  return {
    client,
    platform,
    toasts: createToasts(),
    route,
    settings: watch(['settings'], () => client.ask('settings.get', null)),
    overview: watch(['customers', 'scores'], () => client.ask('overview', null)),
    jobs: watch(['jobs'], () => client.ask('jobs.list', null)),
    marketplaces: watch(['settings'], () => client.ask('marketplaces.list', null)),
    connections: watch(['connections', 'jobs'], () => client.ask('connections.list', null)),
    replaceRoute: (next) => {
      history.replaceState(null, '', routeHash(next.place, next.params));
      route.value = next;
    },
  };
}

/** Runs at once, then at most once in each span, and always once more after the last call. */
export function paced(run: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const start = () => {
    run();
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      start();
    }, milliseconds);
  };
  return () => {
    if (timer === undefined) start();
    else again = true;
  };
}
