import { useId } from 'preact/hooks';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly title: string;
  readonly text: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in view. */
export function Choice<Value extends string>({ title, text, options, value, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="choice" aria-describedby={`${name}-text`}>
      <legend>{title}</legend>
      <p class="small muted" id={`${name}-text`}>
        {text}
      </p>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value} class="segment">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
