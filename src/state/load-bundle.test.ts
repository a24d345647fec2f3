import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exampleBundle } from "../testing/bundle";
import { createArticleLoader, loadBundleIndex, LoadError } from "./load-bundle";

type Reply = Response | Error;

/** The replies of a server, one per request; the last one stands for all that follow. */
function serve(...replies: (() => Reply)[]) {
  const fetch = vi.fn(async () => {
    const reply = replies[Math.min(fetch.mock.calls.length, replies.length) - 1]!();
    if (reply instanceof Error) throw reply;
    return reply;
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const whole = () => Response.json(exampleBundle);
const missing = () => new Response("", { status: 404 });
const cut = () => new Response(JSON.stringify(exampleBundle).slice(0, 200));
const lost = () => new TypeError("network");
const otherVersion = () => Response.json({ ...exampleBundle, schema: "parallax-bundle/9" });

/** Lets every back-off pass. */
async function settle<T>(loading: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.all([Promise.allSettled([loading]), vi.runAllTimersAsync()]);
  return result[0]!;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("loadBundleIndex", () => {
  it("asks again after a failure and takes what comes then", async () => {
    const fetch = serve(lost, cut, whole);
    const result = await settle(loadBundleIndex("data/"));
    expect(result).toMatchObject({ status: "fulfilled", value: exampleBundle });
    expect(fetch.mock.calls.map(([url]: unknown[]) => url)).toEqual(Array(3).fill("data/index.json"));
  });

  it.each([
    ["missing", missing, 3],
    ["unreadable", cut, 3],
    ["offline", lost, 3],
    ["wrong-version", otherVersion, 1],
  ])("gives up with the reason: %s", async (reason, reply, attempts) => {
    const fetch = serve(reply);
    const result = await settle(loadBundleIndex("data/"));
    expect(result).toMatchObject({ status: "rejected", reason: { name: "LoadError", reason } });
    expect(fetch).toHaveBeenCalledTimes(attempts);
  });

  it("stops when nobody waits any more", async () => {
    const fetch = serve(lost);
    const abort = new AbortController();
    const loading = loadBundleIndex("data/", abort.signal);
    abort.abort();
    const result = await settle(loading);
    expect(result.status).toBe("rejected");
    expect(result).not.toMatchObject({ reason: expect.any(LoadError) });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe("createArticleLoader", () => {
  const file = {
    id: "m-1",
    html: "<p>甲</p>",
    mentions: [],
    passages: [],
    pictures: [],
    related: [],
    removed: { items: [], charactersIn: 10, charactersOut: 1 },
    source: { seed: "m-1.txt", sha256: "0".repeat(64), format: "bare", published: [] },
  };

  it("asks once for an article, however many want it", async () => {
    const fetch = serve(() => Response.json(file));
    const loadArticle = createArticleLoader("data/");
    const [first, second] = await Promise.all([loadArticle("m-1"), loadArticle("m-1")]);
    expect(first.html).toBe(file.html);
    expect(second).toBe(first);
    expect(fetch.mock.calls.map(([url]: unknown[]) => url)).toEqual(["data/articles/m-1.json"]);
  });

  it("asks anew after a failure", async () => {
    serve(missing, missing, missing, () => Response.json(file));
    const loadArticle = createArticleLoader("data/");
    expect((await settle(loadArticle("m-1"))).status).toBe("rejected");
    expect((await settle(loadArticle("m-1"))).status).toBe("fulfilled");
  });
});
