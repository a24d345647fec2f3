import { useEffect, useState } from "react";
import { converterOf, type ConvertText, type Script } from "./script";

type Loaded = { script: Script; convert: ConvertText | null };

/** The converter of the chosen script: null while loading, after a failure, and for the text as published. */
export function useConverter(script: Script): { convert: ConvertText | null; hasFailed: boolean } {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (script === "original") return;
    let isCurrent = true;
    converterOf(script).then(
      (convert) => isCurrent && setLoaded({ script, convert }),
      () => isCurrent && setLoaded({ script, convert: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [script]);
  if (script === "original" || loaded?.script !== script) return { convert: null, hasFailed: false };
  return { convert: loaded.convert, hasFailed: loaded.convert === null };
}
