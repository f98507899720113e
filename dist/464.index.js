export const id = 464;
export const ids = [464];
export const modules = {

/***/ 1464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jobPlaceOf: () => (/* reexport */ workflow_file/* jobPlaceOf */.QM),
  readDeclared: () => (/* reexport */ readDeclared),
  readJobPlan: () => (/* binding */ readJobPlan)
});

// EXTERNAL MODULE: ./src/event/run.ts
var event_run = __webpack_require__(4949);
// EXTERNAL MODULE: ./src/image/reference.ts + 1 modules
var reference = __webpack_require__(6722);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/workflow/permission-blocks.ts
var permission_blocks = __webpack_require__(6605);
// EXTERNAL MODULE: ./src/workflow/yaml.ts
var yaml = __webpack_require__(2314);
;// CONCATENATED MODULE: ./src/workflow/fix.ts


const READ_ALL = new Map(('actions artifact-metadata attestations checks contents deployments discussions issues models ' +
    'packages pages pull-requests repository-projects security-events statuses')
    .split(' ')
    .map((scope) => [scope, 'read']));
async function fixOf(workflow, path, jobs, keep = new Map()) {
    let current = workflow;
    let addsPermissions = false;
    for (const id of jobs) {
        const job = current.jobs.get(id);
        if (job === undefined)
            return undefined;
        const block = (0,permission_blocks/* decidingBlock */.lx)(current, job);
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
const MOST_CHANGES = 1_000;
async function unifiedDiff(path, before, after) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await __webpack_require__.e(/* import() */ 291).then(__webpack_require__.bind(__webpack_require__, 7291));
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
        context: 2,
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
    const next = await (0,permission_blocks/* readWorkflow */.S6)(applied(workflow.text, edits));
    if (next.kind === 'problem')
        return undefined;
    const changed = job.permissions === undefined && block !== undefined ? ROOT : job.id;
    const expected = grantsOf(workflow).set(changed, grant('mapping', scopes));
    return sameEntries(expected, grantsOf(next)) ? next : undefined;
}
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
function newLines(text, offset, lines) {
    const next = text.indexOf('\n', offset);
    const end = next === -1 ? text.length : next;
    const near = next === -1 ? text.lastIndexOf('\n') : next;
    const newline = text[near - 1] === '\r' ? '\r\n' : '\n';
    const start = next !== -1 && newline === '\r\n' ? end - 1 : end;
    return at(start, lines.map((line) => newline + line).join(''));
}
function indentAt(text, offset) {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace('\uFEFF', '');
    return before.trim() === '' ? before : undefined;
}
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
const OWN_ID = 'preflight';
async function gatedText(text, own, steps) {
    const document = await (0,yaml/* readYaml */.gM)(text);
    const ownStep = document && stepAt(document, own.job, own.step);
    if (document === undefined || ownStep === undefined)
        return undefined;
    if (steps.some(({ job }) => job !== own.job))
        return undefined;
    const given = (0,yaml/* valueOf */.RP)(ownStep, 'id');
    const id = given?.kind === 'scalar' ? given.text : undefined;
    const edits = steps.map(({ job, step, gate }) => {
        const entries = stepAt(document, job, step);
        return entries && gateEdit(text, entries, gate, id ?? OWN_ID);
    });
    if (id === undefined)
        edits.push(newKey(text, ownStep, `id: ${OWN_ID}`));
    const safe = edits.filter((edit) => edit !== undefined);
    return safe.length === edits.length ? applied(text, safe) : undefined;
}
function gateEdit(text, step, gate, id) {
    const output = `steps.${id}.outputs.should-push`;
    if (gate === 'if')
        return conditionEdit(text, step, `${output} == 'true'`);
    const given = (0,yaml/* valueOf */.RP)(step, 'with');
    if (given?.kind !== 'mapping' || given.flow)
        return undefined;
    const push = (0,yaml/* valueOf */.RP)(given.entries, 'push');
    if (push === undefined)
        return newKey(text, given.entries, `push: \${{ ${output} }}`);
    if (push.kind !== 'scalar')
        return undefined;
    const condition = expressionIn(push.text);
    if (condition === undefined)
        return replaced(push, `\${{ ${output} }}`);
    return replaced(push, `\${{ ${output} == 'true' && (${condition}) }}`);
}
function expressionIn(text) {
    const whole = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1]?.trim();
    return whole === undefined || whole.includes('${{') || whole === 'true' ? undefined : whole;
}
function conditionEdit(text, step, condition) {
    const value = (0,yaml/* valueOf */.RP)(step, 'if');
    if (value === undefined)
        return newKey(text, step, `if: ${condition}`);
    if (value.kind !== 'scalar' || value.style === 'literal' || value.style === 'folded') {
        return undefined;
    }
    const before = expressionIn(value.text) ?? value.text.trim();
    return before.includes('${{') || before === ''
        ? undefined
        : replaced(value, quoted(`${condition} && (${before})`));
}
function quoted(text) {
    return /: |\s#|^[!&*\-[\]{}|>@`"'%,?]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}
function replaced({ span }, text) {
    return { ...span, text };
}
function newKey(text, entries, line) {
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
    return at(start, `${line}${lineEnd}${indent}`);
}
function stepAt({ root }, job, index) {
    const steps = ['jobs', job, 'steps'].reduce((inside, name) => (inside?.kind === 'mapping' ? (0,yaml/* valueOf */.RP)(inside.entries, name) : undefined), root);
    const step = steps?.kind === 'sequence' ? steps.items[index] : undefined;
    const isOwn = step?.kind === 'mapping' && !step.flow && step.anchor === undefined;
    return isOwn ? step.entries : undefined;
}

// EXTERNAL MODULE: ./src/workflow/file.ts
var workflow_file = __webpack_require__(731);
;// CONCATENATED MODULE: ./src/workflow/declared-permissions.ts



async function readDeclared(ports, where, options = {}) {
    const reach = options.localOnly === true ? { ...ports, api: undefined } : ports;
    const open = (file) => (0,workflow_file/* copyOf */.zP)(reach, where, file);
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
    const isAnother = options.alsoFixed !== undefined;
    if (job === undefined || (job.uses !== undefined && !isAnother))
        return unreadable('job-not-found');
    const callers = () => callersOf(open, started, copy);
    const block = (0,permission_blocks/* decidingBlock */.lx)(copy.workflow, job);
    if (isCalled && block === undefined)
        return fromCallers(await callers(), copy);
    const fixed = [job.id, ...(options.alsoFixed ?? [])];
    const fix = isCalled
        ? await calledFix(copy, fixed, block, callers)
        : await fixOf(copy.workflow, copy.file.path, fixed);
    return declaredBy(defining === undefined ? lowerCertainty(copy) : copy, job, fix);
}
function declaredIn(copy, id, isCalled) {
    const job = copy.workflow.jobs.get(id);
    if (job === undefined || job.uses !== undefined)
        return unreadable('job-not-found');
    const isCallers = isCalled && (0,permission_blocks/* decidingBlock */.lx)(copy.workflow, job) === undefined;
    return isCallers ? unreadable('not-looked-at') : declaredBy(copy, job, undefined);
}
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
async function calledFix(copy, jobs, block, findCallers) {
    if (block?.level === 'write' || block?.form === 'unclear')
        return undefined;
    const own = await fixOf(copy.workflow, copy.file.path, jobs);
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
    const block = (0,permission_blocks/* decidingBlock */.lx)(workflow, job);
    if (block === undefined) {
        const { line, id } = job;
        const place = (0,workflow_file/* placeIn */.VV)(copy, { line, endLine: line, what: 'job', job: id });
        return { kind: 'absent', place, certainty, fix };
    }
    const { level, form, idToken, line, endLine } = block;
    if (level === undefined || form === 'unclear')
        return unreadable('not-yaml');
    const what = block === job.permissions ? 'job-permissions' : 'workflow-permissions';
    const place = (0,workflow_file/* placeIn */.VV)(copy, { line, endLine, what, job: job.id });
    return { kind: 'block', level, place, form, idToken, certainty, fix };
}
function unreadable(why) {
    return { kind: 'unreadable', why };
}
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
    const isShared = !(0,workflow_file/* isSameName */.yS)(called.file.repository, started.repository);
    const callable = all.filter(({ file }) => isShared || (0,workflow_file/* isSameName */.yS)(file.repository, called.file.repository));
    const exact = calls.filter(({ file }) => (0,workflow_file/* mayBeRef */.MP)(file, called.file));
    const jobs = (exact.length > 0 ? exact : calls).map(({ job }) => job);
    const [first] = jobs;
    return first === undefined
        ? { kind: 'no-callers', why: 'caller-ambiguous' }
        : { kind: 'callers', copy, first, jobs, ambiguous: callable.length > calls.length };
}
function sameForAll({ copy, jobs }) {
    const levels = jobs.map((job) => {
        const block = (0,permission_blocks/* decidingBlock */.lx)(copy.workflow, job);
        return block === undefined ? 'absent' : (block.level ?? 'unclear');
    });
    return new Set(levels).size === 1;
}
async function callerFix({ copy, jobs }, called) {
    const asked = askedBy(called);
    const ids = jobs.map(({ id }) => id);
    return asked && fixOf(copy.workflow, copy.file.path, ids, asked);
}
function allGrantWrite({ copy, jobs }) {
    return jobs.every((job) => (0,permission_blocks/* decidingBlock */.lx)(copy.workflow, job)?.level === 'write');
}
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

