import { describe, expect, test } from "vitest";
import { judgePicture, pictureUrl, widestOf } from "./pictures";
import { element } from "./tree";

const base = "https://news.example.com/2021/a.html";
const urlOf = (properties: Record<string, string>) => pictureUrl(element("img", [], properties), base);
const verdictOf = (properties: Record<string, string>) =>
  judgePicture(element("img", [], properties), urlOf(properties));

describe(pictureUrl, () => {
  test.each<[Record<string, string>, string | null]>([
    [{ src: "/i/a.png" }, "https://news.example.com/i/a.png"],
    [
      { src: "data:image/gif;base64,AA", dataSrc: "//cdn.example.com/a.jpg" },
      "https://cdn.example.com/a.jpg",
    ],
    [
      { src: "small.jpg", srcSet: "m.jpg 240w, l.jpg 800w, s.jpg 100w" },
      "https://news.example.com/2021/l.jpg",
    ],
    [{ src: "https://images.weserv.nl/?url=pic.example.com/a.jpg" }, "https://pic.example.com/a.jpg"],
    [{ src: "data:image/png;base64,AA" }, null],
    [{ src: "javascript:alert(1)" }, null],
    [{ src: "https://user:secret@example.com/a.png" }, null],
    [{}, null],
  ])("of %j", (properties, expected) => {
    expect(urlOf(properties)).toBe(expected);
  });
});

test("the widest candidate is taken, and commas inside addresses stay", () => {
  expect(widestOf("https://e.com/a,b.jpg 1x, https://e.com/c,d.jpg 2x")).toBe("https://e.com/c,d.jpg");
  expect(widestOf("")).toBe("");
});

describe(judgePicture, () => {
  test.each<[Record<string, string>, string]>([
    [{ src: "/a.jpg", width: "976", height: "549" }, "picture"],
    [{ src: "/a.jpg", width: "100%" }, "picture"],
    [{ src: "/a.md", width: "0px", height: "0px" }, "tracking-pixel"],
    [{ src: "/a.gif", style: "width:1px;height:1px" }, "tracking-pixel"],
    [{ src: "https://pixel.wp.com/b.gif" }, "tracking-pixel"],
    [{ src: "/++res/img/icon-zoom.png" }, "icon"],
    [{ src: "/a.png", width: "16", height: "16" }, "icon"],
    [{ src: "data:image/png;base64,AA" }, "no-address"],
  ])("%j", (properties, expected) => {
    expect(verdictOf(properties)).toBe(expected);
  });
});
