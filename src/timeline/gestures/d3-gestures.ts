/** d3's modules that own DOM, in a chunk of their own that is loaded after the first sight. */
export { brushX, select, zoom, zoomIdentity } from "d3";
