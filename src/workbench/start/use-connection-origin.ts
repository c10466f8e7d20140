import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../../services/protocol/protocol.ts';
import { reasonOf } from '../../ui/resource.ts';

export type ConnectionOrigin =
  | { readonly state: 'unknown' }
  | { readonly state: 'known'; readonly origin: string }
  | { readonly state: 'refused'; readonly reason: string };

const TYPING_MS = 200;

/** Asks which origin these settings need, while they are being typed; an answer to older settings never counts. */
export function useConnectionOrigin(
  client: Client,
  marketplace: string,
  settings: Readonly<Record<string, string>>,
  filled: boolean,
): ConnectionOrigin {
  const [origin, setOrigin] = useState<ConnectionOrigin>({ state: 'unknown' });
  useEffect(() => {
    setOrigin({ state: 'unknown' });
    if (!filled) return;
    let current = true;
    const tell = (next: ConnectionOrigin) => {
      if (current) setOrigin(next);
    };
    const timer = setTimeout(() => {
      client.ask('connections.origin', { marketplace, settings }).then(
        (answer) =>
          tell(answer.ok ? { state: 'known', origin: answer.value } : { state: 'refused', reason: answer.error }),
        (fault) => tell({ state: 'refused', reason: reasonOf(fault) }),
      );
    }, TYPING_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, marketplace, settings, filled]);
  return origin;
}
