export const id = 943;
export const ids = [943];
export const modules = {

/***/ 8448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ forecastOf)
/* harmony export */ });
/* harmony import */ var _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4391);
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1387);


function forecastOf({ facts, targets }) {
    const { job, run } = facts;
    const images = targets.filter(({ facts: { target } }) => target.role === 'image');
    const isOwn = images.every(({ facts: { target, tested } }) => tested.token === 'job' && isUnderOwner(target, run.repository.owner));
    const isOneToken = facts.targets.every(({ pushingJob }) => pushingJob?.isAlike !== false);
    if (job.kind !== 'plan' || images.length === 0 || !isOwn || run.repository.fork === true)
        return [];
    if (!isOneToken)
        return [];
    const reasons = new Set(images.map(({ primary }) => primary.code));
    const isAllowed = images.every(({ verdict }) => verdict === 'allowed');
    return startsOf(job.events)
        .flatMap((start) => told(start, (0,_permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .effectivePermission */ .f)(permissionFacts(facts, start))))
        .filter(({ outcome, reason }) => reason === undefined
        ? outcome === 'asked' && [...reasons].some(isOfEvent)
        : !reasons.has(reason) && (isAllowed || ![...reasons].some(isOfEvent)));
}
function isOfEvent(reason) {
    return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[reason].class === 'by-design';
}
function isUnderOwner({ name }, owner) {
    return (name.kind === 'reference' &&
        name.registry.kind === 'github' &&
        name.reference.path.split('/')[0] === owner.toLowerCase());
}
function told(start, permission) {
    const { level, certainty, rule } = permission;
    const { situation, event } = start;
    if (rule === 'fork-public' || rule === 'fork-public-none')
        return [{ situation, event, outcome: 'not-pushed', reason: 'fork-pull-request', rule }];
    if (certainty !== 'high' && certainty !== 'certain')
        return [];
    if (level === 'write')
        return [{ situation, event, outcome: 'asked', reason: undefined, rule }];
    return start.dependabot
        ? [{ situation, event, outcome: 'not-pushed', reason: 'dependabot', rule }]
        : [];
}
function permissionFacts({ run, job, declared: asked }, start) {
    const declared = asked.kind === 'unreadable' && job.kind === 'plan' ? job.declared : asked;
    const { visibility, ownerType, createdAt } = run.repository;
    return {
        event: start.event,
        origin: start.origin,
        visibility,
        ownerType,
        createdAt,
        dependabot: start.dependabot,
        dependabotUnsettled: false,
        secretSource: undefined,
        declared,
        runtime: undefined,
        observedPermission: undefined,
        idTokenOffered: false
    };
}
const FROM_FORK = { kind: 'fork', head: undefined, fromUpstream: false };
const FROM_BRANCH = { kind: 'same-repository' };
const NOT_COMPARED = { kind: 'not-compared' };
function startsOf(events) {
    return events.flatMap(({ name, types, filters }) => {
        const start = (situation, origin, dependabot = false) => ({
            situation,
            event: name,
            origin,
            dependabot
        });
        switch (name) {
            case 'pull_request':
                return types.length === 1 && types[0] === 'closed'
                    ? [start('merged-fork-pull-request', FROM_FORK)]
                    : [
                        start('fork-pull-request', FROM_FORK),
                        ...(types.includes('closed') ? [start('merged-fork-pull-request', FROM_FORK)] : []),
                        start('dependabot-pull-request', FROM_BRANCH, true),
                        start('branch-pull-request', FROM_BRANCH)
                    ];
            case 'pull_request_target':
                return [start('pull-request-target', NOT_COMPARED)];
            case 'push':
                return [
                    ...(startsFor('branches', filters) ? [start('push', NOT_COMPARED)] : []),
                    ...(startsFor('tags', filters) ? [start('tag', NOT_COMPARED)] : [])
                ];
            case 'merge_group':
                return [start('merge-queue', NOT_COMPARED)];
            case 'schedule':
                return [start('schedule', NOT_COMPARED)];
            case 'workflow_dispatch':
                return [start('manual', NOT_COMPARED)];
            case 'release':
                return [start('release', NOT_COMPARED)];
            default:
                return [];
        }
    });
}
function startsFor(kind, filters) {
    const named = filters.filter((one) => /^(?:branches|tags)(?:-ignore)?$/.test(one));
    return named.length === 0 || named.some((one) => one.startsWith(kind));
}


/***/ }),

/***/ 1387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CODES),
/* harmony export */   R: () => (/* binding */ LAYERS)
/* harmony export */ });
const LAYERS = [
    'event',
    'name',
    'owner',
    'credential',
    'token-kind',
    'permission',
    'package',
    'policy',
    'answer'
];
const CODES = {
    accepted: { verdict: 'allowed', class: undefined, layer: 'answer' },
    'permission-granted': { verdict: 'allowed', class: undefined, layer: 'answer' },
    'not-pushing': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'fork-pull-request': { verdict: 'denied', class: 'by-design', layer: 'event' },
    dependabot: { verdict: 'denied', class: 'by-design', layer: 'permission' },
    'secret-withheld': { verdict: 'denied', class: 'by-design', layer: 'credential' },
    'upstream-image-in-fork': { verdict: 'denied', class: 'by-design', layer: 'event' },
    'invalid-name': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'registry-retired': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'lookalike-host': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'wrong-owner': { verdict: 'denied', class: 'mistake', layer: 'owner' },
    'owner-not-found': { verdict: 'denied', class: 'mistake', layer: 'owner' },
    'no-credentials': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    'credential-helper-failed': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    'bad-credentials': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    'token-host': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'unsupported-token': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'app-token': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'token-scope': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'permission-missing': { verdict: 'denied', class: 'mistake', layer: 'permission' },
    'repository-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'read-only-registry': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'package-access': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'creation-forbidden': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'classic-token-forbidden': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    'sso-required': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    'ip-not-allowed': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    'too-visible': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    refused: { verdict: 'denied', class: 'mistake', layer: 'policy' },
    pullable: { verdict: 'allowed', class: undefined, layer: 'answer' },
    'stale-login': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    moved: { verdict: 'denied', class: 'mistake', layer: 'owner' },
    'package-private': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'package-absent': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'private-or-absent': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'tag-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'digest-mismatch': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'incomplete-index': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'platform-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'rate-limited': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'registry-unavailable': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'unrecognised-response': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'untrusted-realm': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'permission-unknown': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'unresolved-images': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'untested-login': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'invalid-input': { verdict: 'unknown', class: 'mistake', layer: 'answer' }
};


