import type { Me, Offer, OfferRequest } from '../protocol/messages';

/** What the broker answered instead of what was asked for; `detail` is a sentence for people, or empty. */
export class ApiError extends Error {
  constructor(readonly status: number, readonly detail: string) {
    super(`HTTP ${status}`);
  }
}

export function fetchMe(): Promise<Me> {
  return request<Me>('GET', '/api/me');
}

export function openSession(ask: OfferRequest): Promise<Offer> {
  return request<Offer>('POST', '/api/sessions', ask);
}

export function newCode(session: string): Promise<Offer> {
  return request<Offer>('POST', `/api/sessions/${session}/codes`, {});
}

/** Tells the broker which language this person reads; it keeps that in a cookie. */
export async function setLanguage(language: 'de' | 'en'): Promise<void> {
  await fetch(`/language/${language}`, { redirect: 'manual' });
}

/** False only when the broker says so. */
export async function stillSignedIn(): Promise<boolean> {
  try {
    await fetchMe();
    return true;
  } catch (error) {
    return !(error instanceof ApiError && error.status === 401);
  }
}

async function request<T>(method: string, path: string, body?: object): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-RemoteAssist'] = '1';
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method, headers, redirect: 'manual', ...(body ? { body: JSON.stringify(body) } : {}) });
  // A redirect is the sign-in page: the cookie is gone or not good any more.
  if (answer.type === 'opaqueredirect') throw new ApiError(401, '');
  if (!answer.ok) throw new ApiError(answer.status, await detailOf(answer));
  return await answer.json() as T;
}

async function detailOf(answer: Response): Promise<string> {
  if (!answer.headers.get('Content-Type')?.includes('json')) return '';
  const problem: unknown = await answer.json();
  const detail = typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : '';
  return typeof detail === 'string' ? detail : '';
}
