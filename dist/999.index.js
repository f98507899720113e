export const id = 999;
export const ids = [999];
export const modules = {

/***/ 6066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ changeVisibility),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   E8: () => (/* binding */ logIn),
/* harmony export */   EJ: () => (/* binding */ notAdmittedElsewhere),
/* harmony export */   Jc: () => (/* binding */ blockFix),
/* harmony export */   NG: () => (/* binding */ grant),
/* harmony export */   OU: () => (/* binding */ afterTheMerge),
/* harmony export */   Ow: () => (/* binding */ openSettings),
/* harmony export */   Ry: () => (/* binding */ goesMissing),
/* harmony export */   V1: () => (/* binding */ otherOwnerFix),
/* harmony export */   Vc: () => (/* binding */ admitPull),
/* harmony export */   Xq: () => (/* binding */ buildWithoutPushing),
/* harmony export */   Yl: () => (/* binding */ readFixes),
/* harmony export */   __: () => (/* binding */ isInputEmpty),
/* harmony export */   aN: () => (/* binding */ scopeFor),
/* harmony export */   bV: () => (/* binding */ tokenFixes),
/* harmony export */   ds: () => (/* binding */ readPermissionFix),
/* harmony export */   mY: () => (/* binding */ IF_USER),
/* harmony export */   pE: () => (/* binding */ jobTokenFits),
/* harmony export */   py: () => (/* binding */ isCache),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   uW: () => (/* binding */ useJobToken),
/* harmony export */   vG: () => (/* binding */ openElsewhere),
/* harmony export */   yy: () => (/* binding */ openFixes)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4966);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7901);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4930);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(649);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(637);
/* harmony import */ var _target_case_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4833);






