import { useState } from "react";
import { useStore } from "zustand";
import type { Picture } from "../../model/bundle";
import { useWords } from "../../ui/use-words";
import { allowedPictures } from "./allowed-pictures";

/** A picture's frame. Its server hears nothing before the reader clicks, and then of nothing but the picture. */
export function ArticlePicture({ picture, isCaptioned }: { picture: Picture; isCaptioned: boolean }) {
  const say = useWords("coverage");
  const [hasFailed, setHasFailed] = useState(false);
  const { urls, hosts, allowUrl, allowHost } = useStore(allowedPictures);
  const isAllowed = urls.has(picture.url) || hosts.has(picture.host);
  if (isAllowed && !hasFailed)
    return (
      <img
        className="coverage-picture"
        src={picture.url}
        alt={picture.alt}
        referrerPolicy="no-referrer"
        decoding="async"
        onError={() => setHasFailed(true)}
      />
    );
  const load = (allow: () => void) => () => {
    setHasFailed(false);
    allow();
  };
  return (
    <span className="coverage-picture-frame" role="group" aria-label={say.picture}>
      {!isCaptioned && <span className="coverage-picture-alt">{picture.alt}</span>}
      <span className="coverage-picture-host">
        {hasFailed ? say.pictureFailed(picture.host) : say.pictureFrom(picture.host)}
      </span>
      <span className="coverage-picture-actions">
        <button
          type="button"
          className="ui-link"
          title={say.pictureHint}
          onClick={load(() => allowUrl(picture.url))}
        >
          {say.loadPicture}
        </button>
        <button type="button" className="ui-link" onClick={load(() => allowHost(picture.host))}>
          {say.loadHost(picture.host)}
        </button>
      </span>
    </span>
  );
}
