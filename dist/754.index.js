export const id = 754;
export const ids = [754];
export const modules = {

/***/ 6197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ isForkRuleUnsettled),
/* harmony export */   l6: () => (/* binding */ isRefusedByRegistry),
/* harmony export */   rp: () => (/* binding */ isReportedByRunner)
/* harmony export */ });
/** Did the runner itself say it, so that neither event nor file can differ? */
function isReportedByRunner({ rule }) {
    return rule === 'runner-reported';
}
/** Did the registry refuse the installation, which no declared level explains away? */
function isRefusedByRegistry({ rule }) {
    return rule === 'registry-refused';
}
/** Does it hang on a setting for pull requests from forks that only administrators can read? */
function isForkRuleUnsettled({ rule }) {
    return rule === 'fork-private-write' || rule === 'fork-private-undeclared';
}


/***/ }),

/***/ 6349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ pullCaseOf),
/* harmony export */   i: () => (/* binding */ pushCaseOf)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(637);

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
        anyGitHub: named !== undefined && (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitHub */ .Wz)(named.registry),
        jobToken: github && token === 'job',
        package: owned,
        foreignOwner: github && run.repository.owner !== '' && owned.owner !== run.repository.owner.toLowerCase()
    };
}
function packageOf(named, repository) {
    const [owner = '', ...rest] = (named?.reference.path ?? '').split('/');
    const same = owner === repository.owner.toLowerCase();
    return {
        owner,
        name: rest.join('/'),
        ownerType: same ? repository.ownerType : undefined
    };
}


/***/ }),

/***/ 7076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ isAppRefused),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   Q2: () => (/* binding */ hasMoved),
/* harmony export */   S4: () => (/* binding */ isNotAdmitted),
/* harmony export */   Yh: () => (/* binding */ isJobRefused),
/* harmony export */   ZA: () => (/* binding */ isContradicted),
/* harmony export */   bo: () => (/* binding */ emptyPart),
/* harmony export */   jg: () => (/* binding */ isLoginStale),
/* harmony export */   sl: () => (/* binding */ pullerOf),
/* harmony export */   yU: () => (/* binding */ closedBy)
/* harmony export */ });
/* harmony import */ var _facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5394);
/* harmony import */ var _facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);


/** Refusals that concern the package, as everybody without access to it gets them. */
const CLOSED = new Set([
    'authentication-required',
    'denied-generic',
    'read-package',
    'access-denied',
    'no-installation',
    'installation-not-allowed'
]);
/**
 * Does the registry refuse anybody what GitHub's API calls public? One of the two is behind, and the
 * refusal says nothing of the package. What has words of its own (a rule on addresses) is no contradiction.
 */
function isContradicted(c) {
    const { pull } = c;
    // Of the job's own block it is certain that the token may read no package.
    const isExplained = isAppRefused(c) || (isJobRefused(c) && (0,_facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksRead */ .Dd)(c));
    const isPublic = pull.visibility === 'public' && !isExplained;
    return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(c));
}
/** Is it a refusal that names no cause but the package? "denied" alone names nothing. */
function isPlain(answer) {
    if (answer?.kind !== 'refused')
        return false;
    const { refusal, error } = answer;
    return (CLOSED.has(refusal.kind) || (refusal.kind === 'unknown' && /^(?:denied)?$/i.test(error.message)));
}
function pullerOf({ pull }) {
    return pull.target.role === 'public' ? 'anyone' : 'job';
}
/** Public, and refused all the same: the stored login is what is wrong. */
function isLoginStale({ pull }) {
    return pull.withoutLogin?.kind === 'pullable';
}
/**
 * By what is it known that the package is there, and closed? GitHub's API says so to those who may see
 * it, and its registry to a login that may not read it (kedacore/http-add-on#48). That it says 401 to
 * nobody in particular, and 403 of what is not there, is measured only (link-foundation/box#117).
 */
function closedBy(c) {
    const { pull, refusal, anyGitHub } = c;
    if (!anyGitHub)
        return undefined;
    if (pull.visibility === 'private' || pull.visibility === 'internal')
        return 'word';
    if ((0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLogin */ .eA)(c) && refusal === 'read-package')
        return 'word';
    const anonymous = anonymousAnswer(c);
    const toAnybody = anonymous?.kind === 'refused' ? anonymous.refusal.kind : undefined;
    const isMeasured = toAnybody === 'authentication-required' || toAnybody === 'read-package';
    return isMeasured ? 'status' : undefined;
}
/** The refusal of nobody in particular. */
function anonymousAnswer({ pull, credential }) {
    return credential.kind === 'none' ? pull.answer : pull.withoutLogin;
}
/**
 * GitHub knows the repository under another name, and that is where the image is, or is missing. A
 * package that is still there under the old name did not move: it keeps its name when its repository
 * gets another (dinglebear-ai/unraid#261), and its account when that is transferred.
 */
