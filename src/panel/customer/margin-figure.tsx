import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { marginWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { ExpectedMargin } from './expected-margin.tsx';
import { MarginSoFar } from './margin-so-far.tsx';

interface Props {
  readonly view: CustomerView;
  readonly onCosts: () => void;
}

/** What is left of the customer's value after the seller's costs, with its interval and basis; or what is missing to tell. */
export function MarginFigure({ view, onCosts }: Props) {
  const words = useWords(marginWords);
  const format = useFormat();
  const { basis, expected, soFar } = view.margin;
  const unknown = expected !== null && !expected.known ? expected.missing : soFar.known === 0 ? soFar.missing : [];
  const named = format.list(unknown.map((each) => words.missing[each]));
  if (expected?.known !== true && soFar.known === 0) {
    if (unknown.length === 0) return null;
    return (
      <p class="margin-none small muted">
        <span>{words.unknown(named)}</span>{' '}
        <button type="button" class="link-button" onClick={onCosts}>
          {words.enter}
        </button>
      </p>
    );
  }
  return (
    <details class="clv margin">
      <summary>
        <span class="clv-line">
          <MarginLine view={view} />
          <span class="chip clv-basis">
            {words.basis[basis]}
            <Icon name="down" />
          </span>
        </span>
      </summary>
      <div class="clv-made">
        {expected?.known === true && <ExpectedMargin view={view} expected={expected} />}
        <MarginSoFar soFar={soFar} />
        {unknown.length > 0 && <p class="tiny muted">{words.unknown(named)}</p>}
        <button type="button" class="link-button margin-costs" onClick={onCosts}>
          {words.change}
        </button>
      </div>
    </details>
  );
}

function MarginLine({ view }: { readonly view: CustomerView }) {
  const words = useWords(marginWords);
  const format = useFormat();
  const { expected, soFar } = view.margin;
  if (expected?.known !== true) {
    return <span class="margin-number grow">{words.soFarShort(format.money(soFar.waterfall.margin))}</span>;
  }
  const [low, high] = [format.bound(expected.low), format.bound(expected.high)];
  return (
    <span class="grow">
      <span class="margin-number">{words.expected(format.estimate(expected.point))}</span>{' '}
      <span class="small faint nowrap" aria-hidden="true">
        ({words.bounds(low, high)})
      </span>
      <span class="unseen">{words.boundsRead(format.estimate(expected.low), format.estimate(expected.high))}</span>
    </span>
  );
}
