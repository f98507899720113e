export const id = 508;
export const ids = [508];
export const modules = {

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

/***/ 3508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyOf: () => (/* reexport */ copyOf),
  definingFile: () => (/* reexport */ workflow_file/* definingFile */.XS),
  gatedText: () => (/* reexport */ gatedText),
  isSameFile: () => (/* reexport */ workflow_file/* isSameFile */.Dl),
  isSameName: () => (/* reexport */ workflow_file/* isSameName */.yS),
  jobPlaceOf: () => (/* reexport */ workflow_file/* jobPlaceOf */.QM),
  readDeclared: () => (/* reexport */ readDeclared),
  startedFile: () => (/* reexport */ workflow_file/* startedFile */.CA),
  textAt: () => (/* reexport */ textAt),
  unifiedDiff: () => (/* reexport */ unifiedDiff)
});

// EXTERNAL MODULE: ./src/base/workspace.ts
var workspace = __webpack_require__(6500);
// EXTERNAL MODULE: ./src/workflow/file.ts
var workflow_file = __webpack_require__(731);
// EXTERNAL MODULE: ./src/workflow/tree.ts
var workflow_tree = __webpack_require__(4869);
;// CONCATENATED MODULE: ./src/workflow/workflow.ts

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
        const tree = await (0,workflow_tree/* openTree */.r)(text);
        const root = tree?.root;
        if (tree === undefined || root?.kind !== 'mapping')
            return { kind: 'problem', why: 'not-yaml' };
        const jobs = tree.resolve(workflow_valueOf(root.entries, 'jobs'));
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
        const uses = tree.resolve(workflow_valueOf(inside, 'uses'));
        jobs.set(name, {
            id: name,
            line: tree.line(key.start),
            key,
            style: value.kind !== 'mapping' ? 'alias' : value.flow ? 'flow' : 'block',
            firstKey: inside[0]?.key,
            permissions: permissionsOf(tree, inside, key),
            uses: uses?.kind === 'word' ? uses.text : undefined
        });
    }
    return jobs;
}
function workflow_valueOf(entries, name) {
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

;// CONCATENATED MODULE: ./src/workflow/copy.ts
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
    if (!(0,workflow_file/* isSameName */.yS)(file.repository, where.repository))
        return { kind: 'no-copy', why };
    const local = await workspaceFile(files, where, file.path, WORKFLOW_LIMIT);
    if (local.kind === 'too-large')
        return { kind: 'no-copy', why: 'too-large' };
    return local.kind === 'text'
        ? copied(where, file, local.text, 'medium')
        : { kind: 'no-copy', why };
}
/** The copy in the workspace, where the very commit is checked out: it is as good as GitHub's, and costs nothing. */
async function checkedOut(files, where, { repository, path, sha }) {
    if (sha === undefined || !(0,workflow_file/* isSameName */.yS)(repository, where.repository))
        return undefined;
    const commit = await checkedOutCommit(files, where);
    return commit === sha ? workspaceFile(files, where, path, WORKFLOW_LIMIT) : undefined;
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
    const workflow = await readWorkflow(text);
    if (workflow.kind === 'problem')
        return { kind: 'no-copy', why: workflow.why };
    const isHome = (0,workflow_file/* isSameName */.yS)(file.repository, where.repository);
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
    const found = await (0,workspace/* locate */.x)(path, where, files);
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

;// CONCATENATED MODULE: ./src/workflow/fix.ts

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
        const block = decidingBlock(current, job);
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
    const next = await readWorkflow(applied(workflow.text, edits));
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
    if (job.permissions === block && job.style === 'alias')
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
    if (job.firstKey === undefined || job.style === 'alias')
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

;// CONCATENATED MODULE: ./src/workflow/declared.ts
// What the workflow file declares for this job, read from the file that decides.




/**
 * Finds and reads the block that decides what the job's token may do: the job's, else its file's,
 * else (in a reusable workflow) the calling job's, else the caller's file's. The nearest one is
 * exact and need not be intersected with the others: GitHub does not start a run whose called
 * workflow asks for more than its caller has.
 *
 * @param ports - `api` undefined asks nothing over the network
 * @param options - `localOnly` looks at the checked-out copy alone
 * @returns what is declared, or why it cannot be told; never throws.
 * Source: GitHub docs, "Workflow syntax", how permissions are calculated; GitHub docs, "Reusing
 * workflow configurations"; actions/languageservices, reusable-workflow permission tests.
 */
async function readDeclared(ports, where, options = {}) {
    const reach = options.localOnly === true ? { ...ports, api: undefined } : ports;
    const open = (file) => copyOf(reach, where, file);
    const started = (0,workflow_file/* startedFile */.CA)(where);
    const defining = (0,workflow_file/* definingFile */.XS)(where);
    const file = defining ?? started;
    if (file === undefined)
        return unreadable('no-workflow-file');
    const isCalled = started === undefined || !(0,workflow_file/* isSameFile */.Dl)(started, file);
    const copy = await open(isCalled ? file : { ...file, sha: file.sha ?? started.sha });
    if (copy.kind === 'no-copy')
        return unreadable(copy.why);
    const job = copy.workflow.jobs.get(where.job);
    // A job that calls a workflow has no steps: the one that runs is in the called file.
    if (job === undefined || job.uses !== undefined)
        return unreadable('job-not-found');
    const callers = () => callersOf(open, started, copy);
    const block = decidingBlock(copy.workflow, job);
    if (isCalled && block === undefined)
        return fromCallers(await callers(), copy);
    const fix = isCalled
        ? await calledFix(copy, job, block, callers)
        : await fixOf(copy.workflow, copy.file.path, [job.id]);
    return declaredBy(defining === undefined ? lowerCertainty(copy) : copy, job, fix);
}
/**
 * Where the runner does not tell which file holds the job, a workflow that is called may have a job
 * of the same name.
 */
function lowerCertainty(copy) {
    const calls = [...copy.workflow.jobs.values()].some(({ uses }) => uses !== undefined);
    return calls ? { ...copy, certainty: 'medium' } : copy;
}
async function fromCallers(callers, called) {
    if (callers.kind === 'no-callers')
        return unreadable(callers.why);
    if (!sameForAll(callers))
        return unreadable('caller-ambiguous');
    const { copy, first, ambiguous } = callers;
    const fix = await callerFix(callers, called.workflow);
    const certainty = called.certainty === 'high' && !ambiguous ? copy.certainty : 'medium';
    return declaredBy({ ...copy, certainty }, first, fix);
}
/** A called workflow may not ask for more than its callers have, so both may have to change. */
async function calledFix(copy, job, block, findCallers) {
    if (block?.level === 'write' || block?.form === 'unclear')
        return undefined;
    const own = await fixOf(copy.workflow, copy.file.path, [job.id]);
    const callers = own && (await findCallers());
    if (callers?.kind !== 'callers')
        return undefined;
    if (allGrantWrite(callers))
        return own;
    const caller = await callerFix(callers, copy.workflow);
    return own && caller && { ...own, caller };
}
function declaredBy(copy, job, fix) {
    const { certainty, workflow } = copy;
    const block = decidingBlock(workflow, job);
    if (block === undefined) {
        const { line, id } = job;
        const place = placeIn(copy, { line, endLine: line, what: 'job', job: id });
        return { kind: 'absent', place, certainty, fix };
    }
    const { level, form, idToken, line, endLine } = block;
    if (level === undefined || form === 'unclear')
        return unreadable('not-yaml');
    const what = block === job.permissions ? 'job-permissions' : 'workflow-permissions';
    const named = what === 'job-permissions' ? job.id : undefined;
    const place = placeIn(copy, { line, endLine, what, job: named });
    return { kind: 'block', level, place, form, idToken, certainty, fix };
}
function unreadable(why) {
    return { kind: 'unreadable', why };
}
/**
 * Reads the workflow that was started and finds its jobs that call `called`. A chain of more than
 * one call is not followed: which file in the middle it went through is told nowhere.
 */
async function callersOf(open, started, called) {
    if (started === undefined)
        return { kind: 'no-callers', why: 'caller-ambiguous' };
    const copy = await open(started);
    if (copy.kind === 'no-copy')
        return { kind: 'no-callers', why: copy.why };
    const all = [...copy.workflow.jobs.values()].flatMap((job) => {
        const file = (0,workflow_file/* calledFile */.Kf)(job.uses ?? '', copy.file);
        return file === undefined ? [] : [{ job, file }];
    });
    const calls = all.filter(({ file }) => (0,workflow_file/* isSameFile */.Dl)(file, called.file));
    // A shared file may be called from anywhere; one of the started repository hardly from another.
    const isShared = !(0,workflow_file/* isSameName */.yS)(called.file.repository, started.repository);
    const callable = all.filter(({ file }) => isShared || (0,workflow_file/* isSameName */.yS)(file.repository, called.file.repository));
    const exact = calls.filter(({ file }) => (0,workflow_file/* mayBeRef */.MP)(file, called.file));
    const jobs = (exact.length > 0 ? exact : calls).map(({ job }) => job);
    const [first] = jobs;
    return first === undefined
        ? { kind: 'no-callers', why: 'caller-ambiguous' }
        : { kind: 'callers', copy, first, jobs, ambiguous: callable.length > calls.length };
}
/** Do all of these jobs grant the same? Then it does not matter which one called. */
function sameForAll({ copy, jobs }) {
    const levels = jobs.map((job) => {
        const block = decidingBlock(copy.workflow, job);
        return block === undefined ? 'absent' : (block.level ?? 'unclear');
    });
    return new Set(levels).size === 1;
}
/** The change of the caller's file with which a called job may hold `packages: write`. */
async function callerFix({ copy, jobs }, called) {
    const asked = askedBy(called);
    const ids = jobs.map(({ id }) => id);
    return asked && fixOf(copy.workflow, copy.file.path, ids, asked);
}
/** Does every calling job already hold `packages: write`? */
function allGrantWrite({ copy, jobs }) {
    return jobs.every((job) => decidingBlock(copy.workflow, job)?.level === 'write');
}
/**
 * Everything the blocks of a called workflow ask for: a caller that newly lists its scopes has to
 * list these, or the run does not start. Undefined when that cannot be listed.
 */
function askedBy({ permissions, jobs }) {
    const blocks = [permissions, ...[...jobs.values()].map((job) => job.permissions)];
    const asked = new Map();
    for (const block of blocks.filter((one) => one !== undefined)) {
        if (block.form === 'write-all' || block.form === 'unclear')
            return undefined;
        for (const [scope, level] of scopesOf(block))
            if (level === 'write' || (level === 'read' && asked.get(scope) !== 'write'))
                asked.set(scope, level);
    }
    return asked;
}
function scopesOf(block) {
    return block.form === 'read-all' ? READ_ALL : block.scopes;
}

;// CONCATENATED MODULE: ./src/workflow/gate-fix.ts
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
    const tree = await (0,workflow_tree/* openTree */.r)(text);
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
    return safe.length === edits.length ? gate_fix_applied(text, safe) : undefined;
}
function gateEdit(file, step, gate, id) {
    const output = `steps.${id}.outputs.should-push`;
    if (gate === 'if')
        return conditionEdit(file, step, `${output} == 'true'`);
    const given = gate_fix_valueOf(step, 'with');
    if (given?.kind !== 'mapping' || given.flow)
        return undefined;
    const push = gate_fix_valueOf(given.entries, 'push');
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
    const value = gate_fix_valueOf(step, 'if');
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
    const jobs = tree.root.kind === 'mapping' ? gate_fix_valueOf(tree.root.entries, 'jobs') : undefined;
    const body = jobs?.kind === 'mapping' ? gate_fix_valueOf(jobs.entries, job) : undefined;
    const steps = body?.kind === 'mapping' ? gate_fix_valueOf(body.entries, 'steps') : undefined;
    const step = steps?.kind === 'list' ? steps.items[index] : undefined;
    // What an alias stands for may stand for other steps as well.
    return step?.kind === 'mapping' && !step.flow && step.anchor === undefined
        ? step.entries
        : undefined;
}
function gate_fix_valueOf(entries, name) {
    return entries.find((entry) => entry.name === name)?.value;
}
function wordAt(entries, name) {
    const value = gate_fix_valueOf(entries, name);
    return value?.kind === 'word' ? value.text : undefined;
}
function gate_fix_applied(text, edits) {
    return edits
        .toSorted((one, other) => other.start - one.start)
        .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
}

;// CONCATENATED MODULE: ./src/workflow/reader.ts
// All that reads workflow files, as one chunk: it is loaded when a file is read.







/***/ }),

/***/ 4869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openTree)
/* harmony export */ });
/* harmony import */ var _base_memoize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3973);
// The YAML of a workflow file as plain values with their offsets. The only file that knows the YAML package.

/** Far deeper than workflows are. */
const DEEPEST = 100;
/**
 * Parses text as one YAML document in which every scalar is a string.
 *
 * @returns the tree, or undefined when it is no valid YAML, or nested too deep.
 */
async function openTree(text) {
    if (opened.size >= MOST_OPENED)
        opened.clear();
    return (0,_base_memoize_js__WEBPACK_IMPORTED_MODULE_0__/* .memoize */ .B)(opened, text, () => parsed(text));
}
/** A run reads the same few files for several reasons, and parsing is what takes time. */
const opened = new Map();
const MOST_OPENED = 4;
async function parsed(text) {
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
