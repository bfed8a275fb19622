/** A way to a server that a test can cut: what is on its way then never arrives, and nothing new gets through. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface CutProxy {
  /** The given address, through here. */
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openCutProxy(target: string): Promise<CutProxy> {
  const to = new URL(target);
  const near = new Set<Socket>();
  const far = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const onward = connect(Number(to.port), to.hostname);
    near.add(socket);
    far.add(onward);
    socket.on("error", () => undefined).on("data", (bytes) => onward.write(bytes));
    onward.on("error", () => undefined).on("data", (bytes) => socket.write(bytes));
    // The server is not told when its caller is cut off, as when a cable is pulled.
    onward.on("close", () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const through = new URL(target);
  through.port = String(typeof address === "object" && address !== null ? address.port : 0);
  return {
    url: through.href,
    cut() {
      isCut = true;
      for (const socket of near) socket.destroy();
      near.clear();
    },
    mend() {
      isCut = false;
    },
    async close() {
      for (const socket of [...near, ...far]) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
