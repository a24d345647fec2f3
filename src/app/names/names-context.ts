import { createContext, useContext } from "react";
import type { OpenNames } from "../../state/archive-names";

/** Opens the names of the archive; null if it has none. */
export const NamesContext = createContext<OpenNames | null>(null);

export const useOpenNames = (): OpenNames | null => useContext(NamesContext);
