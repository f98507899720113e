export const id = 395;
export const ids = [395];
export const modules = {

/***/ 395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJobPlan: () => (/* binding */ readJobPlan)
/* harmony export */ });
/* harmony import */ var _image_github_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3316);

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
    const reader = await __webpack_require__.e(/* import() */ 508).then(__webpack_require__.bind(__webpack_require__, 3508));
    const { copyOf, definingFile, isSameFile, isSameName, startedFile } = reader;
    const place = reader.jobPlaceOf(ports.runner, reading.inputs);
    const started = startedFile(place);
    const file = definingFile(place) ?? started;
    if (file === undefined)
        return { kind: 'no-plan', why: 'no-workflow-file' };
    const reach = { api, files: ports.files };
    const isCalled = started === undefined || !isSameFile(started, file);
    const copy = await copyOf(reach, place, isCalled ? file : { ...file, sha: file.sha ?? started.sha });
    if (copy.kind === 'no-copy')
        return { kind: 'no-plan', why: copy.why };
    // Of another revision nothing is certain.
    const isFetched = api !== undefined && file.sha === undefined;
    if (copy.certainty === 'medium' && !isFetched)
        return { kind: 'no-plan', why: 'not-found' };
    const isNear = isCalled && started !== undefined && isSameName(started.repository, file.repository);
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
    const { planOf } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(953)]).then(__webpack_require__.bind(__webpack_require__, 953));
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
    const { gatedText, unifiedDiff } = await __webpack_require__.e(/* import() */ 508).then(__webpack_require__.bind(__webpack_require__, 3508));
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
    const { readPayload } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5338));
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
        ownName: (0,_image_github_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultImage */ .XS)(run.repository.fullName, run.server.registry)
    };
}
function fileText({ file, workflow }) {
    return { path: file.path, text: workflow.text };
}
/** A file of the repository of the workflow, at the same commit. */
async function textOf(ports, api, place, { file }, path) {
    const { textAt } = await __webpack_require__.e(/* import() */ 508).then(__webpack_require__.bind(__webpack_require__, 3508));
    return textAt({ api, files: ports.files }, place, { ...file, path });
}


/***/ })

};
