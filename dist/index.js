import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 992:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yf: () => (/* binding */ tagsToVerify),
/* harmony export */   ud: () => (/* binding */ demandedOf),
/* harmony export */   zi: () => (/* binding */ isVerifyWanted)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6722);
/* harmony import */ var _targets_push_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8911);


function isVerifyWanted(inputs, run, pushed, firstPushes = []) {
    if (inputs.verifyPush !== 'auto')
        return inputs.verifyPush === 'true';
    if (firstPushes.length > 0 || inputs.expectedVisibility !== 'any')
        return true;
    return publicOnes(inputs, run, pushed).length > 0;
}
function tagsToVerify(inputs, run, references) {
    const pushed = references.flatMap((entry) => referenceOf(entry, run));
    const all = [
        ...pushed.map((named) => ({ named, pushed: true, isForAnyone: false })),
        ...publicOnes(inputs, run, references).flatMap(asPulled)
    ];
    const tags = new Map();
    for (const { named, pushed: ours, isForAnyone } of all) {
        const { reference } = named;
        if (reference.tag === undefined)
            continue;
        const printed = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .printReference */ .nt)({ ...reference, digest: undefined });
        const known = tags.get(printed) ?? { named, pushed: ours, isForAnyone };
        tags.set(printed, {
            ...known,
            reference: printed,
            isForAnyone: known.isForAnyone || isForAnyone
        });
    }
    return [...tags.values()];
}
function asPulled(named) {
    const { reference } = named;
    if (reference.digest !== undefined)
        return [];
    const tagged = { ...named, reference: { ...reference, tag: reference.tag ?? 'latest' } };
    return [{ named: tagged, pushed: false, isForAnyone: true }];
}
function publicOnes(inputs, run, pushed) {
    const repositories = pushed.flatMap((entry) => referenceOf(entry, run)).map(repositoryOf);
    return inputs.publicImages
        .flatMap((entry) => referenceOf(entry, run))
        .filter((named) => repositories.includes(repositoryOf(named)));
}
function demandedOf(inputs, run, named) {
    const { expectedVisibility, publicImages } = inputs;
    if (expectedVisibility !== 'any' && named.registry.kind === 'github')
        return expectedVisibility;
    const repositories = publicImages.flatMap((entry) => referenceOf(entry, run)).map(repositoryOf);
    return repositories.includes(repositoryOf(named)) ? 'public' : undefined;
}
function referenceOf(entry, run) {
    const name = (0,_targets_push_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfTarget */ .wC)(entry, run);
    return name.kind === 'reference' ? [name] : [];
}
function repositoryOf({ reference }) {
    return `${reference.registry}/${reference.path}`;
}


/***/ }),

/***/ 3659:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   UK: () => (/* binding */ fieldAt),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   f5: () => (/* binding */ parseFirstObject),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   ir: () => (/* binding */ recordOrEmpty),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
function field(value, name) {
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function fieldAt(value, ...names) {
    return names.reduce((inner, name) => field(inner, name), value);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function flagOf(value) {
    return typeof value === 'boolean' ? value : undefined;
}
function idOf(value) {
    if (typeof value === 'number') {
        return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined;
    }
    return typeof value === 'string' && /^[1-9][0-9]{0,18}$/.test(value) ? value : undefined;
}
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return { kind: 'value', value };
    }
    catch {
        return { kind: 'malformed' };
    }
}
function parseFirstObject(text) {
    const whole = parseJson(text);
    const end = whole.kind === 'value' ? undefined : endOfObject(text);
    return end === undefined ? whole : parseJson(text.slice(0, end));
}
function endOfObject(text) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    let depth = 0;
    for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
        if (mark === '{')
            depth += 1;
        if (mark === '}')
            depth -= 1;
        if (depth === 0)
            return index + 1;
    }
    return undefined;
}
function parseBytes(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
function recordOrEmpty(value) {
    if (value === undefined || value === null)
        return {};
    return isRecord(value) ? value : undefined;
}
function member(record, name) {
    if (Object.hasOwn(record, name))
        return record[name];
    const wanted = name.toLowerCase();
    return Object.entries(record).find(([key]) => key.toLowerCase() === wanted)?.[1];
}
function textMember(record, name) {
    const value = member(record, name) ?? '';
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 6823:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ memoize),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   sf: () => (/* binding */ mapLimit),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
function memoize(memory, key, ask) {
    const known = memory.get(key);
    if (known !== undefined)
        return known;
    const asked = ask();
    memory.set(key, asked);
    return asked;
}
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}
async function mapLimit(limit, tasks) {
    const given = new Map();
    const waiting = tasks.entries();
    const work = async () => {
        for (const [index, task] of waiting)
            given.set(index, await task());
    };
    await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, work));
    return [...given].sort(([one], [other]) => one - other).map(([, value]) => value);
}
function within(over, work) {
    const ended = over.then(() => {
        throw new Error('out of time');
    });
    return Promise.race([work, ended]);
}


/***/ }),

/***/ 5321:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ followRedirects),
/* harmony export */   LZ: () => (/* binding */ hostnameOf),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sw: () => (/* binding */ isPublicHost)
/* harmony export */ });
const MAX_HOPS = 3;
async function followRedirects(request, reach, send, responseOf) {
    const { origin } = new URL(request.url);
    let current = request;
    let result = await send(current);
    for (let hops = 0; hops < MAX_HOPS; hops += 1) {
        const response = responseOf(result);
        const next = response === undefined ? undefined : nextHop(current, response, origin, reach);
        if (next === undefined)
            break;
        current = next;
        result = await send(current);
    }
    return { result, crossOrigin: new URL(current.url).origin !== origin };
}
function nextHop(request, { status, headers }, home, reach) {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isRedirect = [307, 308, ...(isRead ? [301, 302, 303] : [])].includes(status);
    const location = headers['location'];
    if (!isRedirect || location === undefined)
        return undefined;
    if (!URL.canParse(location, request.url))
        return undefined;
    const url = new URL(location, request.url);
    if (url.origin === new URL(request.url).origin)
        return { ...request, url: url.href };
    if (reach === 'same-origin' || !isRead || !mayLeadTo(url, home))
        return undefined;
    const { accept } = request.headers;
    return { ...request, url: url.href, headers: accept === undefined ? {} : { accept } };
}
function mayLeadTo(url, home) {
    if (url.username !== '' || url.password !== '')
        return false;
    const target = hostnameOf(url.href);
    const registry = hostnameOf(home);
    if (isPublicHost(registry) && !isPublicHost(target))
        return false;
    if (url.protocol === 'https:')
        return true;
    return url.protocol === 'http:' && isLoopback(target) && isLoopback(registry);
}
const CLOSED_IPV4 = [
    [ipv4(0, 0), 8],
    [ipv4(10, 0), 8],
    [ipv4(100, 64), 10],
    [ipv4(127, 0), 8],
    [ipv4(169, 254), 16],
    [ipv4(172, 16), 12],
    [ipv4(192, 168), 16],
    [ipv4(198, 18), 15],
    [ipv4(224, 0), 3]
];
function ipv4(first, second) {
    return first * 2 ** 24 + second * 2 ** 16;
}
function isPublicHost(hostname) {
    const name = hostname.replace(/\.$/, '');
    if (name === '' || isLoopback(name))
        return false;
    if (name.includes(':'))
        return isPublicIpv6(name);
    if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name))
        return isPublicIpv4(name);
    return name.includes('.') && !/\.(?:localhost|local|internal|home\.arpa)$/.test(name);
}
function isPublicIpv4(address) {
    const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    return !CLOSED_IPV4.some(([network, bits]) => {
        const size = 2 ** (32 - bits);
        return value >= network && value < network + size;
    });
}
function isPublicIpv6(address) {
    return /^[23][0-9a-f]{3}:/.test(address) && !/^(?:2001:db8:|2002:)/.test(address);
}
function hostnameOf(url) {
    try {
        return new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase();
    }
    catch {
        return '';
    }
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '::1' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 6474:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   rL: () => (/* binding */ replaceClass)
/* harmony export */ });
const PLAIN = /^[ -~]*$/;
function replaceClass(text, pattern, by) {
    return PLAIN.test(text) ? text : text.replace(new RegExp(pattern, 'gu'), by);
}
const CONTROL_SEQUENCE = /\u001b\][^\u0007\u001b]*\u0007?|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -~]?/g;
const INVISIBLE = String.raw `[\p{Cf}\p{Cs}\p{Co}\p{Cn}]`;
function visible(text) {
    return replaceClass(text.replace(CONTROL_SEQUENCE, ''), INVISIBLE, '');
}
function clip(text, most) {
    if (text.length <= most)
        return text;
    const isSplit = /[\ud800-\udbff]/.test(text.charAt(most - 1));
    return text.slice(0, isSplit ? most - 1 : most);
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
async function locate(path, { workspace, platform }, files) {
    if (workspace === undefined || workspace === '')
        return { kind: 'outside' };
    const [root = workspace, real] = await Promise.all([
        files.real(workspace),
        files.real(isAbsolute(path) ? path : `${workspace}/${path}`)
    ]);
    if (real === undefined)
        return { kind: 'absent' };
    const isInside = comparable(real, platform).startsWith(comparable(root, platform));
    return isInside ? { kind: 'inside', path: real } : { kind: 'outside' };
}
function isAbsolute(path) {
    return path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
}
function comparable(path, platform) {
    const slashed = platform === 'win32' ? path.replaceAll('\\', '/').replace(/^\/\/\?\//, '') : path;
    const folded = platform === 'linux' ? slashed : slashed.toLowerCase();
    return folded.endsWith('/') ? folded : `${folded}/`;
}


/***/ }),

/***/ 4845:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UB: () => (/* binding */ rememberRuns),
/* harmony export */   fE: () => (/* binding */ askStore),
/* harmony export */   nF: () => (/* binding */ isStoreName)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3659);
/* harmony import */ var _base_promises_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6823);


const TIME_LIMIT_MS = 3_600_000;
const NOT_FOUND = 'credentials not found in native keychain';
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;
function isStoreName(name) {
    return NAME.test(name);
}
async function askStore(name, address, programs) {
    if (!isStoreName(name))
        return { kind: 'failed', why: 'bad-name' };
    const options = { stdin: address, timeoutMs: TIME_LIMIT_MS };
    return readExit(await programs.run(`docker-credential-${name}`, ['get'], options));
}
function rememberRuns(programs, clock, deadline) {
    const runs = new Map();
    return {
        run: (name, args, { stdin, timeoutMs }) => {
            const left = Math.max(1, deadline - clock.now());
            const limits = { stdin, timeoutMs: Math.min(timeoutMs, left) };
            return (0,_base_promises_js__WEBPACK_IMPORTED_MODULE_0__/* .memoize */ .Bj)(runs, JSON.stringify([name, args, stdin]), () => programs.run(name, args, limits));
        }
    };
}
function readAnswer(stdout) {
    const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFirstObject */ .f5)(stdout);
    const record = json.kind === 'value' ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOrEmpty */ .ir)(json.value) : undefined;
    const username = record === undefined ? undefined : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(record, 'Username');
    const secret = record === undefined ? undefined : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textMember */ .SA)(record, 'Secret');
    if (username === undefined || secret === undefined) {
        return { kind: 'failed', why: 'unusable-answer' };
    }
    return { kind: 'answer', username, secret };
}
function readExit(run) {
    switch (run.kind) {
        case 'exited':
            if (run.status === 0)
                return readAnswer(run.stdout);
            if (run.stdout.trim() === NOT_FOUND)
                return { kind: 'not-found' };
            return {
                kind: 'failed',
                why: 'failed',
                exit: { status: run.status, said: saidBy(run.stdout) }
            };
        case 'absent':
        case 'failed':
        case 'timeout':
            return { kind: 'failed', why: run.kind };
    }
}
const LONGEST_SAID = 120;
const WORD = /^[("']?(?:[A-Za-z]+(?:['-][A-Za-z]+)*|\d{1,3})[)"'.,:;!?]*$/;
const LONGEST_WORD = 20;
const FEWEST_WORDS = 3;
function saidBy(stdout) {
    const line = stdout.trim().split('\n', 1).join();
    if (/[{}]/.test(line))
        return '';
    const words = line.split(/\s+/);
    if (words.length < FEWEST_WORDS)
        return '';
    return words
        .map((word) => (WORD.test(word) && word.length <= LONGEST_WORD ? word : '\u2026'))
        .join(' ')
        .replace(/\u2026(?: \u2026)+/g, '\u2026')
        .slice(0, LONGEST_SAID);
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ usesJobIdentity),
/* harmony export */   j: () => (/* binding */ tokenKindOf)
/* harmony export */ });
function usesJobIdentity({ credential, token }) {
    return token === 'job' || credential.kind === 'none' || credential.kind === 'withheld';
}
const PREFIXES = [
    ['ghp_', 'classic'],
    ['github_pat_', 'fine-grained'],
    ['gho_', 'oauth'],
    ['ghu_', 'user-to-server'],
    ['ghr_', 'refresh']
];
const OLD_CLASSIC = /^[0-9a-f]{40}$/;
function tokenKindOf(secret, jobToken) {
    const jobTokenKnown = jobToken !== undefined && jobToken !== '';
    if (jobTokenKnown && secret === jobToken)
        return 'job';
    if (secret.startsWith('ghs_'))
        return jobTokenKnown ? 'app' : 'job';
    const known = PREFIXES.find(([prefix]) => secret.startsWith(prefix));
    if (known !== undefined)
        return known[1];
    return OLD_CLASSIC.test(secret) ? 'classic' : 'other';
}


/***/ }),

/***/ 5568:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ NO_DOCKER_CONFIG),
/* harmony export */   B7: () => (/* binding */ findLogin),
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   Jj: () => (/* binding */ takesHubLogin),
/* harmony export */   NC: () => (/* binding */ dockerFolder),
/* harmony export */   Te: () => (/* binding */ printAuthString),
/* harmony export */   VA: () => (/* binding */ hostOfKey),
/* harmony export */   W_: () => (/* binding */ parseEnvironmentAuths),
/* harmony export */   Ym: () => (/* binding */ findHelper),
/* harmony export */   jN: () => (/* binding */ buildxFolder),
/* harmony export */   lX: () => (/* binding */ serverAddressOf),
/* harmony export */   mS: () => (/* binding */ isSameRegistry),
/* harmony export */   mW: () => (/* binding */ NO_LOGIN)
/* harmony export */ });
/* unused harmony export parseAuthString */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3659);

function given(value) {
    return value === '' ? undefined : value;
}
function dockerFolder(env, home) {
    return given(env['DOCKER_CONFIG']) ?? `${home}/.docker`;
}
function buildxFolder(env, home) {
    return given(env['BUILDX_CONFIG']) ?? `${dockerFolder(env, home)}/buildx`;
}
const NO_DOCKER_CONFIG = {
    auths: new Map(),
    credHelpers: new Map(),
    credsStore: ''
};
const NO_LOGIN = {
    username: '',
    password: '',
    identityToken: '',
    registryToken: ''
};
function readEntry(value) {
    const record = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOrEmpty */ .ir)(value);
    if (record === undefined)
        return undefined;
    const auth = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMember */ .SA)(record, 'auth');
    const username = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMember */ .SA)(record, 'username');
    const password = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMember */ .SA)(record, 'password');
    const identityToken = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMember */ .SA)(record, 'identitytoken');
    const registryToken = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMember */ .SA)(record, 'registrytoken');
    if (auth === undefined || username === undefined || password === undefined)
        return undefined;
    if (identityToken === undefined || registryToken === undefined)
        return undefined;
    const login = { username, password, identityToken, registryToken };
    if (auth === '')
        return { login, sound: true };
    const decoded = parseAuthString(auth);
    return { login: { ...login, ...decoded }, sound: decoded !== undefined };
}
function readMap(value, readValue) {
    const record = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOrEmpty */ .ir)(value);
    if (record === undefined)
        return undefined;
    const map = new Map();
    for (const [key, entry] of Object.entries(record)) {
        const read = readValue(entry);
        if (read === undefined)
            return undefined;
        map.set(key, read);
    }
    return map;
}
function readHelperName(value) {
    const name = value ?? '';
    return typeof name === 'string' ? name : undefined;
}
function parseDockerConfig(text) {
    if (text.trim() === '')
        return { kind: 'config', config: NO_DOCKER_CONFIG, sound: true };
    const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    if (json.kind === 'malformed')
        return json;
    const root = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOrEmpty */ .ir)(json.value);
    if (root === undefined)
        return { kind: 'malformed' };
    const entries = readMap((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(root, 'auths'), readEntry);
    const credHelpers = readMap((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(root, 'credHelpers'), readHelperName);
    const credsStore = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMember */ .SA)(root, 'credsStore');
    if (entries === undefined || credHelpers === undefined || credsStore === undefined) {
        return { kind: 'malformed' };
    }
    const auths = new Map([...entries].map(([key, entry]) => [key, entry.login]));
    const sound = [...entries.values()].every((entry) => entry.sound);
    return { kind: 'config', config: { auths, credHelpers, credsStore }, sound };
}
function onlyMember(value, name) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return undefined;
    const known = Object.keys(value).every((key) => key.toLowerCase() === name);
    return known ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, name) : undefined;
}
function readEnvironmentEntry(value) {
    const auth = onlyMember(value, 'auth');
    const decoded = typeof auth === 'string' ? parseAuthString(auth) : undefined;
    return decoded === undefined ? undefined : { ...NO_LOGIN, ...decoded };
}
function parseEnvironmentAuths(text) {
    const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const auths = json.kind === 'value' ? onlyMember(json.value, 'auths') : undefined;
    return readMap(auths, readEnvironmentEntry) ?? new Map();
}
function findLogin(config, address) {
    const exact = config.auths.get(address);
    if (exact !== undefined)
        return exact;
    return [...config.auths].find(([key]) => hostOfKey(key) === address)?.[1] ?? NO_LOGIN;
}
function findHelper(config, address) {
    return config.credHelpers.get(address) ?? config.credsStore;
}
const STANDARD_BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
function decodeBase64(text) {
    const compact = text.replaceAll('\r', '').replaceAll('\n', '');
    if (compact.length % 4 !== 0 || !STANDARD_BASE64.test(compact))
        return undefined;
    return Buffer.from(compact, 'base64').toString('utf8');
}
function trimNul(text) {
    let start = 0;
    let end = text.length;
    while (start < end && text[start] === '\0')
        start++;
    while (end > start && text[end - 1] === '\0')
        end--;
    return text.slice(start, end);
}
function parseAuthString(text) {
    const decoded = decodeBase64(text);
    const colon = decoded?.indexOf(':') ?? -1;
    if (decoded === undefined || colon <= 0)
        return undefined;
    return { username: decoded.slice(0, colon), password: trimNul(decoded.slice(colon + 1)) };
}
function printAuthString({ username, password }) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}
const HUB_ADDRESS = 'https://index.docker.io/v1/';
const HUB_HOSTS = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];
function serverAddressOf(registry) {
    return HUB_HOSTS.includes(registry) ? HUB_ADDRESS : registry;
}
const HUB_BACKED = new Set(['dhi.io', 'registry.scout.docker.com']);
function takesHubLogin(registry) {
    return HUB_BACKED.has(registry);
}
function authorityOf(url) {
    const rest = url.slice(url.indexOf('://') + 3);
    const end = rest.search(/[/?#]/);
    const authority = end < 0 ? rest : rest.slice(0, end);
    return authority.slice(authority.lastIndexOf('@') + 1);
}
function goHostname(authority) {
    const host = authority.endsWith(':') ? authority.slice(0, -1) : authority;
    return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
function hostOfKey(key) {
    if (key.includes('://')) {
        const host = goHostname(authorityOf(key));
        if (host !== '')
            return host;
    }
    const slash = key.indexOf('/');
    return slash < 0 ? key : key.slice(0, slash);
}
function isSameRegistry(given, registry) {
    const host = hostOfKey(given.trim()).toLowerCase();
    return serverAddressOf(host) === serverAddressOf(registry.toLowerCase());
}


/***/ }),

/***/ 1204:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsToMask),
/* harmony export */   N: () => (/* binding */ watchSecrets)
/* harmony export */ });
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5568);
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6474);


const SHORTEST = 4;
function secretsToMask(credential) {
    return [...new Set(allForms(credential))].filter((form) => form.length >= SHORTEST);
}
function allForms(credential) {
    switch (credential.kind) {
        case 'basic':
        case 'identity-token':
            return formsOf(credential.secret, credential.username);
        case 'registry-token':
            return formsOf(credential.secret, undefined);
        case 'none':
        case 'withheld':
        case 'helper-failed':
        case 'untested':
            return [];
    }
}
function formsOf(secret, username) {
    if (secret === '')
        return [];
    const basic = username === undefined ? [] : [(0,_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .printAuthString */ .Te)({ username, password: secret })];
    return [
        ...plainForms(secret),
        ...urlForms(secret),
        ...base64Forms(Buffer.from(secret, 'utf8').toString('base64')),
        ...basic.flatMap(base64Forms)
    ];
}
function base64Forms(padded) {
    const unpadded = padded.replace(/={1,2}$/, '');
    const urlSafe = (text) => text.replaceAll('+', '-').replaceAll('/', '_');
    return [padded, unpadded, urlSafe(padded), urlSafe(unpadded)];
}
function urlForms(secret) {
    const encoded = encodeURIComponent(Buffer.from(secret, 'utf8').toString('utf8'));
    return [encoded, encoded.replaceAll('%20', '+')];
}
function plainForms(secret) {
    return secret.split(/[\r\n]/).map((line) => (line === secret ? line : line.trim()));
}
const REDACTED = '***';
const FREE_TEXT = new Set([
    'code',
    'message',
    'detail',
    'contentType',
    'mediaType',
    'platform',
    'platforms',
    'realm',
    'url'
]);
function watchSecrets(ports) {
    const secrets = new Set();
    const scrub = (value) => {
        if (secrets.size === 0)
            return value;
        const copy = structuredClone(value);
        scrubIn(copy, anyOf(secrets));
        return copy;
    };
    const mask = (secret) => {
        secrets.add(secret);
        ports.runner.mask(secret);
    };
    return {
        ports: {
            ...ports,
            runner: { ...ports.runner, mask },
            requests: () => scrub(ports.requests())
        },
        scrub
    };
}
function scrubIn(value, secrets, list) {
    if (typeof value !== 'object' || value === null)
        return;
    for (const key of Object.keys(value)) {
        const name = list ?? key;
        const inner = Reflect.get(value, key);
        if (typeof inner !== 'string')
            scrubIn(inner, secrets, Array.isArray(inner) ? name : undefined);
        else if (FREE_TEXT.has(name))
            Reflect.set(value, key, scrubbed(inner, secrets));
    }
}
function scrubbed(text, secrets) {
    const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, decode);
    const spellings = [text, decoded, (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(decoded)];
    const telling = spellings.find((spelling) => spelling.search(secrets) !== -1);
    return telling === undefined ? text : telling.replace(secrets, REDACTED);
}
function decode(run) {
    return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
}
const LONGEST = 1_000;
function anyOf(secrets) {
    const longest = [...secrets].toSorted((a, b) => b.length - a.length);
    const patterns = longest.map((secret) => {
        const begin = secret.slice(0, LONGEST).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
        return secret.length > LONGEST ? `${begin}[^]*` : begin;
    });
    return new RegExp(patterns.join('|'), 'gi');
}


/***/ }),

/***/ 6250:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W_: () => (/* binding */ NoAnswer),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   ry: () => (/* binding */ codeIn)
/* harmony export */ });
/* unused harmony exports TIMED_OUT, failureOf */
const TIMED_OUT = {
    kind: 'failure',
    cause: 'timeout',
    detail: 'no answer in time'
};
class NoAnswer extends Error {
    failure;
    constructor(cause, detail) {
        super(detail);
        this.failure = { kind: 'failure', cause, detail };
    }
}
const CAUSES = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, 'connect'],
    [/^(ETIMEDOUT|ESOCKETTIMEDOUT|ABORT_ERR)$/, 'timeout'],
    [/^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED)$/, 'reset'],
    [
        /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH)/,
        'tls'
    ],
    [/^(HPE_|ERR_INVALID_|ERR_HTTP)/, 'protocol']
];
function failureOf(error) {
    if (error instanceof NoAnswer)
        return error.failure;
    const name = textIn(error, 'name');
    const message = textIn(error, 'message') ?? '';
    if (name === 'AbortError' || name === 'TimeoutError')
        return TIMED_OUT;
    if (message.startsWith('Request timeout'))
        return TIMED_OUT;
    if (message.startsWith('Proxy connection ended')) {
        return { kind: 'failure', cause: 'proxy', detail: 'the proxy closed the connection' };
    }
    const code = codeIn(error) ?? 'unexpected error';
    const cause = CAUSES.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol';
    return cause === 'timeout' ? TIMED_OUT : { kind: 'failure', cause, detail: code };
}
function textIn(thrown, key) {
    if (typeof thrown !== 'object' || thrown === null)
        return undefined;
    const value = Reflect.get(thrown, key);
    return typeof value === 'string' ? value : undefined;
}
function codeIn(thrown) {
    const code = textIn(thrown, 'code');
    if (code !== undefined || typeof thrown !== 'object' || thrown === null)
        return code;
    const errors = Reflect.get(thrown, 'errors');
    return Array.isArray(errors) ? textIn(errors[0], 'code') : undefined;
}
function settled(over, patienceMs, work) {
    if (over.aborted)
        return Promise.resolve(TIMED_OUT);
    const limit = new AbortController();
    return new Promise((resolve) => {
        const end = () => {
            settle(TIMED_OUT);
            limit.abort();
        };
        const timer = setTimeout(end, patienceMs);
        const settle = (result) => {
            clearTimeout(timer);
            over.removeEventListener('abort', end);
            resolve(result);
        };
        over.addEventListener('abort', end);
        work(limit.signal, () => void timer.refresh()).then(settle, (error) => {
            settle(failureOf(error));
        });
    });
}


/***/ }),

/***/ 767:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  JZ: () => (/* binding */ endProcess),
  Rr: () => (/* binding */ openPorts)
});

// UNUSED EXPORTS: clock, files, homeFolder, openPrograms

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(6457);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./src/edge/proxy.ts

function openTunnel(origin, { env, over, lookup }) {
    const proxy = proxyFor(origin, env);
    if (proxy === undefined)
        return undefined;
    const options = { keepAlive: true, signal: over, lookup };
    return __nccwpck_require__.e(/* import() */ 367).then(__nccwpck_require__.bind(__nccwpck_require__, 2748)).then((loaded) => new loaded.Tunnel(proxy.href, options));
}
function proxyFor(origin, env) {
    const url = new URL(origin);
    if ((0,proxy/* checkBypass */.H)(url))
        return undefined;
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const value = (env[name] || env[name.toUpperCase()] || '').trim();
    if (value === '')
        return undefined;
    return new URL(value.includes('://') ? value : `http://${value}`);
}

// EXTERNAL MODULE: ./src/base/promises.ts
var promises = __nccwpck_require__(6823);
;// CONCATENATED MODULE: ./src/edge/http-client.ts





