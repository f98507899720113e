export const id = 633;
export const ids = [633];
export const modules = {

/***/ 5957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
function advice(cause, fixes, more = {}) {
    return {
        cause,
        fixes,
        notice: undefined,
        links: [],
        place: undefined,
        amendment: undefined,
        ...more
    };
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

/***/ 6066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ tokenWords),
/* harmony export */   KN: () => (/* binding */ nothingToDo),
/* harmony export */   PC: () => (/* binding */ tokenLinks),
/* harmony export */   Ry: () => (/* binding */ goesMissing),
/* harmony export */   V1: () => (/* binding */ otherOwnerFix),
/* harmony export */   Xq: () => (/* binding */ buildWithoutPushing),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   aN: () => (/* binding */ scopeFor),
/* harmony export */   bV: () => (/* binding */ tokenFixes),
/* harmony export */   hI: () => (/* binding */ sourceWords),
/* harmony export */   ik: () => (/* binding */ adviceOn),
/* harmony export */   pE: () => (/* binding */ jobTokenFits),
/* harmony export */   py: () => (/* binding */ isCache),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   uW: () => (/* binding */ useJobToken)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4930);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7536);



function adviceOn(finding, context) {
    const said = finding.reason.says(finding, context);
    return said.fixes.length === 0
        ? said
        : { ...said, fixes: [...missingHostFix(context), ...said.fixes] };
}
function missingHostFix({ facts, target }) {
    const { name } = target.target;
    if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub')
        return [];
    const { path, hostGiven } = name.reference;
    const [owner, ...rest] = path.split('/');
    if (hostGiven || rest.length === 0)
        return [];
    if (!sameName(owner, facts.run.repository.owner))
        return [];
    const meant = `${facts.run.server.registry}/${path}`;
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If the registry of GitHub is meant, write ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(meant)}: a name without a host means docker.io.`;
    return [{ by: 'workflow author', text }];
}
function scopeFor({ target }) {
    return (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target) ? 'read:packages' : 'write:packages';
}
function jobTokenFits({ facts, target }) {
    const { name } = target.target;
    if (name.kind !== 'reference' || name.registry.kind !== 'github')
        return false;
    return sameName(name.reference.path.split('/')[0], facts.run.repository.owner);
}
function sameName(one, other) {
    return one !== undefined && one.toLowerCase() === other.toLowerCase();
}
function useJobToken(context) {
    if (!jobTokenFits(context))
        return [];
    const registry = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(context.facts.run.server.registry);
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use the token of the job: in the login step for ${registry} set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.actor }}')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.token }}')}${jobNeeds(context)}.${stepInputs(context)}`;
    return [{ by: 'workflow author', text }];
}
function jobNeeds({ facts, target }) {
    const { declared } = facts;
    if (declared.kind === 'block' && declared.level === 'write')
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    const level = (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target) ? 'packages: read' : 'packages: write';
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} of the job have to grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(level)}`;
}
function stepInputs({ target }) {
    const { credential } = target.tested;
    const inputs = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` Take the inputs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} out of the step of ghcr-preflight.`;
    if (credential.kind === 'withheld')
        return inputs;
    if (!('source' in credential))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    switch (credential.source.kind) {
        case 'inputs':
            return inputs;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` Take the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')} out of the step of ghcr-preflight.`;
        case 'docker-auth-config':
        case 'buildx-scope':
        case 'docker-config':
        case 'credential-helper':
        case 'containers-auth':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    }
}
function buildWithoutPushing({ target }) {
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target)) {
        return [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Take an image that anyone can pull in such runs, or leave them out with a condition on the job.`
            }
        ];
    }
    return target.target.role === 'cache'
        ? [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Pass the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('cache-to')} of this step to the build: it leaves out the caches that cannot be written.`
            }
        ]
        : [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Build without pushing in such runs: pass the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('should-push')} of this step to the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('push')} of the build.`
            },
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Push after the merge, in a run of the event ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('push')} on the default branch.`
            }
        ];
}
function otherOwnerFix(owner) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If it has to be under ${owner}: run this workflow in a repository of ${owner}, or log in with a classic token (scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('write:packages')}) of an account that may push there.`
    };
}
function tokenFixes(context) {
    const own = useJobToken(context);
    const classic = {
        by: 'owner of the token',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(scopeFor(context))}, of an account that may ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(context.target.target) ? 'pull this image' : 'push there')}.`
    };
    return own.length === 0 ? [classic] : own;
}
function tokenLinks(context) {
    const { name } = context.target.target;
    const own = name.kind === 'reference' && name.registry.kind === 'github';
    return own && useJobToken(context).length === 0 ? [(0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .classicTokens */ .zR)(context.facts)] : [];
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
function tokenWords(token) {
    switch (token) {
        case 'job':
            return 'token of the job';
        case 'app':
            return 'token of a GitHub App';
        case 'classic':
            return 'classic token';
        case 'oauth':
            return 'OAuth token';
        case 'fine-grained':
            return 'fine-grained token';
        case 'user-to-server':
            return 'user token of a GitHub App';
        case 'refresh':
            return 'refresh token';
        case 'other':
        case undefined:
            return 'credential';
    }
}
function nothingToDo(context) {
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(context.target.target))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `nobody can change that in the pull request, and a job that needs the image can be left out there`;
    return isCache(context)
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the build goes on without it when it is given the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('cache-to')} of this step`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `nobody can change that in the pull request, and the image can be pushed after the merge`;
}
function isCache({ target }) {
    return target.target.role === 'cache';
}
function goesMissing({ class: itsClass }) {
    return itsClass === 'mistake'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` On the default branch and on tags that is an error, because the image goes missing there.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
}
function seconds(count) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(count === 1 ? '1 second' : `${count} seconds`);
}


