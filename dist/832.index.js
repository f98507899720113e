export const id = 832;
export const ids = [832];
export const modules = {

/***/ 6349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ pullCaseOf),
/* harmony export */   HJ: () => (/* binding */ expectedVisibility),
/* harmony export */   Ld: () => (/* binding */ isTooVisible),
/* harmony export */   c8: () => (/* binding */ isConclusive),
/* harmony export */   i6: () => (/* binding */ pushCaseOf)
/* harmony export */ });
/* harmony import */ var _image_github_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3316);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(637);


function pushCaseOf(facts, push) {
    return { ...caseOf(facts, push, push.answer), answer: push.answer, push };
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
    const owner = named === undefined ? '' : (0,_image_github_name_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(named.reference);
    const same = owner === repository.owner.toLowerCase();
    return {
        owner,
        name: named === undefined ? '' : (0,_image_github_name_js__WEBPACK_IMPORTED_MODULE_0__/* .packageNameOf */ .dG)(named.reference),
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

/***/ 1026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ isUndecided),
/* harmony export */   Dd: () => (/* binding */ lacksRead),
/* harmony export */   Fg: () => (/* binding */ hasWriteForCertain),
/* harmony export */   G6: () => (/* binding */ isReadGranted),
/* harmony export */   Gf: () => (/* binding */ mayBeRefusedByPolicy),
/* harmony export */   Jj: () => (/* binding */ isWriteGranted),
/* harmony export */   Nh: () => (/* binding */ blockLacksWrite),
/* harmony export */   Ri: () => (/* binding */ isForkRuleUnsettled),
/* harmony export */   VH: () => (/* binding */ mayLackWriteAfterAll),
/* harmony export */   Yz: () => (/* binding */ holdsWrite),
/* harmony export */   aU: () => (/* binding */ lacksWrite),
/* harmony export */   e4: () => (/* binding */ isCreationRefused),
/* harmony export */   iS: () => (/* binding */ refusedOperation),
/* harmony export */   jR: () => (/* binding */ isWriteDoubtful),
/* harmony export */   jT: () => (/* binding */ declaresWrite),
/* harmony export */   mE: () => (/* binding */ isDefaultReadOnly),
/* harmony export */   oR: () => (/* binding */ isRefusedByPolicy),
/* harmony export */   px: () => (/* binding */ isWriteTaken),
/* harmony export */   qD: () => (/* binding */ isTokenRefused),
/* harmony export */   rp: () => (/* binding */ isReportedByRunner),
/* harmony export */   rq: () => (/* binding */ isWriteKnown),
/* harmony export */   vL: () => (/* binding */ isPackageRefused),
/* harmony export */   wI: () => (/* binding */ mayLackWrite)
/* harmony export */ });
/* harmony import */ var _facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5394);

