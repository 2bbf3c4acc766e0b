import { OnlineCells } from '@/lib/learning/cells/online-cells';
import { assess } from '@/lib/learning/evidence/assess';
import { fitLogistic } from '@/lib/learning/logistic/fit-logistic';
import { OnlineLogistic } from '@/lib/learning/logistic/online-logistic';
import { HALF_LIVES } from '@/lib/learning/online/half-lives';
import type { OnlineModel, Prediction } from '@/lib/learning/online/model';
import { type CommandIo, EXIT_OK, refuse } from './command';
import { type Events, featuresOf, missingFeatures, readEvents } from './learn-events';
import { LEARN_HELP } from './learn-help';
import { type LearnOptions, learnOptions } from './learn-options';
import { type Rows, readRows } from './learn-rows';
import { assessmentJson, assessmentText, predictionJson, predictionText } from './learn-text';
import { bad } from './read-input';

/** Lines that are printed at once: each on its own would be slow, all at the end would fill the memory. */
const LINES_AT_ONCE = 1000;

function modelFor({ model, features, halfLife }: LearnOptions): OnlineModel {
  const halfLives = halfLife === undefined ? HALF_LIVES : [halfLife];
  return model === 'cells' ? new OnlineCells(features.length, halfLives) : new OnlineLogistic(features.length, halfLives);
}

function print(predictions: Iterable<Prediction>, { json, floor }: LearnOptions, io: CommandIo): void {
  let lines: string[] = [];
  for (const prediction of predictions) {
    lines.push(json ? predictionJson(prediction) : predictionText(prediction, floor));
    if (lines.length < LINES_AT_ONCE) continue;
    io.write(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) io.write(`${lines.join('\n')}\n`);
}

function* replayed(events: Events, model: OnlineModel): Generator<Prediction> {
  for (const example of events.each()) {
    yield model.predict(example.features, example.at);
    model.learn(example);
  }
}

function* predicted(events: Events, rows: Rows, model: OnlineModel, features: readonly string[]): Generator<Prediction> {
  let now = 0;
  for (const example of events.each()) {
    model.learn(example);
    now = Math.max(now, example.at);
  }
  for (const row of rows.each()) yield model.predict(featuresOf(row, features), now);
}

/** Tests the model on events held out; without forgetting, logistic regression is fitted in one go. */
function assessed(events: Events, options: LearnOptions): string {
  const all = [...events.each()];
  const pick = (places: readonly number[]) => places.flatMap((place) => all[place] ?? []);
  const assessment = assess(
    all.map(({ outcome }) => outcome),
    (training) => {
      if (options.model === 'logistic' && options.halfLife === undefined) {
        const examples = pick(training);
        const predict = fitLogistic(
          examples.map(({ features }) => features),
          examples.map(({ outcome }) => outcome),
        );
        return (place) => predict(all[place]?.features ?? []);
      }
      const model = modelFor(options);
      let now = 0;
      for (const example of pick(training)) {
        model.learn(example);
        now = Math.max(now, example.at);
      }
      return (place) => model.predict(all[place]?.features ?? [], now).p;
    },
    options.seed,
    options.floor,
  );
  const outcome = `${options.outcome.field}=${options.outcome.positive}`;
  return (options.json ? assessmentJson : assessmentText)(options.model, outcome, assessment);
}

/** `learn`: replays events, predicts rows, or says what a model of the events is worth. Resolves to the exit code. */
export async function learnCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const read = learnOptions(args);
  if (!read.ok) return refuse(io, read);
  const options = read.value;
  if (options === null) {
    io.write(LEARN_HELP);
    return EXIT_OK;
  }
  const used = [...options.features, options.outcome.field, ...(options.time ? [options.time] : [])];
  const rows = await readRows(io, options.events, used);
  if (!rows.ok) return refuse(io, rows);
  const events = readEvents(rows.value, options);
  if (!events.ok) return refuse(io, events);
  if (options.predict !== undefined) {
    const asked = await readRows(io, options.predict, options.features);
    if (!asked.ok) return refuse(io, asked);
    const missing = missingFeatures(asked.value, options.features);
    if (missing.length > 0) return refuse(io, bad(...missing));
    for (const remark of events.value.remarks) io.writeError(`${remark}\n`);
    print(predicted(events.value, asked.value, modelFor(options), options.features), options, io);
    return EXIT_OK;
  }
  for (const remark of events.value.remarks) io.writeError(`${remark}\n`);
  if (options.replay) print(replayed(events.value, modelFor(options)), options, io);
  else io.write(assessed(events.value, options));
  return EXIT_OK;
}
