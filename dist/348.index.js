export const id = 348;
export const ids = [348];
export const modules = {

/***/ 7348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gatedText: () => (/* binding */ gatedText)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4869);
// The change of a workflow file that makes steps push only where this step says so.

/** What this step gets as its `id` where it has none. */
const OWN_ID = 'preflight';
/**
 * Gates steps: `push:` of an action that has one, else `if:`. A step keeps the condition that it has.
 *
 * @param own - place of this step among the steps of its job
 * @returns the whole changed text; undefined where the file is written in a way that is not changed safely. Whoever offers
 *   it reads it again first.
 * Source: GitHub docs, "Workflow syntax", `jobs.<job_id>.steps[*].if`; docker/build-push-action, input `push`.
 */
async function gatedText(text, own, steps) {
    const tree = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .openTree */ .r)(text);
    const file = tree && { tree, text };
    const ownStep = file && stepAt(file, own.job, own.step);
    if (file === undefined || ownStep === undefined)
        return undefined;
    // The outputs of a step are known in its own job alone.
    if (steps.some(({ job }) => job !== own.job))
        return undefined;
    const id = wordAt(ownStep, 'id');
    const edits = steps.map(({ job, step, gate }) => {
        const entries = stepAt(file, job, step);
        return entries && gateEdit(file, entries, gate, id ?? OWN_ID);
    });
    if (id === undefined)
        edits.push(newKey(file, ownStep, `id: ${OWN_ID}`));
    const safe = edits.filter((edit) => edit !== undefined);
    return safe.length === edits.length ? applied(text, safe) : undefined;
}
function gateEdit(file, step, gate, id) {
    const output = `steps.${id}.outputs.should-push`;
    if (gate === 'if')
        return conditionEdit(file, step, `${output} == 'true'`);
    const given = valueOf(step, 'with');
    if (given?.kind !== 'mapping' || given.flow)
        return undefined;
    const push = valueOf(given.entries, 'push');
    if (push === undefined)
        return newKey(file, given.entries, `push: \${{ ${output} }}`);
    if (push.kind !== 'word')
        return undefined;
    const condition = expressionIn(push.text);
    if (condition === undefined)
        return replaced(push, `\${{ ${output} }}`);
    return replaced(push, `\${{ ${output} == 'true' && (${condition}) }}`);
}
/** `true` needs no word beside the gate; another expression keeps its say. */
function expressionIn(text) {
    const whole = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1]?.trim();
    return whole === undefined || whole.includes('${{') || whole === 'true' ? undefined : whole;
}
function conditionEdit(file, step, condition) {
    const value = valueOf(step, 'if');
    if (value === undefined)
        return newKey(file, step, `if: ${condition}`);
    if (value.kind !== 'word' || value.style === 'literal' || value.style === 'folded') {
        return undefined;
    }
    const before = expressionIn(value.text) ?? value.text.trim();
    return before.includes('${{') || before === ''
        ? undefined
        : replaced(value, quoted(`${condition} && (${before})`));
}
/** Plain YAML where it can be; a text with a sign of YAML's own in quotes. */
function quoted(text) {
    return /: |\s#|^[!&*\-[\]{}|>@`"'%,?]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}
function replaced({ span }, text) {
    return { ...span, text };
}
/** A key of its own line, in front of the first one that stands there; not in `{ flow style }`. */
function newKey({ text }, entries, line) {
    const [first] = entries;
    if (first === undefined)
        return undefined;
    const { start } = first.key;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(lineStart, start);
    if (!/^[ ]*(?:- +)*$/.test(before))
        return undefined;
    const indent = ' '.repeat(before.length);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return { start, end: start, text: `${line}${lineEnd}${indent}` };
}
function stepAt({ tree }, job, index) {
    const jobs = tree.root.kind === 'mapping' ? valueOf(tree.root.entries, 'jobs') : undefined;
    const body = jobs?.kind === 'mapping' ? valueOf(jobs.entries, job) : undefined;
    const steps = body?.kind === 'mapping' ? valueOf(body.entries, 'steps') : undefined;
    const step = steps?.kind === 'list' ? steps.items[index] : undefined;
    // What an alias stands for may stand for other steps as well.
    return step?.kind === 'mapping' && !step.flow && step.anchor === undefined
        ? step.entries
        : undefined;
}
function valueOf(entries, name) {
    return entries.find((entry) => entry.name === name)?.value;
}
function wordAt(entries, name) {
    const value = valueOf(entries, name);
    return value?.kind === 'word' ? value.text : undefined;
}
function applied(text, edits) {
    return edits
        .toSorted((one, other) => other.start - one.start)
        .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
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
