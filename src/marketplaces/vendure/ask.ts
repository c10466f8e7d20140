import * as v from 'valibot';
import { fail, ok, type Result } from '../../orders/result.ts';
import type { ConnectorFault, Http } from '../connector.ts';
import { envelopeSchema } from './answer.ts';
import { retryAfterMs } from './retry-after.ts';

/** `refused`: the server understood the question and does not accept its options, such as too many rows a page. */
export type AskFault = ConnectorFault | { readonly kind: 'refused'; readonly detail: string };

const NO_ACCESS: ReadonlySet<string | undefined> = new Set(['FORBIDDEN', 'UNAUTHORIZED', 'UNAUTHENTICATED']);

/** Sends one query with the seller's token and gives what stands under `data`, or why there is nothing. */
export async function ask(
  api: string,
  token: string,
  body: string,
  { http, now }: { readonly http: Http; readonly now: number },
): Promise<Result<unknown, AskFault>> {
  let response: Response;
  let text: string;
  try {
    response = await http(api, { method: 'POST', headers: headersFor(token), body });
    text = await response.text();
  } catch (error) {
    return fail({ kind: 'unreachable', detail: `${api} did not answer: ${messageOf(error)}` });
  }
  const { status } = response;
  if (status === 401 || status === 403) return fail({ kind: 'unauthorised' });
  if (status === 429 || status === 503)
    return fail({ kind: 'rate-limited', retryAfterMs: retryAfterMs(response.headers, now) });
  if (status >= 500 || status === 408)
    return fail({ kind: 'unreachable', detail: `${api} answered with status ${status}` });
  return dataIn(text, `${api} (status ${status})`);
}

/** An API key (Vendure 3.6 and later) has a colon and a header of its own; a session's token goes where tokens usually go. */
function headersFor(token: string): Record<string, string> {
  const key = token.trim().replace(/^bearer\s+/i, '');
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key.includes(':') ? { 'vendure-api-key': key } : { authorization: `Bearer ${key}` }),
  };
}

function dataIn(text: string, source: string): Result<unknown, AskFault> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), envelopeSchema), text);
  const { data = null, errors = [] } = parsed.success ? parsed.output : {};
  const codes = errors.map(({ extensions }) => extensions?.code);
  const messages = errors.map(({ message }) => message).join('; ');
  const detail = `${source} answered: ${messages.slice(0, 300)}`;
  if (codes.some((code) => NO_ACCESS.has(code))) return fail({ kind: 'unauthorised' });
  if (codes.includes('USER_INPUT_ERROR')) return fail({ kind: 'refused', detail });
  if (data !== null) return ok(data);
  if (messages !== '') return fail({ kind: 'unreadable', detail });
  const kind = /^\s*</.test(text) ? 'is a web page' : 'did not answer in GraphQL';
  return fail({ kind: 'unreadable', detail: `${source} ${kind}, so it is no Admin API: check the shop's address` });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
