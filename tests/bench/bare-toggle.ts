import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

// The control of what an input costs: one React state and two words, put into the page that is measured.

function Toggle() {
  const [on, turn] = useState(false);
  const look = { position: 'fixed', insetInlineStart: 0, bottom: 0, zIndex: 9, width: 60, height: 24 } as const;
  return createElement('button', { id: 'bare-toggle', type: 'button', style: look, onClick: () => turn(!on) }, on ? 'on' : 'off');
}

function Field() {
  const [typed, type] = useState('');
  const look = { position: 'fixed', insetInlineStart: 70, bottom: 0, zIndex: 9, width: 90, height: 24 } as const;
  return createElement(
    'span',
    { style: look },
    createElement('input', {
      id: 'bare-field',
      style: { width: 40 },
      value: typed,
      onChange: ({ target }: { target: HTMLInputElement }) => type(target.value),
    }),
    createElement('output', { id: 'bare-echo' }, typed),
  );
}

const place = document.createElement('div');
place.id = 'bare';
document.body.append(place);
createRoot(place).render(createElement('div', null, createElement(Toggle), createElement(Field)));