const MAX_SOCKETS = 32;
const MAX_SOCKETS_IN_ALL = 40;
const MIN_SOCKETS = 4;
function openClient(origin, options) {
    const { protocol } = new URL(origin);
    const opening = openTunnel(origin, options);
    opening?.catch(() => undefined);
    let tunnel;
    let signal = options.over;
    let waiting = 0;
    let mostWaiting = 0;
    const turns = openTurns(() => socketsFor(mostWaiting, options.mostWaiting()));
    const handler = {
        prepareRequest(request) {
            request.signal = signal;
            if (protocol === 'https:')
                request.secureContext = options.context();
            request.lookup = options.lookup;
            request.protocol = protocol;
            if (tunnel !== undefined)
                request.agent = tunnel;
            request.host = request.host?.replace(/^\[|\]$/g, '');
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => {
            throw new Error('not used');
        }
    };
    const client = new NoUpgrades(options.userAgent, [handler], {
        allowRedirects: false,
        keepAlive: true,
        maxSockets: Infinity,
        socketTimeout: options.timeoutMs
    });
    return {
        mostWaiting: () => mostWaiting,
        async open(request, limit) {
            waiting += 1;
            mostWaiting = Math.max(mostWaiting, waiting);
            try {
                tunnel = await opening;
                return await turns.take(limit, async () => {
                    signal = limit;
                    const body = request.body ?? '';
                    const answer = body === '' ? verb(client, request) : client.post(request.url, body, request.headers);
                    return (await answer).message;
                });
            }
            finally {
                waiting -= 1;
            }
        },
        close() {
            client.dispose();
            tunnel?.destroy();
        }
    };
}
function socketsFor(requests, all) {
    const share = Math.ceil((MAX_SOCKETS_IN_ALL * requests) / all);
    return Math.max(MIN_SOCKETS, Math.min(MAX_SOCKETS, share));
}
function openTurns(atMost) {
    const queue = [];
    let running = 0;
    const next = () => {
        while (queue.length > 0 && running < atMost()) {
            running += 1;
            queue.shift()?.();
        }
    };
    return {
        async take(limit, ask) {
            await new Promise((resolve) => {
                queue.push(resolve);
                setImmediate(next);
            });
            const end = (0,promises/* once */.Oo)(() => {
                running -= 1;
                next();
            });
            try {
                limit.throwIfAborted();
                limit.addEventListener('abort', end);
                return (await ask()).once('close', end);
            }
            catch (error) {
                end();
                throw error;
            }
        }
    };
}
class NoUpgrades extends lib/* HttpClient */.Qq {
    requestRaw(...[info, data]) {
        const { request } = info.parsedUrl.protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_;
        const watched = (where, answered) => {
            if (typeof answered !== 'function')
                return request(where);
            return request(where, answered).on('upgrade', (message, socket) => {
                socket.destroy();
                message.push(null);
                answered(message);
            });
        };
        const httpModule = new Proxy(info.httpModule, {
            get: (module, name) => (name === 'request' ? watched : Reflect.get(module, name))
        });
        return super.requestRaw({ ...info, httpModule }, data);
    }
}
function verb(http, request) {
    switch (request.method) {
        case 'GET':
            return http.get(request.url, request.headers);
        case 'HEAD':
            return http.head(request.url, request.headers);
        case 'DELETE':
            return http.del(request.url, request.headers);
        case 'POST':
            return http.post(request.url, '', request.headers);
    }
}

;// CONCATENATED MODULE: ./src/edge/dns-lookup.ts

const SERVER_TIMEOUT_MS = 2_000;
const TRIES = 2;
const HOSTS_FILE = { posix: '/etc/hosts', windows: 'C:\\Windows\\System32\\drivers\\etc\\hosts' };
const dns = () => process.getBuiltinModule('node:dns');
function openLookup({ servers, hostsFile = process.platform === 'win32' ? HOSTS_FILE.windows : HOSTS_FILE.posix, timeoutMs = SERVER_TIMEOUT_MS, system = (...asked) => {
    dns().lookup(...asked);
}, endsThreads = false } = {}) {
    let opened;
    const resolver = () => {
        if (opened !== undefined)
            return opened;
        opened = new (dns().Resolver)({ timeout: timeoutMs, tries: TRIES });
        if (servers !== undefined)
            opened.setServers(servers);
        return opened;
    };
    const heard = new Map();
    const ask = async (host) => listedIn(hostsFile, host) ? 'of-the-system' : heardOf(resolver(), host, endsThreads);
    const lookup = (host, options, done) => {
        const answer = heard.get(host) ?? ask(host);
        heard.set(host, answer);
        void answer.then((found) => {
            if (found === 'of-the-system') {
                system(host, options, done);
                return;
            }
            const fitting = found.filter(({ family }) => !options.family || family === options.family);
            const [first] = fitting;
            if (first !== undefined) {
                if (options.all === true)
                    done(null, fitting);
                else
                    done(null, first.address, first.family);
                return;
            }
            heard.delete(host);
            done(Object.assign(new Error('no name server answers'), { code: 'EAI_AGAIN' }), '', 0);
        });
    };
    return {
        lookup,
        close: () => {
            opened?.cancel();
        }
    };
}
async function heardOf(resolver, host, endsThreads) {
    const kinds = await Promise.all([
        asked(4, (done) => {
            resolver.resolve4(host, done);
        }),
        asked(6, (done) => {
            resolver.resolve6(host, done);
        })
    ]);
    const addresses = kinds.flatMap((kind) => kind ?? []);
    if (kinds.includes(undefined))
        return addresses;
    return endsThreads || addresses.length === 0 ? 'of-the-system' : addresses;
}
function asked(family, ask) {
    return new Promise((resolve) => {
        ask((error, addresses = []) => {
            if (error?.code === 'ECANCELLED')
                return;
            const found = addresses.map((address) => ({ address, family }));
            resolve(error?.code === 'ETIMEOUT' ? undefined : found);
        });
    });
}
function listedIn(hostsFile, host) {
    try {
        const lines = (0,external_node_fs_namespaceObject.readFileSync)(hostsFile, 'utf8').toLowerCase().split('\n');
        return lines.some((line) => line.replace(/#.*/, '').trim().split(/\s+/).slice(1).includes(host.toLowerCase()));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/edge/http-failure.ts
var http_failure = __nccwpck_require__(6250);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
;// CONCATENATED MODULE: ./src/edge/http.ts







const DEFAULT_MAX_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 10_000;
const SLOW_MS = 2_000;
const SHUTDOWN_GRACE_MS = 3_000;
function openGateway(userAgent, env, names = openLookup()) {
    const clients = new Map();
    const over = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, over.signal);
    const timers = [];
    const context = openContext();
    const clientFor = (url) => {
        const { origin } = new URL(url);
        const { lookup } = names;
        const signals = { over: over.signal, timeoutMs: REQUEST_TIMEOUT_MS };
        const mostWaiting = () => [...clients.values()].reduce((sum, client) => sum + client.mostWaiting(), 0);
        const client = clients.get(origin) ??
            openClient(origin, { userAgent, env, lookup, context, mostWaiting, ...signals });
        clients.set(origin, client);
        return client;
    };
    const answered = (request, read) => (0,http_failure/* settled */.gu)(over.signal, REQUEST_TIMEOUT_MS, async (limit, again) => read(await clientFor(request.url).open(request, limit), limit, again));
    return {
        send: (request) => answered(request, (message, limit) => collect(message, bytesFor(request), limit)),
        digest: (request, algorithm, maxBytes, onProgress) => answered(request, (message, limit, again) => {
            if (message.statusCode !== 200)
                return collect(message, bytesFor(request), limit);
            const progress = (bytes) => {
                again();
                onProgress(bytes);
            };
            return hashed(message, { algorithm, maxBytes }, progress, limit);
        }),
        limit(ms) {
            timers.splice(0).forEach(clearTimeout);
            const after = (wait) => new Promise((resolve) => void timers.push(setTimeout(resolve, wait)));
            void after(ms).then(() => {
                over.abort();
            });
            return { slow: after(Math.min(SLOW_MS, ms / 4)), over: after(ms + SHUTDOWN_GRACE_MS) };
        },
        close() {
            timers.splice(0).forEach(clearTimeout);
            over.abort();
            names.close();
            for (const client of clients.values())
                client.close();
        }
    };
}
function bytesFor({ maxBytes }) {
    return maxBytes ?? DEFAULT_MAX_BYTES;
}
async function collect(message, maxBytes, limit) {
    const chunks = [];
    let size = 0;
    let truncated = false;
    for await (const chunk of message) {
        limit.throwIfAborted();
        if (!(chunk instanceof Uint8Array))
            continue;
        chunks.push(chunk.subarray(0, maxBytes - size));
        size += chunk.length;
        if (size > maxBytes) {
            truncated = true;
            break;
        }
    }
    return {
        kind: 'response',
        status: message.statusCode ?? 0,
        headers: headersOf(message),
        body: Buffer.concat(chunks),
        truncated
    };
}
async function hashed(message, { algorithm, maxBytes }, onProgress, limit) {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let bytes = 0;
    for await (const chunk of message) {
        limit.throwIfAborted();
        if (!(chunk instanceof Uint8Array))
            continue;
        bytes += chunk.length;
        if (bytes > maxBytes)
            return { kind: 'too-long' };
        hash.update(chunk);
        onProgress(bytes);
    }
    return { kind: 'digest', hex: hash.digest('hex'), bytes };
}
function headersOf(message) {
    return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? '')
    ]));
}
const LONG = 1_000;
function openContext() {
    let context;
    return () => {
        if (context !== undefined)
            return context;
        (0,external_node_net_.isIP)('g'.repeat(LONG));
        context = (0,external_node_tls_.createSecureContext)();
        return context;
    };
}
const MOST = 2_000;
function withRequestLog(gateway, clock) {
    const records = [];
    const noted = async ({ method, url }, ended) => {
        const began = clock.now();
        const result = await ended;
        const record = { method, url, outcome: outcomeOf(result), began, ms: clock.now() - began };
        if (records.length < MOST)
            records.push(record);
        return result;
    };
    return {
        ...gateway,
        send: (request) => noted(request, gateway.send(request)),
        digest: (request, ...how) => noted(request, gateway.digest(request, ...how)),
        requests: () => records
    };
}
function outcomeOf(result) {
    switch (result.kind) {
        case 'response':
            return result.status;
        case 'failure':
            return result.cause;
        case 'digest':
            return 200;
        case 'too-long':
            return 'too-long';
    }
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./src/edge/real-ports.ts






function openPorts(mask, info) {
    const gateway = withRequestLog(openGateway('ghcr-preflight', process.env), clock);
    const runner = {
        env: process.env,
        platform: process.platform,
        home: homeFolder(),
        parentPid: process.ppid,
        mask: onceEach(mask),
        info
    };
    const clients = new Map();
    const github = (apiUrl, token) => {
        const key = `${apiUrl} ${token}`;
        const client = clients.get(key) ?? lazily(gateway, apiUrl, token);
        clients.set(key, client);
        return client;
    };
    return {
        ports: {
            runner,
            clock,
            http: gateway,
            downloads: gateway,
            requests: gateway.requests,
            files: openFiles(),
            programs: openPrograms(process.env),
            github
        },
        gateway
    };
}
function onceEach(mask) {
    const masked = new Set();
    return (secret) => {
        if (!masked.has(secret))
            mask(secret);
        masked.add(secret);
    };
}
function lazily(gateway, apiUrl, token) {
    let opened;
    const ask = async (question) => {
        opened ??= Promise.all(/* import() */[__nccwpck_require__.e(157), __nccwpck_require__.e(417)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6417))
            .then(({ openGitHub }) => openGitHub(gateway, apiUrl, token))
            .catch(() => undefined);
        const api = await opened;
        return api === undefined
            ? { kind: 'unavailable', detail: 'the client does not load' }
            : question(api);
    };
    return {
        file: (repository, path, ref) => ask((api) => api.file(repository, path, ref)),
        repository: (fullName) => ask((api) => api.repository(fullName)),
        scopes: (shown) => ask((api) => api.scopes(shown)),
        package: (owner, name, type) => ask((api) => api.package(owner, name, type))
    };
}
const clock = {
    now: () => process.uptime() * 1000,
    date: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref())
};
function homeFolder(ask = external_node_os_namespaceObject.homedir) {
    try {
        return ask();
    }
    catch {
        return '';
    }
}
const files = {
    read: (path, limit) => Promise.resolve(readBounded(path, limit, true)),
    readHead: (path, limit) => Promise.resolve(readBounded(path, limit, false)),
    list: (path) => Promise.resolve(unless(() => external_node_fs_namespaceObject.readdirSync(path)) ?? []),
    real: (path) => Promise.resolve(unless(() => external_node_fs_namespaceObject.realpathSync.native(path)))
};
function openFiles() {
    const reads = new Map();
    const lists = new Map();
    const paths = new Map();
    return {
        read: (path, limit) => (0,promises/* memoize */.Bj)(reads, `${limit} ${path}`, () => files.read(path, limit)),
        readHead: (path, limit) => files.readHead(path, limit),
        list: (path) => (0,promises/* memoize */.Bj)(lists, path, () => files.list(path)),
        real: (path) => (0,promises/* memoize */.Bj)(paths, path, () => files.real(path))
    };
}
function unless(look) {
    try {
        return look();
    }
    catch {
        return undefined;
    }
}
const PROC_BYTES = 64 * 1024;
function readBounded(path, limit, whole) {
    try {
        const found = external_node_fs_namespaceObject.statSync(path);
        const { size } = found;
        if (!found.isFile())
            return { kind: 'unreadable', why: 'not a file' };
        if (whole && size > limit)
            return { kind: 'too-large', bytes: size };
        const file = external_node_fs_namespaceObject.openSync(path, 'r');
        try {
            const buffer = Buffer.alloc(Math.min(limit, size === 0 ? PROC_BYTES : size));
            return { kind: 'text', text: buffer.toString('utf8', 0, fill(file, buffer)) };
        }
        finally {
            external_node_fs_namespaceObject.closeSync(file);
        }
    }
    catch (error) {
        return failed(error);
    }
}
function fill(file, buffer) {
    let size = 0;
    while (size < buffer.length) {
        const bytes = external_node_fs_namespaceObject.readSync(file, buffer, size, buffer.length - size, size);
        if (bytes === 0)
            break;
        size += bytes;
    }
    return size;
}
function failed(error) {
    const code = (0,http_failure/* codeIn */.ry)(error) ?? 'unexpected error';
    return code === 'ENOENT' || code === 'ENOTDIR'
        ? { kind: 'absent' }
        : { kind: 'unreadable', why: code };
}
const MAX_OUTPUT = 64 * 1024;
const folder = () => (0,external_node_path_namespaceObject.dirname)(process.execPath);
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}
const openPrograms = (env) => ({
    run: (name, args, { stdin, timeoutMs }) => new Promise((resolve) => {
        if ([name, ...args].some((text) => text.includes('\0')) || name === '') {
            resolve({ kind: 'failed', why: 'not a program name' });
            return;
        }
        const { spawn } = process.getBuiltinModule('node:child_process');
        const child = spawn(name, args, {
            cwd: folder(),
            env: withoutInputs(env),
            stdio: ['pipe', 'pipe', 'ignore'],
            windowsHide: true
        });
        const chunks = [];
        let size = 0;
        const timer = setTimeout(() => {
            resolve({ kind: 'timeout' });
            child.kill('SIGKILL');
            child.stdout.destroy();
        }, timeoutMs);
        child.stdout.on('data', (chunk) => {
            if (size < MAX_OUTPUT)
                chunks.push(chunk);
            size += chunk.length;
        });
        child.stdin.on('error', () => {
        });
        child.on('error', (error) => {
            clearTimeout(timer);
            const code = (0,http_failure/* codeIn */.ry)(error) ?? 'unexpected error';
            resolve(code === 'ENOENT' ? { kind: 'absent' } : { kind: 'failed', why: code });
        });
        child.on('close', (status) => {
            clearTimeout(timer);
            if (status === null)
                resolve({ kind: 'failed', why: 'ended by a signal' });
            else
                resolve({ kind: 'exited', status, stdout: Buffer.concat(chunks).toString('utf8') });
        });
        child.stdin.end(stdin);
    })
});
const THREADS = /^(?:GetAddrInfo|GetNameInfo|FSReq)/;
const PATIENCE_MS = 10_000;
async function endProcess(code) {
    process.exitCode = code;
    const written = Promise.all([process.stdout, process.stderr].map(flushed));
    await Promise.race([written, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    if (process.getActiveResourcesInfo().some((name) => THREADS.test(name))) {
        process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {});
    }
    process.exit(code);
}
function flushed(stream) {
    return new Promise((resolve) => {
        stream.once('error', () => {
            resolve();
        });
        stream.write('', () => {
            resolve();
        });
    });
}


/***/ }),

/***/ 1384:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   Ld: () => (/* binding */ secretSourceOf),
/* harmony export */   SR: () => (/* binding */ dependabotOf),
/* harmony export */   rD: () => (/* binding */ readPayload),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export EVENTS */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3659);

const ORDINARY = {
    forks: 'unchanged',
    dependabot: 'unchanged',
    pullRequest: false,
    onDefaultBranch: false
};
const DEFAULT_BRANCH = { ...ORDINARY, onDefaultBranch: true };
const WATCHED_FOR_DEPENDABOT = { ...ORDINARY, dependabot: 'read-only-by-default' };
const READ_ONLY_FOR_FORKS = {
    forks: 'read-only',
    dependabot: 'read-only-by-default',
    pullRequest: true,
    onDefaultBranch: false
};
const EVENTS = {
    branch_protection_rule: DEFAULT_BRANCH,
    check_run: DEFAULT_BRANCH,
    check_suite: DEFAULT_BRANCH,
    create: WATCHED_FOR_DEPENDABOT,
    delete: DEFAULT_BRANCH,
    deployment: WATCHED_FOR_DEPENDABOT,
    deployment_status: WATCHED_FOR_DEPENDABOT,
    discussion: DEFAULT_BRANCH,
    discussion_comment: DEFAULT_BRANCH,
    dynamic: ORDINARY,
    fork: DEFAULT_BRANCH,
    gollum: DEFAULT_BRANCH,
    image_version: DEFAULT_BRANCH,
    issue_comment: DEFAULT_BRANCH,
    issues: DEFAULT_BRANCH,
    label: DEFAULT_BRANCH,
    merge_group: ORDINARY,
    milestone: DEFAULT_BRANCH,
    page_build: DEFAULT_BRANCH,
    project: DEFAULT_BRANCH,
    project_card: DEFAULT_BRANCH,
    project_column: DEFAULT_BRANCH,
    public: DEFAULT_BRANCH,
    pull_request: READ_ONLY_FOR_FORKS,
    pull_request_comment: { ...ORDINARY, pullRequest: true },
    pull_request_review: READ_ONLY_FOR_FORKS,
    pull_request_review_comment: READ_ONLY_FOR_FORKS,
    pull_request_target: { ...ORDINARY, dependabot: 'unsettled', pullRequest: true },
    push: WATCHED_FOR_DEPENDABOT,
    registry_package: ORDINARY,
    release: ORDINARY,
    repository_dispatch: DEFAULT_BRANCH,
    schedule: DEFAULT_BRANCH,
    status: DEFAULT_BRANCH,
    watch: DEFAULT_BRANCH,
    workflow_call: ORDINARY,
    workflow_dispatch: ORDINARY,
    workflow_run: DEFAULT_BRANCH
};
function eventOf(name) {
    return isEventName(name)
        ? { name, known: true, ...EVENTS[name] }
        : { name, known: false, ...ORDINARY };
}
function isEventName(name) {
    return Object.hasOwn(EVENTS, name);
}
const SECRET_SOURCES = ['None', 'Actions', 'Codespaces', 'Dependabot'];
function secretSourceOf(text) {
    return SECRET_SOURCES.find((source) => source === text);
}
const DEPENDABOT = 'dependabot[bot]';
function dependabotOf(event, actor, secretSource) {
    const stored = secretSource === 'Dependabot';
    switch (event.dependabot) {
        case 'read-only-by-default':
            return { dependabot: stored || actor === DEPENDABOT, dependabotUnsettled: false };
        case 'unsettled':
            return { dependabot: false, dependabotUnsettled: stored || actor === DEPENDABOT };
        case 'unchanged':
            return { dependabot: false, dependabotUnsettled: stored };
    }
}
function originOf(event, payload, home, secretSource) {
    if (event.forks === 'unchanged')
        return { kind: 'not-compared' };
    const head = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldAt */ .UK)(payload, 'pull_request', 'head');
    const repository = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(head, 'repo') ?? undefined;
    if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(head) && repository === undefined)
        return fork(undefined, payload);
    const same = sameRepository(repository, payload, home);
    if (same === true)
        return { kind: 'same-repository' };
    if (same === false || secretSource === 'None')
        return fork(repository, payload);
    return { kind: 'unknown' };
}
function fork(head, payload) {
    const base = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldAt */ .UK)(payload, 'pull_request', 'base', 'repo');
    const baseIsFork = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOf */ .iP)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(base, 'fork')) ?? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOf */ .iP)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldAt */ .UK)(payload, 'repository', 'fork'));
    return {
        kind: 'fork',
        head: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(head, 'full_name')),
        fromUpstream: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOf */ .iP)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(head, 'fork')) === false && baseIsFork === true
    };
}
function sameRepository(head, payload, home) {
    const base = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldAt */ .UK)(payload, 'pull_request', 'base', 'repo');
    const repository = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(payload, 'repository');
    const headId = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .idOf */ .TH)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(head, 'id'));
    const baseId = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .idOf */ .TH)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(base, 'id')) ?? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .idOf */ .TH)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(repository, 'id')) ?? home.id;
    if (headId !== undefined && baseId !== undefined)
        return headId === baseId;
    const headName = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(head, 'full_name'));
    const baseName = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(base, 'full_name')) ?? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(repository, 'full_name')) ?? home.fullName;
    if (headName === undefined || baseName === undefined)
        return undefined;
    return headName.toLowerCase() === baseName.toLowerCase();
}
const LIMIT_BYTES = 32 * 1024 * 1024;
async function readPayload(files, path) {
    if (path === undefined || path === '')
        return { state: { kind: 'absent' }, content: {} };
    return payloadOf(await files.read(path, LIMIT_BYTES));
}
function payloadOf(file) {
    switch (file.kind) {
        case 'text':
            return parsePayload(file.text);
        case 'absent':
            return { state: { kind: 'absent' }, content: {} };
        case 'too-large':
            return unreadable('it is too large');
        case 'unreadable':
            return unreadable(file.why);
    }
}
function parsePayload(text) {
    const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (json.trim() === '')
        return unreadable('it is empty');
    const parsed = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(json);
    if (parsed.kind === 'malformed')
        return unreadable('it is not JSON');
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(parsed.value)
        ? { state: { kind: 'read' }, content: parsed.value }
        : unreadable('it is no JSON object');
}
function unreadable(why) {
    return { state: { kind: 'unreadable', why }, content: {} };
}


/***/ }),

/***/ 4949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ emptiesSecrets),
/* harmony export */   GQ: () => (/* binding */ runnerPlatform),
/* harmony export */   Mc: () => (/* binding */ withholdsSecrets),
/* harmony export */   Vh: () => (/* binding */ isDebugging),
/* harmony export */   bk: () => (/* binding */ mayBeFork),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   "do": () => (/* binding */ mayBeReadOnlyFork),
/* harmony export */   kt: () => (/* binding */ maySecretsBeSent),
/* harmony export */   ms: () => (/* binding */ isCertainlyReadOnlyFork),
/* harmony export */   w2: () => (/* binding */ packagesLevel)
/* harmony export */ });
/* unused harmony exports repositoryOf, serverOf */
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1384);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3659);


const BRANCHES = 'refs/heads/';
const TAGS = 'refs/tags/';
async function readRun(env, files, inputs) {
    const { state, content } = await (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(files, env['GITHUB_EVENT_PATH']);
    const event = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A6)(env['GITHUB_EVENT_NAME'] ?? '');
    const ref = env['GITHUB_REF'] ?? '';
    const actor = env['GITHUB_ACTOR'] ?? '';
    const secretSource = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSourceOf */ .Ld)(inputs.secretSource);
    const home = {
        id: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(env['GITHUB_REPOSITORY_ID']),
        fullName: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(env['GITHUB_REPOSITORY'])
    };
    const repository = withDefaultBranch(repositoryOf(home.fullName, content), event, ref);
    return {
        action: actionOf(env),
        event: event.name,
        payload: state,
        origin: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)(event, content, home, secretSource),
        mergedPullRequest: isMerge(event, content),
        actor,
        ref,
        repository,
        server: serverOf(env['GITHUB_SERVER_URL'], env['GITHUB_API_URL']),
        ...(0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .dependabotOf */ .SR)(event, actor, secretSource),
        secretSource,
        isDefaultBranchOrTag: isDefaultBranchOrTag(event, ref, repository.defaultBranch),
        reportedPermission: packagesLevel(env['GITHUB_TOKEN_PERMISSIONS']),
        idTokenOffered: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(env['ACTIONS_ID_TOKEN_REQUEST_URL']) !== undefined
    };
}
function isMerge(event, payload) {
    const isClosed = event.pullRequest && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'action') === 'closed';
    return isClosed && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldAt */ .UK)(payload, 'pull_request', 'merged') === true;
}
function actionOf(env) {
    const named = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(env['GITHUB_ACTION_REPOSITORY']);
    const repository = named ?? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(env['GITHUB_REPOSITORY']);
    const ref = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(named === undefined ? env['GITHUB_SHA'] : env['GITHUB_ACTION_REF']);
    return repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository)
        ? { repository, ref: ref ?? 'HEAD' }
        : undefined;
}
function withDefaultBranch(repository, event, ref) {
    const known = repository.defaultBranch !== undefined;
    if (known || !event.onDefaultBranch || !ref.startsWith(BRANCHES))
        return repository;
    return { ...repository, defaultBranch: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(ref.slice(BRANCHES.length)) };
}
function isDefaultBranchOrTag(event, ref, defaultBranch) {
    if (event.pullRequest)
        return false;
    return ref.startsWith(TAGS) || (defaultBranch !== undefined && ref === BRANCHES + defaultBranch);
}
function repositoryOf(fullName, payload) {
    const record = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'repository');
    const name = namesOf(fullName) ?? namesOf((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'full_name'));
    return {
        fullName: name === undefined ? '' : `${name.owner}/${name.name}`,
        owner: name?.owner ?? '',
        name: name?.name ?? '',
        ownerType: ownerTypeOf(payload),
        visibility: visibilityOf(record),
        fork: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .flagOf */ .iP)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'fork')),
        parentOwner: parentOwnerOf(record),
        defaultBranch: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'default_branch')) ??
            (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'master_branch')) ??
            (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'master_branch')),
        createdAt: dateOf((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'created_at'))
    };
}
function namesOf(fullName) {
    const [owner, name, ...more] = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fullName)?.split('/') ?? [];
    if (more.length > 0 || owner === undefined || name === undefined)
        return undefined;
    return owner === '' || name === '' ? undefined : { owner, name };
}
function ownerTypeOf(payload) {
    const type = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldAt */ .UK)(payload, 'repository', 'owner', 'type');
    if (type === 'Organization' || type === 'User')
        return type;
    return type === undefined && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(payload, 'organization')) ? 'Organization' : undefined;
}
function visibilityOf(record) {
    const visibility = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'visibility');
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal') {
        return visibility;
    }
    const isPrivate = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .flagOf */ .iP)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'private'));
    if (isPrivate === undefined)
        return undefined;
    return isPrivate ? 'private' : 'public';
}
function dateOf(value) {
    if (typeof value !== 'number' && typeof value !== 'string')
        return undefined;
    const date = new Date(typeof value === 'number' ? value * 1000 : value);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
function parentOwnerOf(record) {
    const parents = [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'parent'), (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'source')];
    return parents
        .map((parent) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldAt */ .UK)(parent, 'owner', 'login')) ?? ownerIn(parent))
        .find((owner) => owner !== undefined);
}
function ownerIn(record) {
    return namesOf((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(record, 'full_name'))?.owner;
}
const GITHUB = 'https://github.com';
function serverOf(serverUrl, apiUrl) {
    const server = addressOf(serverUrl) ?? new URL(GITHUB);
    const api = addressOf(apiUrl);
    return {
        url: server.origin,
        apiUrl: api === undefined ? apiUrlOf(server) : withoutSlash(`${api.origin}${api.pathname}`),
        registry: server.hostname === 'github.com' ? 'ghcr.io' : `containers.${server.hostname}`
    };
}
function apiUrlOf(server) {
    const { hostname, origin } = server;
    if (hostname === 'github.com')
        return 'https://api.github.com';
    return hostname.endsWith('.ghe.com') ? `https://api.${hostname}` : `${origin}/api/v3`;
}
function addressOf(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
function withoutSlash(url) {
    return url.endsWith('/') ? url.slice(0, -1) : url;
}
const PLATFORMS = new Map([
    ['X64', 'linux/amd64'],
    ['ARM64', 'linux/arm64'],
    ['ARM', 'linux/arm/v7'],
    ['X86', 'linux/386']
]);
function runnerPlatform(env) {
    return PLATFORMS.get(env['RUNNER_ARCH']?.toUpperCase() ?? '') ?? 'linux/amd64';
}
const LONGEST_PERMISSIONS = 16 * 1024;
function packagesLevel(text) {
    const scopes = scopesOf(text);
    if (scopes.length === 0 || !scopes.every(isScope))
        return undefined;
    const levels = scopes.filter(([scope]) => normal(scope) === 'packages').map(([, level]) => level);
    if (levels.length === 0)
        return 'none';
    const [level] = levels;
    return levels.length === 1 && isLevel(level) ? level : undefined;
}
function scopesOf(text) {
    if (text === undefined || text.length > LONGEST_PERMISSIONS)
        return [];
    const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    return json.kind === 'value' && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(json.value) ? Object.entries(json.value) : [];
}
function isScope([scope, level]) {
    return /^[a-z]+$/.test(normal(scope)) && typeof level === 'string' && /^[a-z]+$/.test(level);
}
function normal(scope) {
    return scope.toLowerCase().replaceAll(/[_-]/g, '');
}
function isLevel(level) {
    return level === 'write' || level === 'read' || level === 'none';
}
function isDebugging({ env }) {
    return env['RUNNER_DEBUG'] === '1';
}
function mayBeFork({ origin }) {
    return origin.kind === 'fork' || origin.kind === 'unknown';
}
function isCertainlyReadOnlyFork({ origin, repository, reportedPermission }) {
    const cut = origin.kind === 'fork' && !origin.fromUpstream && repository.visibility === 'public';
    return cut && reportedPermission !== 'write';
}
function mayBeReadOnlyFork(run) {
    return mayBeFork(run) && !run.idTokenOffered;
}
function withholdsSecrets(run) {
    if (run.secretSource === 'Actions')
        return undefined;
    if (run.origin.kind === 'fork')
        return 'fork';
    return run.dependabot || run.secretSource === 'Dependabot' ? 'dependabot' : undefined;
}
function maySecretsBeSent(run) {
    const told = run.secretSource !== undefined || isCertainlyReadOnlyFork(run);
    return withholdsSecrets(run) === 'fork' && !told;
}
function emptiesSecrets(run) {
    return withholdsSecrets(run) ?? (run.repository.fork === true ? 'own-fork' : undefined);
}


/***/ }),

