/** Simplified ⇄ Traditional, by OpenCC's tables; they are large and loaded only when asked for. */
export const scripts = ["original", "hans", "hant"] as const;
export type Script = (typeof scripts)[number];
export type ConvertText = (text: string) => string;

const loading = new Map<Script, Promise<ConvertText>>();

async function loadConverter(script: "hans" | "hant"): Promise<ConvertText> {
  if (script === "hans") {
    const { Converter } = await import("opencc-js/t2cn");
    return Converter({ from: "tw", to: "cn" });
  }
  const { Converter } = await import("opencc-js/cn2t");
  return Converter({ from: "cn", to: "tw" });
}

/** One load per script; a failure is forgotten, so that choosing again tries again. */
export function converterOf(script: "hans" | "hant"): Promise<ConvertText> {
  const known = loading.get(script);
  if (known) return known;
  const converter = loadConverter(script);
  loading.set(script, converter);
  converter.catch(() => loading.delete(script));
  return converter;
}

/** The `lang` of an article's text as it is shown. Only Chinese has the two scripts. */
export const langOfScript = (lang: string, script: Script): string =>
  script === "original" || !lang.startsWith("zh") ? lang : script === "hans" ? "zh-Hans" : "zh-Hant";
