import { halvesPerSecond } from "../easi/half-milliseconds.ts";
import type { StochasticSetting } from "./stochastic-setting.ts";

/** The label's own columns, grown together. One label is one way to go on from a node to a sink. */
export class LabelStore {
  /** Remaining mean, half milliseconds. */
  mean = new Float64Array(1024);
  /** Remaining variance, square seconds. */
  variance = new Float64Array(1024);
  /** sqrt(variance + s_R^2). */
  spread = new Float64Array(1024);
  /** V: what stops the insider from here on. */
  value = new Float64Array(1024);
  steps = new Int32Array(1024);
  node = new Int32Array(1024);
  /** First edge of the way; -1 at a sink. */
  edge = new Int32Array(1024);
  /** Label of the rest of the way; -1 at a sink. */
  rest = new Int32Array(1024);
  /** Next label kept at the same node; -1 at the end. */
  nextHere = new Int32Array(1024);
  isDropped = new Uint8Array(1024);
  size = 0;

  /** Room for one more label, whose columns the caller fills. */
  claim(): number {
    if (this.size === this.mean.length) this.#grow();
    return this.size++;
  }

  #grow(): void {
    const length = 2 * this.mean.length;
    const widen = <Column extends Float64Array | Int32Array | Uint8Array>(wide: Column, column: Column): Column => {
      wide.set(column);
      return wide;
    };
    this.mean = widen(new Float64Array(length), this.mean);
    this.variance = widen(new Float64Array(length), this.variance);
    this.spread = widen(new Float64Array(length), this.spread);
    this.value = widen(new Float64Array(length), this.value);
    this.steps = widen(new Int32Array(length), this.steps);
    this.node = widen(new Int32Array(length), this.node);
    this.edge = widen(new Int32Array(length), this.edge);
    this.rest = widen(new Int32Array(length), this.rest);
    this.nextHere = widen(new Int32Array(length), this.nextHere);
    this.isDropped = widen(new Uint8Array(length), this.isDropped);
  }
}

/** Room that is kept between searches: the stores of small graphs would otherwise be most of what is allocated. */
const mostKept = 1 << 16;
const spare: LabelStore[] = [];

/** An empty store, the caller's until it is given back. */
export function takeLabelStore(): LabelStore {
  const store = spare.pop() ?? new LabelStore();
  store.size = 0;
  return store;
}

/** After this nobody may look at the store's labels. */
export function returnLabelStore(store: LabelStore): void {
  if (store.mean.length <= mostKept) spare.push(store);
}

/** The edges of a label's way, in order. */
export function edgesOfLabel(store: LabelStore, label: number): number[] {
  const edges: number[] = [];
  for (let at = label; store.edge[at] !== -1; at = store.rest[at] as number) edges.push(store.edge[at] as number);
  return edges;
}

/** 1 - Phi(7.7) is 7e-15: two responses that are both in time with more than this are not told apart. */
const zOfCertainty = 7.7;

/**
 * Whether label a is at least as good for the insider as b at the same node, whatever way of at most `prefixMean`
 * seconds leads there. R of any earlier step compares (x + E) / sqrt(variance): with A, B the two variances and d the
 * difference of means, it is enough that x sqrt(B) <= (x + d) sqrt(A) at both ends of x; more variance on both only
 * moves the ratio to 1 (assessment method, section 3). Where b has the larger variance the two values of z cross at
 * d / (sqrt(B) - sqrt(A)) or later; beyond {@link zOfCertainty} that no longer matters. Without this, every detour
 * would be kept for the spread it adds.
 */
export function dominates(store: LabelStore, a: number, b: number, setting: StochasticSetting, node: number): boolean {
  if ((store.value[a] as number) > (store.value[b] as number)) return false;
  // Steps are limited then: a longer way, however good, may have none left for coming from the source.
  if (setting.countsSteps && (store.steps[a] as number) > (store.steps[b] as number)) return false;
  if (setting.isUntimed[node] === 1 || setting.pStopAfterDetection === 0) return true;
  const meanA = store.mean[a] as number;
  const apart = (store.mean[b] as number) - meanA;
  if (apart < 0) return false;
  const spreadA = store.spread[a] as number;
  const spreadB = store.spread[b] as number;
  const d = apart / halvesPerSecond;
  const nearest = (meanA - setting.responseHalves) / halvesPerSecond;
  if (nearest * spreadB > (nearest + d) * spreadA) return false;
  if (spreadB === 0 && spreadA > 0 && nearest + d <= 0) return false;
  if (d >= zOfCertainty * (spreadB - spreadA)) return true;
  const farthest = nearest + (setting.prefixMean[node] as number);
  return farthest * spreadB <= (farthest + d) * spreadA;
}
