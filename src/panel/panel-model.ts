import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Buyer, CustomerView, PanelState } from '../services/protocol/customer-view.ts';
import type { Client, ScreenPlatform } from '../services/protocol/protocol.ts';
import type { Settings } from '../services/protocol/workbench-view.ts';
import { createToasts, type Toasts } from '../ui/parts/toasts.tsx';
import { createResource, type Loadable } from '../ui/resource.ts';
import { createDraftStore } from './message/draft-store.ts';

/** What the panel is about now. A customer that the seller has looked up goes before the page, until the page changes. */
export type Focus =
  | { readonly kind: 'page' }
  | { readonly kind: 'search' }
  | {
      readonly kind: 'customer';
      readonly key: string;
      readonly pageOrderId: string | null;
      readonly lookedUp: boolean;
    };

export interface PanelModel {
  readonly client: Client;
  readonly platform: ScreenPlatform;
  readonly toasts: Toasts;
  readonly drafts: ReturnType<typeof createDraftStore>;
  readonly settings: ReadonlySignal<Settings | null>;
  readonly state: ReadonlySignal<Loadable<PanelState>>;
  readonly customer: ReadonlySignal<Loadable<CustomerView | null>>;
  readonly focus: ReadonlySignal<Focus>;
  readonly search: Signal<string>;
  openSearch(): void;
  closeSearch(): void;
  lookUp(key: string): void;
  select(index: number | null): Promise<void>;
  reload(): void;
  dispose(): void;
}

const FALLBACK: Settings = { language: 'auto', messageLanguage: 'auto', theme: 'auto' };

export function selectedBuyer(state: PanelState): Buyer | null {
  if (state.kind !== 'buyers') return null;
  return state.buyers.find((buyer) => buyer.index === state.selected) ?? null;
}

export function createPanelModel(client: Client, platform: ScreenPlatform): PanelModel {
  const settings = signal<Settings | null>(null);
  const state = createResource<PanelState>();
  const customer = createResource<CustomerView | null>();
  const manual = signal<{ kind: 'search' } | { kind: 'customer'; key: string } | null>(null);
  const search = signal('');
  const windowId = platform.windowId();
  let pageBefore: string | null = null;

  const focus = computed<Focus>(() => {
    const chosen = manual.value;
    if (chosen?.kind === 'search') return chosen;
    if (chosen?.kind === 'customer') return { kind: 'customer', key: chosen.key, pageOrderId: null, lookedUp: true };
    const now = state.current.value;
    const buyer = now.state === 'ready' ? selectedBuyer(now.value) : null;
    if (buyer === null || buyer.customer === null) return { kind: 'page' };
    return { kind: 'customer', key: buyer.customer, pageOrderId: buyer.orderId, lookedUp: false };
  });
  const subject = computed(() =>
    focus.value.kind === 'customer' ? JSON.stringify([focus.value.key, focus.value.pageOrderId]) : null,
  );

  const askState = async () => {
    const answer = await client.ask('panel.state', { windowId: await windowId });
    /* The page in front of the seller is another one: what was looked up by hand belonged to the last. */
    const page = pageKey(answer);
    if (pageBefore !== null && page !== pageBefore && answer.kind === 'buyers') manual.value = null;
    pageBefore = page;
    return answer;
  };
  const askCustomer = (key: string, pageOrderId: string | null) => () =>
    client.ask('customer.view', { key, pageOrderId });
  const loadSettings = async () => {
    settings.value = await client.ask('settings.get', null).catch(() => settings.peek() ?? FALLBACK);
  };
  const refreshCustomer = () => {
    const now = focus.peek();
    if (now.kind === 'customer') void customer.refresh(askCustomer(now.key, now.pageOrderId));
  };

  const stops = [
    effect(() => {
      if (subject.value === null) return;
      const now = focus.peek();
      if (now.kind === 'customer') void customer.replace(askCustomer(now.key, now.pageOrderId));
    }),
    client.on(['page'], () => void state.refresh(askState)),
    client.on(['customers', 'scores'], () => {
      refreshCustomer();
      void state.refresh(askState);
    }),
    client.on(['settings'], () => void loadSettings()),
  ];
  void loadSettings();
  void state.refresh(askState);

  return {
    client,
    platform,
    toasts: createToasts(),
    drafts: createDraftStore(),
    settings,
    state: state.current,
    customer: customer.current,
    focus,
    search,
    openSearch: () => {
      manual.value = { kind: 'search' };
    },
    closeSearch: () => {
      manual.value = null;
    },
    lookUp: (key) => {
      manual.value = { kind: 'customer', key };
    },
    select: async (index) => {
      manual.value = null;
      await client.ask('panel.select', { windowId: await windowId, index }).catch(() => null);
      await state.refresh(askState);
    },
    reload: () => {
      void state.refresh(askState);
      refreshCustomer();
    },
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}

/** What makes a page another page: who is on it and who is chosen, not how many orders they have by now. */
function pageKey(state: PanelState): string {
  if (state.kind !== 'buyers') return state.kind;
  const people = state.buyers.map(({ orderId, identity, customer }) => [orderId, identity?.key, customer]);
  return JSON.stringify([state.marketplace.id, state.page, state.selected, people]);
}
