/** Calls `close` when one presses the mouse, or moves the focus, outside of an element. Gives what ends that. */
export function onOutside(element, close) {
  const look = ({ target }) => {
    if (!element.contains(target)) {
      close();
    }
  };
  document.addEventListener('mousedown', look, true);
  document.addEventListener('focusin', look, true);
  return () => {
    document.removeEventListener('mousedown', look, true);
    document.removeEventListener('focusin', look, true);
  };
}