function hasMoved(c) {
    const { moved } = c.pull;
    return (moved !== undefined && (moved.pullable || !(closedBy(c) !== undefined || isContradicted(c))));
}
/** The job's own token was refused the package by its permissions, or by the package's list. */
function isJobRefused({ jobToken, refusal }) {
    return jobToken && (refusal === 'installation-not-allowed' || refusal === 'read-package');
}
/** What of an intended login came out empty, where one could help: anybody may pull what is public. */
function emptyPart(c) {
    const { credential, refusal } = c;
    if (credential.kind !== 'withheld')
        return undefined;
    const isNeeded = CLOSED.has(refusal) && !isContradicted(c);
    return isNeeded ? credential.missing : undefined;
}
/** A refusal of another App's token, whatever the package says. */
function isAppRefused({ anyGitHub, token, refusal }) {
    const isOfTheToken = refusal === 'installation-not-allowed' ||
        refusal === 'no-installation' ||
        // The stock words are what it gets to hear of a private package today.
        refusal === 'denied-generic';
    return anyGitHub && token === 'app' && isOfTheToken;
}
/** Does the package keep out somebody who came with a login of GitHub's, and is it there for certain or likely? */
function isNotAdmitted(c) {
    if (!isClosed(c) || !(0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLogin */ .eA)(c))
        return false;
    if (isJobRefused(c))
        return !(0,_facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksRead */ .Dd)(c);
    return c.anyGitHub && closedBy(c) !== undefined;
}
function isClosed(c) {
    if (isAppRefused(c) || isContradicted(c))
        return false;
    const isOther = isLoginStale(c) || hasMoved(c) || emptyPart(c) !== undefined;
    return CLOSED.has(c.refusal) && !isOther;
}


/***/ }),

/***/ 1026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ isUndecided),
/* harmony export */   Dd: () => (/* binding */ lacksRead),
/* harmony export */   Fg: () => (/* binding */ hasWriteForCertain),
/* harmony export */   Gf: () => (/* binding */ mayBeRefusedByPolicy),
/* harmony export */   Jj: () => (/* binding */ isWriteGranted),
/* harmony export */   Nh: () => (/* binding */ blockLacksWrite),
/* harmony export */   VH: () => (/* binding */ mayLackWriteAfterAll),
/* harmony export */   Yz: () => (/* binding */ holdsWrite),
/* harmony export */   aU: () => (/* binding */ lacksWrite),
/* harmony export */   e4: () => (/* binding */ isCreationRefused),
/* harmony export */   iS: () => (/* binding */ refusedOperation),
/* harmony export */   jR: () => (/* binding */ isWriteDoubtful),
/* harmony export */   jT: () => (/* binding */ declaresWrite),
/* harmony export */   oR: () => (/* binding */ isRefusedByPolicy),
/* harmony export */   px: () => (/* binding */ isWriteTaken),
/* harmony export */   qD: () => (/* binding */ isTokenRefused),
/* harmony export */   rq: () => (/* binding */ isWriteKnown),
/* harmony export */   vL: () => (/* binding */ isPackageRefused),
/* harmony export */   wI: () => (/* binding */ mayLackWrite)
/* harmony export */ });
/* harmony import */ var _permissions_token_permission_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6197);
/* harmony import */ var _facts_about_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(350);
// What can be said of the permission of the job's own token, and of refusals of that token.


/** Was no answer had that decides? Then only what is certain without it may decide. */
function isUndecided({ answer }) {
    return answer.kind !== 'accepted' && answer.kind !== 'refused';
}
function isPermissionSure({ permission }) {
    return permission.certainty === 'certain' || permission.certainty === 'high';
}
/** Is it certain that the job's token cannot write packages, by its block or by the event? */
function lacksWrite(c) {
    return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'none');
}
/** Is it certain that it cannot even read them? */
function lacksRead(c) {
    return isPermissionSure(c) && c.permission.level === 'none';
}
/** Is it certain that it can write them? */
function isWriteGranted(c) {
    return isPermissionSure(c) && c.permission.level === 'write';
}
/** Does the block that applies leave `packages: write` out, whatever the event does to the token? */
function blockLacksWrite({ declared }) {
    return declared.kind === 'block' && declared.level !== 'write' && declared.certainty === 'high';
}
/** Does the workflow file grant `packages: write` to this job? */
function declaresWrite({ declared }) {
    return declared.kind === 'block' && declared.level === 'write';
}
/**
 * Is that not certain? The file was read from the workspace, or it is not told which job called
 * (GitHub docs, "Reusing workflows": a called workflow may be called from several).
 */
