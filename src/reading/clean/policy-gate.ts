import type { Element, Root } from "hast";
import { sanitize, type Schema } from "hast-util-sanitize";
import { htmlPolicy } from "../../model/html-policy";
import { toSafeUrl } from "../../model/safe-url";

const protocols = htmlPolicy.protocols.map((protocol) => protocol.replace(":", ""));

/** The policy in the library's words. Property names are hast's, where they differ from HTML's. */
const schema: Schema = {
  tagNames: [...htmlPolicy.tagNames],
  attributes: {
    a: ["href"],
    img: [...htmlPolicy.attributes.img],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan"],
  },
  protocols: { href: protocols },
  strip: [...htmlPolicy.stripped],
  ancestors: {
    tbody: ["table"],
    td: ["table"],
    th: ["table"],
    thead: ["table"],
    tfoot: ["table"],
    tr: ["table"],
    caption: ["table"],
  },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/** Writes each link anew: `rel` is ours, and relative addresses and those with credentials are dropped. */
function rebuildLinks(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "a") {
      const href = toSafeUrl(String(child.properties["href"] ?? ""), null);
      child.properties = { ...(href === null ? {} : { href }), rel: htmlPolicy.linkRel.split(" ") };
    }
    rebuildLinks(child);
  }
}

/**
 * The last gate: a new tree that holds nothing but what the policy allows, whatever came before. It does
 * not rely on the earlier steps, and should find nothing to do.
 */
export function passPolicy(tree: Root): Root {
  const safe = sanitize(tree, schema);
  const root: Root =
    safe.type === "root" ? safe : { type: "root", children: [safe as Root["children"][number]] };
  rebuildLinks(root);
  return root;
}
