const { onBeforeUnmount, onMounted, ref } = Vue;

/** Nearer to the end than this counts as being there. */
const TOLERANCE_PIXELS = 60;

/**
 * Keeps what is scrolled at its end while it grows (messages, pictures that come later) or the window changes, unless
 * the reader scrolled up.
 */
export function stickToBottom(scroller, content) {
  const sticks = ref(true);
  let lastTop = 0;
  const observer = new ResizeObserver(() => {
    if (sticks.value) {
      toBottom();
    }
  });

  function toBottom() {
    sticks.value = true;
    scroller.value.scrollTop = scroller.value.scrollHeight;
  }

  /** Loads what comes before, and keeps what is seen where it is. */
  async function holdingPlace(load) {
    const first = content.value.querySelector('.message');
    const place = first?.getBoundingClientRect().top;
    sticks.value = false;
    await load();
    await Vue.nextTick();
    if (scroller.value && first?.isConnected) {
      scroller.value.scrollTop += first.getBoundingClientRect().top - place;
      lastTop = scroller.value.scrollTop;
    }
  }

  // Only moving up lets go: what grew between our scrolling and its event is no wish of the reader
  function look() {
    if (!scroller.value) {
      return;
    }
    const { scrollHeight, scrollTop, clientHeight } = scroller.value;
    if (scrollHeight - scrollTop - clientHeight < TOLERANCE_PIXELS) {
      sticks.value = true;
    } else if (scrollTop < lastTop) {
      sticks.value = false;
    }
    lastTop = scrollTop;
  }

  onMounted(() => {
    observer.observe(content.value);
    observer.observe(scroller.value);
    scroller.value.addEventListener('scroll', look, { passive: true });
  });
  onBeforeUnmount(() => observer.disconnect());
  return { sticks, toBottom, holdingPlace };
}