;// CONCATENATED MODULE: ./src/observe/workflow-reader.ts









const MOST_FILES = 12;
const MOST_ROUNDS = 3;
async function readJobPlan(ports, reading, api) {
    const place = (0,workflow_file/* jobPlaceOf */.QM)(ports.runner, reading.inputs);
    const started = (0,workflow_file/* startedFile */.CA)(place);
    const defining = (0,workflow_file/* definingFile */.XS)(place);
    const file = defining ?? started;
    if (file === undefined)
        return { kind: 'no-plan', why: 'no-workflow-file' };
    const reach = { api, files: ports.files };
    const isCalled = started === undefined || !(0,workflow_file/* isSameFile */.Dl)(started, file);
    const copies = Promise.all([
        (0,workflow_file/* copyOf */.zP)(reach, place, isCalled ? file : { ...file, sha: file.sha ?? started.sha }),
        isCalled && started !== undefined ? callerOf(reach, place, started, file) : undefined
    ]);
    if (api !== undefined)
        await Promise.all([__webpack_require__.e(/* import() */ 701).then(__webpack_require__.bind(__webpack_require__, 5701)), (0,yaml/* loadYaml */.yv)()]);
    const [copy, caller] = await copies;
    if (copy.kind === 'no-copy')
        return { kind: 'no-plan', why: copy.why };
    const isFetched = api !== undefined && file.sha === undefined;
    if (copy.certainty === 'medium' && !isFetched)
        return { kind: 'no-plan', why: 'not-found' };
    const read = (path) => textOf(ports, api, place, copy, path);
    const plan = await planWith(read, {
        ...(await questionOf(ports, reading, place, copy)),
        isCalled,
        caller
    });
    if (plan.kind === 'no-plan')
        return plan;
    const { secrets, ...known } = plan;
    secrets.forEach(ports.runner.mask);
    const { repository, path, sha } = copy.file;
    const exact = defining === undefined ? lowerCertainty(copy) : copy;
    const declared = declaredIn(exact, place.job, isCalled);
    return { ...known, file: { repository, path, sha, here: copy.here }, declared };
}
async function callerOf(reach, place, started, called) {
    const copy = await (0,workflow_file/* copyOf */.zP)(reach, place, started);
    const isFetched = reach.api !== undefined && started.sha === undefined;
    if (copy.kind === 'no-copy' || (copy.certainty === 'medium' && !isFetched))
        return undefined;
    const isNear = (0,workflow_file/* isSameName */.yS)(started.repository, called.repository);
    return { ...fileText(copy), ...(isNear ? {} : { calledIn: called.repository }) };
}
async function planWith(read, question) {
    const { planOf } = await __webpack_require__.e(/* import() */ 701).then(__webpack_require__.bind(__webpack_require__, 5701));
    const texts = new Map();
    for (let round = 1;; round += 1) {
        const plan = await planOf({ ...question, read: (path) => texts.get(path) });
        if (plan.kind === 'no-plan')
            return plan;
        const missing = plan.missing
            .filter((path) => !texts.has(path))
            .slice(0, MOST_FILES - texts.size);
        if (missing.length === 0 || round === MOST_ROUNDS) {
            const again = (workflow) => planOf({ ...question, workflow, read: (path) => texts.get(path) });
            return { ...plan, gateDiff: await gateDiffOf(plan, question, again) };
        }
        const found = await Promise.all(missing.map(async (path) => [path, await read(path)]));
        for (const [path, text] of found)
            texts.set(path, text);
    }
}
async function gateDiffOf(plan, { workflow, job }, again) {
    const { ungated, position } = plan;
    if (ungated.length === 0 || position === undefined)
        return undefined;
    const steps = ungated.map(({ at, gate }) => ({ job: at.job, step: at.step, gate }));
    const text = await gatedText(workflow.text, { job, step: position }, steps);
    const next = text === undefined ? undefined : await again({ ...workflow, text });
    if (text === undefined || next?.kind !== 'plan' || next.ungated.length > 0)
        return undefined;
    if (next.pushes.length !== plan.pushes.length)
        return undefined;
    return await unifiedDiff(workflow.path, workflow.text, text);
}
async function questionOf(ports, { inputs, run }, place, copy) {
    const { env } = ports.runner;
    const { state, content } = await (0,event_event/* readPayload */.rD)(ports.files, env['GITHUB_EVENT_PATH']);
    return {
        workflow: fileText(copy),
        job: place.job,
        running: {
            action: env['GITHUB_ACTION'] ?? '',
            repository: env['GITHUB_ACTION_REPOSITORY'] ?? ''
        },
        known: {
            environment: env,
            event: state.kind === 'read' ? content : undefined,
            matrix: inputs.matrix,
            strategy: inputs.strategy,
            given: inputs.contexts ?? {},
            hasNoSecrets: (0,event_run/* withholdsSecrets */.Mc)(run) === 'fork' && !(0,event_run/* maySecretsBeSent */.kt)(run),
            jobToken: inputs.jobToken === '' ? undefined : inputs.jobToken
        },
        ownName: (0,reference/* defaultImage */.XS)(run.repository.fullName, run.server.registry)
    };
}
function fileText({ file, workflow }) {
    return { path: file.path, text: workflow.text };
}
function textOf(ports, api, place, { file }, path) {
    return (0,workflow_file/* textAt */.$6)({ api, files: ports.files }, place, { ...file, path });
}


