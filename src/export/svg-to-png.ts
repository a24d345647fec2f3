/** Longest side that every current browser can make a canvas of. */
const longestSidePx = 8_192;

/** Device pixels per CSS pixel, as asked or as many as a canvas can hold. */
export const fitScale = (widthPx: number, heightPx: number, scale: number): number =>
  Math.min(scale, longestSidePx / Math.max(widthPx, heightPx, 1));

/**
 * Draws a standalone SVG, such as `serializeSvg` gives, into a PNG.
 * @throws {Error} if the browser cannot read the SVG or has no memory for the picture.
 */
export async function svgToPng(svg: string, widthPx: number, heightPx: number, scale: number): Promise<Blob> {
  const fitted = fitScale(widthPx, heightPx, scale);
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(widthPx * fitted);
    canvas.height = Math.round(heightPx * fitted);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser gives no canvas to draw the picture on.");
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    if (!png) throw new Error("The picture is too large for this browser.");
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
