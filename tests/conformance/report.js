// What the outcomes come to: a table by area, what went wrong, and the verdict of the whole.

/** @import { Outcome } from "./run.js" */

/** @type {readonly Outcome["status"][]} */
const STATUSES = ["pass", "different", "not-applicable", "left-out", "missing", "fail"];

/** More rows than these may not be set aside as not applicable. */
const MOST_NOT_APPLICABLE = 0.12;

/**
 * @param {Outcome[]} outcomes
 * @param {readonly string[]} later areas and rows that may be missing
 * @param {readonly { name: string, failure: string | undefined }[]} [others] what is tested beyond the rows
 */
export function report(outcomes, later, others = []) {
  const count = (/** @type {Outcome[]} */ of, /** @type {string} */ status) =>
    of.filter((outcome) => outcome.status === status).length;
  const failed = outcomes.filter(({ status }) => status === "fail");
  const missing = outcomes.filter(({ status, area, id }) => status === "missing" && !isLater(later, area, id));
  const wrong = others.filter(({ failure }) => failure !== undefined);
  const notApplicable = count(outcomes, "not-applicable") / outcomes.length;
  const problems = [
    ...failed.map(({ id, note }) => `FAILED ${id}: ${note}`),
    ...missing.map(({ id }) => `MISSING ${id}`),
    ...wrong.map(({ name, failure }) => `FAILED ${name}: ${failure}`),
    ...(notApplicable > MOST_NOT_APPLICABLE ? [`too much is not applicable: ${percent(notApplicable)}`] : []),
  ];
  const passed = count(outcomes, "pass") + count(outcomes, "different");
  return {
    text: [
      ...table(outcomes, later, count),
      "",
      `not applicable: ${percent(notApplicable)} of all rows`,
      `beyond the rows: ${others.length - wrong.length} of ${others.length} pass`,
      ...problems,
      // As TAP ends, which `cargo xtask test` counts.
      `# pass ${passed + others.length - wrong.length}`,
      `# fail ${problems.length}`,
      `# skipped ${outcomes.length - passed - failed.length - missing.length}`,
    ],
    ok: problems.length === 0,
  };
}

/**
 * @param {readonly string[]} later
 * @param {string} area
 * @param {string} id
 */
function isLater(later, area, id) {
  return later.includes(area) || later.includes(id);
}

/**
 * @param {Outcome[]} outcomes
 * @param {readonly string[]} later
 * @param {(of: Outcome[], status: string) => number} count
 */
function table(outcomes, later, count) {
  const areas = [...new Set(outcomes.map(({ area }) => area))];
  const line = (/** @type {string} */ name, /** @type {Outcome[]} */ of) => [
    name,
    String(of.length),
    ...STATUSES.map((status) => String(count(of, status) || "")),
  ];
  const cells = [
    ["area", "rows", ...STATUSES],
    ...areas.map((area) =>
      line(later.includes(area) ? `${area} (later)` : area, outcomes.filter((outcome) => outcome.area === area)),
    ),
    line("all", outcomes),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "),
  );
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
