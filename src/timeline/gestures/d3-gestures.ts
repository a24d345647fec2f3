/** d3's modules that own DOM, in a file of their own: they come after the first sight, which they do not draw. */
export { brushX, select, zoom, zoomIdentity } from "d3";
