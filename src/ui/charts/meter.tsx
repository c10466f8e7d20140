interface Props {
  /** 0 to 1. */
  readonly share: number;
}

/** A share as a thin bar beside its number; the number carries the meaning. */
export function Meter({ share }: Props) {
  return (
    <span class="meter" aria-hidden="true">
      <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </span>
  );
}
