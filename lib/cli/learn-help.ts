export const LEARN_HELP = `Learns from past events how likely an outcome is, and says how little it knows.

  npm run learn -- --events FILE --outcome FIELD=POSITIVE --features a,b,c [--replay | --predict FILE] [--json]

  --events FILE        NDJSON (one object a line) or CSV with a header; "-" reads standard input
  --outcome FIELD=POSITIVE
                       the field of the outcome, and the value that counts as a yes; every event must have one
  --features a,b,c     the fields to learn from: numbers or categories; what is blank or missing is unknown, and never 0
  --replay             predict each event before learning from it: one {"p":…,"n":…} a line, in the order of the file
  --predict FILE       learn from all the events, then one such line for each row of this file
  --model cells|logistic
                       cells (default): counts for each feature and for the whole combination, shrunk towards the wider group;
                       n is the evidence in the very combination of the event, and 0 where it was never seen.
                       logistic: ridge regression by Newton's method; n is the evidence in all the events
  --half-life N        an event counts half after N: in days where the events have a moment (--time), else in events.
                       Without it, half-lives of 125, 500, 2000, 8000 events and none are tried side by side, and each
                       counts by how well it foretold the events so far
  --time FIELD         the field of an event's moment: an ISO date or time, or epoch milliseconds. Without it, the first of
                       atMs, at, timestamp, time, ts, date, day, datetime, occurredAt, createdAt that holds one;
                       "none": go by the number of the event
  --seed N             which events are held out; 1 by default
  --floor N            evidence under which no percentage is printed as text; 8 by default
  --json               print JSON, or NDJSON with --replay and --predict
  --help               print this

Without --replay and --predict: learns from 70 % of the events and tests on the other 30 %: the AUC with its 99 % interval, the
lift of the top tenth, the calibration; or "no usable evidence" where that interval contains 0.5 or too few were held out.
That is an answer too: "usable": false, exit code 0.

Exit code 0: answered. 2: an option or a file is wrong; each line on standard error names the place.
`;
