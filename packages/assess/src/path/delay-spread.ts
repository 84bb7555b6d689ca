/**
 * How uncertain delays can be at most, and what that leaves of a detection: bounds from below on R, the chance that
 * the response comes in time, for all ways of a kind at once.
 */
import { halvesPerSecond } from "../easi/half-milliseconds.ts";
import type { PathGraph } from "./graph.ts";

/** Over the timed steps of a graph. A way of mean m has a variance of at most the lesser of (cv m)^2 and dispersion m. */
export interface DelaySpread {
  /** Of the ratios of standard deviation to mean; Infinity where a step without delay has a spread. */
  readonly cv: Largest;
  /** Of the ratios of variance to mean, seconds; Infinity likewise. */
  readonly dispersion: Largest;
}

/** The largest of some values, rounded up to a coarse grid so that it stays what it is while single values change. */
export interface Largest {
  readonly atMost: number;
  /** As long as one value is larger than this, and none larger than `atMost`, it stays. */
  readonly moreThan: number;
  /** How many values are. */
  readonly count: number;
}

export function spreadOfDelays(graph: PathGraph): DelaySpread {
  let cv = 0;
  let dispersion = 0;
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const sd = graph.delaySd[edge] as number;
    if (sd === 0 || graph.isTimed[edge] !== 1) continue;
    const ratio = variationOf(graph.delayMs[edge] as number, sd);
    if (ratio > cv) cv = ratio;
    if (ratio * sd > dispersion) dispersion = ratio * sd;
  }
  return countLargest(graph, gridAbove(cv), gridAbove(dispersion));
}

/** Standard deviation to mean of a step; 0 where nothing varies. */
export const variationOf = (delayMs: number, delaySd: number): number =>
  delaySd === 0 ? 0 : delaySd / (delayMs / 1000);

type Cell = Omit<Largest, "count">;

function countLargest(graph: PathGraph, cv: Cell, dispersion: Cell): DelaySpread {
  let cvCount = 0;
  let dispersionCount = 0;
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const sd = graph.delaySd[edge] as number;
    if (sd === 0 || graph.isTimed[edge] !== 1) continue;
    const ratio = variationOf(graph.delayMs[edge] as number, sd);
    if (ratio > cv.moreThan) cvCount++;
    if (ratio * sd > dispersion.moreThan) dispersionCount++;
  }
  return { cv: { ...cv, count: cvCount }, dispersion: { ...dispersion, count: dispersionCount } };
}

const cellsPerDoubling = 16;
const gridAt = (cell: number): number => 2 ** (cell / cellsPerDoubling);

function gridAbove(value: number): Cell {
  if (value === 0 || value === Number.POSITIVE_INFINITY) return { atMost: value, moreThan: value };
  let cell = Math.floor(Math.log2(value) * cellsPerDoubling) - 1;
  while (gridAt(cell) < value) cell++;
  return { atMost: gridAt(cell), moreThan: gridAt(cell - 1) };
}

/**
 * The least z = (E - T) / sqrt(Var + s_R^2) that detection earlier on a way can have, whatever steps of at most
 * `longest` seconds lie between. Two bounds on what they add to the variance, dispersion x and (cv x)^2, each give one
 * on z; the larger holds.
 *
 * @param spare E - T where the way begins, seconds
 * @param variance there, that of the response included
 */
export function leastEarlierZ(spare: number, variance: number, spread: DelaySpread, longest: number): number {
  const z = zOf(spare, variance);
  if (spare <= 0) return z;
  const byVariation = Math.min(z, 1 / spread.cv.atMost);
  if (spread.dispersion.atMost === Number.POSITIVE_INFINITY) return byVariation;
  // (spare + x) / sqrt(variance + dispersion x) falls until x is this, then it rises.
  const turn = spare - (2 * variance) / spread.dispersion.atMost;
  if (!(turn > 0)) return z;
  const x = Math.min(turn, longest);
  return Math.max(byVariation, zOf(spare + x, variance + spread.dispersion.atMost * x));
}

/**
 * The least z of detection with at least `halves` half milliseconds still to run, whatever way they are made up of.
 * It rises with `halves`.
 */
export function leastZ(halves: number, responseHalves: number, responseVariance: number, spread: DelaySpread): number {
  const spare = (halves - responseHalves) / halvesPerSecond;
  if (spare <= 0) return zOf(spare, responseVariance);
  const mean = halves / halvesPerSecond;
  const variance = Math.min(spread.dispersion.atMost * mean, (spread.cv.atMost * mean) ** 2);
  return zOf(spare, variance + responseVariance);
}

/** With no variance at all, in time is what is longer. */
function zOf(spare: number, variance: number): number {
  if (variance > 0) return spare / Math.sqrt(variance);
  return spare > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