/***/ }),

/***/ 6203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ logIn),
/* harmony export */   EJ: () => (/* binding */ notAdmittedElsewhere),
/* harmony export */   LJ: () => (/* binding */ grantRead),
/* harmony export */   Q2: () => (/* binding */ openLinks),
/* harmony export */   Vc: () => (/* binding */ admitPull),
/* harmony export */   Yl: () => (/* binding */ readFixes),
/* harmony export */   ds: () => (/* binding */ readPermissionFix),
/* harmony export */   vG: () => (/* binding */ openElsewhere),
/* harmony export */   yy: () => (/* binding */ openFixes)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(637);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5957);
/* harmony import */ var _fixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4930);





function readFixes(registry, context) {
    const { credential, token } = context.target.tested;
    const { name } = context.target.target;
    if (name.kind === 'reference' && !(0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitHub */ .Wz)(name.registry)) {
        return [credential.kind === 'none' ? logIn(registry) : admitPull(name.reference.path)];
    }
    if (credential.kind === 'none') {
        const own = (0,_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .useJobToken */ .uW)(context);
        return own.length === 0 ? [logIn(registry)] : [...own, grantRead('repository', context)];
    }
    if (token !== 'job') {
        const scope = {
            by: 'owner of the token',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeFor */ .aN)(context))}, of an account that may pull this image.`
        };
        return [...(0,_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .useJobToken */ .uW)(context), scope, grantRead('user', context)];
    }
    return [grantRead('repository', context), readPermissionFix()];
}
function readPermissionFix() {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('packages: read')} in the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('permissions')} of the job, if it is not there.`
    };
}
function grantRead(subject, { facts }) {
    const { fullName } = facts.run.repository;
    return {
        by: 'package admin',
        text: subject === 'repository'
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Manage Actions access')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Add Repository')}, add ${fullName} and give it the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Read')}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Manage access')} add the owner of the token with the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Read')}.`
    };
}
function logIn(registry) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Log in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(registry)} before this step, with an account that may pull this image.`
    };
}
function openFixes({ ownerType }) {
    const change = {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Public')}. It is for good: a public package cannot be closed again, and all its old versions become public too.`
    };
    const allow = {
        by: 'organization owner',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `If that choice is not offered, allow public packages in the package settings of the organization, under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Package creation')}.`
    };
    return ownerType === 'User' ? [change] : [change, allow];
}
function openLinks(name, { facts }) {
    const settings = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name);
    return name.ownerType === 'Organization'
        ? [...settings, (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .organizationPackages */ .fg)(facts, name.owner)]
        : settings;
}
function openElsewhere() {
    return { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Make the repository public.` };
}
function admitPull(path) {
    return {
        by: 'registry admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Give the account of this login the right to pull ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)}.`
    };
}
function notAdmittedElsewhere({ registry, path }) {
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_4__/* .advice */ .v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${registry} knows this login, but does not let it push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)}.`, [
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `If the path does not begin with the account, project or namespace that the login is for, correct it.`
        },
        {
            by: 'registry admin',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Give the account of this login the right to push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)}.`
        }
    ]);
}


/***/ }),

/***/ 5309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Jc: () => (/* binding */ blockFix),
/* harmony export */   Zk: () => (/* binding */ amendmentOf),
/* harmony export */   fN: () => (/* binding */ locationText),
/* harmony export */   hd: () => (/* binding */ unreadableWords),
/* harmony export */   pI: () => (/* binding */ blockName)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);
/* harmony import */ var _fixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);


function placeOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.place;
}
function amendmentOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.fix;
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
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${place.repository}, ${place.path}, line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(String(place.line))}`;
}
function blockFix(declared, context) {
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${blockChange(declared)}${callerChange(declared)}`;
    return { by: authorOf(placeOf(declared), context), text };
}
function callerChange(declared) {
    const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller;
    return caller === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` The workflow that calls it, ${caller.path}, has to grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} as well, or the run does not start.`;
}
function authorOf(place, { facts }) {
    return place === undefined || (0,_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(place.repository, facts.run.repository.fullName)
        ? 'workflow author'
        : 'author of the called workflow';
}
function blockChange(declared) {
    const both = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')}`;
    switch (declared.kind) {
        case 'absent':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give ${blockName(declared.place)} a ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block with ${both}. A block replaces the default as a whole, so name every other scope the job uses too.`;
        case 'unreadable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Put ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} into the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block that applies (the one of the job, else the one of the workflow) and keep ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')} and the other scopes in it. If there is no block, add one to the job with ${both}.`;
        case 'block':
            switch (declared.form) {
                case 'mapping':
                    return declared.level === 'read'
                        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `In ${blockName(declared.place)}, change ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: read')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} and keep the other scopes.`
                        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Add ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} to ${blockName(declared.place)} and keep the scopes it lists; a job that checks out code needs at least ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')} there.`;
                case 'read-all':
                case 'empty':
                case 'write-all':
                    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Replace ${blockName(declared.place)} by one with ${both}, and name every other scope the job uses too.`;
            }
    }
}
function unreadableWords(why) {
    switch (why) {
        case 'not-looked-at':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file was not looked at`;
        case 'no-workflow-file':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the run names no workflow file`;
        case 'not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file was not found with the token of this step`;
        case 'refused':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the token of this step may not read the workflow file (it needs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')})`;
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


/***/ }),

/***/ 7536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);

function nameOf(target) {
    if (target.name.kind === 'invalid')
        return target.name.text ?? target.given[0] ?? '';
    const { registry, path } = target.name.reference;
    const wanted = wantedOf(target);
    if (wanted === undefined || wanted === '')
        return `${registry}/${path}`;
    return `${registry}/${path}${isDigest(wanted) ? '@' : ':'}${wanted}`;
}
function wantedOf(target) {
    return 'wanted' in target && typeof target.wanted === 'string' ? target.wanted : undefined;
}
function isDigest(wanted) {
    return wanted.includes(':');
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


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ inputErrorWords),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   bw: () => (/* binding */ atMostNine),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   zx: () => (/* binding */ invalidInputAnnotation)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4930);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6190);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4931);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _tested_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(666);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4966);







