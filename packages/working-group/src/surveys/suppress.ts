/**
 * Small numbers hidden, and as many others as it takes that no hidden one can be worked out: neither by subtraction from
 * the total nor by knowing this rule.
 *
 * A cell below the limit is hidden, and so is one that is nought: shown beside hidden ones it would narrow them. Where
 * that leaves a single hidden cell, or hidden ones that are less than the limit together, the smallest of the shown is
 * hidden with them, and again. Where hidden cells could have only one set of values that this rule hides, all are hidden.
 */

/** Numbers below it are not told. Source: the limit of this product for what is shared; methods/working-group.md. */
export const smallestTold = 5;

/**
 * The cells with `null` for those that are hidden. `cells`: whole numbers from 0, which make up a total that is told.
 *
 * @example
 * suppress([12, 3, 9]); // [12, null, null]: 9 is hidden because 24 - 12 - 9 is 3
 */
export function suppress(cells: readonly number[]): readonly (number | null)[] {
  const hidden = hiddenAmong(cells);
  return isGivenAway(cells, hidden) ? cells.map(() => null) : hide(cells, hidden);
}

const hide = (cells: readonly number[], hidden: ReadonlySet<number>): readonly (number | null)[] =>
  cells.map((cell, at) => (hidden.has(at) ? null : cell));

const isSmall = (cell: number): boolean => cell > 0 && cell < smallestTold;

function hiddenAmong(cells: readonly number[]): ReadonlySet<number> {
  if (!cells.some(isSmall)) return new Set();
  const hidden = new Set(cells.flatMap((cell, at) => (cell < smallestTold ? [at] : [])));
  const shown = cells
    .map((cell, at) => ({ cell, at }))
    .filter(({ at }) => !hidden.has(at))
    .sort((a, b) => a.cell - b.cell || a.at - b.at);
  const sum = (): number => [...hidden].reduce((all, at) => all + (cells[at] ?? 0), 0);
  for (const { at } of shown) {
    if (hidden.size >= 2 && sum() >= smallestTold) break;
    hidden.add(at);
  }
  return hidden;
}

/** Whether a hidden cell may have the same value in every table that would be shown as this one. */
function isGivenAway(cells: readonly number[], hidden: ReadonlySet<number>): boolean {
  if (hidden.size === 0 || hidden.size === cells.length) return false;
  const told = JSON.stringify(hide(cells, hidden));
  const open = new Set<number>();
  let tries = 0;
  for (const tried of neighboursOf(cells, [...hidden])) {
    tries += 1;
    if (tries > mostTried) return true;
    if (JSON.stringify(hide(tried, hiddenAmong(tried))) !== told) continue;
    for (const at of hidden) if (tried[at] !== cells[at]) open.add(at);
    if (open.size === hidden.size) return false;
  }
  return true;
}

const mostTried = 20_000;

/** Tables with the same total, in which something of one hidden cell stands in another. */
function* neighboursOf(cells: readonly number[], hidden: readonly number[]): Generator<readonly number[]> {
  for (const from of hidden) {
    for (const to of hidden) {
      const most = from === to ? 0 : Math.min(cells[from] ?? 0, 2 * smallestTold);
      for (let moved = 1; moved <= most; moved += 1) {
        yield cells.with(from, (cells[from] ?? 0) - moved).with(to, (cells[to] ?? 0) + moved);
      }
    }
  }
}
