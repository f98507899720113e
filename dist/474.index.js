export const id = 474;
export const ids = [474];
export const modules = {

/***/ 8737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ reportedNote),
/* harmony export */   Ir: () => (/* binding */ reportedGrant),
/* harmony export */   Lk: () => (/* binding */ reportedTarget),
/* harmony export */   T_: () => (/* binding */ reportedRun)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2296);
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
function reportedGrant(grant, declared) {
    return {
        packages: grant.level,
        lean: grant.likelyLevel ?? null,
        certainty: grant.certainty,
        source: grant.source,
        rule: grant.rule,
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
    const wanted = (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedOf */ .Lm)(target);
    const reference = target.name.kind === 'reference' ? target.name.reference : undefined;
    return {
        role: target.role,
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
    const { words } = finding;
    return {
        code: finding.code,
        class: finding.class ?? null,
        certainty: finding.certainty,
        alsoPossible: finding.alsoPossible,
        words: words === undefined
            ? null
            : {
                status: words.status,
                code: name(words.code),
                message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(words.message, LONGEST_TEXT)
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

/***/ 5889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ caseOf)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(637);

/** Gathers what the rules ask about one target. */
function caseOf(facts, subject) {
    const { run, declared, grant } = facts;
    const { name } = subject.target;
    const named = name.kind === 'reference' ? name : name.meant;
    const refused = subject.answer.kind === 'refused' ? subject.answer : undefined;
    const github = named?.registry.kind === 'github';
    const owned = packageOf(named, run.repository);
    return {
        facts,
        subject,
        run,
        repository: run.repository,
        declared,
        grant,
        answer: subject.answer,
        credential: subject.tested.credential,
        token: subject.tested.token,
        named,
        host: named?.reference.registry ?? '',
        wording: refused?.wording.kind,
        words: refused?.words,
        github,
        anyGitHub: named !== undefined && (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitHub */ .Wz)(named.registry),
        jobToken: github && subject.tested.token === 'job',
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

/***/ 2165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y0: () => (/* binding */ RULES),
  BS: () => (/* binding */ byLayer),
  S4: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/verdict/case.ts
var verdict_case = __webpack_require__(5889);
// EXTERNAL MODULE: ./src/verdict/reason.ts
var reason = __webpack_require__(33);
// EXTERNAL MODULE: ./src/verdict/rules-answer.ts
var rules_answer = __webpack_require__(2445);
// EXTERNAL MODULE: ./src/verdict/predicates.ts
var predicates = __webpack_require__(7275);
// EXTERNAL MODULE: ./src/verdict/rule.ts
var rule = __webpack_require__(7883);
;// CONCATENATED MODULE: ./src/verdict/rules-credential.ts


/** Refusals of another App's token that speak of the token, not of the package. */
const APP_REFUSALS = new Set([
    'installation-not-allowed',
    'no-installation',
    'access-denied',
    'token-scopes'
]);
/** Words that a token only gets to hear once it was taken: the package or its owner is at fault. */
const PACKAGE_REFUSALS = new Set([
    'write-package',
    'read-package',
    'create-package',
    'owner-not-found'
]);
function lacksScope(about) {
    const { anyGitHub, token, wording, subject } = about;
    if (!anyGitHub || (0,predicates/* isUnsupportedToken */.fh)(about) || token === 'job' || token === 'app')
        return false;
    if (wording === 'token-scopes')
        return true;
    const scopes = subject.scopes?.scopes;
    const personal = token === 'classic' || token === 'oauth';
    return personal && scopes !== undefined && !scopes.includes('write:packages');
}
/** Outside GitHub a token service's status alone may mean the right as well as the login. */
function refusedOthers({ answer }) {
    const byStatus = answer.kind === 'refused' && 'perhapsRight' in answer.wording;
    return byStatus ? ['package-access'] : [];
}
/** In the order in which a user would meet them. */
const CREDENTIAL_RULES = [
    {
        code: 'no-credentials',
        source: 'docker login needs both parts; GitHub docs: pushes to the Container registry need a login',
        find: (about) => (0,predicates/* isWithoutLogin */.oJ)(about) && (0,predicates/* withholdsSecrets */.Mc)(about.run) === undefined
            ? {
                ...(0,rule/* base */.E)('no-credentials', about),
                registry: about.host,
                missing: about.credential.kind === 'withheld' ? about.credential.missing : undefined,
                github: about.github
            }
            : undefined
    },
    {
        code: 'credential-helper-failed',
        source: 'docker/cli: a configured helper that fails ends the push',
        find: (about) => 
        // One that is slow keeps docker waiting, and fails nothing.
        about.credential.kind === 'helper-failed' && about.credential.why !== 'timeout'
            ? {
                ...(0,rule/* base */.E)('credential-helper-failed', about),
                registry: about.host,
                helper: about.credential.helper,
                why: about.credential.why
            }
            : undefined
    },
    {
        code: 'bad-credentials',
        source: 'akuity/kargo#778, getwud/wud#219: expired, revoked and mistyped ones are refused alike',
        find: (about) => about.wording === 'credential-refused' && !(0,predicates/* isWithoutLogin */.oJ)(about) && !(0,predicates/* isUnsupportedToken */.fh)(about)
            ? {
                ...(0,rule/* base */.E)('bad-credentials', about, refusedOthers(about)),
                registry: about.host,
                token: about.token,
                source: 'source' in about.credential ? about.credential.source : undefined,
                github: about.github
            }
            : undefined
    },
    {
        code: 'token-host',
        source: 'actions/runner#1291: a workflow token of one server means nothing to another server',
        find: (about) => about.named?.registry.kind === 'foreign-github' && about.token === 'job'
            ? { ...(0,rule/* base */.E)('token-host', about), registry: about.host, server: about.run.server.url }
            : undefined
    },
    {
        code: 'unsupported-token',
        source: 'GitHub docs, "About permissions for GitHub Packages": only personal access tokens (classic); docker/login-action#331',
        find: (about) => {
            if (!(0,predicates/* isUnsupportedToken */.fh)(about))
                return undefined;
            // Only of fine-grained tokens do the docs say so; of the others no statement was found.
            const told = about.token === 'fine-grained';
            if (!told && ((0,predicates/* isUndecided */.Ae)(about) || PACKAGE_REFUSALS.has(about.wording)))
                return undefined;
            return { ...(0,rule/* base */.E)('unsupported-token', about), token: about.token };
        }
    },
    {
        code: 'app-token',
        source: 'SlyBase/helm-charts#595, product-os/flowzone#516: tokens of other Apps are refused',
        find: (about) => about.anyGitHub && about.token === 'app' && APP_REFUSALS.has(about.wording)
            ? { ...(0,rule/* base */.E)('app-token', about), owner: about.package.owner }
            : undefined
    },
    {
        code: 'token-scope',
        source: 'GitHub docs, "About permissions for GitHub Packages"; link-foundation/box#117',
        find: (about) => lacksScope(about)
            ? { ...(0,rule/* base */.E)('token-scope', about), scopes: about.subject.scopes?.scopes }
            : undefined
    }
];

// EXTERNAL MODULE: ./src/permissions/token-permission.ts
var token_permission = __webpack_require__(6197);
;// CONCATENATED MODULE: ./src/verdict/rules-event.ts



/** Where an image goes missing, a refusal by design is somebody's mistake all the same. */
function classOf({ isDefaultBranchOrTag }) {
    return isDefaultBranchOrTag ? 'mistake' : 'by-design';
}
/** What the words could also mean, were the token not the event's doing. */
function policyOf(about) {
    return (0,predicates/* refusedOperation */.iS)(about) === 'create' ? 'creation-forbidden' : 'package-access';
}
function forkOthers(about) {
    const { run, jobToken } = about;
    if (!jobToken)
        return undefined;
    if ((0,predicates/* isForkCutForCertain */.iA)(run))
        return [];
    if (!(0,predicates/* mayBeForkCut */.rn)(run) || (0,predicates/* isProvedWrite */.aV)(about))
        return undefined;
    const lacks = (0,predicates/* refusesToken */.bE)(about) || ((0,predicates/* isUndecided */.Ae)(about) && (0,predicates/* lacksPermission */.kQ)(about));
    if (!lacks)
        return undefined;
    // What the block grants, something took: the runner knows of the token, the registry may mean a policy.
    if ((0,predicates/* declaresWrite */.jT)(about))
        return (0,token_permission/* isReportedByRunner */.rp)(about.grant) ? [] : [policyOf(about)];
    // Not told where the commit comes from; only a declared write that does not hold points at a fork.
    return run.origin.kind === 'unknown' ? undefined : ['permission-missing'];
}
function dependabotOthers(about) {
    const { run, jobToken, declared } = about;
    if (!jobToken || (0,predicates/* isProvedWrite */.aV)(about))
        return undefined;
    if (run.dependabotUnsettled && (0,predicates/* refusesToken */.bE)(about) && (0,predicates/* declaresWrite */.jT)(about)) {
        return [policyOf(about)];
    }
    const doubted = (0,predicates/* isDoubtedWrite */.$k)(about);
    if (!run.dependabot || ((0,predicates/* declaresWrite */.jT)(about) && !doubted))
        return undefined;
    if (!(0,predicates/* refusesToken */.bE)(about) && !(0,predicates/* lacksPermission */.kQ)(about))
        return undefined;
    return doubted || declared.kind === 'unreadable' ? [policyOf(about)] : [];
}
/** Where an admin may send secrets to forks and the runner does not tell, an empty one may be a slip. */
function withheldOthers(run) {
    const told = run.secretSource !== undefined || (0,predicates/* isForkCutForCertain */.iA)(run);
    return run.origin.kind === 'fork' && !told ? ['no-credentials'] : [];
}
/** Are both the login and the owner in the name empty? Secrets hold either (`${{ secrets.DOCKERHUB_USERNAME }}/app`). */
function isEmptied({ credential, named, subject: { target } }) {
    const { name } = target;
    const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component';
    return emptied && named !== undefined && credential.kind === 'none';
}
/** In the order of the contract: by design first, because nothing in the workflow changes it. */
const EVENT_RULES = [
    {
        code: 'fork-pull-request',
        source: 'GitHub docs, workflow syntax, "How permissions are calculated for a workflow job": pull requests from forks get a read-only token unless an admin sends write tokens',
        find: (about) => {
            const others = forkOthers(about);
            if (others === undefined)
                return undefined;
            const { origin, event, repository } = about.run;
            return {
                ...(0,rule/* base */.E)('fork-pull-request', about, others),
                head: origin.kind === 'fork' ? origin.head : undefined,
                event,
                adminMaySendWriteTokens: repository.visibility !== 'public'
            };
        }
    },
    {
        code: 'dependabot',
        source: 'GitHub docs, "Dependabot on GitHub Actions": read-only by default; an explicit permissions key raises it (GenSpectrum/cov-spectrum-website#749)',
        find: (about) => {
            const others = dependabotOthers(about);
            return others === undefined
                ? undefined
                : {
                    ...(0,rule/* base */.E)('dependabot', about, others, classOf(about.run)),
                    event: about.run.event,
                    declared: about.declared
                };
        }
    },
    {
        code: 'secret-withheld',
        source: 'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks; Dependabot runs read their own store',
        find: (about) => {
            const because = (0,predicates/* withholdsSecrets */.Mc)(about.run);
            return because === undefined || !((0,predicates/* isWithoutLogin */.oJ)(about) || isEmptied(about))
                ? undefined
                : {
                    ...(0,rule/* base */.E)('secret-withheld', about, withheldOthers(about.run), classOf(about.run)),
                    because,
                    registry: about.host
                };
        }
    },
    {
        code: 'upstream-image-in-fork',
        source: 'gramps-project/gramps-web-api#781, dracutdevs/dracut#1865',
        find: (about) => {
            if (!(0,predicates/* isUpstreamImage */.fd)(about))
                return undefined;
            const { fullName, owner, parentOwner } = about.repository;
            return {
                ...(0,rule/* base */.E)('upstream-image-in-fork', about, parentOwner === undefined ? ['wrong-owner'] : []),
                owner: about.package.owner,
                repository: fullName,
                repositoryOwner: owner,
                parentKnown: parentOwner !== undefined
            };
        }
    }
];

;// CONCATENATED MODULE: ./src/verdict/rules-name.ts


/** Is it known to be no fork? And do the words speak of the package, not of its owner? */
function ownerOthers({ repository, wording }) {
    const access = wording === 'write-package' ? ['package-access'] : [];
    return repository.fork === undefined ? ['upstream-image-in-fork', ...access] : access;
}
const NAME_RULES = [
    {
        code: 'invalid-name',
        source: 'OCI distribution spec, "Pulling manifests" (name grammar); distribution/reference',
        find: (about) => {
            const { name, given } = about.subject.target;
            if (name.kind === 'invalid') {
                const { problem, text = given[0] ?? '' } = name;
                return { ...(0,rule/* base */.E)('invalid-name', about), given: text, problem };
            }
            if (about.wording !== 'name-invalid')
                return undefined;
            return {
                ...(0,rule/* base */.E)('invalid-name', about),
                given: given[0] ?? '',
                problem: { code: 'rejected', position: 0, found: '', corrected: undefined }
            };
        }
    },
    {
        code: 'registry-retired',
        source: 'GitHub docs, "Migrating to the Container registry from the Docker registry"',
        find: (about) => {
            const registry = about.named?.registry;
            if (registry?.kind !== 'retired')
                return undefined;
            const { host, successor } = registry;
            return { ...(0,rule/* base */.E)('registry-retired', about), host, successor };
        }
    },
    {
        code: 'wrong-owner',
        source: 'openwrt/buildbot#2, grafana/k6#2111: the job token speaks for the account that owns the repository',
        find: (about) => {
            const { jobToken, foreignOwner, wording, repository, run } = about;
            if (!jobToken || !foreignOwner || wording === 'owner-not-found')
                return undefined;
            if ((0,predicates/* isUpstreamImage */.fd)(about))
                return undefined;
            return {
                ...(0,rule/* base */.E)('wrong-owner', about, ownerOthers(about)),
                owner: about.package.owner,
                repositoryOwner: repository.owner,
                suggested: `${run.server.registry}/${repository.owner.toLowerCase()}/${about.package.name}`
            };
        }
    },
    {
        code: 'owner-not-found',
        source: 'goreleaser/goreleaser#2815, alex-on-ai/WebReaper#254',
        find: (about) => about.wording === 'owner-not-found'
            ? {
                ...(0,rule/* base */.E)('owner-not-found', about),
                owner: about.package.owner,
                repositoryOwner: about.repository.owner
            }
            : undefined
    }
];

;// CONCATENATED MODULE: ./src/verdict/rules-package.ts
// Mistakes in permission and access: the job's block, the package's list, the owner's policy.



/** Causes the words fit beside a missing permission; undefined when none is missing. */
function permissionOthers(about) {
    const { run, jobToken, wording } = about;
    const dependabots = run.dependabot && !(0,predicates/* declaresWrite */.jT)(about) && run.origin.kind !== 'fork';
    if (!jobToken || dependabots)
        return undefined;
    // A fork's token is cut by the event; the block is at fault only for what it says itself.
    const forks = (0,predicates/* isForkCutForCertain */.iA)(run) || (0,predicates/* mayBeForkCut */.rn)(run);
    if (run.origin.kind === 'fork' && forks)
        return (0,predicates/* blockLacksWrite */.Nh)(about) ? [] : undefined;
    // Disproved by registry or runner: what the block grants, the event took.
    if ((0,predicates/* declaresWrite */.jT)(about) && ((0,token_permission/* isRefusedByRegistry */.l6)(about.grant) || forks))
        return undefined;
    if ((0,predicates/* lacksPermission */.kQ)(about))
        return eventOthers(about);
    if (about.foreignOwner)
        return undefined;
    // Said of personal tokens without their scope; of a token that holds its permission it tells nothing.
    if (wording === 'token-scopes')
        return (0,predicates/* holdsPermission */.ap)(about) ? undefined : [];
    if (!(0,predicates/* refusesToken */.bE)(about) || (0,predicates/* holdsPermission */.ap)(about))
        return undefined;
    const [ofEvent] = eventOthers(about);
    if (ofEvent !== undefined)
        return [ofEvent];
    // Without a block the default decides, which nobody can read; a policy is refused in the same words.
    return [(0,predicates/* refusedOperation */.iS)(about) === 'create' ? 'creation-forbidden' : 'package-access'];
}
/** Which doing of the event the same lack may be, where its rule is not settled or the origin not told. */
function eventOthers(about) {
    const { run } = about;
    if (run.origin.kind === 'unknown' && (0,predicates/* mayBeForkCut */.rn)(run))
        return ['fork-pull-request'];
    const dependabots = run.dependabot || run.dependabotUnsettled;
    return dependabots && !(0,predicates/* blockLacksWrite */.Nh)(about) ? ['dependabot'] : [];
}
/** Is the block that lets it write perhaps not the one that applies? */
function mayLackAfterAll(about) {
    return (0,predicates/* isDoubtedWrite */.$k)(about) && !(0,predicates/* isProvedWrite */.aV)(about) && !(0,token_permission/* isReportedByRunner */.rp)(about.grant);
}
/** Why a token that its block lets write may not be able to; nothing where it is proved that it is. */
function cutOthers(about) {
    const { run } = about;
    if ((0,predicates/* isProvedWrite */.aV)(about))
        return [];
    const doubt = mayLackAfterAll(about) ? ['permission-missing'] : [];
    const compared = run.origin.kind === 'fork' || run.origin.kind === 'unknown';
    if (compared)
        return ['fork-pull-request', ...doubt];
    return run.dependabot ? ['dependabot', ...doubt] : doubt;
}
/** Causes the words fit beside a package that does not admit; undefined when it is not the package. */
function accessOthers(about) {
    const { jobToken, foreignOwner, answer, wording, named } = about;
    if (jobToken && foreignOwner)
        return undefined;
    if (wording === 'write-package' || wording === 'read-package') {
        // Two reports saw these words where only the permission was missing (juyterman1000/entroly#164).
        const told = (0,predicates/* holdsPermission */.ap)(about) ? !mayLackAfterAll(about) : (0,predicates/* lacksPermission */.kQ)(about);
        return jobToken && !told ? ['permission-missing'] : [];
    }
    if (answer.kind === 'refused' && answer.wording.kind === 'not-admitted') {
        if (!answer.wording.perhapsMissing)
            return [];
        // Google's repositories must exist first; elsewhere a push creates them, where it may.
        return [named?.registry.kind === 'google' ? 'repository-missing' : 'creation-forbidden'];
    }
    const byPolicy = (0,predicates/* isRefusedByPolicy */.oR)(about) && (0,predicates/* refusedOperation */.iS)(about) !== 'create';
    return byPolicy ? ['creation-forbidden', ...cutOthers(about)] : undefined;
}
function isCreationForbidden(about) {
    if (about.jobToken && about.foreignOwner)
        return false;
    if (about.wording === 'create-package')
        return true;
    return (0,predicates/* isRefusedByPolicy */.oR)(about) && (0,predicates/* refusedOperation */.iS)(about) === 'create';
}
/** In the order in which a user would meet them. */
const PACKAGE_RULES = [
    {
        code: 'permission-missing',
        source: 'GitHub docs, "Use GITHUB_TOKEN for authentication in workflows"; hyperledger-firefly/signer#74',
        find: (about) => {
            const others = permissionOthers(about);
            return others === undefined
                ? undefined
                : {
                    ...(0,rule/* base */.E)('permission-missing', about, others),
                    declared: about.declared,
                    grant: about.grant,
                    operation: (0,predicates/* refusedOperation */.iS)(about),
                    owner: about.package
                };
        }
    },
    {
        code: 'repository-missing',
        source: 'OCI distribution spec, error code NAME_UNKNOWN; GoogleContainerTools/kaniko#1120',
        find: (about) => about.wording === 'repository-missing' && about.named !== undefined
            ? {
                ...(0,rule/* base */.E)('repository-missing', about),
                registry: about.host,
                path: about.named.reference.path
            }
            : undefined
    },
    {
        code: 'package-access',
        source: 'GitHub docs, "Configuring a package\'s access control and visibility"; tuna-os/tunaOS#642, docker/build-push-action#806, airbus/sen#173',
        find: (about) => {
            const others = accessOthers(about);
            return others === undefined || about.named === undefined
                ? undefined
                : {
                    ...(0,rule/* base */.E)('package-access', about, others),
                    package: about.github ? about.package : undefined,
                    reference: about.named.reference,
                    subject: (0,predicates/* speaksFor */.ZQ)(about),
                    repository: about.repository.fullName
                };
        }
    },
    {
        code: 'creation-forbidden',
        source: 'airbus/sen#173, janitor-team/janitor#1330: organizations may forbid creating packages',
        find: (about) => isCreationForbidden(about) && about.named !== undefined
            ? {
                ...(0,rule/* base */.E)('creation-forbidden', about, about.jobToken ? cutOthers(about) : []),
                package: about.github ? about.package : undefined,
                reference: about.named.reference,
                subject: (0,predicates/* speaksFor */.ZQ)(about),
                repository: about.repository.fullName
            }
            : undefined
    }
];

;// CONCATENATED MODULE: ./src/verdict/rules-policy.ts

/** `required` is about what was asked for; `partial-results` names any organization the token lacks. */
function ssoOthers({ wording, subject }) {
    if (wording === 'sso')
        return [];
    const header = subject.scopes?.sso;
    if (wording === undefined || header === undefined)
        return undefined;
    return header.startsWith('required') ? [] : ['package-access'];
}
const POLICY_RULES = [
    {
        code: 'classic-token-forbidden',
        source: 'GitHub docs, "Setting a personal access token policy for your organization"',
        find: (about) => {
            const { answer } = about;
            if (answer.kind !== 'refused' || answer.wording.kind !== 'classic-forbidden')
                return undefined;
            const { lifetime } = answer.wording;
            return { ...(0,rule/* base */.E)('classic-token-forbidden', about), owner: about.package.owner, lifetime };
        }
    },
    {
        code: 'sso-required',
        source: 'GitHub docs, "Authorizing a personal access token for use with single sign-on"',
        find: (about) => {
            const others = ssoOthers(about);
            return others === undefined
                ? undefined
                : { ...(0,rule/* base */.E)('sso-required', about, others), owner: about.package.owner };
        }
    },
    {
        code: 'ip-not-allowed',
        source: 'GitHub docs, "Managing allowed IP addresses for your organization"',
        find: (about) => about.wording === 'ip-allow-list'
            ? { ...(0,rule/* base */.E)('ip-not-allowed', about), owner: about.package.owner }
            : undefined
    }
];

;// CONCATENATED MODULE: ./src/verdict/findings.ts








/** All rules; each says on its own whether it holds. */
const RULES = [
    ...EVENT_RULES,
    ...NAME_RULES,
    ...CREDENTIAL_RULES,
    ...PACKAGE_RULES,
    ...POLICY_RULES
];
/**
 * Judges one target. The registry has the last word: an opened upload beats every prediction; a
 * refusal is explained by the rules; without an answer only certain rules speak.
 */
function judge(facts, subject) {
    const about = (0,verdict_case/* caseOf */.K)(facts, subject);
    const found = subject.answer.kind === 'accepted'
        ? []
        : RULES.flatMap((rule) => rule.find(about) ?? []).filter(isWorthSaying);
    const [primary = (0,rules_answer/* unexplained */.E)(about), ...beside] = byLayer(found);
    return { facts: subject, verdict: reason/* REASONS */.e[primary.code].verdict, primary, beside };
}
/** A retired registry or a token that means nothing there makes every further mistake idle. */
function isWorthSaying(finding, _index, all) {
    const last = all.find(({ code }) => code === 'registry-retired' || code === 'token-host');
    return last === undefined || last.code === finding.code || finding.class === 'by-design';
}
/** By design first, because nothing in the workflow changes it; then as a user would meet the mistakes. */
function byLayer(found) {
    const rank = ({ class: itsClass, code }) => itsClass === 'by-design' ? -1 : reason/* LAYERS */.R.indexOf(reason/* REASONS */.e[code].layer);
    return found.toSorted((one, other) => rank(one) - rank(other));
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ judgePull),
  B: () => (/* binding */ pullRulesTried)
});

// EXTERNAL MODULE: ./src/verdict/case.ts
var verdict_case = __webpack_require__(5889);
// EXTERNAL MODULE: ./src/verdict/reason.ts
var reason = __webpack_require__(33);
// EXTERNAL MODULE: ./src/verdict/rule.ts
var rule = __webpack_require__(7883);
// EXTERNAL MODULE: ./src/verdict/rules-answer.ts
var rules_answer = __webpack_require__(2445);
// EXTERNAL MODULE: ./src/verdict/findings.ts + 5 modules
var findings = __webpack_require__(2165);
// EXTERNAL MODULE: ./src/verdict/predicates.ts
var predicates = __webpack_require__(7275);
;// CONCATENATED MODULE: ./src/verdict/predicates-pull.ts
/** Refusals that concern the package, as everybody without access to it gets them. */
const CLOSED = new Set([
    'authentication-required',
    'access-denied',
    'read-package',
    'not-admitted',
    'no-installation',
    'installation-not-allowed'
]);
/**
 * Does the registry refuse anybody what GitHub's API calls public? One of the two is behind, and the
 * refusal says nothing of the package. What has words of its own (a rule on addresses) is no contradiction.
 */
function isContradicted(about) {
    const { pull } = about;
    // Of the job's own block it is certain that the token may read no package.
    const isExplained = refusesApp(about) || (isJobsRefusal(about) && lacksRead(about));
    const isPublic = pull.visibility === 'public' && !isExplained;
    return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(about));
}
/** Is it a refusal that names no cause but the package? "denied" alone names nothing. */
function isPlain(answer) {
    if (answer?.kind !== 'refused')
        return false;
    const { wording, words } = answer;
    return (CLOSED.has(wording.kind) || (wording.kind === 'unknown' && /^(?:denied)?$/i.test(words.message)));
}
function pullerOf({ pull }) {
    return pull.target.role === 'public' ? 'anyone' : 'job';
}
/** Public, and refused all the same: the stored login is what is wrong. */
function isStale({ pull }) {
    return pull.withoutLogin?.kind === 'pullable';
}
/**
 * By what is it known that the package is there, and closed? GitHub's API says so to those who may see
 * it, and its registry to a login that may not read it (kedacore/http-add-on#48). That it says 401 to
 * nobody in particular, and 403 of what is not there, is measured only (link-foundation/box#117).
 */
function closedBy(about) {
    const { pull, wording, anyGitHub } = about;
    if (!anyGitHub)
        return undefined;
    if (pull.visibility === 'private' || pull.visibility === 'internal')
        return 'word';
    if (hasLogin(about) && wording === 'read-package')
        return 'word';
    const anonymous = anonymousAnswer(about);
    const toAnybody = anonymous?.kind === 'refused' ? anonymous.wording.kind : undefined;
    const isMeasured = toAnybody === 'authentication-required' || toAnybody === 'read-package';
    return isMeasured ? 'status' : undefined;
}
/** What else the same answers fit, where only their status tells that the package is there. */
function othersOfClosed(about) {
    if (closedBy(about) !== 'status')
        return [];
    return [about.pull.moved === undefined ? 'package-absent' : 'moved'];
}
/** Was a login shown, which the package could have admitted? */
function hasLogin({ credential }) {
    return 'secret' in credential;
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
function hasMoved(about) {
    const { moved } = about.pull;
    return (moved !== undefined &&
        (moved.pullable || !(closedBy(about) !== undefined || isContradicted(about))));
}
/** The job's own token was refused the package by its permissions, or by the package's list. */
function isJobsRefusal({ jobToken, wording }) {
    return jobToken && (wording === 'installation-not-allowed' || wording === 'read-package');
}
/** What of an intended login came out empty, where one could help: anybody may pull what is public. */
function withheldPart(about) {
    const { credential, wording } = about;
    if (credential.kind !== 'withheld')
        return undefined;
    const isNeeded = CLOSED.has(wording) && !isContradicted(about);
    return isNeeded ? credential.missing : undefined;
}
/** Does the block that applies leave even `packages: read` out? */
function lacksRead({ grant }) {
    const sure = grant.certainty === 'certain' || grant.certainty === 'high';
    return sure && grant.level === 'none';
}
/** A refusal of another App's token, whatever the package says. */
function refusesApp({ anyGitHub, token, wording }) {
    const isInstallations = wording === 'installation-not-allowed' || wording === 'no-installation';
    return anyGitHub && token === 'app' && isInstallations;
}
/** Does the package keep out somebody who came with a login of GitHub's, and is it there for certain or likely? */
function isNotAdmitted(about) {
    if (!isClosed(about) || !hasLogin(about))
        return false;
    if (isJobsRefusal(about))
        return !lacksRead(about);
    return about.anyGitHub && closedBy(about) !== undefined;
}
function isClosed(about) {
    if (refusesApp(about) || isContradicted(about))
        return false;
    const isOther = isStale(about) || hasMoved(about) || withheldPart(about) !== undefined;
    return CLOSED.has(about.wording) && !isOther;
}

;// CONCATENATED MODULE: ./src/verdict/rules-pull.ts



/** All rules; each says on its own whether it holds. */
const PULL_RULES = [
    {
        code: 'secret-withheld',
        source: 'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks',
        find: (about) => {
            const because = (0,predicates/* withholdsSecrets */.Mc)(about.run);
            return because === undefined || withheldPart(about) === undefined
                ? undefined
                : { ...(0,rule/* base */.E)('secret-withheld', about), because, registry: about.host };
        }
    },
    {
        code: 'no-credentials',
        source: 'docker login needs both parts',
        find: (about) => {
            const missing = withheldPart(about);
            return missing === undefined || (0,predicates/* withholdsSecrets */.Mc)(about.run) !== undefined
                ? undefined
                : { ...(0,rule/* base */.E)('no-credentials', about), registry: about.host, missing, github: about.github };
        }
    },
    {
        code: 'stale-login',
        source: 'trivy docs, "Troubleshooting"; tart: an expired login is refused even public packages',
        find: (about) => isStale(about) ? { ...(0,rule/* base */.E)('stale-login', about), registry: about.host } : undefined
    },
    {
        code: 'app-token',
        source: 'actions/create-github-app-token#314: "installation not allowed to Read"',
        find: (about) => refusesApp(about) && !isStale(about) && !hasMoved(about)
            ? { ...(0,rule/* base */.E)('app-token', about), owner: about.package.owner }
            : undefined
    },
    {
        code: 'moved',
        source: 'GitHub docs, "Renaming a repository": the API redirects; the registry does not',
        find: (about) => {
            const { moved } = about.pull;
            if (moved === undefined || !hasMoved(about))
                return undefined;
            const { from, to, reference, pullable } = moved;
            return { ...(0,rule/* base */.E)('moved', about), from, to, suggested: reference, pullable };
        }
    },
    {
        code: 'permission-missing',
        source: 'actions/runner#1039: "installation not allowed to Read" without packages: read',
        find: (about) => isJobsRefusal(about) && lacksRead(about)
            ? {
                ...(0,rule/* base */.E)('permission-missing', about),
                declared: about.declared,
                grant: about.grant,
                operation: undefined,
                owner: about.package
            }
            : undefined
    },
    {
        code: 'package-access',
        source: 'GitHub docs, "Configuring a package\'s access control and visibility"',
        find: (about) => isNotAdmitted(about) && about.named !== undefined
            ? {
                ...(0,rule/* base */.E)('package-access', about, [
                    ...(isJobsRefusal(about) ? ['permission-missing'] : []),
                    ...othersOfClosed(about)
                ]),
                package: about.github ? about.package : undefined,
                reference: about.named.reference,
                subject: (0,predicates/* speaksFor */.ZQ)(about),
                repository: about.repository.fullName
            }
            : undefined
    },
    {
        code: 'package-private',
        source: 'zizmorcore/zizmor#808, DNSControl/dnscontrol#4236: a new package is private',
        find: (about) => isClosed(about) && !hasLogin(about) && closedBy(about) !== undefined
            ? {
                ...(0,rule/* base */.E)('package-private', about, othersOfClosed(about)),
                package: about.github ? about.package : undefined,
                visibility: about.pull.visibility,
                registry: about.host,
                puller: pullerOf(about)
            }
            : undefined
    },
    {
        code: 'private-or-absent',
        source: 'docker/hub-feedback#1771, karakeep-app/karakeep#1202: both are refused in the same words',
        find: (about) => isClosed(about) && !isJobsRefusal(about) && closedBy(about) === undefined
            ? {
                ...(0,rule/* base */.E)('private-or-absent', about),
                package: about.github ? about.package : undefined,
                registry: about.host,
                puller: pullerOf(about)
            }
            : undefined
    },
    {
        code: 'package-absent',
        source: 'OCI distribution spec, error code NAME_UNKNOWN',
        find: (about) => about.wording === 'repository-missing' && !hasMoved(about)
            ? { ...(0,rule/* base */.E)('package-absent', about), registry: about.host }
            : undefined
    },
    {
        code: 'registry-unavailable',
        source: 'GitHub docs, "Working with the Container registry": public images need no login to be pulled',
        find: (about) => isContradicted(about) && !hasMoved(about)
            ? {
                ...(0,rule/* base */.E)('registry-unavailable', about),
                registry: about.host,
                cause: 'contradiction',
                detail: '',
                timeoutSeconds: about.facts.inputs.timeoutMs / 1000
            }
            : undefined
    }
];

;// CONCATENATED MODULE: ./src/verdict/judge-pull.ts






/** Rules that hold for pulls as they do for pushes; the others speak of writing. */
const INHERITED = findings/* RULES */.y0.filter(({ code }) => [
    'invalid-name',
    'registry-retired',
    'owner-not-found',
    'credential-helper-failed',
    'bad-credentials',
    'token-host',
    'unsupported-token',
    'token-scope',
    'classic-token-forbidden',
    'sso-required',
    'ip-not-allowed'
].includes(code));
/** Judges one image; what was asked of a registry is read like the answers to pushes. */
function judgePull(facts, subject) {
    const found = findingsOf(facts, subject);
    const [primary, ...beside] = found;
    return { facts: subject, verdict: reason/* REASONS */.e[primary.code].verdict, primary, beside };
}
/** Every rule about a refused image, in the order of the tables, and whether it holds. */
function pullRulesTried(facts, subject) {
    const { answer } = subject;
    if (!isOpen(answer))
        return [];
    const about = { ...(0,verdict_case/* caseOf */.K)(facts, asPush(subject, answer)), pull: subject };
    return [...PULL_RULES, ...INHERITED].map((rule) => ({
        rule,
        holds: rule.find(about) !== undefined
    }));
}
/** Does the answer leave the cause to the rules? */
function isOpen(answer) {
    switch (answer.kind) {
        case 'pullable':
        case 'tag-missing':
        case 'digest-mismatch':
        case 'incomplete-index':
        case 'schema-1':
            return false;
        case 'refused':
        case 'rate-limited':
        case 'unavailable':
        case 'unrecognised':
        case 'untrusted-realm':
        case 'not-asked':
            return true;
    }
}
function findingsOf(facts, subject) {
    const { answer } = subject;
    const about = (said) => (0,verdict_case/* caseOf */.K)(facts, asPush(subject, said));
    const nothing = { kind: 'not-asked', why: 'certain' };
    switch (answer.kind) {
        case 'pullable':
            return [(0,rule/* base */.E)('pullable', about(nothing))];
        case 'tag-missing':
            return [
                {
                    ...(0,rule/* base */.E)('tag-missing', about(nothing)),
                    words: answer.words,
                    wanted: subject.target.wanted
                }
            ];
        case 'digest-mismatch': {
            const { what, expected, actual } = answer;
            return [{ ...(0,rule/* base */.E)('digest-mismatch', about(nothing)), what, expected, actual }];
        }
        case 'incomplete-index':
            return [{ ...(0,rule/* base */.E)('incomplete-index', about(nothing)), missing: answer.missing }];
        case 'schema-1':
            return [outdated(about(nothing), answer.mediaType)];
        case 'refused':
        case 'rate-limited':
        case 'unavailable':
        case 'unrecognised':
        case 'untrusted-realm':
        case 'not-asked':
            return explained({ ...about(answer), pull: subject });
    }
}
/** Nothing that the step could tell to be a refusal, as older versions of docker still pull it. */
function outdated(about, contentType) {
    return {
        ...(0,rule/* base */.E)('unrecognised-response', about),
        registry: about.host,
        status: 200,
        contentType,
        google: false,
        schema1: true
    };
}
function explained(about) {
    const own = PULL_RULES.flatMap((rule) => rule.find(about) ?? []);
    // A login that stands in the way of what is public is one cause, whatever was said of it.
    const isStale = own.some(({ code }) => code === 'stale-login');
    // What is public is open to any login, so that silence says nothing against one.
    const { kind } = about.answer;
    const isTold = kind === 'refused' || kind === 'not-asked';
    const inherited = isStale || !isTold ? [] : INHERITED.flatMap((rule) => rule.find(about) ?? []);
    const [first = (0,rules_answer/* unexplained */.E)(about), ...others] = (0,findings/* byLayer */.BS)([...own, ...inherited]);
    return [first, ...others];
}
/** The rules about credentials are the same for both directions, and are written once. */
function asPush(subject, answer) {
    const { target, tested, exists, visibility, scopes, exchanges } = subject;
    const { given, name } = target;
    return {
        target: { role: 'image', given, name },
        tested,
        answer,
        exists,
        visibility,
        scopes,
        exchanges
    };
}


/***/ }),

/***/ 7883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ base)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33);

