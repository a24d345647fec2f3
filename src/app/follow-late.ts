import type { AppState, AppStore } from "../state/app-store";

type Late = {
  isNeeded(state: AppState): boolean;
  /** Loads the code; gives what begins to follow the store, and that gives what ends it. */
  load(): Promise<() => () => void>;
  /** Told of a failure to load; the next change of the store tries again. */
  onFailure(error: unknown): void;
};

/**
 * Follows the store with code that is loaded only once a state needs it.
 * @returns what ends it.
 */
export function followLate(store: AppStore, { isNeeded, load, onFailure }: Late): () => void {
  let isOver = false;
  let end = () => {};
  const begin = () => {
    if (!isNeeded(store.getState())) return;
    end();
    load().then(
      (follow) => {
        if (!isOver) end = follow();
      },
      (error: unknown) => {
        onFailure(error);
        end = store.subscribe(begin);
      },
    );
  };
  end = store.subscribe(begin);
  begin();
  return () => {
    isOver = true;
    end();
  };
}