const MOST = 9;
const LONGEST_MESSAGE = 1_499;
function annotationsOf(decision) {
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(decision).map((cause) => annotationOf(cause, decision));
    const notes = decision.notes
        .filter((note) => note.kind !== 'ungated' || note.matters)
        .map((note) => noteAnnotation(note, decision));
    return atMostNine((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .byGravity */ .SN)([...causes, ...notes]), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `causes are in the job summary, if it is switched on, and in the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('report')}.`);
}
function atMostNine(annotations, where) {
    const shown = annotations.slice(0, MOST);
    const rest = annotations.slice(MOST);
    const [next] = rest;
    if (next === undefined)
        return shown;
    const title = `and ${rest.length} more`;
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${String(rest.length)} more ${where}`);
    return [...shown, { level: next.level, title, message }];
}
function noteAnnotation(note, { facts }) {
    const { title, cause, links, ...words } = (0,_notes_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOnNote */ .Z)(note, facts);
    const paragraphs = [cause, ...numbered((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .fixesOf */ .jv)(words)), ...links.map((part) => [part])];
    return {
        level: 'warning',
        title,
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)),
        ...notePlace(note, facts)
    };
}
function notePlace(note, { job }) {
    if (note.kind === 'unresolved')
        return { file: fileOf(note.path), line: note.line };
    const [step] = note.kind === 'ungated' ? note.steps : [];
    const isHere = job.kind === 'plan' && job.file.here && step !== undefined;
    return isHere ? { file: job.file.path, line: step.line } : {};
}
function fileOf(path) {
    return path.replace(/^(?:\.\/)+/, '');
}
function annotationOf(cause, decision) {
    const { finding, advice, level, targets } = cause;
    const place = advice.place?.here === true ? advice.place : dockerfileLine(cause, decision.facts);
    const notice = finding.class === 'by-design' && level !== 'error' ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .noticeOf */ .QJ)(cause) : undefined;
    const paragraphs = notice === undefined ? paragraphsOf(cause, decision) : [notice];
    return {
        level,
        title: (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(finding, targets[0].facts, targets.length - 1),
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)),
        ...(place === undefined || notice !== undefined
            ? {}
            : { file: place.path, line: place.line, endLine: place.endLine })
    };
}
function dockerfileLine({ targets }, { pulls }) {
    const [first] = pulls
        .filter((pull) => targets.some(({ facts }) => facts === pull))
        .flatMap(({ target }) => target.dockerfileLines);
    return first && { path: fileOf(first.path), line: first.line, endLine: first.line };
}
function paragraphsOf(cause, { facts }) {
    const { finding, advice, targets } = cause;
    const place = advice.place?.here === true ? undefined : (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOfCause */ .yi)(cause);
    const note = (0,_tested_note_js__WEBPACK_IMPORTED_MODULE_3__/* .testedNote */ .K)(targets[0].facts, finding);
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .explanationOf */ .pg)(cause, facts)),
        ...numbered((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .fixesOf */ .jv)(cause.advice)),
        ...(place === undefined ? [] : [place]),
        ...advice.links.map((part) => [part]),
        ...(note === undefined ? [] : [note]),
        (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .docsOf */ .fE)(finding, facts)
    ];
}
function numbered(fixes) {
    return [
        ...(fixes.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `What to do:`]),
        ...fixes.map((fix, index) => (fixes.length === 1 ? fix : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${String(index + 1)}. ${fix}`))
    ];
}
function fit(paragraphs) {
    const [first = '', ...rest] = paragraphs;
    const last = rest.at(-1);
    if (last === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(first, LONGEST_MESSAGE);
    let text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(first, LONGEST_MESSAGE - last.length - 1);
    for (const paragraph of rest.slice(0, -1)) {
        const next = `${text}\n${paragraph}`;
        if (next.length + 1 + last.length <= LONGEST_MESSAGE)
            text = next;
    }
    return `${text}\n${last}`;
}
function invalidInputAnnotation(errors, action) {
    const lines = errors.map(inputErrorWords).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v);
    const ending = [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Workflow author: Correct ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(errors.length === 1 ? 'this input' : 'these inputs')} of the step of ghcr-preflight.`,
        [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_6__/* .docsUrl */ .fs)('invalid-input', action))]
    ];
    const end = ending.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v).join('\n');
    const budget = LONGEST_MESSAGE - end.length - 1;
    return {
        level: 'error',
        title: 'ghcr-preflight does not run: the inputs are wrong',
        message: `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(lines.join('\n'), budget)}\n${end}`
    };
}
function inputErrorWords({ input, value, allowed }) {
    return value === ''
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(input)}: allowed is ${allowed}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(input)} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(value)}: allowed is ${allowed}.`;
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SN: () => (/* binding */ byGravity),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);
/* harmony import */ var _reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);
/* harmony import */ var _reasons_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7536);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);




