import type { PortfolioView, ServingView } from '../../services/protocol/portfolio.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { portfolioWords } from '../../ui/i18n/words.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { MissingCosts } from './missing-costs.tsx';
import type { ShopName } from './portfolio-cards.tsx';
import { ServiceForm } from './service-form.tsx';
import { ServingParts } from './serving-parts.tsx';
import { VerdictBands } from './verdict-bands.tsx';

interface Props {
  readonly shop: ShopName;
  readonly currency: string | null;
  readonly serving: ServingView;
  readonly service: PortfolioView['service'];
  readonly model: WorkbenchModel;
}

/** Head, tail or both: whose orders leave enough to be served by hand, and where that changes. */
export function ServingCard({ shop, currency, serving, service, model }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  return (
    <section class="card portfolio-card" aria-labelledby="portfolio-serving">
      <div>
        <h2 id="portfolio-serving" class="section-title">
          {words.serving}
        </h2>
        <p class="small muted">
          {words.servingText}
          {serving.kind === 'known' && <span class="chip basis-chip">{words.basis[serving.basis]}</span>}
        </p>
      </div>
      {serving.kind === 'missing' && (
        <MissingCosts
          shop={shop}
          title={words.servingMissing}
          text={words.servingMissingText}
          missing={serving.missing}
        />
      )}
      {serving.kind === 'too-few' && (
        <p class="muted">{words.tooFew(format.number(serving.customers), format.number(serving.needed))}</p>
      )}
      {serving.kind === 'no-margin' && <p>{words.noMargin(format.money(serving.margin))}</p>}
      {serving.kind === 'known' && (
        <>
          <Verdict serving={serving} service={service} />
          <VerdictBands serving={serving} />
          <ServingParts serving={serving} />
        </>
      )}
      {currency !== null && <ServiceForm shop={shop} currency={currency} service={service} model={model} />}
    </section>
  );
}

interface VerdictProps {
  readonly serving: Extract<ServingView, { kind: 'known' }>;
  readonly service: PortfolioView['service'];
}

/** The answer first; as long as the seller's own figures are missing, what an order leaves and what is needed. */
function Verdict({ serving: { tail, atRate }, service }: VerdictProps) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const left = format.money(tail.perOrder);
  const minutes = (count: number) => words.minutes(count, format.number(count, 1));
  const leaves =
    tail.perOrder.amount <= 0
      ? words.tailLosesAnyway
      : atRate === null
        ? words.tailLeavesNoRate(left)
        : words.tailLeaves(left, minutes(atRate.tailMinutes));
  const now = atRate?.now ?? null;
  if (now === null || service === null || service.minutes === null) {
    return (
      <div>
        <p class="portfolio-sentence">{leaves}</p>
        <p class="muted">{atRate === null ? words.needRate : words.needMinutes}</p>
      </div>
    );
  }
  return (
    <div role="status">
      <p class="portfolio-sentence">{words.verdict[now.verdict]}</p>
      <p class="muted">
        {words.costNow(format.money(now.cost), minutes(service.minutes), format.money(service.hourlyRate))} {leaves}{' '}
        {words.flips(minutes(service.minutes), format.money(now.tailFlipRate), format.money(now.headFlipRate))}
      </p>
    </div>
  );
}
