import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { PanelFrame, type PanelLayout } from '@/components/panel/panel-frame';
import { late } from '@/components/ui/late';
import { loadMessages } from '@/lib/i18n/messages';

beforeAll(() => loadMessages('en'));

function showFrame(layout: PanelLayout) {
  const onLayout = vi.fn();
  const onLeave = vi.fn();
  const main = createRef<HTMLElement>();
  render(
    <LocaleProvider language="en" nowMs={0}>
      <PanelFrame
        title="Sample"
        layout={layout}
        widths={{ min: 320, max: 560 }}
        refreshing={false}
        onOpenSettings={() => undefined}
        onLayout={onLayout}
        onLeave={onLeave}
        mainRef={main}
      >
        <button type="button">inside</button>
      </PanelFrame>
    </LocaleProvider>,
  );
  return { onLayout, onLeave, main };
}

const right: PanelLayout = { side: 'right', width: 400, collapsed: false };

describe('the edge of the panel', () => {
  it('is a splitter that says its width and limits', () => {
    showFrame(right);
    const edge = screen.getByRole('separator', { name: 'Panel width' });
    expect(edge).toHaveAttribute('aria-valuenow', '400');
    expect(edge).toHaveAttribute('aria-valuemin', '320');
    expect(edge).toHaveAttribute('aria-valuemax', '560');
  });

  it.each([
    ['right', '{ArrowLeft}', 420],
    ['right', '{ArrowRight}', 380],
    ['left', '{ArrowRight}', 420],
    ['right', '{Home}', 320],
    ['right', '{End}', 560],
  ] as const)('of a panel on the %s answers %s with %i', async (side, key, width) => {
    const { onLayout } = showFrame({ ...right, side });
    screen.getByRole('separator').focus();
    await userEvent.keyboard(key);
    expect(onLayout).toHaveBeenLastCalledWith({ side, width, collapsed: false }, true);
  });

  it('follows the pointer within its limits and settles when it is let go', () => {
    const { onLayout } = showFrame(right);
    const edge = screen.getByRole('separator');
    edge.setPointerCapture = () => undefined;
    fireEvent.pointerDown(edge, { pointerId: 1, screenX: 1000 });
    fireEvent.pointerMove(edge, { pointerId: 1, screenX: 940 });
    expect(onLayout).toHaveBeenLastCalledWith({ ...right, width: 460 }, false);
    fireEvent.pointerMove(edge, { pointerId: 1, screenX: 0 });
    fireEvent.pointerUp(edge, { pointerId: 1, screenX: 0 });
    expect(onLayout).toHaveBeenLastCalledWith({ ...right, width: 560 }, true);
  });
});

describe('the panel', () => {
  it('gives the keyboard back on Escape, from anywhere inside', async () => {
    const { onLeave } = showFrame(right);
    screen.getByRole('button', { name: 'inside' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('folds and changes sides', async () => {
    const { onLayout } = showFrame(right);
    await userEvent.click(screen.getByRole('button', { name: 'Collapse' }));
    expect(onLayout).toHaveBeenLastCalledWith({ ...right, collapsed: true }, true);
    await userEvent.click(screen.getByRole('button', { name: 'Move to the left' }));
    expect(onLayout).toHaveBeenLastCalledWith({ ...right, side: 'left' }, true);
  });
});

describe('a late part', () => {
  const part = () =>
    late(async () => ({ name }: { name: string }) => <b>{name}</b>);

  it('keeps its place until it has come', async () => {
    const Part = part();
    render(<Part name="here" place={<i>soon</i>} />);
    expect(screen.getByText('soon')).toBeVisible();
    expect(await screen.findByText('here')).toBeVisible();
    expect(screen.queryByText('soon')).toBeNull();
  });

  it('is there at once when it was fetched before', async () => {
    const Part = part();
    await act(() => Part.fetch());
    render(<Part name="here" place={<i>soon</i>} />);
    expect(screen.getByText('here')).toBeVisible();
  });
});
