// Self-hosted shops, known by signature on the hosts that the seller names: built without the others (wxt.config.ts).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { marketplaces } from '../src/marketplaces/registry.ts';
import { pagePorts } from '../src/platform/page-ports.ts';
import { start } from '../src/seller-page/start.ts';

export default defineUnlistedScript(() => start(pagePorts, marketplaces));
