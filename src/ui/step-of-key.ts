/** The axis of each arrow key and its direction: -1 back, 1 forward. */
const arrows = new Map<string, readonly ["x" | "y", -1 | 1]>([
  ["ArrowLeft", ["x", -1]],
  ["ArrowRight", ["x", 1]],
  ["ArrowUp", ["y", -1]],
  ["ArrowDown", ["y", 1]],
]);

/** The step that an arrow key makes along the given axes; 0 for every other key. */
export function stepOfKey(key: string, axes: "x" | "y" | "xy"): -1 | 0 | 1 {
  const [axis, step] = arrows.get(key) ?? [];
  return axis && step && axes.includes(axis) ? step : 0;
}
