import type { Element, Nodes } from "hast";
import { limits } from "../../model/limits";
import { hostOf } from "../../model/safe-url";
import { type FlowContext, holdsStructure, innerFlow } from "./flow-context";
import { describePicture, judgePicture, pictureUrl } from "./pictures";
import { element, isElement, prune } from "./tree";

/** A picture and its caption are no longer than this together; more is an article with a picture. */
const captionLength = 300;

/** Takes the pictures out of an element, in document order. */
function takePictures(node: Element): Element[] {
  const images: Element[] = [];
  prune(node, (child) => {
    if (child.tagName !== "img") return "keep";
    images.push(child);
    return "remove";
  });
  return images;
}

/** Whether an element that only groups is a picture with its caption. */
export function isPictureBox(node: Element, context: FlowContext): boolean {
  const { images, text } = context.size(node);
  return images === 1 && text <= captionLength && !holdsStructure(node);
}

/** A figure, or a box with one picture, as pictures and caption; what is more than that is dissolved. */
export function figure(node: Element, context: FlowContext): Element[] {
  const { images, text } = context.size(node);
  const isPictures = images > 0 && text <= captionLength * 2 && !holdsStructure(node);
  if (!isPictures) return context.flow(node.children, context);
  const nested = node.children.filter((child) => isElement(child) && context.size(child).images > 0);
  const isGallery = images > 1 && nested.length > 1 && nested.some((child) => context.size(child).text > 0);
  if (isGallery) return context.flow(node.children, context);
  const taken = takePictures(node);
  return figureOf(taken, node.children, context);
}

/** Pictures worth offering, without addresses of their own; the rest is counted as removed. */
function offerPictures(images: readonly Element[], context: FlowContext): Element[] {
  return images.flatMap((image) => {
    if (context.pictures.length >= limits.pictures) {
      context.removals.add("picture-over-limit", null, image);
      return [];
    }
    const url = pictureUrl(image, context.base);
    const verdict = judgePicture(image, url);
    if (verdict !== "picture" || url === null) {
      context.removals.add(verdict, url === null ? "" : hostOf(url), image);
      return [];
    }
    const picture = describePicture(image, url);
    context.pictures.push(picture);
    return [element("img", [], { alt: picture.alt })];
  });
}

/** Pictures with their caption; the caption alone where none of them is worth offering. */
export function figureOf(
  images: readonly Element[],
  caption: readonly Nodes[],
  context: FlowContext,
): Element[] {
  const offered = offerPictures(images, context);
  if (offered.length === 0) return context.flow(caption, context);
  const children = innerFlow(caption, context);
  if (children.length === 0) return [element("figure", offered)];
  return [element("figure", [...offered, element("figcaption", children)])];
}
