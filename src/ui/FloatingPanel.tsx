import { useEffect, useRef, type CSSProperties, type ReactNode, type RefObject } from "react";

type Props = {
  /** Accessible name of the dialog. */
  label: string;
  className?: string;
  style?: CSSProperties | undefined;
  /** The button that opened it: presses on it do not close the panel, and the focus returns to it. */
  opener?: RefObject<HTMLElement | null>;
  /** Must keep its identity between renders. */
  onClose: () => void;
  children: ReactNode;
};

/** On touch screens the first field would bring up the keyboard. */
const hasKeyboard = () => !matchMedia("(pointer: coarse)").matches;

type Focusable = Element & { focus: (options?: FocusOptions) => void };
const isFocusable = (element: Element | null): element is Focusable =>
  (element instanceof HTMLElement || element instanceof SVGElement) && element.isConnected;

/**
 * A small dialog over the page that does not block it. It takes the focus when it opens and gives it back when it
 * closes: by Escape, by a press outside, or when the focus moves elsewhere.
 */
export function FloatingPanel({ label, className = "", style, opener, onClose, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current!;
    const before = opener?.current ?? document.activeElement;
    const first = hasKeyboard() && element.querySelector<HTMLElement>("input, button");
    (first || element).focus({ preventScroll: true });
    const closeOutside = ({ target }: Event) => {
      const isInside =
        target instanceof Node && (element.contains(target) || opener?.current?.contains(target));
      if (!isInside) onClose();
    };
    document.addEventListener("pointerdown", closeOutside, true);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside, true);
      document.removeEventListener("focusin", closeOutside);
      const { activeElement } = document;
      const isLost = activeElement === document.body || element.contains(activeElement);
      if (isLost && isFocusable(before)) before.focus({ preventScroll: true });
    };
  }, [onClose, opener]);
  return (
    <div
      ref={panel}
      className={`ui-panel ${className}`}
      style={style}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(press) => {
        // The shortcuts of the page and of the timeline do not apply in here.
        press.stopPropagation();
        if (press.key !== "Escape") return;
        press.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