function isUndecided({ answer }) {
    return answer.kind !== 'accepted' && answer.kind !== 'refused';
}
function isPermissionSure({ permission }) {
    return permission.certainty === 'certain' || permission.certainty === 'high';
}
function lacksWrite(c) {
    return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'none');
}
function lacksRead(c) {
    return isPermissionSure(c) && c.permission.level === 'none';
}
function isReadGranted(c) {
    return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'write');
}
function isWriteGranted(c) {
    return isPermissionSure(c) && c.permission.level === 'write';
}
function blockLacksWrite({ declared }) {
    return declared.kind === 'block' && declared.level !== 'write' && declared.certainty === 'high';
}
function declaresWrite({ declared }) {
    return declared.kind === 'block' && declared.level === 'write';
}
function isWriteDoubtful({ declared }) {
    return declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'medium';
}
function hasWriteForCertain({ permission }) {
    return permission.level === 'write' && permission.certainty === 'certain';
}
function holdsWrite(c) {
    return hasWriteForCertain(c) || (!isReportedByRunner(c.permission) && declaresWrite(c));
}
function isWriteTaken(c) {
    const byFork = (0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertainlyReadOnlyFork */ .ms)(c.run) || (0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeReadOnlyFork */ ["do"])(c.run);
    return declaresWrite(c) && (isRefusedByRegistry(c.permission) || byFork);
}
function mayLackWriteAfterAll(c) {
    return isWriteDoubtful(c) && !hasWriteForCertain(c) && !isReportedByRunner(c.permission);
}
function isWriteKnown(c) {
    return holdsWrite(c) ? !mayLackWriteAfterAll(c) : lacksWrite(c);
}
function isTokenRefused({ refusal, answer }) {
    if (refusal === 'installation-not-allowed')
        return true;
    return refusal === 'denied-generic' && answer.kind === 'refused' && answer.step === 'token';
}
function isPackageRefused({ refusal }) {
    return refusal === 'write-package' || refusal === 'read-package';
}
function isDefaultReadOnly({ permission }) {
    return permission.rule === 'repository-default' && permission.likelyLevel === 'read';
}
function refusedOperation({ answer }) {
    if (answer.kind !== 'refused' || answer.refusal.kind !== 'installation-not-allowed') {
        return undefined;
    }
    return answer.refusal.operation === 'Create' ? 'create' : 'write';
}
function isRefusedByPolicy(c) {
    const { run, jobToken, foreignOwner } = c;
    if (!jobToken || foreignOwner || !isTokenRefused(c))
        return false;
    const byDependabot = run.dependabotUnsettled || (run.dependabot && isWriteDoubtful(c));
    const mayBeEvent = (0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeReadOnlyFork */ ["do"])(run) || byDependabot;
    return hasWriteForCertain(c) || (!mayBeEvent && holdsWrite(c));
}
function mayBeRefusedByPolicy(c) {
    const { run, jobToken, foreignOwner } = c;
    if (!jobToken || foreignOwner || !isTokenRefused(c) || isReportedByRunner(c.permission))
        return false;
    return declaresWrite(c) || !((0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeReadOnlyFork */ ["do"])(run) || run.dependabotUnsettled);
}
function isCreationRefused(c) {
    if (c.jobToken && c.foreignOwner)
        return false;
    if (c.refusal === 'create-package')
        return true;
    return isRefusedByPolicy(c) && refusedOperation(c) === 'create';
}
function mayLackWrite(c) {
    if (!c.jobToken || hasWriteForCertain(c))
        return false;
    return (0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeFork */ .bk)(c.run) || c.run.dependabot || mayLackWriteAfterAll(c);
}
function isReportedByRunner({ rule }) {
    return rule === 'runner-reported';
}
function isRefusedByRegistry({ rule }) {
    return rule === 'registry-refused';
}
function isForkRuleUnsettled({ rule }) {
    return rule === 'fork-private-write' || rule === 'fork-private-undeclared';
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ changeVisibility),
/* harmony export */   E8: () => (/* binding */ logIn),
/* harmony export */   EJ: () => (/* binding */ notAdmittedElsewhere),
/* harmony export */   LJ: () => (/* binding */ grantRead),
/* harmony export */   NG: () => (/* binding */ grant),
/* harmony export */   OU: () => (/* binding */ afterTheMerge),
/* harmony export */   Ow: () => (/* binding */ openSettings),
/* harmony export */   Ry: () => (/* binding */ goesMissing),
/* harmony export */   V1: () => (/* binding */ otherOwnerFix),
/* harmony export */   Vc: () => (/* binding */ admitPull),
/* harmony export */   Xq: () => (/* binding */ buildWithoutPushing),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yl: () => (/* binding */ readFixes),
/* harmony export */   __: () => (/* binding */ isInputEmpty),
/* harmony export */   aN: () => (/* binding */ scopeFor),
/* harmony export */   bV: () => (/* binding */ tokenFixes),
/* harmony export */   ds: () => (/* binding */ readPermissionFix),
/* harmony export */   ik: () => (/* binding */ adviceOn),
/* harmony export */   mY: () => (/* binding */ IF_USER),
/* harmony export */   pE: () => (/* binding */ jobTokenFits),
/* harmony export */   py: () => (/* binding */ isCache),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   uW: () => (/* binding */ useJobToken),
/* harmony export */   vG: () => (/* binding */ openElsewhere),
/* harmony export */   yy: () => (/* binding */ openFixes)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4966);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7901);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4930);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7536);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(637);
/* harmony import */ var _facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);






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
    const meant = `${facts.run.server.registry}/${path}${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .suffixOf */ .jT)(target.target)}`;
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `For the registry of GitHub, write the host as well (a name without one means docker.io)`;
    return [{ by: 'workflow author', text, instead: meant }];
}
function scopeFor({ target }) {
    return (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(target.target) ? 'read:packages' : 'write:packages';
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
    const later = laterOwnLogin(context);
    if (later !== undefined && jobNeeds(context).length === 0) {
        return [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Remove ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('password')} from the ghcr-preflight step: step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(later)} logs in with the job token, which is then tested`
            }
        ];
    }
    const registry = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(context.facts.run.server.registry);
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Log in to ${registry} with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('username: ${{ github.actor }}')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('password: ${{ github.token }}')}${insteadOf(context)}${jobNeeds(context)}`;
    return [{ by: 'workflow author', text }];
}
function laterOwnLogin({ facts, target }) {
    const isGiven = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)({ facts, target })?.kind === 'inputs' || isInputEmpty({ facts, target });
    const login = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pushTargetOf */ .Bm)(facts, target.target)?.login;
    const isOwn = login?.kind === 'later' && login.login.isCertain && login.login.whose === 'job-token';
    return isGiven && isOwn ? login.login.at.name : undefined;
}
function isInputEmpty({ facts: { inputs }, target }) {
    const isOneEmpty = (inputs.username === '') !== (inputs.password === '');
    return target.tested.credential.kind === 'withheld' && isOneEmpty;
}
function jobNeeds({ facts, target }) {
    const declared = facts.declared.kind === 'block' ? facts.declared : planned(facts.job);
    if (declared?.kind === 'block' && declared.level === 'write')
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ``;
    const level = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(target.target) ? 'packages: read' : 'packages: write';
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `, and grant the job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(level)}`;
}
function planned(job) {
    return job.kind === 'plan' ? job.declared : undefined;
}
function insteadOf({ target }) {
    const { credential } = target.tested;
    const inputs = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ` (and remove ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('password')} from the ghcr-preflight step)`;
    if (credential.kind === 'withheld')
        return inputs;
    if (!('source' in credential))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ``;
    switch (credential.source.kind) {
        case 'inputs':
            return inputs;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ` (and remove ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('github-token')} from the ghcr-preflight step)`;
        case 'docker-auth-config':
        case 'buildx-scope':
        case 'docker-config':
        case 'credential-helper':
        case 'containers-auth':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ``;
    }
}
function buildWithoutPushing({ facts, target }) {
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(target.target)) {
        return [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Use an image that anyone can pull in such runs, or skip the job there`
            }
        ];
    }
    return target.target.role === 'cache'
        ? [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Pass the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('cache-to')} of the ghcr-preflight step to the build: it leaves out the caches that cannot be written`
            }
        ]
        : [
            ...(isGated(facts) ? [] : [buildOnly(facts)]),
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Push after the merge, in a run of the event ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('push')} on the default branch`
            }
        ];
}
function buildOnly({ job }) {
    const open = job.kind === 'plan' ? job.ungated : [];
    const areCommands = open.length > 0 && open.every(({ gate }) => gate === 'if');
    const output = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('should-push')} of the ghcr-preflight step`;
    const [first] = open;
    return {
        by: 'workflow author',
        text: areCommands && first !== undefined
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Build without pushing in such runs: let step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(first.at.name)} (line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(String(first.at.line))}) push only where ${output} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('true')}`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Build without pushing in such runs: set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('push')} of the build to ${output}`
    };
}
function isGated({ job }) {
    if (job.kind !== 'plan' || job.pushes.length === 0)
        return false;
    return job.unclear.length === 0 && job.pushes.every((push) => push.isGated);
}
function otherOwnerFix(owner) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `To push under ${owner}, run this workflow in a repository of ${owner}, or log in with a classic token (scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('write:packages')}) of an account that may push there`
    };
}
function tokenFixes(context) {
    const own = useJobToken(context);
    const classic = {
        by: 'owner of the token',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Log in with a ${classicToken(context)} that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(scopeFor(context))}, of an account that may ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(context.target.target) ? 'pull this image' : 'push there')}`
    };
    return own.length === 0 ? [classic] : own;
}
function classicToken({ facts, target: { target } }) {
    const isOwn = target.name.kind === 'reference' && target.name.registry.kind === 'github';
    return isOwn ? (0,_text_links_js__WEBPACK_IMPORTED_MODULE_4__/* .classicTokens */ .zR)(facts, 'classic token') : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)('classic token');
}
function afterTheMerge(context) {
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(context.target.target))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `a job that needs the image can be skipped there`;
    return isCache(context)
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the build goes on without it when it is given the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('cache-to')}`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the image can be pushed after the merge`;
}
function isCache({ target }) {
    return target.target.role === 'cache';
}
function goesMissing({ class: itsClass }) {
    return itsClass === 'mistake'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ` This run is for the default branch or a tag, not for a pull request, so the image would be missing.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ``;
}
function seconds(count) {
    if (count >= 120)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(`${String(Math.ceil(count / 60))} minutes`);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(count === 1 ? '1 second' : `${String(count)} seconds`);
}
function readFixes(registry, name, context) {
    const { credential, token } = context.target.tested;
    const { name: target } = context.target.target;
    if (name === undefined || (target.kind === 'reference' && !(0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitHub */ .Wz)(target.registry))) {
        return [credential.kind === 'none' ? logIn(registry) : admitPull()];
    }
    if (credential.kind === 'none') {
        const own = useJobToken(context);
        return own.length === 0 ? [logIn(registry)] : [...own, grantRead('repository', name, context)];
    }
    if (token !== 'job') {
        const scope = {
            by: 'owner of the token',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(scopeFor(context))}, of an account that may pull this image`
        };
        return [...useJobToken(context), scope, grantRead('user', name, context)];
    }
    return [grantRead('repository', name, context), ...readPermissionFix(context)];
}
function readPermissionFix({ facts }) {
    return (0,_facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isReadGranted */ .G6)(facts)
        ? []
        : [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Grant the job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('packages: read')}, if it does not have it`
            }
        ];
}
function grantRead(subject, name, context) {
    return grant(subject, 'Read', name, context);
}
function grant(subject, role, name, { facts }) {
    const page = openSettings(facts, name);
    return {
        by: 'package admin',
        text: subject === 'repository'
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Give the repository ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(facts.run.repository.fullName)} the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(role)}: ${page} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)('Manage Actions access')} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)('Add repository')}`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Give the owner of the token the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)(role)}: ${page} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)('Manage access')}`
    };
}
function openSettings(facts, name, text = 'Open the package settings') {
    const [page, other] = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_4__/* .packageSettings */ .Cj)(facts, name, text);
    if (page === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(text)}`;
    return other === undefined ? [page] : [page, IF_USER, other];
}
const IF_USER = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(', or, if the owner is a user, ');
function logIn(registry) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Log in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(registry)} before the ghcr-preflight step, with an account that may pull this image`
    };
}
function openFixes(facts, name) {
    const allow = {
        by: 'organization owner',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `If that choice is not offered, allow public packages first: ${(0,_text_links_js__WEBPACK_IMPORTED_MODULE_4__/* .organizationPackages */ .fg)(facts, name.owner)} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)('Package creation')}`
    };
    const change = changeVisibility(facts, name, 'public');
    return name.ownerType === 'User' ? [change] : [change, allow];
}
function changeVisibility(facts, name, to) {
    const note = to === 'public' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ` (this cannot be undone, and old versions become public too)` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) ``;
    return {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Make the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(to)}${note}: ${openSettings(facts, name)} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)('Change visibility')}`
    };
}
function openElsewhere() {
    return { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Make the repository public` };
}
function admitPull() {
    return { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Give the account of this login the right to pull` };
}
function notAdmittedElsewhere({ registry, path }, { certainty }, { target }) {
    const { credential } = target.tested;
    const user = credential.kind === 'basic' ? credential.username : '';
    const { name } = target.target;
    const kind = name.kind === 'reference' ? name.registry.kind : 'other';
    const login = user === '' || kind === 'ecr' || kind === 'google' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `this login` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(user);
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .advice */ .v9)(certainty === 'certain'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${registry} accepts this login, but does not let it push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(path)}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${registry} accepts this login, but does not let it push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(path)}: it lacks the right to push there, or to create what is not there yet.`, [
        {
            by: 'registry admin',
            text: kind === 'ecr'
                ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Let the IAM role of the login push: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('ecr:InitiateLayerUpload')} and what else a push needs, in its policy or in that of the repository`
                : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Give ${login} the right to push there, or save a login in the secret that has it`
        },
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `If it is meant to push somewhere else, correct the path in the image name`
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
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _fixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6066);


function placeOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.place;
}
function amendmentOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.fix;
}
function blockName(place) {
    switch (place.what) {
        case 'job-permissions':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('permissions')} block of ${jobName(place)}`;
        case 'workflow-permissions':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('permissions')} block at the top of the workflow`;
        case 'job':
        case 'step':
            return jobName(place);
    }
}
function jobName(place) {
    return place.job === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the job` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place.job)}`;
}
function locationText(place) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${place.repository}, ${place.path}, line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(place.line))}`;
}
function blockFix(declared, context) {
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${blockChange(declared)}${callerChange(declared)}`;
    const isDiff = declared.kind !== 'unreadable' && declared.fix !== undefined;
    return { by: authorOf(placeOf(declared), context), text, ...(isDiff ? { isDiff } : {}) };
}
function callerChange(declared) {
    const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller;
    return caller === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `. The workflow that calls it, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(caller.path)}, has to grant it as well, or the run does not start`;
}
function authorOf(place, { facts }) {
    return place === undefined || (0,_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(place.repository, facts.run.repository.fullName)
        ? 'workflow author'
        : 'author of the called workflow';
}
function blockChange(declared) {
    const both = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('contents: read')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: write')}`;
    switch (declared.kind) {
        case 'absent':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give ${blockName(declared.place)} a ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('permissions')} block with ${both}. It replaces the default, so add every other scope the job uses`;
        case 'unreadable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Add ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: write')} to the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('permissions')} block of the job, or of the workflow if the job has none. If there is no block, give the job one with ${both}`;
        case 'block':
            switch (declared.form) {
                case 'mapping':
                    return declared.level === 'read'
                        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Change ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: read')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: write')} in ${blockName(declared.place)}`
                        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Add ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: write')} to ${blockName(declared.place)}`;
                case 'empty':
                    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Replace ${blockName(declared.place)} by one with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: write')}, and add every other scope the job uses, such as ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('contents: read')} for a checkout`;
                case 'read-all':
                case 'write-all':
                    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Replace ${blockName(declared.place)} by one with ${both}, and add every other scope the job uses`;
            }
    }
}
function unreadableWords(why) {
    switch (why) {
        case 'not-looked-at':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file was not looked at`;
        case 'no-workflow-file':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the run names no workflow file`;
        case 'not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file was not found`;
        case 'refused':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file cannot be read without ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('contents: read')}`;
        case 'unavailable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file could not be fetched`;
        case 'too-large':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file is too large to be read`;
        case 'not-yaml':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file could not be understood`;
        case 'job-not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the workflow file has no job of this name`;
        case 'caller-ambiguous':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `several jobs call this workflow, and they grant different permissions`;
    }
}


