import { useEffect, useMemo, useState } from "react";
import type { NameLine, Names } from "../../search/names";
import { selectPlacesShown } from "../../state/article-selectors";
import { isFiltered } from "../../state/selectors";
import { useApp } from "../../state/use-app";
import { useOpenNames } from "./names-context";

/** Typing rests for so long before files are asked for. */
const restMs = 120;

export type FoundLines = {
  phase: "loading" | "loaded" | "failed";
  names: Names | null;
  lines: readonly NameLine[];
};

/** Names that hold the words typed, those of before until they arrive; without words the most frequent. */
export function useNameLines(typed: string, most: number): FoundLines {
  const open = useOpenNames();
  const [found, setFound] = useState<FoundLines>({ phase: "loading", names: null, lines: [] });
  useEffect(() => {
    if (!open) return undefined;
    let isOver = false;
    const timer = setTimeout(
      () => {
        open()
          .then(async (names) => ({ phase: "loaded" as const, names, lines: await names.find(typed, most) }))
          .catch((error: unknown) => {
            console.warn("The names did not arrive.", error);
            return { phase: "failed" as const, names: null, lines: [] };
          })
          .then((next) => !isOver && setFound(next));
      },
      typed === "" ? 0 : restMs,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [open, typed, most]);
  return found;
}

/** Which places are shown, by place; null while that cannot be known. */
function useShown(): Uint8Array | null {
  const places = useApp(selectPlacesShown);
  const length = useApp((state) => state.accounts?.outlets.length ?? 0);
  return useMemo(() => {
    if (!places) return null;
    const shown = new Uint8Array(length);
    for (const place of places) shown[place] = 1;
    return shown;
  }, [places, length]);
}

/** Articles under the filters that have each of some names, by name; those that are not counted yet are missing. */
export function useNameCounts({ names, lines }: FoundLines): ReadonlyMap<string, number> {
  const isWhole = useApp((state) => !isFiltered(state));
  const shown = useShown();
  const [counted, setCounted] = useState<{ of: Uint8Array | null; counts: ReadonlyMap<string, number> }>({
    of: null,
    counts: new Map(),
  });
  useEffect(() => {
    if (isWhole || !shown || !names) return undefined;
    let isOver = false;
    const count = async ([name]: NameLine) => {
      const found = await names.get(name);
      return [name, found?.places.reduce((sum, place) => sum + shown[place]!, 0) ?? 0] as const;
    };
    Promise.all(lines.map(count)).then(
      (counts) => !isOver && setCounted({ of: shown, counts: new Map(counts) }),
      (error: unknown) => console.warn("Names could not be counted.", error),
    );
    return () => {
      isOver = true;
    };
  }, [isWhole, shown, names, lines]);
  return useMemo(() => {
    if (isWhole) return new Map(lines.map(([name, articles]) => [name, articles]));
    return counted.of === shown ? counted.counts : new Map<string, number>();
  }, [isWhole, lines, counted, shown]);
}
