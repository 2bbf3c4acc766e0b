import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS, type ChannelName } from '@/lib/messaging/channels';
import { answerTo, type Handlers } from '@/lib/messaging/server';

const id = 'tsugitetsugitetsugitetsugitetsug';
const own = { id, origin: `chrome-extension://${id}` };
const from = (page: string) => ({ id, origin: own.origin, url: `${own.origin}/${page}.html` });
const [frame, page] = [from('sidebar'), from('options')];
const names = Object.keys(CHANNELS) as ChannelName[];

let reached: string[] = [];
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    async () => {
      reached.push(name);
      return { ok: true, value: {} };
    },
  ]),
) as unknown as Handlers;

beforeEach(() => {
  reached = [];
});

const call = (channel: string, request: unknown) => ({ tsugite: 'call', channel, request });
const REF = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001000000000001AAA' };
const IDENTITY = { orgId: '00D', userId: '005' };

describe('the server', () => {
  it('lets a well-formed call of somebody who may make it through', async () => {
    const message = call('account.refresh', { ref: REF, identity: IDENTITY, force: true });
    expect(await answerTo(handlers, own, message, frame)).toEqual({ ok: true, value: {} });
    expect(reached).toEqual(['account.refresh']);
  });

  it('keeps the panel from what only a page of its own may ask', () => {
    const pageOnly = names.filter((name) => !(CHANNELS[name].senders as readonly string[]).includes('frame'));
    expect(pageOnly).toEqual(expect.arrayContaining(['crm.enable', 'crm.disable', 'cache.clear']));
    for (const name of pageOnly) expect(answerTo(handlers, own, call(name, { crm: 'salesforce' }), frame)).toBeNull();
    expect(reached).toEqual([]);
  });

  it('says what is wrong with a request, and where', async () => {
    const message = call('account.refresh', { ref: { ...REF, accountId: 7 }, identity: IDENTITY, force: false });
    expect(await answerTo(handlers, own, message, page)).toEqual({
      ok: false,
      error: { kind: 'unexpected-shape', path: 'ref.accountId' },
    });
  });

  it.each([...names, 'toString', '__proto__', 'fetch'])('does not answer a stranger on %s', (name) => {
    expect(answerTo(handlers, own, call(name, {}), { ...page, origin: 'https://mihon.lightning.force.com' })).toBeNull();
  });

  it('answers a call with `unreachable` when a handler throws', async () => {
    const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { ...handlers, 'cache.status': () => Promise.reject(new Error('a defect')) };
    expect(await answerTo(broken, own, call('cache.status', {}), page)).toEqual({ ok: false, error: { kind: 'unreachable' } });
    expect(spoken).toHaveBeenCalledOnce();
    spoken.mockRestore();
  });

  it('lets nothing that is not a call reach a handler', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(await answerTo(handlers, own, message, page)).toBeNull();
      }),
    );
    expect(reached).toEqual([]);
  });

  it('lets no request of the wrong shape reach a handler that wants a shape', async () => {
    const wants = names.filter(
      (name) =>
        Object.keys(CHANNELS[name].request.shape).length > 0 && !['settings.update', 'lesson.keep', 'outbox.send'].includes(name),
    );
    const odd = fc
      .anything()
      .filter((value) => typeof value !== 'object' || value === null || !('crm' in value || 'ref' in value));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wants), odd, async (name, request) => {
        const sender = (CHANNELS[name].senders as readonly string[]).includes('page') ? page : frame;
        expect(await answerTo(handlers, own, call(name, request), sender)).toMatchObject({ ok: false });
      }),
    );
    expect(wants.length).toBeGreaterThan(4);
    expect(reached).toEqual([]);
  });

  it('lets no setting through that is none', async () => {
    for (const patch of [{ theme: 'pink' }, { panel: { width: 20 } }, { salesforce: { limitShare: 2 } }, 'dark', null]) {
      expect(await answerTo(handlers, own, call('settings.update', patch), page)).toMatchObject({ ok: false });
    }
    expect(reached).toEqual([]);
  });
});
