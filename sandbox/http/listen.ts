import type { Server } from 'node:http';

/** Starts listening and answers the port; a taken or forbidden port rejects with a sentence that names it. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, port, host)));
    server.listen(port, host, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error(`The sandbox could not learn the port it listens on at ${host}.`));
    });
  });
}

function listenFailure(error: Error, port: number, host: string): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} on ${host} is taken. Stop the program that uses it, or give the sandbox another port (0 picks a free one).`,
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new Error(`Port ${port} on ${host} may not be used by this user. Choose a port above 1023.`, {
      cause: error,
    });
  }
  return new Error(`The sandbox could not listen on port ${port} of ${host}: ${error.message}`, { cause: error });
}
