import type { MarketplaceView } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, reportWords, shopWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { Switch } from '../../ui/parts/switch.tsx';
import { reportName } from '../../ui/report-name.ts';
import { attempt, tellFailed } from '../notice.ts';
import type { WorkbenchModel } from '../workbench-model.ts';
import { OriginList } from './origin-list.tsx';
import { OwnShopForm } from './own-shop-form.tsx';

interface Props {
  readonly marketplace: MarketplaceView;
  readonly model: WorkbenchModel;
}

export function MarketplaceRow({ marketplace, model }: Props) {
  const words = useWords(shopWords);
  const common = useWords(commonWords);
  const { id, name, origins, granted, selfHosted, badges } = marketplace;
  const some = granted.length > 0;
  const all = some && origins.every((origin) => granted.includes(origin));

  /* The browser asks for the permission only when called straight from the click. */
  const request = (asked: readonly string[]) =>
    void model.platform.requestOrigins(asked).then(
      (given) => {
        if (!given) tellFailed(model.toasts, words.denied);
        model.marketplaces.refresh();
      },
      () => tellFailed(model.toasts, words.denied),
    );
  const withdraw = (which: readonly string[]) =>
    void attempt(model.toasts, () => model.platform.removeOrigins(which), common.reason).then(
      model.marketplaces.refresh,
    );
  const setBadges = (on: boolean) =>
    void attempt(model.toasts, () => model.client.ask('marketplaces.badges', { id, on }), common.reason).then(
      model.marketplaces.refresh,
    );

  return (
    <li class="market">
      <div class="market-line">
        <div class="grow">
          <h3>{name}</h3>
          <Reads marketplace={marketplace} />
        </div>
        {origins.length > 0 && !all && (
          <button type="button" class="button" aria-label={words.allowNamed(name)} onClick={() => request(origins)}>
            {words.allow}
          </button>
        )}
        {some && !selfHosted && (
          <button type="button" class="button" aria-label={words.withdrawNamed(name)} onClick={() => withdraw(granted)}>
            {words.withdraw}
          </button>
        )}
        {origins.length === 0 && !selfHosted && <span class="chip">{words.noPages}</span>}
      </div>
      {some && (
        <p class="market-badges small muted">
          <Switch label={words.badgesNamed(name)} on={badges} onChange={setBadges} />
          <span aria-hidden="true">{words.badges}</span>
        </p>
      )}
      {origins.length > 1 && (
        <details class="small market-sites">
          <summary>
            {words.siteBySite} <Icon name="down" />
          </summary>
          <OriginList
            origins={origins}
            granted={granted}
            onAllow={(origin) => request([origin])}
            onWithdraw={(origin) => withdraw([origin])}
          />
        </details>
      )}
      {selfHosted && (
        <>
          <OriginList
            origins={granted}
            granted={granted}
            onAllow={(origin) => request([origin])}
            onWithdraw={(origin) => withdraw([origin])}
          />
          <OwnShopForm name={name} onAllow={(origin) => request([origin])} />
        </>
      )}
    </li>
  );
}

function Reads({ marketplace: { origins, granted, reads, selfHosted } }: { readonly marketplace: MarketplaceView }) {
  const words = useWords(shopWords);
  const reports = useWords(reportWords);
  const format = useFormat();
  const partly = granted.length > 0 && granted.length < origins.length;
  const state =
    granted.length === 0
      ? words.notAllowed
      : partly
        ? words.partly(format.number(granted.length), format.number(origins.length))
        : words.allowed;
  return (
    <p class="tiny muted market-reads dotted">
      {(origins.length > 0 || selfHosted) && (
        <span class={granted.length > 0 ? 'is-allowed' : ''}>
          {granted.length > 0 && <Icon name="check" />}
          {state}
        </span>
      )}
      {reads.reports.length > 0 && (
        <span>
          {words.readsReports}: {format.list(reads.reports.map((id) => reportName(id, reports)))}
        </span>
      )}
    </p>
  );
}