/***/ 3807:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NQ: () => (/* binding */ parseBuildArgs),
/* harmony export */   YN: () => (/* binding */ parseBuildContexts),
/* harmony export */   cl: () => (/* binding */ parseCacheExport),
/* harmony export */   fW: () => (/* binding */ contextName),
/* harmony export */   qZ: () => (/* binding */ csvFields)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6722);

function parseCacheExport(entry) {
    const fields = csvFields(entry);
    if (fields === undefined)
        return { kind: 'invalid', why: 'bad-csv' };
    const [only = ''] = fields;
    if (fields.length === 1 && entry !== only && only.includes(','))
        return parseCacheExport(only);
    if (!entry.includes('='))
        return bareNames(fields);
    const attributes = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        if (equals === -1)
            return { kind: 'invalid', why: 'bad-csv' };
        attributes.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1));
    }
    const type = attributes.get('type')?.trim().toLowerCase() ?? '';
    if (type === '')
        return { kind: 'invalid', why: 'no-type' };
    if (type !== 'registry')
        return { kind: 'other', type };
    const ref = attributes.get('ref') ?? '';
    return ref === '' ? { kind: 'invalid', why: 'no-ref' } : { kind: 'registry', ref };
}
function bareNames(fields) {
    const [first, ...others] = fields;
    if (first === undefined || fields.includes(''))
        return { kind: 'invalid', why: 'no-ref' };
    if (others.length === 0)
        return { kind: 'registry', ref: first };
    return { kind: 'registries', refs: [first, ...others] };
}
function parseBuildArgs(lines) {
    const buildArgs = new Map();
    const environmentArgs = new Set();
    const invalid = [];
    for (const line of entriesOf(lines)) {
        const { key, value } = keyAndValue(line);
        if (key === '')
            invalid.push(line);
        else if (value === undefined)
            environmentArgs.add(key);
        else
            buildArgs.set(key, value);
    }
    return { buildArgs, environmentArgs, invalid };
}
function parseBuildContexts(lines) {
    const buildContexts = new Map();
    const invalid = [];
    for (const line of entriesOf(lines)) {
        const { key, value } = keyAndValue(line);
        const name = contextName(key);
        if (name === undefined || value === undefined)
            invalid.push(line);
        else
            buildContexts.set(name, value);
    }
    return { buildContexts, invalid };
}
function contextName(text) {
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    return parsed.kind === 'reference' ? shortName(parsed.reference) : undefined;
}
function shortName(reference) {
    const { registry, path, tag, digest } = reference;
    const short = path.replace(/^library\/(?=[^/]+$)/, '');
    const name = registry === 'docker.io' ? short : `${registry}/${path}`;
    const tagged = tag === undefined || (tag === 'latest' && digest === undefined) ? '' : `:${tag}`;
    return `${name}${tagged}${digest === undefined ? '' : `@${digest}`}`;
}
function entriesOf(lines) {
    return lines
        .map((line) => (csvFields(line)?.join(',') ?? line).trim())
        .filter((line) => line !== '');
}
function keyAndValue(line) {
    const equals = line.indexOf('=');
    return equals === -1
        ? { key: line, value: undefined }
        : { key: line.slice(0, equals), value: line.slice(equals + 1) };
}
function csvFields(line) {
    const fields = [];
    let at = 0;
    for (;;) {
        const field = line.charAt(at) === '"' ? quotedField(line, at) : plainField(line, at);
        if (field === undefined)
            return undefined;
        fields.push(field.text);
        if (field.end === line.length)
            return fields;
        if (line.charAt(field.end) !== ',')
            return undefined;
        at = field.end + 1;
    }
}
function plainField(line, start) {
    const comma = line.indexOf(',', start);
    const end = comma === -1 ? line.length : comma;
    const text = line.slice(start, end);
    return text.includes('"') ? undefined : { text, end };
}
function quotedField(line, start) {
    let text = '';
    let from = start + 1;
    for (;;) {
        const quote = line.indexOf('"', from);
        if (quote === -1)
            return undefined;
        text += line.slice(from, quote);
        if (line.charAt(quote + 1) !== '"')
            return { text, end: quote + 1 };
        text += '"';
        from = quote + 2;
    }
}


/***/ }),

/***/ 6722:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lt: () => (/* binding */ checkGitHubName),
  Np: () => (/* binding */ checkHostSpelling),
  XS: () => (/* binding */ defaultImage),
  bf: () => (/* binding */ ownerOf),
  dG: () => (/* binding */ packageNameOf),
  F2: () => (/* binding */ parseReference),
  nt: () => (/* binding */ printReference)
});

// EXTERNAL MODULE: ./src/base/unicode.ts
var unicode = __nccwpck_require__(6474);
;// CONCATENATED MODULE: ./src/image/reference-error.ts

function splitReference(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const slash = named.indexOf('/');
    const first = slash === -1 ? '' : named.slice(0, slash);
    const host = isHost(first) ? { text: first, at: 0 } : undefined;
    const start = host === undefined ? 0 : slash + 1;
    const colon = named.indexOf(':', start);
    return {
        host,
        path: { text: named.slice(start, colon === -1 ? named.length : colon), at: start },
        tag: colon === -1 ? undefined : { text: named.slice(colon + 1), at: colon + 1 },
        digest: at === -1 ? undefined : { text: text.slice(at + 1), at: at + 1 }
    };
}
function isHost(component) {
    if (component === 'localhost')
        return true;
    if (component.startsWith('['))
        return true;
    const colon = component.indexOf(':');
    const name = colon === -1 ? component : component.slice(0, colon);
    if (name.includes('.'))
        return true;
    if (colon === -1)
        return false;
    return name === 'localhost' || /^[0-9]*$/.test(component.slice(colon + 1));
}
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const NEVER_LEGAL = /[\u0000-\u001f\u007f-\u009f\s]+|[^\u0000-\u007f]+|[${}"'`]+/;
const LONGEST_PATH = 255;
const LONGEST_TAG = 128;
const DIGESTS = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128]
]);
const LONGEST_FOUND = 128;
function firstProblem(text) {
    const problem = wholeProblem(text) ?? partProblem(text);
    return problem === undefined
        ? undefined
        : { ...problem, found: (0,unicode/* clip */.$Q)(problem.found, LONGEST_FOUND) };
}
function wholeProblem(text) {
    if (text.trim() === '')
        return { code: 'empty', position: 0, found: '' };
    const scheme = SCHEME.exec(text);
    if (scheme !== null)
        return { code: 'scheme', position: 0, found: scheme[0] };
    const illegal = NEVER_LEGAL.exec(text);
    if (illegal !== null)
        return { code: 'character', position: illegal.index, found: illegal[0] };
    if (/^[a-f0-9]{64}$/.test(text))
        return { code: 'hexadecimal', position: 0, found: text };
    return undefined;
}
function partProblem(text) {
    const { host, path, tag, digest } = splitReference(text);
    return ((host === undefined ? undefined : hostProblem(host)) ??
        pathProblem(path, text) ??
        lengthProblem(path, host) ??
        (tag === undefined ? undefined : tagProblem(tag)) ??
        (digest === undefined ? undefined : digestProblem(digest)));
}
function pathProblem(path, text) {
    let at = path.at;
    for (const component of path.text.split('/')) {
        const problem = component === '' ? emptyProblem(at, text) : componentProblem({ text: component, at });
        if (problem !== undefined)
            return problem;
        at += component.length + 1;
    }
    return undefined;
}
function emptyProblem(at, text) {
    const position = text.charAt(at - 1) === '/' ? at - 1 : at;
    const slashes = /^\/+/.exec(text.slice(position));
    return { code: 'empty-component', position, found: slashes?.[0] ?? text.charAt(position) };
}
function componentProblem({ text, at }) {
    for (const { 0: run, index } of text.matchAll(/[a-z0-9]+|[A-Z]+|[._-]+|[^A-Za-z0-9._-]+/g)) {
        const position = at + index;
        if (/^[A-Z]/.test(run))
            return { code: 'uppercase', position, found: run };
        if (/^[^a-z0-9._-]/.test(run))
            return { code: 'character', position, found: run };
        const outermost = index === 0 || index + run.length === text.length;
        if (/^[._-]/.test(run) && (outermost || !isSeparator(run))) {
            return { code: 'separator', position, found: run };
        }
    }
    return undefined;
}
function isSeparator(run) {
    return /^(?:\.|__?|-+)$/.test(run);
}
function lengthProblem(path, host) {
    const hub = host === undefined || /^(?:index\.)?docker\.io$/i.test(host.text);
    const prefix = hub && !path.text.includes('/') ? 'library/'.length : 0;
    const longest = LONGEST_PATH - prefix;
    if (path.text.length <= longest)
        return undefined;
    return { code: 'too-long', position: path.at + longest, found: path.text.charAt(longest) };
}
function tagProblem({ text, at }) {
    if (text === '')
        return { code: 'tag', position: at - 1, found: ':' };
    const illegal = /^[.-]+/.exec(text) ?? /[^A-Za-z0-9_.-]+/.exec(text);
    if (illegal !== null)
        return { code: 'tag', position: at + illegal.index, found: illegal[0] };
    if (text.length <= LONGEST_TAG)
        return undefined;
    return { code: 'tag', position: at + LONGEST_TAG, found: text.charAt(LONGEST_TAG) };
}
function digestProblem({ text, at }) {
    if (text === '')
        return { code: 'digest', position: at - 1, found: '@' };
    const colon = text.indexOf(':');
    if (colon === -1)
        return { code: 'digest', position: at, found: text };
    const length = DIGESTS.get(text.slice(0, colon));
    if (length === undefined) {
        return { code: 'digest', position: at, found: text.slice(0, Math.max(colon, 1)) };
    }
    const hex = { text: text.slice(colon + 1), at: at + colon + 1 };
    const illegal = /[^a-f0-9]+/.exec(hex.text);
    if (illegal !== null) {
        return { code: 'digest', position: hex.at + illegal.index, found: illegal[0] };
    }
    if (hex.text.length === length)
        return undefined;
    if (hex.text === '')
        return { code: 'digest', position: hex.at - 1, found: ':' };
    return { code: 'digest', position: hex.at, found: hex.text };
}
const HIGHEST_PORT = 65_535;
function hostProblem({ text, at }) {
    const bracket = text.startsWith('[') ? text.indexOf(']') : -1;
    const colon = text.indexOf(':', bracket + 1);
    const unclosed = text.startsWith('[') && bracket === -1;
    const name = unclosed || colon === -1 ? text : text.slice(0, colon);
    const problem = text.startsWith('[')
        ? addressProblem({ text: name, at })
        : domainProblem({ text: name, at });
    if (problem !== undefined)
        return problem;
    const port = colon === -1 ? undefined : portProblem({ text: text.slice(colon + 1), at: at + colon + 1 });
    if (port !== undefined)
        return port;
    return URL.canParse(`https://${text}`) ? undefined : { code: 'host', position: at, found: text };
}
function addressProblem({ text, at }) {
    return /^\[[A-Fa-f0-9:]+\]$/.test(text) ? undefined : { code: 'host', position: at, found: text };
}
function domainProblem({ text, at }) {
    if (text === '')
        return { code: 'host', position: at, found: ':' };
    for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9]+|[.-]+|[^A-Za-z0-9.-]+/g)) {
        const joins = index > 0 && index + run.length < text.length && /^(?:\.|-+)$/.test(run);
        if (!joins && !/^[A-Za-z0-9]/.test(run))
            return { code: 'host', position: at + index, found: run };
    }
    return undefined;
}
function portProblem({ text, at }) {
    if (text === '')
        return { code: 'port', position: at - 1, found: ':' };
    const legal = /^[0-9]+$/.test(text) && Number(text) <= HIGHEST_PORT;
    return legal ? undefined : { code: 'port', position: at, found: text };
}

;// CONCATENATED MODULE: ./src/image/reference.ts

const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_FORMERLY = 'index.docker.io';
function parseReference(text) {
    const problem = firstProblem(text);
    if (problem !== undefined) {
        return { kind: 'invalid', problem: { ...problem, corrected: correctedReference(text) } };
    }
    const { host, path, tag, digest } = splitReference(text);
    const registry = canonicalRegistry(host?.text);
    return {
        kind: 'reference',
        reference: {
            registry,
            path: registry === DOCKER_HUB && !path.text.includes('/') ? `library/${path.text}` : path.text,
            tag: tag?.text,
            digest: digest?.text,
            hostGiven: host !== undefined
        }
    };
}
function printReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.path}${tag}${digest}`;
}
function canonicalRegistry(host) {
    const registry = host?.toLowerCase() ?? DOCKER_HUB;
    return registry === DOCKER_HUB_FORMERLY ? DOCKER_HUB : registry;
}
const IMAGE_SCHEMES = new Set(['https://', 'http://', 'docker://', 'oci://']);
function correctedReference(text) {
    const given = trimEnds(text, /[\u0000-\u001f\u007f-\u009f\s"'`]/);
    const scheme = SCHEME.exec(given)?.[0].toLowerCase();
    if (scheme !== undefined && !IMAGE_SCHEMES.has(scheme))
        return undefined;
    const bare = given.slice(scheme?.length ?? 0);
    if (NEVER_LEGAL.test(bare))
        return undefined;
    const parts = splitReference(bare);
    if (scheme?.startsWith('http') === true && parts.host === undefined)
        return undefined;
    const host = correctedHost(parts.host?.text);
    const path = correctedPath(parts.path.text, host !== '');
    const tag = correctedTag(parts.tag?.text);
    if (host === undefined || path === undefined || tag === undefined)
        return undefined;
    const digest = parts.digest?.text.toLowerCase() ?? '';
    const corrected = `${host}${path}${tag}${digest === '' ? '' : `@${digest}`}`;
    return firstProblem(corrected) === undefined ? corrected : undefined;
}
function correctedHost(host) {
    if (host === undefined)
        return '';
    const trimmed = trimEnds(host.endsWith(':') ? host.slice(0, -1) : host, /[.-]/);
    return isHost(trimmed) ? `${trimmed}/` : undefined;
}
function correctedPath(path, hasHost) {
    const given = path.split('/').filter((component) => component !== '');
    const whole = given.length === path.split('/').length;
    if (!whole && (!hasHost || given.length < 2))
        return undefined;
    const components = given.map((component) => trimEnds(component.toLowerCase(), /[._-]/).replace(/[._-]+/g, (run) => isSeparator(run) ? run : run.charAt(0)));
    return components.includes('') ? undefined : components.join('/');
}
function correctedTag(tag) {
    if (tag === undefined || tag === '')
        return '';
    const legal = tag.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+/, '');
    return legal === '' ? undefined : `:${legal}`;
}
function trimEnds(text, unwanted) {
    let start = 0;
    let end = text.length;
    while (start < end && unwanted.test(text.charAt(start)))
        start += 1;
    while (end > start && unwanted.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
function ownerOf(reference) {
    const [owner = ''] = reference.path.split('/');
    return owner;
}
function packageNameOf(reference) {
    return reference.path.split('/').slice(1).join('/');
}
function defaultImage(repositoryFullName, registryHost) {
    return `${registryHost}/${repositoryFullName.toLowerCase()}`;
}
function checkHostSpelling(reference, given) {
    const [host = ''] = given.split('/');
    return reference.hostGiven &&
        host !== reference.registry &&
        host.toLowerCase() === reference.registry
        ? { code: 'host-uppercase', position: 0, found: host, corrected: legal(reference) }
        : undefined;
}
function checkGitHubName(reference, registryHost, given, repositoryOwner) {
    if (reference.registry !== registryHost)
        return undefined;
    const components = reference.path.split('/');
    const owner = ownerOf(reference);
    const place = { position: given.indexOf('/') + 1, found: owner };
    if (components.length === 1) {
        const path = `${repositoryOwner ?? ''}/${owner}`.toLowerCase();
        return { code: 'owner-missing', ...place, corrected: legal({ ...reference, path }) };
    }
    if (!owner.includes('.'))
        return undefined;
    const rest = components.slice(components.findIndex((component) => !component.includes('.')));
    const corrected = rest.length < 2 ? undefined : rest.join('/');
    return {
        code: owner === registryHost || corrected !== undefined ? 'host-doubled' : 'owner-impossible',
        ...place,
        corrected: corrected === undefined ? undefined : legal({ ...reference, path: corrected })
    };
}
function legal(reference) {
    const text = printReference(reference);
    return parseReference(text).kind === 'reference' ? text : undefined;
}


/***/ }),

/***/ 9407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4369);
/* harmony import */ var _edge_real_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(767);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3398);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2868);




const { ports, gateway } = (0,_edge_real_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .openPorts */ .Rr)(_actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret, _actions_core__WEBPACK_IMPORTED_MODULE_0__.info);
const isEnd = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState('began') === 'true';
const isWanted = !isEnd || _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState('verify-push') === 'true';
const step = isEnd && isWanted ? (await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(999), __nccwpck_require__.e(638)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9638))).post : _main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i;
const stateError = isEnd ? undefined : await (0,_write_js__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ)(_actions_core__WEBPACK_IMPORTED_MODULE_0__, { began: 'true' });
const done = stateError ?? (isWanted ? await step(ports, 0, gateway.limit) : {});
const failed = await (0,_write_js__WEBPACK_IMPORTED_MODULE_3__/* .write */ .M9)(_actions_core__WEBPACK_IMPORTED_MODULE_0__, done);
gateway.close();
await (0,_edge_real_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .endProcess */ .JZ)(failed ? _actions_core__WEBPACK_IMPORTED_MODULE_0__.ExitCode.Failure : _actions_core__WEBPACK_IMPORTED_MODULE_0__.ExitCode.Success);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8028:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs)
/* harmony export */ });
/* unused harmony exports REGISTRY_HOST, parseList, parseLines, INPUTS */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3659);

const TEXT = {
    read: (value) => ({ value }),
    allowed: 'any text'
};
const BOOLEAN = {
    read: (text) => {
        if (/^(?:true|True|TRUE)$/.test(text))
            return { value: true };
        return /^(?:false|False|FALSE)$/.test(text) ? { value: false } : undefined;
    },
    allowed: 'true or false'
};
function oneOf(...words) {
    return {
        read: (text) => {
            const value = words.find((word) => word === text);
            return value === undefined ? undefined : { value };
        },
        allowed: `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`
    };
}
const AUTO_OR_BOOLEAN = {
    read: (text) => {
        if (text === 'auto')
            return { value: text };
        const read = BOOLEAN.read(text);
        return read && { value: read.value ? 'true' : 'false' };
    },
    allowed: 'auto, true or false'
};
const LIST = {
    read: (text) => ({ value: parseList(text) }),
    allowed: 'a list'
};
const LINES = {
    read: (text) => ({ value: parseLines(text) }),
    allowed: 'one entry per line'
};
function autoOrList(allowed) {
    return {
        read: (text) => {
            const entries = parseList(text);
            const isAuto = entries.some((entry) => entry.toLowerCase() === 'auto');
            if (isAuto && entries.length > 1)
                return undefined;
            return { value: isAuto ? undefined : entries };
        },
        allowed
    };
}
function listOf(form, allowed) {
    return {
        read: (text) => {
            const value = parseList(text);
            return value.every((entry) => form.test(entry)) ? { value } : undefined;
        },
        allowed
    };
}
function textLike(form, allowed) {
    return {
        read: (text) => {
            if (text === '')
                return { value: undefined };
            return form.test(text) ? { value: text } : undefined;
        },
        allowed
    };
}
function seconds(longest) {
    return {
        read: (text) => {
            const given = /^[0-9]{1,6}(?:\.[0-9]{1,6})?$/.test(text) ? Number(text) : 0;
            if (given <= 0 || given > longest)
                return undefined;
            return { value: Math.max(1, Math.round(given * 1_000)) };
        },
        allowed: `a number of seconds above 0 and up to ${String(longest)}`
    };
}
function jsonObject(allowed, isMember) {
    return {
        read: (text) => {
            if (text === '')
                return { value: undefined };
            const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
            if (json.kind === 'malformed' || !(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json.value))
                return undefined;
            const fits = Object.entries(json.value).every(([name, value]) => isMember(name, value));
            return fits ? { value: json.value } : undefined;
        },
        allowed
    };
}
const RUNNER_JSON = {
    read: (text) => {
        const json = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
        return { value: json.kind === 'value' ? json.value : undefined };
    },
    allowed: 'JSON'
};
const REGISTRY_HOST = {
    read: (text) => {
        if (text.toLowerCase() === 'auto')
            return { value: undefined };
        const [host = ''] = text
            .toLowerCase()
            .replace(/^https?:\/\//, '')
            .split('/');
        return isHost(host) ? { value: host === 'index.docker.io' ? 'docker.io' : host } : undefined;
    },
    allowed: 'auto or a registry host such as ghcr.io or registry.example.com:5000',
    shown: (text) => (text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text)
};
function isHost(text) {
    const [, name = '', address = ''] = /^(?:([a-z0-9.-]{1,253})|(\[[a-f0-9:]{2,45}\]))(?::[0-9]{1,5})?$/.exec(text) ?? [];
    const labels = name
        .split('.')
        .every((label) => /^[a-z0-9]/.test(label) && /[a-z0-9]$/.test(label));
    return (labels || address !== '') && URL.canParse(`https://${text}`);
}
function parseList(text) {
    return parseLines(text).flatMap((line) => entriesOf(line.split(',')));
}
function parseLines(text) {
    return entriesOf(text.split(/\r\n|\n|\r/)).filter((line) => !line.startsWith('#'));
}
function entriesOf(pieces) {
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
const PLATFORM = /^[\w.-]+(?:\([\w.+-]*\))?(?:\/[\w.-]+){0,2}$/;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
const DIGEST = textLike(SHA256, 'a digest such as sha256: and 64 hexadecimal digits');
const IMAGES = autoOrList('auto alone, or at least one image name');
const BAKE = jsonObject('the JSON that docker buildx bake --print writes', (name, value) => name !== 'target' || (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value));
const CONTEXTS = jsonObject('a JSON object with any of steps, needs, inputs and vars', (name, value) => ['steps', 'needs', 'inputs', 'vars'].includes(name) && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value ?? {}));
const INPUTS = {
    images: input('images', IMAGES, 'auto'),
    push: input('push', BOOLEAN, 'true'),
    contexts: input('contexts', CONTEXTS, ''),
    bakeDefinition: input('bake-definition', BAKE, ''),
    cacheTo: input('cache-to', LINES, ''),
    baseImages: input('base-images', LIST, ''),
    dockerfiles: input('dockerfile', autoOrList('auto alone, or paths inside the workspace'), ''),
    buildArgs: input('build-args', LINES, ''),
    target: input('target', TEXT, ''),
    buildContexts: input('build-contexts', LINES, ''),
    platforms: input('platforms', listOf(PLATFORM, 'platforms such as linux/amd64'), ''),
    publicImages: input('public-images', LIST, ''),
    verifyLayers: input('verify-layers', BOOLEAN, 'false'),
    verifyPush: input('verify-push', AUTO_OR_BOOLEAN, 'auto'),
    expectedVisibility: input('expected-visibility', oneOf('any', 'public', 'internal', 'private'), 'any'),
    pushedDigest: input('pushed-digest', DIGEST, ''),
    onDenied: input('on-denied', oneOf('auto', 'skip', 'fail'), 'auto'),
    onUnknown: input('on-unknown', oneOf('push', 'skip', 'fail'), 'push'),
    probe: input('probe', BOOLEAN, 'true'),
    summary: input('summary', BOOLEAN, 'true'),
    registry: input('registry', REGISTRY_HOST, 'auto'),
    username: input('username', TEXT, ''),
    password: input('password', TEXT, ''),
    githubToken: filledIn('github-token', TEXT, 'github.token'),
    workerLog: input('worker-log', BOOLEAN, 'false'),
    timeoutMs: input('timeout', seconds(3_600), '30'),
    jobToken: filledIn('job-token', TEXT, 'github.token'),
    jobStatus: filledIn('job-status', TEXT, 'job.status'),
    secretSource: filledIn('secret-source', TEXT, 'github.secret_source'),
    workflowRepository: filledIn('workflow-repository', TEXT, 'job.workflow_repository'),
    workflowFile: filledIn('workflow-file', TEXT, 'job.workflow_file_path'),
    workflowSha: filledIn('workflow-sha', TEXT, 'job.workflow_sha'),
    workflowRef: filledIn('workflow-ref', TEXT, 'job.workflow_ref'),
    matrix: filledIn('matrix', RUNNER_JSON, 'toJSON(matrix)'),
    strategy: filledIn('strategy', RUNNER_JSON, 'toJSON(strategy)')
};
function input(name, kind, whenAbsent) {
    return { name, kind, whenAbsent, default: whenAbsent };
}
function filledIn(name, kind, expression) {
    return { name, kind, whenAbsent: '', default: `\${{ ${expression} }}` };
}
function readInputs(env) {
    const errors = [];
    const inputs = readAll(env, errors);
    if (inputs.push && inputs.images?.length === 0) {
        errors.unshift(errorOf(INPUTS.images, textOf(env, INPUTS.images)));
    }
    return errors.length > 0 ? { kind: 'invalid', errors, inputs } : { kind: 'inputs', inputs };
}
function readAll(env, errors) {
    const rows = Object.entries(INPUTS);
    return Object.fromEntries(rows.map(([property, row]) => {
        const text = textOf(env, row);
        const read = row.kind.read(text);
        if (read === undefined)
            errors.push(errorOf(row, text));
        return [property, (read ?? row.kind.read(row.whenAbsent))?.value];
    }));
}
function textOf(env, { name, whenAbsent }) {
    return (env[`INPUT_${name.toUpperCase()}`] ?? whenAbsent).trim();
}
function errorOf({ name, kind }, text) {
    return { input: name, value: kind.shown?.(text) ?? text, allowed: kind.allowed };
}


/***/ }),