/** What every finding holds; `likely` as soon as the same words fit another cause. */
function base(code, { words }, alsoPossible = [], itsClass = _reason_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e[code].class) {
    return {
        code,
        class: itsClass,
        certainty: alsoPossible.length === 0 ? 'certain' : 'likely',
        alsoPossible,
        words
    };
}


/***/ }),

/***/ 2445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ unexplained)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7883);

/** The finding for an answer that no rule explains. */
function unexplained(about) {
    const { answer, host } = about;
    switch (answer.kind) {
        case 'accepted':
            return { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('accepted', about), token: about.token };
        case 'refused':
            return { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('refused', about), registry: host };
        case 'rate-limited':
            return {
                ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('rate-limited', about),
                words: answer.words,
                registry: host,
                retryAfterSeconds: answer.retryAfterSeconds
            };
        case 'unavailable':
            return {
                ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('registry-unavailable', about),
                registry: host,
                cause: answer.cause,
                detail: answer.detail,
                timeoutSeconds: about.facts.inputs.timeoutMs / 1000
            };
        case 'unrecognised':
            return {
                ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('unrecognised-response', about),
                registry: host,
                status: answer.status,
                contentType: answer.contentType,
                google: about.named?.registry.kind === 'google'
            };
        case 'untrusted-realm':
            return { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('untrusted-realm', about), registry: host, realm: answer.realm };
        case 'not-asked':
            return judgedAlone(about);
    }
}
/** Nobody was asked: for want of a login that a helper is still looking for, or else the token's permission alone, where it is certain. */
function judgedAlone(about) {
    const { grant, declared, jobToken, foreignOwner, credential } = about;
    if (credential.kind === 'helper-failed') {
        return {
            ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('registry-unavailable', about),
            registry: about.host,
            cause: 'helper',
            detail: credential.helper,
            timeoutSeconds: about.facts.inputs.timeoutMs / 1000
        };
    }
    const sure = grant.certainty === 'certain' || grant.certainty === 'high';
    if (jobToken && sure && grant.level === 'write' && !foreignOwner) {
        return { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('permission-granted', about), grant };
    }
    // The scope gives no rights under somebody else's name; of the repository's owner they are likely.
    const scopes = about.subject.scopes?.scopes ?? [];
    const sso = about.subject.scopes?.sso !== undefined;
    if (about.github && !foreignOwner && !sso && scopes.includes('write:packages')) {
        return { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('permission-granted', about), grant: undefined };
    }
    return { ...(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E)('permission-unknown', about), grant, declared };
}


/***/ })

};
