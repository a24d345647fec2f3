import { describe, expect, test } from "vitest";
import { findUnclean } from "../../testing/find-unclean";
import { payloads } from "../../testing/payloads";
import { parseBody } from "./parse-body";
import { passPolicy } from "./policy-gate";
import { writeHtml } from "./write-html";

const gate = (html: string) => writeHtml(passPolicy(parseBody(html).tree));

describe("alone, without the steps before it, the gate stops", () => {
  // Hidden characters in texts are no matter of elements and attributes.
  test.each(payloads.filter(([name]) => name !== "direction overrides"))("%s", (_, payload) => {
    expect(findUnclean(gate(payload))).toEqual([]);
  });
});

test("code goes with its words, an unknown element leaves them", () => {
  expect(gate("<script>hit()</script><style>p{}</style><x-y>词</x-y><svg><text>s</text></svg>")).toBe("词");
});

test("what the policy allows passes unchanged", () => {
  const html =
    '<p>a <a href="https://e.com/" rel="noopener noreferrer nofollow">b</a><br>c</p>' +
    '<figure><img alt="d"><figcaption>e</figcaption></figure>' +
    '<table><tbody><tr><td colspan="2">f</td></tr></tbody></table>';
  expect(gate(html)).toBe(html);
});

test("a link keeps its words, and loses an address that leads into the app or hides its host", () => {
  const rel = 'rel="noopener noreferrer nofollow"';
  expect(gate('<a href="#timeline">a</a><a href="/x">b</a><a href="https://a@e.com">c</a>')).toBe(
    `<a ${rel}>a</a><a ${rel}>b</a><a ${rel}>c</a>`,
  );
});
