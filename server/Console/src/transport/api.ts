import type { Me, Offer, OfferRequest } from '../protocol/messages';
import type { CustomerCard, WrapUpCard, WrapUpRequest } from '../protocol/office';

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

/** By name, customer's number or phone; nothing typed finds nobody. */
export function findCustomers(typed: string): Promise<readonly CustomerCard[]> {
  return request<CustomerCard[]>('GET', `/api/customers?find=${encodeURIComponent(typed)}`);
}

export function createCustomer(name: string, phone: string): Promise<CustomerCard> {
  return request<CustomerCard>('POST', '/api/customers', { name, phone });
}

/** The technician's ended sessions that nobody has wrapped up, and those that the office asks about. */
export function unfinishedWork(): Promise<readonly WrapUpCard[]> {
  return request<WrapUpCard[]>('GET', '/api/wrap-ups');
}

/** Null when the session does not wait for a wrap-up, or not yet. */
export async function wrapUpOf(session: string): Promise<WrapUpCard | null> {
  try {
    return await request<WrapUpCard>('GET', `/api/wrap-ups/${session}`);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

export async function saveWrapUp(session: string, wrapUp: WrapUpRequest): Promise<void> {
  await send('POST', `/api/wrap-ups/${session}`, wrapUp);
}

export async function answerQuestion(session: string, text: string): Promise<void> {
  await send('POST', `/api/wrap-ups/${session}/answer`, { text });
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
  return await (await send(method, path, body)).json() as T;
}

async function send(method: string, path: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-RemoteAssist'] = '1';
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method, headers, redirect: 'manual', ...(body ? { body: JSON.stringify(body) } : {}) });
  // A redirect is the sign-in page: the cookie is gone or not good any more.
  if (answer.type === 'opaqueredirect') throw new ApiError(401, '');
  if (!answer.ok) throw new ApiError(answer.status, await detailOf(answer));
  return answer;
}

async function detailOf(answer: Response): Promise<string> {
  if (!answer.headers.get('Content-Type')?.includes('json')) return '';
  const problem: unknown = await answer.json();
  const detail = typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : '';
  return typeof detail === 'string' ? detail : '';
}
