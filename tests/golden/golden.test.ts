import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { AccountHistory, NO_HISTORY } from '@/lib/domain/history';
import { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { goldenForm } from './golden-form';
import type { Story } from './story';

const files = import.meta.glob<Story>('./accounts/*.ts', { eager: true, import: 'story' });
const stories = Object.entries(files).map(([path, story]) => [path.replace(/^.*\/|\.ts$/g, ''), story] as const);
const folder = fileURLToPath(new URL('./decisions/', import.meta.url));

/** `GOLDEN=update` writes the decisions anew; the difference is then read in the commit. */
const isUpdate = process.env.GOLDEN === 'update';

describe('golden accounts', () => {
  it('tell a story of every kind of offer, and of every kind of quiet', () => {
    expect(stories.length).toBeGreaterThanOrEqual(40);
    const kinds = new Set(stories.map(([, story]) => story.kind));
    expect([...kinds].toSorted()).toEqual([...OfferKind.options, 'no-offer'].toSorted());
    const quiet = new Set(stories.filter(([, story]) => story.kind === 'no-offer').map(([, story]) => story.code));
    expect([...quiet].toSorted()).toEqual([
      'BLOCKED',
      'COOLDOWN',
      'NOT_SELECTED',
      'NO_NEED',
      'NO_OFFER',
      'NPS_GATE',
      'OPTED_OUT',
      'PRESSURE_CAP',
      'UNKNOWN_FACT',
    ]);
  });

  it('leave no decision behind without its account', () => {
    expect(readdirSync(folder).toSorted()).toEqual(stories.map(([name]) => `${name}.json`).toSorted());
  });

  it.each(stories)('%s', (name, story) => {
    const snapshot = z.parse(AccountSnapshot, story.snapshot);
    const decision = decide({
      snapshot,
      playbook: samplePlaybook(),
      history: z.parse(AccountHistory, story.history ?? NO_HISTORY),
      learned: story.learned,
      risk: story.risk,
      contactId: story.contactId,
      now: TODAY_MS,
    });
    expect(decision, story.says).toMatchObject({ kind: story.kind, code: story.code, offerId: story.offerId });
    const file = `${folder}${name}.json`;
    if (isUpdate) writeFileSync(file, `${JSON.stringify(goldenForm(decision), null, 2)}\n`);
    expect(existsSync(file), 'run with GOLDEN=update to keep the first decision').toBe(true);
    expect(goldenForm(decision)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
