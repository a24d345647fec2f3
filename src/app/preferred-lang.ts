import { langs, type Lang } from "../model/lang";
import { recallChoice } from "../ui/remembered";

/** The remembered language, else the first of the browser's languages that the interface has, else English. */
export function preferredLang(): Lang {
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  const known = spoken.flatMap((tag) => langs.find((lang) => lang === tag) ?? []);
  return recallChoice("lang", langs) ?? known[0] ?? "en";
}
