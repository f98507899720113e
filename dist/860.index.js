export const id = 860;
export const ids = [860];
export const modules = {

/***/ 9860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluate: () => (/* binding */ evaluate),
  mentions: () => (/* binding */ mentions)
});

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/boolean.js
var data_boolean = __webpack_require__(5438);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/number.js
var number = __webpack_require__(9881);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/string.js
var string = __webpack_require__(3637);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 8 modules
var parser = __webpack_require__(7748);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/data/null.js
var data_null = __webpack_require__(7749);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/funcs/format.js
var format = __webpack_require__(4566);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/plan/values/value.ts
var values_value = __webpack_require__(7779);
;// CONCATENATED MODULE: ./src/plan/values/functions.ts








function functionNamed(name) {
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}
const FUNCTIONS = {
    success: () => true,
    always: () => true,
    failure: () => false,
    cancelled: () => false,
    hashfiles: (_args, why) => (0,values_value/* doubt */.B2)(why),
    format: formatted,
    join: joinedList,
    contains: ([search = null, item = null], why) => answered(contains(search, item), why),
    startswith: ([search = null, start = null], why) => answered(startsWith(search, start), why),
    endswith: ([search = null, end = null], why) => answered(endsWith(search, end), why),
    tojson: ([value = null], why) => {
        const plain = (0,values_value/* toPlain */.Ul)(value);
        return plain === undefined ? (0,values_value/* doubt */.B2)(why) : (0,values_value/* text */.Qq)(JSON.stringify(plain.json, undefined, 2));
    },
    fromjson: ([value = null], why) => parsed((0,values_value/* printed */.zd)(value)) ?? (0,values_value/* doubt */.B2)(why),
    case: chosen
};
const STATUS_FUNCTIONS = [
    { name: 'success', minArgs: 0, maxArgs: 0 },
    { name: 'always', minArgs: 0, maxArgs: 0 },
    { name: 'failure', minArgs: 0, maxArgs: 0 },
    { name: 'cancelled', minArgs: 0, maxArgs: 0 },
    { name: 'hashFiles', minArgs: 1, maxArgs: 255 }
];
function answered(answer, why) {
    return answer ?? (0,values_value/* doubt */.B2)(why);
}
function formatted([pattern = null, ...args], why) {
    const marks = new partial/* Marks */.Pl();
    const known = [(0,values_value/* printed */.zd)(pattern), ...args.map(values_value/* printed */.zd)].map((value) => marks.mark(value));
    if (!(0,partial/* isKnown */.qE)((0,values_value/* printed */.zd)(pattern)) || known.includes(undefined))
        return (0,values_value/* doubt */.B2)(why);
    if (known.join('').length * (known[0]?.length ?? 0) > 4 * 1024 * 1024)
        return (0,values_value/* doubt */.B2)(why);
    const [first = new string/* StringData */.u(''), ...others] = known.map((value) => new string/* StringData */.u(value ?? ''));
    return (0,values_value/* text */.Qq)(marks.unmark(format/* format */.G.call(first, ...others).coerceString()));
}
function joinedList([value = null, separator], why) {
    if (value === null || typeof value !== 'object' || value.kind === 'text')
        return (0,values_value/* text */.Qq)((0,values_value/* printed */.zd)(value));
    if (value.kind === 'doubt')
        return (0,values_value/* doubt */.B2)(why);
    if (value.kind === 'mapping')
        return (0,values_value/* text */.Qq)('');
    const between = separator === undefined ? ',' : (0,partial/* known */.eO)((0,values_value/* printed */.zd)(separator));
    return between === undefined ? (0,values_value/* doubt */.B2)(why) : (0,values_value/* text */.Qq)((0,partial/* joined */.oR)(value.items.map(values_value/* printed */.zd), between));
}
function folded(value) {
    return value.toUpperCase();
}
function contains(search, item) {
    if ((0,values_value/* isKind */.VF)(search, 'doubt') || (0,values_value/* isKind */.VF)(item, 'doubt'))
        return undefined;
    if ((0,values_value/* isKind */.VF)(search, 'list')) {
        const answers = search.items.map((one) => sameness(item, one));
        return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
    }
    if ((0,values_value/* isKind */.VF)(search, 'mapping') || (0,values_value/* isKind */.VF)(item, 'list') || (0,values_value/* isKind */.VF)(item, 'mapping'))
        return false;
    const part = (0,partial/* known */.eO)((0,values_value/* printed */.zd)(item));
    if (part === undefined)
        return undefined;
    const held = (0,values_value/* printed */.zd)(search).some((piece) => typeof piece === 'string' && folded(piece).includes(folded(part)));
    return held || part === '' || ((0,partial/* isKnown */.qE)((0,values_value/* printed */.zd)(search)) ? false : undefined);
}
function startsWith(search, start) {
    return affixed(search, start, partial/* knownStart */.ai, partial/* startAgrees */.G7);
}
function endsWith(search, end) {
    return affixed(search, end, partial/* knownEnd */.Re, partial/* endAgrees */.BF);
}
function affixed(search, affix, read, agrees) {
    if ((0,values_value/* isKind */.VF)(search, 'doubt') || (0,values_value/* isKind */.VF)(affix, 'doubt'))
        return undefined;
    if (!isPrimitive(search) || !isPrimitive(affix))
        return false;
    const [whole, part] = [(0,values_value/* printed */.zd)(search), (0,values_value/* printed */.zd)(affix)];
    const [known, wanted] = [read(whole), read(part)];
    if (!agrees(known, wanted))
        return false;
    if (!(0,partial/* isKnown */.qE)(part))
        return undefined;
    return known.length >= wanted.length || ((0,partial/* isKnown */.qE)(whole) ? false : undefined);
}
function parsed(value) {
    const marks = new partial/* Marks */.Pl();
    const marked = marks.mark(value);
    if (marked === undefined)
        return undefined;
    try {
        const json = JSON.parse(marked);
        return (0,partial/* isKnown */.qE)(value) ? (0,values_value/* fromJson */.Rf)(json) : unmarked((0,values_value/* fromJson */.Rf)(json), marks);
    }
    catch {
        return undefined;
    }
}
function unmarked(value, marks) {
    if (value === null || typeof value !== 'object' || value.kind === 'doubt')
        return value;
    if (value.kind === 'text')
        return (0,values_value/* text */.Qq)(marks.unmark((0,partial/* known */.eO)(value.text) ?? ''));
    if (value.kind === 'list')
        return (0,values_value/* list */.p_)(value.items.map((item) => unmarked(item, marks)));
    const entries = value.entries() ?? [];
    return (0,values_value/* mapping */.pq)(entries.map(([name, item]) => [name, unmarked(item, marks)]));
}
function chosen(args, why) {
    for (let index = 0; index < args.length - 1; index += 2) {
        const truth = (0,values_value/* truthOf */.D)(args[index] ?? null);
        if (truth === undefined)
            return (0,values_value/* doubt */.B2)(why);
        if (truth)
            return args[index + 1] ?? null;
    }
    return args.at(-1) ?? null;
}
function isPrimitive(value) {
    return value === null || typeof value !== 'object' || value.kind === 'text';
}
function sameness(left, right) {
    const [a, b] = [dataOf(left), dataOf(right)];
    if (a !== undefined && b !== undefined)
        return (0,result/* equals */.aI)(a, b);
    if (isComposite(left) || isComposite(right)) {
        if ((0,values_value/* isKind */.VF)(left, 'doubt') || (0,values_value/* isKind */.VF)(right, 'doubt'))
            return undefined;
        return left === right;
    }
    const isText = (0,values_value/* isKind */.VF)(left, 'text') && (0,values_value/* isKind */.VF)(right, 'text');
    return isText && (0,partial/* certainlyDiffer */.Ak)(left.text, right.text) ? false : undefined;
}
function ordering(left, operator, right) {
    const [a, b] = [dataOf(left), dataOf(right)];
    if (a === undefined || b === undefined)
        return undefined;
    if (operator.endsWith('=') && (0,result/* equals */.aI)(a, b))
        return true;
    return operator.startsWith('<') ? (0,result/* lessThan */.Xe)(a, b) : (0,result/* greaterThan */.MM)(a, b);
}
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
    return (0,values_value/* isKind */.VF)(value, 'list') || (0,values_value/* isKind */.VF)(value, 'mapping');
}

