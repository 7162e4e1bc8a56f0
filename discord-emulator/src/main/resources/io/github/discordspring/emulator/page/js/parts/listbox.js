/**
 * Moves through a list with the arrow keys while the focus stays in a field: gives what `pressed` takes of the keys, and
 * whether it took one.
 */
export function moving({ count, current, move, pick, close }) {
  const steps = {
    ArrowDown: () => move((current() + 1) % count()),
    ArrowUp: () => move((current() + count() - 1) % count()),
    Enter: pick,
    Tab: pick,
    Escape: close,
  };
  return function pressed(event) {
    const step = !event.isComposing && !event.shiftKey && (event.key === 'Escape' || count() > 0) && steps[event.key];
    if (!step) {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    step();
    return true;
  };
}