/***/ }),

/***/ 7901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ byRegistryAdmin),
/* harmony export */   N4: () => (/* binding */ byRunnerAdmin),
/* harmony export */   O4: () => (/* binding */ byTokenOwner),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   Wu: () => (/* binding */ stepLocation),
/* harmony export */   Zr: () => (/* binding */ byPackageAdmin),
/* harmony export */   bs: () => (/* binding */ byAuthor),
/* harmony export */   dh: () => (/* binding */ byRepositoryAdmin),
/* harmony export */   kV: () => (/* binding */ byPublisher),
/* harmony export */   nN: () => (/* binding */ ownStep),
/* harmony export */   oU: () => (/* binding */ byOrganizationOwner),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);

function meaningOf({ means }, pulled) {
    if (typeof means === 'string')
        return means;
    return pulled ? means.pull : means.push;
}
function fixBy(by) {
    return (...said) => ({ by, text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(...said) });
}
const byAuthor = fixBy('workflow author');
const byRepositoryAdmin = fixBy('repository admin');
const byPackageAdmin = fixBy('package admin');
const byOrganizationOwner = fixBy('organization owner');
const byPublisher = fixBy('publisher of the image');
const byTokenOwner = fixBy('owner of the token');
const byRegistryAdmin = fixBy('registry admin');
const byRunnerAdmin = fixBy('runner admin');
function advice(cause, fixes, more = {}) {
    return {
        cause,
        fixes,
        detail: undefined,
        notice: undefined,
        links: [],
        place: undefined,
        amendment: undefined,
        ...more
    };
}
function stepLocation(job, { job: id }, line) {
    if (job.kind !== 'plan')
        return undefined;
    return { ...job.file, line, endLine: line, what: 'step', job: id };
}
function ownStep(job) {
    const own = job.kind === 'plan' ? job.own : undefined;
    return own === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ghcr-preflight step`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ghcr-preflight step (line ${own.line})`;
}


/***/ }),

/***/ 4833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ pullCaseOf),
/* harmony export */   G6: () => (/* binding */ isReadGranted),
/* harmony export */   HJ: () => (/* binding */ expectedVisibility),
/* harmony export */   Ld: () => (/* binding */ isTooVisible),
/* harmony export */   ZV: () => (/* binding */ isPermissionSure),
/* harmony export */   c8: () => (/* binding */ isConclusive),
/* harmony export */   i6: () => (/* binding */ pushCaseOf),
/* harmony export */   jg: () => (/* binding */ isLoginStale)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6722);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(637);


function pushCaseOf(facts, push) {
    const { declared, permission } = push.pushingJob ?? facts;
    return { ...caseOf(facts, push, push.answer), declared, permission, answer: push.answer, push };
}
function pullCaseOf(facts, pull) {
    return { ...caseOf(facts, pull, pull.answer), answer: pull.answer, pull };
}
function caseOf(facts, about, answer) {
    const { run, declared, permission } = facts;
    const { target, tested, scopes } = about;
    const { credential, token } = tested;
    const named = target.name.kind === 'reference' ? target.name : target.name.meant;
    const refused = answer.kind === 'refused' ? answer : undefined;
    const github = named?.registry.kind === 'github';
    const owned = packageOf(named, run.repository);
    return {
        facts,
        run,
        repository: run.repository,
        declared,
        permission,
        target,
        answer,
        credential,
        token,
        scopes,
        named,
        host: named?.reference.registry ?? '',
        refusal: refused?.refusal.kind,
        error: refused?.error,
        github,
        anyGitHub: named !== undefined && (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .isGitHub */ .Wz)(named.registry),
        jobToken: github && token === 'job',
        package: owned,
        foreignOwner: github && run.repository.owner !== '' && owned.owner !== run.repository.owner.toLowerCase()
    };
}
function packageOf(named, repository) {
    const owner = named === undefined ? '' : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(named.reference);
    const same = owner === repository.owner.toLowerCase();
    return {
        owner,
        name: named === undefined ? '' : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .packageNameOf */ .dG)(named.reference),
        ownerType: same ? repository.ownerType : undefined
    };
}
const VISIBILITY_RANK = { private: 0, internal: 1, public: 2 };
function expectedVisibility(c) {
    const { expectedVisibility: expected } = c.facts.inputs;
    if (expected === 'any' || c.target.role !== 'image' || !c.github)
        return undefined;
    return c.answer.kind === 'not-asked' && c.answer.why === 'certain' ? undefined : expected;
}
function isTooVisible(c) {
    const expected = expectedVisibility(c);
    const { visibility: actual } = c.push;
    if (expected === undefined || actual === undefined)
        return false;
    return VISIBILITY_RANK[actual] > VISIBILITY_RANK[expected];
}
function isConclusive(answer) {
    switch (answer.kind) {
        case 'accepted':
        case 'pullable':
        case 'tag-missing':
        case 'digest-mismatch':
        case 'incomplete-index':
        case 'platform-missing':
        case 'artifact':
        case 'schema-1':
            return true;
        case 'refused':
        case 'rate-limited':
        case 'unavailable':
        case 'unrecognised':
        case 'untrusted-realm':
        case 'not-asked':
            return false;
    }
}
function isLoginStale({ pull }) {
    return pull.withoutLogin?.kind === 'pullable';
}
function isPermissionSure({ permission }) {
    return permission.certainty === 'certain' || permission.certainty === 'high';
}
function isReadGranted(c) {
    return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'write');
}


/***/ }),

