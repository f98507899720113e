export const id = 414;
export const ids = [414];
export const modules = {

/***/ 3414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ fixOf),
/* harmony export */   D: () => (/* binding */ READ_ALL),
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5880);

/**
 * What `read-all` is written out as, because a mapping cannot say "all": every read scope that GitHub
 * has documented for longer than a preview. A scope that a server does not know would stop the
 * workflow from starting, so the newest ones are left out; `write-all` is never suggested.
 *
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions`.
 */
const READ_ALL = new Map([
    'actions',
    'artifact-metadata',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'repository-projects',
    'security-events',
    'statuses'
].map((scope) => [scope, 'read']));
/**
 * Adds `packages: write` to the block that decides for each of `jobs`, or gives the job a block that
 * keeps what a restricted default grants (`contents: read`) and what `keep` names.
 *
 * The result is read again: unless every one of these jobs then has the write level with the same
 * other scopes, and every other block of the file grants what it did, there is no fix.
 *
 * @param path where the file is in its repository, for the diff
 * @param keep scopes that a new block must list as well, e.g. what a called workflow asks for
 * @returns undefined when nothing needs a change or no safe one is known; never throws.
 */
async function fixOf(workflow, path, jobs, keep = new Map()) {
    let current = workflow;
    let addsPermissions = false;
    for (const id of jobs) {
        const job = current.jobs.get(id);
        if (job === undefined)
            return undefined;
        const block = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .decidingBlock */ .lx)(current, job);
        if (block?.level === 'write')
            continue;
        const next = await fixedBlock(current, job, block, keep);
        if (next === undefined)
            return undefined;
        addsPermissions ||= block === undefined;
        current = next;
    }
    if (current === workflow)
        return undefined;
    const diff = await unifiedDiff(path, workflow.text, current.text);
    return diff === undefined ? undefined : { path, diff, fixedText: current.text, addsPermissions };
}
/** Changed lines that are compared at most; ours have a few dozen. */
const MOST_CHANGES = 1_000;
/**
 * The unified diff, with three lines of context and LF line ends whatever the texts use.
 *
 * @returns undefined where more than a thousand lines differ
 */
async function unifiedDiff(path, before, after) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await __webpack_require__.e(/* import() */ 291).then(__webpack_require__.bind(__webpack_require__, 7291));
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
        maxEditLength: MOST_CHANGES
    });
    return patch?.replaceAll('\r\n', '\n');
}
async function fixedBlock(workflow, job, block, keep) {
    const scopes = block === undefined ? newScopes(keep) : writable(block);
    if (scopes === undefined)
        return undefined;
    const edits = block === undefined
        ? newBlockEdits(workflow, job, scopes)
        : blockEdits(workflow, job, block, scopes);
    if (edits === undefined)
        return undefined;
    const next = await (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)(applied(workflow.text, edits));
    if (next.kind === 'problem')
        return undefined;
    const changed = job.permissions === undefined && block !== undefined ? ROOT : job.id;
    const expected = grantsOf(workflow).set(changed, grant('mapping', scopes));
    return sameEntries(expected, grantsOf(next)) ? next : undefined;
}
/** Of the scopes a job has under a restricted default only these can be named; `metadata` always stays. */
function newScopes(keep) {
    return new Map([['contents', 'read'], ...keep, ['packages', 'write']]);
}
function writable(block) {
    if (block.form === 'unclear' || block.form === 'write-all')
        return undefined;
    return new Map([...(block.form === 'read-all' ? READ_ALL : block.scopes), ['packages', 'write']]);
}
function applied(text, edits) {
    let result = '';
    let at = 0;
    for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
        result += text.slice(at, start) + inserted;
        at = end;
    }
    return result + text.slice(at);
}
const ROOT = '';
/** What each block of the file grants, by job id, the workflow's own under the empty name. */
function grantsOf(workflow) {
    const { permissions, jobs } = workflow;
    return new Map([
        [ROOT, grantIn(permissions)],
        ...[...jobs.values()].map((job) => [job.id, grantIn(job.permissions)])
    ]);
}
function grantIn(block) {
    return block === undefined ? 'absent' : grant(block.form, block.scopes);
}
function grant(form, scopes) {
    return JSON.stringify([form, [...scopes].toSorted()]);
}
function sameEntries(one, other) {
    return JSON.stringify([...one]) === JSON.stringify([...other]);
}
/**
 * Edits that make an existing block list `scopes`. Other jobs that share the block by an alias keep what they have.
 *
 * @returns undefined when the block stands where it cannot be edited.
 */
