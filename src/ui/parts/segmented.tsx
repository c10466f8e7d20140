import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Segmented<Value extends string>({ label, options, chosen, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class="segmented">
      <legend class="unseen">{label}</legend>
      {options.map(({ value, name }) => (
        <label key={value} class="segmented-one">
          <input class="unseen" type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
