import type { Lang } from "../model/lang";

/** Words of what is loaded after all else: the feet of the page, the notice of a new build. */
type FeetWords = {
  newVersion: string;
  reload: string;
  wholePage: string;
  listSeparator: string;
  printed: (name: string, day: string) => string;
};

export const feetWords: Record<Lang, FeetWords> = {
  zh: {
    newVersion: "有新版本。",
    reload: "重新载入",
    wholePage: "打开完整页面",
    listSeparator: "、",
    printed: (name, day) => `来自${name}，打印于${day}：`,
  },
  en: {
    newVersion: "A new version is available.",
    reload: "Reload",
    wholePage: "Open the whole page",
    listSeparator: ", ",
    printed: (name, day) => `From ${name}, printed on ${day}:`,
  },
};
