/** From here on both series below are exact to a double's precision. */
const SERIES_FROM = 10;

/** ψ(z), the derivative of ln Γ, for z > 0. Abramowitz & Stegun 6.3.18 after the recurrence 6.3.5. */
export function digamma(z: number): number {
  let sum = 0;
  let y = z;
  while (y < SERIES_FROM) sum -= 1 / y++;
  const square = 1 / (y * y);
  const series =
    square *
    (1 / 12 -
      square *
        (1 / 120 -
          square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760 - square / 12))))));
  return sum + Math.log(y) - 0.5 / y - series;
}

/** ψ′(z), the second derivative of ln Γ, for z > 0. Abramowitz & Stegun 6.4.12 after the recurrence 6.4.6. */
export function trigamma(z: number): number {
  let sum = 0;
  let y = z;
  while (y < SERIES_FROM) {
    sum += 1 / (y * y);
    y++;
  }
  const inverse = 1 / y;
  const square = inverse * inverse;
  const series =
    square *
    (1 / 6 -
      square *
        (1 / 30 -
          square * (1 / 42 - square * (1 / 30 - square * (5 / 66 - square * (691 / 2730 - (square * 7) / 6))))));
  return sum + inverse * (1 + inverse / 2 + series);
}