/***/ 649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ whereNamed),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bm: () => (/* binding */ pushTargetOf),
/* harmony export */   EJ: () => (/* binding */ loginStep),
/* harmony export */   Gy: () => (/* binding */ answerWords),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   c9: () => (/* binding */ stepWords),
/* harmony export */   fN: () => (/* binding */ locationText),
/* harmony export */   hI: () => (/* binding */ sourceWords),
/* harmony export */   hd: () => (/* binding */ unreadableWords),
/* harmony export */   jT: () => (/* binding */ suffixOf),
/* harmony export */   nH: () => (/* binding */ isAssumed),
/* harmony export */   pI: () => (/* binding */ blockName),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);

function nameOf(target) {
    if (target.name.kind === 'invalid')
        return target.name.text ?? target.given[0] ?? '';
    const { registry, path } = target.name.reference;
    return `${registry}/${path}${wantedOf(target) === undefined ? '' : suffixOf(target)}`;
}
function suffixOf(target) {
    const wanted = wantedOf(target);
    if (wanted !== undefined)
        return wanted === '' ? '' : `${isDigest(wanted) ? '@' : ':'}${wanted}`;
    if (target.role !== 'image')
        return '';
    const suffixes = new Set(target.given.map((entry) => SUFFIX.exec(entry)?.[0] ?? ''));
    return suffixes.size === 1 ? [...suffixes].join() : '';
}
const SUFFIX = /:[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?:@[a-z0-9]+:[a-f0-9]+)?$/;
function wantedOf(target) {
    return 'wanted' in target && typeof target.wanted === 'string' ? target.wanted : undefined;
}
function isDigest(wanted) {
    return wanted.includes(':');
}
function pushTargetOf({ targets }, target) {
    return isPulled(target)
        ? undefined
        : targets.map((one) => one.target).find((one) => nameOf(one) === nameOf(target));
}
function whereNamed({ facts, target: { target } }) {
    if (target.role === 'public')
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('public-images')}`;
    const pushed = target.role === 'image' ? pushTargetOf(facts, target) : undefined;
    return pushed?.role === 'image' && pushed.origin === 'given' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('images')}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
}
function isAssumed(target) {
    return 'origin' in target && target.origin === 'assumed';
}
function isPulled({ role }) {
    return role === 'base' || role === 'public';
}
function missingWords(missing) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(missing.map(partWords));
}
function partWords({ digest, platform, isAttestation, part }) {
    if (isAttestation)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `an attestation (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)})`;
    if (part !== undefined) {
        const of = platform === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(platform)}`;
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(part === 'config' ? 'configuration' : 'layer')} ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}${of}`;
    }
    return platform === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(platform)} (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)})`;
}
function answerWords({ status, code: its, message }) {
    const number = its === '' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${status}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${status} ${its}`;
    const said = message.replace(/\.$/, '');
    return said === '' ? number : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${number}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(said)}`;
}
function sourceWords(source) {
    switch (source.kind) {
        case 'inputs':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the inputs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')}`;
        case 'docker-auth-config':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the variable ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('DOCKER_AUTH_CONFIG')}`;
        case 'buildx-scope':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the buildx configuration for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(source.scope)}`;
        case 'docker-config':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the docker configuration`;
        case 'credential-helper':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the credential helper ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(source.helper)}`;
        case 'containers-auth':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('auth.json')} of podman, buildah and skopeo`;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')}`;
    }
}
function sourceOf({ target }) {
    const { credential } = target.tested;
    return 'source' in credential ? credential.source : undefined;
}
const STORED = new Set([
    'docker-config',
    'buildx-scope',
    'containers-auth'
]);
function loginStep(context) {
    const { facts, target } = context;
    const { credential } = target.tested;
    const { name } = target.target;
    if (facts.job.kind !== 'plan' || name.kind !== 'reference')
        return undefined;
    const source = sourceOf(context)?.kind;
    if (source === 'inputs') {
        const login = pushTargetOf(facts, target.target)?.login;
        if (login?.kind === 'later')
            return login.login;
    }
    else if (!STORED.has(source))
        return undefined;
    const user = credential.kind === 'basic' ? credential.username : undefined;
    return facts.job.earlierLogins
        .filter(({ registry }) => registry === name.reference.registry)
        .filter(({ username: [only, ...others] }) => typeof only === 'string' && others.length === 0 ? only === user : true)
        .at(-1);
}
function stepWords({ at, line }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(at.name)} (line ${line})`;
}
function secretOf(source, context) {
    const step = loginStep(context);
    const { job } = context.facts;
    const name = job.kind === 'plan' ? job.passwordSecret : undefined;
    switch (source?.kind) {
        case 'inputs':
            if (name !== undefined)
                return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}`;
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret behind the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} of the ghcr-preflight step`;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret behind the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')} of the ghcr-preflight step`;
        case 'docker-auth-config':
        case 'buildx-scope':
        case 'docker-config':
        case 'credential-helper':
        case 'containers-auth':
        case undefined:
            return step === undefined
                ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret that the login step uses`
                : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret that ${stepWords(step)} uses`;
    }
}
function blockName(place) {
    switch (place.what) {
        case 'job-permissions':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block of ${jobName(place)}`;
        case 'workflow-permissions':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block at the top of the workflow`;
        case 'job':
        case 'step':
            return jobName(place);
    }
}
function jobName(place) {
    return place.job === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the job` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(place.job)}`;
}
function locationText(place) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${place.repository}, ${place.path}, line ${place.line}`;
}
function unreadableWords(why) {
    switch (why) {
        case 'not-looked-at':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file was not looked at`;
        case 'no-workflow-file':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the run names no workflow file`;
        case 'not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file was not found`;
        case 'refused':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file cannot be read without ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')}`;
        case 'unavailable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file could not be fetched`;
        case 'too-large':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file is too large to be read`;
        case 'not-yaml':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file could not be understood`;
        case 'job-not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file has no job of this name`;
        case 'caller-ambiguous':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `several jobs call this workflow, and they grant different permissions`;
    }
}
function seconds(count) {
    if (count >= 120)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`${String(Math.ceil(count / 60))} minutes`);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(count === 1 ? '1 second' : `${String(count)} seconds`);
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ unjudgedOutputs),
/* harmony export */   Yz: () => (/* binding */ outputsOf)
/* harmony export */ });
/* unused harmony export explain */
/* harmony import */ var _reasons_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(649);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(282);



