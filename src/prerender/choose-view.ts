/**
 * Which of the rendered first views is shown, decided before the first paint; its source is put into the page as it
 * stands, so it may name nothing outside itself. `data-first` of the page becomes a language, or `none` where the link
 * asks for something else than the first view. The theme that the reader chose is shown at once as well.
 *
 * The language is chosen as `preferredLang` does.
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
  page.dataset.first = link.size > 0 ? "none" : (wanted.find(isLang) ?? "en");
  const theme = recall("theme");
  if (theme === "dark" || theme === "light") page.dataset.theme = theme;
}
