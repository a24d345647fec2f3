import type { ComponentProps } from "react";
import { Icon, type IconName } from "./Icon";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  icon: IconName;
  /** Accessible name; the tooltip too, unless `title` is given. */
  label: string;
  /** A quiet tool of 26 px instead of a button of 32 px. */
  isSmall?: boolean;
};

/** A button that shows only an icon. */
export function IconButton({ icon, label, isSmall = false, className = "", ...button }: Props) {
  return (
    <button
      type="button"
      title={label}
      {...button}
      aria-label={label}
      className={`${isSmall ? "ui-tool" : "ui-button"} ${className}`.trim()}
    >
      <Icon name={icon} size={isSmall ? 16 : 18} />
    </button>
  );
}