/***/ }),

/***/ 7901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   Wu: () => (/* binding */ stepLocation),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function meaningOf({ means }, pulled) {
    if (typeof means === 'string')
        return means;
    return pulled ? means.pull : means.push;
}
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


/***/ }),

/***/ 7536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ whereNamed),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bm: () => (/* binding */ pushTargetOf),
/* harmony export */   Gy: () => (/* binding */ answerWords),
/* harmony export */   Hs: () => (/* binding */ tokenWords),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hI: () => (/* binding */ sourceWords),
/* harmony export */   jT: () => (/* binding */ suffixOf),
/* harmony export */   nH: () => (/* binding */ isAssumed),
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
    const number = its === '' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(String(status))}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(String(status))} ${its}`;
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
function secretOf(source) {
    switch (source?.kind) {
        case 'inputs':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret behind the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} of the ghcr-preflight step`;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret behind the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')} of the ghcr-preflight step`;
        case 'docker-auth-config':
        case 'buildx-scope':
        case 'docker-config':
        case 'credential-helper':
        case 'containers-auth':
        case undefined:
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret that the login step uses`;
    }
}
function tokenWords(token) {
    switch (token) {
        case 'job':
            return 'job token';
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


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ fixLines),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   bX: () => (/* binding */ LONGEST_MESSAGE),
/* harmony export */   bw: () => (/* binding */ atMostNine)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3659);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4931);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _summary_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9589);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4966);






const MOST = 9;
const LONGEST_MESSAGE = 700;
const MOST_FIXES = 2;
function annotationsOf(decision, causes) {
    const told = causes
        .filter((cause) => !isToldByFirstLeg(cause, decision.facts))
        .map((cause) => annotationOf(cause, decision));
    const notes = decision.notes
        .filter((note) => note.kind !== 'ungated' || note.matters)
        .map((note) => noteAnnotation(note, decision));
    return atMostNine((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .byLevel */ .s6)([...told, ...notes]), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `causes are in the job summary, if it is switched on, and in the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('report')}.`);
}
function isToldByFirstLeg({ level }, { inputs: { strategy } }) {
    const index = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(strategy) ? strategy['job-index'] : undefined;
    return level === 'notice' && typeof index === 'number' && index > 0;
}
function atMostNine(annotations, where) {
    const shown = annotations.slice(0, MOST);
    const rest = annotations.slice(MOST);
    const [next] = rest;
    if (next === undefined)
        return shown;
    const title = `and ${String(rest.length)} more`;
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(String(rest.length))} more ${where}`);
    return [...shown, { level: next.level, title, message }];
}
function noteAnnotation(note, { facts }) {
    const { title, cause, links, fixes } = (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOnNote */ .Zb)(note, facts);
    const paragraphs = [cause, ...fixLines(fixes), ...links.map((part) => [part])];
    return {
        level: 'warning',
        title: noteTitle(title),
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)),
        ...notePlace(note, facts)
    };
}
function noteTitle({ before, name, after }) {
    const room = _causes_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_TITLE */ .Eh - before.length - after.length;
    return `${before}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .truncateMiddle */ .kU)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeCommands */ .g9)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .sanitize */ .aj)(name, 400)), room)}${after}`;
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
    const { finding, advice, level, occurrences } = cause;
    const place = advice.place?.here === true ? advice.place : dockerfileLine(cause, decision.facts);
    const notice = level === 'error' ? undefined : (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeOf */ .QJ)(cause);
    const paragraphs = notice === undefined ? paragraphsOf(cause, decision) : [notice];
    return {
        level,
        title: (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(finding, occurrences[0].target.facts, occurrences.length - 1, level),
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v).map(withShortDigests)),
        ...(place === undefined || notice !== undefined
            ? {}
            : { file: place.path, line: place.line, endLine: place.endLine })
    };
}
function dockerfileLine({ occurrences }, { pulls }) {
    const [first] = pulls
        .filter((pull) => occurrences.some(({ target }) => target.facts === pull))
        .flatMap(({ target }) => target.dockerfileLines);
    return first && { path: fileOf(first.path), line: first.line, endLine: first.line };
}
function withShortDigests(paragraph, index) {
    return index === 0 ? (0,_summary_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigests */ .sY)(paragraph) : paragraph;
}
function paragraphsOf(cause, { facts }) {
    const { finding, advice, occurrences } = cause;
    const [first, ...rest] = occurrences;
    const place = advice.place?.here === true ? undefined : (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfCause */ .yi)(cause);
    const tested = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .testedWith */ .Yp)(first.target.facts, finding);
    const [fix, ...more] = fixLines(advice.fixes);
    const others = rest.map(({ target }) => (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(target.facts));
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
            ...(0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .explanationOf */ .pg)(cause, facts),
            ...(tested === undefined ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalized */ .l2)(tested)}.`])
        ]),
        ...(fix === undefined ? [] : [fix]),
        ...(others.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Also for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(others)}.`]),
        ...more,
        ...(place === undefined ? [] : [place]),
        (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .docsOf */ .fE)(finding, facts)
    ];
}
function fixLines(fixes) {
    return fixes
        .slice(0, MOST_FIXES)
        .map((fix, index) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .fixLabel */ .wY)(fix, index))}: ${(0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .fixText */ .Xc)(fix)}`);
}
function fit(paragraphs) {
    const [first = '', ...rest] = paragraphs;
    const last = rest.at(-1);
    if (last === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(first, LONGEST_MESSAGE);
    let text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(first, LONGEST_MESSAGE - last.length - 1);
    for (const paragraph of rest.slice(0, -1)) {
        const next = `${text}\n${paragraph}`;
        if (next.length + 1 + last.length <= LONGEST_MESSAGE)
            text = next;
    }
    return `${text}\n${last}`;
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ LONGEST_TITLE),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   QJ: () => (/* binding */ noticeOf),
/* harmony export */   Xc: () => (/* binding */ fixText),
/* harmony export */   Yp: () => (/* binding */ testedWith),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   fE: () => (/* binding */ docsOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   gf: () => (/* binding */ whyOf),
/* harmony export */   pg: () => (/* binding */ explanationOf),
/* harmony export */   s6: () => (/* binding */ byLevel),
/* harmony export */   wY: () => (/* binding */ fixLabel),
/* harmony export */   yi: () => (/* binding */ placeOfCause)
/* harmony export */ });
/* unused harmony export rolesOf */
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);
/* harmony import */ var _reasons_reason_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7901);
/* harmony import */ var _reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4966);
/* harmony import */ var _reasons_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7536);
/* harmony import */ var _reasons_permissions_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4930);








function causesOf(decision) {
    const groups = new Map();
    for (const occurrence of decision.targets.flatMap((target) => occurrencesOf(decision, target))) {
        const key = keyOf(decision, occurrence);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [occurrence]);
        else if (!group.some((one) => isSameTarget(one, occurrence)))
            group.push(occurrence);
    }
    return byLevel([...groups.values()].map((group) => causeOf(decision, group)));
}
function isSameTarget({ target: one }, { target: other }) {
    if (one === other)
        return true;
    const [{ target: known }, { target: assumed }] = [one.facts, other.facts];
    return (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isAssumed */ .nH)(assumed) && known.role === assumed.role && (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(known) === (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(assumed);
}
function occurrencesOf(decision, target) {
    if (target.verdict === 'allowed')
        return [];
    const context = { facts: decision.facts, target: target.facts };
    return [target.primary, ...target.otherFindings].map((finding) => ({
        target,
        finding,
        advice: (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOn */ .ik)(finding, context)
    }));
}
function keyOf({ facts }, occurrence) {
    const { finding } = occurrence;
    const { target } = occurrence.target.facts;
    const role = target.role === 'cache' ? 'image' : target.role;
    const asImage = { ...occurrence.target.facts, target: { ...target, role } };
    const { cause, fixes, place } = (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOn */ .ik)(finding, { facts, target: asImage });
    const told = [cause, ...fixes.map(({ text }) => text)].map(withoutAddresses).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toAnnotation */ .$v);
    const others = finding.alsoPossible.map(({ code }) => code).join();
    const where = place === undefined || place.what === 'step' ? '' : `${place.path}:${String(place.line)}`;
    const kind = [finding.code, finding.class ?? '', finding.certainty, others, where];
    return [...kind, String(isOvershadowed(occurrence)), ...told].join('\n');
}
function withoutAddresses(sentence) {
    return sentence.map((part) => (part.kind === 'link' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(part.text) : part));
}
function causeOf(decision, group) {
    const [images, caches] = [group.filter(isOfImage), group.filter((one) => !isOfImage(one))];
    const levels = images.map((occurrence) => levelOf(decision, occurrence));
    const [seen] = group;
    const first = images[0] ?? seen;
    return {
        finding: first.finding,
        advice: { ...first.advice, fixes: fixesOf(first, caches[0]) },
        level: levels.length === 0 ? 'warning' : highest(levels),
        occurrences: [first, ...[...images, ...caches].filter((one) => one !== first)],
        isOvershadowed: isOvershadowed(first)
    };
}
function isOfImage({ target }) {
    return target.facts.target.role !== 'cache';
}
function fixesOf(first, cache) {
    const own = first.advice.fixes;
    const known = new Set(own.map(({ text }) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toAnnotation */ .$v)(text)));
    const more = cache?.advice.fixes.filter(({ text }) => !known.has((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toAnnotation */ .$v)(text))) ?? [];
    return [...own, ...more];
}
function isOvershadowed({ target, finding }) {
    return target.primary !== finding && target.primary.class === 'by-design';
}
function levelOf({ facts, failed }, occurrence) {
    const { onDenied, onUnknown } = facts.inputs;
    const failing = failed ? 'error' : 'warning';
    const { finding } = occurrence;
    switch (finding.class) {
        case 'by-design':
            return onDenied === 'fail' ? failing : 'notice';
        case 'mistake':
            return isOvershadowed(occurrence) || onDenied === 'skip' ? 'warning' : failing;
        case undefined:
            return _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'unknown' && onUnknown === 'fail' ? failing : 'warning';
    }
}
const LEVEL_ORDER = { error: 0, warning: 1, notice: 2 };
function highest(levels) {
    return levels.reduce((one, other) => (LEVEL_ORDER[other] < LEVEL_ORDER[one] ? other : one), 'notice');
}
function byLevel(causes) {
    return causes.toSorted((one, other) => LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level]);
}
function rolesOf({ occurrences }) {
    return occurrences.map(({ target }) => target.facts.target.role);
}
const LONGEST_TITLE = 255;
function named({ target }) {
    return target.role === 'cache' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `the cache ${(0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target)}`;
}
function titleOf(finding, target, more = 0, level = levelBySelf(finding)) {
    const { before, after } = frameOf(finding, target.target, more, level);
    const name = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeCommands */ .g9)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)((0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target.target), 400));
    return `${before}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .truncateName */ .cV)(name, LONGEST_TITLE - before.length - after.length)}${after}`;
}
function headlineOf(finding, target, level = levelBySelf(finding)) {
    const { before, after } = frameOf(finding, target.target, 0, level);
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(before), ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target.target)}`, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(after)];
}
function levelBySelf({ class: itsClass }) {
    return itsClass === 'by-design' ? 'notice' : 'error';
}
function frameOf(finding, target, more, level) {
    const others = more === 0 ? '' : ` and ${String(more)} more`;
    const why = whyOf(finding, (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPulled */ .NP)(target));
    const { before, after } = happeningOf(finding, target, level);
    return { before, after: `${others}${after}: ${why}` };
}
function happeningOf(finding, target, level) {
    const { role } = target;
    const pulled = (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPulled */ .NP)(target);
    const what = PUSHES[role];
    switch (_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict) {
        case 'allowed':
            return pulled
                ? { before: 'Pull of ', after: ' works' }
                : { before: `${what} to `, after: ' is allowed' };
        case 'unknown':
            if (finding.code === 'unresolved-images' && (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isAssumed */ .nH)(target))
                return NOT_ALL_KNOWN;
            return pulled
                ? { before: 'Cannot tell whether ', after: ' can be pulled' }
                : { before: `Cannot tell whether the ${what.toLowerCase()} to `, after: ' is allowed' };
        case 'denied':
            if (pulled)
                return { before: 'Pull of ', after: ' would fail' };
            if (finding.code === 'too-visible' || finding.code === 'lookalike-host')
                return { before: `${what} to `, after: ' is stopped' };
            return finding.class === 'by-design' && level !== 'error'
                ? { before: `Skipped the ${what.toLowerCase()} to `, after: '' }
                : { before: `${what} to `, after: ' would be refused' };
    }
}
const NOT_ALL_KNOWN = {
    before: 'Cannot tell whether every push of this job is allowed (assumed: ',
    after: ')'
};
const PUSHES = {
    image: 'Push',
    cache: 'Cache',
    base: 'Pull',
    public: 'Pull'
};
function whyOf(finding, pulled) {
    const { code: its, reason, certainty } = finding;
    const likely = _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[its].verdict === 'denied' && certainty === 'likely';
    return `${likely ? 'most likely ' : ''}${reason.titled?.(finding) ?? (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .meaningOf */ .Pr)(reason, pulled)}`;
}
function explanationOf(cause, facts) {
    const { finding, advice, occurrences, isOvershadowed } = cause;
    const roles = rolesOf(cause);
    const { detail } = advice;
    return [
        advice.cause,
        ...(detail === undefined || occurrences.length > 1 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .capitalized */ .l2)(detail)}.`]),
        ...othersOf(finding, (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPulled */ .NP)(occurrences[0].target.facts.target)),
        ...(isOvershadowed
            ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `This run would not ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(verbOf(roles))} anyway; other runs need this fixed.`]
            : []),
        ...(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'unknown' ? consequence(roles, facts) : []),
        ...(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'denied' && roles.every((role) => role === 'cache')
            ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `A refused cache does not stop the push.`]
            : [])
    ];
}
function othersOf(finding, pulled) {
    const others = alsoPossible(finding, 'Also possible: ', pulled);
    return others.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${others}.`];
}
function alsoPossible({ certainty, alsoPossible: others }, before, pulled = false) {
    if (certainty === 'certain' || others.length === 0)
        return [];
    const meant = others.map((other) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .meaningOf */ .Pr)(other, pulled))}`);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(before)}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(meant)}`;
}
function verbOf(roles) {
    return roles.every((role) => (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .isPulled */ .NP)({ role })) ? 'pull' : 'push';
}
function consequence(roles, { inputs: { onUnknown } }) {
    const setting = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`on-unknown: ${onUnknown}`);
    if (roles.every((role) => role === 'cache'))
        return [];
    if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base'))
        return [];
    switch (onUnknown) {
        case 'push':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The push goes on (${setting}).`];
        case 'skip':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Nothing is pushed (${setting}).`];
        case 'fail':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The step fails (${setting}).`];
    }
}
function noticeOf(cause) {
    const { notice } = cause.advice;
    if (cause.finding.class !== 'by-design' || notice === undefined)
        return undefined;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .capitalized */ .l2)(notice.why)}; ${notice.then}${alsoPossible(cause.finding, '; also possible: ')}.`;
}
function testedWith(target, finding) {
    const { credential, token, dockerHasLogin } = target.tested;
    if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding))
        return undefined;
    return token === 'job'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `tested with the job's own token`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `tested with ${(0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceWords */ .hI)(credential.source)}`;
}
const HELD_BY_ALL = new Set([
    'too-visible',
    'bad-credentials',
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
function fixLabel({ also }, index) {
    if (index === 0)
        return 'Fix';
    return also === true ? 'Also' : 'Or';
}
function fixText({ by, text, instead }) {
    const write = instead === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(instead)}`;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${text}${write}${by === 'workflow author' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) ` (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(by)})`}`;
}
function placeOfCause({ advice }) {
    return advice.place === undefined ? undefined : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Where: ${(0,_reasons_permissions_block_js__WEBPACK_IMPORTED_MODULE_2__/* .locationText */ .fN)(advice.place)}.`;
}
function docsOf({ code: reason }, { run }) {
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_7__/* .docsUrl */ .fs)(reason, run.action))];
}


/***/ }),

/***/ 1030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ group),
/* harmony export */   z: () => (/* binding */ traceOfRequests)
/* harmony export */ });
/* harmony import */ var _registry_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);



function traceOfRequests(requests) {
    const lines = requests
        .toSorted((one, other) => one.began - other.began)
        .map(({ method, url, outcome, began, ms }) => {
        const times = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`);
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(method)} ${(0,_registry_session_js__WEBPACK_IMPORTED_MODULE_0__/* .redactUrl */ .BO)(url)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(outcome))}, ${times}`;
    });
    return [group('requests', lines.length === 0 ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `None was sent.`] : lines)];
}
const MOST_LINES = 500;
function group(title, lines) {
    const rest = lines.length - MOST_LINES;
    return {
        title: `ghcr-preflight: ${title}`,
        lines: [
            ...lines.slice(0, MOST_LINES).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v),
            ...(rest > 0 ? [`and ${rest} more lines`] : [])
        ]
    };
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ inputErrorWords),
/* harmony export */   or: () => (/* binding */ invalidInputSummary),
/* harmony export */   zx: () => (/* binding */ invalidInputAnnotation)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(856);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4930);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4966);
/* harmony import */ var _summary_blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9589);





function invalidInputAnnotation(errors, action) {
    const lines = errors.map(inputErrorWords).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v);
    const more = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .toAnnotation */ .$v)([(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_4__/* .docsUrl */ .fs)('invalid-input', action))]);
    const budget = _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_MESSAGE */ .bX - more.length - 1;
    return {
        level: 'error',
        title: 'ghcr-preflight did not run: its inputs are wrong',
        message: `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(lines.join('\n'), budget)}\n${more}`
    };
}
function inputErrorWords({ input, value, allowed }) {
    return value === ''
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(input)} is empty: allowed is ${allowed}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(input)} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(value)}: allowed is ${allowed}.`;
}
const MOST = 50;
function invalidInputSummary(errors, action) {
    const count = errors.length === 1 ? 'an input is wrong' : `${String(errors.length)} inputs are wrong`;
    const [first] = errors;
    const isOne = first !== undefined && errors.length === 1;
    const blocks = (0,_summary_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .blockAlone */ .h4)({
        sign: '\u274c',
        title: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `ghcr-preflight did not run: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(count)}`,
        items: isOne
            ? []
            : errors.slice(0, MOST).map(({ input, value, allowed }) => ({
                name: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(input)}`,
                page: undefined,
                detail: value === ''
                    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `empty, allowed is ${allowed}`
                    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(value)}, allowed is ${allowed}`
            })),
        why: isOne ? [inputErrorWords(first)] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Nothing was checked, and nothing is pushed.`],
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Correct ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(isOne ? 'it' : 'them')} in the ghcr-preflight step`
            }
        ],
        diff: undefined,
        place: undefined,
        areFixesOptional: false,
        footer: [[(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)('What this means', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_4__/* .docsUrl */ .fs)('invalid-input', action))]]
    });
    return `${blocks.join('\n\n')}\n`;
}