function scopeFor({ target }) {
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target) ? 'read:packages' : 'write:packages';
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
            (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Remove ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('password')} from the ghcr-preflight step: step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(later)} logs in with the job token, which is then tested`
        ];
    }
    const registry = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(context.facts.run.server.registry);
    const step = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .loginStep */ .EJ)(context);
    const where = step === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepWords */ .c9)(step)}`;
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Log in to ${registry}${where} with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('username: ${{ github.actor }}')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('password: ${{ github.token }}')}${insteadOf(context)}${jobNeeds(context)}`;
    return [{ by: 'workflow author', text }];
}
function laterOwnLogin({ facts, target }) {
    const isGiven = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)({ facts, target })?.kind === 'inputs' || isInputEmpty({ facts, target });
    const login = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .pushTargetOf */ .Bm)(facts, target.target)?.login;
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
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``;
    const level = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target) ? 'packages: read' : 'packages: write';
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `, and grant the job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(level)}`;
}
function planned(job) {
    return job.kind === 'plan' ? job.declared : undefined;
}
function insteadOf({ facts, target }) {
    const { credential } = target.tested;
    const inputs = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` (and remove ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('password')} from the ghcr-preflight step)`;
    if (credential.kind === 'withheld')
        return isInputEmpty({ facts, target }) ? inputs : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``;
    if (!('source' in credential))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``;
    switch (credential.source.kind) {
        case 'inputs':
            return inputs;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` (and remove ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('github-token')} from the ghcr-preflight step)`;
        case 'docker-auth-config':
        case 'buildx-scope':
        case 'docker-config':
        case 'credential-helper':
        case 'containers-auth':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``;
    }
}
function buildWithoutPushing({ facts, target }) {
    if ((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(target.target)) {
        return [(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Use an image that anyone can pull in such runs, or skip the job there`];
    }
    return target.target.role === 'cache'
        ? [
            (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Pass the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('cache-to')} of the ghcr-preflight step to the build: it leaves out the caches that cannot be written`
        ]
        : [
            ...(isGated(facts) ? [] : [buildOnly(facts)]),
            (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Push after the merge, in a run of the event ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('push')} on the default branch`
        ];
}
function buildOnly({ job }) {
    const open = job.kind === 'plan' ? job.ungated : [];
    const areCommands = open.length > 0 && open.every(({ gate }) => gate === 'if');
    const output = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('should-push')} of the ghcr-preflight step`;
    const [first] = open;
    return areCommands && first !== undefined
        ? (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Build without pushing in such runs: let step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(first.at.name)} (line ${first.at.line}) push only where ${output} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('true')}`
        : (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Build without pushing in such runs: set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('push')} of the build to ${output}`;
}
function isGated({ job }) {
    if (job.kind !== 'plan' || job.pushes.length === 0)
        return false;
    return job.unclear.length === 0 && job.pushes.every((push) => push.isGated);
}
function otherOwnerFix(owner) {
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `To push under ${owner}, run this workflow in a repository of ${owner}, or log in with a classic token (scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('write:packages')}) of an account that may push there`;
}
function tokenFixes(context) {
    const own = useJobToken(context);
    const classic = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byTokenOwner */ .O4) `Log in with a ${classicToken(context)} that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(scopeFor(context))}, of an account that may ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(context.target.target) ? 'pull this image' : 'push there')}`;
    return own.length === 0 ? [classic] : own;
}
function classicToken({ facts, target: { target } }) {
    const isOwn = target.name.kind === 'reference' && target.name.registry.kind === 'github';
    return isOwn ? (0,_text_links_js__WEBPACK_IMPORTED_MODULE_5__/* .classicTokens */ .zR)(facts, 'classic token') : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)('classic token');
}
function afterTheMerge(context) {
    if ((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isPulled */ .NP)(context.target.target))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `a job that needs the image can be skipped there`;
    return isCache(context)
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `the build goes on without it when it is given the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('cache-to')}`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `the image can be pushed after the merge`;
}
function isCache({ target }) {
    return target.target.role === 'cache';
}
function goesMissing({ class: itsClass }) {
    return itsClass === 'mistake'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` This run is for the default branch or a tag, not for a pull request, so the image would be missing.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``;
}
function readFixes(registry, name, context) {
    const { credential, token } = context.target.tested;
    const { name: target } = context.target.target;
    if (name === undefined || (target.kind === 'reference' && !(0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitHub */ .Wz)(target.registry))) {
        return [credential.kind === 'none' ? logIn(registry) : admitPull()];
    }
    if (credential.kind === 'none') {
        const own = useJobToken(context);
        return own.length === 0
            ? [logIn(registry)]
            : [...own, grant('repository', 'Read', name, context)];
    }
    if (token !== 'job') {
        const scope = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byTokenOwner */ .O4) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(scopeFor(context))}, of an account that may pull this image`;
        return [...useJobToken(context), scope, grant('user', 'Read', name, context)];
    }
    return [grant('repository', 'Read', name, context), ...readPermissionFix(context)];
}
function readPermissionFix({ facts }) {
    return (0,_target_case_js__WEBPACK_IMPORTED_MODULE_3__/* .isReadGranted */ .G6)(facts)
        ? []
        : [(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Grant the job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: read')}, if it does not have it`];
}
function grant(subject, role, name, { facts }) {
    const page = openSettings(facts, name);
    return subject === 'repository'
        ? (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byPackageAdmin */ .Zr) `Give the repository ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(facts.run.repository.fullName)} the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)(role)}: ${page} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)('Manage Actions access')} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)('Add repository')}`
        : (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byPackageAdmin */ .Zr) `Give the owner of the token the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)(role)}: ${page} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)('Manage access')}`;
}
function openSettings(facts, name, text = 'Open the package settings') {
    const [page, other] = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_5__/* .packageSettings */ .Cj)(facts, name, text);
    if (page === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(text)}`;
    return other === undefined ? [page] : [page, IF_USER, other];
}
const IF_USER = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(', or, if the owner is a user, ');
function logIn(registry) {
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Log in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(registry)} before the ghcr-preflight step, with an account that may pull this image`;
}
function openFixes(facts, name) {
    const allow = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byOrganizationOwner */ .oU) `If that choice is not offered, allow public packages first: ${(0,_text_links_js__WEBPACK_IMPORTED_MODULE_5__/* .organizationPackages */ .fg)(facts, name.owner)} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)('Package creation')}`;
    const change = changeVisibility(facts, name, 'public');
    return name.ownerType === 'User' ? [change] : [change, allow];
}
function changeVisibility(facts, name, to) {
    const note = to === 'public' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` (this cannot be undone, and old versions become public too)` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``;
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byPackageAdmin */ .Zr) `Make the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(to)}${note}: ${openSettings(facts, name)} \u2192 ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)('Change visibility')}`;
}
function openElsewhere() {
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegistryAdmin */ .M) `Make the repository public`;
}
function admitPull() {
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegistryAdmin */ .M) `Give the account of this login the right to pull`;
}
function notAdmittedElsewhere({ registry, path }, { certainty }, { target }) {
    const { credential } = target.tested;
    const user = credential.kind === 'basic' ? credential.username : '';
    const { name } = target.target;
    const kind = name.kind === 'reference' ? name.registry.kind : 'other';
    const login = user === '' || kind === 'ecr' || kind === 'google' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `this login` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(user);
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)(certainty === 'certain'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${registry} accepts this login, but does not let it push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(path)}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${registry} accepts this login, but does not let it push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(path)}: it lacks the right to push there, or to create what does not exist yet.`, [
        kind === 'ecr'
            ? (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegistryAdmin */ .M) `Let the IAM role of the login push: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('ecr:InitiateLayerUpload')} and the other actions of a push, in its policy or in the policy of the repository`
            : (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegistryAdmin */ .M) `Give ${login} the right to push there, or save a login that has it in the secret`,
        (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `If it is meant to push somewhere else, correct the path in the image name`
    ]);
}
function changeOf(declared) {
    return declared.kind === 'unreadable'
        ? { place: undefined, amendment: undefined }
        : { place: declared.place, amendment: declared.fix };
}
function blockFix(declared, context) {
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${blockChange(declared)}${callerChange(declared)}`;
    const isDiff = declared.kind !== 'unreadable' && declared.fix !== undefined;
    return { by: authorOf(changeOf(declared), context), text, ...(isDiff ? { isDiff } : {}) };
}
function callerChange(declared) {
    const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller;
    return caller === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `. The workflow that calls it, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(caller.path)}, also has to grant it, or the run does not start`;
}
function authorOf({ place }, { facts }) {
    return place === undefined || sameName(place.repository, facts.run.repository.fullName)
        ? 'workflow author'
        : 'author of the called workflow';
}
function blockChange(declared) {
    const both = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('contents: read')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')}`;
    switch (declared.kind) {
        case 'absent':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Give ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .blockName */ .pI)(declared.place)} a ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('permissions')} block with ${both}. It replaces the default, so add every other scope the job uses`;
        case 'unreadable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Add ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')} to the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('permissions')} block of the job, or of the workflow if the job has none. If there is no block, give the job one with ${both}`;
        case 'block':
            switch (declared.form) {
                case 'mapping':
                    if (isAlias(declared.fix))
                        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Replace the alias that stands for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .blockName */ .pI)(declared.place)} with a block of its own that has the same scopes and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')}`;
                    return declared.level === 'read'
                        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Change ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: read')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')} in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .blockName */ .pI)(declared.place)}`
                        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Add ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')} to ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .blockName */ .pI)(declared.place)}`;
                case 'empty':
                    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Replace ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .blockName */ .pI)(declared.place)} with one that has ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')}, and add every other scope the job uses, such as ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('contents: read')} for a checkout`;
                case 'read-all':
                case 'write-all':
                    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Replace ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(declared.form)} in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .blockName */ .pI)(declared.place)} with a list of the scopes that the job uses, including ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('packages: write')}`;
            }
    }
}
function isAlias(fix) {
    return fix !== undefined && /^-\s*permissions:\s*\*/m.test(fix.diff);
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ fixLines),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   R0: () => (/* binding */ alsoFor),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   YD: () => (/* binding */ titleAround),
/* harmony export */   bX: () => (/* binding */ LONGEST_MESSAGE),
/* harmony export */   bw: () => (/* binding */ atMostNine),
/* harmony export */   dH: () => (/* binding */ storyOf),
/* harmony export */   vf: () => (/* binding */ dockerfileLine)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3659);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6023);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4931);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
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
    return atMostNine((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .byLevel */ .s6)([...told, ...notes]), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `causes are in the job summary, if it is turned on, and in the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('report')}.`);
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
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${rest.length} more ${where}`);
    return [...shown, { level: next.level, title, message }];
}
function noteAnnotation(note, { facts }) {
    const { title, cause, links, fixes } = (0,_notes_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOnNote */ .Z)(note, facts);
    const paragraphs = [cause, ...fixLines(fixes), ...links.map((part) => [part])];
    return {
        level: 'warning',
        title: titleAround(title),
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)),
        ...notePlace(note, facts)
    };
}
function titleAround({ before, name, after }) {
    const room = _titles_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_TITLE */ .Eh - before.length - after.length;
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
        title: (0,_titles_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(finding, occurrences[0].target.facts, occurrences.length - 1, (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .stopsByDesign */ .du)(cause) ? level : 'error', (0,_titles_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUngatedPush */ .Bk)(decision)),
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
    return index === 0 ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigests */ .sY)(paragraph) : paragraph;
}
function paragraphsOf(cause, decision) {
    const { facts } = decision;
    const { finding, advice, occurrences } = cause;
    const [first, ...rest] = occurrences;
    const place = advice.place?.here === true ? undefined : (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfCause */ .yi)(cause);
    const tested = (0,_titles_js__WEBPACK_IMPORTED_MODULE_1__/* .testedWith */ .Yp)(first.target.facts, finding);
    const [fix, ...more] = fixLines(advice.fixes);
    const isInSummary = facts.inputs.summary && advice.fixes[0]?.isDiff === true;
    const others = rest.map(({ target }) => (0,_titles_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(target.facts));
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
            ...(0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .explanationOf */ .pg)(cause, decision),
            ...(tested === undefined ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalized */ .l2)(tested)}.`])
        ]),
        ...(fix === undefined ? [] : [isInSummary ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${fix} (diff in the job summary)` : fix]),
        ...alsoFor(others),
        ...more,
        ...(facts.inputs.summary && advice.fixes.length > MOST_FIXES
            ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Or: more in the job summary`]
            : []),
        ...(place === undefined ? [] : [place]),
        (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .docsOf */ .fE)(finding, facts)
    ];
}
function alsoFor(others) {
    return others.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Also for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(others)}.`];
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
        if (/^(?:Or|Also): /.test(paragraph) && !/^Fix: /m.test(text))
            continue;
        const next = `${text}\n${paragraph}`;
        if (next.length + 1 + last.length <= LONGEST_MESSAGE)
            text = next;
    }
    return `${text}\n${last}`;
}
function storyOf(decision, causes) {
    const target = (0,_titles_js__WEBPACK_IMPORTED_MODULE_1__/* .explainedTarget */ .ID)(decision);
    if (target === undefined)
        return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Nothing is pushed in this run.`];
    const { primary } = target;
    const [headline, tested] = (0,_titles_js__WEBPACK_IMPORTED_MODULE_1__/* .headlinesOf */ .Di)(target);
    const cause = causes.find(({ finding, occurrences }) => finding.code === primary.code && occurrences.some((one) => one.target === target));
    if (cause === undefined)
        return [headline, tested];
    const docs = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .docsOf */ .fE)(primary, decision.facts);
    const notice = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeOf */ .QJ)(cause);
    if (notice !== undefined)
        return [notice, docs];
    return [headline, ...causeAndFix(cause, decision), tested, docs];
}
function causeAndFix(cause, decision) {
    const [fix] = cause.advice.fixes;
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .explanationOf */ .pg)(cause, decision)),
        fix === undefined ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Fix: ${(0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .fixText */ .Xc)(fix)}.`,
        (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfCause */ .yi)(cause) ?? []
    ];
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ noticeOf),
/* harmony export */   Xc: () => (/* binding */ fixText),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   du: () => (/* binding */ stopsByDesign),
/* harmony export */   fE: () => (/* binding */ docsOf),
/* harmony export */   pg: () => (/* binding */ explanationOf),
/* harmony export */   s6: () => (/* binding */ byLevel),
/* harmony export */   wY: () => (/* binding */ fixLabel),
/* harmony export */   yi: () => (/* binding */ placeOfCause)
/* harmony export */ });
/* unused harmony export adviceOn */
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);
/* harmony import */ var _reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7901);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4966);
/* harmony import */ var _reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(649);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4930);
/* harmony import */ var _reasons_fixes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6066);







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
    return (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isAssumed */ .nH)(assumed) && known.role === assumed.role && (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(known) === (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(assumed);
}
function occurrencesOf(decision, target) {
    if (target.verdict === 'allowed')
        return [];
    const context = { facts: decision.facts, target: target.facts };
    return [target.primary, ...target.otherFindings].map((finding) => ({
        target,
        finding,
        advice: adviceOn(finding, context)
    }));
}
function keyOf({ facts }, occurrence) {
    const { finding } = occurrence;
    const { target } = occurrence.target.facts;
    const role = target.role === 'cache' ? 'image' : target.role;
    const asImage = { ...occurrence.target.facts, target: { ...target, role } };
    const { cause, fixes, place } = adviceOn(finding, { facts, target: asImage });
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
function stopsByDesign({ finding, occurrences: [{ target }] }) {
    return finding.class === 'by-design' && target.verdict === 'denied';
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
function explanationOf(cause, decision) {
    const { finding, advice, occurrences, isOvershadowed } = cause;
    const roles = rolesOf(cause);
    const { detail } = advice;
    return [
        advice.cause,
        ...(detail === undefined || occurrences.length > 1 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .capitalized */ .l2)(detail)}.`]),
        ...othersOf(finding, (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(occurrences[0].target.facts.target)),
        ...(isOvershadowed
            ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `This run would not ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(verbOf(roles))} anyway, but other runs need this fixed.`]
            : []),
        ...(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'unknown' ? consequence(roles, decision) : []),
        ...(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[finding.code].verdict === 'denied' && roles.every((role) => role === 'cache')
            ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `A refused cache does not stop the push.`]
            : [])
    ];
}
function othersOf(finding, pulled) {
    const others = alsoPossible(finding, 'Also possible: ', pulled);
    return others.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${others}.`];
}
function alsoPossible({ certainty, alsoPossible: others }, before, pulled) {
    if (certainty === 'certain' || others.length === 0)
        return [];
    const meant = others.map((other) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .Pr)(other, pulled))}`);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(before)}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(meant)}`;
}
function verbOf(roles) {
    return roles.every((role) => (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)({ role })) ? 'pull' : 'push';
}
function consequence(roles, { facts, shouldPush }) {
    const { onUnknown } = facts.inputs;
    const setting = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`on-unknown: ${onUnknown}`);
    if (roles.every((role) => role === 'cache'))
        return [];
    if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base'))
        return [];
    switch (onUnknown) {
        case 'push':
            return shouldPush ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The push goes on (${setting}).`] : [];
        case 'skip':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Nothing is pushed (${setting}).`];
        case 'fail':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The step fails (${setting}).`];
    }
}
function noticeOf(cause) {
    const { finding, advice, occurrences } = cause;
    const { notice } = advice;
    if (!stopsByDesign(cause) || notice === undefined)
        return undefined;
    const pulled = (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isPulled */ .NP)(occurrences[0].target.facts.target);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .capitalized */ .l2)(notice.why)}; ${notice.then}${alsoPossible(finding, '; also possible: ', pulled)}.`;
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
    return advice.place === undefined ? undefined : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Where: ${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .locationText */ .fN)(advice.place)}.`;
}
function docsOf({ code: reason }, { run }) {
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_6__/* .docsUrl */ .fs)(reason, run.action))];
}
function adviceOn(finding, context) {
    const advised = finding.reason.says(finding, context);
    const { place, from } = advised.place === undefined ? stepOf(finding, context) : { place: advised.place };
    const said = { ...advised, cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${advised.cause}${from ?? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) ``}`, place };
    return said.fixes.length === 0
        ? said
        : { ...said, fixes: [...missingHostFix(context), ...said.fixes] };
}
function stepOf({ code: what, reason }, context) {
    const { job } = context.facts;
    const changed = typeof reason.toChange === 'function' ? reason.toChange(context) : reason.toChange;
    const login = changed === 'login' ? (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .loginStep */ .EJ)(context) : undefined;
    if (login !== undefined)
        return { place: (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .stepLocation */ .Wu)(job, login.at, login.line) };
    if (changed === undefined || changed === 'login')
        return whereGiven(what, context);
    const [at] = (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .pushTargetOf */ .Bm)(context.facts, context.target.target)?.places ?? [];
    if (at === undefined)
        return whereGiven(what, context);
    const { word, source } = wrongPart(changed, context, at);
    const place = (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .stepLocation */ .Wu)(job, at, source?.line ?? at.line);
    return { place, ...(word !== undefined && source && fromWords((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(word), source)) };
}
function fromWords(word, { expression, line }) {
    return expression === undefined
        ? {}
        : { from: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) ` ${word} comes from ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(expression)} (line ${line}).` };
}
function wrongPart(changed, { target: { target } }, { sources = {} }) {
    if (target.name.kind !== 'reference')
        return {};
    const { registry, path } = target.name.reference;
    switch (changed) {
        case 'host':
            return { word: registry, source: sources.host };
        case 'owner':
            return { word: path.split('/')[0], source: sources.owner };
        case 'name':
            return {};
    }
}
function whereGiven(what, context) {
    const { job } = context.facts;
    if (job.kind !== 'plan' || job.own === undefined)
        return { place: undefined };
    const { inputs } = job.own;
    const isOfLogin = _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[what].layer === 'credential' && (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_3__/* .isInputEmpty */ .__)(context);
    const names = isOfLogin ? ['password', 'username'] : inputsOf(context);
    const source = names.map((name) => inputs.get(name)).find((one) => one !== undefined);
    if (source === undefined)
        return { place: undefined };
    const place = (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .stepLocation */ .Wu)(job, job.own, source.line);
    return { place, ...(isOfLogin ? {} : fromWords((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)('The name'), source)) };
}
function inputsOf({ facts, target: { target } }) {
    const [name, { role }] = [(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(target), target];
    const pulled = facts.pulls.map((one) => one.target);
    const pull = pulled.find((one) => one.role === role && (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === name);
    if (pull === undefined || pull.dockerfileLines.length > 0)
        return [];
    return [pull.role === 'base' ? 'base-images' : 'public-images'];
}
function missingHostFix({ facts, target }) {
    const { name } = target.target;
    if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub')
        return [];
    const { path, hostGiven } = name.reference;
    const [owner, ...rest] = path.split('/');
    if (hostGiven || rest.length === 0)
        return [];
    if (!(0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_3__/* .sameName */ .q)(owner, facts.run.repository.owner))
        return [];
    const meant = `${facts.run.server.registry}/${path}${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .suffixOf */ .jT)(target.target)}`;
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `For the registry of GitHub, add the host (a name without one means docker.io)`;
    return [{ by: 'workflow author', text, instead: meant }];
}


/***/ }),

