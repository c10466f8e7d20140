/** The one import of the browser's extension API (webextension-polyfill, put in place by WXT's module). */
export { browser } from 'wxt/browser';
