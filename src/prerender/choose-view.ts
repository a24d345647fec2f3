/**
 * Which of the rendered first views is shown, decided before the first paint; its source is put into the page as it
 * stands, so it may name nothing outside itself. `data-first` of the page becomes a language, or `none` where the link
 * asks for something else than the first view. Language and theme are those that the live page will have: a change
 * then would have all of it styled and laid out again.
 *
 * The language is chosen as `preferredLang` does, the theme as `use-theme` does.
 */
export function chooseView(): void {
  const page = document.documentElement;
  const recall = (name: string): string | null => {
    try {
      return localStorage.getItem(`parallax.${name}`) ?? localStorage.getItem(`parallax-${name}`);
    } catch {
      return null;
    }
  };
  const isLang = (tag: string | null | undefined) => tag === "zh" || tag === "en";
  const link = new URLSearchParams(location.search);
  const wanted = [
    link.get("lang"),
    recall("lang"),
    ...navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]),
  ];
  link.delete("lang");
  const lang = wanted.find(isLang) ?? "en";
  page.lang = lang === "zh" ? "zh-Hans" : lang;
  page.dataset.first = link.size > 0 ? "none" : lang;
  const theme = recall("theme");
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  page.dataset.theme = theme === "dark" || theme === "light" ? theme : isDark ? "dark" : "light";
}
