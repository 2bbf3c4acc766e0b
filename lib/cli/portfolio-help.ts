/** What `portfolio --help` prints. */
export const PORTFOLIO_HELP = `Decides every account of a book of business and ranks them: one decision a line, the most valuable first.

  npm run portfolio -- --accounts FILE [--map FILE] [--playbook FILE] [--histories FILE]
                       [--now ISO] [--top N] [--skip-bad] [--json] [--lang ja|en]

  --accounts FILE   snapshots as NDJSON, one a line, or a table (CSV, TSV); "-" reads standard input
  --map FILE        which column of the table holds which fact (below); without it they are mapped by name and content
  --playbook FILE   a playbook as JSON; without it the sample playbook that ships
  --histories FILE  NDJSON: { "account": ID, "outcomes": [...] } or { "account": ID, ...one outcome }, oldest first
  --now ISO         the moment to decide at, e.g. 2026-11-23T03:00:00Z; without it now
  --top N           print the first N only
  --skip-bad        leave out lines that cannot be read (each is told) and answer the others, exit 0;
                    without it one bad line refuses the file, exit 2
  --json            NDJSON: rank, account, name, line, kind, offerId, code, gate, score, expectedValue (P x V), value,
                    priceDifference, period, reasons, reviewOn; amounts in minor units
  --lang ja|en      language of the printed text, English by default
  --help            print this

The order: score, highest first; ties by account id; accounts without an offer last. Limited campaigns go to the best customers of
the book by what they bought and when they were last spoken to, as many as the campaign says; the others get their next best.

A map is a mapping file as the settings write it (tsugite-mapping/1): canonical field, column, and how its cells become facts.
  { "format": "tsugite-mapping/1", "timeZone": "Asia/Tokyo", "currency": "JPY",
    "fields": { "account.id": { "from": "No" }, "plan.seats": { "from": "Seats" },
                "plan.mrr": { "from": "MRR (thousand)", "scale": ["thousand"] },
                "profile.industry": { "from": "Sector", "table": { "Maker": "manufacturing" } } } }
  With "lists" each row is one item of an account (an NPS answer, a month of usage), and an account may have many rows.
Without a map the headings and the first rows are read as they would be for an import in the settings. What was taken for what, the
columns that were not read and the facts that have no column are told on standard error. A blank cell is unknown, never 0.
Accounts are known by account.id, else account.externalId, account.domain or profile.name.

Exit code 0: decided. 2: an option or a file is wrong; each line on standard error names the place.
`;
