import { useEffect, useState } from "react";
import { feetWords } from "../i18n/feet";
import { usePick } from "../ui/use-pick";
import { canKeep } from "./keep-offline";

/** Which build this page is of. */
const ownBuild = () => document.querySelector<HTMLMetaElement>('meta[name="parallax-build"]')?.content ?? "";

/**
 * Whether a newer build than this page is on the server: the worker of a new build says which it is. Browsers look for a new
 * worker when a page is opened; a page that stays open asks when its reader comes back to it.
 */
function useIsOutdated(): boolean {
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => {
    if (!canKeep()) return undefined;
    const { serviceWorker } = navigator;
    const hear = ({ data }: MessageEvent<{ type?: unknown; build?: unknown } | null>) => {
      if (data?.type === "build" && data.build !== ownBuild()) setOutdated(true);
    };
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      void serviceWorker.getRegistration().then((registration) =>
        // Without a connection there is nothing new to hear of.
        registration?.update().catch(() => undefined),
      );
    };
    serviceWorker.addEventListener("message", hear);
    document.addEventListener("visibilitychange", ask);
    // What was said before this listened: by the worker, and of a newer one.
    serviceWorker.controller?.postMessage({ type: "build" });
    ask();
    return () => {
      serviceWorker.removeEventListener("message", hear);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  return isOutdated;
}

/** Says quietly that a new build is there. */
export function NewVersion() {
  const isOutdated = useIsOutdated();
  const say = feetWords[usePick("lang").lang];
  return (
    <p role="status" className={isOutdated ? "app-new-version" : "ui-hidden"}>
      {isOutdated && (
        <>
          {say.newVersion}
          <button type="button" className="ui-link" onClick={() => location.reload()}>
            {say.reload}
          </button>
        </>
      )}
    </p>
  );
}
