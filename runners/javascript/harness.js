// The JavaScript harness (docs/formats/values.md, docs/adding-a-language.md):
//
//   node harness.js SOURCE check FILE function|program
//   node harness.js SOURCE function FILE NAMES RETURN {PARAMETER TYPE}...
//   node harness.js SOURCE function FILE class NAMES {METHODS RETURN COUNT {PARAMETER TYPE}...}...
//   node harness.js SOURCE program FILE
//
// SOURCE is where the submission stands, FILE what its author calls it. Calls come on descriptor 4, the one reply goes to 3.
"use strict";

const fs = require("fs");
const vm = require("vm");
const Module = require("module");

const ANSWER_FD = 3, INPUT_FD = 4;
const HEADER_BYTES = 16, MAX_ELEMENTS = 8 << 20;
const ANSWER = 2, RAISED = 3, BAD_TYPE = 4, REJECTED = 5;
const MESSAGE_LIMIT = 4096, TRACE_LIMIT = 16 * 1024;

class ListNode {
  constructor(val, next) {
    this.val = val === undefined ? 0 : val;
    this.next = next === undefined ? null : next;
  }
}

class TreeNode {
  constructor(val, left, right) {
    this.val = val === undefined ? 0 : val;
    this.left = left === undefined ? null : left;
    this.right = right === undefined ? null : right;
  }
}

// Types, as judge/value/type.h writes them.

function parseType(text) {
  let at = 0;
  const skip = () => { while (text[at] === " ") at++; };
  const accept = (token) => {
    skip();
    if (!text.startsWith(token, at)) return false;
    at += token.length;
    return true;
  };
  function one() {
    skip();
    const kind = /^\w+/.exec(text.slice(at))[0];
    at += kind.length;
    let type = { kind, args: [], text: kind };
    if (accept("[")) {
      do type.args.push(one()); while (accept(","));
      accept("]");
      type.text = `${kind}[${type.args.map((arg) => arg.text).join(", ")}]`;
    }
    while (accept("|")) {
      skip();
      at += "None".length;
      type = { kind: "optional", args: [type], text: type.text + " | None" };
    }
    return type;
  }
  return one();
}

// From the wire.

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  u8() { return this.bytes[this.at++]; }
  u32() {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }
  f64() {
    this.at += 8;
    return this.bytes.readDoubleLE(this.at - 8);
  }
  i64() {
    this.at += 8;
    const low = this.bytes.readUInt32LE(this.at - 8), high = this.bytes.readInt32LE(this.at - 4);
    const value = high * 0x1_0000_0000 + low;
    return Number.isSafeInteger(value) ? value : this.bytes.readBigInt64LE(this.at - 8);
  }
  str() {
    const size = this.u32();
    this.at += size;
    return this.bytes.toString("utf8", this.at - size, this.at);
  }

  value(type) {
    switch (type.kind) {
      case "int": return this.i64();
      case "float": return this.f64();
      case "bool": return this.u8() === 1;
      case "str": return this.str();
      case "optional": return this.u8() === 1 ? this.value(type.args[0]) : null;
      case "tuple": return type.args.map((arg) => this.value(arg));
      case "list": {
        const list = new Array(this.u32());
        for (let i = 0; i < list.length; i++) list[i] = this.value(type.args[0]);
        return list;
      }
      case "ListNode": {
        const head = new ListNode();
        let last = head;
        for (let left = this.u32(); left > 0; left--) last = last.next = new nodes.ListNode(this.i64());
        return head.next;
      }
      case "TreeNode": return this.tree();
      default: throw new Error(`the harness does not know the type ${type.text}`);
    }
  }

  tree() {
    const places = this.u32();
    if (places === 0) return null;
    const place = () => (this.u8() === 1 ? new nodes.TreeNode(this.i64()) : null);
    const root = place();
    const parents = [root];
    for (let read = 1, parent = 0; read < places; parent++) {
      parents[parent].left = place();
      if (parents[parent].left) parents.push(parents[parent].left);
      if (++read === places) break;
      parents[parent].right = place();
      if (parents[parent].right) parents.push(parents[parent].right);
      read++;
    }
    return root;
  }
}

// To the wire. Nothing is trusted: not a class's name, not its methods, not that a structure ends.

class Mismatch {
  constructor(wanted, got, path = "") {
    Object.assign(this, { wanted, got, path });
  }
}

function shown(value) {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "array";
  if (typeof value !== "object") return typeof value;
  const prototype = Object.getPrototypeOf(value);
  const maker = prototype === null ? undefined : Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  const name = typeof maker === "function" ? Object.getOwnPropertyDescriptor(maker, "name")?.value : undefined;
  return typeof name === "string" && name !== "" ? name.slice(0, 100) : "object";
}