/***/ 7999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ inputErrorWords),
/* harmony export */   Ms: () => (/* binding */ reportCrash),
/* harmony export */   i2: () => (/* binding */ reportUnwritable),
/* harmony export */   nu: () => (/* binding */ reportInvalidInputs),
/* harmony export */   or: () => (/* binding */ invalidInputSummary)
/* harmony export */ });
/* unused harmony exports invalidInputJson, crashJson */
/* harmony import */ var _reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7901);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7388);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4930);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4966);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(856);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5468);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(282);
/* harmony import */ var _summary_blocks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9589);








function reportInvalidInputs(errors, inputs, run) {
    return {
        log: [],
        annotations: [invalidInputAnnotation(errors, run?.action)],
        outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedOutputs */ .JZ)('invalid-input', (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .join */ .fj)(errors.map(inputErrorWords)), invalidInputJson(errors), run),
        summary: inputs.summary ? invalidInputSummary(errors, run?.action, 'main') : '',
        failed: true
    };
}
function invalidInputAnnotation(errors, action) {
    const lines = errors.map(inputErrorWords).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .toAnnotation */ .$v);
    const more = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .toAnnotation */ .$v)([(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_7__/* .docsUrl */ .fs)('invalid-input', action))]);
    const budget = _annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_MESSAGE */ .bX - more.length - 1;
    return {
        level: 'error',
        title: 'ghcr-preflight did not run: its inputs are wrong',
        message: `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(lines.join('\n'), budget)}\n${more}`
    };
}
function inputErrorWords({ input, value, allowed }) {
    return value === ''
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(input)} is empty: it must be ${allowed}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(input)} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(value)}: it must be ${allowed}.`;
}
const MOST = 50;
const KEPT_FROM = {
    main: {
        sign: '\u274c',
        title: 'ghcr-preflight did not run',
        then: 'Nothing was checked, and nothing is pushed.'
    },
    post: {
        sign: '\u26a0\ufe0f',
        title: 'ghcr-preflight did not check what was pushed',
        then: 'That says nothing about the push.'
    }
};
function invalidInputSummary(errors, action, stage) {
    const { sign, title, then } = KEPT_FROM[stage];
    const count = errors.length === 1 ? 'an input is wrong' : `${String(errors.length)} inputs are wrong`;
    const [first] = errors;
    const isOne = first !== undefined && errors.length === 1;
    const blocks = (0,_summary_blocks_js__WEBPACK_IMPORTED_MODULE_4__/* .blockAlone */ .h4)({
        sign,
        title: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(title)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(count)}`,
        items: isOne
            ? []
            : errors.slice(0, MOST).map(({ input, value, allowed }) => ({
                name: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(input)}`,
                detail: value === '' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `empty, must be ${allowed}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(value)}, must be ${allowed}`
            })),
        why: isOne ? [inputErrorWords(first)] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(then)}`],
        fixes: [(0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Correct ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(isOne ? 'it' : 'them')} in the ghcr-preflight step`],
        footer: [[(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)('What this means', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_7__/* .docsUrl */ .fs)('invalid-input', action))]]
    });
    return `${blocks.join('\n\n')}\n`;
}
function reportCrash(error, inputs, run) {
    const name = error instanceof Error ? error.name : typeof error;
    const failed = inputs === undefined || inputs.onUnknown === 'fail';
    const shouldPush = inputs !== undefined && inputs.push && inputs.onUnknown === 'push';
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .toAnnotation */ .$v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `This is a bug in ghcr-preflight (${name}) and says nothing about the push. Run the job again; if it happens again, remove the step and report it at ${_text_links_js__WEBPACK_IMPORTED_MODULE_7__/* .HOME */ .yZ}/issues.`);
    return {
        log: [],
        annotations: [{ level: failed ? 'error' : 'warning', title: 'ghcr-preflight failed', message }],
        outputs: crashOutputs(shouldPush, failed, run),
        summary: '',
        failed
    };
}
const FIXES = [
    (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `If the job runs in a container, run it as root (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)('options: --user root')} under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)('container:')}) or as the user of the runner`,
    (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byRunnerAdmin */ .N4) `Otherwise let the runner's user write in the folder of this file, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)('_temp/_runner_file_commands')}`
];
function reportUnwritable(file, why) {
    const cause = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The file that the runner names in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(file)} cannot be written (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(why)}), so no other step learns whether to push. That says nothing about the push.`;
    const paragraphs = [cause, ...(0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .fixLines */ .$U)(FIXES)];
    return {
        annotations: [
            {
                level: 'error',
                title: 'ghcr-preflight fails: its outputs cannot be written',
                message: (0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .fit */ .Uj)(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .toAnnotation */ .$v))
            }
        ],
        failed: true,
        ...(file === 'GITHUB_STATE' ? { outputs: crashOutputs(false, true, undefined, cause) } : {})
    };
}
const BROKE_OFF = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The check failed because of a bug in ghcr-preflight. That says nothing about the push.`;
function crashOutputs(shouldPush, failed, run, why = BROKE_OFF) {
    const report = crashJson({ shouldPush, failed });
    return (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedOutputs */ .JZ)('permission-unknown', why, report, run, shouldPush);
}
function invalidInputJson(errors) {
    const inputErrors = errors.slice(0, 50).map(({ input, value, allowed }) => ({
        input: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(input, 100),
        value: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(value, 100),
        allowed: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(allowed, 200)
    }));
    return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toAsciiJson */ .vx)({ ...WITHOUT_VERDICT, reason: 'invalid-input', inputErrors });
}
function crashJson(done) {
    return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toAsciiJson */ .vx)({ ...WITHOUT_VERDICT, ...done });
}
const WITHOUT_VERDICT = {
    version: 1,
    verdict: 'unknown',
    reason: 'permission-unknown',
    shouldPush: false,
    failed: true,
    run: null,
    token: null,
    job: null,
    targets: [],
    notes: [],
    forecast: [],
    inputErrors: [],
    truncated: _report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K$
};


