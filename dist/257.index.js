export const id = 257;
export const ids = [257];
export const modules = {

/***/ 1257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluate: () => (/* binding */ evaluate),
/* harmony export */   mentions: () => (/* binding */ mentions)
/* harmony export */ });
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2049);
/* harmony import */ var _actions_expressions_data_boolean__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5438);
/* harmony import */ var _actions_expressions_data_null__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7749);
/* harmony import */ var _actions_expressions_data_number__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9881);
/* harmony import */ var _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3637);
/* harmony import */ var _actions_expressions_funcs_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4566);
/* harmony import */ var _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2083);
/* harmony import */ var _actions_expressions_parser__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7748);
/* harmony import */ var _actions_expressions_result__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6856);
/* harmony import */ var _partial_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5283);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7779);











const DEEPEST = 200;
function evaluate(expression, context) {
    const why = expression.trim();
    const tree = parse(expression);
    try {
        return tree === undefined ? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why) : new Evaluation(context, why).of(tree, 0);
    }
    catch {
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why);
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
        const { tokens } = new _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_6__/* .Lexer */ .JG(expression).lex();
        return new _actions_expressions_parser__WEBPACK_IMPORTED_MODULE_7__/* .Parser */ .i(tokens, _value_js__WEBPACK_IMPORTED_MODULE_9__/* .CONTEXT_NAMES */ .pF, [...STATUS_FUNCTIONS]).parse();
    }
    catch {
        return undefined;
    }
}
function mentioned(node, context, member, depth) {
    if (depth > DEEPEST)
        return true;
    const inside = (inner) => mentioned(inner, context, member, depth + 1);
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .IndexAccess */ .p_) {
        if (node.expr instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .ContextAccess */ .QC && lowered(node.expr) === context)
            return !(node.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS) || literalText(node.index) === member;
        return inside(node.expr) || inside(node.index);
    }
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .ContextAccess */ .QC)
        return lowered(node) === context;
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Grouping */ .aU)
        return inside(node.group);
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Unary */ ._c)
        return inside(node.expr);
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Binary */ .yI)
        return inside(node.left) || inside(node.right);
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Logical */ .oD || node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .FunctionCall */ .R6)
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
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(this.#why);
        const inside = (inner) => this.of(inner, depth + 1);
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS)
            return literalOf(node);
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Grouping */ .aU)
            return inside(node.group);
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .ContextAccess */ .QC)
            return this.#context(lowered(node));
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .IndexAccess */ .p_) {
            const whole = inside(node.expr);
            return node.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Star */ .FE ? everyMember(whole) : (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .memberOf */ .C5)(whole, inside(node.index));
        }
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Unary */ ._c)
            return this.#answer(inverted((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .truthOf */ .D)(inside(node.expr))));
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Binary */ .yI)
            return this.#compare(inside(node.left), node.operator.lexeme, inside(node.right));
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Logical */ .oD)
            return this.#logical(node, inside);
        if (!(node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .FunctionCall */ .R6))
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(this.#why);
        const call = functionNamed(node.functionName.lexeme.toLowerCase());
        return call === undefined ? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(this.#why) : call(node.args.map(inside), this.#why);
    }
    #answer(answer) {
        return answer ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(this.#why);
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
            const truth = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .truthOf */ .D)(result);
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
        const truth = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .truthOf */ .D)(next) === false ? false : undefined;
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(this.#why, { truth, whenTrue: whenTrue(next) });
    }
    #or(maybe, next) {
        const first = whenTrue(maybe);
        if (first !== undefined && (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(next, 'text') && (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .truthOf */ .D)(next) === true)
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .either */ .gP)(first, next.text, this.#why));
        const truth = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .truthOf */ .D)(next) === true ? true : undefined;
        if (first === undefined || (0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .known */ .eO)((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(next)) !== '')
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(this.#why, { truth });
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)({ ...(0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .unknown */ .L5)(this.#why), unlessEmpty: first }, { whenTrue: first });
    }
}
function whenTrue(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(value, 'text'))
        return value.text;
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(value, 'doubt') ? value.whenTrue : undefined;
}
function inverted(answer) {
    return answer === undefined ? undefined : !answer;
}
function literalOf({ literal }) {
    if (literal instanceof _actions_expressions_data_boolean__WEBPACK_IMPORTED_MODULE_1__/* .BooleanData */ .b || literal instanceof _actions_expressions_data_number__WEBPACK_IMPORTED_MODULE_3__/* .NumberData */ .Q)
        return literal.value;
    return literal instanceof _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_4__/* .StringData */ .u ? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(literal.value) : null;
}
function everyMember(whole) {
    if (whole === null || typeof whole !== 'object' || whole.kind === 'text')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)([], true);
    if (whole.kind === 'doubt')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(`${whole.unknown.why}.*`);
    const items = whole.kind === 'list' ? whole.items : whole.entries()?.map(([, value]) => value);
    if (items === undefined)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)('every member of an object');
    if (whole.kind === 'mapping' || !whole.filtered)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(items, true);
    const inner = items.map(everyMember);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(inner.flatMap((one) => ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(one, 'list') ? one.items : [one])), true);
}
function functionNamed(name) {
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}
const FUNCTIONS = {
    success: () => true,
    always: () => true,
    failure: () => false,
    cancelled: () => false,
    hashfiles: (_args, why) => (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why),
    format: formatted,
    join: joinedList,
    contains: (args, why) => answered(contains(args), why),
    startswith: (args, why) => answered(affixed(args, _partial_js__WEBPACK_IMPORTED_MODULE_10__/* .knownStart */ .ai, _partial_js__WEBPACK_IMPORTED_MODULE_10__/* .startAgrees */ .G7), why),
    endswith: (args, why) => answered(affixed(args, _partial_js__WEBPACK_IMPORTED_MODULE_10__/* .knownEnd */ .Re, _partial_js__WEBPACK_IMPORTED_MODULE_10__/* .endAgrees */ .BF), why),
    tojson: ([value = null], why) => {
        const plain = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .toPlain */ .Ul)(value);
        return plain === undefined ? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why) : (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(JSON.stringify(plain.json, undefined, 2));
    },
    fromjson: ([value = null], why) => parsed((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(value)) ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why),
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
    return answer ?? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why);
}
function formatted([pattern = null, ...args], why) {
    const marks = new _partial_js__WEBPACK_IMPORTED_MODULE_10__/* .Marks */ .Pl();
    const known = [(0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(pattern), ...args.map(_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)].map((value) => marks.mark(value));
    if (!(0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .isKnown */ .qE)((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(pattern)) || known.includes(undefined))
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why);
    if (known.join('').length * (known[0]?.length ?? 0) > 4 * 1024 * 1024)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why);
    const [first = new _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_4__/* .StringData */ .u(''), ...others] = known.map((value) => new _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_4__/* .StringData */ .u(value ?? ''));
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(marks.unmark(_actions_expressions_funcs_format__WEBPACK_IMPORTED_MODULE_5__/* .format */ .G.call(first, ...others).coerceString()));
}
function joinedList([value = null, separator], why) {
    if (value === null || typeof value !== 'object' || value.kind === 'text')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(value));
    if (value.kind === 'doubt')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why);
    if (value.kind === 'mapping')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)('');
    const between = separator === undefined ? ',' : (0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .known */ .eO)((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(separator));
    return between === undefined ? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why) : (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .joined */ .oR)(value.items.map(_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd), between));
}
function contains([search = null, item = null]) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(search, 'doubt') || (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(item, 'doubt'))
        return undefined;
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(search, 'list')) {
        const answers = search.items.map((one) => sameness(item, one));
        return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
    }
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(search, 'mapping') || (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(item, 'list') || (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(item, 'mapping'))
        return false;
    const part = (0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .known */ .eO)((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(item));
    if (part === undefined)
        return undefined;
    const wanted = part.toUpperCase();
    const held = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(search).some((piece) => typeof piece === 'string' && piece.toUpperCase().includes(wanted));
    return held || part === '' || ((0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .isKnown */ .qE)((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(search)) ? false : undefined);
}
function affixed([search = null, affix = null], read, agrees) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(search, 'doubt') || (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(affix, 'doubt'))
        return undefined;
    if (isComposite(search) || isComposite(affix))
        return false;
    const [whole, part] = [(0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(search), (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .printed */ .zd)(affix)];
    const [known, wanted] = [read(whole), read(part)];
    if (!agrees(known, wanted))
        return false;
    if (!(0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .isKnown */ .qE)(part))
        return undefined;
    return known.length >= wanted.length || ((0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .isKnown */ .qE)(whole) ? false : undefined);
}
function parsed(value) {
    const marks = new _partial_js__WEBPACK_IMPORTED_MODULE_10__/* .Marks */ .Pl();
    const marked = marks.mark(value);
    if (marked === undefined)
        return undefined;
    try {
        const json = JSON.parse(marked);
        return (0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .isKnown */ .qE)(value) ? (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .fromJson */ .Rf)(json) : unmarked((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .fromJson */ .Rf)(json), marks);
    }
    catch {
        return undefined;
    }
}
function unmarked(value, marks) {
    if (value === null || typeof value !== 'object' || value.kind === 'doubt')
        return value;
    if (value.kind === 'text')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(marks.unmark((0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .known */ .eO)(value.text) ?? ''));
    if (value.kind === 'list')
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(value.items.map((item) => unmarked(item, marks)));
    const entries = value.entries() ?? [];
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .mapping */ .pq)(entries.map(([name, item]) => [name, unmarked(item, marks)]));
}
function chosen(args, why) {
    for (let index = 0; index < args.length - 1; index += 2) {
        const truth = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .truthOf */ .D)(args[index] ?? null);
        if (truth === undefined)
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .doubt */ .B2)(why);
        if (truth)
            return args[index + 1] ?? null;
    }
    return args.at(-1) ?? null;
}
function sameness(left, right) {
    const [a, b] = [dataOf(left), dataOf(right)];
    if (a !== undefined && b !== undefined)
        return (0,_actions_expressions_result__WEBPACK_IMPORTED_MODULE_8__/* .equals */ .aI)(a, b);
    if (isComposite(left) || isComposite(right)) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(left, 'doubt') || (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(right, 'doubt'))
            return undefined;
        return left === right;
    }
    const isText = (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(left, 'text') && (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(right, 'text');
    return isText && (0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .certainlyDiffer */ .Ak)(left.text, right.text) ? false : undefined;
}
function ordering(left, operator, right) {
    const [a, b] = [dataOf(left), dataOf(right)];
    if (a === undefined || b === undefined)
        return undefined;
    if (operator.endsWith('=') && (0,_actions_expressions_result__WEBPACK_IMPORTED_MODULE_8__/* .equals */ .aI)(a, b))
        return true;
    return operator.startsWith('<') ? (0,_actions_expressions_result__WEBPACK_IMPORTED_MODULE_8__/* .lessThan */ .Xe)(a, b) : (0,_actions_expressions_result__WEBPACK_IMPORTED_MODULE_8__/* .greaterThan */ .MM)(a, b);
}
function dataOf(value) {
    if (value === null)
        return new _actions_expressions_data_null__WEBPACK_IMPORTED_MODULE_2__/* .Null */ .U();
    if (typeof value === 'boolean')
        return new _actions_expressions_data_boolean__WEBPACK_IMPORTED_MODULE_1__/* .BooleanData */ .b(value);
    if (typeof value === 'number')
        return new _actions_expressions_data_number__WEBPACK_IMPORTED_MODULE_3__/* .NumberData */ .Q(value);
    if (value.kind === 'doubt' && (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isEmptySecret */ .uT)(value))
        return new _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_4__/* .StringData */ .u('');
    if (value.kind !== 'text')
        return undefined;
    const whole = (0,_partial_js__WEBPACK_IMPORTED_MODULE_10__/* .known */ .eO)(value.text);
    return whole === undefined ? undefined : new _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_4__/* .StringData */ .u(whole);
}
function isComposite(value) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(value, 'list') || (0,_value_js__WEBPACK_IMPORTED_MODULE_9__/* .isKind */ .VF)(value, 'mapping');
}


/***/ })

};
