// Runs a program of WebAssembly in this folder: node wasi.mjs PROGRAM [ARGUMENT]...
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const program = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: program, env: {}, preopens: { ".": process.cwd() } });
const { instance } = await WebAssembly.instantiate(await readFile(program[0]), { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance);