class Writer {
  constructor() {
    this.bytes = Buffer.alloc(1024);
    this.size = 0;
    this.elements = 0;
  }

  room(count) {
    this.size += count;
    if (this.size > this.bytes.length) {
      const larger = Buffer.alloc(this.size * 2);
      this.bytes.copy(larger);
      this.bytes = larger;
    }
    return this.size - count;
  }
  u8(value) { const at = this.room(1); this.bytes[at] = value; }
  u32(value) { const at = this.room(4); this.bytes.writeUInt32LE(value, at); }
  f64(value) { const at = this.room(8); this.bytes.writeDoubleLE(Number.isNaN(value) ? NaN : value, at); }
  str(text) {
    const size = Buffer.byteLength(text);
    this.u32(size);
    const at = this.room(size);
    this.bytes.write(text, at);
  }
  count(type, many) {
    this.elements += many;
    if (this.elements > MAX_ELEMENTS) throw new Mismatch(type.text, `more than ${MAX_ELEMENTS} elements`);
  }

  value(value, type) {
    switch (type.kind) {
      case "int": return this.int(value);
      case "float":
        if (typeof value !== "number") throw new Mismatch("float", shown(value));
        return this.f64(value);
      case "bool":
        if (typeof value !== "boolean") throw new Mismatch("bool", shown(value));
        return this.u8(value ? 1 : 0);
      case "str":
        if (typeof value !== "string") throw new Mismatch("str", shown(value));
        if (/\p{Surrogate}/u.test(value)) throw new Mismatch("str", "string with a lone surrogate");
        return this.str(value);
      case "None":
        if (value !== undefined && value !== null) throw new Mismatch("None", shown(value));
        return undefined;
      case "optional": return this.optional(value, type);
      case "list":
      case "tuple": return this.sequence(value, type);
      case "ListNode": return this.list(value, type);
      case "TreeNode": return this.tree(value, type);
      default: throw new Error(`the harness does not know the type ${type.text}`);
    }
  }

  int(value) {
    if (typeof value === "number" && Number.isInteger(value)) {
      if (!Number.isSafeInteger(value)) throw new Mismatch("int", "number beyond 2^53, where digits are lost; use a BigInt");
      value = BigInt(value);
    } else if (typeof value !== "bigint") {
      throw new Mismatch("int", typeof value === "number" ? `number ${value}` : shown(value));
    }
    if (BigInt.asIntN(64, value) !== value) throw new Mismatch("int", "bigint outside the 64-bit range");
    const at = this.room(8);
    this.bytes.writeBigInt64LE(value, at);
  }

  optional(value, type) {
    const there = value !== null && value !== undefined;
    this.u8(there ? 1 : 0);
    try {
      if (there) this.value(value, type.args[0]);
    } catch (error) {
      if (error instanceof Mismatch && error.path === "") error.wanted += " | None";
      throw error;
    }
  }

  sequence(value, type) {
    const typed = ArrayBuffer.isView(value) && !(value instanceof DataView);
    if (!Array.isArray(value) && !typed) throw new Mismatch(type.text, shown(value));
    const size = value.length;
    if (type.kind === "tuple" && size !== type.args.length) throw new Mismatch(type.text, `array of ${size}`);
    this.count(type, size);
    if (type.kind === "list") this.u32(size);
    for (let i = 0; i < size; i++) {
      try {
        this.value(value[i], type.args[type.kind === "tuple" ? i : 0]);
      } catch (error) {
        if (error instanceof Mismatch) error.path = `[${i}]${error.path}`;
        throw error;
      }
    }
  }

  node(node, index, type, links) {
    const isNode = typeof node === "object" && ["val", ...links].every((name) => name in node);
    if (!isNode) throw new Mismatch(type.text, shown(node), index === 0 ? "" : `[${index}]`);
    try {
      this.int(node.val);
    } catch (error) {
      if (error instanceof Mismatch) error.path = `[${index}]`;
      throw error;
    }
  }

  list(head, type) {
    const start = this.room(4);
    const seen = new Set();
    for (let node = head ?? null; node !== null && node !== undefined; node = node.next) {
      if (seen.has(node)) throw new Mismatch(type.text, "a cycle");
      this.count(type, 1);
      this.node(node, seen.size, type, ["next"]);
      seen.add(node);
    }
    this.bytes.writeUInt32LE(seen.size, start);
  }

