// Runs `cargo crossing build`, and reads what it says: a message a line.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * @typedef {object} Diagnostic of rustc
 * @property {string} level
 * @property {string} message
 * @property {{ code: string } | null} code
 * @property {string} rendered
 * @property {{ file_name: string, line_start: number, column_start: number, is_primary: boolean }[]} spans
 */

/**
 * How a build ended: with a module, or without.
 * @typedef {{ directory: string, fresh: boolean }} Made
 * @typedef {{ diagnostics: Diagnostic[], error?: string, isUnsaid?: boolean }} Failed `isUnsaid`: nobody has printed the error
 */

/**
 * @typedef {object} Command
 * @property {string} cargo
 * @property {string} crate its directory
 * @property {readonly string[]} args of `cargo crossing build`
 */

/**
 * @typedef {object} Listener
 * @property {(made: Made) => void} made
 * @property {(failed: Failed) => void} failed
 * @property {(text: string, isError: boolean) => void} said what rustc says to people
 */

/**
 * Starts it. Returns what ends it.
 * @param {Command} command
 * @param {Listener} listener with `--watch` it hears of many builds, else of one
 */
export function start({ cargo, crate, args }, listener) {
  const color = process.stderr.isTTY && !process.env["NO_COLOR"] ? ["--color", "always"] : [];
  const all = ["crossing", "build", "--message-format", "json", ...color, ...args];
  // Its standard input closes with this process: then it ends, however this one did.
  const child = spawn(cargo, all, { cwd: crate, stdio: ["pipe", "pipe", "inherit"] });
  const messages = reader(listener);
  createInterface({ input: child.stdout }).on("line", messages.line);
  /** @type {string | undefined} */
  let missing;
  child.once("error", (error) => {
    missing = `cannot run \`${cargo}\`: ${error.message}; Rust is at https://rustup.rs`;
  });
  child.once("close", (code) => messages.end(code, missing));
  return () => void child.kill();
}

/** @param {Listener} listener */
function reader(listener) {
  /** @type {Diagnostic[]} */
  let diagnostics = [];
  let isTold = false;
  return {
    /** @param {string} line */
    line(line) {
      const message = parsed(line);
      if (message?.reason === "compiler-message") {
        const { level, rendered } = message.message;
        const isError = level.startsWith("error");
        if (isError) diagnostics.push(message.message);
        listener.said(rendered.trimEnd(), isError);
      } else if (message?.reason === "crossing-module") {
        listener.made(message);
      } else if (message?.reason === "crossing-failed") {
        listener.failed({ diagnostics, ...(message.error && { error: message.error }) });
      } else {
        return;
      }
      if (message.reason !== "compiler-message") {
        diagnostics = [];
        isTold = true;
      }
    },
    /** @param {number | null} code @param {string} [missing] why it did not even start */
    end(code, missing) {
      if (code !== 0 && code !== null && !isTold) {
        const ended = `\`cargo crossing build\` ended with exit code ${code}; if it is missing: cargo install cargo-crossing`;
        const error = missing ?? ended;
        listener.failed({ diagnostics, isUnsaid: true, error });
      }
    },
  };
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // What a build script printed.
  }
}
