import { describe, expect, it } from 'vitest';
import { answerAges, npsDistribution } from '@/lib/signals/nps';

const answers = (...scores: number[]) => ({ responses: scores.map((score) => ({ score, answeredOn: '2026-10-01' })) });
const fresh = { today: '2026-11-23', freshDays: 180 };

describe('npsDistribution (practice 7)', () => {
  it('9, 10, 9, 8, 7, 3 is +33.3', () => {
    const nps = npsDistribution(answers(9, 10, 9, 8, 7, 3));
    expect(nps).toMatchObject({ score: 33.3, promoters: 3, passives: 2, detractors: 1, answers: 6, band: 'promoter' });
    expect(nps.counts).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 1]);
  });

  it('seven passives and three detractors are −30, which their mean hides', () => {
    expect(npsDistribution(answers(8, 8, 8, 8, 8, 8, 8, 4, 4, 4))).toMatchObject({ score: -30, band: 'detractor' });
  });

  it('counts the latest answer of a person, the lower of one day', () => {
    const at = (score: number, answeredOn: string) => ({ score, answeredOn, contactId: '003' });
    expect(npsDistribution({ responses: [at(10, '2026-01-01'), at(5, '2026-10-01')] }).counts[5]).toBe(1);
    expect(npsDistribution({ responses: [at(9, '2026-10-01'), at(6, '2026-10-01')] })).toMatchObject({ answers: 1, score: -100 });
    expect(npsDistribution({ responses: [at(6, '2026-10-01'), at(9, '2026-10-01')] })).toMatchObject({ answers: 1, score: -100 });
  });

  it('leaves out stale answers, and those dated in the future', () => {
    const at = (score: number, answeredOn: string) => ({ score, answeredOn, contactId: '003' });
    expect(npsDistribution({ responses: [at(10, '2026-05-27')] }, fresh).answers).toBe(1);
    expect(npsDistribution({ responses: [at(10, '2026-05-26')] }, fresh)).toMatchObject({ answers: 0, score: null, band: null });
    expect(npsDistribution({ responses: [at(9, '2026-11-01'), at(0, '2026-11-24')] }, fresh).score).toBe(100);
  });
});

describe('O116: the age of each answer', () => {
  const at = (score: number, answeredOn: string, contactId: string) => ({ score, answeredOn, contactId });

  it('is that of each person’s latest answer by today, newest first, and says whether it still counts', () => {
    const responses = [
      at(9, '2026-05-26', 'p1'),
      at(2, '2025-05-26', 'p1'),
      at(8, '2026-11-13', 'p2'),
      at(7, '2026-05-27', 'p3'),
      at(0, '2026-12-01', 'p3'),
    ];
    expect(
      answerAges({ responses }, fresh.today, fresh.freshDays).map(({ answer, ...age }) => ({ who: answer.contactId, ...age })),
    ).toEqual([
      { who: 'p2', days: 10, fresh: true },
      { who: 'p3', days: 180, fresh: true },
      { who: 'p1', days: 181, fresh: false },
    ]);
  });
});