/***/ 3398:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/credential/credential-helper.ts
var credential_helper = __nccwpck_require__(4845);
// EXTERNAL MODULE: ./src/registry/client.ts + 2 modules
var client = __nccwpck_require__(5387);
// EXTERNAL MODULE: ./src/base/promises.ts
var promises = __nccwpck_require__(6823);
// EXTERNAL MODULE: ./src/permissions/rules.ts
var rules = __nccwpck_require__(4391);
// EXTERNAL MODULE: ./src/event/run.ts
var event_run = __nccwpck_require__(4949);
// EXTERNAL MODULE: ./src/image/reference.ts + 1 modules
var reference = __nccwpck_require__(6722);
// EXTERNAL MODULE: ./src/credential/credential.ts
var credential = __nccwpck_require__(8424);
;// CONCATENATED MODULE: ./src/observe/open-questions.ts



function namedOf({ target: { name } }) {
    return name.kind === 'reference' ? name : name.meant;
}
function isJobTokens(facts) {
    return namedOf(facts)?.registry.kind === 'github' && facts.tested.token === 'job';
}
function isOpenAboutToken(facts) {
    if (!isJobTokens(facts))
        return false;
    const { answer } = facts;
    switch (answer.kind) {
        case 'accepted':
            return false;
        case 'refused':
            return answer.refusal.kind !== 'owner-not-found';
        case 'rate-limited':
        case 'unavailable':
        case 'unrecognised':
        case 'untrusted-realm':
        case 'not-asked':
            return true;
    }
}
function openAboutToken(targets) {
    const opened = targets.some((facts) => isJobTokens(facts) && facts.answer.kind === 'accepted');
    return targets.filter((facts) => isOpenAboutToken(facts) && !(opened && facts.answer.kind === 'not-asked'));
}
function isRefusedToJob(facts) {
    return isJobTokens(facts) && facts.answer.kind === 'refused';
}
function isOwn({ repository }, facts) {
    const named = namedOf(facts);
    const owner = named === undefined ? '' : (0,reference/* ownerOf */.bf)(named.reference);
    return owner === repository.owner.toLowerCase();
}
function needsUpstream(run, targets) {
    const { fork, parentOwner, fullName } = run.repository;
    const isTold = fork === false || (fork === true && parentOwner !== undefined);
    const isEmpty = targets.some(({ tested }) => tested.credential.kind === 'withheld');
    if (isEmpty && fork === undefined && fullName !== '' && (0,event_run/* withholdsSecrets */.Mc)(run) === undefined) {
        return true;
    }
    if (isTold || fullName === '' || (0,event_run/* isCertainlyReadOnlyFork */.ms)(run))
        return false;
    return targets.some((facts) => namedOf(facts)?.registry.kind === 'github' &&
        (0,credential/* usesJobIdentity */.M)(facts.tested) &&
        !isOwn(run, facts) &&
        facts.answer.kind !== 'accepted');
}
function needsScopes(facts) {
    const { answer, tested } = facts;
    if (namedOf(facts)?.registry.kind !== 'github')
        return false;
    if (tested.token !== 'classic' && tested.token !== 'oauth')
        return false;
    if (answer.kind === 'not-asked')
        return answer.why === 'probe-off';
    if (answer.kind !== 'refused')
        return false;
    const { kind } = answer.refusal;
    return (kind === 'token-scopes' ||
        kind === 'denied-generic' ||
        kind === 'unknown' ||
        kind === 'write-package' ||
        kind === 'read-package');
}
function observedPermission(run, targets, declared) {
    const own = targets.filter((facts) => isJobTokens(facts) && isOwn(run, facts));
    if (own.some(({ answer }) => answer.kind === 'accepted'))
        return 'write';
    const refused = own.some(({ answer }) => answer.kind === 'refused' && answer.refusal.kind === 'installation-not-allowed');
    const granted = declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'high';
    const mayBeReadOnly = (0,event_run/* mayBeReadOnlyFork */["do"])(run) || run.dependabotUnsettled;
    return refused && (mayBeReadOnly || !granted) ? 'not-write' : undefined;
}

// EXTERNAL MODULE: ./src/observe/pull.ts
var pull = __nccwpck_require__(8509);
// EXTERNAL MODULE: ./src/registry/host.ts
var host = __nccwpck_require__(637);
// EXTERNAL MODULE: ./src/observe/tested-credential.ts + 2 modules
var tested_credential = __nccwpck_require__(4477);
;// CONCATENATED MODULE: ./src/observe/push.ts




async function askPushTarget(ports, reading, clients, target) {
    const named = target.name.kind === 'reference' ? target.name : target.name.meant;
    const tested = named === undefined
        ? tested_credential/* ANONYMOUS */.E6
        : await (0,tested_credential/* credentialToShow */.Gu)(ports, reading, clients, named, 'push', target.login);
    const unknown = { exists: undefined, visibility: undefined, scopes: undefined };
    const notAsked = whyNotAsk(reading, target, tested);
    const isSeen = notAsked === undefined || (notAsked === 'probe-off' && isExpected(reading));
    if (named === undefined || !isSeen) {
        const answer = { kind: 'not-asked', why: notAsked ?? 'certain' };
        return { target, tested, answer, ...unknown, exchanges: [] };
    }
    const [{ answer, exchanges }, seen] = await Promise.all([
        notAsked === undefined ? mayPush(ports, reading, clients, named, tested) : unasked(notAsked),
        needsVisibility(reading, target)
            ? (0,pull/* askPackage */.Oj)(ports, reading, clients, named, tested)
            : pull/* NOT_CHECKED */.mI
    ]);
    return {
        target,
        tested,
        answer,
        scopes: undefined,
        exists: existence(named, answer) ?? seen.exists,
        visibility: seen.visibility,
        ...(seen.isNew === true ? { isNew: true } : {}),
        exchanges: [...exchanges, ...seen.exchanges]
    };
}
function mayPush(ports, reading, { push }, { reference, registry }, { credential, token }) {
    return push.mayPush({
        registry,
        path: reference.path,
        login: (0,tested_credential/* loginOf */.DQ)(credential),
        jobToken: registry.kind === 'github' && token === 'job',
        isOld: () => (0,pull/* isOldPackage */.wY)(ports, reading, reference.path)
    });
}
function unasked(why) {
    return { answer: { kind: 'not-asked', why }, exchanges: [] };
}
function needsVisibility(reading, target) {
    return target.role === 'image' && (isExpected(reading) || target === reading.targets[0]);
}
function isExpected({ inputs }) {
    return inputs.expectedVisibility !== 'any';
}
function whyNotAsk({ inputs, run }, { name }, { credential, token }) {
    if (name.kind === 'invalid' || (0,host/* isNeverAsked */.NH)(name.registry))
        return 'certain';
    if (credential.kind === 'withheld' || credential.kind === 'helper-failed')
        return 'no-credential';
    if (credential.kind === 'untested')
        return 'untested-login';
    if (token === 'job' && name.registry.kind === 'foreign-github')
        return 'certain';
    if (token === 'job' && (0,event_run/* isCertainlyReadOnlyFork */.ms)(run))
        return 'certain';
    return inputs.probe ? undefined : 'probe-off';
}
function existence({ registry }, answer) {
    if (!(0,host/* isGitHub */.Wz)(registry) || answer.kind !== 'refused')
        return undefined;
    const { refusal } = answer;
    if (refusal.kind === 'write-package' || refusal.kind === 'read-package')
        return true;
    if (refusal.kind !== 'installation-not-allowed')
        return undefined;
    return refusal.operation === 'Create' ? false : true;
}

// EXTERNAL MODULE: ./src/credential/secrets.ts
var secrets = __nccwpck_require__(1204);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __nccwpck_require__(3659);
// EXTERNAL MODULE: ./src/image/build-flags.ts
var build_flags = __nccwpck_require__(3807);
;// CONCATENATED MODULE: ./src/targets/bake-definition.ts


const MAX_TARGETS = 500;
function withBake(inputs) {
    const targets = targetsOf(inputs.bakeDefinition).filter(({ isWanted }) => isWanted);
    const pushed = targets.flatMap(({ value }) => imagesOf(value));
    const caches = targets.flatMap(({ value }) => attributesOf((0,json/* field */.ZZ)(value, 'cache-to')).map(csvOf));
    const images = [...(inputs.images ?? []), ...pushed];
    return {
        ...inputs,
        images: pushed.length === 0 ? inputs.images : [...new Set(images)],
        cacheTo: [...inputs.cacheTo, ...caches]
    };
}
function bakeBuilds({ bakeDefinition }) {
    return targetsOf(bakeDefinition).flatMap(({ name, value }) => {
        const dockerfile = dockerfileOf(name, value);
        if (dockerfile === undefined)
            return [];
        const args = textEntries((0,json/* field */.ZZ)(value, 'args'));
        const contexts = textEntries((0,json/* field */.ZZ)(value, 'contexts'));
        return [
            {
                input: 'bake-definition',
                dockerfile,
                buildArgs: new Map(args),
                environmentArgs: new Set(),
                target: (0,json/* textOf */.b6)((0,json/* field */.ZZ)(value, 'target')),
                buildContexts: new Map(contexts.map(([key, text]) => [(0,build_flags/* contextName */.fW)(key) ?? key, text])),
                platforms: textsOf((0,json/* field */.ZZ)(value, 'platforms'))
            }
        ];
    });
}
function targetsOf(definition) {
    const all = (0,json/* field */.ZZ)(definition, 'target');
    const named = (0,json/* isRecord */.u4)(all) ? Object.entries(all).slice(0, MAX_TARGETS) : [];
    const wanted = membersOf(definition, 'default');
    const isKnown = named.some(([name]) => wanted.has(name));
    return named.map(([name, value]) => ({ name, value, isWanted: !isKnown || wanted.has(name) }));
}
function membersOf(definition, group) {
    const names = new Set([group]);
    for (const name of names) {
        if (names.size > MAX_TARGETS)
            break;
        const members = textsOf((0,json/* fieldAt */.UK)(definition, 'group', name, 'targets'));
        members.forEach((member) => names.add(member));
    }
    return names;
}
function imagesOf(target) {
    const tags = textsOf((0,json/* field */.ZZ)(target, 'tags'));
    const outputs = attributesOf((0,json/* field */.ZZ)(target, 'output'));
    const pushing = outputs.filter(isPushing);
    if (outputs.length > 0 && pushing.length === 0)
        return [];
    if (tags.length > 0)
        return tags;
    return pushing.flatMap((output) => output.get('name')?.split(',') ?? []).filter(Boolean);
}
function isPushing(output) {
    const type = output.get('type');
    const push = output.get('push');
    return type === 'registry' ? push !== 'false' : type === 'image' && push === 'true';
}
function dockerfileOf(name, target) {
    const text = (0,json/* textOf */.b6)((0,json/* field */.ZZ)(target, 'dockerfile-inline'));
    if (text !== undefined)
        return { path: `bake target ${name}`, text };
    const file = localPath((0,json/* textOf */.b6)((0,json/* field */.ZZ)(target, 'dockerfile')) ?? 'Dockerfile');
    const context = localPath((0,json/* textOf */.b6)((0,json/* field */.ZZ)(target, 'context')) ?? '.');
    if (file === undefined)
        return undefined;
    if (file.startsWith('/'))
        return { path: file, text: undefined };
    if (context === undefined)
        return undefined;
    const folder = context.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    const isHere = folder === '.' || folder === '';
    return { path: isHere && context !== '/' ? file : `${folder}/${file}`, text: undefined };
}
function localPath(text) {
    const path = text.startsWith('cwd://') ? text.slice('cwd://'.length) : text;
    return /^(?:[a-z][\w+.-]*:\/\/|git@|github\.com\/|target:|-$)/i.test(path) ? undefined : path;
}
function attributesOf(list) {
    if (!Array.isArray(list))
        return [];
    const all = list.map((entry) => typeof entry === 'string' ? csvAttributes(entry) : new Map(textEntries(entry)));
    return all.filter(({ size }) => size > 0);
}
function csvAttributes(line) {
    const fields = (0,build_flags/* csvFields */.qZ)(line) ?? [];
    if (!line.includes('='))
        return new Map([
            ['type', 'registry'],
            ['ref', line]
        ]);
    return new Map(fields.map((one) => {
        const [key = '', ...value] = one.split('=');
        return [key.trim().toLowerCase(), value.join('=')];
    }));
}
function csvOf(attributes) {
    const fields = [...attributes].map(([key, value]) => `${key}=${value}`);
    return fields
        .map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
        .join(',');
}
function textsOf(list) {
    return Array.isArray(list) ? list.flatMap((entry) => (0,json/* textOf */.b6)(entry) ?? []) : [];
}
function textEntries(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return [];
    return Object.entries(value).flatMap(([key, text]) => typeof text === 'string' || typeof text === 'boolean' ? [[key, String(text)]] : []);
}

// EXTERNAL MODULE: ./src/base/redirect.ts
var redirect = __nccwpck_require__(5321);
// EXTERNAL MODULE: ./src/targets/push-targets.ts
var push_targets = __nccwpck_require__(8911);
// EXTERNAL MODULE: ./src/base/workspace.ts
var base_workspace = __nccwpck_require__(6500);
// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __nccwpck_require__(5283);
;// CONCATENATED MODULE: ./src/targets/pull-targets.ts






const ANYBODYS = {
    platforms: [],
    arePlatformsStated: false,
    dockerfileLines: [],
    isPrivateHost: false,
    alsoPushed: false
};
function pullTargetsOf(inputs, run, dockerfileImages, pushes, native) {
    const pushed = new Set(pushes.flatMap(({ role, name }) => (role === 'image' ? keyOf(name) : [])));
    const arePlatformsStated = inputs.platforms.length > 0;
    const platforms = arePlatformsStated ? inputs.platforms : [native];
    const entries = [
        ...inputs.baseImages.map((given) => {
            const name = (0,push_targets/* nameOfTarget */.wC)(given, run);
            return { ...ANYBODYS, role: 'base', given, name, platforms, arePlatformsStated };
        }),
        ...dockerfileEntries(inputs, run, dockerfileImages, pushes),
        ...inputs.publicImages.map((given) => {
            const name = (0,push_targets/* nameOfTarget */.wC)(given, run);
            const alsoPushed = !hasDigest(name) && keyOf(name).some((key) => pushed.has(key));
            return { ...ANYBODYS, role: 'public', given, name, alsoPushed };
        })
    ];
    const targets = new Map();
    for (const entry of entries) {
        const { role, name, given } = entry;
        const wanted = wantedOf(name);
        const key = [role, ...keyOf(name), wanted, name.kind === 'invalid' ? given : ''].join(' ');
        const known = targets.get(key);
        const one = { ...entry, given: [given], wanted };
        targets.set(key, known === undefined ? one : joined(known, one));
    }
    return [...targets.values()];
}
function joined(one, other) {
    return {
        ...other,
        given: [...one.given, ...other.given],
        platforms: [...new Set([...one.platforms, ...other.platforms])],
        arePlatformsStated: one.arePlatformsStated || other.arePlatformsStated,
        dockerfileLines: [...one.dockerfileLines, ...other.dockerfileLines],
        alsoPushed: one.alsoPushed && other.alsoPushed
    };
}
function dockerfileEntries(inputs, run, images, pushes) {
    const trusted = hostsOfTheUser(inputs, run, pushes);
    const pushed = new Set(pushedTags(pushes, run));
    return images.map(({ reference, path, line, platforms, arePlatformsStated }) => {
        const name = (0,push_targets/* nameOfTarget */.wC)(reference, run);
        const dockerfileLines = [{ path, line }];
        const own = { role: 'base', platforms, arePlatformsStated, dockerfileLines };
        if (name.kind === 'invalid') {
            return { ...ANYBODYS, ...own, given: `${path}, line ${line}`, name: unquoted(name) };
        }
        const isPrivateHost = isUntrustedPrivateHost(name, trusted);
        const alsoPushed = !hasDigest(name) && tagsOf(name).some((tag) => pushed.has(tag));
        return { ...own, given: reference, name, isPrivateHost, alsoPushed };
    });
}
function pushedTags(pushes, run) {
    return pushes
        .filter(({ role, origin, isCertain }) => role === 'image' && origin !== 'assumed' && isCertain)
        .flatMap(({ given }) => given.flatMap((entry) => tagsOf((0,push_targets/* nameOfTarget */.wC)(entry, run))));
}
function tagsOf(name) {
    if (name.kind === 'invalid')
        return [];
    const { tag, digest } = name.reference;
    const named = tag ?? (digest === undefined ? 'latest' : undefined);
    return named === undefined ? [] : keyOf(name).map((repository) => `${repository}:${named}`);
}
function unquoted(name) {
    return { ...name, problem: { ...name.problem, found: '', corrected: undefined } };
}
function hostsOfTheUser({ images, baseImages, publicImages, registry }, run, pushes) {
    const texts = [...(images ?? []), ...baseImages, ...publicImages];
    const names = [...texts.map((text) => (0,push_targets/* nameOfTarget */.wC)(text, run)), ...pushes.map(({ name }) => name)];
    const hosts = names.map((name) => (name.kind === 'reference' ? name.reference.registry : ''));
    return new Set([...hosts, registry ?? run.server.registry]);
}
function isUntrustedPrivateHost(name, trusted) {
    if (name.kind === 'invalid' || trusted.has(name.reference.registry))
        return false;
    return !(0,redirect/* isPublicHost */.sw)((0,redirect/* hostnameOf */.LZ)(`https://${name.reference.registry}`));
}
function keyOf(name) {
    return name.kind === 'reference' ? [`${name.reference.registry}/${name.reference.path}`] : [];
}
function hasDigest(name) {
    return name.kind === 'reference' && name.reference.digest !== undefined;
}
function wantedOf(name) {
    if (name.kind === 'invalid')
        return '';
    const { tag, digest } = name.reference;
    return digest ?? tag ?? 'latest';
}
function buildsOf(inputs) {
    const args = (0,build_flags/* parseBuildArgs */.NQ)(inputs.buildArgs);
    const contexts = (0,build_flags/* parseBuildContexts */.YN)(inputs.buildContexts);
    const builds = (inputs.dockerfiles ?? []).map((path) => ({
        input: 'dockerfile',
        dockerfile: { path, text: undefined },
        buildArgs: args.buildArgs,
        environmentArgs: args.environmentArgs,
        target: inputs.target === '' ? undefined : inputs.target,
        buildContexts: contexts.buildContexts,
        platforms: inputs.platforms
    }));
    const errors = [
        ...args.invalid.map((value) => wrong('build-args', value, 'KEY=VALUE, one a line')),
        ...contexts.invalid.map((value) => wrong('build-contexts', value, 'NAME=CONTEXT, one a line'))
    ];
    return { builds, errors };
}
function wrong(input, value, allowed) {
    return { input, value, allowed };
}
function plannedBuilds(job) {
    if (job.kind !== 'plan')
        return [];
    return job.builds.filter(({ at }) => at.job === job.job).flatMap(buildOf);
}
function buildOf(build) {
    const path = dockerfilePath((0,partial/* known */.eO)(build.context), (0,partial/* known */.eO)(build.dockerfile));
    const target = (0,partial/* known */.eO)(build.target);
    const platforms = build.platforms.map(partial/* known */.eO);
    if (!build.isCertain || path === undefined || target === undefined)
        return [];
    const contexts = build.buildContexts.flatMap((entry) => pairOf((0,partial/* known */.eO)(entry)));
    return [
        {
            input: 'dockerfile',
            dockerfile: { path, text: undefined },
            buildArgs: new Map(build.buildArgs.flatMap((entry) => pairOf((0,partial/* known */.eO)(entry)))),
            environmentArgs: new Set(build.buildArgs.flatMap(unknownArg)),
            target: target === '' ? undefined : target,
            buildContexts: new Map(contexts.map(([name, text]) => [(0,build_flags/* contextName */.fW)(name) ?? name, text])),
            platforms: platforms.every((platform) => platform !== undefined) ? platforms : []
        }
    ];
}
function dockerfilePath(context, file) {
    if (context === undefined || file === undefined || /^[a-z+]+:\/\/|^git@|#/i.test(context)) {
        return undefined;
    }
    if (file !== '')
        return file;
    return context === '' ? 'Dockerfile' : `${context.replace(/\/+$/, '')}/Dockerfile`;
}
function pairOf(text) {
    const at = text?.indexOf('=') ?? -1;
    return text === undefined || at < 1 ? [] : [[text.slice(0, at), text.slice(at + 1)]];
}
function unknownArg(entry) {
    const text = (0,partial/* known */.eO)(entry);
    if (text !== undefined)
        return text.includes('=') || text === '' ? [] : [text];
    const name = /^([^=]+)=/.exec((0,partial/* knownStart */.ai)(entry))?.[1];
    return name === undefined ? [] : [name];
}
const MAX_BYTES = 1024 * 1024;
const MISSING = 'a Dockerfile that is in the workspace when this step runs (does actions/checkout stand before it?)';
async function readDockerfiles(ports, builds) {
    const read = await Promise.all(builds.map((build) => pull_targets_imagesOf(ports, build)));
    return {
        images: read.flatMap(({ images }) => images),
        unresolved: read.flatMap(({ unresolved }) => unresolved),
        errors: read.flatMap(({ errors }) => errors)
    };
}
async function pull_targets_imagesOf(ports, build) {
    const text = build.dockerfile.text ?? (await textOf(ports, build));
    if (typeof text !== 'string')
        return { images: [], unresolved: [], errors: [text] };
    const native = (0,event_run/* runnerPlatform */.GQ)(ports.runner.env);
    const platforms = build.platforms.map((platform) => wholePlatform(platform, native));
    const { pulledImages } = await __nccwpck_require__.e(/* import() */ 747).then(__nccwpck_require__.bind(__nccwpck_require__, 9747));
    const { images, problems } = pulledImages([{ path: build.dockerfile.path, text }], {
        ...build,
        platforms: platforms.length === 0 ? [native] : platforms,
        buildPlatform: native
    });
    const pulled = images.filter(({ kind }) => kind !== 'frontend');
    return {
        images: pulled.flatMap((image) => resolvedImage(image, native, platforms.length > 0)),
        unresolved: pulled.flatMap(unresolvedOf),
        errors: problems.flatMap((problem) => errorOf(build, problem))
    };
}
function resolvedImage(image, native, areGiven) {
    const { certainty, reference, path, line, platforms } = image;
    if (certainty.kind !== 'resolved' || reference === undefined)
        return [];
    return [
        {
            reference,
            path,
            line,
            platforms: platforms.map((platform) => wholePlatform(platform, native)),
            arePlatformsStated: areGiven || image.hasOwnPlatform
        }
    ];
}
function wholePlatform(platform, native) {
    return /^(?:linux|local)$/i.test(platform) ? native : platform;
}
function unresolvedOf({ certainty, path, line }) {
    return certainty.kind === 'unresolved'
        ? [{ path, line, variable: certainty.missing[0] ?? '' }]
        : [];
}
function errorOf({ input }, { path, line, code }) {
    if (code === 'other-frontend')
        return [];
    return [
        { input, value: path, allowed: `a Dockerfile that BuildKit reads (line ${line}: ${code})` }
    ];
}
async function textOf({ runner, files }, build) {
    const { path } = build.dockerfile;
    const wrong = (allowed) => ({ input: build.input, value: path, allowed });
    const workspace = runner.env['GITHUB_WORKSPACE'];
    const found = await (0,base_workspace/* locate */.x)(path, { workspace, platform: runner.platform }, files);
    if (found.kind === 'outside')
        return wrong('a path inside the workspace');
    if (found.kind === 'absent')
        return wrong(MISSING);
    const read = await files.read(found.path, MAX_BYTES);
    return read.kind === 'text' ? read.text : wrong('a readable Dockerfile of at most 1 MiB');
}

// EXTERNAL MODULE: ./src/inputs/inputs.ts
var inputs_inputs = __nccwpck_require__(8028);
;// CONCATENATED MODULE: ./src/read.ts






async function read(ports) {
    const { runner, files } = ports;
    const read = (0,inputs_inputs/* readInputs */.Ko)(runner.env);
    maskSecrets(read.inputs, runner);
    const inputs = withBake(read.inputs);
    const run = await (0,event_run/* readRun */.cI)(runner.env, files, inputs);
    const { targets, errors } = (0,push_targets/* targetsOf */.QR)(inputs, run);
    const { builds, errors: buildErrors } = buildsOf(inputs);
    const dockerfiles = await readDockerfiles(ports, [...builds, ...bakeBuilds(inputs)]);
    const misread = read.kind === 'invalid' ? read.errors : [];
    const wrong = [...misread, ...errors, ...buildErrors, ...dockerfiles.errors];
    if (wrong.length > 0)
        return { kind: 'invalid', errors: wrong, inputs, run };
    const { unresolved, images: dockerfileImages } = dockerfiles;
    const known = { inputs, run, dockerfileImages, unresolved };
    return { kind: 'reading', reading: withTargets(known, targets, runner.env) };
}
function withTargets(known, targets, env) {
    const { inputs, run, dockerfileImages } = known;
    const pulls = pullTargetsOf(inputs, run, dockerfileImages, targets, (0,event_run/* runnerPlatform */.GQ)(env));
    return { ...known, targets, pulls };
}
function maskSecrets({ githubToken, jobToken, password, username }, { mask }) {
    const source = { kind: 'inputs' };
    for (const secret of [githubToken, jobToken, password]) {
        (0,secrets/* secretsToMask */.F)({ kind: 'basic', source, username, secret }).forEach(mask);
    }
}

;// CONCATENATED MODULE: ./src/observe/observe.ts









