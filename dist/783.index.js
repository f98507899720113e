export const id = 783;
export const ids = [783];
export const modules = {

/***/ 3783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWorkerLog: () => (/* binding */ readWorkerLog)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3659);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4949);


const MAX_FILES = 10;
const MAX_FOLDERS = 40;
const MAX_PARENTS = 32;
const HEAD_BYTES = 256 * 1024;
const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;
const MESSAGE = 'Job message:';
const LOG_NAME = /^Worker_\d{8}-\d{6}-utc(?:_\d+)?\.log$/;
const PERMISSIONS = 'system.github.token.permissions';
async function readWorkerLog({ runner, files }, job) {
    if (job.runId === '' || job.runAttempt === '' || job.job === '')
        return undefined;
    const near = await runnerFolder(runner, files);
    const found = near === undefined ? undefined : await levelIn(files, [near], job);
    return found ?? levelIn(files, await knownFolders(runner, files), job);
}
async function levelIn(files, roots, job) {
    const logs = await Promise.all(roots.map(async (root) => {
        const names = await files.list(`${root}/_diag`);
        return names.filter((n) => LOG_NAME.test(n)).map((name) => ({ root, name }));
    }));
    const newest = logs.flat().toSorted((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0));
    for (const { root, name } of newest.slice(0, MAX_FILES)) {
        const message = await messageIn(files, `${root}/_diag/${name}`);
        if (message !== undefined && isOf(message, job)) {
            const text = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldAt */ .UK)(message, 'variables', PERMISSIONS, 'value');
            return typeof text === 'string' ? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .packagesLevel */ .w2)(text) : undefined;
        }
    }
    return undefined;
}
async function messageIn(files, path) {
    const first = await files.readHead(path, HEAD_BYTES);
    if (first.kind !== 'text')
        return undefined;
    const at = first.text.indexOf(MESSAGE);
    if (at === -1)
        return undefined;
    const found = objectIn(first.text.slice(at + MESSAGE.length));
    if (found !== undefined || first.text.length < HEAD_BYTES / 4)
        return parsed(found);
    const whole = await files.readHead(path, MAX_MESSAGE_BYTES);
    return whole.kind === 'text'
        ? parsed(objectIn(whole.text.slice(whole.text.indexOf(MESSAGE) + MESSAGE.length)))
        : undefined;
}
function objectIn(text) {
    const start = text.indexOf('{');
    let depth = 0;
    for (let at = start; at !== -1 && at < text.length; at += 1) {
        const character = text[at];
        if (character === '"')
            at = stringEnd(text, at);
        if (character === '{')
            depth += 1;
        if (character === '}')
            depth -= 1;
        if (depth === 0)
            return text.slice(start, at + 1);
    }
    return undefined;
}
function stringEnd(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '"')
            return at;
    }
    return text.length;
}
function parsed(text) {
    const json = text === undefined ? undefined : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    return json?.kind === 'value' ? json.value : undefined;
}
function isOf(message, { runId, runAttempt, job }) {
    return ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldAt */ .UK)(message, 'variables', 'system.github.job', 'value') === job &&
        githubContext(message, 'run_id') === runId &&
        githubContext(message, 'run_attempt') === runAttempt);
}
function githubContext(message, name) {
    const pairs = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldAt */ .UK)(message, 'contextData', 'github', 'd');
    if (!Array.isArray(pairs))
        return undefined;
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(pairs.find((pair) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(pair, 'k') === name), 'v');
}
async function runnerFolder(runner, files) {
    if (runner.platform !== 'linux')
        return undefined;
    let pid = runner.parentPid;
    for (let steps = 0; steps < MAX_PARENTS && pid > 1; steps += 1) {
        const program = (await files.real(`/proc/${String(pid)}/exe`)) ?? (await named(files, pid));
        const root = /^(\/.*)\/bin\/Runner\.(?:Worker|Listener)(?: \(deleted\))?$/s.exec(program)?.[1];
        if (root !== undefined)
            return root;
        pid = await parentOf(files, pid);
    }
    return undefined;
}
async function named(files, pid) {
    const line = await files.read(`/proc/${String(pid)}/cmdline`, 16 * 1024);
    return line.kind === 'text' ? (line.text.split('\0')[0] ?? '') : '';
}
async function parentOf(files, pid) {
    const status = await files.read(`/proc/${String(pid)}/status`, 16 * 1024);
    const parent = status.kind === 'text' ? /^PPid:\s*(\d{1,9})$/m.exec(status.text)?.[1] : undefined;
    return Number(parent ?? 0);
}
async function knownFolders(runner, files) {
    const { home } = runner;
    const parents = [`${home}/actions-runner/cached`, `${home}/runners`];
    const versions = await Promise.all(parents.map(async (parent) => {
        const names = await files.list(parent);
        return names.filter((n) => /^\d[\w.-]*$/.test(n)).map((name) => `${parent}/${name}`);
    }));
    const work = /^(.+)[\\/][^\\/]+[\\/]_temp[\\/]?$/.exec(runner.env['RUNNER_TEMP'] ?? '')?.[1];
    const own = work === undefined ? [] : [work];
    const fixed = [`${home}/actions-runner/cached`, `${home}/actions-runner`, home, ...own];
    return [...new Set([...fixed, ...versions.flat().toSorted().reverse()])].slice(0, MAX_FOLDERS);
}


/***/ })

};