/***/ }),

/***/ 731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   CA: () => (/* binding */ startedFile),
/* harmony export */   Dl: () => (/* binding */ isSameFile),
/* harmony export */   Kf: () => (/* binding */ calledFile),
/* harmony export */   MP: () => (/* binding */ mayBeRef),
/* harmony export */   QM: () => (/* binding */ jobPlaceOf),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   XS: () => (/* binding */ definingFile),
/* harmony export */   yS: () => (/* binding */ isSameName),
/* harmony export */   zP: () => (/* binding */ copyOf)
/* harmony export */ });
/* harmony import */ var _base_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6500);
/* harmony import */ var _permission_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6605);


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
function startedFile({ workflowRef, workflowSha }) {
    return fileOfRef(workflowRef, workflowSha);
}
function definingFile({ defining }) {
    const { repository, file, sha, ref } = defining;
    const byRef = fileOfRef(ref, sha);
    if (repository === '' || file === '')
        return byRef;
    const path = file.includes('/') ? file.replace(/^\.?\//, '') : `.github/workflows/${file}`;
    return checked({ repository, path, ref: byRef?.ref, sha: commit(sha) });
}
function isSameFile(one, other) {
    return isSameName(one.repository, other.repository) && one.path === other.path;
}
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function calledFile(uses, caller) {
    const path = localPath(uses);
    if (path !== undefined)
        return checked({ ...caller, path });
    const at = uses.lastIndexOf('@');
    return at === -1 ? undefined : split(uses.slice(0, at), uses.slice(at + 1), undefined);
}
function localPath(uses) {
    return /^[.$]\/(.*)$/s.exec(uses)?.[1];
}
function mayBeRef(written, ran) {
    const ref = written.ref ?? '';
    return [ran.sha, ran.ref, ran.ref?.replace(/^refs\/(?:heads|tags)\//, '')].includes(ref);
}
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
function checked(file) {
    const isRepository = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(file.repository);
    const parts = file.path.split('/');
    const isPath = /\.ya?ml$/.test(file.path) && parts.every((part) => /^[^\\\0-\x1f]+$/.test(part));
    const stays = !parts.includes('..') && !parts.includes('.');
    return isRepository && isPath && stays && file.path.length <= 500 ? file : undefined;
}
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
    if (!isSameName(file.repository, where.repository))
        return { kind: 'no-copy', why };
    const local = await workspaceFile(files, where, file.path, _permission_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_LIMIT */ .cN);
    if (local.kind === 'too-large')
        return { kind: 'no-copy', why: 'too-large' };
    return local.kind === 'text'
        ? copied(where, file, local.text, 'medium')
        : { kind: 'no-copy', why };
}
async function checkedOut(files, where, { repository, path, sha }) {
    if (sha === undefined || !isSameName(repository, where.repository))
        return undefined;
    const commit = await checkedOutCommit(files, where);
    return commit === sha ? workspaceFile(files, where, path, _permission_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_LIMIT */ .cN) : undefined;
}
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
    const workflow = await (0,_permission_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)(text);
    if (workflow.kind === 'problem')
        return { kind: 'no-copy', why: workflow.why };
    const isHome = isSameName(file.repository, where.repository);
    const here = certainty === 'high' && isHome && file.sha === where.sha.toLowerCase();
    return { kind: 'copy', file, workflow, certainty, here };
}
function placeIn({ file, here, certainty }, at) {
    const sha = certainty === 'high' ? file.sha : undefined;
    const { line, endLine, what, job } = at;
    return { repository: file.repository, path: file.path, sha, line, endLine, what, job, here };
}
async function workspaceFile(files, where, path, limit) {
    const found = await (0,_base_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .locate */ .x)(path, where, files);
    return found.kind === 'inside' ? files.read(found.path, limit) : { kind: 'absent' };
}
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

/***/ 6605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   cN: () => (/* binding */ WORKFLOW_LIMIT),
/* harmony export */   lx: () => (/* binding */ decidingBlock)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2314);

