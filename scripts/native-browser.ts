import type { Plugin } from 'vite';

/**
 * Gives a program the browser's own API instead of the polyfill, which WXT's module puts in for all. For the content script
 * alone: its two calls are promises in every supported browser, and the polyfill is a fifth of what a page may cost.
 */
export function nativeBrowser(): Plugin {
  return {
    name: 'clientele:native-browser',
    enforce: 'pre',
    resolveId(source) {
      return source === '@wxt-dev/webextension-polyfill/browser' ? this.resolve('@wxt-dev/browser') : null;
    },
  };
}
