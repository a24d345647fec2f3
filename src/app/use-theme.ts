import { useEffect, useState } from "react";
import { readRemembered, remember, type Theme } from "./remembered";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/** `data-theme` always says what is shown, so that styles need not ask the system as well. */
function applyTheme(theme: Theme): void {
  const isDark = theme === "dark" || (theme === "system" && darkScheme.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
}

/** Before the first paint; the hook keeps it up afterwards. */
export const applyRememberedTheme = (): void => applyTheme(readRemembered("theme") ?? "system");

/** The reader's theme, remembered; "system" follows the system as it changes. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => readRemembered("theme") ?? "system");
  useEffect(() => {
    applyTheme(theme);
    if (theme !== "system") return undefined;
    const follow = () => applyTheme("system");
    darkScheme.addEventListener("change", follow);
    return () => darkScheme.removeEventListener("change", follow);
  }, [theme]);
  const choose = (next: Theme) => {
    remember("theme", next);
    setTheme(next);
  };
  return [theme, choose];
}
