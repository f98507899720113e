export const id = 395;
export const ids = [395];
export const modules = {

/***/ 395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJobPlan: () => (/* binding */ readJobPlan)
/* harmony export */ });
/* harmony import */ var _image_github_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3316);
/* harmony import */ var _workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(731);


/** Files beside the workflow (local actions, bake files) that are read for one plan. */
const MOST_FILES = 12;
/** A file that names another file is worth another look, but not for ever. */
const MOST_ROUNDS = 3;
/**
 * The plan of the job, of the same file that is read for its `permissions`.
 *
 * @param api - undefined asks nothing over the network: then only the checked-out copy can tell
 * @returns why there is none where the file cannot be read; never throws
 */
async function readJobPlan(ports, reading, api) {
    const place = (0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPlaceOf */ .QM)(ports.runner, reading.inputs);
    const started = (0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__/* .startedFile */ .CA)(place);
    const file = (0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__/* .definingFile */ .XS)(place) ?? started;
    if (file === undefined)
        return { kind: 'no-plan', why: 'no-workflow-file' };
    const { copyOf } = await __webpack_require__.e(/* import() */ 648).then(__webpack_require__.bind(__webpack_require__, 9648));
    const reach = { api, files: ports.files };
    const isCalled = started === undefined || !(0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameFile */ .Dl)(started, file);
    const copy = await copyOf(reach, place, isCalled ? file : { ...file, sha: file.sha ?? started.sha });
    if (copy.kind === 'no-copy')
        return { kind: 'no-plan', why: copy.why };
    // Of another revision nothing is certain.
    const isFetched = api !== undefined && file.sha === undefined;
    if (copy.certainty === 'medium' && !isFetched)
        return { kind: 'no-plan', why: 'not-found' };
    const isNear = isCalled && started !== undefined && (0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(started.repository, file.repository);
    const caller = isNear ? await copyOf(reach, place, started) : undefined;
    const read = (path) => textOf(ports, api, place, copy, path);
    const plan = await planWith(read, {
        ...(await questionOf(ports, reading, place, copy)),
        isCalled,
        caller: caller?.kind === 'copy' ? fileText(caller) : undefined
    });
    const { repository, path, sha } = copy.file;
    return plan.kind === 'plan' ? { ...plan, file: { repository, path, sha, here: copy.here } } : plan;
}
/** Files that the plan asks for in vain are fetched, and it is made once more. */
async function planWith(read, question) {
    const { planOf } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(695)]).then(__webpack_require__.bind(__webpack_require__, 9695));
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
/** The change that gates every open step; it is read again, and offered where nothing else changes by it. */
async function gateDiffOf(plan, { workflow, job }, again) {
    const { ungated, position } = plan;
    if (ungated.length === 0 || position === undefined)
        return undefined;
    const { gatedText } = await __webpack_require__.e(/* import() */ 348).then(__webpack_require__.bind(__webpack_require__, 7348));
    const steps = ungated.map(({ at, gate }) => ({ job: at.job, step: at.step, gate }));
    const text = await gatedText(workflow.text, { job, step: position }, steps);
    const next = text === undefined ? undefined : await again({ ...workflow, text });
    if (text === undefined || next?.kind !== 'plan' || next.ungated.length > 0)
        return undefined;
    if (next.pushes.length !== plan.pushes.length)
        return undefined;
    const { unifiedDiff } = await __webpack_require__.e(/* import() */ 414).then(__webpack_require__.bind(__webpack_require__, 3414));
    return await unifiedDiff(workflow.path, workflow.text, text);
}
async function questionOf(ports, { inputs, run }, place, copy) {
    const { env } = ports.runner;
    const [{ readPayload }, { readScript }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5338)),
        __webpack_require__.e(/* import() */ 506).then(__webpack_require__.bind(__webpack_require__, 3125))
    ]);
    const { state, content } = await readPayload(ports.files, env['GITHUB_EVENT_PATH']);
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
            jobToken: inputs.jobToken === '' ? undefined : inputs.jobToken
        },
        ownName: (0,_image_github_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultImage */ .XS)(run.repository.fullName, run.server.registry),
        readScript
    };
}
function fileText({ file, workflow }) {
    return { path: file.path, text: workflow.text };
}
/** A file of the repository of the workflow, at the same commit. */
async function textOf(ports, api, place, { file }, path) {
    const { textAt } = await __webpack_require__.e(/* import() */ 648).then(__webpack_require__.bind(__webpack_require__, 9648));
    return textAt({ api, files: ports.files }, place, { ...file, path });
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


/***/ })

};
