import { useState } from 'preact/hooks';
import type { MarketplaceView } from '../../services/protocol/workbench-view.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { shopWords } from '../../ui/i18n/words.ts';

type Field = NonNullable<MarketplaceView['connector']>[number];
type Values = Readonly<Record<string, string>>;

interface Props {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

export function ConnectorFields({ fields, values, onChange }: Props) {
  return (
    <>
      {fields.map((field) => (
        <ConnectorField
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          onValue={(value) => onChange({ ...values, [field.id]: value })}
        />
      ))}
    </>
  );
}

function ConnectorField({
  field,
  value,
  onValue,
}: {
  readonly field: Field;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const words = useWords(shopWords);
  const [shown, setShown] = useState(false);
  const label = Object.hasOwn(words.field, field.id) ? words.field[field.id] : undefined;
  const secret = field.kind === 'secret';
  const common = {
    id: `connector-${field.id}`,
    class: 'input',
    autoComplete: 'off',
    spellcheck: false,
    placeholder: field.kind === 'url' ? words.ownHint : '',
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label class="field-label" for={`connector-${field.id}`}>
        {label ?? words.fieldKind[field.kind]}
      </label>
      <span class="row">
        {secret && !shown ? <input type="password" {...common} /> : <input type="text" {...common} />}
        {secret && (
          <button type="button" class="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.show}
          </button>
        )}
      </span>
    </div>
  );
}
