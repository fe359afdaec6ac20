import { ApiError } from '../transport/api';
import type { Texts } from '../texts/texts';

/** What went wrong with a request, in words. */
export function problemOf(error: unknown, texts: Texts): string {
  if (error instanceof ApiError) return error.detail || texts.refused(error.status);
  if (error instanceof TypeError) return texts.notReached;
  throw error;
}