/***/ }),

/***/ 4931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TF: () => (/* binding */ firstPushes),
/* harmony export */   UU: () => (/* binding */ firstPushWords),
/* harmony export */   Zb: () => (/* binding */ wordsOnNote)
/* harmony export */ });
/* harmony import */ var _reasons_fixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6066);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4930);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(304);
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
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(String(line))} of ${path} names an image with ${value}, so this step did not check whether it can be pulled.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Give the ghcr-preflight step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('build-args')}, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('target')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('build-contexts')} as the build, with ${give} among them, or set a default in the file`
            }
        ],
        links: []
    };
}
function noNativePlatform(note, facts) {
    const { given, lacks, platforms } = note;
    const names = (all) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(all.map((one) => [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(one)]), 8);
    return {
        title: titled('Not for this runner: ', given),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${given} has no image for ${names(lacks)}, the platform of this runner; it has ${names([...new Set(platforms)])}. A build that states no platform cannot pull it here.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `If the build is for other platforms, give the ghcr-preflight step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('platforms')}; else use an image that has ${names(lacks)}`
            }
        ],
        links: [more('platform-missing', facts)]
    };
}
function lessVisible(note, facts) {
    const { package: name, expected, actual } = note;
    const open = expected === 'public' ? (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .openFixes */ .yy)(facts, name) : [(0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_0__/* .changeVisibility */ .BQ)(facts, name, expected)];
    const intended = {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `If it is meant to be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(actual)}, set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`expected-visibility: ${actual}`)} in the ghcr-preflight step`
    };
    const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip';
    return {
        title: titled('Less open than expected: ', fullName(name)),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The package is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(actual)}, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(expected)}, so not everybody it is for can pull the image.${fails ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` After the push of a tag this is an error.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``}`,
        fixes: [...open.slice(0, 1), intended, ...open.slice(1)],
        links: [more('package-private', facts)]
    };
}
function visibilityUnknown(note, facts) {
    const { package: name, expected, absent } = note;
    const looks = facts.inputs.verifyPush !== 'false';
    const after = looks
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `After the push of a tag, the end of the job looks again.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('verify-push: false')} nobody looks after the push.`;
    const cause = absent
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The package does not exist yet, and whether the first push makes it private or public cannot be predicted.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The visibility of the package could not be read with the token of this step.`;
    return {
        title: titled('Visibility not known: ', fullName(name)),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${cause} ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(expected)}. ${after}`,
        fixes: absent
            ? [
                {
                    by: 'package admin',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `After the first push, look at the visibility in the package settings`
                }
            ]
            : [],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name), more('too-visible', facts)]
    };
}
function judgedAfterPush(note, facts) {
    const { given, primary, pushes } = note;
    return {
        title: titled('Not for anyone to pull yet: ', given),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Before the push, nobody can pull it without a login: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .whyOf */ .gf)(primary, true))}. ${afterwards(facts, pushes)}`,
        fixes: [],
        links: [more(primary.code, facts)]
    };
}
function afterwards({ inputs }, pushes) {
    if (!pushes)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `This job pushes to the same repository, but not in this run.`;
    return inputs.verifyPush === 'false'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `This job pushes to the same repository; with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('verify-push: false')} nobody looks again after the push.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `This job pushes to the same repository, so it is judged after the push, at the end of the job.`;
}
function builtByThisJob(note, facts) {
    const { given, primary, pushes } = note;
    const order = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `A Dockerfile pulls it, and this job pushes the same tag`;
    return {
        title: titled('Not there to be pulled yet: ', given),
        cause: pushes
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Before the push it cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .whyOf */ .gf)(primary, true))}. ${order}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `It cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .whyOf */ .gf)(primary, true))}. ${order}, but not in this run, so a build that pulls it fails.`,
        fixes: [
            {
                by: 'workflow author',
                text: pushes
                    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Build and push it before the build that pulls it`
                    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Run the build that pulls it only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('true')}`
            }
        ],
        links: [more(primary.code, facts)]
    };
}
function asksOnWriteOnly({ given, registry }, facts) {
    return {
        title: titled('Not every client can push to ', given),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${registry} asks for a login on writes only. BuildKit, crane, oras and helm answer that and push; docker engine, podman, skopeo and buildah look for a login prompt at the base address only, and fail.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Push with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('docker buildx build --push')} or docker/build-push-action, which use BuildKit`
            },
            { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Ask for the login at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('/v2/')} as well` }
        ],
        links: [more('accepted', facts)]
    };
}
function ungated({ steps: [first, ...others], matters }) {
    const line = first?.line ?? 0;
    const rest = others.length === 0
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` Nor ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(others.length === 1 ? 'does 1 more step' : `do ${String(others.length)} more steps`)}.`;
    const answer = matters ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` In this run it would push although this step says not to.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``;
    return {
        title: titled('Pushes whatever this step says: step ', first?.name ?? '', `, line ${String(line)}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `It does not look at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('should-push')}.${rest}${answer}`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Let it push only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('true')}: in its input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('push')} where it has one, else in its ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('if')}`
            }
        ],
        links: []
    };
}
function firstPushes({ targets, shouldPush }) {
    return targets.filter(({ verdict, facts }) => shouldPush && verdict === 'allowed' && facts.target.role === 'image' && facts.isNew === true);
}
function firstPushWords(decision) {
    const { run } = decision.facts;
    const names = firstPushes(decision).flatMap(({ facts: { target } }) => target.name.kind === 'reference' ? [target.name.reference.path] : []);
    const [first] = names;
    if (first === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``;
    const [owner = '', ...rest] = first.split('/');
    const isOwn = owner === run.repository.owner.toLowerCase();
    const ownerType = isOwn ? run.repository.ownerType : undefined;
    const name = { owner, name: rest.join('/'), ownerType };
    const [page] = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(decision.facts, name, 'package settings');
    const source = `org.opencontainers.image.source=${run.server.url}/${run.repository.fullName}`;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `This first push creates the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(names.map((one) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${one}`))} and decides its visibility${page === undefined || names.length > 1 ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `: look at the ${page} afterwards`}.`,
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The label ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(source)} links it to this repository.`
    ]);
}
function more(reason, { run }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .docsUrl */ .fs)(reason, run.action));
}
function fullName({ owner, name }) {
    return `${owner}/${name}`;
}
function titled(before, name, after = '') {
    return { before, name, after };
}


