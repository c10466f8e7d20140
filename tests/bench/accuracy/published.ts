/** The best packages' figures (spec/forecast.md §3), as they were published: bias, MAE, RMSE, correlation, Spearman, top-10 % hit. */
export const PUBLISHED: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>> = {
  'CDNOW sample, 39 weeks': {
    'Pareto/NBD (package)': [-0.115, 0.7545, 1.6028, 0.6302, 0.4597, 0.477],
    'run-rate x/T (published)': [0.557, 1.0237, 2.2119, 0.5839, 0.4898, 0.464],
  },
  'grocery, 52 weeks': {
    'MBG/CNBD-2 (package)': [0.171, 1.431, 3.187, 0.829, 0.626, 0.658],
    'BG/CNBD-2 (package)': [0.13, 1.4736, 3.098, 0.83, 0.615, 0.658],
    'Pareto/GGG (published)': [null, 1.38, null, null, null, null],
  },
};

/** Spend of CDNOW's customers by Pareto/NBD × Gamma-Gamma: bias, MAE (dollars), top-10 % hit, normalised Gini. */
export const PUBLISHED_SPEND = [-0.148, 29.45, 0.511, 0.659] as const;
