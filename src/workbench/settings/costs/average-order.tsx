import { type CostExample, costNames } from '../../../services/protocol/costs.ts';
import { useFormat, useWords } from '../../../ui/i18n/locale.tsx';
import { costsWords, marginWords } from '../../../ui/i18n/words.ts';
import type { Loadable } from '../../../ui/resource.ts';
import { WaterfallBar } from './waterfall-bar.tsx';

interface Props {
  /** null: a field has to be corrected first. */
  readonly example: Loadable<CostExample> | null;
}

/** What the costs in the fields leave of an average order, while they are typed. */
export function AverageOrder({ example }: Props) {
  const words = useWords(costsWords);
  return (
    <section class="average-order" aria-label={words.example}>
      <ExampleSentence example={example} />
      {example?.state === 'ready' && example.value.kind === 'known' && <Steps waterfall={example.value.waterfall} />}
    </section>
  );
}

function ExampleSentence({ example }: Props) {
  const words = useWords(costsWords);
  const margin = useWords(marginWords);
  const format = useFormat();
  const sentence = () => {
    if (example === null) return words.correct;
    if (example.state === 'loading') return '…';
    if (example.state === 'failed') return words.exampleFailed(example.reason);
    const shown = example.value;
    if (shown.kind === 'faulty') return words.correct;
    if (shown.kind === 'no-orders') return words.noExample;
    if (shown.kind === 'missing')
      return words.keepsUnknown(
        format.money(shown.net),
        format.list(shown.missing.map((each) => margin.missing[each])),
      );
    const { net, margin: left } = shown.waterfall;
    return left.amount < 0
      ? words.loses(format.money(net), format.money({ ...left, amount: -left.amount }))
      : words.keeps(format.money(net), format.money(left));
  };
  const known = example?.state === 'ready' && example.value.kind === 'known';
  return (
    <p class={known ? 'average-order-says' : 'muted'} role="status">
      {sentence()}
    </p>
  );
}

function Steps({ waterfall }: { readonly waterfall: Extract<CostExample, { kind: 'known' }>['waterfall'] }) {
  const words = useWords(costsWords);
  const margin = useWords(marginWords);
  const format = useFormat();
  const { net, costs, margin: left } = waterfall;
  return (
    <>
      <WaterfallBar waterfall={waterfall} />
      <dl class="average-order-steps small">
        <div>
          <dt>{words.paid}</dt>
          <dd>{format.money(net)}</dd>
        </div>
        {costNames.map((name) => (
          <div key={name}>
            <dt>
              <span class={`cost-key cost-key-${name}`} aria-hidden="true" />
              {margin.cost[name]}
            </dt>
            <dd>{format.money({ ...costs[name], amount: 0 - costs[name].amount })}</dd>
          </div>
        ))}
        <div class="average-order-left">
          <dt>
            <span class="cost-key cost-key-left" aria-hidden="true" />
            {words.left}
          </dt>
          <dd>{format.money(left)}</dd>
        </div>
      </dl>
      <p class="tiny muted">{words.returnsShare}</p>
    </>
  );
}
