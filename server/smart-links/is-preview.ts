import type { Request } from 'express';
import { isbot } from 'isbot';

/**
 * Whether nobody looks at this page: a chat unfolds the link, a crawler reads it, a browser fetches it ahead of its
 * user, who may never open it. A request that tells too little of itself to be a person's browser is taken for one.
 */
export function isPreview(request: Pick<Request, 'method' | 'get'>, userAgent: string): boolean {
  return request.method !== 'GET' || userAgent === '' || isAhead(request) || isNoPage(request) || isbot(userAgent);
}

/** `Sec-Purpose` (W3C Fetch), and what came before it. */
function isAhead(request: Pick<Request, 'get'>): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(request.get(name) ?? ''),
  );
}

/** A browser that says what it fetches for (Fetch Metadata) opens a page as a document, and nothing else so. */
function isNoPage(request: Pick<Request, 'get'>): boolean {
  const destination = request.get('sec-fetch-dest');
  return destination !== undefined && destination !== 'document';
}
