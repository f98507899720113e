export const id = 856;
export const ids = [856];
export const modules = {

/***/ 5957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
/** An advice with what most causes do not have left out. */
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
// The reason codes of the contract, each with its verdict and class. Users script against these names.
/** Where a cause sits, in the order in which a user would meet them; it decides precedence among mistakes. */
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
/**
 * `class` is the usual one: `dependabot` and `secret-withheld` are mistakes where an image goes missing,
 * and then stand for a mistake of their layer.
 */
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



/** What is said about a finding, and for a push without a host what was probably meant. */
function adviceOn(finding, context) {
    const said = finding.reason.says(finding, context);
    return said.fixes.length === 0
        ? said
        : { ...said, fixes: [...missingHostFix(context), ...said.fixes] };
}
/** docker.io was meant by nobody who wrote a path that fits GitHub's registry: say so where a push fails. */
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
/** The scope of GitHub Packages that the target asks for. */
function scopeFor({ target }) {
    return (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target) ? 'read:packages' : 'write:packages';
}
/** Is the image in GitHub's own registry under the owner of this repository, so that the job's token fits? */
function jobTokenFits({ facts, target }) {
    const { name } = target.target;
    if (name.kind !== 'reference' || name.registry.kind !== 'github')
        return false;
    return sameName(name.reference.path.split('/')[0], facts.run.repository.owner);
}
/** GitHub compares account names without regard to case. */
function sameName(one, other) {
    return one !== undefined && one.toLowerCase() === other.toLowerCase();
}
/** The fix for every trouble with another token, where the job's own would do. */
function useJobToken(context) {
    if (!jobTokenFits(context))
        return [];
    const registry = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(context.facts.run.server.registry);
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use the token of the job: in the login step for ${registry} set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.actor }}')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.token }}')}${jobNeeds(context)}.${stepInputs(context)}`;
    return [{ by: 'workflow author', text }];
}
/** What the permissions of the job have to grant for it, where they are not known to. */
function jobNeeds({ facts, target }) {
    const { declared } = facts;
    if (declared.kind === 'block' && declared.level === 'write')
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    const level = (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target) ? 'packages: read' : 'packages: write';
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} of the job have to grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(level)}`;
}
/** This step was given the other token itself; then it has to be taken away here too. */
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
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    }
}
/** The fixes where an image cannot be pushed in such runs: the build goes on without. */
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
/** How an image gets under an account that the job's token cannot speak for. */
function otherOwnerFix(owner) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If it has to be under ${owner}: run this workflow in a repository of ${owner}, or log in with a classic token (scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('write:packages')}) of an account that may push there.`
    };
}
/** The job's own token where it would do; a personal one only where it would not. */
function tokenFixes(context) {
    const own = useJobToken(context);
    const classic = {
        by: 'owner of the token',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(scopeFor(context))}, of an account that may ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(context.target.target) ? 'pull this image' : 'push there')}.`
    };
    return own.length === 0 ? [classic] : own;
}
/** The settings of this server; of another one's tokens nothing is to be seen there. */
function tokenLinks(context) {
    const { name } = context.target.target;
    const own = name.kind === 'reference' && name.registry.kind === 'github';
    return own && useJobToken(context).length === 0 ? [(0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .classicTokens */ .zR)(context.facts)] : [];
}
/** Where a credential was found, in the words of the contract. */
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
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')}`;
    }
}
/** A kind of token, as users call it. */
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
/** What a reader of a notice by design may leave undone. */
function nothingToDo(context) {
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(context.target.target))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `nobody can change that in the pull request, and a job that needs the image can be left out there`;
    return isCache(context)
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the build goes on without it when it is given the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('cache-to')} of this step`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `nobody can change that in the pull request, and the image can be pushed after the merge`;
}
/** Is it a cache, which never fails the step? */
function isCache({ target }) {
    return target.target.role === 'cache';
}
/** Why the same cause is an error here and a notice elsewhere. */
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
/* harmony export */   Yl: () => (/* binding */ readFixes),
/* harmony export */   ds: () => (/* binding */ readPermissionFix),
/* harmony export */   vG: () => (/* binding */ openElsewhere),
/* harmony export */   yy: () => (/* binding */ openFixes)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5957);
/* harmony import */ var _fixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6066);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4930);




/** What lets a job read a package that is not open to all. */
function readFixes(registry, context) {
    const { credential, token } = context.target.tested;
    if (credential.kind === 'none') {
        const own = (0,_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .useJobToken */ .uW)(context);
        return own.length === 0 ? [logIn(registry)] : [...own, grantRead('repository', context)];
    }
    if (token !== 'job') {
        const scope = {
            by: 'owner of the token',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeFor */ .aN)(context))}, of an account that may pull this image.`
        };
        return [...(0,_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .useJobToken */ .uW)(context), scope, grantRead('user', context)];
    }
    return [grantRead('repository', context), readPermissionFix()];
}
function readPermissionFix() {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: read')} in the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('permissions')} of the job, if it is not there.`
    };
}
/** The package's own list lets the repository, or the owner of the token, read. */
function grantRead(subject, { facts }) {
    const { fullName } = facts.run.repository;
    return {
        by: 'package admin',
        text: subject === 'repository'
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Manage Actions access')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Add Repository')}, add ${fullName} and give it the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Read')}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Manage access')} add the owner of the token with the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Read')}.`
    };
}
function logIn(registry) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Log in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(registry)} before this step, with an account that may pull this image.`
    };
}
/** One way: GitHub docs, "Configuring a package's access control and visibility". */
function openFixes({ ownerType }) {
    const change = {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Public')}. It is for good: a public package cannot be closed again, and all its old versions become public too.`
    };
    const allow = {
        by: 'organization owner',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If that choice is not offered, allow public packages in the package settings of the organization, under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Package creation')}.`
    };
    return ownerType === 'User' ? [change] : [change, allow];
}
function openLinks(name, { facts }) {
    const settings = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .packageSettings */ .Cj)(facts, name);
    return name.ownerType === 'Organization'
        ? [...settings, (0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .organizationPackages */ .fg)(facts, name.owner)]
        : settings;
}
/** The same outside GitHub's own registry. */
function openElsewhere() {
    return { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Make the repository public.` };
}
/** A path outside GitHub's own registry that does not take this login's push. */
function notAdmittedElsewhere({ registry, path }) {
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .advice */ .v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} knows this login, but does not let it push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}.`, [
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If the path does not begin with the account, project or namespace that the login is for, correct it.`
        },
        {
            by: 'registry admin',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give the account of this login the right to push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}.`
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


/** Where the block, or the job that lacks one, stands. */
function placeOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.place;
}
/** The change of the workflow file that grants the permission. */
function amendmentOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.fix;
}
/** The block by its kind: `the permissions block of job build`. */
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
/** `repository, path, line n`, for readers who see no annotation in the file. */
function locationText(place) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${place.repository}, ${place.path}, line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(String(place.line))}`;
}
/** The fix that gives the job `packages: write`, for the block that applies. */
function blockFix(declared, context) {
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${blockChange(declared)}${callerChange(declared)}`;
    return { by: authorOf(placeOf(declared), context), text };
}
/** Without it the run would not even start: a called workflow may not ask for more than its caller has. */
function callerChange(declared) {
    const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller;
    return caller === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` The workflow that calls it, ${caller.path}, has to grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} as well, or the run does not start.`;
}
/** A called workflow may stand in another repository; then another author has to change it. */
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
/** Why the workflow file does not tell. */
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