function isWriteDoubtful({ declared }) {
    return declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'medium';
}
/** Did the runner say, or an opened upload show, that the token has `packages: write`? */
function hasWriteForCertain({ permission }) {
    return permission.level === 'write' && permission.certainty === 'certain';
}
/** Does a readable block say so, or better still the runner or the registry? */
function holdsWrite(c) {
    return hasWriteForCertain(c) || (!(0,_permissions_token_permission_js__WEBPACK_IMPORTED_MODULE_0__/* .isReportedByRunner */ .rp)(c.permission) && declaresWrite(c));
}
/** The file grants it, and yet registry or event show that the token does not have it. */
function isWriteTaken(c) {
    const byFork = (0,_facts_about_run_js__WEBPACK_IMPORTED_MODULE_1__/* .isCertainlyReadOnlyFork */ .ms)(c.run) || (0,_facts_about_run_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeReadOnlyFork */ ["do"])(c.run);
    return declaresWrite(c) && ((0,_permissions_token_permission_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedByRegistry */ .l6)(c.permission) || byFork);
}
/** Is the block that lets it write perhaps not the one that applies? */
function mayLackWriteAfterAll(c) {
    return isWriteDoubtful(c) && !hasWriteForCertain(c) && !(0,_permissions_token_permission_js__WEBPACK_IMPORTED_MODULE_0__/* .isReportedByRunner */ .rp)(c.permission);
}
/** Is it known whether the token can write packages, one way or the other? */
function isWriteKnown(c) {
    return holdsWrite(c) ? !mayLackWriteAfterAll(c) : lacksWrite(c);
}
/**
 * A refusal of the token itself, before the package's own list matters: "installation …". That
 * reading is inferred from all collected answers. A token service that refuses the job's token
 * outright is one report's (iogrid/iogrid#473).
 */
function isTokenRefused({ refusal, answer }) {
    if (refusal === 'installation-not-allowed')
        return true;
    return refusal === 'denied-generic' && answer.kind === 'refused' && answer.step === 'token';
}
/** Words about the package, which a token hears only once it was taken. */
function isPackageRefused({ refusal }) {
    return refusal === 'write-package' || refusal === 'read-package';
}
/** What the refused upload was for, in the registry's own words. */
function refusedOperation({ answer }) {
    if (answer.kind !== 'refused' || answer.refusal.kind !== 'installation-not-allowed') {
        return undefined;
    }
    return answer.refusal.operation === 'Create' ? 'create' : 'write';
}
/**
 * The token holds `packages: write`, the owner is right, and the token is refused all the same: a
 * policy of the organization, or of the package (airbus/sen#173, iogrid/iogrid#473).
 */
function isRefusedByPolicy(c) {
    const { run, jobToken, foreignOwner } = c;
    if (!jobToken || foreignOwner || !isTokenRefused(c))
        return false;
    const byDependabot = run.dependabotUnsettled || (run.dependabot && isWriteDoubtful(c));
    const mayBeEvent = (0,_facts_about_run_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeReadOnlyFork */ ["do"])(run) || byDependabot;
    return hasWriteForCertain(c) || (!mayBeEvent && holdsWrite(c));
}
/**
 * May a refused token hold the permission all the same, so that a policy is what refuses it? Where
 * the event may have taken the permission, only if a block granted it.
 */
function mayBeRefusedByPolicy(c) {
    const { run, jobToken, foreignOwner } = c;
    if (!jobToken || foreignOwner || !isTokenRefused(c) || (0,_permissions_token_permission_js__WEBPACK_IMPORTED_MODULE_0__/* .isReportedByRunner */ .rp)(c.permission))
        return false;
    return declaresWrite(c) || !((0,_facts_about_run_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeReadOnlyFork */ ["do"])(run) || run.dependabotUnsettled);
}
/** Is the creation of the package what was refused? */
function isCreationRefused(c) {
    if (c.jobToken && c.foreignOwner)
        return false;
    if (c.refusal === 'create-package')
        return true;
    return isRefusedByPolicy(c) && refusedOperation(c) === 'create';
}
/** Why the token may lack what its block grants, though a policy is the likelier cause. */
function mayLackWrite(c) {
    if (!c.jobToken || hasWriteForCertain(c))
        return false;
    return (0,_facts_about_run_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeFork */ .bk)(c.run) || c.run.dependabot || mayLackWriteAfterAll(c);
}


