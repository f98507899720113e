export const id = 695;
export const ids = [695];
export const modules = {

/***/ 9695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planOf: () => (/* binding */ planOf)
});

// EXTERNAL MODULE: ./src/workflow/file.ts
var workflow_file = __webpack_require__(731);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/number.js
var number = __webpack_require__(9881);
// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/plan/values/value.ts
// Values of GitHub's expressions, of which parts may be unknown.


function isKind(value, kind) {
    return typeof value === 'object' && value?.kind === kind;
}
function value_text(value) {
    return { kind: 'text', text: typeof value === 'string' ? (0,partial/* textOf */.b6)(value) : value };
}
function list(items, filtered = false) {
    return { kind: 'list', items, filtered };
}
function doubt(why, more = {}) {
    const reason = typeof why === 'string' ? (0,partial/* unknown */.L5)(why) : why;
    return { kind: 'doubt', unknown: reason, truth: undefined, whenTrue: undefined, ...more };
}
/** A token or another secret: only whose it is can be told. */
function secret(why, holds) {
    return doubt({ ...(0,partial/* unknown */.L5)(why), holds }, 
    // The runner always has a token; any other secret may be empty.
    holds === 'job-token' ? { truth: true } : {});
}
/**
 * A mapping with what is known of it.
 *
 * @param members - by name; of names that differ in case only, the first counts
 * @param missing - what a name that is not among them has; without it, `members` is everything
 */