/** `registry/path` of a target, of a pull with its tag or digest; what was given where that is no reference. */
function nameOf(target) {
    if (target.name.kind === 'invalid')
        return target.name.text ?? target.given[0] ?? '';
    const { registry, path } = target.name.reference;
    const wanted = wantedOf(target);
    if (wanted === undefined || wanted === '')
        return `${registry}/${path}`;
    return `${registry}/${path}${isDigest(wanted) ? '@' : ':'}${wanted}`;
}
/** The tag or digest that a pull asks for; `undefined` for what is pushed. */
function wantedOf(target) {
    return 'wanted' in target && typeof target.wanted === 'string' ? target.wanted : undefined;
}
/** Only a digest holds a colon (OCI distribution spec, "Pulling manifests"). */
function isDigest(wanted) {
    return wanted.includes(':');
}
/** Is it to be pulled, by the job or by anybody, and not to be written? */
function isPulled({ role }) {
    return role === 'base' || role === 'public';
}
/** What an image lists and its registry does not have. */
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







// The runner drops the eleventh annotation of a kind (docs.github.com, "Workflow commands").
const MOST = 9;
const LONGEST_MESSAGE = 1_499;
/**
 * One annotation per cause and per note, the gravest first; nine, and one more that counts the rest. None when all is
 * allowed and nothing is worth a warning.
 */
