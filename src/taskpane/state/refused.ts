import type { Session } from '../../session/view';

/** Whether the last command told that it did not do what it was asked: then what was typed stays. */
export function refused(session: Pick<Session, 'view'>): boolean {
  const now = session.view();
  return now.phase === 'ready' && now.notice !== null && now.notice.tone !== 'info';
}
