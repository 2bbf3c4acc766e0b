import type { Crm } from '../crm';
import { json, type Reply } from '../http/reply';
import { bearer, originOf, type Visit } from '../http/visit';

/** `GET /services/oauth2/userinfo`: whose token this is. The connection's own word on the identity. */
export function userinfo(crm: Crm, visit: Visit): Reply {
  const session = crm.sessions.find(bearer(visit), visit.org, 'oauth', 'ui');
  if (!session) return { status: 403, headers: { 'Content-Type': 'text/html;charset=UTF-8' }, body: 'Bad_OAuth_Token' };
  const { org, user } = session;
  const origin = originOf(org, 'my', crm.port);
  return json({
    sub: `${origin}/id/${org.id}/${user.id}`,
    user_id: user.id,
    organization_id: org.id,
    preferred_username: user.username,
    nickname: user.username.split('@')[0],
    name: user.name,
    email: user.username,
    email_verified: true,
    zoneinfo: 'Asia/Tokyo',
    active: true,
    user_type: 'STANDARD',
    language: user.language,
    locale: user.language === 'ja' ? 'ja_JP' : 'en_US',
    utcOffset: 32_400_000,
    urls: { rest: `${origin}/services/data/v{version}/`, custom_domain: origin },
  });
}