function causesOf(decision) {
    const groups = new Map();
    for (const sighting of decision.targets.flatMap((target) => sightingsOf(decision, target))) {
        const key = keyOf(decision, sighting);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [sighting]);
        else if (group.every(({ target }) => target !== sighting.target))
            group.push(sighting);
    }
    return [...groups.values()].map((group) => causeOf(decision, group));
}
function sightingsOf(decision, target) {
    if (target.verdict === 'allowed')
        return [];
    const scene = { facts: decision.facts, target: target.facts };
    return [target.primary, ...target.beside].map((finding) => ({
        target,
        finding,
        advice: (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOn */ .ik)(finding, scene)
    }));
}
function keyOf({ facts }, sighting) {
    const { finding } = sighting;
    const { target } = sighting.target.facts;
    const role = target.role === 'cache' ? 'image' : target.role;
    const scene = { facts, target: { ...sighting.target.facts, target: { ...target, role } } };
    const { cause, fixes, links } = (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOn */ .ik)(finding, scene);
    const told = [cause, ...fixes.map(({ text }) => text), links].map(_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v);
    const beside = String(isBeside(sighting));
    return [finding.code, finding.class ?? '', finding.certainty, beside, ...told].join('\n');
}
function causeOf(decision, group) {
    const images = group.filter(({ target }) => target.facts.target.role !== 'cache');
    const caches = group.filter(({ target }) => target.facts.target.role === 'cache');
    const levels = images.map((sighting) => levelOf(decision, sighting));
    const [seen] = group;
    const first = images[0] ?? seen;
    const rest = [...images, ...caches].filter((sighting) => sighting !== first);
    return {
        finding: first.finding,
        advice: { ...first.advice, fixes: fixesOf(first, caches[0]) },
        level: levels.length === 0 ? 'warning' : gravest(levels),
        targets: [first.target, ...rest.map(({ target }) => target)],
        beside: isBeside(first)
    };
}
function fixesOf(first, cache) {
    const own = first.advice.fixes;
    const known = new Set(own.map(({ text }) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v)(text)));
    const more = cache?.advice.fixes.filter(({ text }) => !known.has((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v)(text))) ?? [];
    return [...own, ...more];
}
function isBeside({ target, finding }) {
    return target.primary !== finding && target.primary.class === 'by-design';
}
function levelOf({ facts, failed }, sighting) {
    const { onDenied, onUnknown } = facts.inputs;
    const failing = failed ? 'error' : 'warning';
    const { finding } = sighting;
    switch (finding.class) {
        case 'by-design':
            return onDenied === 'fail' ? failing : 'notice';
        case 'mistake':
            return isBeside(sighting) || onDenied === 'skip' ? 'warning' : failing;
        case undefined:
            return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'unknown' && onUnknown === 'fail' ? failing : 'warning';
    }
}
const GRAVITY = { error: 0, warning: 1, notice: 2 };
function gravest(levels) {
    return levels.reduce((one, other) => (GRAVITY[other] < GRAVITY[one] ? other : one), 'notice');
}
function byGravity(causes) {
    return causes.toSorted((one, other) => GRAVITY[one.level] - GRAVITY[other.level]);
}
function namesOf({ targets }) {
    const named = (...roles) => targets
        .map(({ facts }) => facts.target)
        .filter(({ role }) => roles.includes(role))
        .map(_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb);
    return { images: named('image'), caches: named('cache'), pulls: named('base', 'public') };
}


/***/ }),

/***/ 1184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ group),
/* harmony export */   z: () => (/* binding */ traceOfRequests)
/* harmony export */ });
/* harmony import */ var _registry_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);



const MOST_LINES = 500;
function traceOfRequests(requests) {
    const lines = requests
        .toSorted((one, other) => one.began - other.began)
        .map(({ method, url, outcome, began, ms }) => {
        const times = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`);
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(method)} ${(0,_registry_session_js__WEBPACK_IMPORTED_MODULE_0__/* .redactUrl */ .BO)(url)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(outcome))}, ${times}`;
    });
    return [group('ghcr-preflight: requests', lines.length === 0 ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `None was sent.`] : lines)];
}
function group(title, lines) {
    const rest = lines.length - MOST_LINES;
    return {
        title,
        lines: [
            ...lines.slice(0, MOST_LINES).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v),
            ...(rest > 0 ? [`and ${rest} more lines`] : [])
        ]
    };
}


/***/ }),

