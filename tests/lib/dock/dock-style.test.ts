import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DockLayout } from '@/lib/dock/protocol';
import { dockWidth, hostStyle, pageStyle } from '@/lib/dock/scout/dock-style';

const right: DockLayout = { side: 'right', width: 400, collapsed: false };

const layouts = fc.record({
  side: fc.constantFrom('left' as const, 'right' as const),
  width: fc.double({ noNaN: true, noDefaultInfinity: true }),
  collapsed: fc.boolean(),
});

describe('dockWidth', () => {
  it.each([
    [100, 320],
    [320, 320],
    [433.5, 433.5],
    [9999, 560],
  ])('holds %d within its bounds: %d', (width, held) => {
    expect(dockWidth({ ...right, width })).toBe(held);
  });

  it('is the handle when collapsed, whatever the width', () => {
    expect(dockWidth({ ...right, collapsed: true })).toBe(28);
  });
});

describe('hostStyle', () => {
  it('lays the frame out unseen before the first layout', () => {
    expect(hostStyle()).toContain('visibility:hidden!important');
    expect(hostStyle(right)).toContain('visibility:visible!important');
  });

  it('makes every rule of the host important, so that the page cannot restyle it', () => {
    const rules = /:host\{([^}]*)\}/.exec(hostStyle(right))?.[1]?.split(';').filter(Boolean) ?? [];
    expect(rules.length).toBeGreaterThan(6);
    expect(rules.filter((rule) => !rule.endsWith('!important'))).toEqual([]);
  });

  it('is not printed', () => {
    expect(hostStyle(right)).toContain('@media print{:host{display:none!important}}');
  });
});

describe('pageStyle', () => {
  it('keeps as much of the page free as the dock takes, on its side', () => {
    expect(pageStyle(right, 'shell')).toMatch(/max-width:calc\(100vw - 400px\)!important.*margin-right:400px!important/);
    expect(pageStyle({ ...right, side: 'left' }, 'document')).toBe(
      '@media screen and (min-width:880px){html:not(#_){margin-left:400px!important;}}',
    );
  });

  it('lets fixed parts of a shell shrink with it, and leaves those of a scrolling document where they are', () => {
    expect(pageStyle(right, 'shell')).toContain('transform:');
    expect(pageStyle(right, 'document')).not.toContain('transform:');
  });

  it('is one balanced rule for screens, whatever the frame asks', () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom('shell' as const, 'document' as const), (layout, shape) => {
        const text = pageStyle(layout, shape);
        expect(text).toMatch(/^@media screen and \(min-width:[\d.]+px\)\{html[^{}]*\{[^{}]*\}\}$/);
        const rules = text.slice(text.lastIndexOf('{') + 1, -2);
        expect(rules).toMatch(/^(?:[a-z-]+:[^;]+!important;)+$/);
      }),
    );
  });
});
