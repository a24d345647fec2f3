import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { feetWords } from "../i18n/feet";
import { localeOf } from "../i18n/messages";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

const now = () => ({ at: new Date(), url: location.href });

/** At the foot of what is printed: its address, and the day. On the screen it is not seen. */
export function PrintFoot() {
  const { lang } = usePick("lang");
  const { name } = useWords("app");
  const say = feetWords[lang];
  const [printed, setPrinted] = useState<ReturnType<typeof now> | null>(null);
  useEffect(() => {
    // The page is printed as soon as the listeners return.
    const stamp = () => flushSync(() => setPrinted(now()));
    const media = matchMedia("print");
    addEventListener("beforeprint", stamp);
    media.addEventListener("change", stamp);
    return () => {
      removeEventListener("beforeprint", stamp);
      media.removeEventListener("change", stamp);
    };
  }, []);
  if (!printed) return null;
  const day = new Intl.DateTimeFormat(localeOf(lang), { dateStyle: "long" }).format(printed.at);
  return (
    <footer className="app-print-foot">
      {say.printed(name, day)} <bdi>{printed.url}</bdi>
    </footer>
  );
}
