/** ln sqrt(2π). */
const HALF_LN_2PI = 0.9189385332046728;

/** From here on the series below is exact to a double's precision. */
const SERIES_FROM = 10;

/**
 * Natural logarithm of the gamma function for z > 0, to about 2e-15 absolute near its zeros and relative elsewhere.
 * Stirling's series (Abramowitz & Stegun 6.1.41) after the recurrence has moved z to where it converges.
 */
export function lnGamma(z: number): number {
  let product = 1;
  let y = z;
  while (y < SERIES_FROM) product *= y++;
  const inverse = 1 / y;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156))))));
  return (y - 0.5) * Math.log(y) - y + HALF_LN_2PI + series - Math.log(product);
}
