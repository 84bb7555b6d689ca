/**
 * P(X <= k) for X binomial with n trials of probability p. Summed in logarithms from the largest term down, so that it
 * neither over- nor underflows; relative error below 1e-9 for n up to 10^6.
 */
export function cumulativeBinomial(k: number, n: number, p: number): number {
  if (k >= n) return 1;
  if (k < 0) return 0;
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  // The shorter tail is summed: the longer one is what is left.
  return k < n * p ? lowerTail(k, n, p) : 1 - lowerTail(n - k - 1, n, 1 - p);
}

/** The terms fall from k downwards, for k lies below the mode; what is too small to matter ends the sum. */
function lowerTail(k: number, n: number, p: number): number {
  const odds = (1 - p) / p;
  let term = 1;
  let sum = 1;
  for (let i = k; i > 0; i--) {
    term *= (i / (n - i + 1)) * odds;
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(1, Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p)) * sum);
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

const exactUpTo = 255;

/** By the sum of logarithms for small numbers, by Stirling's series for large ones (error below 1e-15 there). */
function logFactorial(n: number): number {
  if (n <= exactUpTo) {
    let sum = 0;
    for (let i = 2; i <= n; i++) sum += Math.log(i);
    return sum;
  }
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
