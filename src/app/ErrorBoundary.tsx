import { Component, type ErrorInfo, type ReactNode } from "react";
import { messagesOf } from "../i18n/messages";
import type { Lang } from "../model/lang";
import { setPageState } from "./page-state";

type Props = {
  lang: Lang;
  children: ReactNode;
  /** If this part fails, nothing else is left on the page. */
  isWholePage?: boolean;
};

/** Keeps a failure in one part of the page from taking the others along, and says what to do. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
    if (this.props.isWholePage) setPageState("error");
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const say = messagesOf(this.props.lang).errors;
    return (
      <div className="app-failure app-failure-part">
        <div role="alert">
          <h2>{say.part}</h2>
          <p>{say.partAdvice}</p>
        </div>
        <button type="button" className="ui-button" onClick={() => this.setState({ error: null })}>
          {say.retry}
        </button>
        <button type="button" className="ui-button" onClick={() => location.reload()}>
          {say.reload}
        </button>
        <details>
          <summary>{say.details}</summary>
          <code>{error.message}</code>
        </details>
      </div>
    );
  }
}
