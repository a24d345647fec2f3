import type { AppState } from "../state/app-store";
import { useApp } from "../state/use-app";

/** Parts of the state and actions by name: `const { lang, setView } = usePick("lang", "setView")`. */
export const usePick = <Name extends keyof AppState>(...names: Name[]): Pick<AppState, Name> =>
  useApp((state) => Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<AppState, Name>);