/***/ 6190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eh: () => (/* binding */ LONGEST_TITLE),
  fE: () => (/* binding */ docsOf),
  pg: () => (/* binding */ explanationOf),
  jv: () => (/* binding */ fixesOf),
  gD: () => (/* binding */ headlineOf),
  QJ: () => (/* binding */ noticeOf),
  yi: () => (/* binding */ placeOfCause),
  Gg: () => (/* binding */ titleOf),
  gf: () => (/* binding */ whyOf)
});

// EXTERNAL MODULE: ./src/reasons/codes.ts
var codes = __webpack_require__(1387);
;// CONCATENATED MODULE: ./src/reasons/reason.ts
function meaningOf({ means }, pulled) {
    if (typeof means === 'string')
        return means;
    return pulled ? means.pull : means.push;
}

// EXTERNAL MODULE: ./src/reasons/target.ts
var reasons_target = __webpack_require__(7536);
// EXTERNAL MODULE: ./src/reasons/permissions-block.ts
var permissions_block = __webpack_require__(5309);
// EXTERNAL MODULE: ./src/report/causes.ts
var causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/text/links.ts
var links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/report/messages.ts








const LONGEST_TITLE = 80;
function titleOf(finding, target, more = 0) {
    const { before, after } = frameOf(finding, target.target.role, more);
    const name = (0,text_escape/* escapeCommands */.g9)((0,text_escape/* sanitize */.aj)((0,reasons_target/* nameOf */.Vb)(target.target), 400));
    return `${before}${(0,sentence/* truncateName */.cV)(name, LONGEST_TITLE - before.length - after.length)}${after}`;
}
function headlineOf(finding, target) {
    const { before, after } = frameOf(finding, target.target.role, 0);
    return [(0,sentence/* plain */.pj)(before), ...(0,sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(target.target)}`, (0,sentence/* plain */.pj)(after)];
}
function frameOf(finding, role, more) {
    const { verdict } = codes/* CODES */.L[finding.code];
    const others = more === 0 ? '' : ` (+${more})`;
    const pulled = (0,reasons_target/* isPulled */.NP)({ role });
    const why = whyOf(finding, pulled);
    const [capital, small] = DEEDS[role];
    switch (verdict) {
        case 'allowed':
            return {
                before: `${capital} `,
                after: `${others} ${pulled ? 'works' : 'is allowed'}: ${why}`
            };
        case 'unknown':
            return pulled
                ? { before: `Unknown if ${small} `, after: `${others} works: ${why}` }
                : { before: `No verdict on ${small} `, after: `${others}: ${why}` };
        case 'denied':
            return finding.class === 'by-design' || finding.code === 'too-visible'
                ? { before: `No ${small} `, after: `${others}: ${why}` }
                : { before: `${capital} `, after: `${others} fails: ${why}` };
    }
}
const DEEDS = {
    image: ['Push to', 'push to'],
    cache: ['Cache to', 'cache to'],
    base: ['Pull of', 'pull of'],
    public: ['Pull of', 'pull of']
};
function whyOf({ code: its, reason, certainty }, pulled) {
    const likely = codes/* CODES */.L[its].verdict === 'denied' && certainty === 'likely';
    return `${likely ? 'probably ' : ''}${meaningOf(reason, pulled)}`;
}
function noticeOf(cause) {
    return cause.finding.class === 'by-design' ? cause.advice.notice?.(outcomeOf(cause)) : undefined;
}
function outcomeOf(cause) {
    const { images, caches, pulls } = (0,causes/* namesOf */.eZ)(cause);
    const outcomes = [
        ...(images.length === 0 ? [] : [(0,sentence/* say */.cv) `nothing is pushed to ${names(images)}`]),
        ...(caches.length === 0 ? [] : [(0,sentence/* say */.cv) `nothing is written to the cache ${names(caches)}`]),
        ...(pulls.length === 0 ? [] : [(0,sentence/* say */.cv) `the pull of ${names(pulls)} fails`])
    ];
    const [first = (0,sentence/* say */.cv) ``, ...rest] = outcomes;
    return [...first, ...rest.flatMap((outcome) => (0,sentence/* say */.cv) `, and ${outcome}`), ...othersOf(cause)];
}
function othersOf({ finding: { alsoPossible } }) {
    if (alsoPossible.length === 0)
        return (0,sentence/* say */.cv) ``;
    return (0,sentence/* say */.cv) ` (another possible cause: ${(0,sentence/* list */.p_)(alsoPossible.map((other) => [(0,sentence/* code */.aY)(other.code)]))})`;
}
function names(texts) {
    return (0,sentence/* list */.p_)(texts.map((text) => (0,sentence/* say */.cv) `${text}`));
}
function explanationOf(cause, facts) {
    const { finding, advice, targets, beside } = cause;
    const { images, caches, pulls } = (0,causes/* namesOf */.eZ)(cause);
    const verdict = codes/* CODES */.L[finding.code].verdict;
    const roles = targets.map((target) => target.facts.target.role);
    return [
        ...(targets.length > 1 ? [(0,sentence/* say */.cv) `This concerns ${names([...images, ...caches, ...pulls])}.`] : []),
        advice.cause,
        ...hedgeOf(finding, pulls.length === targets.length),
        ...wordsOf(finding),
        ...(beside
            ? [
                pulls.length === targets.length
                    ? (0,sentence/* say */.cv) `The pull would fail anyway in this run, but a run that may pull needs this mended.`
                    : (0,sentence/* say */.cv) `This run would not push anyway, but a run that may push needs this mended.`
            ]
            : []),
        ...(verdict === 'unknown' ? consequence(roles, facts) : [])
    ];
}
function consequence(roles, { inputs }) {
    return roles.every((role) => role === 'cache') ? [] : afterUnknown(inputs.onUnknown, roles);
}
function afterUnknown(onUnknown, roles) {
    const setting = (0,sentence/* code */.aY)(`on-unknown: ${onUnknown}`);
    if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base'))
        return [];
    switch (onUnknown) {
        case 'push':
            return [(0,sentence/* say */.cv) `Because of ${setting} this does not stop the push.`];
        case 'skip':
            return [(0,sentence/* say */.cv) `Because of ${setting} nothing is pushed.`];
        case 'fail':
            return [(0,sentence/* say */.cv) `Because of ${setting} the step fails.`];
    }
}
function hedgeOf({ certainty, alsoPossible }, pulled) {
    if (certainty === 'certain')
        return [];
    if (alsoPossible.length === 0)
        return [(0,sentence/* say */.cv) `This is likely, not certain.`];
    const others = alsoPossible.map((other) => (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(meaningOf(other, pulled))} (${(0,sentence/* code */.aY)(other.code)})`);
    return [
        (0,sentence/* say */.cv) `This is the likeliest cause, not a certain one; the same answer can mean: ${(0,sentence/* list */.p_)(others)}.`
    ];
}
function wordsOf({ error }) {
    if (error === undefined)
        return [];
    const status = error.code === ''
        ? (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(String(error.status))}`
        : (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(String(error.status))} ${error.code}`;
    const said = error.message.replace(/\.$/, '');
    const message = said === '' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `: ${(0,sentence/* quote */.hD)(said)}`;
    return [(0,sentence/* say */.cv) `The registry answered ${status}${message}.`];
}
function fixesOf({ fixes }) {
    return fixes.map(({ by, text }) => (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)((0,sentence/* capitalize */.ZH)(by))}: ${text}`);
}
function placeOfCause({ advice }) {
    return advice.place === undefined ? undefined : (0,sentence/* say */.cv) `Where: ${(0,permissions_block/* locationText */.fN)(advice.place)}.`;
}
function docsOf({ code: reason }, { run }) {
    return [(0,sentence/* link */.nf)('More', (0,links/* docsUrl */.fs)(reason, run.action))];
}


/***/ }),

/***/ 4931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOnNote)
/* harmony export */ });
/* harmony import */ var _reasons_package_fixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6203);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4930);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6190);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);





function wordsOnNote(note, facts) {
    switch (note.kind) {
        case 'unresolved':
            return unresolved(note);
        case 'no-native-platform':
            return noNativePlatform(note, facts);
        case 'less-visible':
            return lessVisible(note, facts);
        case 'visibility-unknown':
            return visibilityUnknown(note, facts);
        case 'judged-after-push':
            return judgedAfterPush(note, facts);
        case 'built-by-this-job':
            return builtByThisJob(note, facts);
        case 'asks-on-write-only':
            return asksOnWriteOnly(note, facts);
        case 'ungated':
            return ungated(note);
    }
}
function unresolved({ path, line, variable }) {
    const nameless = variable === '';
    const value = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `a value that is not known here` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the variable ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(variable)}`;
    const give = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `its value` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(variable)}`;
    return {
        title: titled('Image not checked: ', path, `, line ${line}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(String(line))} of ${path} names an image with ${value}, and neither the file nor the inputs of this step say what it is. So nobody looked whether that image can be pulled.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Give this step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('build-args')}, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('target')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('build-contexts')} as the build, with ${give} among them, or give it a default in the file.`
            }
        ],
        links: []
    };
}
function noNativePlatform(note, facts) {
    const { given, lacks, platforms } = note;
    const names = (all) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(all.map((one) => [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(one)]), 8);
    return {
        title: titled('Not for this runner: ', given, ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${given} has no image for ${names(lacks)}, the platform of this runner; it has ${names([...new Set(platforms)])}. A build that states no platform cannot pull it here.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `If the build is for other platforms, give this step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('platforms')}; else take an image that has ${names(lacks)}.`
            }
        ],
        links: [more('platform-missing', facts)]
    };
}
function lessVisible(note, facts) {
    const { package: name, expected, actual } = note;
    const open = expected === 'public' ? (0,_reasons_package_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .openFixes */ .yy)(name) : [changeTo(expected)];
    const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip';
    return {
        title: titled('Less open than expected: ', fullName(name), ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(fullName(name))} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(actual)}, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(expected)}. The push may go on, but not everybody it is for can pull the image.${fails ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` After the push of a tag this is an error.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``}`,
        fixes: [
            ...open,
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `If it is meant to be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(actual)}, set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('expected-visibility')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(actual)}.`
            }
        ],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name), more('package-private', facts)]
    };
}
function changeTo(expected) {
    return {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalize */ .ZH)(expected))}.`
    };
}
function visibilityUnknown(note, facts) {
    const { package: name, expected, absent } = note;
    const looks = facts.inputs.verifyPush !== 'false';
    const after = looks
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `After a push the end of the job looks at it again, where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('images')} names a tag.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('verify-push: false')} nobody looks at it after the push.`;
    const cause = absent
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(fullName(name))} does not exist yet, and what a first push makes it cannot be predicted: it may be private or public.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Who may see the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(fullName(name))} could not be found out with the token of this step. If it does not exist yet, what a first push makes it cannot be predicted.`;
    return {
        title: titled('Visibility not known: ', fullName(name), ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${cause} Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(expected)}. ${after}`,
        fixes: absent
            ? [
                {
                    by: 'package admin',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `After the first push, look at the visibility in the package settings, before others rely on it.`
                }
            ]
            : [],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name), more('too-visible', facts)]
    };
}
function judgedAfterPush(note, facts) {
    const { given, primary, pushes } = note;
    return {
        title: titled('Not for anyone to pull yet: ', given, ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Before the push nobody without a login can pull ${given}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .whyOf */ .gf)(primary, true))}. ${afterwards(facts, pushes)}`,
        fixes: [],
        links: [more(primary.code, facts)]
    };
}
function afterwards({ inputs }, pushes) {
    if (!pushes)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('images')} names the same repository, and this run does not push.`;
    return inputs.verifyPush === 'false'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `This job pushes to the same repository. With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('verify-push: false')} nobody looks again after the push.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `This job pushes to the same repository. It is judged after the push, at the end of the job.`;
}
function builtByThisJob(note, facts) {
    const { given, primary, pushes } = note;
    const order = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `A Dockerfile pulls it, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('images')} names the same tag, so this job builds it`;
    return {
        title: titled('Not there to be pulled yet: ', given, ''),
        cause: pushes
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Before the push ${given} cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .whyOf */ .gf)(primary, true))}. ${order}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${given} cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .whyOf */ .gf)(primary, true))}. ${order}, but this run does not push: a build that pulls it fails.`,
        fixes: [
            {
                by: 'workflow author',
                text: pushes
                    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Build and push it before the build that pulls it.`
                    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Run the build that pulls it only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('true')}.`
            }
        ],
        links: [more(primary.code, facts)]
    };
}
function asksOnWriteOnly({ given, registry }, facts) {
    return {
        title: titled('Not every client can push to ', given, ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${registry} asks for a login on writes only. BuildKit, crane, oras and helm answer that and push; docker engine, podman, skopeo and buildah look for a login prompt at the base address only, and fail.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Push with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('docker buildx build --push')} or docker/build-push-action, which use BuildKit.`
            },
            { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Ask for the login at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('/v2/')} as well.` }
        ],
        links: [more('accepted', facts)]
    };
}
function ungated({ steps: [first, ...others], matters }) {
    const line = first?.line ?? 0;
    const rest = others.length === 0 ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` So do ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(String(others.length))} more steps.`;
    const answer = matters ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` This run is not to push, and that step does all the same.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``;
    return {
        title: titled('Pushes whatever this step says: ', first?.name ?? '', `, line ${line}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(first?.name ?? '')} (line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(String(line))}) does not look at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('should-push')}.${rest}${answer}`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Push only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('true')}: in the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('push')} of the step where it has one, else in its ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('if')}.`
            }
        ],
        links: []
    };
}
function more(reason, { run }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .docsUrl */ .fs)(reason, run.action));
}
function fullName({ owner, name }) {
    return `${owner}/${name}`;
}
function titled(before, name, after) {
    const room = _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_TITLE */ .Eh - before.length - after.length;
    return `${before}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateMiddle */ .kU)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeCommands */ .g9)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(name, 400)), room)}${after}`;
}


