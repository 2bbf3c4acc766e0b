import './slide-field.css';
import { NumberField } from '@base-ui/react/number-field';
import { Slider } from '@base-ui/react/slider';
import { useId } from 'react';

/** A place on the track: one value, or from one to another. */
export interface SlideMark {
  readonly from: number;
  readonly to?: number | undefined;
  readonly kind: 'now' | 'proposed' | 'sweet' | 'limit';
}

interface SlideFieldProps {
  label: string;
  value: number;
  minimum: number;
  /** As far as may be typed; and as far as the slider reaches. */
  maximum: number;
  usual: number;
  step: number;
  /** Of PageUp and PageDown. */
  largeStep: number;
  marks?: readonly SlideMark[];
  /** Stands behind the number: seats, %. */
  unit: string;
  /** The value as it is read out. */
  said: (value: number) => string;
  language: string;
  moreLabel: string;
  lessLabel: string;
  onChange: (value: number) => void;
}

/** A number by hand: drawn on a slider, typed, or stepped; both show the same value. Keys: arrows, PageUp, PageDown, Home, End. */
export function SlideField(props: SlideFieldProps) {
  const { label, value, minimum, maximum, step, largeStep, marks = [], unit, said, language, onChange } = props;
  const id = useId();
  const end = Math.max(props.usual, value, minimum + step);
  const at = (place: number) => `${(100 * (Math.min(end, Math.max(minimum, place)) - minimum)) / (end - minimum)}%`;
  const widthOf = ({ from, to = from }: SlideMark) => `calc(${at(to)} - ${at(from)})`;
  return (
    <div className="slide-field">
      <label htmlFor={id}>{label}</label>
      <Slider.Root
        className="slide"
        value={value}
        min={minimum}
        max={end}
        step={step}
        largeStep={largeStep}
        onValueChange={(next) => onChange(next)}
      >
        <Slider.Control className="slide-control">
          <Slider.Track className="slide-track">
            {marks.map((mark) => (
              <span
                key={`${mark.kind} ${mark.from}`}
                className="slide-mark"
                data-kind={mark.kind}
                aria-hidden="true"
                style={{ insetInlineStart: at(mark.from), ...(mark.to === undefined ? {} : { width: widthOf(mark) }) }}
              />
            ))}
            <Slider.Indicator className="slide-filled" />
            <Slider.Thumb className="slide-thumb" aria-label={label} getAriaValueText={(_, now) => said(now)} />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <NumberField.Root
        id={id}
        value={value}
        min={minimum}
        max={maximum}
        step={step}
        largeStep={largeStep}
        locale={language}
        format={{ maximumFractionDigits: 1 }}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <NumberField.Group className="number-field">
          <NumberField.Decrement className="number-step" aria-label={props.lessLabel}>
            −
          </NumberField.Decrement>
          <NumberField.Input className="number-input num" />
          <NumberField.Increment className="number-step" aria-label={props.moreLabel}>
            +
          </NumberField.Increment>
          <span className="number-unit">{unit}</span>
        </NumberField.Group>
      </NumberField.Root>
    </div>
  );
}
