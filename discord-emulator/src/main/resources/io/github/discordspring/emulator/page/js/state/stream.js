const FIRST_DELAY = 500;
const LONGEST_DELAY = 5000;

/**
 * Listens to the emulator's events for as long as the page is open. Each time a connection is made `load` fetches what
 * was missed. A connection that is lost, or with which nothing can be loaded, is opened anew after a delay that
 * doubles. `changed` is told `open` and `lost`.
 */
export function listen({ load, received, changed }) {
  let delay = FIRST_DELAY;

  function open() {
    const source = new EventSource('/emulator/events');
    let closed = false;

    function retry() {
      if (closed) {
        return;
      }
      closed = true;
      source.close();
      changed('lost');
      setTimeout(open, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY);
    }

    function loaded() {
      if (!closed) {
        delay = FIRST_DELAY;
        changed('open');
      }
    }

    source.onopen = () => load().then(loaded, retry);
    source.onmessage = ({ data }) => received(JSON.parse(data));
    source.onerror = retry;
  }

  open();
}