function outputsOf(decision, explanation) {
    const first = decision.targets.find(({ facts }) => facts.target.role === 'image')?.facts;
    return {
        'should-push': String(decision.shouldPush),
        images: judgedImages(decision).join('\n'),
        image: firstImage(decision),
        verdict: decision.verdict,
        reason: decision.reason,
        explanation: explain(decision.verdict, explanation),
        'token-permission': permissionOf(decision.facts.permission),
        'package-exists': first?.exists === undefined ? 'unknown' : String(first.exists),
        visibility: first?.visibility ?? 'unknown',
        'pushable-tags': pushableTags(decision).join('\n'),
        'cache-to': writableCaches(decision).join('\n'),
        report: (0,_report_json_js__WEBPACK_IMPORTED_MODULE_1__/* .reportJsonOf */ .Ap)(decision)
    };
}
function unjudgedOutputs(reason, why, report, run, shouldPush = false) {
    return {
        'should-push': String(shouldPush),
        images: '',
        image: run === undefined ? '' : ownImage(run),
        verdict: 'unknown',
        reason,
        explanation: openedBy('unknown', (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toOutput */ .FQ)(why, LONGEST_EXPLANATION)),
        'token-permission': 'unknown',
        'package-exists': 'unknown',
        visibility: 'unknown',
        'pushable-tags': '',
        'cache-to': '',
        report
    };
}
function permissionOf({ level, certainty }) {
    return certainty === 'low' ? 'unknown' : level;
}
const HARMLESS = /^(?=.{1,512}$)\w[\w.:@+-]*\/[\w./:@+-]*$/;
function judgedImages({ facts, targets }) {
    const judged = targets
        .map(({ facts: { target } }) => target)
        .filter((target) => target.role === 'image' && !(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .isAssumed */ .nH)(target))
        .flatMap(({ name, given }) => name.kind === 'reference' ? given : given.filter((text) => HARMLESS.test(text)));
    return facts.inputs.images === undefined ? [...new Set(judged)] : judged;
}
function firstImage({ targets, facts }) {
    if (facts.job.kind === 'plan' && facts.job.usesOwnName)
        return ownImage(facts.run);
    const names = targets
        .map(({ facts: { target } }) => target)
        .filter((target) => target.role === 'image' && !(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .isAssumed */ .nH)(target))
        .flatMap(({ name }) => (name.kind === 'reference' ? [name.reference] : []));
    const [first] = names;
    return first === undefined ? ownImage(facts.run) : `${first.registry}/${first.path}`;
}
function ownImage({ repository, server }) {
    return repository.fullName === '' ? '' : `${server.registry}/${repository.fullName.toLowerCase()}`;
}
function pushableTags({ facts, targets }) {
    const allowed = targets
        .filter((target) => target.facts.target.role === 'image' && target.verdict === 'allowed')
        .flatMap((target) => target.facts.target.given);
    return facts.inputs.images?.filter((entry) => allowed.includes(entry)) ?? [...new Set(allowed)];
}
function writableCaches({ facts, targets }) {
    const { cacheTo, onUnknown } = facts.inputs;
    const unwritable = targets
        .filter((target) => target.facts.target.role === 'cache')
        .filter(({ verdict }) => verdict === 'denied' || (verdict === 'unknown' && onUnknown !== 'push'))
        .flatMap((target) => target.facts.target.given);
    return cacheTo.filter((entry) => !unwritable.includes(entry));
}
const LONGEST_EXPLANATION = 1_000 - openedBy('unknown', '').length;
const LEAST_WORTHWHILE = 80;
function explain(verdict, sentences) {
    return openedBy(verdict, fill(sentences));
}
function openedBy(verdict, line) {
    return `${verdict} -- ${line}`;
}
function fill(sentences) {
    const last = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toOutput */ .FQ)(sentences.at(-1) ?? []);
    let line = '';
    for (const sentence of sentences.slice(0, -1)) {
        const room = LONGEST_EXPLANATION - last.length - line.length - 2;
        if (room >= LEAST_WORTHWHILE && sentence.length > 0)
            line = `${line} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toOutput */ .FQ)(sentence, room)}`.trim();
    }
    return `${line} ${last}`.trim();
}


/***/ }),

/***/ 282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ reportJsonOf),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   Lk: () => (/* binding */ reportedTarget),
/* harmony export */   T_: () => (/* binding */ reportedRun),
/* harmony export */   rb: () => (/* binding */ reportedPermission),
/* harmony export */   vx: () => (/* binding */ toAsciiJson)
/* harmony export */ });
/* harmony import */ var _forecast_forecast_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);
/* harmony import */ var _reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(649);
/* harmony import */ var _plan_values_partial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5283);