function blockEdits(workflow, job, block, scopes) {
    if (job.permissions === block && job.style === 'elsewhere')
        return undefined;
    const unshared = detachAnchor(workflow, block);
    if (block.form === 'empty' && block.style === 'flow')
        return [...unshared, { ...block.value, text: flow(scopes) }];
    if (block.style === 'scalar' || block.style === 'alias')
        return [...unshared, ...expandShorthand(workflow, block, scopes)];
    const listed = block.entries.find(({ scope }) => scope === 'packages');
    if (listed !== undefined)
        return [...unshared, { ...listed.value, text: 'write' }];
    const last = block.entries.at(-1);
    if (last === undefined)
        return undefined;
    const end = Math.max(last.key.end, last.value.end);
    if (block.style === 'flow')
        return [...unshared, at(end, ', packages: write')];
    const indent = indentAt(workflow.text, last.key.start);
    return indent === undefined
        ? undefined
        : [...unshared, newLines(workflow.text, end, [`${indent}packages: write`])];
}
/** Edits that give a job a block of its own, right below its key. */
function newBlockEdits(workflow, job, scopes) {
    if (job.firstKey === undefined || job.style === 'elsewhere')
        return undefined;
    if (job.style === 'flow')
        return [at(job.firstKey.start, `permissions: ${flow(scopes)}, `)];
    const indent = indentAt(workflow.text, job.firstKey.start);
    if (indent === undefined)
        return undefined;
    const lines = [`${indent}permissions:`, ...listed(scopes, indent + indentUnit(workflow))];
    return [newLines(workflow.text, job.key.end, lines)];
}
/**
 * A block that carries an anchor is what other jobs' aliases stand for. The anchor moves to the first
 * of these, with what the block granted so far.
 */