  tree(root, type) {
    const start = this.room(4);
    const distinct = new Set();
    let places = 0, used = 0, end = this.size;
    let level = [root ?? null];
    for (let depth = 0; level.length > 0; depth++) {
      const below = [];
      for (const node of level) {
        places++;
        this.count(type, 1);
        this.u8(node === null ? 0 : 1);
        if (node === null) continue;
        this.node(node, places - 1, type, ["left", "right"]);
        distinct.add(node);
        used = places;
        end = this.size;
        below.push(node.left ?? null, node.right ?? null);
      }
      // Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is.
      if (depth > distinct.size) throw new Mismatch(type.text, "a cycle");
      level = below;
    }
    this.size = end;
    this.bytes.writeUInt32LE(used, start);
  }
}

// Replies.

// Taken now: a submission may put others in their place.
const writeSync = fs.writeSync, exit = process.reallyExit.bind(process);

function send(kind, payload) {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("JDG1");
  header[4] = kind;
  header.writeBigUInt64LE(BigInt(payload.length), 8);
  const frame = Buffer.concat([header, payload]);
  for (let done = 0; done < frame.length;) done += writeSync(ANSWER_FD, frame, done);
  exit(0);
}

function sendStrings(kind, strings) {
  const writer = new Writer();
  for (const text of strings) writer.str(text.toWellFormed ? text.toWellFormed() : text);
  send(kind, writer.bytes.subarray(0, writer.size));
}

