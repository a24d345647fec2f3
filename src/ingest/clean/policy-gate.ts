import type { Root } from "hast";
import { sanitize, type Schema } from "hast-util-sanitize";
import { htmlPolicy } from "../../model/html-policy";

const protocols = htmlPolicy.protocols.map((protocol) => protocol.replace(":", ""));

/** The policy in the library's words. Property names are hast's, where they differ from HTML's. */
const schema: Schema = {
  tagNames: [...htmlPolicy.tagNames],
  attributes: {
    a: ["href", ["rel", ...htmlPolicy.linkRel.split(" ")]],
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

/** The last gate: a new tree that holds nothing but what the policy allows, whatever came before. */
export function passPolicy(tree: Root): Root {
  const safe = sanitize(tree, schema);
  return safe.type === "root" ? safe : { type: "root", children: [safe as Root["children"][number]] };
}
