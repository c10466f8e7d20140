/** Value, gradient and Hessian (row-major) of a function at one point. */
export interface Derivatives {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** A log-likelihood of the logarithms of its parameters, to be maximised. */
export type Objective = (theta: Float64Array) => Derivatives;

/** A normal prior on each logarithm: centre and standard deviation. Its normalising constant is left out. */
export interface LogNormalPrior {
  readonly centre: Float64Array;
  readonly deviation: Float64Array;
}

/**
 * Turns derivatives by positive parameters into derivatives by their logarithms, in place:
 * with θ = ln φ, ∂f/∂θᵢ = φᵢ fᵢ and ∂²f/∂θᵢ∂θⱼ = φᵢ φⱼ fᵢⱼ + [i = j] φᵢ fᵢ.
 */
export function toLogScale(parameters: readonly number[], gradient: Float64Array, hessian: Float64Array): void {
  const n = parameters.length;
  parameters.forEach((parameter, i) => {
    gradient[i] = (gradient[i] ?? 0) * parameter;
    parameters.forEach((other, j) => {
      hessian[i * n + j] = (hessian[i * n + j] ?? 0) * parameter * other + (i === j ? (gradient[i] ?? 0) : 0);
    });
  });
}

/** The log-posterior up to a constant: the objective plus the log of the prior. */
export function withPrior(objective: Objective, prior: LogNormalPrior): Objective {
  return (theta) => {
    const { value, gradient, hessian } = objective(theta);
    let penalty = 0;
    prior.centre.forEach((centre, i) => {
      const precision = 1 / (prior.deviation[i] ?? 1) ** 2;
      const distance = (theta[i] ?? 0) - centre;
      penalty += 0.5 * precision * distance * distance;
      gradient[i] = (gradient[i] ?? 0) - precision * distance;
      hessian[i * (theta.length + 1)] = (hessian[i * (theta.length + 1)] ?? 0) - precision;
    });
    return { value: value - penalty, gradient, hessian };
  };
}
