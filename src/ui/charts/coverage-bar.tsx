interface Props {
  /** Shares of a whole. */
  readonly below: number;
  readonly inside: number;
  readonly above: number;
}

/** Shares below, within and above an interval, with a tick where each tenth beyond it should end. The numbers stand beside it. */
export function CoverageBar({ below, inside, above }: Props) {
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div class="coverage" aria-hidden="true">
      <span class="coverage-beyond" style={{ width: percent(below) }} />
      <span class="coverage-inside" style={{ width: percent(inside) }} />
      <span class="coverage-beyond" style={{ width: percent(above) }} />
      <span class="coverage-tick" style={{ left: '10%' }} />
      <span class="coverage-tick" style={{ left: '90%' }} />
    </div>
  );
}
