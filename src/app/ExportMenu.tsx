import { lazy, Suspense } from "react";
import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";
import { ErrorBoundary } from "./ErrorBoundary";
import { Icon } from "./Icon";
import { loadExportPanel } from "./late-parts";
import { Popover } from "./Popover";

const ExportPanel = lazy(async () => ({ default: (await loadExportPanel()).ExportPanel }));

/** The button for what can be taken along. */
export function ExportMenu() {
  const lang = useApp((state) => state.lang);
  const say = messagesOf(lang).app;
  return (
    <Popover align="end" className="export-menu" name={say.exportMenu.open} label={<Icon name="export" />}>
      <ErrorBoundary lang={lang}>
        <Suspense fallback={<p role="status">{say.loadingPart}</p>}>
          <ExportPanel />
        </Suspense>
      </ErrorBoundary>
    </Popover>
  );
}
