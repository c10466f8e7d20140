import { useWords } from '../ui/i18n/locale.tsx';
import { commonWords } from '../ui/i18n/words.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { type Place, places, routeHash } from './route.ts';

interface Props {
  readonly place: Place | null;
  readonly titles: Readonly<Record<Place, string>>;
  readonly label: string;
}

const ICONS: Readonly<Record<Place, IconName>> = {
  start: 'flag',
  customers: 'users',
  portfolio: 'curve',
  truth: 'target',
  settings: 'gear',
};

export function Navigation({ place, titles, label }: Props) {
  const words = useWords(commonWords);
  return (
    <nav class="nav" aria-label={label}>
      <p class="brand">
        <span class="brand-mark" aria-hidden="true" />
        {words.appName}
      </p>
      {places.map((each) => (
        <a key={each} class="nav-link" href={routeHash(each)} aria-current={each === place ? 'page' : undefined}>
          <Icon name={ICONS[each]} />
          {titles[each]}
        </a>
      ))}
    </nav>
  );
}
