/** Lower factor L of a symmetric positive definite matrix (row-major, n × n), or null when it is not one. */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (factor[i * n + k] ?? 0) * (factor[j * n + k] ?? 0);
      if (i !== j) factor[i * n + j] = sum / (factor[j * n + j] ?? 1);
      else if (sum > 1e-14 * Math.abs(matrix[i * n + i] ?? 0)) factor[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return factor;
}

/** Solves L Lᵀ v = right for v. */
export function solveFactored(factor: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const v = right.slice();
  for (let i = 0; i < n; i++) {
    let sum = v[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (factor[i * n + k] ?? 0) * (v[k] ?? 0);
    v[i] = sum / (factor[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = v[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (factor[k * n + i] ?? 0) * (v[k] ?? 0);
    v[i] = sum / (factor[i * n + i] ?? 1);
  }
  return v;
}
