import { lazy, Suspense } from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import { Icon } from "../ui/Icon";
import { loadExportPanel } from "./lazy-parts";
import { Popover } from "../ui/Popover";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

const ExportPanel = lazy(async () => ({ default: (await loadExportPanel()).ExportPanel }));

/** The button for export, citations and print. */
export function ExportMenu() {
  const { lang } = usePick("lang");
  const say = useWords("app");
  return (
    <Popover
      isIcon
      align="end"
      className="export-menu"
      name={say.exportMenu.open}
      label={<Icon name="export" />}
    >
      <ErrorBoundary lang={lang}>
        <Suspense fallback={<p role="status">{say.loadingPart}</p>}>
          <ExportPanel />
        </Suspense>
      </ErrorBoundary>
    </Popover>
  );
}
