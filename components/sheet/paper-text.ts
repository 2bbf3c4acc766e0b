import type { Paper, PaperBlock, PaperText } from './paper';

const noted = ({ text, notes = [] }: PaperText) => (notes.length > 0 ? `${text} [${notes.join(', ')}]` : text);

function blockLines(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'rows':
      return block.rows.flatMap(({ label, cell, more = [] }) => [
        `${label}: ${noted(cell)}`,
        ...more.map((one) => `  ${noted(one)}`),
      ]);
    case 'table':
      return block.rows.map(({ cells }) => {
        const [way = { text: '' }, ...rest] = cells;
        return `${way.text}: ${rest.map((cell, index) => `${block.head[index + 1]} ${noted(cell)}`).join(' / ')}`;
      });
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${noted(item)}`);
    case 'quote':
      return [block.words.text, block.by, ...(block.limit ? [block.limit] : [])];
    case 'text':
      return [noted(block.text)];
  }
}

/** The sheet as plain text, for a mail or a form: every line, every footnote. */
export function paperText({ title, name, under, marks, sections, notes, foot }: Paper): string {
  const parts = sections.map((section) => [`■ ${section.title}`, ...section.blocks.flatMap(blockLines)].join('\n'));
  const sources = notes.map((note, index) => `[${index + 1}] ${note}`);
  return [[title, name, ...under, ...marks].join('\n'), ...parts, [...foot, ...sources].join('\n')].join('\n\n');
}
