interface Props {
  readonly name: string;
  readonly amount: string;
  /** A sum stands under a line. */
  readonly kind?: 'part' | 'sum';
}

export function MarginRow({ name, amount, kind = 'part' }: Props) {
  return (
    <div class={kind === 'sum' ? 'margin-sum' : undefined}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
