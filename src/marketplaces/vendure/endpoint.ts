import { fail, ok, type Result } from '../../orders/result.ts';
import type { ConnectorSettings } from '../connector.ts';

/** Where a shop's Admin API answers, and the shop's id as the page adapters tell it. */
interface Endpoint {
  readonly api: string;
  readonly shop: string;
  /** For the permission to ask there; a match pattern knows no ports. */
  readonly origin: string;
}

const LOCAL = ['localhost', '127.0.0.1'];

/** What sellers paste beside the shop's own address: a page of either admin interface, or the API's own address. */
const ADMIN_PAGE = /\/(?:admin|dashboard)(?:\/.*)?$/;
const API = /\/(?:[\w-]+-api|graphql)$/;

export function endpointOf(settings: ConnectorSettings): Result<Endpoint> {
  const text = settings.url?.trim() ?? '';
  // Without `://`, "shop.example:3000" would be an address of the protocol "shop.example".
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  if (text === '' || url === null) return fail(`"${text}" is not an address: enter one like https://shop.example`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.includes(url.hostname)))
    return fail(`${url.protocol}//${url.host} would send the token unprotected: enter an address with https://`);
  if (url.username !== '' || url.password !== '') return fail('enter the address without a name and password in it');
  const path = url.pathname.replace(/\/+$/, '');
  const isApi = API.test(path);
  const before = path.replace(isApi ? API : ADMIN_PAGE, '');
  return ok({
    api: `${url.origin}${isApi ? path : `${before}/admin-api`}`,
    shop: `${url.host}${before}`,
    origin: `${url.protocol}//${url.hostname}/*`,
  });
}
