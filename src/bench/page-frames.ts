/** Runs inside the page. No imports, no closures: the functions travel as text. */

/** Milliseconds between frames, tasks over 50 ms, and the most elements that there were. */
export type Frames = { deltas: number[]; longTasks: number; mostNodes: number };

type Probe = Frames & { isOn: boolean; observer: PerformanceObserver };

/** Counts from now on. @param selector of the element whose nodes are counted. */
export function startFrames(selector: string): void {
  const holder = window as unknown as { parallaxProbe: Probe };
  const observer = new PerformanceObserver((list) => {
    holder.parallaxProbe.longTasks += list.getEntries().length;
  });
  const probe: Probe = { deltas: [], longTasks: 0, mostNodes: 0, isOn: true, observer };
  holder.parallaxProbe = probe;
  observer.observe({ entryTypes: ["longtask"] });
  const within = document.querySelector(selector)!.getElementsByTagName("*");
  let last = performance.now();
  requestAnimationFrame(function tick(now) {
    probe.deltas.push(now - last);
    probe.mostNodes = Math.max(probe.mostNodes, within.length);
    last = now;
    if (probe.isOn) requestAnimationFrame(tick);
  });
}

export function stopFrames(): Frames {
  const { parallaxProbe: probe } = window as unknown as { parallaxProbe: Probe };
  probe.isOn = false;
  probe.observer.disconnect();
  return { deltas: probe.deltas.slice(2), longTasks: probe.longTasks, mostNodes: probe.mostNodes };
}

/**
 * Chooses the first event on the timeline.
 * @returns frames begun between the arrival of an article and the first pane's text, the one that shows it included.
 */
export function countFramesToText(): Promise<number> {
  const mark = document.querySelector("#timeline svg [data-event-id]")!;
  const frames: number[] = [];
  return new Promise((resolve) => {
    requestAnimationFrame(function tick(now) {
      frames.push(now);
      const pane = document.querySelector("article[data-article-id]:has(.coverage-body)");
      if (!pane?.querySelector(".coverage-body")!.textContent) {
        requestAnimationFrame(tick);
        return;
      }
      const file = `articles/${pane.getAttribute("data-article-id")}.json`;
      const [request] = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(file));
      const arrived = (request as PerformanceResourceTiming).responseEnd;
      resolve(frames.filter((at) => at > arrived).length);
    });
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
}