function cut(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit / 2)}\n[${text.length - limit} characters left out]\n${text.slice(-limit / 2)}`;
}

/** The lines of an error's stack that are the submission's own. */
function ownTrace(error, file) {
  const lines = typeof error.stack === "string" ? error.stack.split("\n") : [];
  return lines.filter((line) => !/^ {4}at /.test(line) || (line.includes(file + ":") && !line.includes(__filename))).join("\n");
}

function raised(error, file) {
  let name = "Error", message = "", trace = "";
  try {
    const isError = error instanceof Error || Object.prototype.toString.call(error) === "[object Error]";
    name = isError ? String(error.name) : `${shown(error)} thrown`;
    message = isError ? String(error.message) : String(error);
    trace = isError ? ownTrace(error, file) : "";
  } catch {
    message = "<its message failed>";
  }
  const call = currentCall === null ? "" : `in call ${currentCall}`;
  const said = message !== "" && call !== "" ? `${cut(message, MESSAGE_LIMIT)} (${call})` : cut(message, MESSAGE_LIMIT) || call;
  sendStrings(RAISED, [name, said, cut(trace, TRACE_LIMIT)]);
}

// The three ways to start.

const nodes = { ListNode, TreeNode };

function readSource(path) {
  return fs.readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

/** A program is the body of a function, as every module of node: `return` may stand at its top. */
const compilers = {
  function: (source, file) => new vm.Script(source, { filename: file }),
  program: (source, file) => vm.compileFunction(source, ["exports", "require", "module", "__filename", "__dirname"], { filename: file }),
};

/** What the source compiles to, or a rejection with the line and what is wrong there. */
function compile(how, source, file) {
  try {
    return compilers[how](source, file);
  } catch (error) {
    const [place, line = "", caret = ""] = String(error.stack).split("\n");
    const where = place.startsWith(file + ":") ? place : `${file}:1`;
    const text = line.length <= 400 && caret.trim().startsWith("^") ? `\n    ${line}\n    ${caret}` : "";
    return sendStrings(REJECTED, ["syntax", `${where}: ${error.name}: ${error.message}${text}`]);
  }
}

/** The value of a name at the source's top level, be it a var, a let, a class or a function. */
function topLevel(name) {
  return vm.runInThisContext(`typeof ${name} === "undefined" ? undefined : ${name}`);
}

function findEntry(names, parameters, source) {
  for (const name of names) {
    const Solution = topLevel("Solution");
    if (typeof Solution === "function" && typeof Solution.prototype?.[name] === "function") {
      const solution = new Solution();
      return solution[name].bind(solution);
    }
    if (typeof Solution === "function" && typeof Solution[name] === "function") return Solution[name].bind(Solution);
    const entry = topLevel(name);
    if (typeof entry === "function") return entry;
  }
  const found = [...source.matchAll(/^\s*(?:async\s+)?(?:function\s*\*?\s*|(?:var|let|const)\s+)([A-Za-z_$][\w$]*)/gm)]
    .map((match) => match[1]).filter((name) => typeof topLevel(name) === "function").map((name) => `function ${name}`);
  sendStrings(REJECTED, ["entry", `expected a function ${names[0]}(${parameters.join(", ")}), or a method with that name of ` +
    `class Solution; found: ${[...new Set(found)].slice(0, 10).join(", ") || "no function at all"}`]);
}

function provide(names) {
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

/** Executes the source's top level. */
function load(path, file) {
  const source = readSource(path);
  const script = compile("function", source, file);
  provide({ ListNode, TreeNode, require, module: { exports: {} }, exports: {} });
  script.runInThisContext();
  // The submission's own node classes, if it has some.
  for (const name of ["ListNode", "TreeNode"]) nodes[name] = topLevel(name) ?? nodes[name];
  return source;
}

/** "name:type" pairs of words, taken apart. */
function parameterPairs(words) {
  return { names: words.filter((_, i) => i % 2 === 0), types: words.filter((_, i) => i % 2 === 1).map(parseType) };
}

async function callFunction(path, file, words) {
  const { names, types } = parameterPairs(words.slice(2));
  const source = load(path, file);
  const entry = findEntry(words[0].split(","), names, source);
  const reader = new Reader(fs.readFileSync(INPUT_FD).subarray(HEADER_BYTES));
  const values = types.map((type) => reader.value(type));
  const answer = await entry(...values);
  const writer = new Writer();
  // "&0": the answer is what the first argument holds now.
  const result = words[1].startsWith("&") ? Number(words[1].slice(1)) : null;
  if (result === null) writer.value(answer, parseType(words[1]));
  else writer.value(values[result], types[result]);
  send(ANSWER, writer.bytes.subarray(0, writer.size));
}

/** The methods in words, the constructor first: accepted names, return type, parameters. */
function parseMethods(words) {
  const methods = [];
  for (let at = 0; at < words.length;) {
    const end = at + 3 + 2 * Number(words[at + 2]);
    methods.push({ accepted: words[at].split(","), returns: parseType(words[at + 1]), ...parameterPairs(words.slice(at + 3, end)) });
    at = end;
  }
  return methods;
}

function findClass(names, methods) {
  const shownMethods = methods.slice(1).map((method) => `${method.accepted[0]}(${method.names.join(", ")})`).join("; ");
  const Class = names.map(topLevel).find((value) => typeof value === "function");
  if (Class === undefined) {
    sendStrings(REJECTED, ["entry", `expected a class or a constructor function ${names[0]} with ${shownMethods}`]);
  }
  const chosen = methods.slice(1).map((method) => method.accepted.find((name) => typeof Class.prototype?.[name] === "function"));
  const missing = chosen.indexOf(undefined);
  if (missing >= 0) {
    const { accepted, names: parameters } = methods[missing + 1];
    sendStrings(REJECTED, ["entry", `expected ${Class.name} to have a method ${accepted[0]}(${parameters.join(", ")})`]);
  }
  return { Class, chosen };
}

/** Of a class's calls, the one that is being made. */
let currentCall = null;

async function callClass(path, file, words) {
  const methods = parseMethods(words.slice(1));
  load(path, file);
  const { Class, chosen } = findClass(words[0].split(","), methods);
  const reader = new Reader(fs.readFileSync(INPUT_FD).subarray(HEADER_BYTES));
  const calls = Array.from({ length: reader.u32() }, () => {
    const number = reader.u32();
    return { number, values: methods[number].types.map((type) => reader.value(type)) };
  });
  const writer = new Writer();
  let object;
  for (const [index, { number, values }] of calls.entries()) {
    currentCall = index;
    if (number === 0) {
      object = new Class(...values);
      continue;
    }
    const answer = await object[chosen[number - 1]](...values);
    // Whatever a method without an answer returned is nothing to anybody.
    if (methods[number].returns.kind !== "None") writer.value(answer, methods[number].returns);
  }
  send(ANSWER, writer.bytes.subarray(0, writer.size));
}

function runProgram(path, file) {
  process.argv = [process.argv[0], file];
  const module = new Module(file, null);
  module.filename = `${process.cwd()}/${file}`;
  process.mainModule = module;
  module._compile(readSource(path), file);
}

/** Replies with what went wrong in a call. */
function failed(error, file) {
  if (!(error instanceof Mismatch)) return raised(error, file);
  const call = currentCall === null ? "" : `[${currentCall}]`;
  return sendStrings(BAD_TYPE, [call + error.path, error.wanted, error.got]);
}

const [path, how, file, ...words] = process.argv.slice(2);
if (how === "check") {
  compile(words[0], readSource(path), file);
  send(ANSWER, Buffer.alloc(0));
} else if (how === "program") {
  runProgram(path, file);
} else {
  process.on("uncaughtException", (error) => raised(error, file));
  const called = words[0] === "class" ? callClass(path, file, words.slice(1)) : callFunction(path, file, words);
  called.catch((error) => failed(error, file));
}
