import { useCallback } from "react";
import type { Voice } from "../../model/bundle";
import { usePick } from "../../ui/use-pick";

/** @returns what the outlets shown say of an event, as far as it is loaded. */
export function useVoices(): (event: string) => readonly Voice[] {
  const { bundle, facets, outlets } = usePick("bundle", "facets", "outlets");
  return useCallback(
    (event) => {
      const voices = bundle.voices?.[event] ?? bundle.overview?.voices[event] ?? facets?.voices[event] ?? [];
      return outlets ? voices.filter(({ outlet }) => outlets.includes(outlet)) : voices;
    },
    [bundle, facets, outlets],
  );
}
