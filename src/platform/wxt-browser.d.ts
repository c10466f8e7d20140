import 'wxt/browser';

declare module 'wxt/browser' {
  /** Typed here, so that type checks need no generated files. */
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
