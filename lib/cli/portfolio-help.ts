/** What `portfolio --help` prints. */
export const PORTFOLIO_HELP = `Decides every account of a book of business and ranks them: one decision a line, the most valuable first.

  npm run portfolio -- --accounts FILE [--map FILE] [--playbook FILE] [--histories FILE]
                       [--now ISO] [--top N] [--skip-bad] [--json] [--lang ja|en]

  --accounts FILE   snapshots as NDJSON, one a line, or a table as CSV; "-" reads standard input
  --map FILE        which column of the table holds which fact (below); without it by well-known names
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

Columns that need no map (case, blanks, "-" and "_" do not matter; Japanese names too):
  accountId name industry employees region plan seats mrr currency startedOn renewalOn noticeDays addOns seatsUsed
  <metric>Used <metric>Included activeUsers nps npsOn owned overdueInvoices severeTickets pains stage interest interestOn
  lastTouchOn optedOut customerSince owner group; or the path of a fact, e.g. usage.storage.used
Cells: money in the currency's own unit (72,000), dates 2027-03-31, lists with ";" (9;10;8; "-" is none), usage oldest month first
(24;25;30), a limit may be "unlimited", shares 0.35 or 35%. A blank cell is unknown, never 0. NPS and interest need their date.

A map: { "columns": { "Seats": "plan.seats", "MRR (thousand)": { "to": "plan.mrr", "scale": 1000 },
                      "Sector": { "to": "profile.industry", "values": { "Maker": "manufacturing" } } },
         "currency": "JPY", "absent": ["competitors"], "source": "crm-export" }
  "scale": one in the cell is so many; "values": words of the file to codes of the playbook; "as": another way to read the cell (text
  code count number ratio money date flag list series limit); "absent": facets of which the source says that there are none.

Exit code 0: decided. 2: an option or a file is wrong; each line on standard error names the place.
`;