const PULLS_AT_ONCE = 12;
async function observe(ports, reading, clients, slow, meanwhile = () => undefined) {
    const { inputs, run } = reading;
    const api = (0,promises/* once */.Oo)(() => rememberFiles(ports.github(run.server.apiUrl, inputs.githubToken)));
    const readFile = fileReader(ports, reading, api);
    const answers = askRegistries(ports, reading, clients, api, meanwhile);
    const isAnswered = await Promise.race([answers.then(() => true), slow.then(() => false)]);
    if (!isAnswered && reading.targets.some(isGitHubs)) {
        readFile({ localOnly: (0,event_run/* isCertainlyReadOnlyFork */.ms)(run) }).catch(() => undefined);
    }
    const { job, asked, pulls, unresolved } = await answers;
    const [declared, upstream, targets] = await Promise.all([
        readDeclaredIfOpen(run, job, asked, pulls, readFile),
        askUpstream(run, asked, api),
        Promise.all(asked.map((facts) => withScopes(facts, api)))
    ]);
    const knownRun = { ...run, repository: { ...run.repository, ...upstream } };
    const permission = await findPermission(ports, reading, targets, declared);
    const jobs = {
        own: { declared, permission },
        read: (job) => readFile({ job }),
        permissionBy: (other) => (0,rules/* effectivePermission */.f)(permissionFacts(ports, run, other))
    };
    return {
        inputs,
        run: knownRun,
        job,
        declared,
        permission,
        targets: await Promise.all(targets.map((facts) => withPushingJob(facts, jobs))),
        pulls,
        unresolved
    };
}
async function askRegistries(ports, reading, clients, api, meanwhile) {
    const { inputs, run } = reading;
    const isOpen = (0,push_targets/* isLeftToJob */._A)(inputs);
    if (!isOpen && inputs.dockerfiles !== undefined) {
        const answers = askAll(ports, reading, clients);
        meanwhile();
        const [asked, pulls] = await answers;
        return { job: { kind: 'not-read' }, asked, pulls, unresolved: reading.unresolved };
    }
    const { job, guess } = await planAndGuess(ports, reading, clients, api, meanwhile);
    const targets = isOpen ? (0,push_targets/* plannedTargets */.Nk)(job, inputs, run) : reading.targets;
    const known = inputs.dockerfiles === undefined ? await withBuilds(ports, reading, job) : reading;
    const planned = withTargets(known, targets, ports.runner.env);
    const answers = askAll(ports, planned, clients, guess);
    meanwhile(job);
    const [asked, pulls] = await answers;
    return { job, asked, pulls, unresolved: known.unresolved };
}
async function withBuilds(ports, reading, job) {
    const { images, unresolved } = await readDockerfiles(ports, plannedBuilds(job));
    return {
        ...reading,
        dockerfileImages: [...reading.dockerfileImages, ...images],
        unresolved: [...reading.unresolved, ...unresolved]
    };
}
async function planAndGuess(ports, reading, clients, api, meanwhile) {
    const { readJobPlan } = await __nccwpck_require__.e(/* import() */ 464).then(__nccwpck_require__.bind(__nccwpck_require__, 1464));
    const atHand = await readJobPlan(ports, reading, undefined);
    const mayFetch = reading.inputs.githubToken !== '';
    if (!mayFetch || atHand.kind === 'plan')
        return { job: atHand, guess: undefined };
    const [own] = reading.targets;
    const both = Promise.all([
        readJobPlan(ports, reading, api()),
        own === undefined ? undefined : askPushTarget(ports, reading, clients, own)
    ]);
    meanwhile();
    const [job, guess] = await both;
    return { job, guess };
}
function askAll(ports, reading, clients, guess) {
    return Promise.all([
        Promise.all(reading.targets.map(async (target) => guessedAnswer(guess, target) ?? (await askPushTarget(ports, reading, clients, target)))),
        (0,promises/* mapLimit */.sf)(PULLS_AT_ONCE, reading.pulls.map((target) => () => (0,pull/* askPullTarget */.sB)(ports, reading, clients, target)))
    ]);
}
function guessedAnswer(guess, target) {
    const isSame = guess !== undefined &&
        target.role === 'image' &&
        (target.login === undefined ||
            (target.login.kind === 'present' && target.login.inAnotherJob !== true)) &&
        repositoryOf(guess.target) === repositoryOf(target);
    return isSame ? { ...guess, target } : undefined;
}
function repositoryOf(target) {
    const named = namedOf({ target });
    return named && `${named.reference.registry}/${named.reference.path}`;
}
function rememberFiles(api) {
    const files = new Map();
    return {
        ...api,
        file: (...file) => (0,promises/* memoize */.Bj)(files, file.join(' '), () => api.file(...file))
    };
}
function isGitHubs(target) {
    return namedOf({ target })?.registry.kind === 'github';
}
function fileReader(ports, { inputs }, api) {
    const read = async (localOnly, other) => {
        const { jobPlaceOf, readDeclared } = await __nccwpck_require__.e(/* import() */ 464).then(__nccwpck_require__.bind(__nccwpck_require__, 1464));
        const place = jobPlaceOf(ports.runner, inputs);
        const usable = inputs.githubToken === '' || localOnly ? undefined : api();
        const reach = { api: usable, files: ports.files };
        if (other === undefined)
            return readDeclared(reach, place, { localOnly });
        return readDeclared(reach, { ...place, job: other }, { localOnly, alsoFixed: [place.job] });
    };
    const readings = new Map();
    return ({ localOnly = false, job }) => (0,promises/* memoize */.Bj)(readings, `${localOnly} ${job ?? ''}`, () => read(localOnly, job));
}
function readDeclaredIfOpen(run, job, targets, pulls, read) {
    const open = [...openAboutToken(targets), ...pulls.filter(isRefusedToJob)];
    if (open.length === 0)
        return Promise.resolve({ kind: 'unreadable', why: 'not-looked-at' });
    const localOnly = job.kind === 'not-read' &&
        (0,event_run/* isCertainlyReadOnlyFork */.ms)(run) &&
        open.every(({ answer }) => answer.kind === 'not-asked' && answer.why === 'certain');
    return read({ localOnly });
}
async function askUpstream(run, targets, api) {
    if (!needsUpstream(run, targets))
        return {};
    const answer = await api().repository(run.repository.fullName);
    if (answer.kind !== 'found')
        return {};
    const { fork, parentFullName, sourceFullName, visibility, ownerType } = answer.value;
    return {
        fork,
        parentOwner: parentFullName?.split('/')[0],
        rootOwner: sourceFullName?.split('/')[0],
        visibility: run.repository.visibility ?? visibility,
        ownerType: run.repository.ownerType ?? ownerType
    };
}
async function withScopes(facts, api) {
    const { credential } = facts.tested;
    if (!needsScopes(facts) || !('secret' in credential))
        return facts;
    const answer = await api().scopes(credential.secret);
    return answer.kind === 'found' ? { ...facts, scopes: answer.value } : facts;
}
async function findPermission(ports, { inputs, run }, targets, declared) {
    const { env } = ports.runner;
    const known = {
        ...permissionFacts(ports, run, declared),
        observedPermission: observedPermission(run, targets, declared)
    };
    const { reportedPermission: level } = run;
    const runtime = level === undefined ? undefined : { level, source: 'runner' };
    const permission = (0,rules/* effectivePermission */.f)({ ...known, runtime });
    const isObserved = runtime !== undefined || known.observedPermission === 'write';
    if (!inputs.workerLog || isObserved)
        return permission;
    const { readWorkerLog } = await __nccwpck_require__.e(/* import() */ 783).then(__nccwpck_require__.bind(__nccwpck_require__, 3783));
    const logged = await readWorkerLog(ports, {
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '',
        job: env['GITHUB_JOB'] ?? ''
    });
    return logged === undefined
        ? permission
        : (0,rules/* effectivePermission */.f)({ ...known, runtime: { level: logged, source: 'worker-log' } });
}
function permissionFacts({ runner }, run, declared) {
    const { visibility, ownerType, createdAt } = run.repository;
    const { event, origin, dependabot, dependabotUnsettled, secretSource, idTokenOffered } = run;
    return {
        event,
        origin,
        visibility,
        ownerType,
        createdAt,
        dependabot,
        dependabotUnsettled,
        baseRef: runner.env['GITHUB_BASE_REF'],
        secretSource,
        declared,
        runtime: undefined,
        observedPermission: undefined,
        idTokenOffered
    };
}
async function withPushingJob(facts, jobs) {
    const { writers } = facts.target;
    if (writers === undefined || !isJobTokens(facts))
        return facts;
    const own = await jobs.read();
    const tokens = await Promise.all(writers.map(async (writer) => {
        if (writer.isThis)
            return { ...writer, ...jobs.own, isAlike: true };
        const declared = await jobs.read(writer.job);
        const isAlike = areAlike(own, declared);
        const permission = isAlike ? jobs.own.permission : jobs.permissionBy(declared);
        return { ...writer, declared, permission, isAlike };
    }));
    const decisive = decisiveOf(facts, tokens);
    return decisive === undefined || decisive.isThis ? facts : { ...facts, pushingJob: decisive };
}
function areAlike(one, other) {
    if (one.kind === 'block' && other.kind === 'block')
        return one.level === other.level;
    if (one.kind === 'unreadable' && other.kind === 'unreadable')
        return one.why === other.why && one.why !== 'not-yaml' && one.why !== 'job-not-found';
    return one.kind === 'absent' && other.kind === 'absent';
}
function decisiveOf({ answer }, tokens) {
    const isRefused = answer.kind === 'refused';
    const refused = tokens.find(({ isAlike, isCertain }) => isRefused && isAlike && isCertain);
    return refused ?? tokens.toSorted((one, other) => rank(one) - rank(other))[0];
}
function rank({ permission, isCertain, isAlike }) {
    if (isAlike || permission.level === 'write')
        return 2;
    return isCertain && isLacking(permission) ? 0 : 1;
}
function isLacking({ level, certainty }) {
    return (level === 'read' || level === 'none') && (certainty === 'high' || certainty === 'certain');
}

// EXTERNAL MODULE: ./src/after-push/tags-to-verify.ts
var tags_to_verify = __nccwpck_require__(992);
// EXTERNAL MODULE: ./src/write.ts
var write = __nccwpck_require__(2868);
;// CONCATENATED MODULE: ./src/main.ts










async function main(given, begun, limit) {
    const { ports, scrub } = (0,secrets/* watchSecrets */.N)(given);
    const report = await read(ports)
        .then(async (result) => {
        if (result.kind === 'reading')
            return judge(ports, scrub, result.reading, begun, limit);
        const { reportInvalidInputs } = await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(90)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6090));
        return reportInvalidInputs(result.errors, result.inputs, result.run);
    })
        .catch((error) => crashed(error));
    return { state: {}, folded: [], ...report, ...(0,write/* requestsToLog */.Un)(ports) };
}
async function judge(ports, scrub, reading, begun, limit) {
    const { inputs, run } = reading;
    const deadline = begun + inputs.timeoutMs - write/* REPORTING_MS */.Op;
    const { slow, over } = limit(Math.max(deadline - ports.clock.now(), 1));
    const programs = (0,credential_helper/* rememberRuns */.UB)(ports.programs, ports.clock, deadline);
    try {
        const asking = (0,client/* openRegistryClients */.su)(ports, deadline, scrub);
        const load = (job) => void loaded(job).catch(() => undefined);
        const facts = await (0,promises/* within */.ux)(over, observe({ ...ports, programs }, reading, asking, slow, load));
        const { decisionOf, firstPushes, reportOf, traceOf } = await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(90)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6090));
        const decision = await decisionOf(facts);
        const pushed = (0,push_targets/* pushedReferences */.C1)(decision.facts.targets.map(({ target }) => target));
        const verify = decision.shouldPush && (0,tags_to_verify/* isVerifyWanted */.zi)(inputs, run, pushed, firstPushes(decision));
        const report = await reportOf(decision);
        const folded = (0,event_run/* isDebugging */.Vh)(ports.runner) ? await traceOf(decision) : [];
        return {
            ...report,
            folded,
            state: { 'verify-push': String(verify), 'pushed-images': pushed.join('\n') }
        };
    }
    catch (error) {
        return await crashed(error, reading);
    }
}
async function loaded(job) {
    const { loadAhead } = await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(90)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6090));
    await loadAhead(job);
}
async function crashed(error, known) {
    const { reportCrash } = await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(90)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6090));
    return reportCrash(error, known?.inputs, known?.run);
}


/***/ }),

/***/ 8509:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oj: () => (/* binding */ askPackage),
/* harmony export */   mI: () => (/* binding */ NOT_CHECKED),
/* harmony export */   sB: () => (/* binding */ askPullTarget),
/* harmony export */   wY: () => (/* binding */ isOldPackage),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _credential_credential_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8424);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6722);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(637);
/* harmony import */ var _tested_credential_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4477);




const OPEN = {
    withoutLogin: undefined,
    moved: undefined,
    exists: undefined,
    visibility: undefined,
    scopes: undefined
};
const PRIVATE_HOST = {
    kind: 'unavailable',
    cause: 'network',
    detail: 'not contacted: only a Dockerfile names this host of a private network; base-images can name it too'
};
async function askPullTarget(ports, reading, clients, target) {
    if (target.isPrivateHost)
        return { target, tested: _tested_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .ANONYMOUS */ .E6, answer: PRIVATE_HOST, ...OPEN, exchanges: [] };
    const named = target.name.kind === 'reference' ? target.name : undefined;
    const tested = named === undefined || target.role === 'public'
        ? _tested_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .ANONYMOUS */ .E6
        : await (0,_tested_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialToShow */ .Gu)(ports, reading, clients, named, 'pull');
    const notAsked = whyNotAsk(named, tested);
    if (named === undefined || notAsked !== undefined) {
        const answer = { kind: 'not-asked', why: notAsked ?? 'certain' };
        return { target, tested, answer, ...OPEN, exchanges: [] };
    }
    const login = (0,_tested_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(tested.credential);
    const asked = await pull(reading, clients, target, named, login);
    const facts = { target, tested, ...asked, ...OPEN, exists: existsBy(asked.answer) };
    return asked.answer.kind === 'refused' ? explained(ports, reading, clients, facts, named) : facts;
}
function whyNotAsk(named, { credential, token }) {
    if (named === undefined || (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .isNeverAsked */ .NH)(named.registry))
        return 'certain';
    if (credential.kind === 'helper-failed')
        return 'no-credential';
    return token === 'job' && named.registry.kind === 'foreign-github' ? 'certain' : undefined;
}
function pull({ inputs }, { pull }, { role, wanted, platforms, arePlatformsStated, dockerfileLines }, { reference, registry }, login) {
    return pull.mayPull({
        registry,
        path: reference.path,
        reference: wanted,
        login,
        jobToken: registry.kind === 'github' && isJobs(login, inputs.jobToken),
        checkAllManifests: role === 'public',
        platforms,
        arePlatformsStated,
        isBuiltFrom: dockerfileLines.length > 0,
        layers: inputs.verifyLayers
    });
}
function isJobs(login, jobToken) {
    return login !== undefined && (0,_credential_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenKindOf */ .j)(login.secret, jobToken) === 'job';
}
function existsBy(answer) {
    return answer.kind === 'pullable' || answer.kind === 'tag-missing' ? true : undefined;
}
function isOurs({ credential }) {
    return 'source' in credential && credential.source.kind === 'github-token';
}
async function explained(ports, reading, clients, facts, named) {
    const { target, tested } = facts;
    const anonymous = tested.credential.kind === 'none'
        ? undefined
        : await pull(reading, clients, target, named, undefined);
    if (anonymous?.answer.kind === 'pullable' && isOurs(tested)) {
        const open = anonymous.exchanges.map((one) => ({ ...one, isAnonymous: true }));
        const exchanges = [...facts.exchanges, ...open];
        return { ...facts, tested: _tested_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .ANONYMOUS */ .E6, answer: anonymous.answer, exists: true, exchanges };
    }
    const { inputs, run } = reading;
    if (named.registry.kind !== 'github' || inputs.githubToken === '') {
        return { ...facts, withoutLogin: anonymous?.answer };
    }
    const api = ports.github(run.server.apiUrl, inputs.githubToken);
    const [record, moved] = await Promise.all([
        recordOf(api, run, named.reference.path),
        movedTo(api, reading, clients, target, named, (0,_tested_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .DQ)(tested.credential))
    ]);
    const seen = record.kind === 'found' ? record.value : undefined;
    return {
        ...facts,
        withoutLogin: anonymous?.answer,
        moved,
        exists: seen === undefined ? facts.exists : true,
        visibility: seen?.visibility
    };
}
async function movedTo(api, reading, clients, target, { reference, registry }, login) {
    const [owner = '', name = '', ...rest] = reference.path.split('/');
    const answer = await api.repository(`${owner}/${name}`);
    if (answer.kind !== 'found')
        return undefined;
    const { fullName: to, visibility } = answer.value;
    if (visibility !== 'public' && to !== reading.run.repository.fullName)
        return undefined;
    const path = [to.toLowerCase(), ...rest].join('/');
    if (path === reference.path)
        return undefined;
    const parsed = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .printReference */ .nt)({ ...reference, path }));
    if (parsed.kind === 'invalid')
        return undefined;
    const there = await pull(reading, clients, target, { registry, reference: parsed.reference }, login);
    return {
        from: `${owner}/${name}`,
        to,
        reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .printReference */ .nt)(parsed.reference),
        pullable: there.answer.kind === 'pullable'
    };
}
const NOT_CHECKED = {
    exists: undefined,
    visibility: undefined,
    exchanges: []
};
async function askPackage(ports, { inputs, run }, clients, { reference, registry }, { token }) {
    if (registry.kind !== 'github')
        return NOT_CHECKED;
    const client = inputs.expectedVisibility === 'any' ? clients.pullOnce : clients.pull;
    const { answer, exchanges: asked } = await client.isPublic({ registry, path: reference.path });
    const exchanges = asked.map((exchange) => ({ ...exchange, isAnonymous: true }));
    if (answer.kind === 'public')
        return { exists: true, visibility: 'public', exchanges };
    if (answer.kind !== 'not-public' && answer.kind !== 'absent')
        return { ...NOT_CHECKED, exchanges };
    const exists = answer.kind === 'not-public' ? true : undefined;
    const mayAsk = token === 'job' || token === 'classic' || token === 'oauth';
    if (!mayAsk || inputs.githubToken === '')
        return { ...NOT_CHECKED, exists, exchanges };
    const api = ports.github(run.server.apiUrl, inputs.githubToken);
    return { ...(await fromApi(api, run, reference.path, exists)), exchanges };
}
function recordOf(api, { repository }, path) {
    const [owner = '', ...name] = path.split('/');
    const isOwn = owner === repository.owner.toLowerCase();
    return api.package(owner, name.join('/'), isOwn ? repository.ownerType : undefined);
}
const FRESH_MS = 60_000;
async function isOldPackage(ports, { inputs, run }, path) {
    if (inputs.githubToken === '')
        return false;
    const answer = await recordOf(ports.github(run.server.apiUrl, inputs.githubToken), run, path);
    const createdAt = answer.kind === 'found' ? Date.parse(answer.value.createdAt ?? '') : Number.NaN;
    return ports.clock.date() - createdAt > FRESH_MS;
}
async function fromApi(api, run, path, exists) {
    const answer = await recordOf(api, run, path);
    return answer.kind === 'found'
        ? { exists: true, visibility: answer.value.visibility }
        : {
            exists,
            visibility: undefined,
            ...(answer.kind === 'not-found' && exists === undefined ? { isNew: true } : {})
        };
}


/***/ }),

/***/ 4477:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E6: () => (/* binding */ ANONYMOUS),
  Gu: () => (/* binding */ credentialToShow),
  DQ: () => (/* binding */ loginOf),
  SR: () => (/* binding */ resolveCredential)
});

// EXTERNAL MODULE: ./src/credential/credential.ts
var credential_credential = __nccwpck_require__(8424);
// EXTERNAL MODULE: ./src/base/unicode.ts
var unicode = __nccwpck_require__(6474);
// EXTERNAL MODULE: ./src/base/workspace.ts
var workspace = __nccwpck_require__(6500);
// EXTERNAL MODULE: ./src/credential/docker-config.ts
var docker_config = __nccwpck_require__(5568);
// EXTERNAL MODULE: ./src/credential/credential-helper.ts
var credential_helper = __nccwpck_require__(4845);
;// CONCATENATED MODULE: ./src/credential/docker-login.ts




async function dockerCredential(question, files, programs) {
    const own = await storedLogin(question, files, programs);
    if (own.kind !== 'none' || !(0,docker_config/* takesHubLogin */.Jj)(question.registry))
        return own;
    const hubs = await storedLogin({ ...question, registry: 'docker.io' }, files, programs);
    return hubs.kind === 'helper-failed' ? own : hubs;
}
async function storedLogin(question, files, programs) {
    const environment = (0,docker_config/* parseEnvironmentAuths */.W_)(question.env['DOCKER_AUTH_CONFIG'] ?? '');
    const login = environment.get((0,docker_config/* serverAddressOf */.lX)(question.registry));
    if (login !== undefined)
        return credentialOf(login, { kind: 'docker-auth-config' });
    const file = (await scopedConfig(question, files)) ?? (await defaultConfig(question, files));
    return configuredCredential(file, question, files, programs);
}
const LARGEST_CONFIG = 1_048_576;
const LONGEST_NAME = 100;
async function defaultConfig(question, files) {
    const path = `${(0,docker_config/* dockerFolder */.NC)(question.env, question.home)}/config.json`;
    const text = textOf(await files.read(path, LARGEST_CONFIG));
    const config = text.kind === 'config' ? text.config : docker_config/* NO_DOCKER_CONFIG */.AK;
    return { config, path, source: { kind: 'docker-config' } };
}
async function scopedConfig(question, files) {
    if (question.isBasic === true)
        return undefined;
    const folder = (0,docker_config/* buildxFolder */.jN)(question.env, question.home);
    const found = await findScopedConfig(folder, question, LARGEST_CONFIG, files);
    if (found === undefined)
        return undefined;
    const text = textOf(found.read);
    if (text.kind === 'malformed' || !text.sound)
        return undefined;
    const source = { kind: 'buildx-scope', scope: found.scope };
    return { config: text.config, path: found.path, source };
}
async function configuredCredential(file, question, files, programs) {
    const address = (0,docker_config/* serverAddressOf */.lX)(question.registry);
    const login = (0,docker_config/* findLogin */.B7)(file.config, address);
    const helper = (0,docker_config/* findHelper */.Ym)(file.config, address);
    if (helper === '')
        return credentialOf(login, file.source);
    if ((0,credential_helper/* isStoreName */.nF)(helper) && (await (0,workspace/* locate */.x)(file.path, question, files)).kind !== 'outside') {
        return { kind: 'helper-failed', helper, why: 'in-workspace' };
    }
    return storedCredential(await (0,credential_helper/* askStore */.fE)(helper, address, programs), helper, login);
}
const STORED_TOKEN_USER = '<token>';
function storedCredential(answer, name, entry) {
    const helper = (0,unicode/* clip */.$Q)(name, LONGEST_NAME);
    if (answer.kind === 'failed')
        return { ...answer, kind: 'helper-failed', helper };
    const { username, secret } = answer.kind === 'answer' ? answer : { username: '', secret: '' };
    const secrets = username === STORED_TOKEN_USER
        ? { username: '', password: '', identityToken: secret }
        : { username, password: secret, identityToken: '' };
    return credentialOf({ ...entry, ...secrets }, { kind: 'credential-helper', helper });
}
function credentialOf(login, source) {
    const { username, password, identityToken, registryToken } = login;
    if (registryToken !== '')
        return { kind: 'registry-token', source, secret: registryToken };
    if (identityToken !== '')
        return { kind: 'identity-token', source, username, secret: identityToken };
    if (password === '')
        return { kind: 'none' };
    if (username === '')
        return { kind: 'identity-token', source, username, secret: password };
    return { kind: 'basic', source, username, secret: password };
}
function textOf(read) {
    return read.kind === 'text' ? (0,docker_config/* parseDockerConfig */.Cj)(read.text) : { kind: 'malformed' };
}
async function findScopedConfig(buildx, { registry, path, access }, limit, files) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const segments = [host, ...path.split('/')];
    const last = segments.at(-1);
    if (last === undefined || !segments.every(isPlain))
        return undefined;
    const base = `${buildx}/config`;
    const folders = await Promise.all([
        matchingFolders([base, ...segments.slice(0, -1)].join('/'), last, { repository: path, access }, files),
        matchingFolders(base, host, { repository: '', access }, files)
    ]);
    for (const { folder, scope } of folders.flat()) {
        const file = `${folder}/config.json`;
        const read = await files.read(file, limit);
        if (read.kind !== 'absent')
            return { scope, path: file, read };
    }
    return undefined;
}
const ASKED = {
    pull: ['pull'],
    push: ['pull', 'push']
};
const MOST_FOLDERS = 32;
async function matchingFolders(parent, last, wanted, files) {
    const names = await files.list(parent);
    return names
        .toSorted()
        .flatMap((name) => matchingFolder(parent, name, last, wanted))
        .toSorted((a, b) => b.actions - a.actions)
        .slice(0, MOST_FOLDERS);
}
function matchingFolder(parent, name, last, { repository, access }) {
    if (name !== last && !name.startsWith(`${last}@`))
        return [];
    const suffix = name.slice(last.length);
    const actions = actionsOf(suffix.slice(1));
    if (!actions.every((action) => ASKED[access].includes(action)))
        return [];
    const scope = `${repository}${suffix}`;
    return [{ folder: `${parent}/${name}`, scope, actions: actions.length }];
}
function actionsOf(suffix) {
    const names = suffix.split(',').map((name) => name.trim());
    return [...new Set(names.filter((name) => name !== ''))];
}
function isPlain(segment) {
    return segment !== '' && segment !== '.' && segment !== '..' && !/[@\\]/.test(segment);
}

;// CONCATENATED MODULE: ./src/credential/order.ts


const TOKEN_USER = 'x-access-token';
function inputCredential({ registry, isGitHubRegistry, inputs }) {
    const { username, password } = inputs;
    const meant = inputs.registry === undefined ? isGitHubRegistry : (0,docker_config/* isSameRegistry */.mS)(inputs.registry, registry);
    if (!meant || (username === '' && password === ''))
        return { kind: 'none' };
    if (password === '')
        return { kind: 'withheld', missing: 'password' };
    if (username === '')
        return { kind: 'withheld', missing: 'username' };
    return { kind: 'basic', source: { kind: 'inputs' }, username, secret: password };
}
function tokenCredential({ isGitHubRegistry, inputs, env }) {
    const secret = inputs.githubToken;
    if (!isGitHubRegistry || secret === '')
        return { kind: 'none' };
    const actor = env['GITHUB_ACTOR'] ?? '';
    const username = actor === '' ? TOKEN_USER : actor;
    return { kind: 'basic', source: { kind: 'github-token' }, username, secret };
}
function holdsSecret(credential) {
    switch (credential.kind) {
        case 'basic':
        case 'identity-token':
        case 'registry-token':
            return true;
        case 'none':
        case 'withheld':
        case 'helper-failed':
        case 'untested':
            return false;
    }
}
function freshCredential(request) {
    const given = inputCredential(request);
    return {
        credential: given.kind === 'none' ? tokenCredential(request) : given,
        dockerHasLogin: false
    };
}
const NOT_RUN = { run: () => Promise.resolve({ kind: 'absent' }) };
async function findCredential(request, files, programs) {
    const given = inputCredential(request);
    if (given.kind !== 'none') {
        const docker = await dockerCredential(request, files, NOT_RUN);
        const isKept = docker.kind === 'helper-failed' && docker.why === 'absent';
        return { credential: given, dockerHasLogin: isKept || holdsSecret(docker) };
    }
    const docker = await dockerCredential(request, files, programs);
    const dockerHasLogin = holdsSecret(docker);
    if (docker.kind !== 'none')
        return { credential: docker, dockerHasLogin };
    const stored = await containersCredential(request, files);
    return { credential: stored.kind === 'none' ? tokenCredential(request) : stored, dockerHasLogin };
}
async function containersCredential({ env, registry, path }, files) {
    const file = containersAuthFile(env);
    if (file === undefined)
        return { kind: 'none' };
    const text = textOf(await files.read(file, LARGEST_CONFIG));
    if (text.kind === 'malformed')
        return { kind: 'none' };
    const login = findContainersLogin(text.config, registry, path);
    return credentialOf(login, { kind: 'containers-auth' });
}
function containersAuthFile(env) {
    const given = env['REGISTRY_AUTH_FILE'] ?? '';
    if (given !== '')
        return given;
    const runtime = env['XDG_RUNTIME_DIR'] ?? '';
    return runtime === '' ? undefined : `${runtime}/containers/auth.json`;
}
function findContainersLogin({ auths }, registry, path) {
    const parts = [registry, ...path.split('/')];
    const keys = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
    const exact = keys.map((key) => auths.get(key)).find((login) => login !== undefined);
    const byHost = [...auths].find(([key]) => !isOfNamespace(key) && (0,docker_config/* serverAddressOf */.lX)((0,docker_config/* hostOfKey */.VA)(key)) === (0,docker_config/* serverAddressOf */.lX)(registry));
    return exact ?? byHost?.[1] ?? docker_config/* NO_LOGIN */.mW;
}
function isOfNamespace(key) {
    return !key.includes('://') && /\/./.test(key) && !/\/v[12]\/?$/.test(key);
}