/***/ }),

/***/ 8737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ reportedNote),
/* harmony export */   Lk: () => (/* binding */ reportedTarget),
/* harmony export */   T_: () => (/* binding */ reportedRun),
/* harmony export */   rb: () => (/* binding */ reportedPermission)
/* harmony export */ });
/* harmony import */ var _reasons_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7536);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);


const LONGEST_TEXT = 1_000;
const LONGEST_NAME = 500;
/** The run, without anything secret. Absent values are `null`, since JSON knows no undefined. */
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
/** The effective `packages` permission of the job's token, how it is known, and what the workflow file declares. */
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
    const nothing = { level: null, form: null, place: null, why: null };
    switch (declared.kind) {
        case 'unreadable':
            return { ...nothing, kind: declared.kind, why: declared.why };
        case 'absent':
            return { ...nothing, kind: declared.kind, place: reportedPlace(declared.place) };
        case 'block':
            return {
                ...nothing,
                kind: declared.kind,
                level: declared.level,
                form: declared.form,
                place: reportedPlace(declared.place)
            };
    }
}
function reportedPlace(place) {
    return {
        repository: name(place.repository),
        path: name(place.path),
        line: place.line,
        endLine: place.endLine,
        what: place.what,
        job: place.job === undefined ? null : name(place.job)
    };
}
function reportedTarget({ facts, verdict, primary, beside }) {
    const { target, tested, exists, visibility, exchanges } = facts;
    const wanted = (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedOf */ .Lm)(target);
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
        findings: [primary, ...beside].map(reportedFinding),
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
/** A warning that decides nothing; what a kind does not have is `null`. */
function reportedNote(note) {
    const nothing = { path: null, line: null, variable: null, package: null };
    const open = { expected: null, actual: null, absent: null, given: null, reason: null };
    switch (note.kind) {
        case 'unresolved':
            return {
                ...open,
                ...nothing,
                kind: note.kind,
                path: name(note.path),
                line: note.line,
                variable: name(note.variable)
            };
        case 'less-visible': {
            const { kind, expected, actual } = note;
            return { ...nothing, ...open, kind, package: full(note.package), expected, actual };
        }
        case 'visibility-unknown': {
            const { kind, expected, absent } = note;
            return { ...nothing, ...open, kind, package: full(note.package), expected, absent };
        }
        case 'ungated': {
            const [step] = note.steps;
            return { ...nothing, ...open, kind: note.kind, line: step?.line ?? null };
        }
        case 'no-native-platform':
            return { ...nothing, ...open, kind: note.kind, given: name(note.given) };
        case 'judged-after-push':
        case 'built-by-this-job': {
            const { kind, given, primary } = note;
            return { ...nothing, ...open, kind, given: name(given), reason: primary.code };
        }
    }
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
                message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(error.message, LONGEST_TEXT)
            }
    };
}
function reportedExchange({ method, url, status, outcome, ms }) {
    return {
        method: name(method),
        url: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(url, LONGEST_TEXT),
        status: status ?? null,
        outcome: name(outcome),
        ms: Math.max(0, Math.round(ms))
    };
}
function name(text) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, LONGEST_NAME);
}


/***/ }),

/***/ 5186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ judgePush),
/* harmony export */   Kq: () => (/* binding */ askedReasons),
/* harmony export */   vc: () => (/* binding */ judgePull)
/* harmony export */ });
/* harmony import */ var _reasons_case_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6349);
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1387);
/* harmony import */ var _reasons_facts_about_pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7076);



/**
 * Judges one target of the push. The registry has the last word: an opened upload beats every
 * prediction; a refusal is explained by the reasons; without an answer only what is certain counts.
 */
