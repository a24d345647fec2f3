import { loadMessages } from "../i18n/messages";
import { langs } from "../model/lang";
import { useApp } from "../state/use-app";
import { CopyLink } from "../ui/CopyLink";
import { IconButton } from "../ui/IconButton";
import { useIsNarrow } from "../ui/use-media";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { ExportMenu } from "./ExportMenu";
import { FilterSheet } from "./FilterSheet";
import { SearchBox, type SearchProps } from "./search/SearchBox";
import { themes, useTheme } from "./use-theme";
import { ViewSwitch } from "./ViewSwitch";
import "./top-bar.css";

/** A language's own name, the same in every language of the interface. */
const langNames = { zh: { short: "中", full: "中文" }, en: { short: "EN", full: "English" } } as const;

function LanguageSwitch() {
  const { lang, setLang } = usePick("lang", "setLang");
  return (
    <div role="group" aria-label={useWords("app").language} className="ui-switch">
      {langs.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === lang}
          title={langNames[each].full}
          onClick={() => void loadMessages(each).then(() => setLang(each))}
        >
          {langNames[each].short}
        </button>
      ))}
    </div>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useTheme();
  const say = useWords("app");
  return (
    <IconButton
      icon={theme}
      label={say.themeIs(say.themes[theme])}
      onClick={() => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]!)}
    />
  );
}

type Props = {
  onHelp: () => void;
  /** The filters are behind a button then. */
  isReading: boolean;
  search: SearchProps;
};

/** The head of the page: its name, search, view, language, theme, link, export and help. */
export function TopBar({ onHelp, isReading, search }: Props) {
  const hasContent = useApp(({ bundle }) => bundle.outlets.length > 0);
  const isNarrow = useIsNarrow();
  const app = useWords("app");
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">{app.name}</h1>
      <p className="top-bar-tagline">{app.tagline}</p>
      {hasContent && (
        <>
          <SearchBox {...search} />
          {(isNarrow || isReading) && <FilterSheet />}
          <ViewSwitch />
        </>
      )}
      <div className="top-bar-tools">
        <LanguageSwitch />
        <ThemeButton />
        <CopyLink label={app.share} />
        <ExportMenu />
        <IconButton icon="help" label={useWords("help").open} onClick={onHelp} />
      </div>
    </header>
  );
}
