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

/** What a badge shows: a locus by its position, else the government; its language, else Indonesian. */
export interface BadgeOptions { locus?: number; language?: "id" | "en" }

/**
 * What a call throws. `path` is a JSON Pointer into the input; for a share link, `/` and the position
 * of the character in the text.
 */
export interface AssessmentError extends Error { code: string; path: string; messages: Text }