function judgePush(facts, push, reasons) {
    const c = (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pushCaseOf */ .i)(facts, push);
    const causes = isConclusive(c) ? [] : askPush(c, reasons);
    const judged = softened(c, verdictOf(push, byLayer(withoutHidden(causes)), c, reasons), reasons);
    const all = reasons.flatMap((reason) => found(reason, c, reason.evenIfAccepted?.(c)));
    // A doubt adds nothing to what is not allowed anyway.
    const stops = all.filter(({ code }) => judged.verdict === 'allowed' || _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].verdict === 'denied');
    const [stop] = stops;
    if (stop === undefined)
        return judged;
    return judged.verdict === 'denied'
        ? { ...judged, beside: [...judged.beside, ...stops] }
        : { ...judged, verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[stop.code].verdict, primary: stop };
}
/** A refusal of what is not, or not certainly, what the job pushes is no refusal of its push. */
function softened(c, judged, reasons) {
    if (judged.verdict !== 'denied')
        return judged;
    const { primary, beside } = judged;
    const [doubt] = reasons.flatMap((reason) => found(reason, c, reason.softens?.(c, primary)));
    return doubt === undefined
        ? judged
        : {
            ...judged,
            verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[doubt.code].verdict,
            primary: doubt,
            beside: [primary, ...beside]
        };
}
/** Judges one image that has to be pullable. */
function judgePull(facts, pull, reasons) {
    const c = (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pullCaseOf */ .D)(facts, pull);
    return verdictOf(pull, isConclusive(c) ? [] : byLayer(askPull(c, reasons)), c, reasons);
}
/** Which reasons were asked about a target, and which of them hold: for the debug log. */
function askedReasons(facts, subject, reasons) {
    const push = facts.targets.find((target) => target === subject);
    const pull = facts.pulls.find((target) => target === subject);
    const c = push !== undefined ? (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pushCaseOf */ .i)(facts, push) : undefined;
    const p = pull !== undefined ? (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pullCaseOf */ .D)(facts, pull) : undefined;
    return reasons.flatMap((reason) => {
        if (c !== undefined && !isConclusive(c) && (reason.push ?? reason.both) !== undefined)
            return [{ reason, holds: (reason.push?.(c) ?? reason.both?.(c)) !== undefined }];
        if (p !== undefined && !isConclusive(p) && (reason.pull ?? reason.both) !== undefined)
            return [{ reason, holds: (reason.pull?.(p) ?? reason.both?.(p)) !== undefined }];
        return [];
    });
}
/** Does the answer tell by itself what there is to tell? */
function isConclusive({ answer }) {
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
function askPush(c, reasons) {
    const fits = (other) => other.alsoFitsPush?.(c) === true;
    const fitting = reasons.filter(fits);
    return reasons.flatMap((reason) => found(reason, c, reason.push?.(c) ?? reason.both?.(c), fitting));
}
function askPull(c, reasons) {
    const fits = (other) => other.alsoFitsPull?.(c) === true;
    // A login that stands in the way of what is public is one cause, whatever was said of it. And what
    // is public is open to any login, so that silence says nothing against one.
    const { kind } = c.answer;
    const asksBoth = !(0,_reasons_facts_about_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoginStale */ .jg)(c) && (kind === 'refused' || kind === 'not-asked');
    const fitting = reasons.filter(fits);
    // What speaks of pulls comes before what holds for pushes as well.
    return [
        ...reasons.flatMap((reason) => found(reason, c, reason.pull?.(c), fitting)),
        ...(asksBoth ? reasons : []).flatMap((reason) => found(reason, c, reason.both?.(c), fitting))
    ];
}
/** The finding of a reason that holds; where it is only likely, with the others that fit as well. */
function found(reason, { error }, held, fitting = []) {
    if (held === undefined)
        return [];
    const { code } = reason;
    const { certainty = 'certain' } = held;
    const others = certainty === 'likely' ? fitting.filter((other) => other !== reason) : [];
    const alsoPossible = likeliestFirst(reason, others);
    return [{ class: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].class, error, ...held, code, reason, certainty, alsoPossible }];
}
/** Those of the same layer first, as they are the nearest; then as a user would meet them. */
function likeliestFirst(reason, others) {
    const isNear = ({ code }) => _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].layer === _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[reason.code].layer;
    return others.toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)));
}
/** What makes every later mistake pointless to fix leaves only itself, and what is by design. */
function withoutHidden(causes) {
    const hiding = causes.find(({ reason }) => reason.hidesMistakes);
    return hiding === undefined
        ? causes
        : causes.filter((one) => one === hiding || one.class === 'by-design');
}
/** By design first, because nothing in the workflow changes it; then as a user would meet the mistakes. */
function byLayer(causes) {
    const rank = ({ class: itsClass, code }) => itsClass === 'by-design' ? -1 : _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .LAYERS */ .R.indexOf(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].layer);
    return causes.toSorted((one, other) => rank(one) - rank(other));
}
function verdictOf(facts, causes, c, reasons) {
    const byAnswer = reasons.flatMap((reason) => found(reason, c, reason.byAnswer?.(c)));
    const [primary = byAnswer[0], ...beside] = causes;
    if (primary === undefined)
        throw new Error(`no reason for an answer of kind ${c.answer.kind}`);
    return { facts, verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[primary.code].verdict, primary, beside };
}


/***/ })

};
