import type { SizeBand } from './playbook/testimonial';

/** A company's size by its employees, in the bands of the playbook's testimonials. Of nobody nothing is known. */
export function sizeBandOf(employees: number | undefined): SizeBand | undefined {
  if (employees === undefined || employees < 1) return undefined;
  if (employees < 50) return '1-49';
  if (employees < 300) return '50-299';
  return employees < 1000 ? '300-999' : '1000+';
}
