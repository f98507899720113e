export const id = 648;
export const ids = [648];
export const modules = {

/***/ 9648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ placeIn),
/* harmony export */   copyOf: () => (/* binding */ copyOf),
/* harmony export */   textAt: () => (/* binding */ textAt)
/* harmony export */ });
/* harmony import */ var _base_workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6500);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(731);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5880);
// A workflow file as it was got hold of: from GitHub at its commit, or from the workspace.



/**
 * Gets a workflow file: this repository's checked-out copy where that very commit is checked out,
 * else from the REST API, else a checked-out copy that may be another revision.
 *
 * @returns the copy, or why there is none; never throws.
 * Source: GitHub docs, "REST API endpoints for repository contents"; a private repository answers
 * 404 to a token without `contents: read`.
 */
async function copyOf({ api, files }, where, file) {
    const exact = await checkedOut(files, where, file);
    if (exact?.kind === 'text')
        return copied(where, file, exact.text, 'high');
    const at = file.sha ?? file.ref;
    const answer = api === undefined || at === undefined
        ? undefined
        : await api.file(file.repository, file.path, at);
    if (answer?.kind === 'found')
        return copied(where, file, answer.value, file.sha === undefined ? 'medium' : 'high');
    const why = answer?.kind ?? 'not-looked-at';
    if (!(0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(file.repository, where.repository))
        return { kind: 'no-copy', why };
    const local = await workspaceFile(files, where, file.path, _workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_LIMIT */ .cN);
    if (local.kind === 'too-large')
        return { kind: 'no-copy', why: 'too-large' };
    return local.kind === 'text' ? copied(where, file, local.text, 'medium') : { kind: 'no-copy', why };
}
/** The copy in the workspace, where the very commit is checked out: it is as good as GitHub's, and costs nothing. */
async function checkedOut(files, where, { repository, path, sha }) {
    if (sha === undefined || !(0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(repository, where.repository))
        return undefined;
    const commit = await checkedOutCommit(files, where);
    return commit === sha ? workspaceFile(files, where, path, _workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_LIMIT */ .cN) : undefined;
}
/** The text of another file of that repository at that commit; undefined where it cannot be had. */
async function textAt({ api, files }, where, file) {
    const exact = await checkedOut(files, where, file);
    if (exact !== undefined)
        return exact.kind === 'text' ? exact.text : undefined;
    const at = file.sha ?? file.ref;
    if (api === undefined || at === undefined)
        return undefined;
    const answer = await api.file(file.repository, file.path, at);
    return answer.kind === 'found' ? answer.value : undefined;
}
async function copied(where, file, text, certainty) {
    const workflow = await (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)(text);
    if (workflow.kind === 'problem')
        return { kind: 'no-copy', why: workflow.why };
    const isHome = (0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(file.repository, where.repository);
    const here = certainty === 'high' && isHome && file.sha === where.sha.toLowerCase();
    return { kind: 'copy', file, workflow, certainty, here };
}
/** A place in a copy. */
function placeIn({ file, here, certainty }, at) {
    const sha = certainty === 'high' ? file.sha : undefined;
    const { line, endLine, what, job } = at;
    return { repository: file.repository, path: file.path, sha, line, endLine, what, job, here };
}
// The checked-out copy of this repository in the workspace, and which commit it is.
/**
 * A file of the workspace. A link that leads out of the workspace is not followed.
 *
 * @param path - relative, with `/`
 * @param limit - in bytes
 */
async function workspaceFile(files, where, path, limit) {
    const found = await (0,_base_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(path, where, files);
    return found.kind === 'inside' ? files.read(found.path, limit) : { kind: 'absent' };
}
/**
 * The commit that is checked out, by git's own files; undefined for worktrees, other storage
 * formats and no repository at all.
 *
 * Source: gitrepository-layout(5), `HEAD`, `refs`, `packed-refs`.
 */
async function checkedOutCommit(files, where) {
    const head = await gitText(files, where, 'HEAD', 4096);
    const ref = /^ref: (refs\/[^\s\\]{1,400})\s*$/.exec(head)?.[1];
    if (ref === undefined)
        return commitIn(head);
    if (ref.split('/').includes('..'))
        return undefined;
    const loose = await gitText(files, where, ref, 4096);
    if (loose !== '')
        return commitIn(loose);
    const packed = await gitText(files, where, 'packed-refs', 8 * 1024 * 1024);
    const line = packed.split('\n').find((entry) => entry.trimEnd().endsWith(` ${ref}`));
    return commitIn(line?.split(' ')[0] ?? '');
}
async function gitText(files, where, path, limit) {
    const found = await workspaceFile(files, where, `.git/${path}`, limit);
    return found.kind === 'text' ? found.text : '';
}
function commitIn(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/.exec(text)?.[1];
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