/***/ }),

/***/ 9589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   XX: () => (/* binding */ goodOnes),
/* harmony export */   bv: () => (/* binding */ blockAmongOthers),
/* harmony export */   h4: () => (/* binding */ blockAlone),
/* harmony export */   sY: () => (/* binding */ shortDigests)
/* harmony export */ });
/* unused harmony export diffBlock */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6474);




function blockAlone(block) {
    return [heading(3, block.sign, block.title), ...itemsOf(block), alert(block), ...restOf(block)];
}
function blockAmongOthers(block) {
    const why = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(block.why));
    return [
        heading(4, block.sign, block.title),
        ...itemsOf(block),
        ...(why === '' ? [] : [shortDigests(why)]),
        ...restOf(block)
    ];
}
function heading(level, sign, title) {
    return `${'#'.repeat(level)} ${sign} ${shortDigests((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)(title))}`;
}
const ALERTS = {
    '\u2705': 'NOTE',
    '\u274c': 'CAUTION',
    '\u23ed\ufe0f': 'NOTE',
    '\u26a0\ufe0f': 'WARNING'
};
function alert({ sign, why }) {
    return `> [!${ALERTS[sign]}]\n> ${shortDigests((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(why)))}`;
}
function restOf(block) {
    const { areFixesOptional, footer } = block;
    const change = fixBlocks(block);
    const small = footer.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6).join(' \u00b7 ');
    return [
        ...(change.length === 0
            ? []
            : areFixesOptional
                ? fold((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `What you can change (optional)`, change)
                : change),
        ...(small === '' ? [] : [small])
    ];
}
const MOST_FIXES = 4;
function fixBlocks({ fixes, diff, place }) {
    return fixes.slice(0, MOST_FIXES).flatMap((fix, index) => {
        const label = `**${(0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .fixLabel */ .wY)(fix, index)}:**`;
        if (fix.isDiff === true && diff !== undefined)
            return diffBlock(label, diff, (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .fixText */ .Xc)(fix), place);
        return [`${label} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .fixText */ .Xc)(fix))}`];
    });
}
const LONGEST_DIFF = 8_000;
const INVISIBLE = String.raw `[^\P{C}\n\t]|[\p{Zl}\p{Zp}]`;
function diffBlock(label, fix, words, place) {
    const { path, diff, addsPermissions, caller } = fix;
    const block = fenced(diff.replace(/^(?:---|\+\+\+) .*\n/gm, ''));
    if (block.length === 0)
        return [`${label} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)(words)}`];
    const mind = addsPermissions
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` (a block replaces the defaults: add every other scope that the job uses)`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ``;
    return [
        `${label} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `in ${place ?? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)]}${mind}`)}`,
        ...block,
        ...(caller === undefined
            ? []
            : diffBlock('**And**', caller, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('packages: write')} in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(caller.path)} as well, or the run does not start`))
    ];
}
function fenced(diff) {
    const text = (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceClass */ .rL)(diff.replaceAll('\r', ''), INVISIBLE, '\ufffd').trimEnd();
    if (text.length > LONGEST_DIFF)
        return [];
    const fence = fenceFor(text);
    return [`${fence}diff\n${text}\n${fence}`];
}
function fenceFor(text) {
    const runs = text.match(/`+/g) ?? [];
    return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
}
const MOST_SHOWN = 4;
const MOST_LISTED = 120;
function itemsOf({ items }) {
    if (items.length <= 1)
        return [];
    const isPlain = items.every(({ page, detail }) => page === undefined && detail === undefined);
    if (items.length <= MOST_SHOWN) {
        return isPlain
            ? [
                shortDigests((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items.map(({ name }) => name), MOST_SHOWN)))
            ]
            : [shortDigests(bullets(items))];
    }
    return fold((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items.map(({ name }) => name)), [bullets(items)]);
}
function bullets(items) {
    const more = items.length - MOST_LISTED;
    return [
        ...items.slice(0, MOST_LISTED).map((item) => `- ${itemText(item)}`),
        ...(more > 0 ? [`- and ${String(more)} more`] : [])
    ].join('\n');
}
function itemText({ name, page, detail }) {
    const text = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)(name);
    const linked = page === undefined ? text : `[${text}](${page})`;
    return detail === undefined ? linked : `${linked}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)(detail)}`;
}
function fold(title, blocks) {
    return [`<details><summary>${shortDigests((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toHtml */ .Vw)(title))}</summary>`, ...blocks, '</details>'];
}
function goodOnes(names, what) {
    return names.length === 0
        ? []
        : fold((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `\u2705 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(`${String(names.length)} ${what}`)}`, [
            bullets(names.map((name) => ({ name, page: undefined, detail: undefined })))
        ]);
}
function shortDigests(markdown) {
    return markdown.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/g, '$1\u2026');
}
function addressesIn(sentences) {
    return sentences.flat().flatMap((part) => (part.kind === 'link' ? [part.url] : []));
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
