import { useId, useState } from 'preact/hooks';
import { useWords } from '../../ui/i18n/locale.tsx';
import { shopWords } from '../../ui/i18n/words.ts';
import { originPattern } from './origin-pattern.ts';

interface Props {
  readonly name: string;
  /** Called synchronously in the submit: the browser asks for the permission only then. */
  readonly onAllow: (origin: string) => void;
}

/** A shop that runs on the seller's own host: its address is typed, and only that host is asked for. */
export function OwnShopForm({ name, onAllow }: Props) {
  const words = useWords(shopWords);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    const origin = originPattern(typed);
    setFault(origin.ok ? null : origin.error === 'not-secure' ? words.ownInsecure : words.ownBad);
    if (!origin.ok) return;
    onAllow(origin.value);
    setTyped('');
  };
  return (
    <form class="own-shop" onSubmit={submit} noValidate>
      <input
        class="input grow"
        type="url"
        inputMode="url"
        aria-label={words.ownAddressNamed(name)}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        placeholder={words.ownHint}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-label={words.allowNamed(name)} disabled={typed.trim() === ''}>
        {words.allow}
      </button>
      {fault !== null && (
        <p class="field-fault small" id={id} role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
