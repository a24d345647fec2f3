import { formatPublishedShort } from "../../i18n/format-date";
import { groupBy } from "../../model/group-by";
import { Icon } from "../../ui/Icon";
import { OutletMark } from "../../ui/OutletMark";
import { Popover } from "../../ui/Popover";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { PaneItem } from "../panes/PaneTabs";

export type AccountChooserProps = {
  /** Every account that can be read here, in the order of publication. */
  accounts: readonly PaneItem[];
  /** Articles that have a pane. */
  open: readonly string[];
  /** Goes to an account's pane, opening it if it is closed. */
  onAccount: (article: string) => void;
};

function AccountList({ accounts, open, onAccount }: AccountChooserProps) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const byOutlet = groupBy(accounts, ({ outlet }) => outlet);
  return (
    <div className="coverage-accounts-list">
      {[...byOutlet].map(([outlet, own]) => (
        <section key={outlet.id} aria-label={outlet.name[lang]}>
          <h3>
            <OutletMark outlet={outlet} /> {outlet.name[lang]}
            {own.length > 1 && <span className="strip-count">×{own.length}</span>}
          </h3>
          <ul>
            {own.map(({ article }) => {
              const isOpen = open.includes(article.id);
              return (
                <li key={article.id}>
                  <button
                    type="button"
                    className="ui-plain"
                    data-open={isOpen}
                    {...(isOpen ? {} : { "aria-label": say.reopen(article.title) })}
                    onClick={() => onAccount(article.id)}
                  >
                    <time>
                      {article.published === null
                        ? "–"
                        : formatPublishedShort(article.published, outlet.zone, lang)}
                    </time>
                    <span lang={article.lang}>{article.title}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** How many accounts there are, and by how many outlets; opens the list of all to choose from. */
export function AccountChooser(props: AccountChooserProps) {
  const { accounts, open } = props;
  const say = useWords("coverage");
  const outlets = new Set(accounts.map(({ outlet }) => outlet.id)).size;
  const closed = accounts.filter(({ article }) => !open.includes(article.id)).length;
  if (accounts.length < 2 && closed === 0) return null;
  return (
    <Popover
      name={say.allAccounts}
      className="coverage-accounts"
      label={
        <>
          {closed === 0
            ? say.accounts(accounts.length, outlets)
            : say.openAccounts(accounts.length - closed, accounts.length, outlets)}
          <Icon name="down" size={14} />
        </>
      }
    >
      <AccountList {...props} />
    </Popover>
  );
}
