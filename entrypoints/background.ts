import { defineBackground } from 'wxt/utils/define-background';
import { openLedger } from '../src/ledger/open-ledger.ts';
import { marketplaces } from '../src/marketplaces/registry.ts';
import { everyMinutes } from '../src/platform/alarm.ts';
import { backgroundPlatform } from '../src/platform/background-platform.ts';
import { computeHost } from '../src/platform/compute-host.ts';
import { onEvent, serve } from '../src/platform/messages.ts';
import { openPanelByButton } from '../src/platform/panel.ts';
import { keepSellerPagesRegistered } from '../src/platform/seller-page-scripts.ts';
import { watchTabs } from '../src/platform/tabs.ts';
import { background } from '../src/services/background.ts';

export default defineBackground({
  type: 'module',
  main: () => {
    const compute = computeHost((topic) => services.onWorkerEvent(topic));
    const services = background({
      ledger: openLedger(),
      platform: { ...backgroundPlatform, wakeCompute: compute.wake },
    });
    serve(services.handlers, console.error);
    onEvent(['scores', 'customers'], services.onWorkerEvent);
    watchTabs({ activated: () => backgroundPlatform.announce('page'), left: services.left });
    const hosted = marketplaces.flatMap(({ hosts }) => hosts);
    const ownPaths = marketplaces.flatMap(({ paths = [] }) => paths);
    keepSellerPagesRegistered({ hosted, ownPaths }, () => backgroundPlatform.announce('settings'));
    openPanelByButton();
    everyMinutes(1, services.resume);
    void services.resume();
  },
});
