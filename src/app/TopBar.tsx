import { messagesOf } from "../i18n/messages";
import { langs } from "../model/lang";
import { useApp } from "../state/use-app";
import { ExportMenu } from "./ExportMenu";
import { FilterSheet } from "./FilterSheet";
import { Icon } from "./Icon";
import { themes } from "./remembered";
import { SearchBox } from "./SearchBox";
import { ShareButton } from "./ShareButton";
import { useIsNarrow } from "./use-media";
import { useTheme } from "./use-theme";
import { ViewSwitch } from "./ViewSwitch";
import "./top-bar.css";

/** A language's own name, the same in every language of the interface. */
const langNames = { zh: { short: "中", full: "中文" }, en: { short: "EN", full: "English" } } as const;

function LanguageSwitch() {
  const { lang, setLang } = useApp(({ lang, setLang }) => ({ lang, setLang }));
  const say = messagesOf(lang).app;
  return (
    <div role="group" aria-label={say.language} className="app-switch">
      {langs.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === lang}
          title={langNames[each].full}
          onClick={() => setLang(each)}
        >
          {langNames[each].short}
        </button>
      ))}
    </div>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useTheme();
  const say = messagesOf(useApp((state) => state.lang)).app;
  const name = say.themeIs(say.themes[theme]);
  return (
    <button
      type="button"
      className="app-button"
      aria-label={name}
      title={name}
      onClick={() => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]!)}
    >
      <Icon name={theme} />
    </button>
  );
}

/** The head of the page: what it is, search, view, language, theme, and what can be taken along. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const lang = useApp((state) => state.lang);
  const hasContent = useApp(({ bundle }) => bundle.outlets.length > 0);
  const isNarrow = useIsNarrow();
  const { app, help } = messagesOf(lang);
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">{app.name}</h1>
      <p className="top-bar-tagline">{app.tagline}</p>
      {hasContent && (
        <>
          <SearchBox />
          {isNarrow && <FilterSheet />}
          <ViewSwitch />
        </>
      )}
      <div className="top-bar-tools">
        <LanguageSwitch />
        <ThemeButton />
        <ShareButton />
        <ExportMenu />
        <button
          type="button"
          className="app-button"
          aria-label={help.open}
          title={help.open}
          onClick={onHelp}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}
