/* global location, setTimeout, WebSocket, window */

/**
 * The line between page and emulator: JSON frames, over a socket to the host the page came from, or by hand
 * (`window.standIn`) where the page is served as a file and nobody answers. Stands in for no module: in WhatsApp Web
 * this is the Noise socket.
 */

const again = { firstMs: 250, longestMs: 4_000 };
let open = null;
const unsent = [];

export function tell(frame) {
  const text = JSON.stringify(frame);
  if (open?.readyState === 1) open.send(text);
  else unsent.push(text);
}

/** Keeps a socket open; `onOpen` is called each time it is, `onFrame` for what arrives, `onCut` when it is lost. */
export function connect({ onOpen, onFrame, onCut }, waitMs = again.firstMs) {
  const socket = new WebSocket(`wss://${location.host}/ws/stand-in`);
  let next = waitMs;
  socket.onopen = () => {
    open = socket;
    next = again.firstMs;
    void onOpen();
    for (const text of unsent.splice(0)) socket.send(text);
  };
  socket.onmessage = ({ data }) => onFrame(JSON.parse(data));
  socket.onclose = () => {
    if (open === socket) {
      open = null;
      onCut();
    }
    setTimeout(() => connect({ onOpen, onFrame, onCut }, Math.min(next * 2, again.longestMs)), next);
  };
}

/** Without a socket: `window.standIn.receive(frame)` is the emulator's part, and what it is told lies in `told`. */
export function connectByHand({ onOpen, onFrame }) {
  const told = [];
  open = { readyState: 1, send: (text) => told.push(JSON.parse(text)) };
  window.standIn = { receive: onFrame, told };
  void onOpen();
}