function annotationsOf(decision) {
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(decision).map((cause) => annotationOf(cause, decision));
    const notes = decision.notes
        .filter((note) => note.kind !== 'ungated' || note.matters)
        .map((note) => noteAnnotation(note, decision));
    return atMostNine((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .byGravity */ .SN)([...causes, ...notes]), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `causes are in the job summary, if it is switched on, and in the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('report')}.`);
}
/**
 * What the runner shows of many: the first nine as they are, the rest counted.
 *
 * @param where - the end of the sentence that begins "12 more", where they can be read
 */
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
/** The path as the pages of GitHub know it, from the root of the repository. */
function fileOf(path) {
    return path.replace(/^(?:\.\/)+/, '');
}
function annotationOf(cause, decision) {
    const { finding, advice, level, targets } = cause;
    const place = advice.place?.here === true ? advice.place : undefined;
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
/** What is to be done, as paragraphs; a list where there is a choice. */
function numbered(fixes) {
    return [
        ...(fixes.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `What to do:`]),
        ...fixes.map((fix, index) => (fixes.length === 1 ? fix : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${String(index + 1)}. ${fix}`))
    ];
}
/** The paragraphs as one text; where it gets too long, whole ones go, but never the first and the last. */
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
/** The one error that lists everything wrong with the step's own inputs. */
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
/** `Input x is 'y'; allowed is z.` */
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




/** Every cause that keeps a target from being allowed, in the order of the targets. */
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
/**
 * Two sightings are one cause when a reader would be told the same, were no cache among them; the registry's words
 * may differ.
 */
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
        // A refused cache never fails the step; with an image of the same cause it is told there.
        level: levels.length === 0 ? 'warning' : gravest(levels),
        targets: [first.target, ...rest.map(({ target }) => target)],
        beside: isBeside(first)
    };
}
/** What mends the first target, and what only a cache of the same cause needs besides. */
function fixesOf(first, cache) {
    const own = first.advice.fixes;
    const known = new Set(own.map(({ text }) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v)(text)));
    const more = cache?.advice.fixes.filter(({ text }) => !known.has((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v)(text))) ?? [];
    return [...own, ...more];
}
function isBeside({ target, finding }) {
    return target.primary !== finding && target.primary.class === 'by-design';
}
/** How grave a finding about what is no cache is (contract, "Annotations and summary"). */
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
/** The gravest first, else in the given order. */
function byGravity(causes) {
    return causes.toSorted((one, other) => GRAVITY[one.level] - GRAVITY[other.level]);
}
/** Names of the targets a cause has: images, caches and what is to be pulled, apart. */
function namesOf({ targets }) {
    const named = (...roles) => targets
        .map(({ facts }) => facts.target)
        .filter(({ role }) => roles.includes(role))
        .map(_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb);
    return { images: named('image'), caches: named('cache'), pulls: named('base', 'public') };
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
/** Its meaning in a few words, for a push or for a pull. */
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
/** What will happen, and why in a few words: at most 80 characters, the name cut in the middle. */
function titleOf(finding, target, more = 0) {
    const { before, after } = frameOf(finding, target.target.role, more);
    const name = (0,text_escape/* escapeCommands */.g9)((0,text_escape/* sanitize */.aj)((0,reasons_target/* nameOf */.Vb)(target.target), 400));
    return `${before}${(0,sentence/* truncateName */.cV)(name, LONGEST_TITLE - before.length - after.length)}${after}`;
}
/** The same with the whole name, for where there is room. */
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
            // What is too visible could be pushed; this step is what stops it.
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
/** The meaning, `probably` where it is not certain. */
function whyOf({ code: its, reason, certainty }, pulled) {
    const likely = codes/* CODES */.L[its].verdict === 'denied' && certainty === 'likely';
    return `${likely ? 'probably ' : ''}${meaningOf(reason, pulled)}`;
}
/** The one sentence for a cause by design; undefined for every other. */
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
/** Its one sentence names what else the same answer can mean, too. */
function othersOf({ finding: { alsoPossible } }) {
    if (alsoPossible.length === 0)
        return (0,sentence/* say */.cv) ``;
    return (0,sentence/* say */.cv) ` (another possible cause: ${(0,sentence/* list */.p_)(alsoPossible.map((other) => [(0,sentence/* code */.aY)(other.code)]))})`;
}
function names(texts) {
    return (0,sentence/* list */.p_)(texts.map((text) => (0,sentence/* say */.cv) `${text}`));
}
/** What a cause is, as sentences: whom it concerns, why, how sure, in which words, what follows. */
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
/** A cache never stops anything. */
function consequence(roles, { inputs }) {
    return roles.every((role) => role === 'cache') ? [] : afterUnknown(inputs.onUnknown, roles);
}
/** What follows from an unknown verdict, by the input `on-unknown`. */
function afterUnknown(onUnknown, roles) {
    const setting = (0,sentence/* code */.aY)(`on-unknown: ${onUnknown}`);
    // What others pull decides no push.
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
/** The fixes as `actor: imperative`, the likeliest first. */
function fixesOf({ fixes }) {
    return fixes.map(({ by, text }) => (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)((0,sentence/* capitalize */.ZH)(by))}: ${text}`);
}
/** Where in a workflow file the cause stands. */
function placeOfCause({ advice }) {
    return advice.place === undefined ? undefined : (0,sentence/* say */.cv) `Where: ${(0,permissions_block/* locationText */.fN)(advice.place)}.`;
}
/** The section of the documentation on the cause. */
function docsOf({ code: reason }, { run }) {
    return [(0,sentence/* link */.nf)('More', (0,links/* docsUrl */.fs)(reason, run.action))];
}


/***/ }),

