import './sheet.css';
import { useId, useLayoutEffect, useRef } from 'react';
import { keyed } from '@/components/ui/keyed';
import type { Paper, PaperBlock, PaperText } from './paper';

/** How much closer the lines may be set until the sheet is one page; what still does not fit goes on to a second one. */
const FITS = ['0', '1', '2', '3'] as const;

/** Text of unknown origin keeps its own direction and takes no other text along. After a figure there is room for a footnote, so that figures stand in line. */
function Told({ of: { text, notes = [], blank, language }, figure = false }: { of: PaperText; figure?: boolean }) {
  return (
    <>
      <bdi lang={language} data-blank={blank || undefined}>
        {text}
      </bdi>
      {figure && <sup>{notes.join(',')}</sup>}
    </>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'rows':
      return (
        <dl>
          {keyed(block.rows, ({ label }) => label).map(({ key, item: { label, cell, more = [], strong, prose } }) => (
            <div key={key} data-strong={strong || undefined} data-prose={prose || undefined}>
              <dt>{label}</dt>
              <dd>
                <Told of={cell} figure={!prose} />
              </dd>
              {keyed(more, ({ text }) => text).map((one) => (
                <dd key={one.key}>
                  <Told of={one.item} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(({ id, cells: [first = { text: '' }, ...rest], strong }) => (
              <tr key={id} data-strong={strong || undefined}>
                <th scope="row">
                  <Told of={first} />
                </th>
                {rest.map((cell, index) => (
                  <td key={block.head[index + 1]}>
                    <Told of={cell} figure />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items, ({ text }) => text).map(({ key, item }) => (
            <li key={key}>
              <Told of={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <figure>
          <blockquote lang={block.words.language}>
            <Told of={block.words} />
          </blockquote>
          <figcaption>
            {block.by}
            {block.limit && <small>{block.limit}</small>}
          </figcaption>
        </figure>
      );
    case 'text':
      return (
        <p data-lead={block.lead || undefined}>
          <Told of={block.text} />
        </p>
      );
  }
}

/** A sheet on A4, black on white, one page. `among` others: its sections are called after its customer too. */
export function PaperPage({ paper, among = false }: { paper: Paper; among?: boolean }) {
  const page = useRef<HTMLElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = page;
    if (!current) return;
    for (const fit of [...FITS, 'over']) {
      current.dataset.fit = fit;
      if (current.scrollHeight <= current.clientHeight) return;
    }
  });
  return (
    <article className="sheet num" ref={page} lang={paper.language} data-kind={paper.kind} aria-labelledby={id}>
      <header>
        <p className="sheet-title">
          {paper.title}
          {paper.marks.map((mark) => (
            <b key={mark}>{mark}</b>
          ))}
        </p>
        <h1 id={id}>
          <bdi>{paper.name}</bdi>
        </h1>
        <p className="sheet-under">{paper.under.join(' · ')}</p>
      </header>
      <div className="sheet-body">
        {paper.sections.map(({ id: part, title, half, blocks }) => (
          <section key={part} aria-labelledby={among ? `${id}-${part} ${id}` : `${id}-${part}`} data-half={half || undefined}>
            <h2 id={`${id}-${part}`}>{title}</h2>
            {keyed(blocks, ({ kind }) => kind).map(({ key, item }) => (
              <Block key={key} block={item} />
            ))}
          </section>
        ))}
      </div>
      <footer>
        {paper.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ol>
          {paper.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      </footer>
    </article>
  );
}
