import { IntervalBar } from '../../ui/charts/interval-bar.tsx';
import { useWords } from '../../ui/i18n/locale.tsx';
import { customersWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly title: string;
  /** null: cannot be said yet. */
  readonly value: string | null;
  readonly note: string | null;
  readonly interval: { readonly low: number; readonly point: number; readonly high: number } | null;
}

/** One figure with what it rests on. */
export function Kpi({ title, value, note, interval }: Props) {
  const words = useWords(customersWords);
  return (
    <div class="card kpi">
      <dt>{title}</dt>
      <dd class={value === null ? 'kpi-none' : 'kpi-value'}>{value ?? words.notYet}</dd>
      {value !== null && note !== null && <dd class="kpi-note">{note}</dd>}
      {value !== null && interval !== null && (
        <dd>
          <IntervalBar {...interval} />
        </dd>
      )}
    </div>
  );
}
