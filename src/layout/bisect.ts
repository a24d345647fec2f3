/**
 * First position from `from` on whose value is not below `value`, in ascending `values`. It looks near `from` first and
 * farther in doubling steps: many look-ups close to each other, as along a lane, cost little however long the list.
 */
export function bisectFrom(values: ArrayLike<number>, value: number, from = 0): number {
  let low = from;
  let step = 1;
  while (low + step < values.length && values[low + step]! < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, values.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
