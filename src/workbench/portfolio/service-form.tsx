import { useId, useState } from 'preact/hooks';
import { currency as currencyOf, exponent } from '../../orders/money.ts';
import type { EnteredService, PortfolioView } from '../../services/protocol/portfolio.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import { attempt, tellDone } from '../notice.ts';
import { decimalText, parseDecimal } from '../settings/costs/decimal.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import type { ShopName } from './portfolio-cards.tsx';

interface Props {
  readonly shop: ShopName;
  readonly currency: string;
  readonly service: PortfolioView['service'];
  readonly model: WorkbenchModel;
}

const MINUTE_DIGITS = 2;

/** The seller's own hour and minutes. An empty field is not known, which is never zero. */
export function ServiceForm({ shop, currency, service, model }: Props) {
  const words = useWords(portfolioWords);
  const id = useId();
  const known = currencyOf(currency);
  const digits = known === null ? 2 : exponent(known);
  const [rate, typeRate] = useState(service ? decimalText(service.hourlyRate.amount, digits, 1) : '');
  const [minutes, typeMinutes] = useState(
    service?.minutes ? decimalText(Math.round(service.minutes * 10 ** MINUTE_DIGITS), MINUTE_DIGITS) : '',
  );
  const [faults, setFaults] = useState({ rate: false, minutes: false });

  const store = async (next: EnteredService | null) => {
    const place = { marketplace: shop.marketplace.id, shop: shop.shop };
    const ask = () => model.client.ask('service.set', { ...place, service: next });
    if (await attempt(model.toasts, ask, words.saveFailed)) tellDone(model.toasts, words.saved);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const hourlyRate = parseDecimal(rate, digits);
    const each = parseDecimal(minutes, MINUTE_DIGITS);
    const found = {
      rate: !hourlyRate.ok || hourlyRate.value <= 0,
      minutes: minutes.trim() !== '' && (!each.ok || each.value <= 0),
    };
    setFaults(found);
    if (found.rate || found.minutes || !hourlyRate.ok) return;
    void store({
      currency,
      hourlyRate: hourlyRate.value,
      minutes: each.ok ? each.value / 10 ** MINUTE_DIGITS : null,
    });
  };
  const field = (
    name: 'rate' | 'minutes',
    label: string,
    hint: string,
    value: string,
    onType: (text: string) => void,
  ) => (
    <div class="field service-field">
      <label class="field-label" for={`${id}-${name}`}>
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        class="input number"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={faults[name]}
        aria-describedby={`${id}-${name}-hint`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p id={`${id}-${name}-hint`} class={`tiny ${faults[name] ? 'field-fault' : 'muted'}`}>
        {faults[name] ? (name === 'rate' ? words.rateFault : words.minutesFault) : hint}
      </p>
    </div>
  );
  return (
    <form class="service-form" onSubmit={save}>
      {field('rate', words.rate(currency), words.rateHint, rate, typeRate)}
      {field('minutes', words.minutesAnOrder, words.minutesHint, minutes, typeMinutes)}
      <div class="service-do">
        <button type="submit" class="button">
          {words.save}
        </button>
        {service !== null && (
          <>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                typeRate('');
                typeMinutes('');
                void store(null);
              }}
            >
              {words.forget}
            </button>
            <span class="chip">{words.entered}</span>
          </>
        )}
      </div>
    </form>
  );
}