const MOST_BYTES = 60 * 1024;
const MOST_NOTES = 20;
const NOTHING = {
    evidence: 0,
    findings: 0,
    entries: 0,
    targets: 0,
    notes: 0,
    job: 0
};
function reportJsonOf(decision) {
    const whole = decision.targets.map(reportedTarget);
    const full = written(decision, whole, NOTHING);
    if (full.length <= MOST_BYTES)
        return full;
    const evidence = sum(whole.map((target) => target.evidence.length));
    const withoutJob = decision.facts.job.kind === 'not-read' ? 0 : 1;
    const withoutEvidence = whole.map((target) => ({ ...target, evidence: [] }));
    const shorter = written(decision, withoutEvidence, { ...NOTHING, evidence, job: withoutJob });
    if (shorter.length <= MOST_BYTES)
        return shorter;
    const brief = withoutEvidence.map((target) => ({
        ...target,
        given: target.given.slice(0, 1),
        findings: target.findings.slice(0, 1)
    }));
    const findings = sum(whole.map((target) => target.findings.length - 1));
    const entries = sum(whole.map((target) => Math.max(0, target.given.length - 1)));
    return longestFitting(brief.length, (kept) => written(decision, brief.slice(0, kept), {
        evidence,
        findings,
        entries,
        targets: brief.length - kept,
        notes: 0,
        job: withoutJob
    }));
}
function longestFitting(most, write) {
    let fits = 0;
    let tooMany = most + 1;
    while (tooMany - fits > 1) {
        const middle = Math.floor((fits + tooMany) / 2);
        if (write(middle).length <= MOST_BYTES)
            fits = middle;
        else
            tooMany = middle;
    }
    return write(fits);
}
function written(decision, targets, truncated) {
    const { verdict, reason, shouldPush, failed, facts, notes } = decision;
    return toAsciiJson({
        version: 1,
        verdict,
        reason,
        shouldPush,
        failed,
        run: reportedRun(facts.run),
        token: reportedPermission(facts.permission, facts.declared),
        job: truncated.job > 0 ? null : reportedJob(facts.job),
        targets,
        notes: notes.slice(0, MOST_NOTES).map(reportedNote),
        forecast: (0,_forecast_forecast_js__WEBPACK_IMPORTED_MODULE_0__/* .forecastOf */ .D)(decision).map(reportedForecast),
        inputErrors: [],
        truncated: { ...truncated, notes: Math.max(0, notes.length - MOST_NOTES) }
    });
}
const STRING = /"(?:[^"\\]|\\.)*"/g;
const NOT_SHELL_SAFE = /[^A-Za-z0-9.,:/_=+@-]/g;
function toAsciiJson(value) {
    return JSON.stringify(value, (_key, inner) => typeof inner === 'string' ? inner.replace(/[\ud800-\udfff]/gu, '\ufffd') : inner).replace(STRING, (literal) => {
        const text = String(JSON.parse(literal));
        return `"${text.replace(NOT_SHELL_SAFE, escaped)}"`;
    });
}
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function sum(numbers) {
    return numbers.reduce((total, next) => total + next, 0);
}
const LONGEST_TEXT = 1_000;
const LONGEST_NAME = 500;
function reportedRun(run) {
    return {
        event: name(run.event),
        payload: run.payload.kind,
        origin: run.origin.kind,
        repository: name(run.repository.fullName),
        repositoryVisibility: run.repository.visibility ?? null,
        repositoryOwnerType: run.repository.ownerType ?? null,
        repositoryIsFork: run.repository.fork ?? null,
        server: name(run.server.url),
        dependabot: run.dependabot,
        publishes: run.isDefaultBranchOrTag
    };
}
function reportedPermission(permission, declared) {
    return {
        packages: permission.level,
        lean: permission.likelyLevel ?? null,
        certainty: permission.certainty,
        source: permission.source,
        rule: permission.rule,
        declared: reportedDeclared(declared)
    };
}
function reportedDeclared(declared) {
    const { kind } = declared;
    const nothing = { kind, level: null, form: null, place: null, why: null };
    switch (declared.kind) {
        case 'unreadable':
            return { ...nothing, why: declared.why };
        case 'absent':
            return { ...nothing, place: reportedPlace(declared.place) };
        case 'block': {
            const { level, form, place } = declared;
            return { ...nothing, level, form, place: reportedPlace(place) };
        }
    }
}
function reportedPlace(place) {
    return {
        repository: name(place.repository),
        path: name(place.path),
        line: place.line,
        endLine: place.endLine,
        what: place.what,
        job: place.job === undefined || place.what === 'workflow-permissions' ? null : name(place.job)
    };
}
function reportedTarget({ facts, verdict, primary, otherFindings }) {
    const { target, tested, exists, visibility, exchanges } = facts;
    const wanted = (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedOf */ .Lm)(target);
    const reference = target.name.kind === 'reference' ? target.name.reference : undefined;
    return {
        role: target.role,
        origin: 'origin' in target ? target.origin : null,
        given: target.given.map(name),
        registry: reference === undefined ? null : name(reference.registry),
        repository: reference === undefined ? null : name(reference.path),
        wanted: wanted === undefined ? null : name(wanted),
        verdict,
        reason: primary.code,
        findings: [primary, ...otherFindings].map(reportedFinding),
        credential: {
            kind: tested.credential.kind,
            source: sourceOf(tested.credential),
            token: tested.token ?? null,
            dockerHasLogin: tested.dockerHasLogin
        },
        exists: exists ?? null,
        visibility: visibility ?? null,
        evidence: exchanges.map(reportedExchange)
    };
}
function reportedNote(note) {
    const { kind } = note;
    switch (note.kind) {
        case 'unresolved': {
            const { path, line, variable } = note;
            return { ...NO_NOTE, kind, path: name(path), line, variable: name(variable) };
        }
        case 'less-visible': {
            const { expected, actual } = note;
            return { ...NO_NOTE, kind, package: full(note.package), expected, actual };
        }
        case 'visibility-unknown': {
            const { expected, absent } = note;
            return { ...NO_NOTE, kind, package: full(note.package), expected, absent };
        }
        case 'ungated':
            return { ...NO_NOTE, kind, line: note.steps[0]?.line ?? null };
        case 'asks-on-write-only':
        case 'no-native-platform':
            return { ...NO_NOTE, kind, given: name(note.given) };
        case 'judged-after-push':
        case 'built-by-this-job':
            return { ...NO_NOTE, kind, given: name(note.given), reason: note.primary.code };
    }
}
const NO_NOTE = {
    path: null,
    line: null,
    variable: null,
    package: null,
    expected: null,
    actual: null,
    absent: null,
    given: null,
    reason: null
};
function reportedForecast({ situation, event, outcome, reason, rule }) {
    return { situation, event, outcome, reason: reason ?? null, rule };
}
function full({ owner, name: rest }) {
    return name(`${owner}/${rest}`);
}
function sourceOf(credential) {
    return 'source' in credential ? credential.source.kind : null;
}
function reportedFinding(finding) {
    const { error } = finding;
    return {
        code: finding.code,
        class: finding.class ?? null,
        certainty: finding.certainty,
        alsoPossible: finding.alsoPossible.map(({ code }) => code),
        words: error === undefined
            ? null
            : {
                status: error.status,
                code: name(error.code),
                message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(error.message, LONGEST_TEXT)
            }
    };
}
function reportedExchange({ method, url, status, outcome, ms }) {
    return {
        method: name(method),
        url: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(url, LONGEST_TEXT),
        status: status ?? null,
        outcome: name(outcome),
        ms: Math.max(0, Math.round(ms))
    };
}
function name(text) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(text, LONGEST_NAME);
}
const MOST_ENTRIES = 20;
const LONGEST_OF_PLAN = 200;
function reportedJob(job) {
    switch (job.kind) {
        case 'not-read':
            return null;
        case 'no-plan':
            return { ...NO_PLAN, why: job.why };
        case 'plan': {
            const { pushes, caches, logins, unclear, ungated, steps } = job;
            const all = [pushes, caches, logins, unclear, ungated, steps];
            return {
                why: null,
                isPositionKnown: job.position !== undefined,
                steps: first(steps).map(({ at, runs, isGated, pushes: count }) => ({
                    ...placed(at),
                    runs: runs ?? null,
                    isGated,
                    pushes: count
                })),
                pushes: first(pushes).map(planned),
                caches: first(caches).map(planned),
                logins: first(logins).map(({ at, line, tool, registry, whose, isCertain }) => ({
                    ...placed(at),
                    line,
                    tool: short(tool),
                    registry: registry === undefined ? null : short(registry),
                    whose,
                    isCertain
                })),
                unresolved: first(unclear).map(({ at, line, why, text }) => ({
                    ...placed(at),
                    line,
                    why,
                    text: short(text)
                })),
                ungated: first(ungated).map(({ at, gate }) => ({ ...placed(at), gate })),
                left: all.reduce((left, list) => left + Math.max(0, list.length - MOST_ENTRIES), 0)
            };
        }
    }
}
const NO_PLAN = {
    isPositionKnown: false,
    steps: [],
    pushes: [],
    caches: [],
    logins: [],
    unresolved: [],
    ungated: [],
    left: 0
};
function planned({ at, line, tool, origin, reference, isCertain, isGated }) {
    return {
        ...placed(at),
        line,
        tool: short(tool),
        origin,
        reference: short((0,_plan_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .Vy)(reference)),
        isCertain,
        isGated
    };
}
function placed({ job, name, line }) {
    return { job: short(job), step: short(name), line };
}
function first(list) {
    return list.slice(0, MOST_ENTRIES);
}
function short(text) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(text, LONGEST_OF_PLAN);
}


