/**
 * The badge takes no room at all: its host is an empty inline box, which is 0 wide, opens no line and, with a line height of
 * 0, stretches none; its font is the row's, so that half its height is the middle of the text, where the button hangs. So a row keeps its height, its wrapping and its columns whatever the badge says. `!important` because a page's own
 * rules for its cells' children outrank `:host`. px only: rem belongs to the page.
 */
export const BADGE_STYLE = `
:host { all: initial !important; display: inline !important; font: inherit !important; line-height: 0 !important; position: relative !important; margin-inline-start: var(--clientele-gap, 0) !important; color-scheme: light dark !important; }
:host([hidden]) { display: none !important; }
button {
  position: absolute; inset-inline-start: 6px; top: 50%; transform: translateY(-50%); z-index: 1;
  display: inline-flex; align-items: center; gap: 5px; box-sizing: border-box; height: 20px; margin: 0; padding: 0 7px 0 2px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--card); color: var(--ink); cursor: pointer;
  font: 500 11px/1 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; white-space: nowrap; direction: ltr;
  --card: #fff; --ink: #1b1c1e; --line: #d9d9d5; --tier: #6b6f76; --on-tier: #fff; --focus: #0f6b52; --weak: #9a5b00;
}
button:hover { border-color: var(--tier); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.tier { display: grid; place-items: center; min-width: 14px; height: 14px; border-radius: 7px; background: var(--tier); color: var(--on-tier); font-weight: 700; font-size: 10px; }
.tier:empty, .separator { display: none; }
.tier:empty ~ .text { padding-inline-start: 5px; }
.weak { width: 5px; height: 5px; border-radius: 50%; background: var(--weak); forced-color-adjust: none; }
.weak[hidden] { display: none; }
[data-tier=A] { --tier: #0f6b52; } [data-tier=B] { --tier: #2d5fa8; }
[data-room=tight] { padding: 0 2px; gap: 2px; }
[data-room=tight]:not(:hover, :focus-visible) .tier:not(:empty) ~ .text { display: none; }
[data-room=tight]:is(:hover, :focus-visible) { padding-inline-end: 7px; z-index: 2; }
@media (prefers-color-scheme: dark) {
  button { --card: #1b1d20; --ink: #ececea; --line: #3a3e43; --tier: #9a9fa7; --on-tier: #141517; --focus: #57c7a3; --weak: #e3b062; }
  [data-tier=A] { --tier: #57c7a3; } [data-tier=B] { --tier: #84aef0; }
}
@media (forced-colors: active) {
  button { border-color: ButtonText; background: ButtonFace; color: ButtonText; }
  .tier { background: Highlight; color: HighlightText; } .weak { background: CanvasText; }
}`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Styles a badge's tree. One sheet for all badges of a page is parsed once; Firefox does not let a content script adopt one
 * (bug 1751346), so there each tree has its own.
 */
export function styleBadge(root: ShadowRoot, document: Document): void {
  try {
    const sheet = sheets.get(document) ?? new CSSStyleSheet();
    if (!sheets.has(document)) sheet.replaceSync(BADGE_STYLE);
    sheets.set(document, sheet);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = BADGE_STYLE;
    root.prepend(style);
  }
}