function mapping(members, missing) {
    const all = [...members];
    const byName = new Map(all.toReversed().map(([name, value]) => [name.toLowerCase(), value]));
    return {
        kind: 'mapping',
        get: (name) => {
            const member = byName.get(name.toLowerCase());
            if (member !== undefined)
                return member;
            return missing?.(name) ?? null;
        },
        entries: () => (missing === undefined ? all : undefined)
    };
}
/** Something read from JSON, of which everything is known. Members are read when asked for. */
function fromJson(json) {
    if (typeof json === 'boolean' || typeof json === 'number')
        return json;
    if (typeof json === 'string')
        return value_text(json);
    if (Array.isArray(json))
        return list(json.map(fromJson));
    if (typeof json !== 'object' || json === null)
        return null;
    let read;
    const whole = () => (read ??= mapping(Object.entries(json).map(([key, value]) => [key, fromJson(value)])));
    return {
        kind: 'mapping',
        get: (name) => whole().get(name),
        entries: () => whole().entries()
    };
}
/** Is it true in a condition? Undefined when that cannot be told. */
function truthOf(value) {
    if (value === null)
        return false;
    if (typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return value !== 0 && !Number.isNaN(value);
    if (value.kind === 'doubt')
        return value.truth;
    if (value.kind !== 'text')
        return true;
    if (value.text.some((part) => typeof part === 'string'))
        return true;
    return value.text.length === 0 ? false : undefined;
}
/** What an expression prints: null as nothing. */
function printed(value) {
    if (value === null)
        return [];
    if (typeof value === 'boolean')
        return [String(value)];
    if (typeof value === 'number')
        return [new number/* NumberData */.Q(value).coerceString()];
    if (value.kind === 'text')
        return value.text;
    if (value.kind === 'doubt')
        return (0,partial/* concat */.xW)([value.unknown]);
    return [value.kind === 'list' ? 'Array' : 'Object'];
}
/** As plain JSON, or undefined when any of it is unknown or it is nested too deep. */
function toPlain(value, depth = 0) {
    if (depth > 50)
        return undefined;
    if (value === null || typeof value === 'boolean' || typeof value === 'number')
        return { json: value };
    if (value.kind === 'doubt')
        return undefined;
    if (value.kind === 'text')
        return value.text.every((part) => typeof part === 'string')
            ? { json: value.text.join('') }
            : undefined;
    const entries = value.kind === 'list' ? value.items.entries() : value.entries();
    if (entries === undefined)
        return undefined;
    const plain = [];
    for (const [key, item] of entries) {
        const inner = toPlain(item, depth + 1);
        if (inner === undefined)
            return undefined;
        plain.push([String(key), inner.json]);
    }
    return { json: value.kind === 'list' ? plain.map(([, item]) => item) : Object.fromEntries(plain) };
}

;// CONCATENATED MODULE: ./src/plan/known.ts

/** Members of the `github` context that the runner puts into the environment as they are. */
const FROM_ENVIRONMENT = [
    'action',
    'action_path',
    'action_ref',
    'action_repository',
    'actor',
    'actor_id',
    'api_url',
    'base_ref',
    'event_name',
    'graphql_url',
    'head_ref',
    'job',
    'ref',
    'ref_name',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'retention_days',
    'run_attempt',
    'run_id',
    'run_number',
    'server_url',
    'sha',
    'triggering_actor',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'workspace'
];
/** Members that are other ones for each step. */
const OF_THE_STEP = ['action', 'action_path', 'action_ref', 'action_repository'];
/** Variables of the process that a later step of the job finds unchanged. */
const SHARED_VARIABLES = new Set(FROM_ENVIRONMENT.filter((name) => !OF_THE_STEP.includes(name)).map((name) => `GITHUB_${name.toUpperCase()}`));
/**
 * The `github` context as a later step of the same run sees it. A member that is not known here is
 * unknown, and never empty.
 *
 * Source: GitHub docs, "Contexts reference", `github` context, and "Variables reference".
 */
function githubContext({ environment, event }) {
    const members = [['token', secret('github.token', 'job-token')]];
    for (const name of FROM_ENVIRONMENT) {
        const value = environment[`GITHUB_${name.toUpperCase()}`];
        if (value !== undefined && !OF_THE_STEP.includes(name))
            members.push([name, value_text(value)]);
    }
    const { GITHUB_REF_PROTECTED: isProtected } = environment;
    if (isProtected === 'true' || isProtected === 'false')
        members.push(['ref_protected', isProtected === 'true']);
    if (event !== undefined)
        members.push(['event', fromJson(event)]);
    return mapping(members, (name) => doubt(`github.${name}`));
}
const OF_THE_RUNNER = ['name', 'os', 'arch', 'temp', 'tool_cache', 'environment', 'debug'];
function runnerContext({ environment }) {
    const members = OF_THE_RUNNER.flatMap((name) => {
        const value = environment[`RUNNER_${name.toUpperCase()}`];
        return value === undefined ? [] : [[name, value_text(value)]];
    });
    return mapping(members, (name) => doubt(`runner.${name}`));
}
/** A context that is wholly known once it is given. */
function givenContext(name, json) {
    return json === undefined
        ? mapping([], (member) => doubt(`${name}.${member}`))
        : (objectFrom(json) ?? doubt(name));
}
function objectFrom(json) {
    // A job without a matrix has `null` there.
    const value = fromJson(json ?? {});
    return isKind(value, 'mapping') ? value : undefined;
}
/** Secrets of a workflow that was started, or of a called one that inherits them. */
const SECRETS = mapping([['github_token', tokenSecret()]], (name) => secret(`secrets.${name}`, 'secret'));
function tokenSecret() {
    return secret('secrets.GITHUB_TOKEN', 'job-token');
}
/**
 * The `inputs` of a run that nobody called: those of a manual run, none for any other event.
 *
 * Source: GitHub docs, "Contexts reference", `inputs`: booleans and numbers keep their type there.
 */
function manualInputs({ environment, event, given }, declared) {
    if (given.inputs !== undefined)
        return givenContext('inputs', given.inputs);
    const { GITHUB_EVENT_NAME: name } = environment;
    if (name === undefined)
        return mapping([], (member) => doubt(`inputs.${member}`));
    if (name !== 'workflow_dispatch')
        return mapping([]);
    const payload = fromJson(event);
    if (!isKind(payload, 'mapping'))
        return doubt('inputs');
    const inputs = payload.get('inputs');
    if (inputs === null)
        return mapping([]);
    const entries = isKind(inputs, 'mapping') ? inputs.entries() : undefined;
    return entries === undefined
        ? doubt('inputs')
        : mapping(entries.map(([key, value]) => [key, typed(value, declared.get(key.toLowerCase())?.type)]));
}
/** A value as its declared type has it. */
function typed(value, type) {
    if (!isKind(value, 'text'))
        return value;
    const [only = '', ...others] = value.text;
    if (typeof only !== 'string' || others.length > 0)
        return value;
    if (type === 'boolean' && /^(true|false)$/.test(only))
        return only === 'true';
    if (type === 'number' && only.trim() !== '' && !Number.isNaN(Number(only)))
        return Number(only);
    return value;
}

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/boolean.js
var data_boolean = __webpack_require__(5438);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/string.js
var string = __webpack_require__(3637);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 8 modules
var parser = __webpack_require__(7748);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/null.js
var data_null = __webpack_require__(7749);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/plan/values/compare.ts
// Are two values of GitHub's expressions the same, as far as can be told?







/** `==` of GitHub's expressions; undefined when it cannot be told. */
function sameness(left, right) {
    const [a, b] = [dataOf(left), dataOf(right)];
    if (a !== undefined && b !== undefined)
        return (0,result/* equals */.aI)(a, b);
    if (isComposite(left) || isComposite(right)) {
        if (isKind(left, 'doubt') || isKind(right, 'doubt'))
            return undefined;
        // Two objects are the same only when they are one.
        return left === right;
    }
    const isText = isKind(left, 'text') && isKind(right, 'text');
    return isText && differ(left.text, right.text) ? false : undefined;
}
/** `<`, `>`, `<=` and `>=`; undefined when it cannot be told. */
function ordering(left, operator, right) {
    const [a, b] = [dataOf(left), dataOf(right)];
    if (a === undefined || b === undefined)
        return undefined;
    if (operator.endsWith('=') && (0,result/* equals */.aI)(a, b))
        return true;
    return operator.startsWith('<') ? (0,result/* lessThan */.Xe)(a, b) : (0,result/* greaterThan */.MM)(a, b);
}
/** As GitHub's library has it; undefined for what is not known and for objects. */
function dataOf(value) {
    if (value === null)
        return new data_null/* Null */.U();
    if (typeof value === 'boolean')
        return new data_boolean/* BooleanData */.b(value);
    if (typeof value === 'number')
        return new number/* NumberData */.Q(value);
    if (value.kind !== 'text')
        return undefined;
    const whole = (0,partial/* known */.eO)(value.text);
    return whole === undefined ? undefined : new string/* StringData */.u(whole);
}
function isComposite(value) {
    return isKind(value, 'list') || isKind(value, 'mapping');
}
/** Do their known starts, known ends, or known lengths show that two strings are not the same? */
function differ(one, other) {
    return (!startAgrees((0,partial/* knownStart */.ai)(one), (0,partial/* knownStart */.ai)(other)) ||
        !endAgrees((0,partial/* knownEnd */.Re)(one), (0,partial/* knownEnd */.Re)(other)) ||
        tooLong(one, (0,partial/* known */.eO)(other)) ||
        tooLong(other, (0,partial/* known */.eO)(one)));
}
/** Case does not count. Is the shorter one the start of the longer one? */
function startAgrees(one, other) {
    const length = Math.min(one.length, other.length);
    return one.slice(0, length).toUpperCase() === other.slice(0, length).toUpperCase();
}
/** Case does not count. Is the shorter one the end of the longer one? */
function endAgrees(one, other) {
    const length = Math.min(one.length, other.length);
    const end = (text) => text.slice(text.length - length).toUpperCase();
    return end(one) === end(other);
}
function tooLong(text, whole) {
    if (whole === undefined)
        return false;
    const length = text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
    return length > whole.length;
}

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/funcs/format.js
var format = __webpack_require__(4566);
;// CONCATENATED MODULE: ./src/plan/values/marks.ts
// Partial texts as plain ones, for readers that know plain text only.

/** Private-use characters, which no workflow has: they stand for unknown parts while text is read. */
const MARK = '\uF8FF';
const MARKED = /\uF8FF(\d+)\uF8FF/;
/** Replaces each unknown part by a mark, and puts the unknown parts back. */
class Marks {
    #unknowns = [];
    /** Undefined where the text holds marks of its own. */
    mark(value) {
        const pieces = value.map((part) => {
            if (typeof part === 'string')
                return part.includes(MARK) ? undefined : part;
            return `${MARK}${this.#unknowns.push(part) - 1}${MARK}`;
        });
        return pieces.includes(undefined) ? undefined : pieces.join('');
    }
    unmark(value) {
        return (0,partial/* concat */.xW)(...value.split(MARKED).map((piece, index) => {
            if (index % 2 === 0)
                return [piece];
            const original = this.#unknowns[Number(piece)];
            return original === undefined ? [] : [original];
        }));
    }
}

;// CONCATENATED MODULE: ./src/plan/values/functions.ts
// The functions of GitHub's expressions, over values that may be unknown in part.






/**
 * A function of the workflow syntax, by its name in lower case.
 *
 * The status functions answer for a run in which nothing has failed and nobody cancelled: what a
 * job does then is what it is to be judged by. `hashFiles` looks at files, which are not known.
 *
 * Source: GitHub docs, "Evaluate expressions in workflows and actions", functions.
 */
function functionNamed(name) {
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}
const FUNCTIONS = {
    success: () => true,
    always: () => true,
    failure: () => false,
    cancelled: () => false,
    hashfiles: (_args, why) => doubt(why),
    format: formatted,
    join: joinedList,
    contains: ([search = null, item = null], why) => answered(contains(search, item), why),
    startswith: ([search = null, start = null], why) => answered(startsWith(search, start), why),
    endswith: ([search = null, end = null], why) => answered(endsWith(search, end), why),
    tojson: ([value = null], why) => {
        const plain = toPlain(value);
        return plain === undefined ? doubt(why) : value_text(JSON.stringify(plain.json, undefined, 2));
    },
    fromjson: ([value = null], why) => parsed(printed(value)) ?? doubt(why),
    case: chosen
};
/** For each that the parser has to be told about. */
const STATUS_FUNCTIONS = [
    { name: 'success', minArgs: 0, maxArgs: 0 },
    { name: 'always', minArgs: 0, maxArgs: 0 },
    { name: 'failure', minArgs: 0, maxArgs: 0 },
    { name: 'cancelled', minArgs: 0, maxArgs: 0 },
    { name: 'hashFiles', minArgs: 1, maxArgs: 255 }
];
function answered(answer, why) {
    return answer ?? doubt(why);
}
function formatted([pattern = null, ...args], why) {
    const marks = new Marks();
    const known = [printed(pattern), ...args.map(printed)].map((value) => marks.mark(value));
    if (!(0,partial/* isKnown */.qE)(printed(pattern)) || known.includes(undefined))
        return doubt(why);
    // A pattern that repeats its arguments may grow them without end.
    if (known.join('').length * (known[0]?.length ?? 0) > 4 * 1024 * 1024)
        return doubt(why);
    const [first = new string/* StringData */.u(''), ...others] = known.map((value) => new string/* StringData */.u(value ?? ''));
    return value_text(marks.unmark(format/* format */.G.call(first, ...others).coerceString()));
}
function joinedList([value = null, separator], why) {
    if (value === null || typeof value !== 'object' || value.kind === 'text')
        return value_text(printed(value));
    if (value.kind === 'doubt')
        return doubt(why);
    if (value.kind === 'mapping')
        return value_text('');
    const between = separator === undefined ? ',' : (0,partial/* known */.eO)(printed(separator));
    return between === undefined ? doubt(why) : value_text((0,partial/* joined */.oR)(value.items.map(printed), between));
}
/** Case does not count. */
function folded(value) {
    return value.toUpperCase();
}
function contains(search, item) {
    if (isKind(search, 'doubt') || isKind(item, 'doubt'))
        return undefined;
    if (isKind(search, 'list')) {
        const answers = search.items.map((one) => sameness(item, one));
        return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
    }
    if (isKind(search, 'mapping') || isKind(item, 'list') || isKind(item, 'mapping'))
        return false;
    const part = (0,partial/* known */.eO)(printed(item));
    if (part === undefined)
        return undefined;
    const held = printed(search).some((piece) => typeof piece === 'string' && folded(piece).includes(folded(part)));
    return held || part === '' || ((0,partial/* isKnown */.qE)(printed(search)) ? false : undefined);
}
function startsWith(search, start) {
    return affixed(search, start, partial/* knownStart */.ai, startAgrees);
}
function endsWith(search, end) {
    return affixed(search, end, partial/* knownEnd */.Re, endAgrees);
}
function affixed(search, affix, read, agrees) {
    if (isKind(search, 'doubt') || isKind(affix, 'doubt'))
        return undefined;
    if (!isPrimitive(search) || !isPrimitive(affix))
        return false;
    const [whole, part] = [printed(search), printed(affix)];
    const [known, wanted] = [read(whole), read(part)];
    if (!agrees(known, wanted))
        return false;
    if (!(0,partial/* isKnown */.qE)(part))
        return undefined;
    return known.length >= wanted.length || ((0,partial/* isKnown */.qE)(whole) ? false : undefined);
}
function parsed(value) {
    const marks = new Marks();
    const marked = marks.mark(value);
    if (marked === undefined)
        return undefined;
    try {
        const json = JSON.parse(marked);
        return (0,partial/* isKnown */.qE)(value) ? fromJson(json) : unmarked(fromJson(json), marks);
    }
    catch {
        // GitHub ends the step with an error.
        return undefined;
    }
}
function unmarked(value, marks) {
    if (value === null || typeof value !== 'object' || value.kind === 'doubt')
        return value;
    if (value.kind === 'text')
        return value_text(marks.unmark((0,partial/* known */.eO)(value.text) ?? ''));
    if (value.kind === 'list')
        return list(value.items.map((item) => unmarked(item, marks)));
    const entries = value.entries() ?? [];
    return mapping(entries.map(([name, item]) => [name, unmarked(item, marks)]));
}
function chosen(args, why) {
    for (let index = 0; index < args.length - 1; index += 2) {
        const truth = truthOf(args[index] ?? null);
        if (truth === undefined)
            return doubt(why);
        if (truth)
            return args[index + 1] ?? null;
    }
    return args.at(-1) ?? null;
}
function isPrimitive(value) {
    return value === null || typeof value !== 'object' || value.kind === 'text';
}

;// CONCATENATED MODULE: ./src/plan/values/evaluate.ts
// Evaluates GitHub's expressions where not everything is known.










const CONTEXT_NAMES = [
    'github',
    'env',
    'vars',
    'job',
    'jobs',
    'steps',
    'runner',
    'secrets',
    'strategy',
    'matrix',
    'needs',
    'inputs'
];
/** Deeper than the parser lets people write; chains of `==` have no limit there. */
const DEEPEST = 200;
/**
 * Evaluates one expression, without its `${{ }}`.
 *
 * What is not known stays so: `unknown == 'x'` is unknown, `false && unknown` is false, a text keeps
 * its known parts. An expression that GitHub would refuse is unknown, too.
 *
 * Source: GitHub docs, "Evaluate expressions in workflows and actions"; the parser, the comparisons
 * and the formatting are those of actions/languageservices.
 */
function evaluate(expression, contexts) {
    const why = expression.trim();
    const tree = parse(expression);
    try {
        return tree === undefined ? doubt(why) : new Evaluation(contexts, why).of(tree, 0);
    }
    catch {
        // `format` and the like end the step with an error.
        return doubt(why);
    }
}
/**
 * Does the expression look at the member of a context, as `steps.build` does?
 *
 * @param member - in lower case
 */
function mentions(expression, context, member) {
    const tree = parse(expression);
    return tree !== undefined && mentioned(tree, context, member, 0);
}
const parsedBefore = new Map();
function parse(expression) {
    if (parsedBefore.has(expression))
        return parsedBefore.get(expression);
    const tree = parseNew(expression);
    if (parsedBefore.size > 1000)
        parsedBefore.clear();
    parsedBefore.set(expression, tree);
    return tree;
}
function parseNew(expression) {
    try {
        const { tokens } = new lexer/* Lexer */.JG(expression).lex();
        return new parser/* Parser */.i(tokens, CONTEXT_NAMES, [...STATUS_FUNCTIONS]).parse();
    }
    catch {
        return undefined;
    }
}
function mentioned(node, context, member, depth) {
    if (depth > DEEPEST)
        return true;
    const inside = (inner) => mentioned(inner, context, member, depth + 1);
    if (node instanceof ast/* IndexAccess */.p_) {
        if (node.expr instanceof ast/* ContextAccess */.QC && lowered(node.expr) === context)
            return !(node.index instanceof ast/* Literal */.uS) || literalText(node.index) === member;
        return inside(node.expr) || inside(node.index);
    }
    if (node instanceof ast/* ContextAccess */.QC)
        return lowered(node) === context;
    if (node instanceof ast/* Grouping */.aU)
        return inside(node.group);
    if (node instanceof ast/* Unary */._c)
        return inside(node.expr);
    if (node instanceof ast/* Binary */.yI)
        return inside(node.left) || inside(node.right);
    if (node instanceof ast/* Logical */.oD || node instanceof ast/* FunctionCall */.R6)
        return node.args.some(inside);
    return false;
}
function lowered(access) {
    return access.name.lexeme.toLowerCase();
}
function literalText(literal) {
    return literal.literal.coerceString().toLowerCase();
}
class Evaluation {
    #contexts;
    #why;
    constructor(contexts, why) {
        this.#contexts = contexts;
        this.#why = why;
    }
    of(node, depth) {
        if (depth > DEEPEST)
            return doubt(this.#why);
        const inside = (inner) => this.of(inner, depth + 1);
        if (node instanceof ast/* Literal */.uS)
            return literalOf(node);
        if (node instanceof ast/* Grouping */.aU)
            return inside(node.group);
        if (node instanceof ast/* ContextAccess */.QC)
            return this.#contexts(lowered(node));
        if (node instanceof ast/* IndexAccess */.p_) {
            const whole = inside(node.expr);
            return node.index instanceof ast/* Star */.FE ? everyMember(whole) : memberOf(whole, inside(node.index));
        }
        if (node instanceof ast/* Unary */._c)
            return this.#answer(inverted(truthOf(inside(node.expr))));
        if (node instanceof ast/* Binary */.yI)
            return this.#compare(inside(node.left), node.operator.lexeme, inside(node.right));
        if (node instanceof ast/* Logical */.oD)
            return this.#logical(node, inside);
        if (!(node instanceof ast/* FunctionCall */.R6))
            return doubt(this.#why);
        const call = functionNamed(node.functionName.lexeme.toLowerCase());
        return call === undefined ? doubt(this.#why) : call(node.args.map(inside), this.#why);
    }
    #answer(answer) {
        return answer ?? doubt(this.#why);
    }
    #compare(left, operator, right) {
        if (operator === '==')
            return this.#answer(sameness(left, right));
        if (operator === '!=')
            return this.#answer(inverted(sameness(left, right)));
        return this.#answer(ordering(left, operator, right));
    }
    #logical(node, inside) {
        const isAnd = node.operator.lexeme === '&&';
        const [first, ...others] = node.args;
        let result = first === undefined ? null : inside(first);
        for (const arg of others) {
            const truth = truthOf(result);
            if (truth === !isAnd)
                return result;
            const next = inside(arg);
            if (truth === isAnd)
                result = next;
            else
                result = isAnd ? this.#and(next) : this.#or(result, next);
        }
        return result;
    }
    /** Something that may be false, `&&` this. */
    #and(next) {
        const truth = truthOf(next) === false ? false : undefined;
        return doubt(this.#why, { truth, whenTrue: whenTrue(next) });
    }
    /** `maybe ||` this, where the first may be either. */
    #or(maybe, next) {
        const first = whenTrue(maybe);
        if (first !== undefined && isKind(next, 'text') && truthOf(next) === true)
            return value_text((0,partial/* either */.gP)(first, next.text, this.#why));
        const truth = truthOf(next) === true ? true : undefined;
        if (first === undefined || (0,partial/* known */.eO)(printed(next)) !== '')
            return doubt(this.#why, { truth });
        return doubt({ ...(0,partial/* unknown */.L5)(this.#why), unlessEmpty: first }, { whenTrue: first });
    }
}
function whenTrue(value) {
    if (isKind(value, 'text'))
        return value.text;
    return isKind(value, 'doubt') ? value.whenTrue : undefined;
}
function inverted(answer) {
    return answer === undefined ? undefined : !answer;
}
function literalOf({ literal }) {
    if (literal instanceof data_boolean/* BooleanData */.b || literal instanceof number/* NumberData */.Q)
        return literal.value;
    return literal instanceof string/* StringData */.u ? value_text(literal.value) : null;
}
function memberOf(whole, index) {
    if (whole === null || typeof whole !== 'object' || whole.kind === 'text')
        return null;
    const key = (0,partial/* known */.eO)(printed(index));
    if (whole.kind === 'doubt')
        return doubt(`${whole.unknown.why}.${key ?? '*'}`);
    if (key === undefined)
        return doubt(`a member of ${whole.kind}`);
    if (whole.kind === 'mapping')
        return whole.get(key);
    if (whole.filtered)
        return list(whole.items.flatMap((item) => filteredMember(item, index)), true);
    const at = key.trim() === '' ? Number.NaN : Math.floor(Number(key));
    return whole.items[at] ?? null;
}
/** Items that do not have the member drop out. */
function filteredMember(item, index) {
    if (item === null || typeof item !== 'object' || item.kind === 'text')
        return [];
    const member = memberOf(item, index);
    return member === null ? [] : [member];
}
function everyMember(whole) {
    if (whole === null || typeof whole !== 'object' || whole.kind === 'text')
        return list([], true);
    if (whole.kind === 'doubt')
        return doubt(`${whole.unknown.why}.*`);
    const items = whole.kind === 'list' ? whole.items : whole.entries()?.map(([, value]) => value);
    if (items === undefined)
        return doubt('every member of an object');
    if (whole.kind === 'mapping' || !whole.filtered)
        return list(items, true);
    const inner = items.map(everyMember);
    return list(inner.flatMap((one) => (isKind(one, 'list') ? one.items : [one])), true);
}

;// CONCATENATED MODULE: ./src/plan/values/template.ts
// Text of a workflow file with `${{ }}` in it, and conditions.



/** The value of a text: of whatever kind where it is one expression and nothing else. */
function template_valueOf(template, contexts) {
    const pieces = piecesOf(template);
    if (pieces === undefined)
        return doubt(template);
    const [only, ...others] = pieces;
    if (only?.kind === 'expression' && others.length === 0)
        return evaluate(only.text, contexts);
    return value_text((0,partial/* concat */.xW)(...pieces.map((piece) => piece.kind === 'literal' ? [piece.text] : printed(evaluate(piece.text, contexts)))));
}
/** What a text becomes once its expressions are replaced. */
function filled(template, contexts) {
    return printed(template_valueOf(template, contexts));
}
/** Is an `if:` true, false, or unknown (undefined)? Without one, it is `success()`. */
function conditionOf(template, contexts) {
    if (template.trim() === '')
        return true;
    if (!template.includes('${{'))
        return truthOf(evaluate(template, contexts));
    // With anything around the braces, even a line end, it is a string and always true.
    return truthOf(template_valueOf(template, contexts));
}
/** Does any expression of a text, or of a condition, look at the member of a context? */
function looksAt(template, context, member) {
    const pieces = template.includes('${{')
        ? piecesOf(template)
        : [{ kind: 'expression', text: template }];
    return (pieces ?? []).some((piece) => piece.kind === 'expression' && mentions(piece.text, context, member.toLowerCase()));
}
const MOST_PIECES = 2000;
/** Undefined when an expression does not end, or there are too many. */
function piecesOf(template) {
    const pieces = [];
    let at = 0;
    while (at < template.length) {
        const open = template.indexOf('${{', at);
        const literal = template.slice(at, open === -1 ? undefined : open);
        if (literal !== '')
            pieces.push({ kind: 'literal', text: literal });
        if (open === -1)
            return pieces;
        const close = endOf(template, open + 3);
        if (close === undefined || pieces.length > MOST_PIECES)
            return undefined;
        pieces.push({ kind: 'expression', text: template.slice(open + 3, close) });
        at = close + 2;
    }
    return pieces;
}
/** Where `}}` stands outside of a string. */
function endOf(template, from) {
    let quoted = false;
    for (let at = from; at < template.length; at += 1) {
        if (template[at] === "'")
            quoted = !quoted;
        else if (!quoted && template.startsWith('}}', at))
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/plan/calls.ts
// What a called workflow is given by the job that calls it.





/**
 * The inputs and secrets that a job of a called workflow sees. What two callers give differently is
 * unknown, and so is everything where it may have been called in a way that is not seen here.
 *
 * @param contexts - of the caller's jobs
 * Source: GitHub docs, "Reuse workflows": `with`, defaults, `secrets: inherit`.
 */
function handedOn(call, called, contexts) {
    const jobs = call === undefined ? [] : [...call.caller.jobs.values()];
    const callers = jobs.filter(({ uses }) => callsFile(uses, call?.path ?? ''));
    if (callers.length === 0 || jobs.some(({ uses }) => mayCallOthers(uses, call?.path ?? '')))
        return NOTHING;
    return {
        inputs: mapping([...called.callInputs].map(([name, input]) => [
            name,
            same(callers.map((job) => inputOf(job, name, input, contexts))) ?? doubt(`inputs.${name}`)
        ])),
        secrets: secretsOf(callers, contexts)
    };
}
const NOTHING = {
    inputs: mapping([], (name) => doubt(`inputs.${name}`)),
    // Which secret a name stands for is told by the caller; it may be the job's own token.
    secrets: mapping([['github_token', tokenSecret()]], (name) => doubt(`secrets.${name}`))
};
function callsFile(uses, path) {
    if (uses === undefined || !uses.includes(path))
        return false;
    const file = uses.split('@')[0] ?? '';
    return (0,workflow_file/* localPath */.$S)(uses) === path || file.split('/').slice(2).join('/') === path;
}
/** A workflow of the same repository between the two may hand on something else. */
function mayCallOthers(uses, path) {
    return uses !== undefined && (0,workflow_file/* localPath */.$S)(uses) !== undefined && !callsFile(uses, path);
}
function inputOf(job, name, input, contexts) {
    const given = [...job.with.byName].find(([key]) => key.toLowerCase() === name)?.[1];
    if (job.with.isUnclear)
        return doubt(`inputs.${name}`);
    if (given !== undefined)
        return typed(template_valueOf(given.text, contexts), input.type);
    return input.default === undefined
        ? emptyOf(input.type)
        : typed(template_valueOf(input.default, contexts), input.type);
}
function emptyOf(type) {
    if (type === 'boolean')
        return false;
    return type === 'number' ? 0 : value_text('');
}
function secretsOf(callers, contexts) {
    return mapping([['github_token', tokenSecret()]], (name) => {
        const values = callers.map((job) => secretOf(job, name, contexts));
        return same(values) ?? doubt(`secrets.${name}`);
    });
}
function secretOf(job, name, contexts) {
    if (job.inheritsSecrets)
        return SECRETS.get(name);
    if (job.secrets.isUnclear)
        return doubt(`secrets.${name}`);
    const given = [...job.secrets.byName].find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (given === undefined)
        return value_text('');
    const value = template_valueOf(given[1].text, contexts);
    const holds = holdsOf(value);
    return holds === undefined ? doubt(`secrets.${name}`) : secret(`secrets.${name}`, holds);
}
function holdsOf(value) {
    return isKind(value, 'doubt') ? value.unknown.holds : undefined;
}
/** One value, when all are known to be it; undefined when they differ. */
function same([first, ...others]) {
    if (first === undefined)
        return undefined;
    const isSame = others.every((other) => typeof other === typeof first &&
        ((0,partial/* samePartial */.au)(printed(first), printed(other)) ||
            (holdsOf(first) !== undefined && holdsOf(first) === holdsOf(other))));
    return isSame ? first : undefined;
}

;// CONCATENATED MODULE: ./src/plan/environment.ts



const NOTHING_WRITTEN = { values: new Map(), any: false, others: false };
/**
 * The environment that a later step of this job starts from, before its own `env:`.
 *
 * Names that only this step has (its own `env:`, what the runner sets for each step) are looked up
 * in the file instead.
 */
function environmentHere({ environment, jobToken }, own, declared) {
    return (name) => {
        const value = environment[name];
        if (isOfTheStep(name))
            return declared(name) ?? [(0,partial/* unknown */.L5)(`env.${name}`)];
        if (own === undefined ? false : own.env.isUnclear || own.env.byName.has(name))
            return declared(name) ?? [(0,partial/* unknown */.L5)(`env.${name}`)];
        if (value === undefined)
            return undefined;
        if (value !== '' && value === jobToken)
            return [{ ...(0,partial/* unknown */.L5)(`env.${name}`), holds: 'job-token' }];
        return (0,partial/* textOf */.b6)(value);
    };
}
/** Of a job that does not run yet: what the file declares, and what every job of the run has. */
function environmentElsewhere({ environment }, declared) {
    return (name) => {
        const value = SHARED_VARIABLES.has(name) && name !== 'GITHUB_JOB' ? environment[name] : undefined;
        if (value !== undefined)
            return (0,partial/* textOf */.b6)(value);
        const written = declared(name);
        if (written !== undefined)
            return written;
        return /^(GITHUB|RUNNER|ACTIONS)_/.test(name) || USUAL.has(name)
            ? [(0,partial/* unknown */.L5)(`env.${name}`)]
            : undefined;
    };
}
/** Set by the machine of every job. */
const USUAL = new Set(['CI', 'HOME', 'PATH', 'USER', 'SHELL', 'PWD', 'LANG']);
/** What the runner sets anew for each step or hands to actions only. */
function isOfTheStep(name) {
    return (/^(INPUT_|STATE_|ACTIONS_|GITHUB_ACTION|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/.test(name) && !SHARED_VARIABLES.has(name));
}
/** What `env:` blocks declare, the inner one first. */
function declaredIn(blocks, contexts) {
    return (name) => {
        for (const block of blocks) {
            const field = block.byName.get(name);
            if (field !== undefined)
                return filled(field.text, contexts);
            if (block.isUnclear)
                return [(0,partial/* unknown */.L5)(`env.${name}`)];
        }
        return undefined;
    };
}
/** The environment after steps that may have written to it. */
function after(written, before) {
    return (name) => {
        if (written.values.has(name))
            return written.values.get(name) ?? [(0,partial/* unknown */.L5)(`env.${name}`)];
        const value = before(name);
        if (written.any)
            return SHARED_VARIABLES.has(name) ? value : [(0,partial/* unknown */.L5)(`env.${name}`)];
        return value === undefined && written.others ? [(0,partial/* unknown */.L5)(`env.${name}`)] : value;
    };
}
/** With a step's own `env:` in front. */
function within(env, contexts, before) {
    const own = declaredIn([env], contexts);
    return (name) => own(name) ?? before(name);
}
/**
 * What the `env` context of an expression has: not everything that the process has. The runner's
 * own variables are no part of it.
 */
function contextOf(environment) {
    return (name) => /^(GITHUB|RUNNER)_/.test(name) || USUAL.has(name) ? [(0,partial/* unknown */.L5)(`env.${name}`)] : environment(name);
}

;// CONCATENATED MODULE: ./src/plan/reference.ts
// Which repository a reference names, where not every part of it is known.

/**
 * Reads a reference. An unknown tag is harmless; an unknown part of the name is not.
 *
 * @see distribution/reference, `normalize.go`: the first component is a host when it has a dot, a
 * colon, or is `localhost`
 */
function named(reference) {
    const whole = (0,partial/* known */.eO)(reference);
    if (whole !== undefined)
        return { image: whole, registry: registryIn(whole, true) };
    const start = (0,partial/* knownStart */.ai)(reference);
    const image = imageIn(start);
    const isNameOver = image !== undefined &&
        reference.slice(1).every((part) => typeof part !== 'string' || !part.includes('/'));
    return isNameOver
        ? { image, registry: registryIn(image, true) }
        : { image: undefined, registry: registryIn(start, false) };
}
/** The name before the tag or digest that a known start goes into. */
function imageIn(start) {
    const path = start.slice(start.lastIndexOf('/') + 1);
    const end = path.search(/[:@]/);
    return end < 1 ? undefined : start.slice(0, start.length - path.length + end);
}
function registryIn(text, isWhole) {
    const slash = text.indexOf('/');
    if (slash === -1)
        return isWhole && text !== '' ? 'docker.io' : undefined;
    const host = text.slice(0, slash);
    const isHost = /[.:]/.test(host) || host === 'localhost';
    const registry = isHost ? host.toLowerCase() : 'docker.io';
    return registry === 'index.docker.io' ? 'docker.io' : registry;
}
/** A registry as logins name it: with a scheme, a path, or in capitals. */
function registryNamed(text) {
    const whole = (0,partial/* known */.eO)((0,partial/* lower */.ib)(text));
    if (whole === undefined)
        return undefined;
    const host = whole
        .trim()
        .replace(/^(https?|oci|docker):\/\//, '')
        .split('/')[0] ?? '';
    return host === '' || host === 'index.docker.io' || host === 'registry-1.docker.io'
        ? 'docker.io'
        : host;
}

;// CONCATENATED MODULE: ./src/plan/logins.ts


/** Only the password tells whose token it is, whatever the user name says. */
function whoseIs(password, jobToken) {
    const whole = (0,partial/* known */.eO)(password);
    if (whole === '')
        return 'none';
    if (whole !== undefined) {
        if (jobToken === undefined || jobToken === '')
            return 'unknown';
        return whole === jobToken ? 'job-token' : 'another';
    }
    const [only, ...others] = password;
    if (typeof only !== 'object' || others.length > 0)
        return 'unknown';
    if (only.holds === 'job-token')
        return 'job-token';
    return only.holds === 'secret' ? 'another' : 'unknown';
}
function registryOf({ registry }) {
    return registryNamed(registry);
}
/**
 * The login that stands when a push to a registry is made, after these logins and logouts in order.
 *
 * @param events - logins with what they are, and logouts
 */
function loginAt(events, push) {
    let current = { kind: 'present' };
    for (const event of events) {
        if (event.registry !== undefined && push.registry !== undefined) {
            if (event.registry !== push.registry)
                continue;
        }
        const isSure = event.registry !== undefined &&
            push.registry !== undefined &&
            (event.isCertain || (event.condition !== '' && event.condition === push.condition));
        if ('isLogout' in event)
            current = isSure ? { kind: 'logged-out' } : unclearAfter(current, []);
        else
            current = isSure ? { kind: 'later', login: event } : unclearAfter(current, [event]);
    }
    return current;
}
function unclearAfter(current, more) {
    const before = current.kind === 'later' ? [current.login] : current.kind === 'unclear' ? current.logins : [];
    return { kind: 'unclear', logins: [...before, ...more] };
}

;// CONCATENATED MODULE: ./src/plan/actions/action-step.ts

/** Entries separated by lines and commas. */
function listIn(step, name) {
    return certainOrNot((0,partial/* entries */.jO)(step.input(name)));
}
/** Entries separated by lines only. */
function linesIn(step, name) {
    return certainOrNot((0,partial/* lines */.Mn)(step.input(name)));
}
/** What may be empty is an entry that may not be there. */
function certainOrNot(texts) {
    return texts.flatMap((text) => {
        const perhaps = (0,partial/* unlessEmpty */.A5)(text);
        return perhaps === undefined
            ? [{ text, isCertain: true }]
            : (0,partial/* entries */.jO)(perhaps).map((entry) => ({ text: entry, isCertain: false }));
    });
}
/** A flag as actions read it; undefined for what is not known. */
function truthIn(text, otherwise) {
    if ((0,partial/* isEmpty */.Im)(text))
        return otherwise;
    const word = (0,partial/* known */.eO)(text)?.trim();
    return word === undefined ? undefined : /^(true|1|t)$/i.test(word);
}
/** True when either is, false when both are not. */
function eitherIs(one, other) {
    if (one === true || other === true)
        return true;
    return one === false && other === false ? false : undefined;
}

;// CONCATENATED MODULE: ./src/plan/view.ts
// A step with everything that its inputs and scripts are evaluated with.




/** Owner, name and path of the action that a step uses, in lower case; undefined for others. */
function actionOf({ uses }) {
    const isElsewhere = uses !== undefined && !/^(\.|docker:)/.test(uses);
    return isElsewhere ? uses.split('@')[0]?.toLowerCase() : undefined;
}
/** The step as the rules about actions see it. */
function actionStep(view) {
    const { step } = view;
    const uses = step.uses ?? '';
    return {
        action: actionOf(step) ?? uses.toLowerCase(),
        version: uses.split('@')[1] ?? '',
        line: step.line,
        input: (name) => view_inputOf(view, name),
        isGiven: (name) => step.with.byName.has(name),
        lineOf: (name) => step.with.byName.get(name)?.line ?? step.line,
        flag: (name, otherwise) => flagOf(view, name, otherwise),
        environment: view.environment,
        read: view.read,
        bakeTags: view.bakeTags
    };
}
function view_inputOf({ step, contexts }, name) {
    const field = step.with.byName.get(name);
    if (field !== undefined)
        return filled(field.text, contexts);
    return step.with.isUnclear ? [(0,partial/* unknown */.L5)(`with.${name}`)] : [];
}
function flagOf(view, name, otherwise) {
    const { step, contexts, isTrue } = view;
    const field = step.with.byName.get(name);
    if (field === undefined)
        return step.with.isUnclear ? undefined : otherwise;
    const value = template_valueOf(field.text, contexts);
    // Whatever it prints, what is false is not the word `true`.
    if (truthOf(value) === false)
        return truthIn(printed(value), otherwise) ?? false;
    return truthIn(printed(value), otherwise) ?? ownAnswer(field.text, isTrue);
}
/** An expression that looks at this step's own outputs; any other one stays unknown. */
function ownAnswer(template, isTrue) {
    return template.includes('${{') ? isTrue(template) : undefined;
}

// EXTERNAL MODULE: ./src/image/cache-export.ts
var cache_export = __webpack_require__(2402);
;// CONCATENATED MODULE: ./src/plan/effects.ts
// What a step does to registries and to the steps after it.

const NO_EFFECTS = {
    pushes: [],
    caches: [],
    logins: [],
    logouts: [],
    builds: [],
    unclear: [],
    written: NOTHING_WRITTEN,
    outputs: undefined
};
/** One after another; the outputs are those of none. */
function together(all) {
    return {
        pushes: all.flatMap(({ pushes }) => pushes),
        caches: all.flatMap(({ caches }) => caches),
        logins: all.flatMap(({ logins }) => logins),
        logouts: all.flatMap(({ logouts }) => logouts),
        builds: all.flatMap(({ builds }) => builds),
        unclear: all.flatMap(({ unclear }) => unclear),
        written: all.reduce((sum, { written }) => bothWritten(sum, written), NOTHING_WRITTEN),
        outputs: undefined
    };
}
/** The later value of a name counts. */
function bothWritten(first, second) {
    return {
        values: new Map([...first.values, ...second.values]),
        any: first.any || second.any,
        others: first.others || second.others
    };
}
/** The same, of a step that may not run at all: nothing is certain, and no value is. */
function perhaps(effects) {
    const doubtful = (all) => all.map((one) => ({ ...one, isCertain: false }));
    const { values, any, others } = effects.written;
    return {
        ...effects,
        pushes: doubtful(effects.pushes),
        caches: doubtful(effects.caches),
        logins: doubtful(effects.logins),
        builds: doubtful(effects.builds),
        written: { values: new Map([...values.keys()].map((name) => [name, undefined])), any, others },
        outputs: undefined
    };
}

;// CONCATENATED MODULE: ./src/plan/actions/metadata.ts
// docker/metadata-action: the names that its images have, and what it hands to later steps.





/**
 * Reads a metadata step.
 *
 * @param exported - its tags as the process has them, where they are known to be its own
 * @see docker/metadata-action, `src/image.ts` and `src/meta.ts`
 */
function readMetadata(step, id, exported) {
    const images = imagesIn(step.input('images'));
    const tags = exported === undefined
        ? // Without images its tags are bare ones.
            (images.length === 0 ? [certain([])] : images).map(({ text: image, isCertain }) => ({
                text: (0,partial/* concat */.xW)(image, [':', (0,partial/* unknown */.L5)(`a tag of ${id}`)]),
                isCertain
            }))
        : tagsIn(step, exported).map((tag) => ({ text: tag, isCertain: true }));
    const bakeFile = (0,partial/* unknown */.L5)(`steps.${id}.outputs.bake-file`);
    const separator = (0,partial/* known */.eO)(step.input('sep-tags')) ?? '\n';
    const all = (0,partial/* joined */.oR)(tags.map(entryText), separator === '' ? '\n' : separator);
    return { effects: effectsOf(id, tags, all, bakeFile), bakeFile, tags };
}
/** An entry that may not be there may be empty. */
function entryText({ text: tag, isCertain }) {
    return isCertain ? tag : [{ ...(0,partial/* unknown */.L5)('an image that may not be enabled'), unlessEmpty: tag }];
}
function effectsOf(id, tags, all, bakeFile) {
    const json = jsonOf(tags);
    const why = (name) => doubt(`steps.${id}.outputs.${name}`);
    return {
        ...NO_EFFECTS,
        outputs: mapping([
            ['tags', value_text(all)],
            ['json', value_text(json)],
            ['bake-file', value_text([bakeFile])],
            ['bake-file-tags', value_text([bakeFile])]
        ], why),
        written: {
            values: new Map([
                ['DOCKER_METADATA_OUTPUT_TAGS', all],
                ['DOCKER_METADATA_OUTPUT_JSON', json],
                ['DOCKER_METADATA_OUTPUT_VERSION', undefined],
                ['DOCKER_METADATA_OUTPUT_LABELS', undefined],
                ['DOCKER_METADATA_OUTPUT_ANNOTATIONS', undefined]
            ]),
            any: false,
            others: false
        }
    };
}
/** The part of its JSON that scripts look at. */
function jsonOf(tags) {
    const listed = tags.map(({ text: tag }) => (0,partial/* concat */.xW)(['"'], tag.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part)), ['"']));
    return (0,partial/* concat */.xW)(['{"tags":['], (0,partial/* joined */.oR)(listed, ','), ['],"labels":{}}']);
}
/**
 * Image names, in lower case: `name=…,enable=…` or a bare name on each line; on a single line
 * also several bare names, as the first versions had it.
 */
function imagesIn(input) {
    const all = (0,partial/* lines */.Mn)(input).filter((line) => !isComment(line));
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) {
        const several = (0,partial/* split */.lD)(only, ',').map(partial/* trim */.Bq);
        if (several.every((one) => !one.some((part) => typeof part === 'string' && part.includes('='))))
            return several.flatMap((name) => ((0,partial/* isEmpty */.Im)(name) ? [] : [certain((0,partial/* lower */.ib)(name))]));
    }
    return all.flatMap(metadata_imageIn);
}
function isComment([first]) {
    return typeof first === 'string' && first.startsWith('#');
}
function certain(text) {
    return { text, isCertain: true };
}
function metadata_imageIn(line) {
    const marks = new Marks();
    const marked = marks.mark(line);
    const fields = marked === undefined ? undefined : (0,cache_export/* csvFields */.q)(marked);
    if (fields === undefined)
        return [certain(line)];
    let name = [];
    let enable = (0,partial/* textOf */.b6)('true');
    for (const field of fields) {
        const [key = '', value] = field.split('=').map((part) => part.trim());
        if (value === undefined)
            name = marks.unmark(key);
        else if (key.toLowerCase() === 'name')
            name = marks.unmark(value);
        else if (key.toLowerCase() === 'enable')
            enable = marks.unmark(value);
    }
    const isEnabled = (0,partial/* known */.eO)(enable);
    if ((0,partial/* isEmpty */.Im)(name) || (isEnabled !== undefined && !/true/i.test(isEnabled)))
        return [];
    return [{ text: (0,partial/* lower */.ib)(name), isCertain: isEnabled !== undefined }];
}
/** The tags that the process has, where they may be those of these images. */
function tagsIn(step, exported) {
    const separator = (0,partial/* known */.eO)(step.input('sep-tags'));
    const pieces = separator === undefined || separator === '' ? (0,partial/* lines */.Mn)(exported) : (0,partial/* split */.lD)(exported, separator);
    return pieces.map(partial/* trim */.Bq).filter((piece) => !(0,partial/* isEmpty */.Im)(piece));
}
/** Do exported tags name exactly these images, as far as both are known? */
function agree(images, tags) {
    const names = tags.map(nameOf);
    const isNamed = ({ text: image }) => names.some((name) => fits(image, name));
    const isImage = (name) => images.some(({ text: image }) => fits(image, name));
    return images.every((image) => !image.isCertain || isNamed(image)) && names.every(isImage);
}
function nameOf(tag) {
    const whole = (0,partial/* known */.eO)(tag) ?? '';
    const colon = whole.lastIndexOf(':');
    return colon > whole.lastIndexOf('/') ? whole.slice(0, colon) : whole;
}
/** Does a name begin, end, and go on in the same order as what is known of the image? */
function fits(image, name) {
    const whole = (0,partial/* known */.eO)(image);
    if (whole !== undefined)
        return whole === name;
    const [start, end] = [(0,partial/* knownStart */.ai)(image), (0,partial/* knownEnd */.Re)(image)];
    if (name.length < start.length + end.length)
        return false;
    if (!name.startsWith(start) || !name.endsWith(end))
        return false;
    let at = start.length;
    for (const part of image.slice(1, -1)) {
        if (typeof part !== 'string')
            continue;
        const found = name.slice(0, name.length - end.length).indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/plan/actions/exporters.ts
// `outputs` of a build and `cache-to`, in buildx's syntax, with parts that may be unknown.




/**
 * Reads one entry of `outputs`.
 *
 * @returns undefined for exporters that never push (`local`, `tar`, `oci`, `docker` …)
 * @see docker/buildx, `util/buildflags/export.go`: `registry` is `image` with `push=true`
 */
function exporterIn(entry) {
    const marks = new Marks();
    const marked = marks.mark(entry);
    const fields = marked === undefined ? undefined : fieldsIn(marked);
    // The whole entry is unknown: it may be anything.
    if (fields === undefined || fields.some((field) => !field.includes('=')))
        return (0,partial/* known */.eO)(entry) === undefined ? { names: [], push: undefined } : undefined;
    const attributes = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        attributes.set(field.slice(0, equals).trim().toLowerCase(), marks.unmark(field.slice(equals + 1)));
    }
    const type = (0,partial/* known */.eO)((0,partial/* trim */.Bq)(attributes.get('type') ?? []))?.toLowerCase();
    if (type !== undefined && type !== 'image' && type !== 'registry')
        return undefined;
    const isGiven = attributes.has('push');
    const push = truthIn((0,partial/* trim */.Bq)(attributes.get('push') ?? []), false);
    return {
        names: (0,partial/* entries */.jO)(attributes.get('name') ?? []),
        push: type === undefined ? undefined : type === 'registry' && !isGiven ? true : push
    };
}
/** The quotes of a whole line are taken off by the action (docker/actions-toolkit, `getList`). */
function fieldsIn(line) {
    const fields = (0,cache_export/* csvFields */.q)(line);
    const [only = ''] = fields ?? [];
    return fields?.length === 1 && only !== line && only.includes(',') ? (0,cache_export/* csvFields */.q)(only) : fields;
}
/** Where caches are written to, of `cache-to` entries. */
function registryCaches(lines) {
    return lines.flatMap(({ text, isCertain }) => cachesIn(text, isCertain));
}
function cachesIn(entry, isCertain) {
    if ((0,partial/* isEmpty */.Im)(entry))
        return [];
    const marks = new Marks();
    const marked = marks.mark(entry);
    const parsed = marked === undefined ? undefined : (0,cache_export/* parseCacheExport */.c)(marked);
    if (parsed?.kind === 'registry')
        return [{ text: marks.unmark(parsed.ref), isCertain }];
    if (parsed?.kind !== 'registries')
        return [];
    // A single unknown word is any entry, of whatever type.
    return (0,partial/* known */.eO)(entry) === undefined
        ? []
        : parsed.refs.map((ref) => ({ text: marks.unmark(ref), isCertain }));
}

;// CONCATENATED MODULE: ./src/plan/actions/build.ts
// docker/build-push-action and the actions with its inputs.




/**
 * What a build pushes: its `tags`, else the names in its `outputs`, when `push` is set or an
 * exporter pushes by itself.
 *
 * @see docker/buildx, `build/opt.go` (tags win over names) and `commands/build.go` (`--push`)
 */
function readBuild(step) {
    // `call: check` and the like build nothing.
    const call = (0,partial/* known */.eO)(step.input('call'));
    if (call !== undefined && call !== '' && call !== 'build')
        return NO_EFFECTS;
    if (step.isGiven('repository'))
        return readFirstVersion(step);
    const outputs = linesIn(step, 'outputs');
    return {
        ...NO_EFFECTS,
        pushes: pushesOf(step, listIn(step, 'tags'), exportersOf(step.flag('push', false), outputs)),
        caches: cachesOf(step, linesIn(step, 'cache-to')),
        builds: [buildOf(step)]
    };
}
/** An exporter, and whether it pushes. */
function exportersOf(push, outputs) {
    const exporters = outputs.flatMap(({ text, isCertain }) => {
        const exporter = exporterIn(text);
        if (exporter === undefined)
            return [];
        const own = isCertain || exporter.push === false ? exporter.push : undefined;
        return [{ ...exporter, push: eitherIs(push, own) }];
    });
    return exporters.length > 0 ? exporters : [{ names: [], push }];
}
function pushesOf(step, tags, exporters) {
    return exporters.flatMap(({ names, push }) => {
        if (push === false)
            return [];
        const named = tags.length > 0 ? tags : names.map((text) => ({ text, isCertain: true }));
        // Without any name buildx stops, and nothing is pushed.
        return named.map(({ text, isCertain }) => ({
            tool: step.action,
            reference: text,
            isCertain: isCertain && push === true,
            line: step.lineOf(tags.length > 0 ? 'tags' : 'outputs')
        }));
    });
}
function cachesOf(step, entries) {
    return registryCaches(entries).map(({ text, isCertain }) => ({
        tool: step.action,
        reference: text,
        isCertain,
        line: step.lineOf('cache-to')
    }));
}
function buildOf(step) {
    const texts = (entries) => entries.map(({ text }) => text);
    return {
        context: step.input('context'),
        dockerfile: step.input('file'),
        buildArgs: texts(linesIn(step, 'build-args')),
        buildContexts: texts(linesIn(step, 'build-contexts')),
        target: step.input('target'),
        platforms: texts(listIn(step, 'platforms')),
        isCertain: true,
        line: step.line
    };
}
/** Version 1 took a repository, pushed unless told not to, and logged in by itself. */
function readFirstVersion(step) {
    const registry = step.input('registry');
    const push = step.flag('push', true);
    const reference = (0,partial/* isEmpty */.Im)(registry)
        ? step.input('repository')
        : (0,partial/* concat */.xW)(registry, ['/'], step.input('repository'));
    return {
        ...NO_EFFECTS,
        logins: (0,partial/* isEmpty */.Im)(step.input('password'))
            ? []
            : [
                {
                    tool: step.action,
                    registry,
                    username: step.input('username'),
                    password: step.input('password'),
                    isCertain: push === true,
                    line: step.lineOf('password')
                }
            ],
        pushes: push === false
            ? []
            : [
                {
                    tool: step.action,
                    reference,
                    isCertain: push === true,
                    line: step.lineOf('repository')
                }
            ]
    };
}

;// CONCATENATED MODULE: ./src/plan/actions/bake.ts
// docker/bake-action: what its inputs say about what a bake file pushes.




/**
 * What a bake pushes. Names come from `set` and from the bake file of docker/metadata-action; those
 * of any other bake file are not known.
 *
 * @see docker/buildx, `bake/bake.go`: an override for `*` is one for every target
 */
function readBake(step) {
    const lines = linesIn(step, 'set');
    const overrides = lines.flatMap(({ text, isCertain }) => overrideIn(text, isCertain));
    const exporters = exportersOf(step.flag('push', false), valuesOf(overrides, 'output'));
    const caches = cachesOf(step, valuesOf(overrides, 'cache-to'));
    const isUnread = overrides.length < lines.length;
    const pushing = exporters.filter(({ push }) => push !== false);
    if (pushing.length === 0)
        return { ...NO_EFFECTS, caches, unclear: isUnread || filesPush(step) ? [unclear(step)] : [] };
    const names = namesOf(step, overrides, pushing);
    const isPushed = pushing.some(({ push }) => push === true);
    return {
        ...NO_EFFECTS,
        caches,
        pushes: (names ?? []).map((name) => pushOf(step, name, isPushed)),
        unclear: names === undefined || isUnread ? [unclear(step)] : []
    };
}
function pushOf(step, { text, isCertain }, isPushed) {
    const reference = text;
    return { tool: step.action, reference, isCertain: isCertain && isPushed, line: step.line };
}
function unclear(step) {
    const files = listIn(step, 'files').map(({ text }) => (0,partial/* display */.Vy)(text));
    return { line: step.line, text: files.join(', ') || 'docker-bake.hcl', why: 'file' };
}
function overrideIn(line, isCertain) {
    const start = (0,partial/* knownStart */.ai)(line);
    const equals = start.indexOf('=');
    if (equals === -1)
        return [];
    const left = start.slice(0, equals).trim().replace(/\+$/, '');
    const dot = left.lastIndexOf('.');
    if (dot === -1)
        return [];
    const value = (0,partial/* trim */.Bq)((0,partial/* concat */.xW)([start.slice(equals + 1)], line.slice(1)));
    return [
        { target: left.slice(0, dot), key: left.slice(dot + 1), value: { text: value, isCertain } }
    ];
}
function valuesOf(overrides, key) {
    return overrides.flatMap((one) => (one.key === key && one.value.text.length > 0 ? one.value : []));
}
/** Every name that is pushed; undefined where another file has some. */
function namesOf(step, overrides, exporters) {
    const tags = overrides.filter(({ key }) => key === 'tags');
    if (tags.length > 0 && coversAll(step, tags)) {
        const set = valuesOf(tags, 'tags');
        const names = exporters.flatMap(({ names: all }) => all);
        return set.length > 0 ? set : names.map((text) => ({ text, isCertain: true }));
    }
    const files = listIn(step, 'files').flatMap(({ text }) => text.flatMap((part) => (typeof part === 'string' ? [] : (step.bakeTags(part) ?? []))));
    return files.length > 0 ? files : undefined;
}
/** Is there an override for each target that is built? */
function coversAll(step, tags) {
    const covered = new Set(tags.map(({ target }) => target));
    if (covered.has('*'))
        return true;
    const targets = listIn(step, 'targets').map(({ text }) => (0,partial/* known */.eO)(text));
    return targets.length > 0 && targets.every((name) => name !== undefined && covered.has(name));
}
/** What buildx looks for where no file is named. */
const USUAL_FILES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
    'docker-bake.json',
    'docker-bake.hcl',
    'docker-bake.override.json',
    'docker-bake.override.hcl'
];
/** May a bake file make its targets push by itself? Not, where none of its text says so. */
function filesPush(step) {
    const given = listIn(step, 'files').map(({ text }) => text);
    const files = given.length > 0 ? given : USUAL_FILES.map(partial/* textOf */.b6);
    const texts = files.flatMap((file) => {
        if (file.some((part) => typeof part === 'object' && step.bakeTags(part) !== undefined))
            return [];
        const path = (0,partial/* known */.eO)(file);
        return path === undefined ? [undefined] : [step.read(path.replace(/^(cwd:\/\/)?(\.\/)?/, ''))];
    });
    if (given.length > 0)
        return texts.some((text) => text === undefined || mayPush(text));
    const found = texts.filter((text) => text !== undefined);
    return found.length === 0 || found.some(mayPush);
}
function mayPush(text) {
    return /type\s*["']?\s*[:=]\s*["']?registry|push\s*["']?\s*[:=]\s*["']?true/.test(text);
}

;// CONCATENATED MODULE: ./src/plan/actions/login.ts
// Actions that log in to a registry.


/** docker/login-action; `registry-auth` logs in to several. */
function readLogin(step) {
    if (step.isGiven('registry-auth'))
        return { ...NO_EFFECTS, logins: severalLogins(step, (0,partial/* lines */.Mn)(step.input('registry-auth'))) };
    return { ...NO_EFFECTS, logins: [loginWith(step, 'registry')] };
}
/** Actions with the inputs `username` and `password`, and a registry under some name. */
function loginWith(step, registryInput) {
    return {
        tool: step.action,
        registry: orDockerHub(step.input(registryInput)),
        username: step.input('username'),
        password: step.input('password'),
        isCertain: true,
        line: step.isGiven('password') ? step.lineOf('password') : step.line
    };
}
function orDockerHub(registry) {
    return (0,partial/* isEmpty */.Im)(registry) ? (0,partial/* textOf */.b6)('docker.io') : registry;
}
/** A list in YAML of mappings; its few forms are read line by line. */
function severalLogins(step, all) {
    const found = [];
    for (const line of all) {
        const [head, ...rest] = (0,partial/* split */.lD)(line, /:(?=\s|$)/);
        const word = typeof head?.[0] === 'string' ? head[0] : '';
        if (word.startsWith('-'))
            found.push({ registry: [], username: [], password: [] });
        const key = word.replace(/^-\s*/, '');
        const current = found.at(-1);
        if (current !== undefined && (key === 'registry' || key === 'username' || key === 'password'))
            current[key] = unquoted(rest[0] ?? []);
    }
    return found.map(({ registry, username, password }) => ({
        tool: step.action,
        registry: orDockerHub(registry),
        username,
        password,
        isCertain: true,
        line: step.lineOf('registry-auth')
    }));
}
function unquoted(text) {
    return (0,partial/* mapped */.CV)((0,partial/* trim */.Bq)(text), (part) => part.replaceAll(/^["']|["']$/g, ''));
}

;// CONCATENATED MODULE: ./src/plan/actions/others.ts
// Other actions that push: for each, what its inputs say. And how an action that nobody knows looks.




function pushed(step, input, references, push) {
    if (push === false)
        return [];
    return references
        .filter((reference) => !(0,partial/* isEmpty */.Im)(reference))
        .map((reference) => ({
        tool: step.action,
        reference,
        isCertain: push === true,
        line: step.lineOf(input)
    }));
}
/** An attestation is pushed beside the image that it is about. @see actions/attest, `src/subject.ts` */
function readAttest(step) {
    const push = step.flag('push-to-registry', false);
    const subject = (0,partial/* lower */.ib)(step.input('subject-name'));
    return { ...NO_EFFECTS, pushes: pushed(step, 'subject-name', [subject], push) };
}
/** @see redhat-actions/push-to-registry: full names in `tags` win over `image` and `registry` */
function readRedHatPush(step) {
    const tags = (0,partial/* words */.aL)(step.input('tags'));
    const isFull = (tag) => tag.some((part) => typeof part === 'string' && part.includes('/'));
    const bare = tags.length === 0 ? [(0,partial/* textOf */.b6)('latest')] : tags;
    const names = tags.some(isFull)
        ? tags
        : bare.map((tag) => (0,partial/* concat */.xW)((0,partial/* lower */.ib)(step.input('registry')), ['/'], (0,partial/* lower */.ib)(step.input('image')), [':'], tag));
    return {
        ...NO_EFFECTS,
        logins: step.isGiven('password') ? [loginWith(step, 'registry')] : [],
        pushes: pushed(step, 'image', names, true)
    };
}
/** @see macbre/push-to-ghcr: the name is lower-cased, and the token logs in */
function readPushToGhcr(step) {
    const image = (0,partial/* lower */.ib)(step.input('image_name'));
    const isElsewhere = step.isGiven('docker_io_token');
    return {
        ...NO_EFFECTS,
        logins: [
            {
                tool: step.action,
                registry: (0,partial/* textOf */.b6)('ghcr.io'),
                username: [],
                password: step.input('github_token'),
                isCertain: true,
                line: step.lineOf('github_token')
            }
        ],
        pushes: pushed(step, 'image_name', [(0,partial/* concat */.xW)(['ghcr.io/'], image), isElsewhere ? image : []], true)
    };
}
/** @see int128/docker-manifest-create-action, Noelware/docker-manifest-action */
function readManifest(step) {
    const tags = listIn(step, 'tags');
    return tags.length === 0
        ? readUnknown(step)
        : {
            ...NO_EFFECTS,
            pushes: pushed(step, 'tags', tags.map(({ text }) => text), step.flag('push', true))
        };
}
/** @see appany/helm-oci-chart-releaser */
function readHelmRelease(step) {
    const reference = (0,partial/* concat */.xW)(step.input('registry'), ['/'], step.input('repository'), ['/'], step.input('name'));
    return {
        ...NO_EFFECTS,
        logins: [
            {
                ...loginWith(step, 'registry'),
                username: step.input('registry_username'),
                password: step.input('registry_password'),
                line: step.lineOf('registry_password')
            }
        ],
        pushes: pushed(step, 'name', [reference], true)
    };
}
/** @see akhilerm/tag-push-action: copies `src` to every name in `dst` */
function readTagPush(step) {
    return {
        ...NO_EFFECTS,
        pushes: pushed(step, 'dst', listIn(step, 'dst').map(({ text }) => text), true)
    };
}
/** @see devcontainers/ci: pushes by default, on some events only, where an image name is given */
function readDevContainer(step) {
    const when = (0,partial/* known */.eO)(step.input('push'));
    if (when === 'never')
        return NO_EFFECTS;
    const push = when === 'always' ? true : undefined;
    return { ...NO_EFFECTS, pushes: pushed(step, 'imagename', [step.input('imagename')], push) };
}
/** @see goreleaser/goreleaser-action: what is pushed stands in the configuration */
function readGoReleaser(step) {
    const args = (0,partial/* display */.Vy)(step.input('args'));
    const isRelease = /\b(release|publish|continue)\b/.test(args);
    const isDry = /--snapshot|--skip[= ]\S*publish|--skip-publish/.test(args);
    return isRelease && !isDry ? others_unclear(step, 'file') : NO_EFFECTS;
}
/** A known action that pushes names which its inputs do not tell. */
function readUntold(step) {
    return others_unclear(step, 'action');
}
function others_unclear(step, why) {
    return {
        ...NO_EFFECTS,
        written: { ...NO_EFFECTS.written, others: true },
        unclear: [{ line: step.line, text: step.action, why }]
    };
}
const LOOKS_LIKE_PUSH = /push|publish|docker|ghcr|container|image|registry|oci\b|helm|buildpack|kaniko|goreleaser|\bko\b|jib|buildah|podman|release-please-docker/;
const LOOKS_HARMLESS = /setup|install|login|log-in|scan|lint|metadata|\bmeta\b|cache|inspect|delete|prune|clean|remove|purge|retention|version|trivy|grype|snyk|sbom|scout|dive|hadolint|compose-test|qemu|buildx$|free-disk|credentials|changelog|notify|slack|size|label|verify|pages|pypi|npm|crates|nuget|test-report|push-protection|git-push|github-push|push-changes/;
/**
 * An action that is not known. One with the inputs of docker/build-push-action pushes as that does;
 * one whose name speaks of pushing may push.
 */
function readUnknown(step) {
    const name = step.action;
    if (LOOKS_LIKE_PUSH.test(name) && !LOOKS_HARMLESS.test(name))
        return others_unclear(step, 'action');
    return { ...NO_EFFECTS, written: { ...NO_EFFECTS.written, others: true } };
}

;// CONCATENATED MODULE: ./src/plan/actions/rules.ts





function nothing() {
    return NO_EFFECTS;
}
/** It may hand names of its own to later steps. */
function variables() {
    return { ...NO_EFFECTS, written: { ...NO_EFFECTS.written, others: true } };
}
function loginBy(registryInput) {
    return (step) => ({ ...NO_EFFECTS, logins: [loginWith(step, registryInput)] });
}
/** By owner and name in lower case. An owner alone stands for all of its actions that are not listed. */
const RULES = new Map([
    ['docker/build-push-action', readBuild],
    ['depot/build-push-action', readBuild],
    ['useblacksmith/build-push-action', readBuild],
    ['docker/bake-action', readBake],
    ['depot/bake-action', readBake],
    ['docker/login-action', readLogin],
    ['redhat-actions/podman-login', loginBy('registry')],
    ['azure/docker-login', loginBy('login-server')],
    ['docker/setup-buildx-action', nothing],
    ['docker/setup-qemu-action', nothing],
    ['docker/setup-docker-action', nothing],
    ['docker/setup-compose-action', nothing],
    ['docker/scout-action', nothing],
    ['redhat-actions/buildah-build', nothing],
    // It publishes to GitHub Pages.
    ['helm/chart-releaser-action', nothing],
    ['redhat-actions/push-to-registry', readRedHatPush],
    ['macbre/push-to-ghcr', readPushToGhcr],
    ['actions/attest', readAttest],
    ['actions/attest-build-provenance', readAttest],
    ['actions/attest-sbom', readAttest],
    ['int128/docker-manifest-create-action', readManifest],
    ['noelware/docker-manifest-action', readManifest],
    ['appany/helm-oci-chart-releaser', readHelmRelease],
    ['akhilerm/tag-push-action', readTagPush],
    ['devcontainers/ci', readDevContainer],
    ['goreleaser/goreleaser-action', readGoReleaser],
    ['project-stacker/stacker-build-push-action', readUntold],
    ['actions/checkout', nothing],
    ['actions/cache', nothing],
    ['actions/upload-artifact', nothing],
    ['actions/download-artifact', nothing],
    ['actions', variables],
    ['github', variables]
]);
/** What a step that uses an action does. docker/metadata-action is not among these. */
function readAction(step) {
    const [owner = '', name = ''] = step.action.split('/');
    const rule = RULES.get(step.action) ?? RULES.get(`${owner}/${name}`) ?? RULES.get(owner);
    if (rule !== undefined)
        return isInside(step.action) ? NO_EFFECTS : rule(step);
    return looksLikeBuild(step) ? readBuild(step) : readUnknown(step);
}
/** Another action in the same repository: `docker/bake-action/subaction/matrix` lists targets. */
function isInside(action) {
    return action.startsWith('docker/') && action.split('/').length > 2;
}
/** Does an unknown action have the inputs of docker/build-push-action? */
function looksLikeBuild(step) {
    return step.isGiven('push') && step.isGiven('tags');
}

;// CONCATENATED MODULE: ./src/plan/read-step.ts
// What one step does: its script, its action, or the steps of an action of the repository.







/** @param walk - reads the steps of a composite action */
function readStep(view, scope, walk) {
    const { step } = view;
    if (step.isUnclear)
        return read_step_unclear(step, 'form');
    if (step.run !== undefined)
        return readRun(view, scope);
    if (step.uses === undefined)
        return NO_EFFECTS;
    return step.uses.startsWith('.') ? readLocal(view, scope, walk) : readAction(actionStep(view));
}
function read_step_unclear(step, why) {
    return {
        ...NO_EFFECTS,
        written: { ...NO_EFFECTS.written, others: true },
        unclear: [{ line: step.line, text: step.uses ?? step.name ?? '', why }]
    };
}
function readRun({ step, contexts, environment }, scope) {
    const first = step.run?.firstLine ?? step.line;
    const script = {
        text: filled(step.run?.text ?? '', contexts),
        shell: step.shell ?? scope.shell,
        env: environment
    };
    const { pushes, logins, logouts, writesEnvironment, unresolved } = scope.readScript(script);
    const names = writesEnvironment === 'any' ? [] : [...writesEnvironment];
    return {
        ...NO_EFFECTS,
        pushes: pushes.map(({ tool, reference, line, certain }) => ({
            tool,
            reference,
            isCertain: certain,
            line: first + line
        })),
        logins: logins.map(({ tool, registry, username, password, line, certain }) => ({
            tool,
            registry: registry.length === 0 ? (0,partial/* textOf */.b6)('docker.io') : registry,
            username: username ?? [],
            password: password ?? [],
            isCertain: certain,
            line: first + line
        })),
        logouts: logouts.map(({ registry, line }) => ({ registry, line: first + line })),
        unclear: unresolved.map((one) => ({
            line: first + one.line,
            text: one.text,
            why: 'command'
        })),
        written: {
            values: new Map(names.map((name) => [name, undefined])),
            any: writesEnvironment === 'any',
            others: false
        }
    };
}
/** An action of the repository: the steps of a composite one are read, one level deep. */
function readLocal(view, scope, walk) {
    const { step } = view;
    const action = scope.actions.get(pathOf(step.uses ?? ''));
    if (action === undefined || scope.isInside)
        return read_step_unclear(step, 'action');
    // What another program does is seen by its name only.
    if (action.using.toLowerCase() !== 'composite')
        return readAction(actionStep(view));
    const walked = walk(action.steps, insideOf(view, scope, action));
    const effects = together(walked.map((one) => one.effects));
    const outputs = [...action.outputs.byName].map(([name, { text: template }]) => {
        const isLiteral = !template.includes('${{');
        return [
            name,
            isLiteral ? value_text(template) : doubt(`steps.${step.id ?? ''}.outputs.${name}`)
        ];
    });
    return { ...atLine(effects, step.line), outputs: mapping(outputs) };
}
/** `./actions/push/` as the key under which it was opened. */
function pathOf(uses) {
    return uses.replace(/^\.\//, '').replace(/\/+$/, '');
}
/**
 * A composite action sees its inputs, its own steps, and no secrets.
 *
 * Source: GitHub docs, "Metadata syntax for GitHub Actions", `runs.steps`.
 */
function insideOf(view, scope, action) {
    const given = (name) => view.step.with.byName.get(name);
    const inputs = mapping([...action.inputs].map(([name, input]) => {
        const field = given(name);
        if (field === undefined && view.step.with.isUnclear)
            return [name, doubt(`inputs.${name}`)];
        const template = field?.text ?? input.default ?? '';
        const value = template_valueOf(template, field === undefined ? scope.contexts : view.contexts);
        return [name, typed(value, 'string')];
    }));
    const contexts = (name) => (name === 'inputs' ? inputs : scope.contexts(name));
    return {
        ...scope,
        contexts,
        environment: view.environment,
        own: undefined,
        exportedTags: undefined,
        isInside: true
    };
}
/** Everything at the line of the step that uses the action: people look for it in the workflow. */
function atLine(effects, line) {
    const moved = (all) => all.map((one) => ({ ...one, line }));
    return {
        pushes: moved(effects.pushes),
        caches: moved(effects.caches),
        logins: moved(effects.logins),
        logouts: moved(effects.logouts),
        builds: moved(effects.builds),
        unclear: moved(effects.unclear),
        written: effects.written,
        outputs: effects.outputs
    };
}

;// CONCATENATED MODULE: ./src/plan/scope.ts

/**
 * `steps.<id>` of this very step.
 *
 * Its `image` is the repository's own name: what it pushes is not known while it is asked for.
 */
function ownContext({ id, world, ownName }) {
    const answers = world === 'push'
        ? [
            ['should-push', value_text('true')],
            ['verdict', value_text('allowed')]
        ]
        : [
            ['should-push', value_text('false')],
            ['verdict', value_text('denied')],
            ['pushable-tags', value_text('')]
        ];
    const outputs = mapping([...answers, ['image', value_text(ownName)]], (name) => doubt(`steps.${id}.outputs.${name}`));
    const ended = world === 'push' ? value_text('success') : doubt(`steps.${id}.outcome`);
    return mapping([
        ['outputs', outputs],
        ['outcome', ended],
        ['conclusion', ended]
    ]);
}
/** `steps.<id>` of a step of which only that it ran is known. */
function untoldStep(id, outputs) {
    return mapping([['outputs', outputs ?? mapping([], (name) => doubt(`steps.${id}.outputs.${name}`))]], (name) => doubt(`steps.${id}.${name}`));
}
/** `steps.<id>` of a step that is skipped. */
const SKIPPED_STEP = mapping([
    ['outputs', mapping([])],
    ['outcome', value_text('skipped')],
    ['conclusion', value_text('skipped')]
]);

;// CONCATENATED MODULE: ./src/plan/walk.ts
// Walks through the steps of a job in order, and tells what each one does.









/**
 * Reads the steps that stand after this one; all of them where this one is not among them.
 *
 * What stands before does not matter, but for the outputs that it left: what is in the environment
 * is there already.
 */
function walk(steps, scope) {
    const first = (scope.own?.index ?? -1) + 1;
    const progress = beginning(steps, scope);
    readEarlierMetadata(steps.slice(0, Math.max(first - 1, 0)), scope, progress);
    return steps.slice(first).map((step) => {
        const view = viewOf(step, scope, progress);
        const runs = view.isTrue(step.condition);
        const full = walk_effectsOf(view, scope, progress);
        const effects = runs === false ? NO_EFFECTS : runs === undefined ? perhaps(full) : full;
        progress.written = bothWritten(progress.written, effects.written);
        if (step.id !== undefined)
            progress.steps.set(step.id.toLowerCase(), runs === false ? SKIPPED_STEP : untoldStep(step.id, effects.outputs));
        return { step, runs, effects, isSkippedPush: isSkippedPush(full, effects) };
    });
}
/** A step that is skipped, or a build that is not told to push. */
function isSkippedPush(full, effects) {
    const mayPush = full.pushes.length + full.unclear.length > 0 || full.builds.length > 0;
    return mayPush && effects.pushes.length + effects.unclear.length === 0;
}
/** What `steps` has before the first step is read: nothing of those that are still to come. */
function beginning(steps, scope) {
    const { own, world, ownName } = scope;
    const known = steps.flatMap((step) => {
        const { id, index } = step;
        if (id === undefined)
            return [];
        if (own === undefined || index > own.index)
            return [[id.toLowerCase(), mapping([])]];
        const value = index === own.index ? ownContext({ id, world, ownName }) : scope.earlier(step);
        return [[id.toLowerCase(), value]];
    });
    return { steps: new Map(known), bakeFiles: new Map(), written: NOTHING_WRITTEN };
}
function viewOf(step, scope, progress) {
    const before = after(progress.written, scope.environment);
    const outer = contextsWith(scope, progress, before);
    const environment = within(step.env, outer, before);
    const contexts = contextsWith(scope, progress, environment);
    return {
        step,
        environment,
        contexts,
        isTrue: (condition) => conditionOf(condition, contexts) ?? answerOfOwn(condition, scope),
        read: scope.read,
        bakeTags: (file) => progress.bakeFiles.get(file)
    };
}
/** An unknown condition that looks at this step's own outputs is what this step is for. */
function answerOfOwn(template, { own, world }) {
    const isOwn = own?.id !== undefined && looksAt(template, 'steps', own.id);
    return isOwn ? world === 'push' : undefined;
}
function contextsWith(scope, progress, environment) {
    return (name) => {
        if (name === 'env')
            return envContext(contextOf(environment));
        return name === 'steps' ? mapping(progress.steps) : scope.contexts(name);
    };
}
function envContext(environment) {
    return {
        kind: 'mapping',
        get: (name) => {
            const value = environment(name);
            if (value === undefined)
                return null;
            const [only, ...others] = value;
            // A token stays one: what it is can be asked in a condition.
            return typeof only === 'object' && others.length === 0 ? doubt(only) : value_text(value);
        },
        entries: () => undefined
    };
}
function walk_effectsOf(view, scope, progress) {
    if (actionOf(view.step) !== METADATA)
        return readStep(view, scope, walk);
    return remembered(readMetadata(actionStep(view), view.step.id ?? 'metadata'), progress);
}
const METADATA = 'docker/metadata-action';
function remembered({ bakeFile, tags, effects }, progress) {
    progress.bakeFiles.set(bakeFile, tags);
    return effects;
}
/**
 * The metadata steps that ran before this one. The environment belongs to the last of them, if the
 * tags there are of the images that it was given.
 */
function readEarlierMetadata(steps, scope, progress) {
    let exported = scope.exportedTags;
    for (const step of steps.toReversed()) {
        if (actionOf(step) !== METADATA)
            continue;
        const view = viewOf(step, scope, progress);
        const runs = view.isTrue(step.condition);
        if (runs === false)
            continue;
        const action = actionStep(view);
        const isItsOwn = exported !== undefined &&
            !(0,partial/* isEmpty */.Im)(exported) &&
            agree(imagesIn(action.input('images')), tagsIn(action, exported));
        const metadata = readMetadata(action, step.id ?? 'metadata', isItsOwn ? exported : undefined);
        if (isItsOwn || runs === true)
            exported = undefined;
        const effects = remembered(metadata, progress);
        if (step.id !== undefined)
            keepOutputs(step.id, effects, progress);
    }
}
/** Outputs that were handed on are exact, but for the file, whose text is not at hand. */
function keepOutputs(id, effects, progress) {
    const given = progress.steps.get(id.toLowerCase()) ?? null;
    const made = effects.outputs ?? null;
    progress.steps.set(id.toLowerCase(), {
        kind: 'mapping',
        get: (name) => name.toLowerCase() === 'outputs' ? merged(member(given, name), made) : member(given, name),
        entries: () => undefined
    });
}
function merged(given, made) {
    return {
        kind: 'mapping',
        get: (name) => {
            const isFile = name.toLowerCase().startsWith('bake-file');
            const value = isFile ? null : member(given, name);
            return value === null || isKind(value, 'doubt') ? member(made, name) : value;
        },
        entries: () => undefined
    };
}
function member(value, name) {
    return isKind(value, 'mapping') ? value.get(name) : null;
}

;// CONCATENATED MODULE: ./src/plan/job.ts





function readJob(reading) {
    const { job } = reading;
    const [pushing, refused] = [stepsIn(reading, 'push'), stepsIn(reading, 'no-push')];
    const gates = new Gates(refused);
    const events = [];
    const parts = pushing.map((walked) => partOf(reading, walked, gates, events));
    const pushes = parts.flatMap((part) => part.pushes);
    return {
        pushes,
        caches: parts.flatMap((part) => part.caches),
        builds: parts.flatMap((part) => part.builds),
        logins: events.flatMap((event) => ('isLogout' in event ? [] : event)),
        unclear: parts.flatMap((part) => part.unclear),
        ungated: job.steps.flatMap((step) => ungatedBy(step, pushes)),
        steps: parts.flatMap((part) => part.steps),
        hasSkippedPush: pushing.some(({ isSkippedPush }) => isSkippedPush)
    };
}
function stepsIn({ job, scopeIn, runsIn }, world) {
    const runs = runsIn(world);
    const walked = walk(job.steps, scopeIn(world));
    if (runs === true)
        return walked;
    return walked.map((one) => ({
        ...one,
        runs: one.runs === false ? false : runs,
        effects: runs === false ? nothingOf(one.effects) : uncertain(one.effects),
        isSkippedPush: one.isSkippedPush || (runs === false && one.effects.pushes.length > 0)
    }));
}
function nothingOf(effects) {
    return { ...effects, pushes: [], caches: [], logins: [], logouts: [], builds: [], unclear: [] };
}
function uncertain(effects) {
    const doubtful = (all) => all.map((one) => ({ ...one, isCertain: false }));
    return { ...effects, pushes: doubtful(effects.pushes), caches: doubtful(effects.caches) };
}
/** What still happens where this step says not to push. */
class Gates {
    #left;
    constructor(refused) {
        this.#left = new Set(refused.flatMap(({ step, effects }) => [...effects.pushes, ...effects.caches].map((write) => keyOf(step, write))));
    }
    closes(step, write) {
        return !this.#left.has(keyOf(step, write));
    }
}
function keyOf({ index }, { reference, line }) {
    return `${index} ${line} ${(0,partial/* display */.Vy)(reference)}`;
}
function partOf(reading, { step, runs, effects }, gates, events) {
    const at = placeOf(reading.job, step);
    const isScript = step.run !== undefined;
    const pushes = [];
    const caches = [];
    const planned = (write) => {
        const { image, registry } = named(write.reference);
        const isExported = reading.exported.has((0,partial/* known */.eO)(write.reference) ?? '');
        return {
            ...write,
            at,
            image,
            registry,
            origin: isScript ? 'command' : isExported ? 'environment' : 'step',
            isGated: gates.closes(step, write),
            login: loginAt(events, { registry, condition: step.condition })
        };
    };
    for (const event of inOrder(effects, isScript)) {
        if (event.kind === 'login')
            events.push(loginOf(at, step, event.login, reading.jobToken));
        else if (event.kind === 'logout')
            events.push(logoutOf(step, event.registry));
        else if (event.kind === 'push')
            pushes.push(planned(event.write));
        else
            caches.push(planned(event.write));
    }
    const unclear = [...effects.unclear.map((one) => ({ ...one, at })), ...unclearNames(pushes)];
    const steps = {
        at,
        runs,
        isGated: pushes.length > 0 && pushes.every(({ isGated }) => isGated),
        pushes: pushes.length,
        caches: caches.length,
        logins: effects.logins.length,
        unclear: unclear.length
    };
    return {
        pushes,
        caches,
        builds: effects.builds.map((one) => ({ ...one, at })),
        unclear,
        steps: [steps]
    };
}
/** Commands in the order of their lines; an action logs in before it pushes. */
function inOrder(effects, isScript) {
    const events = [
        ...effects.logins.map((login) => ({ kind: 'login', login, line: login.line })),
        ...effects.logouts.map((one) => ({
            kind: 'logout',
            registry: registryOf(one),
            line: one.line
        })),
        ...effects.caches.map((write) => ({ kind: 'cache', write, line: write.line })),
        ...effects.pushes.map((write) => ({ kind: 'push', write, line: write.line }))
    ];
    return isScript ? events.toSorted((one, other) => one.line - other.line) : events;
}
function loginOf(at, { condition }, login, jobToken) {
    const { tool, line, username, isCertain, password } = login;
    const registry = registryOf(login);
    return {
        at,
        line,
        tool,
        registry,
        username,
        isCertain,
        condition,
        whose: whoseIs(password, jobToken)
    };
}
function logoutOf({ condition }, registry) {
    return { isLogout: true, registry, isCertain: condition === '', condition };
}
/** Names of which a part is unknown. */
function unclearNames(pushes) {
    return pushes
        .filter(({ image }) => image === undefined)
        .map(({ at, line, reference }) => {
        const [first] = (0,partial/* unknownsOf */.F9)(reference);
        return { at, line, why: 'name', text: first?.why ?? (0,partial/* display */.Vy)(reference) };
    });
}
function ungatedBy(step, pushes) {
    const [first] = pushes.filter(({ at, isGated }) => at.step === step.index && !isGated);
    if (first === undefined)
        return [];
    const hasInput = step.with.byName.has('push') || isBuild(step);
    return [{ at: first.at, gate: hasInput ? 'push' : 'if' }];
}
/** With names in `outputs`, an exporter may push whatever `push` says. */
function isBuild(step) {
    const action = actionOf(step) ?? '';
    return /\/(build-push-action|bake-action)$/.test(action) && !step.with.byName.has('outputs');
}
const LONGEST_NAME = 200;
function placeOf(job, step) {
    const script = step.run?.text.trim().split('\n')[0];
    const name = step.name ?? step.uses ?? script ?? `step ${step.index + 1}`;
    return { job: job.id, step: step.index, name: name.slice(0, LONGEST_NAME), line: step.line };
}

;// CONCATENATED MODULE: ./src/plan/matrix.ts



/** The most that GitHub runs. */
const MOST_LEGS = 256;
/**
 * The `matrix` context of each leg; one of which nothing is known where the matrix is computed.
 *
 * Source: GitHub docs, "Run job variations": `exclude` first, then each `include` joins the legs
 * whose values it does not change, or is a leg of its own.
 */
function legsOf(matrix, contexts) {
    if (matrix === undefined)
        return [mapping([])];
    const nothing = [mapping([], (name) => doubt(`matrix.${name}`))];
    if (typeof matrix === 'string' || matrix.kind !== 'mapping')
        return nothing;
    const values = new Map(matrix.entries.map(([name, value]) => [name, valueFrom(value, contexts)]));
    const axes = [...values].filter(([name]) => name !== 'include' && name !== 'exclude');
    const combined = combinations(axes);
    const [include, exclude] = [listed(values.get('include')), listed(values.get('exclude'))];
    if (combined === undefined || include === undefined || exclude === undefined)
        return nothing;
    const kept = combined.filter((leg) => !exclude.some((one) => isPart(one, leg)));
    const legs = withIncluded(kept, include);
    return legs.length > 0 && legs.length <= MOST_LEGS ? legs.map((leg) => mapping(leg)) : nothing;
}
function valueFrom(written, contexts) {
    if (written === undefined)
        return null;
    if (typeof written === 'string')
        return template_valueOf(written, contexts);
    if (written.kind === 'list')
        return list(written.items.map((item) => valueFrom(item, contexts)));
    return mapping(written.entries.map(([name, value]) => [name, valueFrom(value, contexts)]));
}
function combinations(axes) {
    let legs = axes.length === 0 ? [] : [new Map()];
    for (const [name, value] of axes) {
        if (!isKind(value, 'list'))
            return undefined;
        if (legs.length * value.items.length > MOST_LEGS)
            return undefined;
        legs = legs.flatMap((leg) => value.items.map((item) => new Map([...leg, [name, item]])));
    }
    return legs;
}
function listed(value) {
    if (value === undefined)
        return [];
    if (!isKind(value, 'list'))
        return undefined;
    const legs = value.items.map((item) => (isKind(item, 'mapping') ? item.entries() : undefined));
    return legs.includes(undefined) ? undefined : legs.map((entries) => new Map(entries));
}
function isPart(part, leg) {
    return [...part].every(([name, value]) => leg.has(name) && isSame(leg.get(name), value));
}
function isSame(one, other) {
    return one !== undefined && (0,partial/* samePartial */.au)(printed(one), printed(other));
}
function withIncluded(original, include) {
    const legs = original.map((leg) => ({ leg, extra: new Map() }));
    const alone = [];
    for (const one of include) {
        const fitting = legs.filter(({ leg }) => [...one].every(([name, value]) => !leg.has(name) || isSame(leg.get(name), value)));
        if (fitting.length === 0)
            alone.push(one);
        for (const { extra } of fitting)
            for (const [name, value] of one)
                extra.set(name, value);
    }
    return [...legs.map(({ leg, extra }) => new Map([...leg, ...extra])), ...alone];
}

;// CONCATENATED MODULE: ./src/plan/jobs.ts
// This job and those that need it, each with the contexts that it runs in.









/** Reads jobs of one workflow file: this one, and those that need it. */
class JobReader {
    #parts;
    #contexts;
    constructor(parts) {
        this.#parts = parts;
        this.#contexts = runContexts(parts);
    }
    ownJob(job, own) {
        const { question } = this.#parts;
        const { given, matrix, strategy } = question.known;
        const contexts = over(this.#contexts, {
            matrix: matrix === undefined ? undefined : givenContext('matrix', matrix),
            strategy: strategy === undefined ? undefined : givenContext('strategy', strategy),
            needs: given.needs === undefined ? needsOf(job) : givenContext('needs', given.needs)
        });
        const declared = declaredIn([job.env, this.#parts.outline.env], contexts);
        const step = own === undefined ? undefined : job.steps[own.index];
        const exported = question.known.environment['DOCKER_METADATA_OUTPUT_TAGS'];
        const exportedTags = exported === undefined ? undefined : (0,partial/* textOf */.b6)(exported);
        const environment = environmentHere(question.known, step, declared);
        const scopeIn = (world) => ({
            ...this.#shared(job),
            contexts,
            environment,
            world,
            own,
            exportedTags,
            earlier: ({ id = '' }) => earlierStep(own && given.steps, id)
        });
        return readJob({ ...this.#reading(job), scopeIn, runsIn: () => true });
    }
    /** A job that needs this one, in each leg of its matrix. */
    dependent(job, gate, own) {
        const contextsIn = (world) => over(this.#contexts, { needs: this.#needsAfter(job, gate, own, world) });
        if (job.uses !== undefined)
            return [calling(job, this.#runs(job, contextsIn('push')))];
        const legs = legsOf(job.matrix, contextsIn('push'));
        return legs.map((matrix) => {
            const scopeIn = (world) => {
                const contexts = over(contextsIn(world), { matrix });
                const declared = declaredIn([job.env, this.#parts.outline.env], contexts);
                const environment = environmentElsewhere(this.#parts.question.known, declared);
                return {
                    ...this.#shared(job),
                    contexts,
                    environment,
                    world,
                    own: undefined,
                    exportedTags: undefined,
                    earlier: ({ id = '' }) => untoldStep(id)
                };
            };
            const runsIn = (world) => this.#runs(job, contextsIn(world));
            return readJob({ ...this.#reading(job), scopeIn, runsIn });
        });
    }
    #runs(job, contexts) {
        return conditionOf(job.condition, contexts);
    }
    #needsAfter(job, gate, own, world) {
        const { ownName } = this.#parts.question;
        const id = own.id ?? '';
        const steps = gate.steps.flatMap((step) => {
            if (step.id === undefined)
                return [];
            const isOwn = step.index === own.index;
            return [[step.id, isOwn ? ownContext({ id, world, ownName }) : untoldStep(step.id)]];
        });
        const contexts = over(this.#contexts, { steps: mapping(steps), needs: needsOf(gate) });
        const outputs = [...gate.outputs.byName].map(([name, { text: template }]) => [name, template_valueOf(template, contexts)]);
        const done = mapping([
            ['outputs', mapping(outputs)],
            ['result', value_text('success')]
        ]);
        return mapping([[gate.id, done], ...unknownNeeds(job).filter(([name]) => name !== gate.id)]);
    }
    #reading(job) {
        const { environment, jobToken } = this.#parts.question.known;
        const tags = (environment['DOCKER_METADATA_OUTPUT_TAGS'] ?? '').split(/[\n,]/);
        return { job, jobToken, exported: new Set(tags.map((tag) => tag.trim()).filter(Boolean)) };
    }
    #shared(job) {
        const { question, outline, actions, read } = this.#parts;
        const shell = job.shell ?? outline.shell;
        const { ownName, readScript } = question;
        return { ownName, shell, actions, read, readScript, isInside: false };
    }
}
/** The contexts that all jobs of the run share. */
function runContexts({ question, outline, caller }) {
    const { known: values } = question;
    const github = githubContext(values);
    const shared = {
        github,
        runner: runnerContext(values),
        vars: givenContext('vars', values.given.vars)
    };
    const base = (name) => shared[name] ?? mapping([], (inner) => doubt(`${name}.${inner}`));
    if (!question.isCalled) {
        const inputs = manualInputs(values, outline.dispatchInputs);
        return over(base, { inputs, secrets: SECRETS });
    }
    const call = caller && { caller, path: question.workflow.path };
    const started = caller === undefined ? base : over(base, { inputs: doubt('inputs'), secrets: SECRETS });
    const handed = handedOn(call, outline, started);
    const { inputs: given } = values.given;
    return over(base, {
        inputs: given === undefined ? handed.inputs : givenContext('inputs', given),
        secrets: handed.secrets
    });
}
function over(contexts, more) {
    return (name) => (Object.hasOwn(more, name) ? more[name] : undefined) ?? contexts(name);
}
function needsOf(job) {
    return mapping(unknownNeeds(job));
}
function unknownNeeds({ needs }) {
    return needs.map((id) => [id, mapping([], (name) => doubt(`needs.${id}.${name}`))]);
}
/** What was handed on of a step before this one. */
function earlierStep(steps, id) {
    const given = steps === undefined ? null : givenContext('steps', steps);
    return (isKind(given, 'mapping') ? given.get(id) : null) ?? untoldStep(id);
}
/** A job that calls a workflow: what that one pushes is in another file. */
function calling(job, runs) {
    const at = { job: job.id, step: 0, name: job.uses ?? '', line: job.line };
    const unclear = { at, line: job.line, why: 'file', text: job.uses ?? '' };
    return {
        pushes: [],
        caches: [],
        builds: [],
        logins: [],
        unclear: runs === false ? [] : [unclear],
        ungated: [],
        steps: [],
        hasSkippedPush: runs === false
    };
}

// EXTERNAL MODULE: ./src/workflow/tree.ts
var workflow_tree = __webpack_require__(4869);
;// CONCATENATED MODULE: ./src/plan/outline.ts
// A workflow or action file as far as a plan needs it: its jobs, their steps, and where they stand.

/** Longest text that is parsed, in characters. */
const WORKFLOW_LIMIT = 1024 * 1024;
/** More than GitHub lets a job have. */
const MOST_STEPS = 1000;
/** Reads a workflow file; undefined when it is too large, no YAML, or not of this form. */
async function outlineOf(text) {
    const reading = await outline_open(text);
    if (reading === undefined)
        return undefined;
    const { file, root } = reading;
    const on = file.mapping(file.value(root, 'on'));
    const jobs = file.mapping(file.value(root, 'jobs')).map((entry) => jobFrom(file, entry));
    return {
        env: fieldsOf(file, file.value(root, 'env')),
        shell: defaultShell(file, root),
        jobs: new Map(jobs.map((job) => [job.id, job])),
        callInputs: inputsIn(file, file.mapping(file.value(on, 'workflow_call'))),
        dispatchInputs: inputsIn(file, file.mapping(file.value(on, 'workflow_dispatch')))
    };
}
/** Reads the `action.yml` of a local action; undefined when it cannot be read. */
async function actionOutlineOf(text) {
    const reading = await outline_open(text);
    if (reading === undefined)
        return undefined;
    const { file, root } = reading;
    const runs = file.mapping(file.value(root, 'runs'));
    const outputs = file.mapping(file.value(root, 'outputs')).map(({ name, value, key }) => ({
        name,
        key,
        value: file.value(file.mapping(file.resolved(value)), 'value') ?? value
    }));
    return {
        using: file.text(file.value(runs, 'using')) ?? '',
        inputs: inputsIn(file, root),
        outputs: { byName: fieldsFrom(file, outputs), isUnclear: false },
        steps: stepsOf(file, file.value(runs, 'steps'))
    };
}
async function outline_open(text) {
    if (text.length > WORKFLOW_LIMIT)
        return undefined;
    try {
        const tree = await (0,workflow_tree/* openTree */.r)(text);
        const root = tree?.resolve(tree.root);
        return tree === undefined || root?.kind !== 'mapping'
            ? undefined
            : { file: new File(tree), root: root.entries };
    }
    catch {
        // Nested deeper than the stack.
        return undefined;
    }
}
/** Looks into a tree, following aliases. */
class File {
    #tree;
    constructor(tree) {
        this.#tree = tree;
    }
    resolved(value) {
        return this.#tree.resolve(value);
    }
    value(entries, name) {
        return this.resolved(entries.find((entry) => entry.name === name)?.value);
    }
    mapping(value) {
        return value?.kind === 'mapping' ? value.entries : [];
    }
    items(value) {
        return value?.kind === 'list' ? value.items : [];
    }
    text(value) {
        return this.field(value)?.text;
    }
    /** GitHub reads a bare `null` or `~` as nothing, and numbers and truths as they are printed. */
    field(value) {
        if (value?.kind !== 'word')
            return undefined;
        const line = this.line(value);
        const isBlock = value.style === 'literal' || value.style === 'folded';
        const isNull = value.style === 'plain' && /^(null|~)$/i.test(value.text);
        return { text: isNull ? '' : value.text, line, firstLine: isBlock ? line + 1 : line };
    }
    line(value) {
        return this.#tree.line(value.span.start);
    }
    lineOf(entry) {
        return this.#tree.line(entry.key.start);
    }
}
function jobFrom(file, entry) {
    const body = file.mapping(file.resolved(entry.value));
    const needs = file.value(body, 'needs');
    const secrets = file.value(body, 'secrets');
    return {
        id: entry.name,
        line: file.lineOf(entry),
        needs: [needs, ...file.items(needs)].flatMap((one) => file.text(file.resolved(one)) ?? []),
        condition: file.text(file.value(body, 'if')) ?? '',
        env: fieldsOf(file, file.value(body, 'env')),
        shell: defaultShell(file, body),
        steps: stepsOf(file, file.value(body, 'steps')),
        outputs: fieldsOf(file, file.value(body, 'outputs')),
        matrix: writtenIn(file, file.value(file.mapping(file.value(body, 'strategy')), 'matrix')),
        uses: file.text(file.value(body, 'uses')),
        with: fieldsOf(file, file.value(body, 'with')),
        secrets: fieldsOf(file, secrets),
        inheritsSecrets: file.text(secrets) === 'inherit'
    };
}
function defaultShell(file, entries) {
    const run = file.value(file.mapping(file.value(entries, 'defaults')), 'run');
    return file.text(file.value(file.mapping(run), 'shell'));
}
function stepsOf(file, value) {
    return file
        .items(value)
        .slice(0, MOST_STEPS)
        .map((item, index) => stepFrom(file, item, index));
}
function stepFrom(file, item, index) {
    const step = file.resolved(item);
    const body = file.mapping(step);
    const given = fieldsOf(file, file.value(body, 'with'));
    return {
        index,
        // An alias stands in another place than what it stands for; people look for the step.
        line: file.line(item),
        id: file.text(file.value(body, 'id')),
        name: file.text(file.value(body, 'name')),
        uses: file.text(file.value(body, 'uses'))?.trim(),
        run: file.field(file.value(body, 'run')),
        shell: file.text(file.value(body, 'shell')),
        condition: file.text(file.value(body, 'if')) ?? '',
        with: { ...given, byName: outline_lowered(given.byName) },
        env: fieldsOf(file, file.value(body, 'env')),
        isUnclear: step?.kind !== 'mapping' || body.some(({ name }) => name === '<<')
    };
}
function outline_lowered(fields) {
    return new Map([...fields].map(([name, field]) => [name.toLowerCase(), field]));
}
function fieldsOf(file, value) {
    const entries = file.mapping(value);
    return {
        byName: fieldsFrom(file, entries),
        isUnclear: (value !== undefined && value.kind !== 'mapping' && file.text(value) !== '') ||
            entries.some(({ name }) => name === '<<')
    };
}
function fieldsFrom(file, entries) {
    return new Map(entries.flatMap(({ name, value }) => {
        const field = file.field(file.resolved(value)) ?? emptyField(file, value);
        return [[name, field]];
    }));
}
/** A key with nothing after it. */
function emptyField(file, value) {
    const line = file.line(value);
    return { text: '', line, firstLine: line };
}
function inputsIn(file, entries) {
    const inputs = file.mapping(file.value(entries, 'inputs'));
    return new Map(inputs.map(({ name, value }) => {
        const body = file.mapping(file.resolved(value));
        const type = file.text(file.value(body, 'type')) ?? 'string';
        return [name.toLowerCase(), { type, default: file.text(file.value(body, 'default')) }];
    }));
}
/** Deeper, or more of it, than matrices are: nested aliases grow without end. */
function writtenIn(file, value, left = { count: 5000 }, depth = 0) {
    left.count -= 1;
    if (left.count < 0 || depth > 20)
        return undefined;
    const inside = (inner) => writtenIn(file, file.resolved(inner), left, depth + 1);
    if (value?.kind === 'word')
        return file.text(value);
    if (value?.kind === 'list')
        return { kind: 'list', items: value.items.map(inside) };
    if (value?.kind !== 'mapping')
        return undefined;
    const entries = value.entries.map((entry) => [entry.name, inside(entry.value)]);
    return { kind: 'mapping', entries };
}

;// CONCATENATED MODULE: ./src/plan/position.ts
/** The longest name that the runner gives a step. */
const LONGEST = 100;
/**
 * Finds the step that runs now by its `id`, or by the name that GitHub gives a step without one.
 *
 * @returns undefined where no step of the job fits, as inside a composite action
 * Source: GitHub docs, "Contexts reference", `github.action`; the names as the runner's template
 * converter builds them.
 */
function ownStep(steps, running) {
    const names = position_namesOf(steps);
    const index = names.findIndex((name) => name.toLowerCase() === running.action.toLowerCase());
    const step = steps[index];
    return step !== undefined && mayBe(step, running) ? step : undefined;
}
/** A composite action's inner step may have an `id` that a step of the job has, too. */
function mayBe({ uses }, { repository }) {
    if (uses === undefined || uses.startsWith('docker://'))
        return false;
    if (uses.startsWith('./'))
        return true;
    const [owner = '', name = ''] = (uses.split('@')[0] ?? '').split('/');
    return repository === '' || `${owner}/${name}`.toLowerCase() === repository.toLowerCase();
}
/** The name of each step, in order. */
function position_namesOf(steps) {
    const taken = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()])));
    return steps.map(({ id, uses }) => {
        if (id !== undefined)
            return id;
        const name = `__${position_nameOf(uses)}`.replaceAll(/[^A-Za-z0-9_-]/g, '_');
        for (let attempt = 1;; attempt += 1) {
            const suffix = attempt === 1 ? '' : `_${attempt}`;
            const candidate = name.slice(0, LONGEST - suffix.length) + suffix;
            if (taken.has(candidate.toLowerCase()))
                continue;
            taken.add(candidate.toLowerCase());
            return candidate;
        }
    });
}
function position_nameOf(uses) {
    if (uses === undefined)
        return 'run';
    if (uses.startsWith('./'))
        return 'self';
    if (uses.startsWith('docker://'))
        return uses.slice('docker://'.length);
    return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/');
}

;// CONCATENATED MODULE: ./src/plan/plan.ts





/**
 * The plan of the job: what the steps after this one push, if this step lets them.
 *
 * It is made of text and values alone: no command is run and no file is opened. It never throws, and
 * ends soon for files of any form: everything in it is bounded. What it holds as certain stays so
 * whatever the unknown turns out to be.
 */
async function planOf(question) {
    const outline = await outlineOf(question.workflow.text);
    if (outline === undefined)
        return { kind: 'no-plan', why: 'unreadable-workflow' };
    const job = outline.jobs.get(question.job);
    // A job that calls a workflow has no steps: the one that runs is in the called file.
    if (job === undefined || job.uses !== undefined)
        return { kind: 'no-plan', why: 'job-not-found' };
    const caller = question.caller && (await outlineOf(question.caller.text));
    const missing = new Set();
    const read = (path) => {
        const found = question.read(path);
        if (found === undefined)
            missing.add(path);
        return found;
    };
    const own = ownStep(job.steps, question.running);
    const dependents = own?.id === undefined ? [] : dependentsOf(outline, job, own.id);
    const actions = await localActions([job, ...dependents], read);
    const reader = new JobReader({ question, outline, caller, actions, read });
    const parts = [
        reader.ownJob(job, own && { index: own.index, id: own.id }),
        ...dependents.flatMap((one) => reader.dependent(one, job, { index: own?.index ?? 0, id: own?.id }))
    ];
    return planFrom(parts, own?.index, [...missing]);
}
function planFrom(parts, position, missing) {
    const pushes = parts.flatMap((part) => part.pushes);
    const unclear = parts.flatMap((part) => part.unclear);
    const skipped = parts.some(({ hasSkippedPush }) => hasSkippedPush) ? 'skipped' : 'no-step';
    return {
        kind: 'plan',
        position,
        pushes,
        caches: parts.flatMap((part) => part.caches),
        builds: parts.flatMap((part) => part.builds),
        logins: parts.flatMap((part) => part.logins),
        unclear,
        ungated: parts.flatMap((part) => part.ungated),
        steps: parts.flatMap((part) => part.steps),
        pushesNothing: pushes.length + unclear.length > 0 ? undefined : skipped,
        missing
    };
}
/** Jobs that wait for this one, where its outputs hand on what this step says. */
function dependentsOf(outline, job, ownId) {
    const handsOn = [...job.outputs.byName.values()].some(({ text: template }) => template.includes('${{') && looksAt(template, 'steps', ownId));
    if (!handsOn)
        return [];
    return [...outline.jobs.values()].filter(({ needs }) => needs.includes(job.id));
}
/** The actions of the repository that these jobs use, by path. */
async function localActions(jobs, read) {
    const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    const paths = new Set(used.filter((uses) => uses.startsWith('./')).map(pathOf));
    const actions = new Map();
    for (const path of [...paths].slice(0, 50)) {
        const inside = path === '' ? '' : `${path}/`;
        const found = read(`${inside}action.yml`) ?? read(`${inside}action.yaml`);
        actions.set(path, found === undefined ? undefined : await actionOutlineOf(found));
    }
    return actions;
}


/***/ }),

/***/ 731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   CA: () => (/* binding */ startedFile),
/* harmony export */   Dl: () => (/* binding */ isSameFile),
/* harmony export */   Kf: () => (/* binding */ calledFile),
/* harmony export */   MP: () => (/* binding */ mayBeRef),
/* harmony export */   QM: () => (/* binding */ jobPlaceOf),
/* harmony export */   XS: () => (/* binding */ definingFile),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
/** Reads the runner's variables, and the inputs that it fills in. */
function jobPlaceOf({ env, platform }, inputs) {
    return {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        sha: env['GITHUB_SHA'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        workspace: env['GITHUB_WORKSPACE'],
        platform,
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        workflowSha: env['GITHUB_WORKFLOW_SHA'] ?? '',
        defining: {
            repository: inputs.workflowRepository,
            file: inputs.workflowFile,
            sha: inputs.workflowSha,
            ref: inputs.workflowRef
        }
    };
}
/**
 * The file of the workflow that was started: the caller's, where the job is in a reusable one.
 *
 * Source: GitHub docs, "Variables reference", `GITHUB_WORKFLOW_REF`, `GITHUB_WORKFLOW_SHA`.
 */
function startedFile({ workflowRef, workflowSha }) {
    return fileOfRef(workflowRef, workflowSha);
}
/**
 * The file that holds the job, where the runner tells it.
 *
 * Source: GitHub docs, "Contexts reference", `job.workflow_ref` and its siblings.
 */
function definingFile({ defining }) {
    const { repository, file, sha, ref } = defining;
    const byRef = fileOfRef(ref, sha);
    if (repository === '' || file === '')
        return byRef;
    const path = file.includes('/') ? file.replace(/^\.?\//, '') : `.github/workflows/${file}`;
    return checked({ repository, path, ref: byRef?.ref, sha: commit(sha) });
}
/** The same file, whatever the commit. Accounts and repositories ignore case, paths do not. */
function isSameFile(one, other) {
    return isSameName(one.repository, other.repository) && one.path === other.path;
}
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/**
 * The file that a job's `uses` calls, seen from the file it stands in.
 *
 * Source: GitHub docs, "Workflow syntax", `jobs.<job_id>.uses`: `./path` and `$/path` are of the
 * caller's own repository and commit, `owner/name/path@ref` of any.
 */
function calledFile(uses, caller) {
    const path = localPath(uses);
    if (path !== undefined)
        return checked({ ...caller, path });
    const at = uses.lastIndexOf('@');
    return at === -1 ? undefined : split(uses.slice(0, at), uses.slice(at + 1), undefined);
}
/** The path of a `uses` that names a file of the same repository: `./path` or `$/path`. */
function localPath(uses) {
    return /^[.$]\/(.*)$/s.exec(uses)?.[1];
}
/** May a call by `written` (a branch, tag or commit) have become the file at `ran`? */
function mayBeRef(written, ran) {
    const ref = written.ref ?? '';
    return [ran.sha, ran.ref, ran.ref?.replace(/^refs\/(?:heads|tags)\//, '')].includes(ref);
}
/** Branch names may hold `@`, so the first `@refs/` is where the ref begins. */
function fileOfRef(text, sha) {
    const at = text.indexOf('@refs/');
    return at === -1 ? undefined : split(text.slice(0, at), text.slice(at + 1), commit(sha));
}
function split(full, ref, sha) {
    const [owner = '', name = '', ...path] = full.split('/');
    return checked({ repository: `${owner}/${name}`, path: path.join('/'), ref, sha });
}
function commit(sha) {
    return /^[0-9a-f]{40,64}$/i.test(sha) ? sha.toLowerCase() : undefined;
}
/** GitHub's own set-ups run as `dynamic/…`, which is no file. */
function checked(file) {
    const isRepository = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(file.repository);
    const parts = file.path.split('/');
    const isPath = /\.ya?ml$/.test(file.path) && parts.every((part) => /^[^\\\0-\x1f]+$/.test(part));
    const stays = !parts.includes('..') && !parts.includes('.');
    return isRepository && isPath && stays && file.path.length <= 500 ? file : undefined;
}


/***/ }),

/***/ 4869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openTree)
/* harmony export */ });
/** Far deeper than workflows are. */
const DEEPEST = 100;
/**
 * Parses text as one YAML document in which every scalar is a string.
 *
 * @returns the tree, or undefined when it is no valid YAML, or nested too deep.
 */
async function openTree(text) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    if (isTooDeep([...new yaml.Parser().parse(text)]))
        return undefined;
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, {
        schema: 'failsafe',
        lineCounter: lines,
        // Comparing each key with each other takes minutes on a hostile file.
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error'
    });
    const { contents } = document;
    if (document.errors.length > 0 || contents === null)
        return undefined;
    const { anchors, aliases } = marksOf(yaml, contents);
    return {
        root: valueFrom(yaml, contents),
        aliases,
        resolve: (value) => {
            if (value?.kind !== 'alias')
                return value;
            const target = anchors.get(value.name)?.findLast(({ at }) => at < value.span.start);
            return target === undefined ? undefined : valueFrom(yaml, target.node);
        },
        line: (offset) => lines.linePos(offset).line
    };
}
/**
 * The package's first pass is a loop, its second a recursion. Where that comes near the end of the
 * stack, V8 may end the process with all outputs unwritten: it cannot compile a pattern there
 * ("RegExpCompiler Allocation failed", seen with 6,000 brackets on Node 20), and does not throw.
 */
function isTooDeep(tokens) {
    let level = tokens;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
        if (level.length === 0)
            return false;
        level = level.flatMap(tokensIn);
    }
    return true;
}
function tokensIn(token) {
    if (token.type === 'document')
        return token.value === undefined ? [] : [token.value];
    if (!('items' in token))
        return [];
    return token.items
        .flatMap(({ key, value }) => [key, value])
        .filter((inner) => inner !== undefined && inner !== null);
}
/** One walk for all anchors and aliases: resolving each by a walk of its own would be quadratic. */
function marksOf(yaml, contents) {
    const anchors = new Map();
    const aliases = [];
    yaml.visit(contents, {
        Alias: (_key, node) => {
            aliases.push({ name: node.source, span: spanOf(node) });
        },
        Value: (_key, node) => {
            if (node.anchor === undefined)
                return;
            const same = anchors.get(node.anchor) ?? [];
            same.push({ at: spanOf(node).start, node });
            anchors.set(node.anchor, same);
        }
    });
    return { anchors, aliases };
}
function spanOf(node) {
    const [start, end] = node.range ?? [0, 0];
    return { start, end };
}
function valueFrom(yaml, node) {
    const span = spanOf(node);
    if (yaml.isAlias(node))
        return { kind: 'alias', span, name: node.source };
    if (yaml.isScalar(node) && typeof node.value === 'string')
        return { kind: 'word', span, anchor: node.anchor, text: node.value, style: styleOf(node.type) };
    if (yaml.isSeq(node))
        return listFrom(yaml, node, span);
    if (!yaml.isMap(node))
        return { kind: 'other', span, anchor: anchorOf(yaml, node) };
    let entries;
    return {
        kind: 'mapping',
        span,
        anchor: node.anchor,
        flow: node.flow === true,
        // Read when asked for: only a few mappings of a file matter.
        get entries() {
            entries ??= node.items.flatMap((pair) => entryFrom(yaml, pair.key, pair.value));
            return entries;
        }
    };
}
function listFrom(yaml, node, span) {
    let items;
    return {
        kind: 'list',
        span,
        anchor: node.anchor,
        get items() {
            items ??= node.items.flatMap((item) => (yaml.isNode(item) ? valueFrom(yaml, item) : []));
            return items;
        }
    };
}
function styleOf(type) {
    if (type === 'BLOCK_LITERAL')
        return 'literal';
    if (type === 'BLOCK_FOLDED')
        return 'folded';
    return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 'quoted' : 'plain';
}
function anchorOf(yaml, node) {
    return yaml.isScalar(node) || yaml.isCollection(node) ? node.anchor : undefined;
}
function entryFrom(yaml, key, value) {
    if (!yaml.isScalar(key) || typeof key.value !== 'string')
        return [];
    const span = spanOf(key);
    const nothing = {
        kind: 'other',
        span: { start: span.end, end: span.end },
        anchor: undefined
    };
    const entry = { name: key.value, key: span };
    return [{ ...entry, value: yaml.isNode(value) ? valueFrom(yaml, value) : nothing }];
}


/***/ })

};
