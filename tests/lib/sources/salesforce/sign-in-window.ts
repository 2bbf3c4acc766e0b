import { crmFetch } from '../../../demo-crm/crm-fetch';

interface Person {
  username: string;
  password: string;
}

/**
 * The window that `launchWebAuthFlow` opens, with a person before it who signs in and decides: follows redirects with
 * cookies until the address leaves the CRM, and gives that address back.
 */
export class SignInWindow {
  readonly cookies = new Map<string, string>();
  /** Texts of the pages it stopped at without getting through. */
  stuckAt = '';
  private readonly person: Person;
  private readonly decision: 'allow' | 'deny';

  constructor(person: Person, decision: 'allow' | 'deny' = 'allow') {
    this.person = person;
    this.decision = decision;
  }

  private async send(url: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await crmFetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { cookie },
      ...(body ? { body } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  private form(page: string): URLSearchParams {
    const fields = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*?(?:value="([^"]*)")?>/g)];
    return new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
  }

  /** Usable as `launchWebAuthFlow`. */
  open = async (url: string): Promise<string> => {
    const { host } = new URL(url);
    let at = url;
    let body: URLSearchParams | undefined;
    for (let step = 0; step < 12; step++) {
      if (new URL(at).host !== host) return at;
      const response = await this.send(at, body);
      body = undefined;
      const to = response.headers.get('location');
      if (to) {
        at = new URL(to, at).href;
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (!action) {
        this.stuckAt = page;
        throw new Error('The user did not approve access.');
      }
      body = this.form(page);
      if (page.includes('type="password"')) {
        body.set('username', this.person.username);
        body.set('password', this.person.password);
      } else body.set('decision', this.decision);
      at = new URL(action, at).href;
    }
    throw new Error('The user did not approve access.');
  };
}
