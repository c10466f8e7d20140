import { useEffect, useMemo } from 'preact/hooks';
import type { EnteredCosts } from '../../../services/protocol/costs.ts';
import { useWords } from '../../../ui/i18n/locale.tsx';
import { costsWords } from '../../../ui/i18n/words.ts';
import { Icon } from '../../../ui/icons.tsx';
import { FaultCard } from '../../../ui/parts/fault-card.tsx';
import { Skeleton } from '../../../ui/parts/skeleton.tsx';
import { createResource } from '../../../ui/resource.ts';
import type { WorkbenchModel } from '../../workbench-model.ts';
import { CostsForm } from './costs-form.tsx';
import type { ShopPlace } from './shop-place.ts';

interface Props {
  readonly place: ShopPlace;
  readonly model: WorkbenchModel;
}

/** Fetches a shop's costs, and again whenever figures changed: another window may have stored others. */
export function ShopCosts({ place, model }: Props) {
  const words = useWords(costsWords);
  const resource = useMemo(() => createResource<EnteredCosts>(), []);
  const load = () => void resource.refresh(() => model.client.ask('costs.get', place));
  useEffect(() => {
    load();
    return model.client.on(['scores'], load);
  }, []);
  const answer = resource.current.value;
  if (answer.state === 'loading') return <Skeleton blocks={[64, 64, 64, 64, 64]} />;
  if (answer.state === 'failed') return <FaultCard title={words.failed} reason={answer.reason} onRetry={load} />;
  const { currency, faults } = answer.value;
  if (currency === null) return <p class="muted">{words.noCurrency}</p>;
  return (
    <>
      {faults.some(({ reason }) => reason === 'other-currency') && (
        <div class="callout">
          <Icon name="warn" />
          <p>{words.otherCurrency(currency)}</p>
        </div>
      )}
      <CostsForm key={currency} place={place} entered={answer.value} currency={currency} model={model} onSaved={load} />
    </>
  );
}
