const loopbackHost = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

/** True for an address that never leaves this machine: 127.0.0.0/8, [::1] or `localhost`. */
export function isLoopback(url: URL): boolean {
  return loopbackHost.test(url.hostname);
}
