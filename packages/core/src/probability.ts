/** A duration drawn from a normal distribution: mean and standard deviation, both in seconds, neither negative. */
export interface DurationSeconds {
  readonly meanSeconds: number;
  readonly sdSeconds: number;
}

/** With no data, the standard deviation is taken as this share of the mean (EASI practice). */
export const defaultCoefficientOfVariation = 0.3;

export const isProbability = (value: number): boolean => value >= 0 && value <= 1;
