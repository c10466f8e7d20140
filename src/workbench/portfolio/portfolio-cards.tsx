import type { PortfolioAnswer, PortfolioView } from '../../services/protocol/portfolio.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { CohortCard } from './cohort-card.tsx';
import { ListsCard } from './lists-card.tsx';
import { RfmCard } from './rfm-card.tsx';
import { ServingCard } from './serving-card.tsx';
import { SpreadCard } from './spread-card.tsx';

export type ShopName = NonNullable<PortfolioAnswer['chosen']>;

interface Props {
  readonly shop: ShopName;
  readonly portfolio: PortfolioView;
  readonly model: WorkbenchModel;
}

export function PortfolioCards({ shop, portfolio, model }: Props) {
  const { currency, year, all, serving, service, cohorts, rfm, lists } = portfolio;
  return (
    <div class="portfolio">
      <SpreadCard shop={shop} spreads={{ year, all }} />
      <div class="portfolio-pair">
        <ServingCard shop={shop} currency={currency} serving={serving} service={service} model={model} />
        <ListsCard shop={shop} lists={lists} />
      </div>
      <CohortCard cohorts={cohorts} currency={currency} />
      <RfmCard shop={shop} rfm={rfm} />
    </div>
  );
}
