/** Runs inside the page: counts frames and long tasks between start and stop. No imports, no closures. */
export type Frames = { deltas: number[]; longTasks: number };

type Probe = { deltas: number[]; longTasks: number; isOn: boolean; observer: PerformanceObserver };

export function startFrames(): void {
  const holder = window as unknown as { parallaxProbe: Probe };
  const observer = new PerformanceObserver((list) => {
    holder.parallaxProbe.longTasks += list.getEntries().length;
  });
  holder.parallaxProbe = { deltas: [], longTasks: 0, isOn: true, observer };
  observer.observe({ entryTypes: ["longtask"] });
  let last = performance.now();
  requestAnimationFrame(function tick(now) {
    holder.parallaxProbe.deltas.push(now - last);
    last = now;
    if (holder.parallaxProbe.isOn) requestAnimationFrame(tick);
  });
}

export function stopFrames(): Frames {
  const { parallaxProbe: probe } = window as unknown as { parallaxProbe: Probe };
  probe.isOn = false;
  probe.observer.disconnect();
  return { deltas: probe.deltas.slice(2), longTasks: probe.longTasks };
}