// EXTERNAL MODULE: ./src/credential/secrets.ts
var secrets = __nccwpck_require__(1204);
// EXTERNAL MODULE: ./src/registry/host.ts
var host = __nccwpck_require__(637);
// EXTERNAL MODULE: ./src/event/run.ts
var event_run = __nccwpck_require__(4949);
;// CONCATENATED MODULE: ./src/observe/tested-credential.ts





const ANONYMOUS = {
    credential: { kind: 'none' },
    token: undefined,
    dockerHasLogin: false
};
async function credentialToShow(ports, reading, { push }, named, access, planned) {
    const resolved = await resolveCredential(ports, reading, named, access, planned);
    const { credential } = resolved;
    const isScoped = 'source' in credential && credential.source.kind === 'buildx-scope';
    const mayAsk = access === 'pull' || reading.inputs.probe;
    if (!isScoped || !mayAsk || (0,host/* isGitHub */.Wz)(named.registry))
        return resolved;
    return (await push.isBasic(named.registry))
        ? resolveCredential(ports, reading, named, access, planned, true)
        : resolved;
}
async function resolveCredential({ runner, files, programs }, { inputs, run }, { reference, registry }, access, planned, isBasic = false) {
    const request = {
        registry: reference.registry,
        path: reference.path,
        access,
        isBasic,
        isGitHubRegistry: registry.kind === 'github',
        inputs,
        env: runner.env,
        home: runner.home,
        platform: runner.platform,
        workspace: runner.env['GITHUB_WORKSPACE']
    };
    const found = planned?.inAnotherJob === true
        ? freshCredential(request)
        : await findCredential(request, files, programs);
    const { conditionalLogin, conditionalLogout, ...atTheEnd } = atPush(found, planned, {
        own: (0,host/* isGitHub */.Wz)(registry) ? ownToken(request, inputs.jobToken) : { kind: 'none' },
        isSecretWithheld: (0,event_run/* withholdsSecrets */.Mc)(run) === 'fork' && !(0,event_run/* maySecretsBeSent */.kt)(run),
        isReadOnlyFork: (0,event_run/* isCertainlyReadOnlyFork */.ms)(run)
    });
    const { credential, dockerHasLogin } = atTheEnd;
    (0,secrets/* secretsToMask */.F)(credential).forEach(runner.mask);
    const token = 'secret' in credential && (0,host/* isGitHub */.Wz)(registry)
        ? (0,credential_credential/* tokenKindOf */.j)(credential.secret, inputs.jobToken)
        : undefined;
    return {
        credential,
        token,
        dockerHasLogin,
        ...(conditionalLogin && { conditionalLogin }),
        ...(conditionalLogout && { conditionalLogout })
    };
}
function ownToken(request, jobToken) {
    const githubToken = jobToken === '' ? request.inputs.githubToken : jobToken;
    const inputs = { ...request.inputs, githubToken };
    return tokenCredential({ ...request, inputs, isGitHubRegistry: true });
}
function atPush(found, planned, job) {
    const { kind } = found.credential;
    const isSettled = kind === 'withheld' || kind === 'helper-failed' || isGiven(found.credential);
    if (planned === undefined || planned.kind === 'present' || isSettled)
        return found;
    if (planned.kind === 'logged-out')
        return NO_LOGIN;
    if (planned.kind === 'skipped' || planned.kind === 'unread')
        return atSkipped(found, job);
    return planned.kind === 'later'
        ? atLater(found, planned.login, job)
        : atOneOf(found, planned, job);
}
const NO_LOGIN = { credential: { kind: 'none' }, dockerHasLogin: true };
function atSkipped(found, { own, isReadOnlyFork }) {
    const { credential } = found;
    const isStored = 'source' in credential && credential.source.kind !== 'github-token';
    if (found.dockerHasLogin || isStored || credential.kind === 'none')
        return found;
    return isReadOnlyFork ? { credential: own, dockerHasLogin: true } : NO_LOGIN;
}
function atLater(found, login, { own, isSecretWithheld }) {
    if (login.whose === 'job-token')
        return own.kind === 'none' ? untested(login) : { credential: own, dockerHasLogin: true };
    const { credential } = found;
    const hasJobToken = 'secret' in credential && 'secret' in own && credential.secret === own.secret;
    if (found.dockerHasLogin && !hasJobToken)
        return found;
    const isEmpty = login.whose === 'none' || (login.isSecret === true && isSecretWithheld);
    return isEmpty
        ? { credential: { kind: 'withheld', missing: 'password' }, dockerHasLogin: true }
        : untested(login);
}
function atOneOf(found, { logins, logout }, { own }) {
    const { credential, dockerHasLogin } = found;
    const [first] = logins;
    if (first === undefined) {
        const isLost = logout !== undefined && (dockerHasLogin || logout.how !== 'logs-out');
        return isLost ? { ...found, conditionalLogout: logout } : found;
    }
    const others = logins.filter(({ whose }) => whose !== 'job-token');
    const hasJobToken = 'secret' in credential && 'secret' in own && credential.secret === own.secret;
    if (others.length === 0 && own.kind !== 'none') {
        if (dockerHasLogin && logout === undefined)
            return hasJobToken ? found : untested(first);
        const doubt = logout ? { conditionalLogout: logout } : { conditionalLogin: laterLogin(first) };
        return { credential: own, dockerHasLogin: true, ...doubt };
    }
    return dockerHasLogin ? found : untested(others[0] ?? first);
}
function untested(login) {
    return { credential: { kind: 'untested', login: laterLogin(login) }, dockerHasLogin: false };
}
function isGiven(credential) {
    return 'source' in credential && credential.source.kind === 'inputs';
}
function laterLogin({ at, line, tool, registry }) {
    return { job: at.job, step: at.name, line, tool, registry };
}
function loginOf(credential) {
    switch (credential.kind) {
        case 'basic':
        case 'identity-token': {
            const { kind, username, secret } = credential;
            return { kind, username, secret };
        }
        case 'registry-token':
            return { kind: 'registry-token', username: '', secret: credential.secret };
        case 'none':
        case 'withheld':
        case 'helper-failed':
        case 'untested':
            return undefined;
    }
}


/***/ }),

/***/ 4391:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ PERMISSION_RULES),
/* harmony export */   f: () => (/* binding */ effectivePermission)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1384);

const SYNTAX = 'GitHub docs, "Workflow syntax", how permissions are calculated for a workflow job';
const DEPENDABOT = 'GitHub docs, "Dependabot on GitHub Actions": read-only by default';
const RAISED = 'GitHub changelog 2021-10-06, "Workflows triggered by Dependabot PRs will respect permissions key"';
const FORKS = 'GitHub docs, settings for fork pull requests of private repositories: an admin may send write tokens';
const RUNNER = 'actions/runner, JobExtension.cs: system.github.token.permissions is what GitHub gave the token';
const ACCEPTED = 'OCI distribution spec, end-4a: 202 Accepted opens an upload';
const REFUSED = 'NVIDIA/nodewright-packages#90, lambdaclass/ethrex#6239: "installation not allowed" is said of tokens without packages: write';
function row(rule, when, gives, source) {
    return { rule, when, gives, source };
}
const PERMISSION_RULES = [
    row('runner-reported', (f) => f.runtime !== undefined, fromRunner, RUNNER),
    row('registry-accepted', (f) => f.observedPermission === 'write', observed, ACCEPTED),
    row('registry-refused', (f) => f.observedPermission === 'not-write', refused, REFUSED),
    row('fork-public-none', (f) => isPublicFork(f) && declares(f, 'none'), asDeclared, SYNTAX),
    row('fork-public', isPublicFork, readOnlyFork, SYNTAX),
    row('fork-private-none', (f) => mayBeFork(f) && declares(f, 'none'), asDeclaredInFork, SYNTAX),
    row('fork-private-read', (f) => mayBeFork(f) && declares(f, 'read'), asDeclaredInFork, SYNTAX),
    row('fork-private-write', (f) => mayBeFork(f) && declares(f, 'write'), readUnlessAdmin, FORKS),
    row('fork-private-undeclared', mayBeFork, likelyReadOnlyFork, FORKS),
    row('dependabot-write', (f) => isDependabot(f) && declares(f, 'write'), raisedByBlock, RAISED),
    row('dependabot-declared', (f) => isDependabot(f) && hasBlock(f), asDeclared, SYNTAX),
    row('dependabot-default', (f) => isDependabot(f) && hasNoBlock(f), readOnly, DEPENDABOT),
    row('dependabot-unreadable', isDependabot, () => unknown('low', 'read'), DEPENDABOT),
    row('dependabot-unsettled', (f) => f.dependabotUnsettled, dependabotUnsettled, DEPENDABOT),
    row('declared-write', (f) => declares(f, 'write'), asDeclared, SYNTAX),
    row('declared-read', (f) => declares(f, 'read'), asDeclared, SYNTAX),
    row('declared-none', (f) => declares(f, 'none'), asDeclared, SYNTAX),
    row('repository-default', hasNoBlock, (f) => unknown('medium', likelyDefault(f)), SYNTAX),
    row('file-unreadable', () => true, () => unknown('low'), SYNTAX)
];
function effectivePermission(facts) {
    const found = PERMISSION_RULES.find(({ when }) => when(facts));
    return found === undefined
        ? { ...unknown('low'), rule: 'file-unreadable' }
        : { ...found.gives(facts), rule: found.rule };
}
function known(level, certainty, source) {
    return { level, likelyLevel: undefined, certainty, source };
}
function unknown(certainty, likelyLevel, source = 'nothing') {
    return { level: 'unknown', likelyLevel, certainty, source };
}
function fromRunner({ runtime }) {
    return runtime === undefined ? unknown('low') : known(runtime.level, 'certain', runtime.source);
}
function observed() {
    return known('write', 'certain', 'registry');
}
function refused(facts) {
    const level = declaredLevel(facts);
    if (level === 'read' || level === 'none')
        return known(level, cappedByCopy('certain', facts), 'registry');
    const byFork = mayBeFork(facts) && !facts.idTokenOffered;
    const byEvent = byFork || isDependabot(facts) || facts.dependabotUnsettled;
    const isRead = level === 'write' || hasNoBlock(facts);
    if (isRead && (byEvent || isPublicFork(facts)))
        return known('read', cappedByCopy('high', facts), 'registry');
    return unknown('medium', 'read', 'registry');
}
function asDeclared(facts) {
    const level = declaredLevel(facts);
    return level === undefined
        ? unknown('low')
        : known(level, cappedByCopy('high', facts), 'workflow');
}
function raisedByBlock(facts) {
    return known('write', facts.dependabotUnsettled ? 'low' : 'medium', 'workflow');
}
function readOnlyFork(facts) {
    const { origin, declared } = facts;
    if (declared.kind === 'unreadable')
        return unknown('medium', 'read', 'event');
    const settled = origin.kind !== 'fork' || !origin.fromUpstream || declares(facts, 'read');
    return known('read', settled ? 'high' : 'medium', 'event');
}
function asDeclaredInFork(facts) {
    const decided = asDeclared(facts);
    return isOriginUnknown(facts) ? { ...decided, certainty: 'medium' } : decided;
}
function readUnlessAdmin(facts) {
    const { declared, idTokenOffered } = facts;
    const asks = facts.idTokenDeclared ?? (declared.kind === 'block' && declared.idToken === true);
    if (asks)
        return known(idTokenOffered ? 'write' : 'read', 'medium', 'event');
    return isOriginUnknown(facts) ? unknown('low') : unknown('medium', 'read', 'event');
}
function likelyReadOnlyFork(facts) {
    return facts.idTokenOffered || isOriginUnknown(facts) ? unknown('low') : unknown('medium', 'read');
}
function readOnly(facts) {
    return known('read', facts.dependabotUnsettled ? 'low' : cappedByCopy('high', facts), 'event');
}
function dependabotUnsettled(facts) {
    const isOwnBranch = facts.baseRef?.startsWith('dependabot/') === true;
    const level = isOwnBranch ? 'read' : declaredLevel(facts);
    return level === undefined ? unknown('low') : known(level, 'low', 'event');
}
function likelyDefault({ ownerType, createdAt }) {
    const isNew = createdAt !== undefined && createdAt >= '2023-02-02';
    return ownerType === 'User' && isNew ? 'read' : undefined;
}
function cappedByCopy(certainty, { declared }) {
    return declared.kind !== 'unreadable' && declared.certainty === 'medium' ? 'medium' : certainty;
}
function declaredLevel({ declared }) {
    return declared.kind === 'block' ? declared.level : undefined;
}
function declares(facts, level) {
    return declaredLevel(facts) === level;
}
function hasBlock({ declared }) {
    return declared.kind === 'block';
}
function hasNoBlock({ declared }) {
    return declared.kind === 'absent';
}
function isFork({ event, origin }) {
    return origin.kind === 'fork' && (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A6)(event).forks === 'read-only';
}
function isPublicFork(facts) {
    return isFork(facts) && facts.visibility === 'public';
}
function mayBeFork(facts) {
    return isFork(facts) || isOriginUnknown(facts);
}
function isOriginUnknown({ event, origin }) {
    return origin.kind === 'unknown' && (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A6)(event).forks === 'read-only';
}
function isDependabot(facts) {
    return facts.dependabot || facts.secretSource === 'Dependabot';
}


/***/ }),

/***/ 5283:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ unlessEmpty),
/* harmony export */   Ak: () => (/* binding */ certainlyDiffer),
/* harmony export */   BF: () => (/* binding */ endAgrees),
/* harmony export */   Bq: () => (/* binding */ trim),
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   F9: () => (/* binding */ unknownsOf),
/* harmony export */   FI: () => (/* binding */ DEEPEST),
/* harmony export */   G7: () => (/* binding */ startAgrees),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Pl: () => (/* binding */ Marks),
/* harmony export */   RX: () => (/* binding */ GivenUp),
/* harmony export */   R_: () => (/* binding */ fullBudget),
/* harmony export */   Re: () => (/* binding */ knownEnd),
/* harmony export */   Rf: () => (/* binding */ spend),
/* harmony export */   T_: () => (/* binding */ afterStart),
/* harmony export */   Vy: () => (/* binding */ display),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   ai: () => (/* binding */ knownStart),
/* harmony export */   au: () => (/* binding */ samePartial),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   ib: () => (/* binding */ lower),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   js: () => (/* binding */ upper),
/* harmony export */   lD: () => (/* binding */ split),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   qE: () => (/* binding */ isKnown),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
/* unused harmony exports TEXT_LIMIT, PART_LIMIT */
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6474);

const TEXT_LIMIT = 256 * 1024;
const PART_LIMIT = 500;
function unknown(why) {
    return { kind: 'unknown', why: (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(why, 200) };
}
function textOf(text) {
    return concat([text]);
}
function known(text) {
    const [only = '', ...others] = text;
    return typeof only === 'string' && others.length === 0 ? only : undefined;
}
function isKnown(text) {
    return text.every((part) => typeof part === 'string');
}
function isEmpty(text) {
    return text.length === 0;
}
function unknownsOf(text) {
    return text.filter((part) => typeof part !== 'string');
}
function knownStart(text) {
    const [first] = text;
    return typeof first === 'string' ? first : '';
}
function knownEnd(text) {
    const last = text.at(-1);
    return typeof last === 'string' ? last : '';
}
function afterStart(text, length) {
    return concat([knownStart(text).slice(length)], typeof text[0] === 'string' ? text.slice(1) : text);
}
function concat(...texts) {
    const joined = [];
    let length = 0;
    for (const part of texts.flat()) {
        if (part === '')
            continue;
        const last = joined.at(-1);
        if (typeof part === 'string')
            length += part.length;
        if (typeof part === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + part;
        else
            joined.push(part);
        if (length > TEXT_LIMIT || joined.length > PART_LIMIT)
            return [unknown('a text that is too long')];
    }
    return joined;
}
function unlessEmpty(text) {
    const [only, ...others] = text;
    return typeof only === 'object' && others.length === 0 ? only.unlessEmpty : undefined;
}
function joined(texts, separator) {
    return concat(...texts.flatMap((text, index) => (index === 0 ? [text] : [[separator], text])));
}
function mapped(text, change) {
    return concat(text.map((part) => (typeof part === 'string' ? change(part) : part)));
}
function lower(text) {
    return mapped(text, (known) => known.toLowerCase());
}
function upper(text) {
    return mapped(text, (known) => known.toUpperCase());
}
function trim(text) {
    const parts = [...text];
    const [first] = parts;
    if (typeof first === 'string')
        parts[0] = first.trimStart();
    const last = parts.at(-1);
    if (typeof last === 'string')
        parts[parts.length - 1] = last.trimEnd();
    return concat(parts);
}
function split(text, separator) {
    const pieces = [[]];
    for (const part of text) {
        const cut = typeof part === 'string' ? part.split(separator) : [part];
        for (const [index, piece] of cut.entries()) {
            if (index > 0)
                pieces.push([]);
            pieces.at(-1)?.push(piece);
        }
    }
    return pieces.map((piece) => concat(piece));
}
function lines(text) {
    return pieces(text, /\r\n|\n|\r/);
}
function entries(text) {
    return pieces(text, /\r\n|\n|\r|,/);
}
function words(text) {
    return pieces(text, /\s+/);
}
function pieces(text, separator) {
    return split(text, separator)
        .map(trim)
        .filter((piece) => !isEmpty(piece));
}
function display(text) {
    return text.map((part) => (typeof part === 'string' ? part : `\${{ ${part.why} }}`)).join('');
}
function either(one, other, why) {
    if (samePartial(one, other))
        return one;
    const [a, b] = [knownStart(one), knownStart(other)];
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start])
        start += 1;
    return concat([a.slice(0, start), unknown(why)]);
}
function samePartial(one, other) {
    return one.length === other.length && one.every((part, index) => part === other[index]);
}
function certainlyDiffer(one, other) {
    return (!startAgrees(knownStart(one), knownStart(other)) ||
        !endAgrees(knownEnd(one), knownEnd(other)) ||
        tooLong(one, known(other)) ||
        tooLong(other, known(one)));
}
function startAgrees(one, other) {
    const length = Math.min(one.length, other.length);
    return one.slice(0, length).toUpperCase() === other.slice(0, length).toUpperCase();
}
function endAgrees(one, other) {
    const length = Math.min(one.length, other.length);
    const end = (text) => text.slice(text.length - length).toUpperCase();
    return end(one) === end(other);
}
function tooLong(text, whole) {
    if (whole === undefined)
        return false;
    const length = text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
    return length > whole.length;
}
const MARK = '\uF8FF';
const MARKED = /\uF8FF(\d+)\uF8FF/;
class Marks {
    #unknowns = [];
    mark(value) {
        const pieces = value.map((part) => {
            if (typeof part === 'string')
                return part.includes(MARK) ? undefined : part;
            return `${MARK}${this.#unknowns.push(part) - 1}${MARK}`;
        });
        return pieces.includes(undefined) ? undefined : pieces.join('');
    }
    unmark(value) {
        return concat(...value.split(MARKED).map((piece, index) => {
            if (index % 2 === 0)
                return [piece];
            const original = this.#unknowns[Number(piece)];
            return original === undefined ? [] : [original];
        }));
    }
}
const STEPS = 400_000;
function fullBudget() {
    return { left: STEPS };
}
class GivenUp extends Error {
    name = 'GivenUp';
}
function spend(budget, size = 0) {
    budget.left -= 1 + size / 64;
    if (budget.left < 0)
        throw new GivenUp('the script does too much to follow it');
}
const DEEPEST = 50;


/***/ }),

/***/ 7441:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ OF_GHCR),
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   BK: () => (/* binding */ askScheme),
/* harmony export */   Gq: () => (/* binding */ authorize),
/* harmony export */   eY: () => (/* binding */ fetchToken),
/* harmony export */   jE: () => (/* binding */ tokenRequest)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(637);
/* harmony import */ var _response_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4798);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8085);
/* harmony import */ var _challenge_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9111);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3659);





const OF_GHCR = {
    kind: 'challenged',
    origin: 'https://ghcr.io',
    challenge: {
        scheme: 'bearer',
        parameters: new Map([
            ['realm', 'https://ghcr.io/token'],
            ['service', 'ghcr.io']
        ])
    }
};
function askScheme(session, registry) {
    return (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__/* .withRetries */ .LH)(session, async () => {
        const { origin, result } = await ping(session, (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .originsOf */ .TZ)(registry));
        if (result.kind === 'failure')
            return noAccess((0,_response_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(result));
        if (result.status === 200)
            return (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__/* .final */ .Te)({ kind: 'open', origin });
        const challenge = (0,_challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseChallenge */ .hM)(result.headers['www-authenticate'] ?? '');
        if (result.status === 401 && challenge !== undefined) {
            return (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__/* .final */ .Te)({ kind: 'challenged', origin, challenge });
        }
        const situation = (0,_response_js__WEBPACK_IMPORTED_MODULE_1__/* .situationOf */ ._7)(session, { registry, login: undefined, jobToken: false }, 'challenge');
        const read = (0,_response_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .ni)(result, situation);
        const { value } = read;
        if (value.kind !== 'refused' || value.refusal.kind === 'ip-allow-list')
            return noAccess(read);
        const contentType = result.headers['content-type'] ?? '';
        return noAccess({
            ...read,
            value: { kind: 'unrecognised', status: result.status, contentType }
        });
    });
}
async function ping(session, [first, ...others]) {
    const ask = (origin) => session.send({ method: 'GET', url: `${origin}/v2/`, headers: {} });
    const result = await ask(first);
    for (const origin of others) {
        if (result.kind === 'response' || result.cause === 'timeout')
            break;
        const other = await ask(origin);
        if (other.kind === 'response')
            return { origin, result: other };
    }
    return { origin: first, result };
}
function noAccess({ value, retry }) {
    return { value: { kind: 'no-access', answer: value }, retry };
}
async function authorize(access, { scope, login, situation }, ask) {
    if (access.kind === 'open')
        return { kind: 'header', value: undefined };
    if (login?.kind === 'registry-token')
        return { kind: 'header', value: (0,_challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .bearer */ .CM)(login.secret) };
    if (access.challenge.scheme === 'basic') {
        return { kind: 'header', value: login === undefined ? undefined : (0,_challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .basic */ .HX)(login) };
    }
    const { origin, challenge } = access;
    const answer = await ask({ origin, challenge, scope, login, situation });
    return answer.kind === 'token' ? { kind: 'header', value: (0,_challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .bearer */ .CM)(answer.token) } : answer;
}
async function fetchToken(session, question, mask) {
    const realm = question.challenge.parameters.get('realm') ?? '';
    if (realm === '') {
        const answer = { kind: 'unrecognised', status: 401, contentType: '' };
        return { kind: 'no-token', answer };
    }
    const { login, situation } = question;
    const isOpen = login === undefined && !(0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitHub */ .Wz)(situation.registry);
    const mayAsk = isOpen ? _challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenRealm */ .EL : _challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrustedRealm */ .LC;
    if (!mayAsk(realm, question.origin)) {
        return { kind: 'no-token', answer: { kind: 'untrusted-realm', realm } };
    }
    const away = awayFrom(question.origin, realm);
    return await (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__/* .withRetries */ .LH)(session, async () => {
        const result = await exchange(session, realm, question);
        if (result.kind === 'failure')
            return noToken(away((0,_response_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(result)));
        const token = result.status === 200 ? tokenOf(result) : undefined;
        if (token === undefined)
            return noToken(away((0,_response_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .ni)(result, question.situation)));
        mask(token);
        return (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__/* .final */ .Te)({ kind: 'token', token });
    });
}
function awayFrom(origin, realm) {
    const { host } = new URL(realm);
    return (read) => read.value.kind === 'unavailable' && host !== new URL(origin).host
        ? { ...read, value: { ...read.value, host } }
        : read;
}
const TAKES_NO_POST = new Set([400, 401, 404, 405]);
async function exchange(session, realm, question) {
    const { login } = question;
    if (login?.kind !== 'identity-token')
        return session.send(tokenRequest(realm, question));
    const posted = await session.send(refreshFor(realm, question, login.secret));
    if (posted.kind === 'failure' || !TAKES_NO_POST.has(posted.status))
        return posted;
    const got = await session.send(tokenRequest(realm, question));
    const isUnknown = got.kind === 'response' && [404, 405].includes(got.status);
    return isUnknown && posted.status === 401 ? posted : got;
}
function refreshFor(realm, { challenge, scope }, secret) {
    const service = challenge.parameters.get('service');
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'ghcr-preflight',
        scope,
        refresh_token: secret,
        ...(service === undefined ? {} : { service })
    });
    return {
        method: 'POST',
        url: realm,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString()
    };
}
function tokenRequest(realm, { challenge, scope, login }) {
    const service = challenge.parameters.get('service');
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    if (scope !== undefined)
        url.searchParams.set('scope', scope);
    const headers = login === undefined ? {} : { authorization: (0,_challenge_js__WEBPACK_IMPORTED_MODULE_3__/* .basic */ .HX)(named(login)) };
    return { method: 'GET', url: url.href, headers };
}
function named(login) {
    return login.kind === 'identity-token' ? { ...login, username: '' } : login;
}
function tokenOf(response) {
    const body = (0,_response_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(response);
    const token = [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(body, 'token'), (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(body, 'access_token')].find((value) => typeof value === 'string' && value !== '');
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
function noToken({ value, retry, ifOutOfTime = value }) {
    return {
        value: { kind: 'no-token', answer: value },
        retry,
        ifOutOfTime: { kind: 'no-token', answer: ifOutOfTime }
    };
}


/***/ }),

/***/ 9111:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ laterChallenge),
/* harmony export */   CM: () => (/* binding */ bearer),
/* harmony export */   EL: () => (/* binding */ isOpenRealm),
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   LC: () => (/* binding */ isTrustedRealm),
/* harmony export */   hM: () => (/* binding */ chooseChallenge),
/* harmony export */   uV: () => (/* binding */ parseChallenges)
/* harmony export */ });
/* harmony import */ var _base_redirect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5321);

