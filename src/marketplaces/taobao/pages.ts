import type { PageAdapter } from '../page-adapter.ts';

export const pages: readonly PageAdapter[] = [];