/***/ }),

/***/ 666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ testedNote)
/* harmony export */ });
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);
/* harmony import */ var _reasons_fixes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6066);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);



function testedNote(target, finding) {
    const { credential, dockerHasLogin } = target.tested;
    if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding))
        return undefined;
    const { name } = target.target;
    const named = name.kind === 'reference' ? name : name.meant;
    const registry = named?.reference.registry ?? 'the registry';
    const only = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This holds for the login tested here, from ${(0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceWords */ .hI)(credential.source)}: docker has no login for ${registry} yet`;
    return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'allowed'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${only}, so the login step must use the same one.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${only}.`;
}
const HELD_BY_ALL = new Set([
    'too-visible',
    'tag-missing',
    'digest-mismatch',
    'incomplete-index'
]);
function restsOnCredential({ code: reason, class: itsClass }) {
    if (itsClass === 'by-design' || HELD_BY_ALL.has(reason))
        return false;
    switch (_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[reason].layer) {
        case 'credential':
        case 'token-kind':
        case 'permission':
        case 'package':
        case 'policy':
            return true;
        case 'answer':
            return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[reason].verdict === 'allowed';
        case 'event':
        case 'name':
        case 'owner':
            return false;
    }
}


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ toAnnotation),
/* harmony export */   FQ: () => (/* binding */ toOutput),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   g9: () => (/* binding */ escapeCommands),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
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
    return escapeCommands(sentence.map(annotationPart).join(''));
}
function annotationPart(part) {
    switch (part.kind) {
        case 'plain':
            return part.text;
        case 'outside':
            return sanitize(part.text, OUTSIDE);
        case 'code':
            return `\`${sanitize(part.text, OUTSIDE).replaceAll('`', "'")}\``;
        case 'quote':
            return `"${sanitize(part.text, QUOTE).replaceAll('"', "'")}"`;
        case 'link': {
            const url = safeUrl(part.url);
            return url === undefined ? part.text : `${part.text}: ${url}`;
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
        case 'outside':
        case 'code':
            return codeSpan(part.text, OUTSIDE);
        case 'quote':
            return codeSpan(part.text, QUOTE);
        case 'link': {
            const url = safeUrl(part.url);
            return url === undefined
                ? escapeMarkdown(part.text)
                : `[${escapeMarkdown(part.text)}](${url})`;
        }
    }
}
function escapeMarkdown(text) {
    return text.replace(/[\\`*_[\]<>&#|~@$!]/g, '\\$&');
}
function codeSpan(text, most) {
    const inside = sanitize(text, most).replaceAll('`', "'").replaceAll('|', '¦');
    return inside === '' ? '(empty)' : `\`${inside}\``;
}
function toOutput(sentence, most = 1000) {
    return truncateAscii(escapeCommands(sentence.map(outputPart).join('').replace(/ +/g, ' ').trim()), most);
}
function outputPart(part) {
    switch (part.kind) {
        case 'plain':
            return ascii(part.text)
                .replaceAll(';', ',')
                .replaceAll("'", '')
                .replace(/[^A-Za-z0-9 .,:/_=+@%#-]/g, '');
        case 'outside':
        case 'code':
            return shellSafe(sanitize(part.text, OUTSIDE));
        case 'quote':
            return shellSafe(sanitize(part.text, QUOTE));
        case 'link': {
            const url = safeUrl(part.url)?.replace(/[^A-Za-z0-9.:/_=+@%#-]/g, '');
            const text = shellSafe(part.text);
            return url === undefined ? text : `${text}: ${url}`;
        }
    }
}
function shellSafe(text) {
    return ascii(text)
        .replace(/[^A-Za-z0-9 .,:/_=+@-]/g, ' ')
        .trim();
}
function ascii(text) {
    return (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .rL)(text.replaceAll('…', '...').normalize('NFKD'), String.raw `\p{M}`, '');
}
function truncateAscii(text, most) {
    return text.length <= most ? text : `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, most - 2).slice(0, -1)}...`;
}
const SAFE_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~%!@:=+,/#?&-]*)?$/;
function safeUrl(url) {
    return url.length <= 500 && SAFE_URL.test(url) ? url : undefined;
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
function packageSettings(facts, name) {
    const page = (kind, text) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(text, at(facts, kind, segment(name.owner), 'packages/container', segment(name.name), 'settings'));
    switch (name.ownerType) {
        case 'Organization':
            return [page('orgs', 'Package settings')];
        case 'User':
            return [page('users', 'Package settings')];
        case undefined:
            return [
                page('orgs', 'Package settings (owner is an organization)'),
                page('users', 'Package settings (owner is a user)')
            ];
    }
}
function organizationPackages(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Package settings of the organization', at(facts, 'organizations', segment(owner), 'settings/packages'));
}
function organizationActions(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Actions settings of the organization', at(facts, 'organizations', segment(owner), 'settings/actions'));
}
function organizationSecurity(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Security settings of the organization', at(facts, 'organizations', segment(owner), 'settings/security'));
}
function repositoryActions(facts) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Actions settings of the repository', inRepository(facts, 'settings/actions'));
}
function repositorySecrets(facts, store) {
    const text = store === 'actions' ? 'Actions secrets' : 'Dependabot secrets';
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`${text} of the repository`, inRepository(facts, `settings/secrets/${store}`));
}
function classicTokens(facts) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Your classic tokens', at(facts, 'settings/tokens'));
}
function fileLine(facts, place) {
    const { repository, path, sha, line, endLine } = place;
    if (sha === undefined)
        return [];
    const parts = [...repository.split('/'), 'blob', sha, ...path.split('/')].map(segment);
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Open the file', `${at(facts, ...parts)}#L${line}-L${endLine}`)];
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
/* harmony export */   ZH: () => (/* binding */ capitalize),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cV: () => (/* binding */ truncateName),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kU: () => (/* binding */ truncateMiddle),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qi: () => (/* binding */ firstSentence),
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
    return 'kind' in value ? [value] : value;
}
function plain(text) {
    return { kind: 'plain', text };
}
function code(text) {
    return { kind: 'code', text };
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
        .map((_, index) => `…/${parts.slice(index).join('/')}`)
        .find((text, index) => index > 0 && Array.from(text).length <= most);
    return shorter ?? truncateMiddle(name, most);
}
function firstSentence(sentences) {
    const parts = sentences.reduce(withPlainJoined, []);
    const end = parts.findIndex((part) => part.kind === 'plain' && part.text.includes('. '));
    const last = parts[end];
    if (last === undefined)
        return parts;
    return [...parts.slice(0, end), plain(last.text.slice(0, last.text.indexOf('. ') + 1))];
}
function withPlainJoined(parts, next) {
    const last = parts.at(-1);
    return last?.kind === 'plain' && next.kind === 'plain'
        ? [...parts.slice(0, -1), plain(last.text + next.text)]
        : [...parts, next];
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
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
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
function truncateMiddle(text, most) {
    const characters = Array.from(text);
    if (characters.length <= most)
        return text;
    const tail = Math.floor((most - 1) / 2);
    const head = most - 1 - tail;
    return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}


/***/ })

};
