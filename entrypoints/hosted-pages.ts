// Marketplaces on their own hosts: built without the pages of self-hosted shops (wxt.config.ts).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { marketplaces } from '../src/marketplaces/registry.ts';
import { pagePorts } from '../src/platform/page-ports.ts';
import { start } from '../src/seller-page/start.ts';

export default defineUnlistedScript(() => start(pagePorts, marketplaces));