const WORKFLOW_LIMIT = 1024 * 1024;
async function readWorkflow(text) {
    if (text.length > WORKFLOW_LIMIT)
        return { kind: 'problem', why: 'too-large' };
    try {
        const document = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .gM)(text);
        const root = document?.root;
        if (document === undefined || root?.kind !== 'mapping')
            return { kind: 'problem', why: 'not-yaml' };
        const jobs = document.resolve((0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root.entries, 'jobs'));
        return {
            kind: 'workflow',
            text,
            permissions: permissionsOf(document, root.entries, root.span),
            jobs: jobs?.kind === 'mapping' ? jobsOf(document, jobs.entries) : new Map(),
            aliases: document.aliases
        };
    }
    catch {
        return { kind: 'problem', why: 'not-yaml' };
    }
}
function decidingBlock(workflow, job) {
    return job.permissions ?? workflow.permissions;
}
function jobsOf(document, entries) {
    const jobs = new Map();
    for (const { name, key, value } of entries) {
        const body = document.resolve(value);
        const inside = body?.kind === 'mapping' ? body.entries : [];
        const uses = document.resolve((0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(inside, 'uses'));
        jobs.set(name, {
            id: name,
            line: document.line(key.start),
            key,
            style: value.kind !== 'mapping' ? 'alias' : value.flow ? 'flow' : 'block',
            firstKey: inside[0]?.key,
            permissions: permissionsOf(document, inside, key),
            uses: uses?.kind === 'scalar' ? uses.text : undefined
        });
    }
    return jobs;
}
const MERGE = '<<';
function permissionsOf(document, entries, at) {
    const own = entries.find((entry) => entry.name === 'permissions');
    if (own !== undefined)
        return blockOf(document, own);
    const merged = entries.some((entry) => entry.name === MERGE);
    const line = document.line(at.start);
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
function blockOf(document, { key, value }) {
    const resolved = document.resolve(value);
    const last = value.kind === 'mapping' && !value.flow ? value.entries.at(-1) : undefined;
    const end = last === undefined ? value.span.end : Math.max(last.key.end, last.value.span.end);
    const meaning = resolved === undefined ? UNCLEAR : meaningOf(document, resolved);
    return {
        ...meaning,
        entries: value.kind === 'alias' ? [] : meaning.entries,
        line: document.line(key.start),
        endLine: document.line(Math.max(end - 1, key.start)),
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
function meaningOf(document, value) {
    if (value.kind === 'scalar' && value.text === 'read-all')
        return { ...UNCLEAR, form: 'read-all', level: 'read' };
    if (value.kind === 'scalar' && value.text === 'write-all')
        return { ...UNCLEAR, form: 'write-all', level: 'write', idToken: true };
    if (value.kind !== 'mapping')
        return UNCLEAR;
    if (value.entries.length === 0)
        return { ...UNCLEAR, form: 'empty', level: 'none' };
    const scopes = new Map();
    for (const entry of value.entries) {
        const word = document.resolve(entry.value);
        if (scopes.has(entry.name) || entry.name === MERGE)
            return UNCLEAR;
        scopes.set(entry.name, word?.kind === 'scalar' ? word.text : '');
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


/***/ }),

/***/ 2314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   yv: () => (/* binding */ loadYaml)
/* harmony export */ });
/* harmony import */ var _base_promises_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6823);

const DEEPEST = 100;
async function readYaml(text) {
    if (opened.size >= MOST_OPENED)
        opened.clear();
    return (0,_base_promises_js__WEBPACK_IMPORTED_MODULE_0__/* .memoize */ .Bj)(opened, text, () => parsed(text));
}
const opened = new Map();
const MOST_OPENED = 4;
async function loadYaml() {
    return __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
}
async function parsed(text) {
    const yaml = await loadYaml();
    const lines = new yaml.LineCounter();
    const tokens = [...new yaml.Parser(lines.addNewLine).parse(text)];
    if (isTooDeep(tokens))
        return undefined;
    const composer = new yaml.Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
    const [document, ...others] = composer.compose(tokens, true, text.length);
    if (document === undefined || others.length > 0 || document.errors.length > 0)
        return undefined;
    const { contents } = document;
    if (contents === null)
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
        return {
            kind: 'scalar',
            span,
            anchor: node.anchor,
            text: node.value,
            style: styleOf(node.type)
        };
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
        get entries() {
            entries ??= node.items.flatMap((pair) => entryFrom(yaml, pair.key, pair.value));
            return entries;
        }
    };
}
function listFrom(yaml, node, span) {
    let items;
    return {
        kind: 'sequence',
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
function valueOf(entries, name) {
    return entries.find((entry) => entry.name === name)?.value;
}


/***/ })

};
