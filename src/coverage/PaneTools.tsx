import { useAppStore, useApp } from "../state/use-app";
import { Icon } from "./Icon";
import { useWords } from "./use-words";

export type PaneMoves = {
  canMoveLeft: boolean;
  canMoveRight: boolean;
  onMove: (by: -1 | 1) => void;
  onClose: () => void;
};

/** Move, pin, close. */
export function PaneTools({ article, moves }: { article: string; moves: PaneMoves }) {
  const say = useWords();
  const store = useAppStore();
  const isPinned = useApp((state) => state.pinned.includes(article));
  const pinWords = isPinned ? say.unpin : say.pin;
  const canMove = moves.canMoveLeft || moves.canMoveRight;
  return (
    <div className="coverage-tools">
      {canMove && (
        <>
          <button
            type="button"
            className="coverage-tool coverage-move"
            title={say.moveLeft}
            aria-label={say.moveLeft}
            disabled={!moves.canMoveLeft}
            onClick={() => moves.onMove(-1)}
          >
            <Icon name="left" />
          </button>
          <button
            type="button"
            className="coverage-tool coverage-move"
            title={say.moveRight}
            aria-label={say.moveRight}
            disabled={!moves.canMoveRight}
            onClick={() => moves.onMove(1)}
          >
            <Icon name="right" />
          </button>
        </>
      )}
      <button
        type="button"
        className="coverage-tool"
        title={pinWords}
        aria-label={say.pin}
        aria-pressed={isPinned}
        onClick={() => store.getState().togglePinned(article)}
      >
        <Icon name="pin" />
      </button>
      <button
        type="button"
        className="coverage-tool"
        title={say.closePane}
        aria-label={say.closePane}
        onClick={moves.onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
