import { domainOf } from '@/lib/sources/canonical/domain-name';

/** Hosts of mail for anybody: an address there says nothing of a company. */
const FREE_MAIL =
  'gmail.com googlemail.com yahoo.com yahoo.co.jp ymail.com ymail.ne.jp outlook.com outlook.jp hotmail.com hotmail.co.jp live.com live.jp msn.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net web.de proton.me protonmail.com zoho.com mail.com yandex.com yandex.ru qq.com 163.com 126.com naver.com daum.net docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ymobile.ne.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp excite.co.jp infoseek.jp rakuten.jp goo.jp eonet.ne.jp dion.ne.jp hi-ho.ne.jp asahi-net.or.jp'.split(
    ' ',
  );

/** Hosts where anybody has a name of their own in front: companies side by side, not parts of one. */
const SHARED_HOSTS =
  'github.io herokuapp.com myshopify.com wixsite.com wordpress.com blogspot.com jimdofree.com jimdo.com weebly.com squarespace.com netlify.app vercel.app pages.dev web.app firebaseapp.com azurewebsites.net cloudfront.net thebase.in stores.jp peraichi.com hatenablog.com ameblo.jp note.com amazonaws.com cybozu.com kintone.com salesforce.com force.com sharepoint.com google.com facebook.com instagram.com linkedin.com x.com'.split(
    ' ',
  );

/** Second labels under which a country gives out names: a company's own has three (`mihon.co.jp`). */
const SECOND = /^(?:ac|ad|co|com|ed|edu|go|gob|gov|gr|lg|mil|ne|net|nom|or|org)$/;

/** A company's own domain and the host it was read from. */
export interface CompanyDomain {
  /** Under which the company has names: `mihon.co.jp` of `shop.mihon.co.jp`. */
  registered: string;
  host: string;
}

function labelsOf(host: string): number {
  const [top = '', second = ''] = host.split('.').reverse();
  return top.length === 2 && SECOND.test(second) ? 3 : 2;
}

/**
 * The domain by which a company may be known, of an address, a mail address or a host name. Null: there is none, or it is one that
 * many share (free mail, a host of other people's pages, a country's own ending).
 */
export function companyDomain(text: string): CompanyDomain | null {
  const host = domainOf(text);
  if (host === null) return null;
  const labels = host.split('.');
  const shared = SHARED_HOSTS.find((name) => host === name || host.endsWith(`.${name}`));
  if (shared) {
    const own = labels.slice(-(shared.split('.').length + 1)).join('.');
    return host === shared ? null : { registered: own, host };
  }
  const need = labelsOf(host);
  if (labels.length < need) return null;
  const registered = labels.slice(-need).join('.');
  return FREE_MAIL.includes(registered) || FREE_MAIL.includes(host) ? null : { registered, host };
}
