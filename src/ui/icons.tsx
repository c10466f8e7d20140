/** Line icons on a 16 px grid, drawn in the text's colour. Decoration only: the words beside them, or a label, say what is meant. */
const paths = {
  search: 'M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  open: 'M9 2.5h4.5V7M13 3 7.5 8.5M6.5 3.5h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  next: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.3 3.3L13 5',
  warn: 'M8 2 1.8 13h12.4L8 2Zm0 4.2v3.3m0 1.8v.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.5v3.3M8 5.2v.2',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8v-8Z',
  upload: 'M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2',
  download: 'M8 2.5v8m-3.2-3L8 10.7l3.2-3.2M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11',
  columns: 'M2.5 3h11v10h-11V3Zm3.7 0v10M9.8 3v10',
  users:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 6c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.8 2.8a2.5 2.5 0 0 1 0 4.4m1.4 2.6c1.4.5 2.3 1.8 2.3 3.7',
  user: 'M8 7.5A2.5 2.5 0 1 0 8 2.5a2.5 2.5 0 0 0 0 5Zm-5 6c0-2.5 2.2-4 5-4s5 1.5 5 4',
  flag: 'M3.5 14V2.5h8.5l-1.8 3 1.8 3H3.5',
  curve: 'M2.5 2v11.5H14M4.5 11.5c1-5 3.5-7.5 9-8',
  target: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-3.2a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Zm0-2.7v-.2',
  gear: 'M2.5 4.5h6m3 0h2m-11 7h2m3 0h6M10 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Zm-4 7a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  page: 'M3.5 2h6l3 3v9h-9V2Zm6 0v3h3',
  up: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  downward: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  plug: 'M5.5 2v3m5-3v3M4 5h8v3a4 4 0 0 1-8 0V5Zm4 7v2',
  lock: 'M4 7.5h8v6H4v-6Zm1.5 0v-2a2.5 2.5 0 0 1 5 0v2',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
