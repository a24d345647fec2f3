import { messagesOf } from "../i18n/messages";
import { selectKinds, selectYears, type Filters } from "../state/selectors";
import { useApp } from "../state/use-app";

/** The part of the state that filters. */
export const useFilters = (): Filters =>
  useApp(({ outlets, years, kinds, isSharedOnly, query }) => ({
    outlets,
    years,
    kinds,
    isSharedOnly,
    query,
  }));

/** What is filtered, in words, one entry for each filter: "2 of 4 outlets", "two or more outlets". */
export function useFilterParts(): string[] {
  const { bundle, lang } = useApp(({ bundle, lang }) => ({ bundle, lang }));
  const { outlets, years, kinds, isSharedOnly, query } = useFilters();
  const say = messagesOf(lang).filters.parts;
  return [
    ...(outlets ? [say.outlets(outlets.length, bundle.outlets.length)] : []),
    ...(years ? [say.years(years.length, selectYears(bundle).length)] : []),
    ...(kinds ? [say.kinds(kinds.length, selectKinds(bundle).length)] : []),
    ...(isSharedOnly ? [say.shared] : []),
    ...(query.trim() === "" ? [] : [say.query(query.trim())]),
  ];
}
