import { useCallback, useRef, useState, type ReactNode } from "react";
import { FloatingPanel } from "./FloatingPanel";

type Props = {
  /** Name of the panel; of the button too where `isIcon`. */
  name: string;
  /** What the button shows. */
  label: ReactNode;
  /** The label has no words. */
  isIcon?: boolean;
  className?: string;
  /** Side of the button with which the panel is flush. */
  align?: "start" | "end";
  children: ReactNode;
};

/** A button, and a panel below it while it is open. */
export function Popover({ name, label, isIcon = false, className = "", align = "start", children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  return (
    <div
      className={`ui-popover ${className}`}
      data-align={align}
      onKeyDown={(press) => {
        // With the focus back on the button.
        if (press.key !== "Escape" || !isOpen) return;
        press.preventDefault();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="ui-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(isIcon ? { "aria-label": name, title: name } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <FloatingPanel label={name} opener={button} onClose={close}>
          {children}
        </FloatingPanel>
      )}
    </div>
  );
}
