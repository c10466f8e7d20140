import * as v from 'valibot';
import { fail, ok, type Result } from '../../orders/result.ts';
import type { Connector, ConnectorFault, ConnectorPage, ConnectorSettings, Http } from '../connector.ts';
import { orderListSchema } from './answer.ts';
import { type AskFault, ask } from './ask.ts';
import { endpointOf } from './endpoint.ts';
import { epoch } from './moment.ts';
import { orderQuery } from './order-query.ts';
import { readItems } from './read-items.ts';
import { afterPage, begun } from './sync-run.ts';
import { cursorOf, type Run, stateOf } from './sync-state.ts';

/** Hundredths, unless the shop says otherwise. */
const USUAL_DECIMALS = 2;
const FEWEST_A_PAGE = 2;

/**
 * Vendure's Admin API with the seller's own token (3.7.3, 2026-11). A run reads what was updated since the last one, then the
 * orders placed lately once more, because refunds and parcels do not count as updates; every 30 days it reads everything.
 */
export function vendureConnector(now: () => number): Connector {
  return {
    fields: [
      { id: 'url', kind: 'url' },
      { id: 'token', kind: 'secret' },
    ],
    origin(settings) {
      const endpoint = endpointOf(settings);
      return endpoint.ok ? ok(endpoint.value.origin) : endpoint;
    },
    shop(settings) {
      const endpoint = endpointOf(settings);
      return endpoint.ok ? endpoint.value.shop : (settings.url?.trim() ?? '');
    },
    fetchPage: (settings, cursor, http) => fetchPage(settings, cursor, http, now()),
  };
}

export const connector = vendureConnector(Date.now);

async function fetchPage(
  settings: ConnectorSettings,
  cursor: string | null,
  http: Http,
  now: number,
): Promise<Result<ConnectorPage, ConnectorFault>> {
  const endpoint = endpointOf(settings);
  if (!endpoint.ok) return fail({ kind: 'unreadable', detail: endpoint.error });
  const { api, shop } = endpoint.value;
  const state = begun(stateOf(cursor), now);
  const answer = await askInTurn(state.run, state.take, (body) => ask(api, settings.token ?? '', body, { http, now }));
  if (!answer.ok) return answer;

  const { data, take } = answer.value;
  const list = v.safeParse(orderListSchema, data);
  if (!list.success) return fail({ kind: 'unreadable', detail: `${api} answered without a list of orders` });
  const { orders, newest, globalSettings } = list.output;
  const decimals = globalSettings?.serverConfig.moneyStrategyPrecision ?? USUAL_DECIMALS;
  const { rows, ...read } = readItems(orders.items, shop, decimals);
  const facts = { rows, totalItems: orders.totalItems, newest: epoch(newest?.items[0]?.updatedAt) };
  const next = afterPage({ ...state, take }, facts, now);
  if (next === null)
    return fail({
      kind: 'unreadable',
      detail: `${api} gives the same orders again and again instead of the next ones`,
    });
  const total = Math.max(0, orders.totalItems - state.run.walk.skip);
  return ok({ ...read, cursor: cursorOf(next), done: next.run === null, total });
}

/** Asks for fewer orders a page until the shop's own limit allows it. */
async function askInTurn(
  run: Run,
  take: number,
  send: (body: string) => Promise<Result<unknown, AskFault>>,
): Promise<Result<{ readonly data: unknown; readonly take: number }, ConnectorFault>> {
  const answer = await send(orderQuery(run, take));
  if (answer.ok) return ok({ data: answer.value, take });
  if (answer.error.kind !== 'refused') return fail(answer.error);
  if (take > FEWEST_A_PAGE) return askInTurn(run, Math.max(FEWEST_A_PAGE, take >> 1), send);
  return fail({ kind: 'unreadable', detail: answer.error.detail });
}
