// Realistic planning tasks, and the same tasks as integer programmes for a solver.

/** Random numbers that are the same in every run. */
export function dice(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { below: (end) => Math.floor(next() * end), pick: (list) => list[Math.floor(next() * list.length)] };
}

const KINDS = { brief: 1, paper: 2, display: 1, web: 2, routine: 5, room: 10, assign: 1 };

/** The leaves of 2022, whose weights are all open: id, points of its dimension, leaves of that, days. */
function leavesOf(tree) {
  return tree.dimensions.flatMap((dimension) => {
    const own = dimension.variables.flatMap((variable) => variable.indicators);
    const exists = (leaf) => leaf.years === undefined || leaf.years.includes(2022);
    const counted = own.filter((leaf) => exists(leaf) && leaf.id !== "output.ikm");
    const { value } = dimension.weights.find((weight) => weight.years.includes(2022));
    return counted.map((leaf) => ({
      id: leaf.id,
      points: value / counted.length,
      days: Math.max(...leaf.advice.effort.map((kind) => KINDS[kind])),
    }));
  });
}

/** A task of so many loci; `own` gives every indicator efforts of its own, level by level. */
export function task(tree, random, { loci = 7, own = false, floor = null } = {}) {
  const leaves = leavesOf(tree);
  const effort = {};
  const cumulative = leaves.map((leaf) => {
    if (!own) return [0, leaf.days, 2 * leaf.days, 3 * leaf.days];
    const list = [1, 2, 3].map(() => 1 + random.below(10));
    effort[leaf.id] = [list[0], list[0] + list[1], list[0] + list[1] + list[2]];
    return [0, ...effort[leaf.id]];
  });
  const answers = Array.from({ length: loci }, () => leaves.map(() => random.below(4)));
  const assessment = {
    schema: 1,
    edition: "2022-2024",
    year: 2022,
    omit: ["output.ikm"],
    loci: answers.map((list) => ({
      answers: Object.fromEntries(leaves.map((leaf, position) => [leaf.id, list[position]])),
    })),
  };
  return { assessment, options: { effort, floor }, leaves, cumulative, answers, floor };
}

/** The least work for a target as an integer programme in the LP format. */
export function programme({ leaves, cumulative, answers, floor }, target) {
  const columns = [];
  const choices = [];
  const loci = answers.map((list, locus) => {
    let points = 0;
    const gains = [];
    list.forEach((from, position) => {
      const leaf = leaves[position];
      points += (leaf.points * from) / 3;
      const ways = [];
      for (let to = from + 1; to <= 3; to += 1) {
        const name = `x${locus}_${position}_${to}`;
        columns.push({ name, days: cumulative[position][to] - cumulative[position][from] });
        gains.push([(leaf.points * (to - from)) / 3, name]);
        ways.push(name);
      }
      if (ways.length > 0) choices.push(ways.join(" + ") + " <= 1");
    });
    return { points, gains };
  });
  const sum = (terms) => terms.map(([gain, name]) => `${gain} ${name}`).join(" + ");
  // A figure is printed as the target from half a hundredth below it on.
  const all = loci.flatMap((locus) => locus.gains);
  const missing = (target - 0.005) * loci.length - loci.reduce((points, locus) => points + locus.points, 0);
  const rows = [`${sum(all)} >= ${missing}`, ...choices];
  if (floor !== null) {
    for (const { points, gains } of loci) {
      if (points < floor - 0.005) rows.push(`${sum(gains)} >= ${floor - 0.005 - points}`);
    }
  }
  return [
    "Minimize",
    columns.map(({ name, days }) => `${days} ${name}`).join(" + "),
    "Subject To",
    ...rows,
    "Binary",
    ...columns.map(({ name }) => name),
    "End",
  ].join("\n");
}