/***/ }),

/***/ 6023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ hasUngatedPush),
/* harmony export */   Di: () => (/* binding */ headlinesOf),
/* harmony export */   Eh: () => (/* binding */ LONGEST_TITLE),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   ID: () => (/* binding */ explainedTarget),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Yp: () => (/* binding */ testedWith),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   gf: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);
/* harmony import */ var _reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7901);
/* harmony import */ var _reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(649);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4966);





const LONGEST_TITLE = 255;
function named({ target }) {
    return target.role === 'cache' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the cache ${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target)}`;
}
function hasUngatedPush({ notes }) {
    return notes.some((note) => note.kind === 'ungated' && note.matters);
}
function titleOf(finding, target, more = 0, level = levelBySelf(finding), pushesAnyway = false) {
    const { before, after } = frameOf(finding, target.target, more, level, pushesAnyway);
    const name = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeCommands */ .g9)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)((0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target.target), 400));
    return `${before}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .truncateName */ .cV)(name, LONGEST_TITLE - before.length - after.length)}${after}`;
}
function headlineOf(finding, target, level = levelBySelf(finding), pushesAnyway = false) {
    const { before, after } = frameOf(finding, target.target, 0, level, pushesAnyway);
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(before), ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target.target)}`, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(after)];
}
function levelBySelf({ class: itsClass }) {
    return itsClass === 'by-design' ? 'notice' : 'error';
}
function frameOf(finding, target, more, level, pushesAnyway) {
    const others = more === 0 ? '' : ` and ${String(more)} more`;
    const why = whyOf(finding, (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(target));
    const { before, after } = happeningOf(finding, target, level, pushesAnyway);
    return { before, after: `${others}${after}: ${why}` };
}
function happeningOf(finding, target, level, pushesAnyway) {
    const { role } = target;
    const pulled = (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(target);
    const what = PUSHES[role];
    switch (_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict) {
        case 'allowed':
            return pulled
                ? { before: 'Pull of ', after: ' works' }
                : { before: `${what} to `, after: ' is allowed' };
        case 'unknown':
            if (finding.code === 'unresolved-images' && (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isAssumed */ .nH)(target))
                return NOT_ALL_KNOWN;
            return pulled
                ? { before: 'Cannot tell whether ', after: ' can be pulled' }
                : { before: `Cannot tell whether the ${what.toLowerCase()} to `, after: ' is allowed' };
        case 'denied':
            if (pulled)
                return { before: 'Pull of ', after: ' would fail' };
            if (finding.reason.isStoppedHere === true)
                return { before: `${what} to `, after: ' is stopped' };
            return finding.class === 'by-design' && level !== 'error'
                ? skippedTo(role, pushesAnyway)
                : { before: `${what} to `, after: ' would be refused' };
    }
}
function skippedTo(role, pushesAnyway) {
    const skipped = role === 'cache' ? 'Skipped the cache export to ' : 'Skipped the push to ';
    return {
        before: pushesAnyway && role === 'image' ? 'This run must not push to ' : skipped,
        after: ''
    };
}
const NOT_ALL_KNOWN = {
    before: 'Cannot tell whether every push of this job is allowed (assumed: ',
    after: ')'
};
const PUSHES = {
    image: 'Push',
    cache: 'Cache export',
    base: 'Pull',
    public: 'Pull'
};
function whyOf(finding, pulled) {
    const { code: its, reason, certainty } = finding;
    const likely = _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[its].verdict === 'denied' && certainty === 'likely';
    return `${likely ? 'most likely ' : ''}${reason.titled?.(finding) ?? (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .Pr)(reason, pulled)}`;
}
function testedWith(target, finding) {
    const { credential, token, dockerHasLogin } = target.tested;
    if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding))
        return undefined;
    return token === 'job'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `tested with the job's own token${loginMissing(target)}`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `tested with ${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceWords */ .hI)(credential.source)}`;
}
function loginMissing({ target }) {
    const isMissing = isPushed(target) && target.login?.kind === 'present';
    return isMissing ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `, and no login was found that the push would use` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ``;
}
function isPushed(target) {
    return 'places' in target;
}
function restsOnCredential({ code, reason, class: itsClass }) {
    if (itsClass === 'by-design' || reason.holdsForEveryLogin === true)
        return false;
    switch (_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[code].layer) {
        case 'credential':
        case 'token-kind':
        case 'permission':
        case 'package':
        case 'policy':
            return true;
        case 'answer':
            return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[code].verdict === 'allowed';
        case 'event':
        case 'name':
        case 'owner':
            return false;
    }
}
function explainedTarget({ targets, reason }) {
    const found = targets.filter(({ primary }) => primary.code === reason);
    return found.find(({ facts }) => facts.target.role === 'image') ?? found[0];
}
function headlinesOf({ primary, facts }) {
    const tested = testedWith(facts, primary);
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${headlineOf(primary, facts)}.`,
        tested === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `` : testedText(tested, facts)
    ];
}
function testedText(tested, facts) {
    return facts.tested.token === 'job'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Tested with the job token${loginMissing(facts)}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalized */ .l2)(tested)}.`;
}


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ toAnnotation),
/* harmony export */   FQ: () => (/* binding */ toOutput),
/* harmony export */   Vw: () => (/* binding */ toHtml),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   g9: () => (/* binding */ escapeCommands),
/* harmony export */   l6: () => (/* binding */ toMarkdown),
/* harmony export */   sY: () => (/* binding */ shortDigests)
/* harmony export */ });
/* unused harmony export safeUrl */
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6474);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);