function detachAnchor({ text, aliases }, block) {
    const { anchor, key, value } = block;
    const alias = aliases.find(({ name, span }) => name === anchor && span.start > value.start);
    if (anchor === undefined || alias === undefined)
        return [];
    const mark = text.slice(key.end, value.start).lastIndexOf(`&${anchor}`);
    if (mark === -1)
        return [];
    const start = key.end + mark;
    const granted = block.style === 'scalar' ? block.form : flow(block.scopes);
    return [
        { start: blankBefore(text, start), end: start + 1 + anchor.length, text: '' },
        { ...alias.span, text: `&${anchor} ${granted}` }
    ];
}
/** Replaces a word or an alias by a mapping. */
function expandShorthand(workflow, block, scopes) {
    const { text } = workflow;
    const { key, value } = block;
    const indent = indentAt(text, key.start);
    const between = text.slice(key.end, value.start);
    if (indent === undefined || between.includes('\n'))
        return [{ ...value, text: flow(scopes) }];
    return [
        { start: blankBefore(text, value.start), end: value.end, text: '' },
        newLines(text, value.end, listed(scopes, indent + indentUnit(workflow)))
    ];
}
function at(offset, text) {
    return { start: offset, end: offset, text };
}
function listed(scopes, indent) {
    return [...scopes].map(([scope, level]) => `${indent}${scope}: ${level}`);
}
function flow(scopes) {
    const entries = [...scopes].map(([scope, level]) => `${scope}: ${level}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
/** Lines below the one that holds `offset`, with the line end that is used there. */
function newLines(text, offset, lines) {
    const next = text.indexOf('\n', offset);
    const end = next === -1 ? text.length : next;
    const near = next === -1 ? text.lastIndexOf('\n') : next;
    const newline = text[near - 1] === '\r' ? '\r\n' : '\n';
    const start = next !== -1 && newline === '\r\n' ? end - 1 : end;
    return at(start, lines.map((line) => newline + line).join(''));
}
/** The blanks before a key that is the first thing on its line; undefined for one that is not. */
function indentAt(text, offset) {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace('\uFEFF', '');
    return before.trim() === '' ? before : undefined;
}
/** How much deeper a level of this file is than the one above it. */
function indentUnit({ text, jobs }) {
    for (const { key, firstKey, style } of jobs.values()) {
        const outer = indentAt(text, key.start);
        const inner = firstKey && style === 'block' ? indentAt(text, firstKey.start) : undefined;
        if (outer !== undefined && inner?.startsWith(outer))
            return inner.slice(outer.length);
    }
    return '  ';
}
function blankBefore(text, offset) {
    let start = offset;
    while (text[start - 1] === ' ' || text[start - 1] === '\t')
        start -= 1;
    return start;
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


/***/ }),

/***/ 5880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   cN: () => (/* binding */ WORKFLOW_LIMIT),
/* harmony export */   lx: () => (/* binding */ decidingBlock)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4869);

/** Longest text that is parsed, in characters. Real files of 10,000 lines have a third of it. */
const WORKFLOW_LIMIT = 1024 * 1024;
/**
 * Reads the text of a workflow file. Aliases are followed one at a time and never expanded, so that
 * nested ones cost nothing.
 *
 * @returns the workflow, or why it cannot be read; never throws.
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions` and `jobs.<job_id>.permissions`;
 * GitHub docs, "Reusing workflow configurations", YAML anchors and aliases.
 */
async function readWorkflow(text) {
    if (text.length > WORKFLOW_LIMIT)
        return { kind: 'problem', why: 'too-large' };
    try {
        const tree = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .openTree */ .r)(text);
        const root = tree?.root;
        if (tree === undefined || root?.kind !== 'mapping')
            return { kind: 'problem', why: 'not-yaml' };
        const jobs = tree.resolve(valueOf(root.entries, 'jobs'));
        return {
            kind: 'workflow',
            text,
            permissions: permissionsOf(tree, root.entries, root.span),
            jobs: jobs?.kind === 'mapping' ? jobsOf(tree, jobs.entries) : new Map(),
            aliases: tree.aliases
        };
    }
    catch {
        // Nesting deeper than the stack.
        return { kind: 'problem', why: 'not-yaml' };
    }
}
/**
 * The block that decides for a job: nearest one wins whole, nothing is merged.
 *
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", "How permissions are calculated for a workflow job".
 */
function decidingBlock(workflow, job) {
    return job.permissions ?? workflow.permissions;
}
function jobsOf(tree, entries) {
    const jobs = new Map();
    for (const { name, key, value } of entries) {
        const body = tree.resolve(value);
        const inside = body?.kind === 'mapping' ? body.entries : [];
        const uses = tree.resolve(valueOf(inside, 'uses'));
        jobs.set(name, {
            id: name,
            line: tree.line(key.start),
            key,
            style: value.kind !== 'mapping' ? 'elsewhere' : value.flow ? 'flow' : 'block',
            firstKey: inside[0]?.key,
            permissions: permissionsOf(tree, inside, key),
            uses: uses?.kind === 'word' ? uses.text : undefined
        });
    }
    return jobs;
}
function valueOf(entries, name) {
    return entries.find((entry) => entry.name === name)?.value;
}
const MERGE = '<<';
function permissionsOf(tree, entries, at) {
    const own = entries.find((entry) => entry.name === 'permissions');
    if (own !== undefined)
        return blockOf(tree, own);
    const merged = entries.some((entry) => entry.name === MERGE);
    const line = tree.line(at.start);
    return merged
        ? { ...UNCLEAR, line, endLine: line, key: at, value: at, style: 'scalar', anchor: undefined }
        : undefined;
}
const UNCLEAR = {
    form: 'unclear',
    level: undefined,
    scopes: new Map(),
    idToken: false,
    entries: []
};
function blockOf(tree, { key, value }) {
    const resolved = tree.resolve(value);
    const last = value.kind === 'mapping' && !value.flow ? value.entries.at(-1) : undefined;
    const end = last === undefined ? value.span.end : Math.max(last.key.end, last.value.span.end);
    const meaning = resolved === undefined ? UNCLEAR : meaningOf(tree, resolved);
    return {
        ...meaning,
        entries: value.kind === 'alias' ? [] : meaning.entries,
        line: tree.line(key.start),
        endLine: tree.line(Math.max(end - 1, key.start)),
        key,
        value: { start: value.span.start, end },
        style: value.kind === 'alias'
            ? 'alias'
            : value.kind === 'mapping'
                ? value.flow
                    ? 'flow'
                    : 'block'
                : 'scalar',
        anchor: value.kind === 'alias' ? undefined : value.anchor
    };
}
function meaningOf(tree, value) {
    if (value.kind === 'word' && value.text === 'read-all')
        return { ...UNCLEAR, form: 'read-all', level: 'read' };
    if (value.kind === 'word' && value.text === 'write-all')
        return { ...UNCLEAR, form: 'write-all', level: 'write', idToken: true };
    if (value.kind !== 'mapping')
        return UNCLEAR;
    if (value.entries.length === 0)
        return { ...UNCLEAR, form: 'empty', level: 'none' };
    const scopes = new Map();
    for (const entry of value.entries) {
        const word = tree.resolve(entry.value);
        // GitHub refuses a key that stands twice.
        if (scopes.has(entry.name) || entry.name === MERGE)
            return UNCLEAR;
        scopes.set(entry.name, word?.kind === 'word' ? word.text : '');
    }
    const level = levelOf(scopes.get('packages'));
    if (level === undefined)
        return UNCLEAR;
    const entries = value.entries.map((e) => ({ scope: e.name, key: e.key, value: e.value.span }));
    return { form: 'mapping', level, scopes, idToken: scopes.get('id-token') === 'write', entries };
}
function levelOf(word) {
    if (word === undefined)
        return 'none';
    return word === 'write' || word === 'read' || word === 'none' ? word : undefined;
}


/***/ })

};
