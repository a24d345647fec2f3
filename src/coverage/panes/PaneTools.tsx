import { useApp, useAppStore } from "../../state/use-app";
import { IconButton } from "../../ui/IconButton";
import { useWords } from "../../ui/use-words";

export type PaneMoves = {
  canMoveLeft: boolean;
  canMoveRight: boolean;
  onMove: (by: -1 | 1) => void;
  onClose: () => void;
};

/** Move, pin, close. */
export function PaneTools({ article, moves }: { article: string; moves: PaneMoves }) {
  const say = useWords("coverage");
  const store = useAppStore();
  const isPinned = useApp((state) => state.pinned.includes(article));
  const canMove = moves.canMoveLeft || moves.canMoveRight;
  return (
    <div className="coverage-tools">
      {canMove && (
        <>
          <IconButton
            isSmall
            icon="left"
            label={say.moveLeft}
            className="coverage-move"
            disabled={!moves.canMoveLeft}
            onClick={() => moves.onMove(-1)}
          />
          <IconButton
            isSmall
            icon="right"
            label={say.moveRight}
            className="coverage-move"
            disabled={!moves.canMoveRight}
            onClick={() => moves.onMove(1)}
          />
        </>
      )}
      <IconButton
        isSmall
        icon="pin"
        label={say.pin}
        title={isPinned ? say.unpin : say.pin}
        aria-pressed={isPinned}
        onClick={() => store.getState().togglePinned(article)}
      />
      <IconButton isSmall icon="close" label={say.closePane} onClick={moves.onClose} />
    </div>
  );
}
