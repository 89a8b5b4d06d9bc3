import type { RequestHandler } from 'express';
import { sendProblem } from './problem.js';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True if `host` is an address or name of this machine alone. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || host === '::1';
}

/** True if `host` means every address: then the sandbox is in a container, and its pages are opened as 127.0.0.1. */
export function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/**
 * Refuses requests that name another host: a web page anywhere could otherwise point
 * its own name at 127.0.0.1 and read the sandbox through the visitor's browser.
 */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const name = (request.get('host') ?? '').replace(/:\d+$/, '');
  if (loopbackNames.has(name.toLowerCase())) next();
  else sendProblem(response, 421, 'The sandbox answers to 127.0.0.1, localhost and [::1] only.');
};