const SPACE = /[ \t,]*/y;
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const EQUALS = /[ \t]*=[ \t]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
const TOKEN68 = /[ \t]+[0-9A-Za-z._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const MAX_LENGTH = 8 * 1024;
function parseChallenges(header) {
    const text = header.slice(0, MAX_LENGTH);
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null)
            return undefined;
        at = pattern.lastIndex;
        return match;
    };
    for (;;) {
        take(SPACE);
        const name = take(TOKEN)?.[0];
        if (name === undefined)
            return found;
        if (take(EQUALS) === undefined) {
            found.push({ scheme: name.toLowerCase(), parameters: new Map() });
            take(TOKEN68);
            continue;
        }
        const value = unescape(take(QUOTED)?.[1]) ?? take(TOKEN)?.[0];
        const challenge = found.at(-1);
        if (value === undefined || challenge === undefined)
            return found;
        const key = name.toLowerCase();
        if (!challenge.parameters.has(key))
            challenge.parameters.set(key, value);
    }
}
function chooseChallenge(header) {
    const challenges = parseChallenges(header);
    return (challenges.find(({ scheme }) => scheme === 'bearer') ??
        challenges.find(({ scheme }) => scheme === 'basic'));
}
function unescape(quoted) {
    return quoted?.replace(/\\(.)/g, '$1');
}
function laterChallenge({ status, headers }, origin) {
    const challenge = status === 401 ? chooseChallenge(headers['www-authenticate'] ?? '') : undefined;
    return challenge && { kind: 'challenged', origin, challenge, baseIsOpen: true };
}
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}
function basic(login) {
    return `Basic ${base64(`${login.username}:${login.secret}`)}`;
}
function bearer(token) {
    return `Bearer ${token}`;
}
const SHARED_DOMAINS = new Set([
    'azurecr.io',
    'azurecr.cn',
    'amazonaws.com',
    'on.aws',
    'pkg.dev',
    'run.app',
    'ghe.com',
    'github.io',
    'gitlab.io',
    'jfrog.io',
    'cloud.ru',
    'digitaloceanspaces.com',
    'herokuapp.com',
    'vercel.app',
    'netlify.app',
    'pages.dev',
    'workers.dev',
    'web.app',
    'fly.dev',
    'ngrok.io',
    'ngrok.app',
    'duckdns.org',
    'nip.io',
    'sslip.io'
]);
const COUNTRY_SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|gv|mil|ne|net|nom|or|org|sch)\.[a-z]{2}$/;
const DECLARED_SERVICES = new Map([
    ['scw.cloud', 'api.scaleway.com']
]);
function isTrustedRealm(realm, origin) {
    if (!URL.canParse(realm))
        return false;
    const url = new URL(realm);
    if (url.username !== '' || url.password !== '')
        return false;
    const service = (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .hostnameOf */ .LZ)(realm);
    const registry = (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .hostnameOf */ .LZ)(origin);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(registry)))
        return false;
    if (service === registry)
        return true;
    if ((0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(registry))
        return (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(service);
    if (isAddress(service) || isAddress(registry))
        return false;
    const domain = domainOf(registry);
    return domainOf(service) === domain || DECLARED_SERVICES.get(domain) === service;
}
function isOpenRealm(realm, origin) {
    if (isTrustedRealm(realm, origin))
        return true;
    if (!URL.canParse(realm))
        return false;
    const { protocol, username, password } = new URL(realm);
    const service = (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .hostnameOf */ .LZ)(realm);
    const isPlain = protocol === 'https:' && username === '' && password === '';
    return isPlain && (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicHost */ .sw)(service) && !isAddress(service);
}
function isAddress(hostname) {
    return hostname.includes(':') || /^[\d.]+$/.test(hostname) || (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname);
}
function domainOf(hostname) {
    const labels = hostname.replace(/\.$/, '').split('.');
    const lastTwo = labels.slice(-2).join('.');
    const isShared = SHARED_DOMAINS.has(lastTwo) || COUNTRY_SECOND_LEVEL.test(lastTwo);
    if (COUNTRY_SECOND_LEVEL.test(lastTwo))
        return labels.slice(-3).join('.');
    return isShared ? hostname : lastTwo;
}


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ explainUnauthorized),
/* harmony export */   v: () => (/* binding */ askToken)
/* harmony export */ });
/* harmony import */ var _challenge_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9111);
/* harmony import */ var _authorize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7441);


async function explainUnauthorized(session, { access, login, authorization, registry, answer }) {
    if (answer.kind !== 'refused' || answer.error.status !== 401)
        return answer;
    if (answer.refusal.kind !== 'access-denied' || access.kind === 'open')
        return answer;
    const { origin, challenge } = access;
    if (authorization?.startsWith('Basic ') === true) {
        if (access.baseIsOpen === true)
            return withRefusal(answer, { kind: 'credential-refused', maybeInsufficientScope: true });
        const headers = { authorization };
        const base = await session.send({ method: 'GET', url: `${origin}/v2/`, headers });
        const refusesAll = base.kind === 'response' && base.status === 401;
        return refusesAll ? withRefusal(answer, { kind: 'credential-refused' }) : answer;
    }
    if (registry.kind !== 'other' || login?.kind !== 'basic')
        return answer;
    const service = await askWithoutScope(session, { origin, challenge, login });
    return service === 'refused' ? withRefusal(answer, { kind: 'credential-refused' }) : answer;
}
function withRefusal(answer, refusal) {
    return { ...answer, refusal };
}
async function askToken(session, question, mask) {
    const answer = await (0,_authorize_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchToken */ .eY)(session, question, mask);
    return answer.kind === 'token'
        ? answer
        : { ...answer, answer: await explainTokenRefusal(session, question, answer.answer) };
}
async function explainTokenRefusal(session, { origin, challenge, login, situation }, answer) {
    if (answer.kind !== 'refused' || login?.kind !== 'basic')
        return answer;
    const { refusal } = answer;
    if (refusal.kind !== 'credential-refused' || refusal.maybeInsufficientScope !== true)
        return answer;
    if (situation.registry.kind !== 'other' || answer.error.status !== 401)
        return answer;
    switch (await askWithoutScope(session, { origin, challenge, login })) {
        case 'refused':
            return withRefusal(answer, { kind: 'credential-refused' });
        case 'admitted':
            return withRefusal(answer, { kind: 'access-denied', maybeNotFound: true });
        case undefined:
            return answer;
    }
}
async function askWithoutScope(session, { origin, challenge, login }) {
    const realm = challenge.parameters.get('realm') ?? '';
    if (!(0,_challenge_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrustedRealm */ .LC)(realm, origin))
        return undefined;
    const result = await session.send((0,_authorize_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenRequest */ .jE)(realm, { challenge, scope: undefined, login }));
    if (result.kind === 'failure')
        return undefined;
    if (result.status === 401)
        return 'refused';
    return result.status === 200 && (0,_authorize_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOf */ .B9)(result) !== undefined ? 'admitted' : undefined;
}


/***/ }),

/***/ 5387:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  su: () => (/* binding */ openRegistryClients)
});

// UNUSED EXPORTS: openPullClient, openPushClient

// EXTERNAL MODULE: ./src/base/promises.ts
var promises = __nccwpck_require__(6823);
// EXTERNAL MODULE: ./src/registry/auth/authorize.ts
var authorize = __nccwpck_require__(7441);
// EXTERNAL MODULE: ./src/registry/auth/wrong-password.ts
var wrong_password = __nccwpck_require__(1117);
// EXTERNAL MODULE: ./src/registry/session.ts
var registry_session = __nccwpck_require__(3759);
// EXTERNAL MODULE: ./src/registry/auth/challenge.ts
var challenge = __nccwpck_require__(9111);
// EXTERNAL MODULE: ./src/registry/response.ts + 1 modules
var response = __nccwpck_require__(4798);
// EXTERNAL MODULE: ./src/registry/retries.ts
var retries = __nccwpck_require__(8085);
;// CONCATENATED MODULE: ./src/registry/push-check.ts





async function askUpload(ports, question) {
    const opening = tryDirectBearer(ports, question);
    const pending = ports.access(opening);
    if (await opening)
        return { kind: 'accepted' };
    const token = askTokenEarly(ports, question);
    const access = await pending;
    if (access.kind === 'no-access')
        return access.answer;
    return askWithAccess(ports, question, access, token);
}
function askTokenEarly(ports, question) {
    const ask = (asked) => (0,wrong_password/* askToken */.v)(ports.session, asked, ports.mask);
    if (!takesDirectBearer(question))
        return ask;
    const early = ask({ ...authorize/* OF_GHCR */.B5, ...authorizeRequestOf(ports, question) });
    const usual = authorize/* OF_GHCR */.B5.challenge.parameters;
    return (asked) => ['realm', 'service'].every((name) => asked.challenge.parameters.get(name) === usual.get(name))
        ? early
        : ask(asked);
}
function authorizeRequestOf(ports, question) {
    const { path, login } = question;
    const situation = (0,response/* situationOf */._7)(ports.session, question, 'token');
    return { scope: `repository:${path}:pull,push`, login, situation };
}
async function askWithAccess(ports, question, access, token) {
    const authorization = await (0,authorize/* authorize */.Gq)(access, authorizeRequestOf(ports, question), token);
    if (authorization.kind === 'no-token')
        return authorization.answer;
    const ask = () => (0,retries/* withRetries */.LH)(ports.session, () => openUpload(ports, question, access, authorization));
    const opened = await (0,retries/* whileFresh */.uF)(ports.session, question, 'write', ask);
    if (opened.kind !== 'challenged')
        return opened;
    if (access.kind !== 'open')
        return opened.answer;
    const answer = await askWithAccess(ports, question, opened, token);
    return answer.kind === 'accepted' ? { ...answer, asksOnWriteOnly: true } : answer;
}
async function tryDirectBearer(ports, question) {
    const { login, path } = question;
    if (login === undefined || !takesDirectBearer(question))
        return false;
    const request = uploadRequest('https://ghcr.io', path, (0,challenge/* bearer */.CM)((0,challenge/* base64 */.K3)(login.secret)));
    const result = await ports.session.send(request);
    if (result.kind === 'failure' || result.status !== 202)
        return false;
    cancelUpload(ports, request, result);
    return true;
}
function takesDirectBearer({ registry, login }) {
    return registry.host === 'ghcr.io' && login?.kind === 'basic';
}
async function openUpload(ports, question, access, authorization) {
    const { origin } = access;
    const request = uploadRequest(origin, question.path, authorization.value);
    const result = await ports.session.send(request);
    if (result.kind === 'failure')
        return (0,response/* readFailure */.f1)(result);
    if (result.status === 202) {
        cancelUpload(ports, request, result);
        return (0,retries/* final */.Te)({ kind: 'accepted' });
    }
    const read = (0,response/* readRefusal */.ni)(result, (0,response/* situationOf */._7)(ports.session, question, 'upload'));
    const challenged = authorization.value === undefined ? (0,challenge/* laterChallenge */.AE)(result, origin) : undefined;
    if (challenged !== undefined)
        return (0,retries/* final */.Te)({ ...challenged, answer: read.value });
    const { login, registry } = question;
    const refused = { access, login, authorization: authorization.value, registry };
    const answer = await (0,wrong_password/* explainUnauthorized */.e)(ports.session, { ...refused, answer: read.value });
    return { ...read, value: answer };
}
function uploadRequest(origin, path, authorization) {
    return {
        method: 'POST',
        url: `${origin}/v2/${path}/blobs/uploads/`,
        headers: {
            'content-length': '0',
            ...(authorization === undefined ? {} : { authorization })
        }
    };
}
function cancelUpload(ports, { url, headers }, response) {
    const location = response.headers['location'];
    if (location === undefined || !URL.canParse(location, url))
        return;
    const upload = new URL(location, url);
    if (upload.origin !== new URL(url).origin)
        return;
    const { authorization } = headers;
    ports.sendInBackground({
        method: 'DELETE',
        url: upload.href,
        headers: authorization === undefined ? {} : { authorization }
    });
}

;// CONCATENATED MODULE: ./src/registry/pull/anonymous.ts


async function askPublic(ports, { registry, path }) {
    const situation = (0,response/* situationOf */._7)(ports.session, { registry, login: undefined, jobToken: false }, 'token');
    const request = { scope: `repository:${path}:pull`, login: undefined, situation };
    const pending = ports.access();
    if (registry.host === 'ghcr.io') {
        const early = await ports.token({ ...authorize/* OF_GHCR */.B5, ...request });
        if (early.kind === 'token' && isFor(path, early.token))
            return { kind: 'public' };
    }
    const access = await pending;
    if (access.kind === 'no-access')
        return access.answer;
    const authorization = await (0,authorize/* authorize */.Gq)(access, request, ports.token);
    if (authorization.kind === 'no-token')
        return read(authorization.answer);
    return authorization.value === undefined
        ? { kind: 'unrecognised', status: access.kind === 'open' ? 200 : 401, contentType: '' }
        : { kind: 'public' };
}
function isFor(path, token) {
    const text = Buffer.from(token, 'base64').toString('latin1');
    return text.startsWith(`v1:${path}:`) && /^\d+$/.test(text.slice(`v1:${path}:`.length));
}
function read(answer) {
    if (answer.kind !== 'refused')
        return answer;
    const { refusal, error } = answer;
    if (refusal.kind === 'authentication-required' || refusal.kind === 'read-package')
        return { kind: 'not-public', error };
    return refusal.kind === 'denied-generic' ? { kind: 'absent', error } : answer;
}

;// CONCATENATED MODULE: ./src/registry/client.ts






function openRegistryClients(ports, deadline, scrub) {
    const { http, clock, downloads, runner } = ports;
    const accesses = new Map();
    const shared = { http, clock, mask: runner.mask, deadline, accesses };
    const reading = { ...shared, downloads, progress: runner.info };
    const push = openPushClient(shared);
    const pull = openPullClient(reading);
    const pullOnce = openPullClient({
        ...reading,
        known: accesses,
        accesses: new Map(),
        deadline: clock.now()
    });
    return {
        push: { ...push, mayPush: async (question) => scrub(await push.mayPush(question)) },
        pull: scrubbed(pull, scrub),
        pullOnce: scrubbed(pullOnce, scrub)
    };
}
function scrubbed(client, scrub) {
    return {
        mayPull: async (question) => scrub(await client.mayPull(question)),
        isPublic: async (question) => scrub(await client.isPublic(question))
    };
}
function openPushClient(ports) {
    const { http, clock, deadline, mask } = ports;
    const accesses = ports.accesses ?? new Map();
    const answers = new Map();
    const ask = async (question) => {
        const session = (0,registry_session/* openSession */.fA)(http, clock, deadline);
        const access = (opened) => (0,promises/* memoize */.Bj)(accesses, question.registry.host, async () => (await opened) ? authorize/* OF_GHCR */.B5 : (0,authorize/* askScheme */.BK)(session, question.registry));
        const sendInBackground = (request) => {
            void http.send(request);
        };
        const answer = await askUpload({ session, access, mask, sendInBackground }, question);
        return { answer, exchanges: session.exchanges };
    };
    return {
        mayPush: (question) => (0,promises/* memoize */.Bj)(answers, pushKey(question), () => ask(question)),
        isBasic: async (registry) => {
            const scheme = await (0,promises/* memoize */.Bj)(accesses, registry.host, () => (0,authorize/* askScheme */.BK)((0,registry_session/* openSession */.fA)(http, clock, deadline), registry));
            return scheme.kind === 'challenged' && scheme.challenge.scheme === 'basic';
        }
    };
}
function pushKey({ registry, path, login }) {
    return JSON.stringify([registry.host, path, login]);
}
const TOKEN_MS = 45_000;
function rememberTokens(clock, mask) {
    const tokens = new Map();
    return (session, question) => {
        const key = tokenKey(question);
        const known = tokens.get(key);
        if (known !== undefined && clock.now() < known.until)
            return known.answer;
        const answer = (0,wrong_password/* askToken */.v)(session, question, mask);
        tokens.set(key, { answer, until: clock.now() + TOKEN_MS });
        return answer;
    };
}
function openPullClient(ports) {
    const { http, clock, deadline, mask, downloads, known, progress } = ports;
    const accesses = ports.accesses ?? new Map();
    const token = rememberTokens(clock, mask);
    const pulls = new Map();
    const publics = new Map();
    const portsFor = (registry) => {
        const session = (0,registry_session/* openSession */.fA)(http, clock, deadline);
        const access = () => known?.get(registry.host) ??
            (0,promises/* memoize */.Bj)(accesses, registry.host, () => (0,authorize/* askScheme */.BK)(session, registry));
        return {
            session,
            http,
            downloads,
            access,
            token: (question) => token(session, question),
            progress
        };
    };
    const answered = async (registry, ask) => {
        const opened = portsFor(registry);
        return { answer: await ask(opened), exchanges: opened.session.exchanges };
    };
    return {
        mayPull: (question) => (0,promises/* memoize */.Bj)(pulls, pullKey(question), () => answered(question.registry, async (opened) => {
            const { askPull } = await __nccwpck_require__.e(/* import() */ 657).then(__nccwpck_require__.bind(__nccwpck_require__, 4657));
            return askPull(opened, question);
        })),
        isPublic: (question) => (0,promises/* memoize */.Bj)(publics, JSON.stringify([question.registry.host, question.path]), () => answered(question.registry, (opened) => askPublic(opened, question)))
    };
}
function tokenKey({ origin, challenge, scope, login }) {
    const { parameters } = challenge;
    const service = [parameters.get('realm'), parameters.get('service')];
    return JSON.stringify([origin, service, scope, login]);
}
function pullKey(question) {
    const { registry, path, reference, login, checkAllManifests, layers, platforms = [] } = question;
    const parts = [checkAllManifests, layers, platforms];
    return JSON.stringify([registry.host, path, reference, login, ...parts]);
}


/***/ }),

/***/ 637:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ isNeverAsked),
/* harmony export */   TZ: () => (/* binding */ originsOf),
/* harmony export */   Wz: () => (/* binding */ isGitHub),
/* harmony export */   vf: () => (/* binding */ registryKindOf)
/* harmony export */ });
/* harmony import */ var _base_redirect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5321);

const LOOKALIKES = new Set([
    'ghrc.io',
    'gchr.io',
    'grhc.io',
    'ghcr.com',
    'ghcr.oi',
    'gcr.oi'
]);
const GOOGLE = /^(?:(?:[a-z]+\.)?gcr\.io|[a-z0-9-]+-docker\.pkg\.dev)$/;
const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
const GHE = /^containers\.[a-z0-9-]+\.ghe\.com$/;
function registryKindOf(host, own) {
    if (host === own)
        return { kind: 'github', host };
    if (host === 'docker.pkg.github.com')
        return { kind: 'retired', host, successor: 'ghcr.io' };
    if (host === 'ghcr.io' || GHE.test(host))
        return { kind: 'foreign-github', host };
    if (LOOKALIKES.has(host))
        return { kind: 'lookalike', host, meant: 'ghcr.io' };
    if (host === 'docker.io')
        return { kind: 'docker-hub', host };
    if (GOOGLE.test(host))
        return { kind: 'google', host };
    if (ECR.test(host) || host === 'public.ecr.aws')
        return { kind: 'ecr', host };
    return { kind: 'other', host };
}
function isNeverAsked({ kind }) {
    return kind === 'retired' || kind === 'lookalike';
}
function isGitHub(registry) {
    return registry.kind === 'github' || registry.kind === 'foreign-github';
}
function originsOf(registry) {
    if (registry.kind === 'docker-hub')
        return ['https://registry-1.docker.io'];
    const secure = `https://${registry.host}`;
    return (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)((0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .hostnameOf */ .LZ)(secure)) ? [secure, `http://${registry.host}`] : [secure];
}


/***/ }),

/***/ 4798:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o_: () => (/* binding */ jsonOf),
  f1: () => (/* binding */ readFailure),
  ni: () => (/* binding */ readRefusal),
  jR: () => (/* binding */ registryErrorOf),
  _7: () => (/* binding */ situationOf)
});

// UNUSED EXPORTS: tokenErrorOf

// EXTERNAL MODULE: ./src/registry/auth/challenge.ts
var challenge = __nccwpck_require__(9111);
// EXTERNAL MODULE: ./src/registry/retries.ts
var retries = __nccwpck_require__(8085);
// EXTERNAL MODULE: ./src/registry/host.ts
var host = __nccwpck_require__(637);
;// CONCATENATED MODULE: ./src/registry/refusals.ts

