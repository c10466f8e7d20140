/**
 * WebExtension match patterns: `https://*.example.com/path/*`. The host may begin with `*.` and holds no other wildcard,
 * so a look-alike such as www.ebay.com.evil.example matches nothing. `<all_urls>` is deliberately not known here.
 */
const SHAPE = /^(\*|https?):\/\/(\*\.)?([^/*]+)(\/.*)$/;

const compiled = new Map<string, (url: URL) => boolean>();

export function matches(pattern: string, url: URL): boolean {
  const match = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, match);
  return match(url);
}

/** Throws on what is no match pattern: a wrong declaration is a bug, and a browser would refuse it too. */
function compile(pattern: string): (url: URL) => boolean {
  const [, scheme, anySubdomain, host, path] = SHAPE.exec(pattern) ?? [];
  if (!scheme || !host || !path) throw new Error(`not a match pattern: ${pattern}`);
  const globs = path.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const pathShape = new RegExp(`^${globs.join('.*')}$`, 's');
  return ({ protocol, hostname, pathname, search }) =>
    (scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`) &&
    (hostname === host || (anySubdomain !== undefined && hostname.endsWith(`.${host}`))) &&
    pathShape.test(pathname + search);
}

/** The pattern of all pages of the same host: what a browser makes of it when it is asked for permission. */
export function wholeHost(pattern: string): string {
  return pattern.replace(/^([^/]+\/\/[^/]+)\/.*$/, '$1/*');
}
