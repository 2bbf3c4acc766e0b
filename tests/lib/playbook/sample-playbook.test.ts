import { describe, expect, it } from 'vitest';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

describe('the sample playbook', () => {
  it('parses and says that it is a sample', () => {
    expect(samplePlaybook().sample).toBe(true);
  });
});
