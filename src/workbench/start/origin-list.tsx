import { useWords } from '../../ui/i18n/locale.tsx';
import { shopWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';

interface Props {
  readonly origins: readonly string[];
  readonly granted: readonly string[];
  readonly onAllow: (origin: string) => void;
  readonly onWithdraw: (origin: string) => void;
}

/** Hosts one by one, each to be allowed or withdrawn. */
export function OriginList({ origins, granted, onAllow, onWithdraw }: Props) {
  const words = useWords(shopWords);
  return origins.map((origin) => {
    const host = hostOf(origin);
    const isGranted = granted.includes(origin);
    return (
      <p key={origin} class="row own-origin small">
        {isGranted && <Icon name="check" />}
        <span class="grow">{host}</span>
        <button
          type="button"
          class="link-button"
          aria-label={isGranted ? words.withdrawNamed(host) : words.allowNamed(host)}
          onClick={() => (isGranted ? onWithdraw(origin) : onAllow(origin))}
        >
          {isGranted ? words.withdraw : words.allow}
        </button>
      </p>
    );
  });
}

function hostOf(pattern: string): string {
  return pattern.replace(/^\*?(https?)?:\/\//, '').replace(/\/\*$/, '');
}