const OUTSIDE = 200;
const QUOTE = 300;
const BLANK = String.raw `[\p{Cc}\p{Zl}\p{Zp}\s]`;
const STACKED_MARKS = String.raw `(\p{M}{2})\p{M}+`;
function sanitize(text, most) {
    const line = (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .rL)((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text.slice(0, most * 8)), BLANK, ' ').replace(/ +/g, ' ');
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .rL)(line, STACKED_MARKS, '$1').trim(), most);
}
function toAnnotation(sentence) {
    return escapeCommands(sentence.map((part) => annotationPart(part, sentence.length === 1)).join(''));
}
function annotationPart(part, isAlone) {
    switch (part.kind) {
        case 'plain':
        case 'label':
            return part.text;
        case 'outside':
            return sanitize(part.text, OUTSIDE);
        case 'code':
            return `\`${sanitize(part.text, OUTSIDE).replaceAll('`', "'")}\``;
        case 'quote':
            return `"${sanitize(part.text, QUOTE).replaceAll('"', "'")}"`;
        case 'link': {
            const url = safeUrl(part.url);
            const text = sanitize(part.text, OUTSIDE);
            if (url === undefined)
                return text;
            return isAlone ? `${text}: ${url}` : `${text} (${url})`;
        }
    }
}
function escapeCommands(text) {
    return text.replace(/:(?=:)/g, ': ').replace(/##(?=\[)/g, '## ');
}
function toMarkdown(sentence) {
    return sentence.map(markdownPart).reduce((before, next) => {
        const touching = before.endsWith('`') && next.startsWith('`');
        return before + (touching ? ' ' : '') + next;
    }, '');
}
function markdownPart(part) {
    switch (part.kind) {
        case 'plain':
            return escapeMarkdown(part.text);
        case 'label':
            return `**${escapeMarkdown(part.text)}**`;
        case 'outside':
        case 'code':
            return codeSpan(part.text, OUTSIDE);
        case 'quote':
            return codeSpan(part.text, QUOTE);
        case 'link': {
            const url = safeUrl(part.url);
            const text = escapeMarkdown(sanitize(part.text, OUTSIDE));
            return url === undefined ? text : `[${text}](${url})`;
        }
    }
}
function escapeMarkdown(text) {
    return text.replace(/[\\`*_[\]<>&#|~@$!]/g, '\\$&');
}
function codeSpan(text, most) {
    const inside = sanitize(text, most).replaceAll('`', "'").replaceAll('|', '\u00a6');
    return inside === '' ? '(empty)' : `\`${inside}\``;
}
function toHtml(sentence) {
    return sentence.map(htmlPart).join('');
}
function htmlPart(part) {
    switch (part.kind) {
        case 'plain':
            return escapeHtml(part.text);
        case 'label':
            return `<strong>${escapeHtml(part.text)}</strong>`;
        case 'outside':
        case 'code':
            return `<code>${escapeHtml(sanitize(part.text, OUTSIDE))}</code>`;
        case 'quote':
            return `<code>${escapeHtml(sanitize(part.text, QUOTE))}</code>`;
        case 'link':
            return escapeHtml(sanitize(part.text, OUTSIDE));
    }
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
function toOutput(sentence, most = 1000) {
    const isAlone = sentence.length === 1;
    const text = withoutBrackets(sentence.map((part) => outputPart(part, isAlone)).join(''));
    return truncateAscii(escapeCommands(text.replace(/ +/g, ' ').trim()), most);
}
function withoutBrackets(text) {
    return text
        .replace(/ ?\(/g, ', ')
        .replace(/\)(?=[.,:]|\s*$)/g, '')
        .replace(/\)/g, ',');
}
function outputPart(part, isAlone) {
    switch (part.kind) {
        case 'plain':
        case 'label':
            return ascii(part.text)
                .replaceAll(';', ',')
                .replaceAll('\u2192', '-')
                .replaceAll("'", '')
                .replace(/[^A-Za-z0-9 .,:/_=+@%#()-]/g, '');
        case 'outside':
        case 'code':
            return shellSafe(sanitize(part.text, OUTSIDE));
        case 'quote':
            return shellSafe(sanitize(part.text, QUOTE));
        case 'link': {
            const url = safeUrl(part.url)?.replace(/[^A-Za-z0-9.:/_=+@%#-]/g, '');
            const text = shellSafe(sanitize(part.text, OUTSIDE).replaceAll("'", ''));
            return url === undefined ? text : `${text}${isAlone ? ':' : ''} ${url}`;
        }
    }
}
function shellSafe(text) {
    return ascii(text)
        .replace(/[^A-Za-z0-9 .,:/_=+@-]/g, ' ')
        .trim();
}
function ascii(text) {
    return (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .rL)(text.replaceAll('\u2026', '...').normalize('NFKD'), String.raw `\p{M}`, '');
}
function truncateAscii(text, most) {
    return text.length <= most ? text : `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, most - 2).slice(0, -1)}...`;
}
const SAFE_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~%!@:=+,/#?&-]*)?$/;
function safeUrl(url) {
    return url.length <= 500 && SAFE_URL.test(url) ? url : undefined;
}
function shortDigests(markdown) {
    return markdown.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/g, '$1\u2026');
}


/***/ }),

/***/ 4930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ packageSettings),
/* harmony export */   PN: () => (/* binding */ organizationActions),
/* harmony export */   RO: () => (/* binding */ fileLine),
/* harmony export */   fg: () => (/* binding */ organizationPackages),
/* harmony export */   fs: () => (/* binding */ docsUrl),
/* harmony export */   oT: () => (/* binding */ repositoryActions),
/* harmony export */   uu: () => (/* binding */ organizationSecurity),
/* harmony export */   w6: () => (/* binding */ repositorySecrets),
/* harmony export */   yZ: () => (/* binding */ HOME),
/* harmony export */   zR: () => (/* binding */ classicTokens)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6474);


const HOME = 'https://github.com/OWNER/ghcr-preflight';
function docsUrl(reason, action) {
    if (action === undefined)
        return `${HOME}/blob/main/docs/reasons.md#${reason}`;
    const path = [...action.repository.split('/'), 'blob', ...action.ref.split('/')].map(segment);
    return `https://github.com/${path.join('/')}/docs/reasons.md#${reason}`;
}
function packageSettings(facts, name, text = 'Package settings') {
    const page = (kind, label) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(label, at(facts, kind, segment(name.owner), 'packages/container', segment(name.name), 'settings'));
    switch (name.ownerType) {
        case 'Organization':
            return [page('orgs', text)];
        case 'User':
            return [page('users', text)];
        case undefined:
            return [page('orgs', text), page('users', 'these settings')];
    }
}
function organizationPackages(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Open the package settings of the organization', at(facts, 'organizations', segment(owner), 'settings/packages'));
}
function organizationActions(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Open the Actions settings of the organization', at(facts, 'organizations', segment(owner), 'settings/actions'));
}
function organizationSecurity(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Open the security settings of the organization', at(facts, 'organizations', segment(owner), 'settings/security'));
}
function repositoryActions(facts) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Open the Actions settings', inRepository(facts, 'settings/actions'));
}
function repositorySecrets(facts, store) {
    const text = store === 'actions' ? 'Actions secrets' : 'Dependabot secrets';
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`Open the ${text}`, inRepository(facts, `settings/secrets/${store}`));
}
function classicTokens(facts, text = 'Classic tokens') {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(text, at(facts, 'settings/tokens'));
}
function fileLine(facts, place) {
    const { repository, path, sha, line, endLine } = place;
    if (sha === undefined)
        return undefined;
    const parts = [...repository.split('/'), 'blob', sha, ...path.split('/')].map(segment);
    const address = `${at(facts, ...parts)}#L${String(line)}-L${String(endLine)}`;
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)}, ${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`line ${String(line)}`, address)}`;
}
function inRepository(facts, page) {
    const { owner, name } = facts.run.repository;
    return at(facts, segment(owner), segment(name), page);
}
function at(facts, ...path) {
    return [facts.run.server.url, ...path].join('/');
}
function segment(text) {
    return encodeURIComponent((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceClass */ .rL)(text, String.raw `\p{C}`, ''));
}


/***/ }),

/***/ 4966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   ZH: () => (/* binding */ capitalize),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cV: () => (/* binding */ truncateName),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kU: () => (/* binding */ truncateMiddle),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
function say(pieces, ...values) {
    return pieces.flatMap((piece, index) => {
        const value = values[index];
        return [...(piece === '' ? [] : [plain(piece)]), ...(value === undefined ? [] : partsOf(value))];
    });
}
function partsOf(value) {
    if (typeof value === 'string')
        return [{ kind: 'outside', text: value }];
    if (typeof value === 'number')
        return [plain(String(value))];
    return 'kind' in value ? [value] : value;
}
function plain(text) {
    return { kind: 'plain', text };
}
function code(text) {
    return { kind: 'code', text };
}
function label(text) {
    return { kind: 'label', text };
}
function quote(text) {
    return { kind: 'quote', text };
}
function link(text, url) {
    return { kind: 'link', text, url };
}
function truncateName(name, most) {
    if (Array.from(name).length <= most)
        return name;
    const parts = name.split('/');
    if (parts.at(-1) === '')
        return truncateMiddle(name, most);
    const shorter = parts
        .map((_, index) => `\u2026/${parts.slice(index).join('/')}`)
        .find((text, index) => index > 0 && Array.from(text).length <= most);
    return shorter ?? truncateMiddle(name, most);
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function capitalized([first, ...rest]) {
    if (first?.kind !== 'plain')
        return first === undefined ? [] : [first, ...rest];
    return [plain(capitalize(first.text)), ...rest];
}
function join(sentences) {
    return separate(sentences.filter((sentence) => sentence.length > 0), () => ' ');
}
function list(items, most = 3) {
    const shown = items.slice(0, most);
    const hidden = items.length - shown.length;
    const all = hidden === 0 ? shown : [...shown, [plain(`${hidden} more`)]];
    return separate(all, (index) => (index === all.length - 1 ? ' and ' : ', '));
}
function separate(items, between) {
    return items.flatMap((item, index) => (index === 0 ? item : [plain(between(index)), ...item]));
}
function truncate(text, most) {
    const characters = Array.from(text);
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}\u2026`;
}
function truncateMiddle(text, most) {
    const characters = Array.from(text);
    if (characters.length <= most)
        return text;
    const tail = Math.floor((most - 1) / 2);
    const head = most - 1 - tail;
    return `${characters.slice(0, head).join('')}\u2026${characters.slice(characters.length - tail).join('')}`;
}


/***/ })

};
