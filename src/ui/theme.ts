export type Theme = 'auto' | 'light' | 'dark';

/** Forces a colour scheme, or lets the system decide. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
