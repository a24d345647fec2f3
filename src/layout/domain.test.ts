import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../model/calendar";
import { clampDomain, domainAround, panDomain, zoomDomain, type DomainBounds } from "./domain";
import { createTimeScale, createTimeWarp } from "./time-scale";

const day = (n: number) => n * dayMs;
const full = { from: 0, to: day(1000) };
const folded = createTimeWarp([{ from: day(400), to: day(700) }], day(20));
const bounds: DomainBounds = { full, warp: folded, minMs: day(3) };
const lengthOf = ({ from, to }: { from: number; to: number }) => folded.toWarped(to) - folded.toWarped(from);

const domains = fc
  .tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: 1, max: 1500 }))
  .map(([from, days]) => ({ from: day(from), to: day(from + days) }));

describe("clampDomain", () => {
  it("always stays within what there is, and no closer than allowed", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const clamped = clampDomain(domain, bounds);
        expect(clamped.from).toBeGreaterThanOrEqual(full.from);
        expect(clamped.to).toBeLessThanOrEqual(full.to);
        expect(lengthOf(clamped)).toBeGreaterThanOrEqual(bounds.minMs - 2);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const once = clampDomain(domain, bounds);
        const twice = clampDomain(once, bounds);
        expect(Math.abs(twice.from - once.from) + Math.abs(twice.to - once.to)).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe("zoomDomain", () => {
  it("keeps the anchor under the pointer", () => {
    const domain = { from: day(100), to: day(300) };
    const range = { from: 0, to: 1000 };
    const before = createTimeScale(domain, range, folded).timeToPx(day(150));
    const after = createTimeScale(zoomDomain(domain, 2, day(150), bounds), range, folded).timeToPx(day(150));
    expect(after).toBeCloseTo(before, 3);
  });

  it("shows everything in the end, when it goes wider", () => {
    let domain = { from: day(10), to: day(20) };
    for (let step = 0; step < 20; step += 1) domain = zoomDomain(domain, 1 / 1.6, day(15), bounds);
    expect(domain).toEqual(full);
  });
});

describe("panDomain", () => {
  it("goes there and back", () => {
    const domain = { from: day(100), to: day(200) };
    expect(panDomain(panDomain(domain, 0.5, bounds), -0.5, bounds)).toEqual(domain);
  });

  it("stops at the end without growing shorter", () => {
    const panned = panDomain({ from: day(900), to: day(960) }, 5, bounds);
    expect(panned).toEqual({ from: day(940), to: day(1000) });
  });
});

describe("domainAround", () => {
  it("shows the whole extent with air on both sides", () => {
    const shown = domainAround({ from: day(200), to: day(210) }, day(4), bounds);
    expect(shown.from).toBeLessThan(day(200));
    expect(shown.to).toBeGreaterThan(day(210));
  });

  it("is no narrower than asked, around a single day", () => {
    const shown = domainAround({ from: day(200), to: day(201) }, day(100), bounds);
    expect(shown).toEqual({ from: day(150.5), to: day(250.5) });
  });
});