/***/ }),

/***/ 4931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOnNote),
/* harmony export */   k: () => (/* binding */ noteBlock)
/* harmony export */ });
/* harmony import */ var _reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7901);
/* harmony import */ var _reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4930);
/* harmony import */ var _summary_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9589);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6023);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4966);







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
            return ungated(note, facts);
    }
}
function noteBlock(note, facts) {
    const { title, cause, fixes, links } = wordsOnNote(note, facts);
    const block = {
        sign: '\u26a0\ufe0f',
        title: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .capitalize */ .ZH)(title.before))}${title.name}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(title.after)}`,
        why: [cause],
        fixes,
        footer: links.map((part) => [part])
    };
    const diff = note.kind === 'ungated' && note.diff !== undefined ? (0,_summary_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)(note.diff) : [];
    if (note.kind !== 'ungated' || note.matters)
        return [...(0,_summary_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .blockAmongOthers */ .bv)(block), ...diff];
    return (0,_summary_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .AU)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `\u26a0\ufe0f ${block.title}`, [
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)(block.why)),
        ...fixes.map(({ text }) => `**Fix:** ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)(text)}`),
        ...diff
    ]);
}
function unresolved({ path, line, variable }) {
    const nameless = variable === '';
    const value = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `a value that is not known here` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `the variable ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(variable)}`;
    const give = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `its value` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(variable)}`;
    return {
        title: titled('Image not checked: ', path, `, line ${line}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Line ${line} of ${path} names an image with ${value}, so this step did not check whether it can be pulled.`,
        fixes: [
            (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Give the ghcr-preflight step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('build-args')}, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('target')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('build-contexts')} as the build, including ${give}, or set a default in the file`
        ],
        links: []
    };
}
function noNativePlatform(note, facts) {
    const { given, lacks, platforms } = note;
    const names = (all) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(all.map((one) => [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one)]), 8);
    return {
        title: titled('Not for this runner: ', given),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${given} has no image for ${names(lacks)}, the platform of this runner; it has ${names([...new Set(platforms)])}. A build that states no platform cannot pull it here.`,
        fixes: [
            (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `If the build is for other platforms, give the ghcr-preflight step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('platforms')}; otherwise use an image that has ${names(lacks)}`
        ],
        links: [more('platform-missing', facts)]
    };
}
function lessVisible(note, facts) {
    const { package: name, expected, actual } = note;
    const open = expected === 'public' ? (0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .openFixes */ .yy)(facts, name) : [(0,_reasons_fixes_js__WEBPACK_IMPORTED_MODULE_1__/* .changeVisibility */ .BQ)(facts, name, expected)];
    const intended = (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `If it is meant to be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(actual)}, set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`expected-visibility: ${actual}`)} in the ghcr-preflight step`;
    const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip';
    return {
        title: titled('Less open than expected: ', fullName(name)),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `The package is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(actual)}, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(expected)}, so some people who should be able to pull the image cannot.${fails ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` After the push of a tag this is an error.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``}`,
        fixes: [...open.slice(0, 1), intended, ...open.slice(1)],
        links: [more('package-private', facts)]
    };
}
function visibilityUnknown(note, facts) {
    const { package: name, expected, absent } = note;
    const looks = facts.inputs.verifyPush !== 'false';
    const after = looks
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `After the push of a tag, it is checked again at the end of the job.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('verify-push: false')} it is not checked after the push.`;
    const cause = absent
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `The package does not exist yet. Whether the first push makes it private or public cannot be predicted.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `The visibility of the package could not be read with the token of this step.`;
    return {
        title: titled('Visibility not known: ', fullName(name)),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${cause} ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(expected)}. ${after}`,
        fixes: absent
            ? [(0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byPackageAdmin */ .Zr) `After the first push, look at the visibility in the package settings`]
            : [],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_6__/* .packageSettings */ .Cj)(facts, name), more('too-visible', facts)]
    };
}
function judgedAfterPush(note, facts) {
    const { given, primary, pushes } = note;
    return {
        title: titled('Not public yet: ', given),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Before the push, nobody can pull it without a login: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOf */ .gf)(primary, true))}. ${afterwards(facts, pushes)}`,
        fixes: [],
        links: [more(primary.code, facts)]
    };
}
function afterwards({ inputs }, pushes) {
    if (!pushes)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `This job pushes to the same repository, but not in this run.`;
    return inputs.verifyPush === 'false'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `This job pushes to the same repository; with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('verify-push: false')} it is not checked again after the push.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `This job pushes to the same repository, so it is checked after the push, at the end of the job.`;
}
function builtByThisJob(note, facts) {
    const { given, primary, pushes } = note;
    const order = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `A Dockerfile pulls it, and this job pushes the same tag`;
    return {
        title: titled('Cannot be pulled yet: ', given),
        cause: pushes
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Before the push it cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOf */ .gf)(primary, true))}. ${order}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `It cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOf */ .gf)(primary, true))}. ${order}, but not in this run, so a build that pulls it fails.`,
        fixes: [
            pushes
                ? (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Build and push it before the build that pulls it`
                : (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Run the build that pulls it only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('true')}`
        ],
        links: [more(primary.code, facts)]
    };
}
function asksOnWriteOnly({ given, registry }, facts) {
    return {
        title: titled('Not every client can push to ', given),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${registry} asks for a login only on writes. BuildKit, crane, oras and helm log in at that point, and can push; docker engine, podman, skopeo and buildah log in only if ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('/v2/')} asks for it, so their push fails.`,
        fixes: [
            (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Push with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('docker buildx build --push')} or docker/build-push-action, which use BuildKit`,
            (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegistryAdmin */ .M) `Also ask for the login at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('/v2/')}`
        ],
        links: [more('accepted', facts)]
    };
}
function ungated({ steps: [first, ...others], matters }, { job }) {
    const line = first?.line ?? 0;
    const rest = others.length === 0
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) ` ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(others.length === 1 ? '1 more step does' : `${String(others.length)} more steps do`)} not either.`;
    const gates = new Set(job.kind === 'plan' ? job.ungated.map(({ gate }) => gate) : []);
    const [gate, other] = gates;
    const where = gate === undefined || other !== undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `in its input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('push')} if it has one, otherwise in its ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('if')}`
        : gate === 'push'
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `in its input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('push')}`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `in its ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('if')}`;
    return {
        title: titled(matters ? 'Pushes anyway: step ' : 'Pushes whatever this step says: step ', first?.name ?? '', `, line ${String(line)}`),
        cause: matters
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `This run must not push, and that step does not look at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('should-push')}.${rest}`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `It does not look at ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('should-push')}.${rest}`,
        fixes: [
            (0,_reasons_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .byAuthor */ .bs) `Let it push only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('should-push')} of the ghcr-preflight step is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('true')}: ${where}`
        ],
        links: []
    };
}
function more(reason, { run }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_6__/* .docsUrl */ .fs)(reason, run.action));
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
/* harmony export */   Ki: () => (/* binding */ MOST_SHOWN),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   XX: () => (/* binding */ goodOnes),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   bv: () => (/* binding */ blockAmongOthers),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   h4: () => (/* binding */ blockAlone)
/* harmony export */ });
/* unused harmony export diffBlock */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(304);
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6474);




const MOST_BLOCKS = 20;
function pageOf(blocks, title) {
    const [only] = blocks;
    return only !== undefined && blocks.length === 1
        ? blockAlone(only)
        : [title(), ...firstOf(blocks, 'causes', blockAmongOthers)];
}
function firstOf(all, what, told) {
    const more = all.length - MOST_BLOCKS;
    return [
        ...all.slice(0, MOST_BLOCKS).flatMap(told),
        ...(more > 0 ? [`and ${String(more)} more ${what}`] : [])
    ];
}
function blockAlone(block) {
    return [heading(3, block.sign, block.title), ...itemsOf(block), alert(block), ...restOf(block)];
}
function blockAmongOthers(block) {
    const why = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(block.why));
    return [
        heading(4, block.sign, block.title),
        ...itemsOf(block),
        ...(why === '' ? [] : [(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigests */ .sY)(why)]),
        ...restOf(block)
    ];
}
function heading(level, sign, title) {
    return `${'#'.repeat(level)} ${sign} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigests */ .sY)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)(title))}`;
}
const ALERTS = {
    '\u2705': 'NOTE',
    '\u274c': 'CAUTION',
    '\u23ed\ufe0f': 'NOTE',
    '\u26a0\ufe0f': 'WARNING'
};
function alert({ sign, why }) {
    return `> [!${ALERTS[sign]}]\n> ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigests */ .sY)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(why)))}`;
}
function restOf(block) {
    const { areFixesOptional = false, footer } = block;
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
            : diffBlock('**And**', caller, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `also grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('packages: write')} in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(caller.path)}, or the run does not start`))
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
function itemsOf({ items = [] }) {
    if (items.length <= 1)
        return [];
    const isPlain = items.every(({ page, detail }) => page === undefined && detail === undefined);
    if (items.length <= MOST_SHOWN) {
        return isPlain
            ? [
                (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigests */ .sY)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(items.map(({ name }) => name), MOST_SHOWN)))
            ]
            : [(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigests */ .sY)(bullets(items))];
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
    return [`<details><summary>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigests */ .sY)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .toHtml */ .Vw)(title))}</summary>`, ...blocks, '</details>'];
}
function goodOnes(names, what) {
    return names.length === 0 ? [] : fold((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `\u2705 ${what}`, [bullets(names.map((name) => ({ name })))]);
}
function addressesIn(sentences) {
    return sentences.flat().flatMap((part) => (part.kind === 'link' ? [part.url] : []));
}


/***/ })

};
