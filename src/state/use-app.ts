import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { AppState, AppStore } from "./app-store";

/** Provided by the app once the bundle is there. */
export const AppStoreContext = createContext<AppStore | null>(null);

export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext);
  if (!store) throw new Error("AppStoreContext is missing above this component.");
  return store;
}

/** The result of a selector; compared one level deep, so a selector may return a new object or list. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), useShallow(select));
}
