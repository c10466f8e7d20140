import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A screen that has nothing to show yet says why, and what to do. */
export function EmptyState({ icon, title, children }: Props) {
  return (
    <section class="card empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
