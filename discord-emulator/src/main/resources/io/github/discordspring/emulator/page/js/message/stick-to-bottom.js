const { onBeforeUnmount, onMounted, ref } = Vue;

/** Nearer to the end than this counts as being there. */
const TOLERANCE_PIXELS = 60;

/**
 * Keeps what is scrolled at its end while it grows (messages, pictures that come later) or the window changes, unless
 * the reader scrolled up.
 */
export function stickToBottom(scroller, content) {
  const sticks = ref(true);
  const observer = new ResizeObserver(() => {
    if (sticks.value) {
      toBottom();
    }
  });

  function toBottom() {
    scroller.value.scrollTop = scroller.value.scrollHeight;
  }

  function look() {
    const { scrollHeight, scrollTop, clientHeight } = scroller.value;
    sticks.value = scrollHeight - scrollTop - clientHeight < TOLERANCE_PIXELS;
  }

  onMounted(() => {
    observer.observe(content.value);
    observer.observe(scroller.value);
    scroller.value.addEventListener('scroll', look, { passive: true });
  });
  onBeforeUnmount(() => observer.disconnect());
  return { sticks, toBottom };
}
