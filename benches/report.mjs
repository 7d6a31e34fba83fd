// Statistics of measured values, and the table that shows them.

/** The value below which a share of the sorted values lie (nearest rank). */
const rank = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

export function statistics(values) {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value))) {
    throw new Error(`these are no measurements: ${JSON.stringify(values)}`);
  }
  const sorted = [...values].sort((one, other) => one - other);
  return { count: values.length, median: rank(sorted, 0.5), p95: rank(sorted, 0.95), min: sorted[0], max: sorted.at(-1) };
}

/** A row: what the page, the counter and the site before took, and what the page may take by `judged`. */
export const row = (label, page, counter, { before, judged = "median", bound, digits = 0 } = {}) => ({
  label,
  judged,
  digits,
  page: statistics(page),
  counter: counter && statistics(counter),
  before: before && statistics(before),
  bound,
});

const number = (value, digits) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

function cell(found, judged, digits) {
  if (!found) return "-";
  const value = number(found[judged], digits);
  return found.min === found.max ? value : `${value} (${number(found.min, digits)}-${number(found.max, digits)})`;
}

function verdict(value, bound, digits) {
  if (bound === undefined) return "";
  if (value <= bound) return "ok";
  return `missed by ${number(value - bound, digits)} (${Math.round((value / bound - 1) * 100)} %)`;
}

const ratio = (value, other) => (other > 0 ? (value / other).toFixed(2) : "-");

/** The columns; those of the site before only where there is one. */
const headings = (heading, compared) => [
  heading,
  "page (min-max)",
  ...(compared ? ["before (min-max)", "ratio"] : []),
  "counter (min-max)",
  "ratio",
  "bound",
  "",
];

function cells({ label, judged, digits, page, counter, before, bound }, compared) {
  const value = page[judged];
  return [
    label,
    cell(page, judged, digits),
    ...(compared ? [cell(before, judged, digits), ratio(value, before?.[judged])] : []),
    cell(counter, judged, digits),
    ratio(value, counter?.[judged]),
    bound === undefined ? "-" : number(bound, Number.isInteger(bound) ? 0 : 1),
    verdict(value, bound, digits),
  ];
}

/** The rows as plain text, a line each. */
export function table(heading, rows) {
  const compared = rows.some(({ before }) => before);
  const lines = [headings(heading, compared), ...rows.map((own) => cells(own, compared))];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const padded = (text, column) => (column === 0 || column === widths.length - 1 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  return lines.map((line) => line.map(padded).join("  ").trimEnd()).join("\n");
}

/** The same rows for programs, with the verdict. */
export const plain = (rows) =>
  rows.map((own) => ({ ...own, kept: own.bound === undefined ? undefined : own.page[own.judged] <= own.bound }));
