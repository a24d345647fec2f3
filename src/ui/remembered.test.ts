import { afterEach, describe, expect, it, vi } from "vitest";
import { recallChoice, recallText, remember } from "./remembered";

/** A storage that holds what a test puts into it. */
function stubStorage(name: "localStorage" | "sessionStorage", held: Record<string, string> = {}) {
  const items = new Map(Object.entries(held));
  vi.stubGlobal(name, {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
  return items;
}

afterEach(() => vi.unstubAllGlobals());

describe("remembered choices", () => {
  it("are found again", () => {
    stubStorage("localStorage");
    remember("theme", "dark");
    expect(recallChoice("theme", ["light", "dark"])).toBe("dark");
  });

  it("are read under the key of earlier versions until they are made again", () => {
    const items = stubStorage("localStorage", { "parallax-theme": "dark" });
    expect(recallChoice("theme", ["light", "dark"])).toBe("dark");
    remember("theme", "light");
    expect(recallChoice("theme", ["light", "dark"])).toBe("light");
    expect(items.get("parallax.theme")).toBe("light");
  });

  it("are none if another program wrote nonsense", () => {
    stubStorage("localStorage", { "parallax.theme": "purple" });
    expect(recallChoice("theme", ["light", "dark"])).toBeNull();
  });

  it("of a visit are kept apart from those between visits", () => {
    stubStorage("localStorage");
    stubStorage("sessionStorage");
    remember("hosts", "a.example", "session");
    expect(recallText("hosts")).toBeNull();
    expect(recallText("hosts", "session")).toBe("a.example");
  });

  it("are lost without an error where storage is forbidden", () => {
    const forbid = () => {
      throw new DOMException("denied", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: forbid, setItem: forbid });
    expect(() => remember("theme", "dark")).not.toThrow();
    expect(recallText("theme")).toBeNull();
  });
});