/***/ 4931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOnNote)
/* harmony export */ });
/* harmony import */ var _reasons_package_fixes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6203);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4930);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6190);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);





/** The words for a note; what a Dockerfile says is not among them, apart from the name of a variable. */
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
        case 'ungated':
            return ungated(note);
    }
}
function unresolved({ path, line, variable }) {
    const nameless = variable === '';
    const value = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `a value that is not known here` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the variable ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(variable)}`;
    const give = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `its value` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(variable)}`;
    return {
        title: titled('Image not checked: ', path, `, line ${line}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(line))} of ${path} names an image with ${value}, and neither the file nor the inputs of this step say what it is. So nobody looked whether that image can be pulled.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give this step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('build-args')}, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('target')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('build-contexts')} as the build, with ${give} among them, or give it a default in the file.`
            }
        ],
        links: []
    };
}
function noNativePlatform(note, facts) {
    const { given, lacks, platforms } = note;
    const names = (all) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(all.map((one) => [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one)]), 8);
    return {
        title: titled('Not for this runner: ', given, ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${given} has no image for ${names(lacks)}, the platform of this runner; it has ${names([...new Set(platforms)])}. A build that states no platform cannot pull it here.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If the build is for other platforms, give this step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('platforms')}; else take an image that has ${names(lacks)}.`
            }
        ],
        links: [more('platform-missing', facts)]
    };
}
function lessVisible(note, facts) {
    const { package: name, expected, actual } = note;
    const open = expected === 'public' ? (0,_reasons_package_fixes_js__WEBPACK_IMPORTED_MODULE_2__/* .openFixes */ .yy)(name) : [changeTo(expected)];
    const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip';
    return {
        title: titled('Less open than expected: ', fullName(name), ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(fullName(name))} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(actual)}, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expected)}. The push may go on, but not everybody it is for can pull the image.${fails ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` After the push of a tag this is an error.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ``}`,
        fixes: [
            ...open,
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it is meant to be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(actual)}, set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('expected-visibility')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(actual)}.`
            }
        ],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name), more('package-private', facts)]
    };
}
function changeTo(expected) {
    return {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalize */ .ZH)(expected))}.`
    };
}
/** What a new package inherits is told in two ways on GitHub's own pages, and reports are split. */
function visibilityUnknown(note, facts) {
    const { package: name, expected, absent } = note;
    const looks = facts.inputs.verifyPush !== 'false';
    const after = looks
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `After a push the end of the job looks at it again, where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('images')} names a tag.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('verify-push: false')} nobody looks at it after the push.`;
    const cause = absent
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(fullName(name))} does not exist yet, and what a first push makes it cannot be predicted: it may be private or public.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Who may see the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(fullName(name))} could not be found out with the token of this step. If it does not exist yet, what a first push makes it cannot be predicted.`;
    return {
        title: titled('Visibility not known: ', fullName(name), ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${cause} Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expected)}. ${after}`,
        fixes: absent
            ? [
                {
                    by: 'package admin',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `After the first push, look at the visibility in the package settings, before others rely on it.`
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
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Before the push nobody without a login can pull ${given}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOf */ .gf)(primary, true))}. ${afterwards(facts, pushes)}`,
        fixes: [],
        links: [more(primary.code, facts)]
    };
}
/** No end of the job looks where this step does not let the push go on. */
function afterwards({ inputs }, pushes) {
    if (!pushes)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('images')} names the same repository, and this run does not push.`;
    return inputs.verifyPush === 'false'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This job pushes to the same repository. With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('verify-push: false')} nobody looks again after the push.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This job pushes to the same repository. It is judged after the push, at the end of the job.`;
}
function builtByThisJob(note, facts) {
    const { given, primary, pushes } = note;
    const order = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `A Dockerfile pulls it, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('images')} names the same tag, so this job builds it`;
    return {
        title: titled('Not there to be pulled yet: ', given, ''),
        cause: pushes
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Before the push ${given} cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOf */ .gf)(primary, true))}. ${order}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${given} cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOf */ .gf)(primary, true))}. ${order}, but this run does not push: a build that pulls it fails.`,
        fixes: [
            {
                by: 'workflow author',
                text: pushes
                    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Build and push it before the build that pulls it.`
                    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Run the build that pulls it only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('true')}.`
            }
        ],
        links: [more(primary.code, facts)]
    };
}
function ungated({ steps: [first, ...others], matters }) {
    const line = first?.line ?? 0;
    const rest = others.length === 0 ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` So do ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(others.length))} more steps.`;
    const answer = matters ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` This run is not to push, and that step does all the same.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ``;
    return {
        title: titled('Pushes whatever this step says: ', first?.name ?? '', `, line ${line}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(first?.name ?? '')} (line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(line))}) does not look at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('should-push')}.${rest}${answer}`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Push only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('true')}: in the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('push')} of the step where it has one, else in its ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('if')}.`
            }
        ],
        links: []
    };
}
function more(reason, { run }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .docsUrl */ .fs)(reason, run.action));
}
function fullName({ owner, name }) {
    return `${owner}/${name}`;
}
function titled(before, name, after) {
    const room = _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_TITLE */ .Eh - before.length - after.length;
    return `${before}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateMiddle */ .kU)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeCommands */ .g9)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(name, 400)), room)}${after}`;
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



/** The sentence about the tested credential, where docker has no login yet and the verdict rests on one. */
function testedNote(target, finding) {
    const { credential, dockerHasLogin } = target.tested;
    if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding))
        return undefined;
    const { name } = target.target;
    const named = name.kind === 'reference' ? name : name.meant;
    const registry = named?.reference.registry ?? 'the registry';
    const only = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This holds for the login tested here, from ${(0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceWords */ .hI)(credential.source)}: docker has no login for ${registry} yet`;
    // Whoever is told to change the login is not told to use the same one.
    return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'allowed'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${only}, so the login step must use the same one.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${only}.`;
}
/** Whoever asks, it is so. */
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
// Knows how a sentence is written where it is read: annotation, markdown, output. All escaping is here.


const OUTSIDE = 200;
const QUOTE = 300;
const BLANK = String.raw `[\p{Cc}\p{Zl}\p{Zp}\s]`;
const STACKED_MARKS = String.raw `(\p{M}{2})\p{M}+`;
/** Text from outside as one line of visible characters, at most `most` of them. */
function sanitize(text, most) {
    const line = (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .r)((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text.slice(0, most * 8)), BLANK, ' ').replace(/ +/g, ' ');
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .r)(line, STACKED_MARKS, '$1').trim(), most);
}
/**
 * Plain text of one line for an annotation or a log. No control character, no bidirectional override, and nothing that
 * the runner would take for a workflow command (`::name::`, `##[name]`), also not across parts.
 */
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
/** Takes from a line what makes the runner look for a command in it (actions/runner, ActionCommand.cs). */
function escapeCommands(text) {
    return text.replace(/:(?=:)/g, ': ').replace(/##(?=\[)/g, '## ');
}
/**
 * GitHub Flavored Markdown for the inside of a paragraph, list item or table cell. Words from outside become code
 * spans: in these GitHub knows no markup, HTML, mention, reference or automatic link (GFM spec 6.3); what could end the
 * span or the table cell is replaced.
 */
function toMarkdown(sentence) {
    return sentence.map(markdownPart).reduce((before, next) => {
        // Two spans side by side would join their delimiters.
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
/** Text as a code span that nothing inside can end, within a table cell as well. */
function codeSpan(text, most) {
    const inside = sanitize(text, most).replaceAll('`', "'").replaceAll('|', '¦');
    return inside === '' ? '(empty)' : `\`${inside}\``;
}
/**
 * One line for a step output, in an alphabet that no shell gives a meaning: even pasted into `run:`, with or without
 * double quotes, it executes nothing.
 */
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
/** Decomposed, so that a letter survives the loss of its accent. */
function ascii(text) {
    return (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .r)(text.replaceAll('…', '...').normalize('NFKD'), String.raw `\p{M}`, '');
}
function truncateAscii(text, most) {
    return text.length <= most ? text : `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, most - 2).slice(0, -1)}...`;
}
const SAFE_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~%!@:=+,/#?&-]*)?$/;
/** The address, when it is one that needs no escaping anywhere; else undefined. */
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


/** Where the documentation of this action stands, where the runner does not say which copy of it runs. */
const HOME = 'https://github.com/OWNER/ghcr-preflight';
/** The section of docs/reasons.md about a reason, in the very version of the action that runs. */
function docsUrl(reason, action) {
    if (action === undefined)
        return `${HOME}/blob/main/docs/reasons.md#${reason}`;
    const path = [...action.repository.split('/'), 'blob', ...action.ref.split('/')].map(segment);
    return `https://github.com/${path.join('/')}/docs/reasons.md#${reason}`;
}
/**
 * The page with a package's "Manage Actions access", for organizations and users apart (GitHub docs, "Configuring a
 * package's access control and visibility"). Both where the kind of account is not known.
 */
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
/** The page with the repository's secrets for one of the stores that a run can be given. */
function repositorySecrets(facts, store) {
    const text = store === 'actions' ? 'Actions secrets' : 'Dependabot secrets';
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`${text} of the repository`, inRepository(facts, `settings/secrets/${store}`));
}
/** The page with the classic tokens of whoever opens it. */
function classicTokens(facts) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Your classic tokens', at(facts, 'settings/tokens'));
}
/** The line of a workflow file, at the commit it was read at. */
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
/** One segment of a path: `/` becomes `%2F`, as nested package names need it. */
function segment(text) {
    return encodeURIComponent((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceClass */ .r)(text, String.raw `\p{C}`, ''));
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
// Knows sentences: our own words and words from outside, kept apart until they are shown.
/**
 * Builds a sentence. The literal pieces are ours, strings put in are from outside, and parts and sentences stay what
 * they are.
 */
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
/**
 * A name of at most `most` characters. Its end tells most, so the host goes first and the owner next; what is still too
 * long loses its middle.
 */
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
/** The first of several sentences, told by a full stop in our own words. */
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
/** The same words with a capital. */
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Sentences one after the other, a space between; empty ones leave no trace. */
function join(sentences) {
    return separate(sentences.filter((sentence) => sentence.length > 0), () => ' ');
}
/** `a`, `a and b`, `a, b and c`; beyond `most` items `a, b and 3 more`. */
function list(items, most = 3) {
    const shown = items.slice(0, most);
    const hidden = items.length - shown.length;
    const all = hidden === 0 ? shown : [...shown, [plain(`${hidden} more`)]];
    return separate(all, (index) => (index === all.length - 1 ? ' and ' : ', '));
}
function separate(items, between) {
    return items.flatMap((item, index) => (index === 0 ? item : [plain(between(index)), ...item]));
}
/** At most `most` characters, the last one an ellipsis where something is left out. */
function truncate(text, most) {
    const characters = Array.from(text);
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
/** At most `most` characters; what is left out is left out of the middle, since both ends of a name tell most. */
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
