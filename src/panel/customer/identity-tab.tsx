import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { cardWords } from '../../ui/i18n/words.ts';

type Identity = CustomerView['identity']['shown'];

/** Why this is one person: the keys under which the orders came, and how far each can be trusted. */
export function IdentityTab({ view }: { readonly view: CustomerView }) {
  const words = useWords(cardWords);
  const others = view.identity.aliases.filter(
    (alias) => alias.kind !== view.identity.shown.kind || alias.key !== view.identity.shown.key,
  );
  return (
    <div class="identity">
      <h3>{words.knownAs}</h3>
      <IdentityKey identity={view.identity.shown} />
      <p class="muted small">{words.identityWhy[view.identity.shown.strength]}</p>
      {others.length > 0 && (
        <>
          <h3>{words.alsoSeenAs}</h3>
          {others.map((alias) => (
            <IdentityKey key={`${alias.kind}/${alias.key}`} identity={alias} />
          ))}
        </>
      )}
    </div>
  );
}

function IdentityKey({ identity }: { readonly identity: Identity }) {
  const words = useWords(cardWords);
  return (
    <p class="identity-key">
      <span class="grow">{identity.key}</span>
      <span class="faint small">{words.identityKind[identity.kind]}</span>
      <span class={`chip ${identity.strength === 'weak' ? 'chip-warn' : ''}`}>{words.strength[identity.strength]}</span>
    </p>
  );
}
