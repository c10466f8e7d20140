import { costNames, type Waterfall } from '../../../services/protocol/costs.ts';

interface Props {
  readonly waterfall: Waterfall;
}

/** The order cut into its costs and what is left; the list under it says the same in figures. */
export function WaterfallBar({ waterfall: { net, costs, margin } }: Props) {
  const parts = [
    ...costNames.map((name) => ({ name, amount: costs[name].amount })),
    { name: 'left', amount: Math.max(0, margin.amount) },
  ].filter(({ amount }) => amount > 0);
  const whole = Math.max(
    net.amount,
    parts.reduce((sum, { amount }) => sum + amount, 0),
  );
  if (whole <= 0) return null;
  let from = 0;
  return (
    <svg class="waterfall" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ name, amount }) => {
        const x = from;
        const width = (amount / whole) * 100;
        from += width;
        return <rect key={name} class={`cost-part-${name}`} x={x} y={0} width={width} height={10} />;
      })}
      {margin.amount < 0 && net.amount > 0 && (
        <line class="waterfall-paid" x1={(net.amount / whole) * 100} x2={(net.amount / whole) * 100} y1={0} y2={10} />
      )}
    </svg>
  );
}
