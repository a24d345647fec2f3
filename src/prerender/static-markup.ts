/** Makes markup of React's inert: no ids that the live page will have, no inline styles that the policy forbids. */

/** Attributes that are for the live page alone. */
const live =
  / (?:id|for|tabindex|data-[a-z-]+|aria-(?:controls|labelledby|describedby|expanded|haspopup|activedescendant|owns|keyshortcuts)|accesskey|role="(?:combobox|listbox|separator|slider)")(?:="[^"]*")?/g;
const styled = / style="([^"]*)"/g;
const entities: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
};

const unescape = (text: string) =>
  text.replaceAll(/&(?:quot|#x27|amp|lt|gt);/g, (entity) => entities[entity]!);

/** Turns inline styles into rules; equal ones share a class. */
export class StyleRules {
  private readonly classByStyle = new Map<string, string>();

  /** @returns the markup with a class in place of each `style`. */
  take(markup: string): string {
    return markup.replaceAll(/<[a-z][^<>]*>/gi, (tag) => {
      const style = styled.exec(tag)?.[1];
      styled.lastIndex = 0;
      if (style === undefined) return tag;
      const name = this.classOf(unescape(style));
      const bare = tag.replace(styled, "");
      return / class="/.test(bare)
        ? bare.replace(' class="', ` class="${name} `)
        : bare.replace(/^<[a-z][^\s/>]*/i, (start) => `${start} class="${name}"`);
    });
  }

  toCss(): string {
    return [...this.classByStyle].map(([style, name]) => `.${name}{${style}}`).join("\n");
  }

  private classOf(style: string): string {
    const known = this.classByStyle.get(style);
    if (known !== undefined) return known;
    const name = `fv${this.classByStyle.size}`;
    this.classByStyle.set(style, name);
    return name;
  }
}

/**
 * @param markup as React writes it: attribute values escaped, in double quotes.
 * @param prefix put before the ids that the markup itself refers to, as a gradient's, so that they are the page's only ones.
 */
export function toInert(markup: string, prefix: string): string {
  const referred = new Set([...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
  return markup
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replaceAll(live, (attribute) => {
        const id = /^ id="([^"]*)"/.exec(attribute)?.[1];
        return id !== undefined && referred.has(id) ? ` id="${prefix}${id}"` : "";
      }),
    )
    .replaceAll("url(#", `url(#${prefix}`);
}
