/** The two parts of the Navigation API that are used; older Firefox has none of it, and TypeScript's types vary. */
interface NavigationEvents {
  readonly addEventListener: (type: string, listener: () => void, options: { signal: AbortSignal }) => void;
}

const POLL_MS = 1000;

/** The address without its fragment: a jump inside the page is no navigation. */
export function addressOf(view: Window): string {
  return view.location.href.split('#', 1)[0] ?? '';
}

/**
 * Calls back after each soft navigation, once the address has changed. `navigatesuccess` and not `navigate`: the latter
 * comes before the commit, while address and document are still the old page's. The poll is for pages and browsers where
 * no event comes at all; comparing one string a second costs nothing.
 */
export function onAddressChange(view: Window, signal: AbortSignal, changed: () => void): void {
  let known = addressOf(view);
  const check = (): void => {
    const address = addressOf(view);
    if (address === known) return;
    known = address;
    changed();
  };
  const navigation = (view as Window & { readonly navigation?: NavigationEvents }).navigation;
  navigation?.addEventListener('navigatesuccess', check, { signal });
  view.addEventListener('popstate', check, { signal });
  const poll = view.setInterval(check, POLL_MS);
  signal.addEventListener('abort', () => view.clearInterval(poll), { once: true });
}
