export const id = 417;
export const ids = [417];
export const modules = {

/***/ 6417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askPackage: () => (/* binding */ askPackage),
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(157);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3659);
/* harmony import */ var _base_promises_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6823);
/* harmony import */ var _base_redirect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5321);




const MAX_FILE_BYTES = 2 * 1024 * 1024;
function openGitHub(http, apiUrl, token) {
    const client = (auth) => (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(auth, {
        baseUrl: apiUrl,
        log: SILENT,
        request: { fetch: (url, init) => fetchThrough(http, url, init) }
    });
    const asked = new Map();
    const askOnce = (route) => (0,_base_promises_js__WEBPACK_IMPORTED_MODULE_2__/* .memoize */ .Bj)(asked, route, () => client(token).request(route));
    return {
        file: (repository, path, ref) => answered(async () => {
            const response = await client(token).request(`GET /repos/${encoded(repository)}/contents/${encoded(path)}`, { ref, headers: { accept: 'application/vnd.github.raw+json' } });
            return textOf(response.data);
        }),
        repository: (fullName) => answered(async () => {
            const { data } = await askOnce(`GET /repos/${encoded(fullName)}`);
            return repositoryOf(data);
        }),
        scopes: (subject) => answered(async () => {
            const { headers } = await client(subject).request('GET /rate_limit');
            return scopesOf(headers);
        }),
        package: (owner, name, ownerType) => answered(() => askPackage(askOnce, owner, name, ownerType))
    };
}
const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined
};
async function fetchThrough(http, url, init) {
    const method = init.method === 'HEAD' ? 'HEAD' : 'GET';
    const headers = init.headers ?? {};
    const request = { method, url, headers, maxBytes: MAX_FILE_BYTES };
    const { result } = await (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_1__/* .followRedirects */ .FE)(request, 'same-origin', (hop) => http.send(hop), (answer) => (answer.kind === 'response' ? answer : undefined));
    if (result.kind === 'failure')
        throw new Error(result.detail);
    if (result.truncated)
        throw new Error('the answer is too long');
    const { status, body } = result;
    if (status < 200)
        throw new Error(`status ${status}`);
    if (status >= 300 && status < 400)
        throw new Error('redirected elsewhere');
    return {
        status,
        url,
        headers: new Map(Object.entries(result.headers)),
        text: () => Promise.resolve(new TextDecoder().decode(body)),
        arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer)
    };
}
function encoded(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
async function answered(ask) {
    try {
        const value = await ask();
        return value === undefined
            ? { kind: 'unavailable', detail: 'an answer of another form' }
            : { kind: 'found', value };
    }
    catch (error) {
        const status = statusOf(error);
        if (status === 404)
            return { kind: 'not-found' };
        const message = error instanceof Error ? error.message.slice(0, 300) : 'unexpected error';
        if (status === 401 || status === 403)
            return { kind: 'refused', status, message };
        return { kind: 'unavailable', detail: status === undefined ? message : `status ${status}` };
    }
}
function statusOf(error) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(error) || !(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(error['response']))
        return undefined;
    return typeof error['status'] === 'number' ? error['status'] : undefined;
}
function textOf(data) {
    if (typeof data === 'string')
        return data;
    return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : contentOf(data);
}
function contentOf(data) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data) || data['encoding'] !== 'base64')
        return undefined;
    const { content } = data;
    return typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined;
}
function repositoryOf(data) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data) || typeof data['full_name'] !== 'string')
        return undefined;
    const owner = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data['owner']) ? data['owner']['type'] : undefined;
    const visibility = data['visibility'];
    return {
        fullName: data['full_name'],
        fork: data['fork'] === true,
        parentFullName: fullNameOf(data['parent']),
        sourceFullName: fullNameOf(data['source']),
        visibility: visibility === 'public' || visibility === 'private' || visibility === 'internal'
            ? visibility
            : undefined,
        defaultBranch: typeof data['default_branch'] === 'string' ? data['default_branch'] : undefined,
        ownerType: owner === 'Organization' || owner === 'User' ? owner : undefined
    };
}
function fullNameOf(data) {
    const name = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data) ? data['full_name'] : undefined;
    return typeof name === 'string' ? name : undefined;
}
function scopesOf(headers) {
    const given = new Map(Object.entries(headers));
    const scopes = given.get('x-oauth-scopes');
    const sso = given.get('x-github-sso');
    return {
        scopes: typeof scopes === 'string'
            ? scopes
                .split(',')
                .map((scope) => scope.trim())
                .filter((scope) => scope !== '')
            : undefined,
        sso: typeof sso === 'string' ? sso : undefined
    };
}
async function askPackage(ask, owner, name, ownerType) {
    const type = ownerType ?? ownerTypeOf((await ask(`GET /users/${encodeURIComponent(owner)}`)).data);
    if (type === undefined)
        return undefined;
    const place = type === 'Organization' ? 'orgs' : 'users';
    const address = `/${place}/${encodeURIComponent(owner)}/packages/container`;
    const { data } = await ask(`GET ${address}/${encodeURIComponent(name)}`);
    return packageOf(data, type);
}
function ownerTypeOf(data) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data))
        return undefined;
    return data['type'] === 'Organization' || data['type'] === 'User' ? data['type'] : undefined;
}
function packageOf(data, ownerType) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data) || typeof data['name'] !== 'string')
        return undefined;
    const { visibility, repository, created_at: createdAt } = data;
    const linked = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(repository) ? repository['full_name'] : undefined;
    return {
        visibility: visibility === 'public' || visibility === 'internal' || visibility === 'private'
            ? visibility
            : undefined,
        repository: typeof linked === 'string' ? linked : undefined,
        ownerType,
        ...(typeof createdAt === 'string' ? { createdAt } : {})
    };
}


/***/ })

};
