import { lazy, Suspense } from "react";
import { Icon } from "../../ui/Icon";
import { Popover } from "../../ui/Popover";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { loadNameList } from "../lazy-parts";
import { useOpenNames } from "./names-context";

const NameList = lazy(async () => ({ default: (await loadNameList()).NameList }));

/** People, places and organisations that the articles shown must all name; left out if the archive has no such list. */
export function NameFilter() {
  const { names } = usePick("names");
  const say = useWords("names");
  if (!useOpenNames()) return null;
  return (
    <Popover
      className="filter-list name-filter"
      name={say.title}
      label={
        <>
          {say.title}
          {names && <span className="name-chosen">{names.join(say.separator)}</span>}
          <Icon name="down" />
        </>
      }
    >
      <Suspense>
        <NameList />
      </Suspense>
    </Popover>
  );
}