// EXTERNAL MODULE: ./src/plan/values/template.ts
var template = __webpack_require__(8034);
;// CONCATENATED MODULE: ./src/plan/values/evaluate.ts










const DEEPEST = 200;
function evaluate(expression, context) {
    const why = expression.trim();
    const tree = parse(expression);
    try {
        return tree === undefined ? (0,values_value/* doubt */.B2)(why) : new Evaluation(context, why).of(tree, 0);
    }
    catch {
        return (0,values_value/* doubt */.B2)(why);
    }
}
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
        return new parser/* Parser */.i(tokens, template/* CONTEXT_NAMES */.pF, [...STATUS_FUNCTIONS]).parse();
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
    #context;
    #why;
    constructor(context, why) {
        this.#context = context;
        this.#why = why;
    }
    of(node, depth) {
        if (depth > DEEPEST)
            return (0,values_value/* doubt */.B2)(this.#why);
        const inside = (inner) => this.of(inner, depth + 1);
        if (node instanceof ast/* Literal */.uS)
            return literalOf(node);
        if (node instanceof ast/* Grouping */.aU)
            return inside(node.group);
        if (node instanceof ast/* ContextAccess */.QC)
            return this.#context(lowered(node));
        if (node instanceof ast/* IndexAccess */.p_) {
            const whole = inside(node.expr);
            return node.index instanceof ast/* Star */.FE ? everyMember(whole) : (0,values_value/* memberOf */.C5)(whole, inside(node.index));
        }
        if (node instanceof ast/* Unary */._c)
            return this.#answer(inverted((0,values_value/* truthOf */.D)(inside(node.expr))));
        if (node instanceof ast/* Binary */.yI)
            return this.#compare(inside(node.left), node.operator.lexeme, inside(node.right));
        if (node instanceof ast/* Logical */.oD)
            return this.#logical(node, inside);
        if (!(node instanceof ast/* FunctionCall */.R6))
            return (0,values_value/* doubt */.B2)(this.#why);
        const call = functionNamed(node.functionName.lexeme.toLowerCase());
        return call === undefined ? (0,values_value/* doubt */.B2)(this.#why) : call(node.args.map(inside), this.#why);
    }
    #answer(answer) {
        return answer ?? (0,values_value/* doubt */.B2)(this.#why);
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
            const truth = (0,values_value/* truthOf */.D)(result);
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
    #and(next) {
        const truth = (0,values_value/* truthOf */.D)(next) === false ? false : undefined;
        return (0,values_value/* doubt */.B2)(this.#why, { truth, whenTrue: whenTrue(next) });
    }
    #or(maybe, next) {
        const first = whenTrue(maybe);
        if (first !== undefined && (0,values_value/* isKind */.VF)(next, 'text') && (0,values_value/* truthOf */.D)(next) === true)
            return (0,values_value/* text */.Qq)((0,partial/* either */.gP)(first, next.text, this.#why));
        const truth = (0,values_value/* truthOf */.D)(next) === true ? true : undefined;
        if (first === undefined || (0,partial/* known */.eO)((0,values_value/* printed */.zd)(next)) !== '')
            return (0,values_value/* doubt */.B2)(this.#why, { truth });
        return (0,values_value/* doubt */.B2)({ ...(0,partial/* unknown */.L5)(this.#why), unlessEmpty: first }, { whenTrue: first });
    }
}
function whenTrue(value) {
    if ((0,values_value/* isKind */.VF)(value, 'text'))
        return value.text;
    return (0,values_value/* isKind */.VF)(value, 'doubt') ? value.whenTrue : undefined;
}
function inverted(answer) {
    return answer === undefined ? undefined : !answer;
}
function literalOf({ literal }) {
    if (literal instanceof data_boolean/* BooleanData */.b || literal instanceof number/* NumberData */.Q)
        return literal.value;
    return literal instanceof string/* StringData */.u ? (0,values_value/* text */.Qq)(literal.value) : null;
}
function everyMember(whole) {
    if (whole === null || typeof whole !== 'object' || whole.kind === 'text')
        return (0,values_value/* list */.p_)([], true);
    if (whole.kind === 'doubt')
        return (0,values_value/* doubt */.B2)(`${whole.unknown.why}.*`);
    const items = whole.kind === 'list' ? whole.items : whole.entries()?.map(([, value]) => value);
    if (items === undefined)
        return (0,values_value/* doubt */.B2)('every member of an object');
    if (whole.kind === 'mapping' || !whole.filtered)
        return (0,values_value/* list */.p_)(items, true);
    const inner = items.map(everyMember);
    return (0,values_value/* list */.p_)(inner.flatMap((one) => ((0,values_value/* isKind */.VF)(one, 'list') ? one.items : [one])), true);
}


/***/ })

};
