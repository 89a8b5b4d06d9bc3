import type { Request } from 'express';
import { queryOf } from '../edge.js';

/** The parameters of a call: those of its address, and those of its form if it has one. */
export function parametersOf(request: Request): URLSearchParams {
  const body: unknown = request.body;
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  return new URLSearchParams([...queryOf(request), ...form]);
}
