// DirectLineJS tells nobody when its socket closes, and waits up to half a minute before it joins again: people would write into the void.

/**
 * Watches the page's sockets.
 * @param {() => void} onClosed Called when one closes.
 * @returns {{ usable: boolean }} False once a socket closed without ever having opened: something between here and the service refuses
 * sockets, and polling works instead.
 */
export function watchSockets(onClosed) {
  const seen = { usable: true };
  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      let opened = false;
      this.addEventListener('open', () => { opened = true; });
      this.addEventListener('close', () => {
        if (!opened) seen.usable = false;
        onClosed();
      });
    }
  };
  return seen;
}
