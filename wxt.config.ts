import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { nativeBrowser } from './scripts/native-browser.ts';
import { only } from './scripts/only.ts';
import type { Marketplace } from './src/marketplaces/declaration.ts';
import { wholeHost } from './src/marketplaces/match-pattern.ts';
import { marketplaces } from './src/marketplaces/registry.ts';

const permissions = ['storage', 'alarms', 'unlimitedStorage', 'scripting'];
const patterns = [...new Set(marketplaces.flatMap(({ hosts }) => hosts.map(wholeHost)))];
/** Shops that run on their own host: asked for one by one, when the seller names the host. */
const ownShops = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

const selfHosted = (marketplace: Marketplace) => marketplace.hosts.length === 0;

/** What each program carries of the marketplaces. */
const PROGRAMS: Readonly<Record<string, () => Plugin[]>> = {
  'hosted-pages': () => [only('pages', (marketplace) => !selfHosted(marketplace)), nativeBrowser()],
  'own-shop-pages': () => [only('pages', selfHosted), nativeBrowser()],
  background: () => [only('connector')],
  'scoring-worker': () => [only('reports', () => false)],
  'reading-worker': () => [only('reports')],
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    build: { sourcemap: false },
    // What the package gives by default is written for browsers that lack what all of ours have, and cannot be shaken.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const plugins = entrypoints.flatMap(({ name }) => PROGRAMS[name]?.() ?? []);
      config.plugins = [...(config.plugins ?? []), ...plugins];
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Firefox would put the button, the one way into its sidebar, into a menu.
    action: { default_title: '__MSG_name__', ...(browser === 'firefox' && { default_area: 'navbar' }) },
    permissions: browser === 'chrome' ? [...permissions, 'sidePanel', 'offscreen'] : permissions,
    // The automated browser cannot answer the permission prompt: its build has the same hosts granted from the start.
    ...(mode === 'automated'
      ? { host_permissions: [...patterns, ...ownShops] }
      : { optional_host_permissions: [...patterns, ...ownShops] }),
    ...(browser === 'chrome' && { minimum_chrome_version: '120' }),
    browser_specific_settings: {
      gecko: {
        id: 'clientele@clientele.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    // Only the background asks anything of the network, and only of shops that the seller has connected; the screens forbid
    // themselves every connection in their own documents.
    content_security_policy: {
      extension_pages:
        "default-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
  }),
});
