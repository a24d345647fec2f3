import { useEffect } from "react";
import { recallChoice, useRemembered } from "../ui/remembered";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/** `data-theme` is always the theme shown, so that styles need not ask the system as well. */
function applyTheme(theme: Theme): void {
  const isDark = theme === "dark" || (theme === "system" && darkScheme.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

/** The colour of the browser's own bar. Apart: reading it has the page styled at once. */
function applyPaper(): void {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
}

/** Before the first paint; the hook keeps it up to date afterwards. */
export const applyRememberedTheme = (): void => applyTheme(recallChoice("theme", themes) ?? "system");

/** The reader's theme, remembered; "system" follows the system as it changes. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useRemembered<Theme>("theme", themes, "system");
  useEffect(() => {
    applyTheme(theme);
    applyPaper();
    if (theme !== "system") return undefined;
    const follow = () => {
      applyTheme("system");
      applyPaper();
    };
    darkScheme.addEventListener("change", follow);
    return () => darkScheme.removeEventListener("change", follow);
  }, [theme]);
  return [theme, setTheme];
}