function says(refusal) {
    return () => refusal;
}
const OPERATIONS = {
    create: 'Create',
    write: 'Write',
    read: 'Read'
};
const GITHUB_REFUSALS = [
    {
        message: /installation not allowed to (create|write|read)\b/i,
        means: (match) => ({
            kind: 'installation-not-allowed',
            operation: OPERATIONS[match[1]?.toLowerCase() ?? ''] ?? 'Write'
        }),
        source: 'hyperledger-firefly/signer#74: Write, of a package that is there; devcontainers/template-starter#14: Create, of none; actions/runner#1039: Read'
    },
    {
        message: /requested installation does not exist/i,
        means: says({ kind: 'no-installation' }),
        source: 'gramps-project/gramps-web-api#781: a fork pushes under its parent; openwrt/buildbot#2: another owner'
    },
    {
        message: /\bwrite_package\b/i,
        means: says({ kind: 'write-package' }),
        source: 'tuna-os/tunaOS#642: a public package that does not list the repository; docker/build-push-action#806: a repository deleted and created again'
    },
    {
        message: /\bcreate_package\b/i,
        means: says({ kind: 'create-package' }),
        source: 'openbor/iintothewind: a push with a personal token under an owner where it may not create'
    },
    {
        message: /\bread_package\b/i,
        means: says({ kind: 'read-package' }),
        source: 'kedacore/http-add-on#48: a pull; covan-ai/covan#23: a push to a private package that does not list the repository'
    },
    {
        message: /does not match expected scopes/i,
        means: says({ kind: 'token-scopes' }),
        source: 'link-foundation/box#117 (recorded) and daltoniam/switchboard#139: tokens without write:packages'
    },
    {
        message: /owner not found/i,
        means: says({ kind: 'owner-not-found' }),
        source: 'goreleaser/goreleaser#2815: no such owner; alex-on-ai/WebReaper#254: an account that was renamed'
    },
    {
        message: /forbids access via a personal access tokens? \(classic\)(?: (?:whose|if the token's) lifetime)?/i,
        means: (match) => ({
            kind: 'classic-forbidden',
            lifetime: match[0].toLowerCase().endsWith('lifetime')
        }),
        source: 'brunowego/cookbooks, github/packages.md: a push with a classic token; the REST API says the same'
    },
    {
        message: /\bsaml\b|\bsso\b|single sign-on/i,
        means: says({ kind: 'sso' }),
        source: 'the REST API text for organizations with SAML; no ghcr.io sample is public'
    },
    {
        message: /ip allow ?list|\bip address is not permitted/i,
        means: says({ kind: 'ip-allow-list' }),
        source: 'docker/metadata-action#342 (REST API text); no ghcr.io sample is public'
    },
    {
        message: /cannot be authenticated with the token|could not be authenticated by the github packages/i,
        means: says({ kind: 'credential-refused' }),
        source: 'getwud/wud#219 (recorded) and autc04/Retro68#274: a token that is no longer valid; garygrossgarten/github-action-ssh#24: the message of docker.pkg.github.com'
    },
    {
        message: /^invalid token$/i,
        means: says({ kind: 'credential-refused' }),
        source: 'argoproj-labs/argocd-image-updater#303 (recorded): a password where a token is wanted'
    },
    {
        message: /^denied$/i,
        means: says({ kind: 'credential-refused' }),
        source: 'openai/tart#277, secureCodeBox/secureCodeBox#2574, nginx/nginx-gateway-fabric#4282 (recorded): stored logins that are no longer valid'
    },
    {
        message: /^authentication (?:required|token not provided)$/i,
        means: says({ kind: 'authentication-required' }),
        source: 'docker/build-push-action#626 (recorded): no login; Homebrew/brew#11066: an empty one'
    },
    {
        message: /^requested access to the resource is denied$/i,
        means: says({ kind: 'denied-generic' }),
        source: 'oras-project/oras#1128 (recorded), bytecodealliance/wasm-pkg-tools#37: no login, and no such package'
    },
    {
        message: /^(?:name invalid|invalid repository name)/i,
        means: says({ kind: 'name-invalid' }),
        source: 'schlagmichdoch/PairDrop#47: a name without an owner'
    }
];
const OTHER_REFUSALS = [
    {
        message: /incorrect username or password|invalid username|gcr login failed|(?:credentials?|token) (?:is|are|has) (?:invalid|expired)/i,
        means: says({ kind: 'credential-refused' }),
        source: 'link-foundation/box#117: the token service of Docker Hub; Amazon ECR user guide, "Troubleshooting": a login that expired'
    },
    {
        message: /unauthenticated request/i,
        means: says({ kind: 'authentication-required' }),
        source: 'GoogleCloudPlatform/generative-ai#693: Artifact Registry, a push without a login'
    },
    {
        message: /client with ip .{0,80}is not allowed/i,
        means: says({ kind: 'ip-allow-list' }),
        source: 'docker/build-push-action#1214: the firewall of Azure Container Registry'
    },
    {
        message: /permission .{0,120}denied on resource .{0,300}may not exist/i,
        means: says({ kind: 'access-denied', maybeNotFound: true }),
        source: 'GoogleCloudPlatform/cymbal-superstore#4: Artifact Registry, a push'
    },
    {
        message: /repository with name .{0,300}does not exist in the registry/i,
        means: says({ kind: 'repository-missing' }),
        source: 'GoogleContainerTools/kaniko#1120: Amazon ECR, a repository that was not created'
    },
    {
        message: /^project (?:.{1,300} )?not found\b/i,
        means: says({ kind: 'repository-missing' }),
        source: 'Harbor, answers to pushes and pulls without a project (measured, August 2026)'
    },
    {
        message: /^not found\.$/i,
        means: says({ kind: 'repository-missing' }),
        source: 'Gitea 1.26, answers to pushes under no owner (measured)'
    },
    {
        message: /can not push artifact to a proxy project|system is in read only mode|^repository is read-only$/i,
        means: says({ kind: 'read-only' }),
        source: 'Harbor (proxy projects, read-only mode) and olareg (measured, August 2026)'
    },
    {
        message: /^(?:name invalid|invalid repository name)/i,
        means: says({ kind: 'name-invalid' }),
        source: 'Harbor, a repository without a project (measured); OCI distribution spec, "Error Codes"'
    },
    {
        message: /^denied$/i,
        means: says({ kind: 'credential-refused' }),
        source: 'lscr.io answers with ghcr.io (getwud/wud#143), so with its messages'
    }
];
function readRefusalKind(registry, step, error, sentCredential) {
    const table = (0,host/* isGitHub */.Wz)(registry) ? GITHUB_REFUSALS : OTHER_REFUSALS;
    for (const text of [error.detail ?? '', error.message]) {
        for (const row of table) {
            const match = row.message.exec(withoutAccounts(text));
            if (match !== null)
                return shown(row.means(match), sentCredential);
        }
    }
    if (error.code === 'NAME_INVALID')
        return { kind: 'name-invalid' };
    if ((0,host/* isGitHub */.Wz)(registry) || isFault(error.status, error))
        return { kind: 'unknown' };
    return readByCode(registry, step, error, sentCredential);
}
function shown(refusal, sentCredential) {
    return refusal.kind === 'authentication-required' && sentCredential
        ? { kind: 'credential-refused' }
        : refusal;
}
const STOCK_WORDS = /^(?:(?:denied|forbidden|unauthorized|access (?:denied|forbidden)|not authorized\.?|authentication required|authorization failed|reqPackageAccess|requested access to the resource is denied|access to the requested resource is not authorized)?$|insufficient_scope\b|unauthorized to access repository\b|token exchange failed\b)/i;
function readByCode(registry, step, { code, status, message }, sentCredential) {
    if (status === 404 && (code === 'NAME_UNKNOWN' || code === 'NOT_FOUND')) {
        return { kind: 'repository-missing' };
    }
    if (step === 'upload' && status === 405 && code === 'UNSUPPORTED')
        return { kind: 'read-only' };
    if (status !== 401 && status !== 403)
        return { kind: 'unknown' };
    const isStock = STOCK_WORDS.test(message);
    if (!sentCredential)
        return { kind: status === 401 || isStock ? 'authentication-required' : 'unknown' };
    const isOfLogin = status === 401 || message === '';
    if (step === 'token' && isOfLogin && registry.kind !== 'google') {
        return { kind: 'credential-refused', maybeInsufficientScope: true };
    }
    if (!isStock)
        return { kind: 'unknown' };
    return { kind: 'access-denied', maybeNotFound: registry.kind !== 'ecr' };
}
function isRateLimit(status, error) {
    if (status === 429 || error?.code === 'TOOMANYREQUESTS')
        return true;
    return error !== undefined && LIMIT_WORDS.test(`${error.message} ${error.detail ?? ''}`);
}
const LIMIT_WORDS = /rate limit|too many requests|(?<![\w./-])toomanyrequests(?![\w./-])/i;
const FAULT_CODES = new Set([
    'UNKNOWN',
    'INTERNAL',
    'INTERNAL_ERROR',
    'INTERNAL_SERVER_ERROR',
    'UNAVAILABLE',
    'SERVICE_UNAVAILABLE',
    'BLOB_UPLOAD_UNKNOWN',
    'BLOB_UPLOAD_INVALID',
    'BLOB_UNKNOWN'
]);
const FAULT_WORDS = /(?<![\w./-])(?:internal (?:server )?error|service unavailable|temporarily|temporary (?:error|failure|problem|issue)|try again later|timed? ?out|unknown blob|unexpected error)(?![\w./-]*[\w/-])/i;
const INNER_FAULTS = /\berror from intermediary with http status code\b|\bunable to connect to\b|\btwirp error\b/i;
function isFault(status, error) {
    if (status >= 500 || status === 408)
        return true;
    if (error === undefined)
        return false;
    const said = withoutNames(`${error.message} ${error.detail ?? ''}`);
    return FAULT_CODES.has(error.code) || FAULT_WORDS.test(said) || INNER_FAULTS.test(said);
}
const ACCOUNTS = /`[^`]*`/g;
const NAMES = /`[^`]*`|"[^"]*"|[^\s"'`]*\/[^\s"'`]*/g;
function withoutAccounts(message) {
    return message.replace(ACCOUNTS, '``');
}
function withoutNames(message) {
    return message.replace(NAMES, ' ');
}

// EXTERNAL MODULE: ./src/base/unicode.ts
var unicode = __nccwpck_require__(6474);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __nccwpck_require__(3659);
;// CONCATENATED MODULE: ./src/registry/response.ts






function situationOf({ clock }, { registry, login, jobToken }, step) {
    return {
        registry,
        step,
        sentCredential: login !== undefined,
        jobToken,
        isStoredToken: login?.kind === 'registry-token',
        date: clock.date()
    };
}
function readFailure(failure) {
    const { detail } = failure;
    if (/^HPE_(?!INVALID_EOF_STATE|CLOSED_CONNECTION)/.test(detail)) {
        return (0,retries/* retryable */.PB)({ kind: 'unrecognised', status: undefined, contentType: '' });
    }
    const cause = failure.cause === 'timeout' ? 'timeout' : 'network';
    return (0,retries/* retryable */.PB)({ kind: 'unavailable', cause, detail });
}
function readRefusal(response, situation) {
    const { status } = response;
    const error = errorIn(response, situation);
    const limit = error ?? tokenErrorOf(response);
    if (isRateLimit(status, limit))
        return rateLimited(response, limit, situation.date);
    if (status >= 500 || status === 408)
        return serverError(response, error, situation.date);
    if (error === undefined)
        return notARegistry(response);
    const said = readRefusalKind(situation.registry, situation.step, error, situation.sentCredential);
    const refusal = sharpened(said, response, situation);
    if (refusal.kind === 'unknown' && isFault(status, error)) {
        return serverError(response, error, situation.date);
    }
    if (status < 400)
        return notARegistry(response);
    return readAsRefusal(error, refusal, situation);
}
function errorIn(response, { registry, step }) {
    const { status } = response;
    const ownForms = step === 'token' && !(0,host/* isGitHub */.Wz)(registry) && [400, 401, 403].includes(status);
    const error = ownForms ? tokenErrorOf(response) : registryErrorOf(response);
    if (error !== undefined)
        return error;
    return (0,host/* isGitHub */.Wz)(registry) ? undefined : errorInHttpForm(response, registry, step);
}
function errorInHttpForm({ status, headers, body }, { kind }, step) {
    const isPlain = /^text\/plain\b/i.test(headers['content-type'] ?? '');
    const text = isPlain ? new TextDecoder().decode(body.slice(0, MAX_MESSAGE)).trim() : '';
    switch (status) {
        case 401: {
            const isChallenge = (0,challenge/* parseChallenges */.uV)(headers['www-authenticate'] ?? '').length > 0;
            return isChallenge ? { status, code: 'UNAUTHORIZED', message: text } : undefined;
        }
        case 403: {
            const isKnown = kind === 'ecr' || (kind === 'other' && step === 'token');
            return isKnown && body.length === 0 ? { status, code: 'DENIED', message: '' } : undefined;
        }
        case 404:
            return text === 'Not found.' && step !== 'token'
                ? { status, code: '', message: text }
                : undefined;
        case 405: {
            const isRegistry = headers['docker-distribution-api-version'] !== undefined;
            const takesPost = /\bpost\b/i.test(headers['allow'] ?? 'post');
            return isRegistry && !takesPost ? { status, code: 'UNSUPPORTED', message: '' } : undefined;
        }
        default:
            return undefined;
    }
}
function sharpened(refusal, { headers }, situation) {
    if (refusal.kind !== 'access-denied' || !situation.sentCredential)
        return refusal;
    const error = (0,challenge/* chooseChallenge */.hM)(headers['www-authenticate'] ?? '')?.parameters.get('error');
    if (error === 'invalid_token') {
        return { kind: situation.isStoredToken === true ? 'credential-refused' : 'token-not-accepted' };
    }
    return error === 'insufficient_scope'
        ? { ...refusal, maybeNotFound: situation.registry.kind !== 'other' }
        : refusal;
}
function rateLimited(response, error, date) {
    const wait = (0,retries/* retryAfterMs */.Vs)(response, error, date);
    const retryAfterSeconds = wait === undefined ? undefined : Math.ceil(wait / 1000);
    const said = error ?? { status: response.status, code: '', message: '' };
    return (0,retries/* retryable */.PB)({ kind: 'rate-limited', error: said, retryAfterSeconds }, wait);
}
function serverError(response, error, date) {
    const said = error === undefined || error.message === '' ? '' : `: ${error.message}`;
    const detail = `status ${response.status}${said}`;
    const wait = (0,retries/* retryAfterMs */.Vs)(response, error, date);
    return (0,retries/* retryable */.PB)({ kind: 'unavailable', cause: 'server-fault', detail }, wait);
}
function notARegistry({ status, headers }) {
    const contentType = headers['content-type'] ?? '';
    const value = { kind: 'unrecognised', status, contentType };
    return status === 403 ? (0,retries/* retryable */.PB)(value) : (0,retries/* final */.Te)(value);
}
function readAsRefusal(error, refusal, situation) {
    const { step, jobToken } = situation;
    const refused = { kind: 'refused', step, refusal, error };
    if (refusal.kind === 'credential-refused' && jobToken) {
        return (0,retries/* retryable */.PB)({ kind: 'unavailable', cause: 'credential-flake', detail: error.message });
    }
    const flaky = step === 'token' && isDenied(error, situation);
    const wordless = error.status === 403 && error.message === '';
    return flaky || wordless ? { ...(0,retries/* retryable */.PB)(refused), ifOutOfTime: OUT_OF_TIME } : (0,retries/* final */.Te)(refused);
}
const OUT_OF_TIME = {
    kind: 'unavailable',
    cause: 'retry-window-exceeded',
    detail: 'refused, and no time was left to ask again'
};
function isDenied({ code, message }, { registry, sentCredential }) {
    const bare = message.toLowerCase() === 'denied';
    return sentCredential
        ? bare || ((0,host/* isGitHub */.Wz)(registry) && code === 'DENIED')
        : bare && (0,host/* isGitHub */.Wz)(registry);
}
const MAX_MESSAGE = 4_000;
const MAX_ERRORS = 20;
function registryErrorOf(response) {
    const body = jsonOf(response);
    if (!(0,json/* isRecord */.u4)(body))
        return undefined;
    const errors = body['errors'];
    if (!Array.isArray(errors))
        return bareErrorOf(response.status, body);
    const all = errors.slice(0, MAX_ERRORS).flatMap((error) => errorOf(response.status, error) ?? []);
    return all.find((error) => isRateLimit(error.status, error)) ?? all[0];
}
const CODES = new Set([
    'UNAUTHORIZED',
    'DENIED',
    'UNSUPPORTED',
    'TOOMANYREQUESTS',
    'NAME_INVALID',
    'NAME_UNKNOWN'
]);
function bareErrorOf(status, body) {
    return CODES.has(textOf(body['code'])) ? errorOf(status, body) : undefined;
}
function errorOf(status, error) {
    if (!(0,json/* isRecord */.u4)(error))
        return undefined;
    const code = textOf(error['code']);
    const message = textOf(error['message']);
    if (code === '' && message === '')
        return undefined;
    const detail = textOf(error['detail']);
    const known = { status, code: code.toUpperCase() };
    if (message === '')
        return { ...known, message: detail };
    return detail === '' ? { ...known, message } : { ...known, message, detail };
}
function tokenErrorOf(response) {
    const envelope = registryErrorOf(response);
    if (envelope !== undefined)
        return envelope;
    const body = jsonOf(response);
    if (!(0,json/* isRecord */.u4)(body))
        return undefined;
    const message = ['details', 'detail', 'error_description', 'message', 'error']
        .map((key) => textOf(body[key]))
        .find((text) => text !== '');
    return message === undefined ? undefined : { status: response.status, code: '', message };
}
function jsonOf({ truncated, body }) {
    return truncated ? undefined : (0,json/* parseBytes */.z_)(body);
}
function textOf(value) {
    return typeof value === 'string' ? (0,unicode/* clip */.$Q)(value, MAX_MESSAGE) : '';
}


/***/ }),

/***/ 8085:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   PB: () => (/* binding */ retryable),
/* harmony export */   Te: () => (/* binding */ final),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   uF: () => (/* binding */ whileFresh)
/* harmony export */ });
/* unused harmony export RETRY_DELAYS_MS */
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(637);

const RETRY_DELAYS_MS = [1000, 4000];
function final(value) {
    return { value, retry: 'final' };
}
function retryable(value, afterMs = 0) {
    return { value, retry: { afterMs } };
}
async function withRetries(session, once) {
    for (const delay of RETRY_DELAYS_MS) {
        const { value, retry, ifOutOfTime = value } = await once();
        if (retry === 'final')
            return value;
        const wait = Math.max(delay, retry.afterMs);
        if (!session.hasTime(wait))
            return ifOutOfTime;
        await session.clock.sleep(wait);
    }
    return (await once()).value;
}
const MAX_WAIT_MS = 24 * 3_600_000;
function retryAfterMs(response, error, date) {
    const header = response.headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(header))
        return Math.min(Number(header) * 1000, MAX_WAIT_MS);
    const until = header === '' ? Number.NaN : Date.parse(header);
    if (!Number.isNaN(until))
        return Math.min(Math.max(until - date, 0), MAX_WAIT_MS);
    return inMessage(error?.message ?? '');
}
const UNITS = {
    ns: 1e-6,
    us: 1e-3,
    \u00b5s: 1e-3,
    \u03bcs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000
};
function inMessage(message) {
    const match = /retry-after:?\s{0,4}(\d{1,9}(?:\.\d{1,12})?)\s?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)\b/i.exec(message);
    if (match === null)
        return undefined;
    const unit = UNITS[match[2]?.toLowerCase() ?? ''];
    return unit === undefined ? undefined : Math.min(Math.ceil(Number(match[1]) * unit), MAX_WAIT_MS);
}
const FRESH_WAITS_MS = [1000, 2000, 3000, 4000];
const FRESH_REFUSALS = {
    write: new Set(['read-package']),
    read: new Set(['read-package', 'denied-generic'])
};
async function whileFresh(session, { registry, isOld }, operation, ask) {
    const isFresh = ({ kind, refusal }) => kind === 'refused' && FRESH_REFUSALS[operation].has(refusal?.kind ?? '');
    let answer = await ask();
    if (!(0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitHub */ .Wz)(registry) || !isFresh(answer))
        return answer;
    if ((await isOld?.()) === true)
        return answer;
    for (const wait of FRESH_WAITS_MS) {
        if (!session.hasTime(wait))
            return answer;
        await session.clock.sleep(wait);
        answer = await ask();
        if (!isFresh(answer))
            return answer;
    }
    return answer;
}


/***/ }),

/***/ 3759:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   lR: () => (/* binding */ responseOf)
/* harmony export */ });
/* harmony import */ var _base_redirect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5321);

function openSession(http, clock, deadline) {
    const exchanges = [];
    const record = async (request, send) => {
        const begun = clock.now();
        const result = await send(request);
        exchanges.push(exchangeOf(request, result, clock.now() - begun));
        return result;
    };
    const hasTime = (waitMs) => clock.now() + waitMs < deadline;
    return {
        exchanges,
        clock,
        record,
        hasTime,
        async send(request) {
            const once = (hop) => record(hop, (sent) => http.send(sent));
            const { result } = await (0,_base_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .followRedirects */ .FE)(request, 'same-origin', once, responseOf);
            return result.kind === 'done' ? result.value : result;
        }
    };
}
function responseOf(result) {
    return result.kind === 'response' ? result : undefined;
}
function exchangeOf(request, result, ms) {
    const failed = result.kind === 'failure';
    return {
        method: request.method,
        url: redactUrl(request.url),
        status: result.kind === 'response' ? result.status : failed ? undefined : 200,
        outcome: failed ? result.cause : 'answered',
        ms: Math.round(ms)
    };
}
function redactUrl(url) {
    if (!URL.canParse(url))
        return '(no address)';
    const { origin, pathname, searchParams } = new URL(url);
    const path = pathname.replace(/(\/blobs\/uploads?\/).+$/, '$1***');
    const kept = ['service', 'scope'].flatMap((name) => searchParams.getAll(name).map((value) => `${name}=${value}`));
    return `${origin}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}


/***/ }),

/***/ 6945:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
var _a;
const load = () => __nccwpck_require__.e(/* import() */ 752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6752, 19));
async function fetch(...asked) {
    return (await load()).fetch(...asked);
}
class ProxyAgent {
    #options;
    #opened;
    constructor(options) {
        this.#options = options;
    }
    dispatch(...[options, handler]) {
        this.#opened ??= load().then((undici) => new undici.ProxyAgent(this.#options));
        this.#opened
            .then((agent) => agent.dispatch(options, handler))
            .catch((error) => {
            handler.onError?.(error instanceof Error ? error : new Error(String(error)));
        });
        return true;
    }
    async close() {
        await (await this.#opened)?.close();
    }
}
_a = ProxyAgent;


/***/ }),

/***/ 8911:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ pushedReferences),
/* harmony export */   Nk: () => (/* binding */ plannedTargets),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   _A: () => (/* binding */ isLeftToJob),
/* harmony export */   wC: () => (/* binding */ nameOfTarget)
/* harmony export */ });
/* unused harmony exports GIVEN, groupByRepository */
/* harmony import */ var _image_build_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3807);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6722);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(637);



function targetsOf(inputs, run) {
    const { entries: caches, errors } = givenCaches(inputs);
    const isNameless = isLeftToJob(inputs) && run.repository.fullName === '';
    return {
        targets: [...(isNameless ? [] : imagesOf(inputs, run)), ...groupTargets('cache', caches, run)],
        errors: isNameless ? [...errors, NO_REPOSITORY] : errors
    };
}
function isLeftToJob(inputs) {
    const { images, push, publicImages, baseImages, dockerfiles, cacheTo } = inputs;
    const others = [baseImages, dockerfiles, cacheTo].some((list) => list?.length !== 0);
    return push && images === undefined && (publicImages.length === 0 || others);
}
function imagesOf(inputs, run) {
    if (isLeftToJob(inputs))
        return [assumedTarget(run)];
    const images = inputs.push ? (inputs.images ?? []) : [];
    return groupTargets('image', images.map((ref) => ({ ...GIVEN, given: ref, ref })), run);
}
function assumedTarget(run) {
    const ref = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultImage */ .XS)(run.repository.fullName, run.server.registry);
    const name = nameOfTarget(ref, run);
    return { ...GIVEN, role: 'image', given: [ref], name, origin: 'assumed' };
}
function plannedTargets(job, inputs, run) {
    const given = givenCaches(inputs).entries;
    if (job.kind !== 'plan')
        return [assumedTarget(run), ...groupTargets('cache', given, run)];
    const entry = (write) => entryOf(write, job);
    const images = ownNameFirst(job, groupTargets('image', job.pushes.flatMap(entry), run), run);
    const caches = groupTargets('cache', [...given, ...job.caches.flatMap(entry)], run);
    const unclear = job.unclear.map(({ at, isCall }) => ({
        ...writerOf(at, job, false),
        ...(isCall === true && { isCall })
    }));
    const assumed = { ...assumedTarget(run), ...writtenElsewhere(unclear) };
    return [...images, ...(isOpen(job) ? [assumed] : []), ...caches];
}
function writerOf({ job: id }, { job }, isCertain) {
    return { job: id, isThis: id === job, isCertain };
}
function writtenElsewhere(all) {
    const byJob = new Map();
    for (const one of all)
        if (byJob.get(one.job)?.isCertain !== true)
            byJob.set(one.job, one);
    return all.every(({ isThis }) => isThis) ? {} : { writers: [...byJob.values()] };
}
function ownNameFirst({ usesOwnName }, images, run) {
    if (!usesOwnName)
        return images;
    const own = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultImage */ .XS)(run.repository.fullName, run.server.registry);
    const isOwn = ({ name }) => name.kind === 'reference' && `${name.reference.registry}/${name.reference.path}` === own;
    return [...images.filter(isOwn), ...images.filter((image) => !isOwn(image))];
}
function isOpen(job) {
    if (job.kind !== 'plan')
        return true;
    return job.unclear.length > 0 || job.pushesNothing === 'no-step';
}
function entryOf(write, job) {
    const { image, origin, isCertain, at, line, login, sources } = write;
    if (image === undefined)
        return [];
    const writer = writerOf(at, job, isCertain);
    const places = [{ ...at, line, ...(sources && { sources }) }];
    return [{ given: image, ref: image, origin, isCertain, places, login, writer }];
}
function pushedReferences(targets) {
    return targets
        .filter(({ role, origin }) => role === 'image' && origin !== 'assumed')
        .flatMap(({ given }) => given);
}
function givenCaches({ cacheTo }) {
    const caches = cacheTo.map((given) => ({ given, read: (0,_image_build_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCacheExport */ .cl)(given) }));
    return {
        entries: caches.flatMap(({ given, read }) => {
            if (read.kind === 'registry')
                return [{ ...GIVEN, given, ref: read.ref }];
            return read.kind === 'registries' ? read.refs.map((ref) => ({ ...GIVEN, given, ref })) : [];
        }),
        errors: caches.flatMap(({ given, read }) => read.kind === 'invalid' ? [cacheError(given)] : [])
    };
}
const NO_REPOSITORY = {
    input: 'images',
    value: 'auto',
    allowed: 'an image name, because GITHUB_REPOSITORY is not set'
};
function cacheError(value) {
    return {
        input: 'cache-to',
        value,
        allowed: 'a cache export in buildx syntax, such as type=registry,ref=ghcr.io/owner/name:cache'
    };
}
const GIVEN = { origin: 'given', isCertain: true, places: [], login: undefined };
function groupTargets(role, entries, run) {
    const named = entries.map((entry) => ({ entry, name: pushedName(entry.ref, run) }));
    return groupByRepository(named).map(({ entries: [first, ...others], name }) => {
        const all = [first, ...others];
        const given = all.map((entry) => entry.given);
        return {
            role,
            given,
            name: withText(targetName(first.ref, name, run), given, first.ref),
            origin: first.origin,
            isCertain: all.some(({ isCertain }) => isCertain),
            places: all.flatMap(({ places }) => places),
            login: first.login,
            ...writtenElsewhere(all.flatMap(({ writer }) => writer ?? []))
        };
    });
}
function withText(name, [entry], text) {
    return name.kind === 'reference' || text === entry ? name : { ...name, text };
}
function nameOfTarget(text, run) {
    return targetName(text, checkedName(text, run), run);
}
function pushedName(text, run) {
    const name = checkedName(text, run);
    if (name.kind === 'invalid')
        return name;
    const { registry } = name.reference;
    const isOurs = (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitHub */ .Wz)((0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registryKindOf */ .vf)(registry, run.server.registry));
    const problem = isOurs ? (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .checkHostSpelling */ .Np)(name.reference, text) : undefined;
    return problem === undefined ? name : { kind: 'invalid', problem };
}
function checkedName(text, run) {
    if (text.startsWith('oci://')) {
        const bare = checkedName(text.slice('oci://'.length), run);
        if (bare.kind === 'reference')
            return bare;
    }
    const parsed = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    if (parsed.kind === 'invalid')
        return parsed;
    const { registry } = parsed.reference;
    if (!(0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitHub */ .Wz)((0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registryKindOf */ .vf)(registry, run.server.registry)))
        return parsed;
    const problem = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .checkGitHubName */ .lt)(parsed.reference, registry, text, run.repository.owner);
    return problem === undefined ? parsed : { kind: 'invalid', problem };
}
function targetName(text, name, run) {
    if (name.kind === 'reference')
        return { kind: 'reference', ...namedRepository(name.reference, run) };
    const corrected = name.problem.corrected ?? filledIn(text, name.problem, run);
    const meant = corrected === undefined ? undefined : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(corrected);
    return {
        kind: 'invalid',
        problem: name.problem,
        meant: meant?.kind === 'reference' ? namedRepository(meant.reference, run) : undefined
    };
}
function filledIn(text, { code }, { repository }) {
    const [host, path] = splitHost(text);
    const emptied = code === 'empty-component' && path.startsWith('/') && repository.owner !== '';
    return emptied ? `${host}${repository.owner.toLowerCase()}${path}` : undefined;
}
function splitHost(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    return first === '' ? ['', text] : [`${first}/`, text.slice(slash + 1)];
}
function namedRepository(reference, run) {
    return { reference, registry: (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registryKindOf */ .vf)(reference.registry, run.server.registry) };
}
function groupByRepository(entries) {
    const groups = new Map();
    for (const { entry, name } of entries) {
        const key = `${keyOf(entry.ref, name)} ${loginKey(entry)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { entries: [entry], name });
        else
            group.entries.push(entry);
    }
    return [...groups.values()];
}
function keyOf(text, name) {
    switch (name.kind) {
        case 'reference':
            return `${name.reference.registry}/${name.reference.path}`;
        case 'invalid':
            return `invalid ${text}`;
    }
}
function loginKey({ login }) {
    if (login === undefined)
        return '';
    if (login.kind === 'later' && login.login.whose === 'job-token')
        return 'job-token';
    const logins = login.kind === 'unclear' ? login.logins : 'login' in login ? [login.login] : [];
    const there = login.inAnotherJob === true ? 'there' : 'here';
    return [there, login.kind, ...logins.map(({ at, line }) => `${at.job} ${at.step} ${line}`)].join(' ');
}


/***/ }),

/***/ 2868:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   Op: () => (/* binding */ REPORTING_MS),
/* harmony export */   Un: () => (/* binding */ requestsToLog)
/* harmony export */ });
/* harmony import */ var _edge_http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6250);
/* harmony import */ var _event_run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4949);


function requestsToLog({ runner, requests }) {
    return (0,_event_run_js__WEBPACK_IMPORTED_MODULE_1__/* .isDebugging */ .Vh)(runner) ? { requests: requests() } : {};
}
const REPORTING_MS = 250;
async function write(toolkit, done) {
    for (const line of done.log ?? [])
        toolkit.info(line);
    for (const { title, lines } of await foldedOf(done)) {
        toolkit.startGroup(title);
        for (const line of lines)
            toolkit.debug(line);
        toolkit.endGroup();
    }
    annotate(toolkit, done.annotations);
    const unwritable = (await handOn('GITHUB_OUTPUT', toolkit.setOutput, done.outputs)) ??
        (await saveState(toolkit, done.state));
    const said = new Set(done.annotations?.map(({ title }) => title));
    annotate(toolkit, unwritable?.annotations?.filter(({ title }) => !said.has(title)));
    if (done.summary !== undefined && done.summary !== '') {
        await Promise.allSettled([toolkit.summary.addRaw(done.summary, true).write()]);
    }
    return done.failed === true || unwritable?.failed === true;
}
async function foldedOf({ folded = [], requests }) {
    if (requests === undefined)
        return folded;
    const { traceOfRequests } = await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(90)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6090));
    return [...folded, ...(await traceOfRequests(requests))];
}
function saveState(toolkit, state) {
    return handOn('GITHUB_STATE', toolkit.saveState, state);
}
async function handOn(file, put, values = {}) {
    try {
        for (const [name, value] of Object.entries(values))
            put(name, value);
        return undefined;
    }
    catch (error) {
        return (await Promise.all(/* import() */[__nccwpck_require__.e(943), __nccwpck_require__.e(90)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6090))).reportUnwritable(file, (0,_edge_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .codeIn */ .ry)(error) ?? 'ENOENT');
    }
}
function annotate(toolkit, annotations = []) {
    for (const { level, message, line, ...place } of annotations) {
        toolkit[level](message, line === undefined ? place : { ...place, startLine: line });
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(6457);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new lib/* HttpClient */.Qq('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./src/stand-ins/actions-exec.ts
const getExecOutput = async (...line) => (await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260))).getExecOutput(...line);

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./src/stand-ins/tunnel.ts
class LateAgent {
    #kind;
    #opened;
    options;
    defaultPort;
    constructor(kind, options) {
        this.#kind = kind;
        this.options = options;
        this.defaultPort = kind.startsWith('https') ? 443 : undefined;
    }
    addRequest(request, options) {
        this.#opened ??= __nccwpck_require__.e(/* import() */ 770).then(__nccwpck_require__.t.bind(__nccwpck_require__, 770, 19)).then((tunnel) => tunnel[this.#kind](this.options));
        this.#opened
            .then((agent) => {
            agent.addRequest(request, options);
        })
            .catch((error) => {
            request.destroy(error instanceof Error ? error : new Error(String(error)));
        });
    }
}
const tunnel_opener = (kind) => (options) => new LateAgent(kind, options);
const httpOverHttp = tunnel_opener('httpOverHttp');
const httpsOverHttp = tunnel_opener('httpsOverHttp');
const httpOverHttps = tunnel_opener('httpOverHttps');
const httpsOverHttps = tunnel_opener('httpsOverHttps');

// EXTERNAL MODULE: ./src/stand-ins/undici.ts
var undici = __nccwpck_require__(6945);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? httpsOverHttps : httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? httpOverHttps : httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici/* ProxyAgent */.k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass),
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
