/** Words in Bahasa Indonesia and English. */
export interface Text { id: string; en: string }

/** An answer: a figure on the indicator's scale, or one a respondent (`null`: not known). */
export type Answer = number | (number | null)[];

/** What a user saves, opens and shares. JSON Schema: `schema/assessment.json`. */
export interface Assessment {
  schema: 1;
  edition: string;
  year?: number;
  government?: { name?: string; kind?: string; points?: { total?: number }; compliance?: "tinggi" | "lain" };
  weightSpread?: number | null;
  weights?: Record<string, number>;
  scales?: Record<string, number>;
  omit?: string[];
  useRaports?: boolean;
  governmentMean?: "products" | "loci";
  loci: Locus[];
  changes?: Change[];
  extra?: unknown;
}

export interface Locus {
  name?: string;
  kind?: string;
  points?: Record<string, number>;
  answers?: Record<string, Answer>;
  products?: { name?: string; points?: { total?: number }; answers?: Record<string, Answer> }[];
  productCount?: number;
  compliance?: "tinggi" | "lain";
}

export interface Change { locus: number; product?: number; node: string; to: Answer }

/** Exact bounds and the estimate, rounded half up to two decimals. */
export interface Figure { low: number; estimate: number | null; high: number }

export interface Category { id: string; label: string; zone: "merah" | "kuning" | "hijau" | null }

export interface Standing {
  category: Category | null;
  reachable: string[];
  toNext: number | null;
  opinion: string | null;
}

export interface LocusScore extends Standing {
  name: string | null;
  score: Figure;
  dimensions: { id: string; max: number | null; points: Figure | null }[];
}

export interface Score extends Standing {
  score: Figure | null;
  counted: number;
  of: number;
  loci: LocusScore[];
  notes: { code: string; path: string }[];
}

export interface Simulation {
  before: Score;
  after: Score;
  difference: { score: number | null; loci: (number | null)[] };
}

export interface Potential {
  locus: number;
  product?: number;
  node: string;
  locusGain: number;
  governmentGain: number;
}

/** The figure to explain; without `locus` the government's, without `node` the total. */
export interface Question { locus?: number; node?: string; which?: "low" | "estimate" | "high" }

export type Mark = "published" | "derived" | "assumed" | "unknown" | "own";

/** A term of a derivation: its `exact` follows from its terms by its operation. */
export interface Term {
  label: string;
  labels: Text;
  /** A fraction as text, such as `1997/40`. */
  exact: string;
  value: number;
  unit: "points" | "share" | "answer" | "count";
  mark: Mark;
  /** Addresses of the sources. */
  source: string[];
  operation: "given" | "sum" | "difference" | "product" | "quotient" | "mean";
  terms: Term[];
}

export interface EditionSummary {
  id: string;
  title: string;
  titles: Text;
  years: number[];
  maximum: number;
  /** `null` where only printed points are scored. */
  weightUnit: "percent-of-dimension" | "points" | null;
}

/** A year from 2021 on, a kind of government, and a score from 0 to 100. */
export interface RankQuestion {
  year: number;
  kind: "kementerian" | "lembaga" | "provinsi" | "kota" | "kabupaten";
  score: number;
}

/**
 * The ranks that an office with exactly this score could have had, over everything that is not published.
 * Equals share a rank. `estimate` spreads the offices evenly between the nearest ranks that are certain.
 */
export interface Rank { best: number; worst: number; of: number; estimate: number }

/** The whole tree of an edition. JSON Schema: `schema/edition.json`. */
export type Edition = Record<string, unknown> & { id: string };

/** What a plan is asked for: a `target`, or a `budget` in working days. */
export interface PlanOptions {
  /** A category, a zone, or a number. */
  target?: string | number | null;
  /** The least for every locus with something entered: a category, a zone, or a number. */
  floor?: string | number | null;
  budget?: number | null;
  /** Which figure counts: the estimate (default), or the lower bound, which always holds. */
  mode?: "estimate" | "guaranteed";
  /** Working days by indicator: for each level, or a list from nothing to level 1, 2, ... */
  effort?: Record<string, number | number[]>;
  /** What cannot change: an indicator, the start of ids (`output.*`), or either in one locus. */
  locked?: (string | { locus: number; node: string })[];
  /** In each locus, `node` can rise only where `needs` is full. */
  requires?: { node: string; needs: string }[];
  /** An indicator that is raised once for several loci. */
  shared?: (string | number)[][];
}

export interface PlanStep {
  locus: number;
  product?: number;
  node: string;
  from: number;
  to: number;
  effort: number;
  locusGain: number;
  governmentGain: number;
  /** Working days up to here. */
  total: number;
  /** Where the government stands then. */
  category: Category;
}

export interface Plan {
  status: "reached" | "plan" | "unreachable";
  /** Whether it is proven that nothing is better. */
  optimal: boolean;
  /** How much better it could be at most: days, or points where a budget is spent. */
  gap: number;
  effort: number;
  before: Score;
  after: Score;
  /** Steps that take the same and gain the same. */
  ties: number[][];
  steps: PlanStep[];
  /** Working days and the best figure for them. */
  frontier: [number, number][];
  /** What cannot rise, where the target is out of reach. */
  blockedBy: { locus: number; product?: number; node: string }[];
}

/** What a badge shows: a locus by its position, else the government; its language, else Indonesian. */
export interface BadgeOptions { locus?: number; language?: "id" | "en" }

/**
 * What a call throws. `path` is a JSON Pointer into the input; for a share link, `/` and the position
 * of the character in the text.
 */
export interface AssessmentError extends Error { code: string; path: string; messages: Text }
