export const id = 292;
export const ids = [292];
export const modules = {

/***/ 8292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ALL_REASONS: () => (/* binding */ ALL_REASONS),
  REASONS: () => (/* binding */ REASONS)
});

// EXTERNAL MODULE: ./src/reasons/accepted.ts
var accepted = __webpack_require__(784);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
// EXTERNAL MODULE: ./src/reasons/reason.ts
var reason = __webpack_require__(7901);
// EXTERNAL MODULE: ./src/reasons/target-case.ts
var target_case = __webpack_require__(4833);
// EXTERNAL MODULE: ./src/credential/credential.ts
var credential = __webpack_require__(8424);
// EXTERNAL MODULE: ./src/event/run.ts
var event_run = __webpack_require__(4949);
;// CONCATENATED MODULE: ./src/reasons/predicates.ts



const MISSING_LOGIN = new Set([
    'authentication-required',
    'denied-generic',
    'credential-refused',
    'access-denied'
]);
function isWithoutLogin(c) {
    const { credential, refusal, github } = c;
    if (credential.kind === 'withheld')
        return true;
    return credential.kind === 'none' && (github || MISSING_LOGIN.has(refusal) || isClosedByGoogle(c));
}
function isClosedByGoogle({ answer, named, refusal }) {
    if (named?.registry.kind !== 'google')
        return false;
    const isPage = answer.kind === 'unrecognised' && (answer.status === 401 || answer.status === 403);
    return refusal === 'unknown' || isPage;
}
function isLoginEmpty(c) {
    const { credential, named, target } = c;
    const { name } = target;
    const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component';
    return isWithoutLogin(c) || (emptied && named !== undefined && credential.kind === 'none');
}
function lacksSecretBy({ run, credential }) {
    return credential.kind === 'withheld' ? (0,event_run/* emptiesSecrets */.Bh)(run) : (0,event_run/* withholdsSecrets */.Mc)(run);
}
function hasLogin({ credential }) {
    return 'secret' in credential;
}
function credentialOwner({ token }) {
    return token === 'job' ? 'repository' : 'user';
}
function isUnsupportedToken({ token, anyGitHub }) {
    return (anyGitHub && (token === 'fine-grained' || token === 'user-to-server' || token === 'refresh'));
}
function isUpstreamImage(c) {
    const { foreignOwner, repository, refusal } = c;
    if (!(0,credential/* usesJobIdentity */.M)(c) || !foreignOwner || repository.fork !== true)
        return false;
    if (refusal === 'owner-not-found')
        return false;
    const upstreams = [repository.parentOwner, repository.rootOwner];
    const known = upstreams.flatMap((owner) => owner?.toLowerCase() ?? []);
    return known.length === 0 || known.includes(c.package.owner);
}
function classByDesign({ isDefaultBranchOrTag }) {
    return isDefaultBranchOrTag ? 'mistake' : 'by-design';
}
function isUndecided({ answer }) {
    return answer.kind !== 'accepted' && answer.kind !== 'refused';
}
function lacksWrite(c) {
    return (0,target_case/* isPermissionSure */.ZV)(c) && (c.permission.level === 'read' || c.permission.level === 'none');
}
function lacksRead(c) {
    return (0,target_case/* isPermissionSure */.ZV)(c) && c.permission.level === 'none';
}
function isWriteGranted(c) {
    return (0,target_case/* isPermissionSure */.ZV)(c) && c.permission.level === 'write';
}
function blockLacksWrite({ declared }) {
    return declared.kind === 'block' && declared.level !== 'write' && declared.certainty === 'high';
}
function declaresWrite({ declared }) {
    return declared.kind === 'block' && declared.level === 'write';
}
function isDeclaredWriteDoubtful({ declared }) {
    return declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'medium';
}
function hasWriteForCertain({ permission }) {
    return permission.level === 'write' && permission.certainty === 'certain';
}
function holdsWrite(c) {
    return hasWriteForCertain(c) || (!isReportedByRunner(c.permission) && declaresWrite(c));
}
function isDeclaredWriteUnconfirmed(c) {
    return isDeclaredWriteDoubtful(c) && !hasWriteForCertain(c) && !isReportedByRunner(c.permission);
}
function isWriteKnown(c) {
    return holdsWrite(c) ? !isDeclaredWriteUnconfirmed(c) : lacksWrite(c);
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
function isRefusedDespiteWrite(c) {
    const { run, jobToken, foreignOwner } = c;
    if (!jobToken || foreignOwner || !isTokenRefused(c))
        return false;
    const byDependabot = run.dependabotUnsettled || (run.dependabot && isDeclaredWriteDoubtful(c));
    const mayBeEvent = (0,event_run/* mayBeReadOnlyFork */["do"])(run) || byDependabot;
    return hasWriteForCertain(c) || (!mayBeEvent && holdsWrite(c));
}
function isPolicyPossible(c) {
    const { run, jobToken, foreignOwner } = c;
    if (!jobToken || foreignOwner || !isTokenRefused(c) || isReportedByRunner(c.permission))
        return false;
    return declaresWrite(c) || !((0,event_run/* mayBeReadOnlyFork */["do"])(run) || run.dependabotUnsettled);
}
function isCreationRefused(c) {
    if (c.jobToken && c.foreignOwner)
        return false;
    if (c.refusal === 'create-package')
        return true;
    return isRefusedDespiteWrite(c) && refusedOperation(c) === 'create';
}
function isReportedByRunner({ rule }) {
    return rule === 'runner-reported';
}
function isCertainlyPushedByAnotherJob({ push: { pushingJob } }) {
    return pushingJob !== undefined && !pushingJob.isAlike && pushingJob.isCertain;
}
function isPushingJobsTokenUnknown(c) {
    const { pushingJob } = c.push;
    if (pushingJob === undefined || pushingJob.isAlike)
        return false;
    if (c.answer.kind === 'accepted')
        return c.permission.level !== 'write';
    const { declared, permission } = c.facts;
    const isOwnSure = isWriteGranted({ ...c, declared, permission });
    return !isOwnSure && !lacksWrite(c) && !c.foreignOwner && mayBeAboutToken(c);
}
function mayBeAboutToken(c) {
    const { refusal } = c;
    return (isTokenRefused(c) ||
        isPackageRefused(c) ||
        refusal === 'create-package' ||
        refusal === 'denied-generic' ||
        refusal === 'token-scopes');
}
const CLOSED = new Set([
    'authentication-required',
    'denied-generic',
    'read-package',
    'access-denied',
    'no-installation',
    'installation-not-allowed'
]);
function isContradicted(c) {
    const { pull } = c;
    const isExplained = isAppRefused(c) || (isJobRefused(c) && lacksRead(c));
    const isPublic = pull.visibility === 'public' && !isExplained;
    return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(c));
}
function isPlain(answer) {
    if (answer?.kind !== 'refused')
        return false;
    const { refusal, error } = answer;
    return (CLOSED.has(refusal.kind) || (refusal.kind === 'unknown' && /^(?:denied)?$/i.test(error.message)));
}
function pullerOf({ pull }) {
    return pull.target.role === 'public' ? 'anyone' : 'job';
}
function closedBy(c) {
    const { pull, refusal, anyGitHub } = c;
    if (!anyGitHub)
        return undefined;
    if (pull.visibility === 'private' || pull.visibility === 'internal')
        return 'word';
    if (hasLogin(c) && refusal === 'read-package')
        return 'word';
    const anonymous = anonymousAnswer(c);
    const toAnybody = anonymous?.kind === 'refused' ? anonymous.refusal.kind : undefined;
    const isMeasured = toAnybody === 'authentication-required' || toAnybody === 'read-package';
    return isMeasured ? 'status' : undefined;
}
function anonymousAnswer({ pull, credential }) {
    return credential.kind === 'none' ? pull.answer : pull.withoutLogin;
}
function hasMoved(c) {
    const { moved } = c.pull;
    return (moved !== undefined && (moved.pullable || !(closedBy(c) !== undefined || isContradicted(c))));
}
function isJobRefused({ jobToken, refusal }) {
    return jobToken && (refusal === 'installation-not-allowed' || refusal === 'read-package');
}
function emptyPart(c) {
    const { credential, refusal } = c;
    if (credential.kind !== 'withheld')
        return undefined;
    const isNeeded = CLOSED.has(refusal) && !isContradicted(c);
    return isNeeded ? credential.missing : undefined;
}
function isAppRefused({ anyGitHub, token, refusal }) {
    const isOfTheToken = refusal === 'installation-not-allowed' ||
        refusal === 'no-installation' ||
        refusal === 'denied-generic';
    return anyGitHub && token === 'app' && isOfTheToken;
}
function isClosed(c) {
    if (isAppRefused(c) || isContradicted(c))
        return false;
    const isOther = (0,target_case/* isLoginStale */.jg)(c) || hasMoved(c) || emptyPart(c) !== undefined;
    return CLOSED.has(c.refusal) && !isOther;
}

// EXTERNAL MODULE: ./src/reasons/fixes.ts
var reasons_fixes = __webpack_require__(6066);
// EXTERNAL MODULE: ./src/reasons/wording.ts
var wording = __webpack_require__(649);
;// CONCATENATED MODULE: ./src/reasons/app-token.ts






const OF_THE_TOKEN = new Set([
    'installation-not-allowed',
    'no-installation',
    'denied-generic',
    'token-scopes'
]);
const appToken = {
    code: 'app-token',
    means: 'token of another GitHub App',
    toChange: 'login',
    source: 'SlyBase/helm-charts#595, product-os/flowzone#516, atlanhq/application-sdk#2680: pushes with tokens of other Apps are refused; actions/create-github-app-token#314: "installation not allowed to Read"',
    push: (c) => c.anyGitHub && c.token === 'app' && OF_THE_TOKEN.has(c.refusal)
        ? { owner: c.package.owner }
        : undefined,
    pull: (c) => isAppRefused(c) && !(0,target_case/* isLoginStale */.jg)(c) && !hasMoved(c)
        ?
            { owner: c.package.owner, certainty: c.refusal === 'denied-generic' ? 'likely' : 'certain' }
        : undefined,
    says: ({ owner }, context) => {
        const pulled = (0,wording/* isPulled */.NP)(context.target.target);
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The registry refuses tokens of GitHub Apps other than Actions, even with permission to ${(0,sentence/* plain */.pj)(pulled ? 'read' : 'write')} packages.`, pulled || (0,reasons_fixes/* jobTokenFits */.pE)(context) ? (0,reasons_fixes/* tokenFixes */.bV)(context) : [(0,reasons_fixes/* otherOwnerFix */.V1)(owner)]);
    }
};

// EXTERNAL MODULE: ./src/text/links.ts
var links = __webpack_require__(4930);
;// CONCATENATED MODULE: ./src/reasons/bad-credentials.ts






const badCredentials = {
    code: 'bad-credentials',
    means: 'the credential is not accepted',
    toChange: 'login',
    holdsForEveryLogin: true,
    source: 'openai/tart#277, secureCodeBox/secureCodeBox#2574 (recorded), getwud/wud#219: expired, revoked and mistyped ones are refused alike',
    both: (c) => {
        const { answer, credential, token, host, github, anyGitHub } = c;
        if (c.refusal !== 'credential-refused' || isWithoutLogin(c) || isUnsupportedToken(c)) {
            return undefined;
        }
        const byStatus = answer.kind === 'refused' && 'maybeInsufficientScope' in answer.refusal && !anyGitHub;
        return {
            certainty: byStatus ? 'likely' : 'certain',
            registry: host,
            token,
            source: 'source' in credential ? credential.source : undefined,
            github
        };
    },
    says: ({ registry, token, source, github }, context) => {
        const from = source === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` from ${(0,wording/* sourceWords */.hI)(source)}`;
        const own = token === 'job' ? [] : (0,reasons_fixes/* useJobToken */.uW)(context);
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The ${(0,sentence/* plain */.pj)(tokenWords(token))}${from} for ${registry} is expired, revoked or mistyped.`, [...own, renewal(token, source, context)], { links: github && token !== 'job' ? [(0,links/* classicTokens */.zR)(context.facts)] : [] });
    }
};
function renewal(token, source, context) {
    if (token === 'job') {
        return (0,reason/* byAuthor */.bs) `Pass ${(0,sentence/* code */.aY)('${{ github.token }}')} of this job, not a token saved by another job, and run the job again`;
    }
    return (0,reason/* byTokenOwner */.O4) `Save a new token or password in ${(0,wording/* secretOf */.OM)(source, context)}, without spaces or line breaks around it`;
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

;// CONCATENATED MODULE: ./src/reasons/classic-token-forbidden.ts





const classicTokenForbidden = {
    code: 'classic-token-forbidden',
    means: 'classic tokens are restricted',
    titled: ({ lifetime }) => lifetime ? 'the classic token lives too long' : 'classic tokens are forbidden',
    toChange: 'login',
    source: 'GitHub docs, "Setting a personal access token policy for your organization": classic ones may be banned, or those that live too long',
    both: ({ answer, package: { owner } }) => answer.kind === 'refused' && answer.refusal.kind === 'classic-forbidden'
        ? { owner, lifetime: answer.refusal.lifetime }
        : undefined,
    says: ({ owner, lifetime }, context) => {
        const isOwn = (0,reasons_fixes/* sameName */.q)(owner, context.facts.run.repository.owner);
        const own = isOwn ? (0,reasons_fixes/* useJobToken */.uW)(context) : [];
        if (!lifetime) {
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${owner} forbids classic tokens, and GitHub Packages accepts no fine-grained ones, even if its answer suggests them.`, own.length === 0 ? [ownRepositoryFix(owner)] : own);
        }
        const shorter = (0,reason/* byTokenOwner */.O4) `Create a token with a lifetime that ${owner} allows, and save it in ${(0,wording/* secretOf */.OM)((0,wording/* sourceOf */.vz)(context), context)}: ${(0,links/* classicTokens */.zR)(context.facts, 'Open the classic tokens of its account')}`;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${owner} limits the lifetime of classic tokens, and this one is valid for longer.`, [...own, shorter]);
    }
};
function ownRepositoryFix(owner) {
    return (0,reason/* byAuthor */.bs) `Run this workflow in a repository of ${owner}, and log in with the job token there`;
}

;// CONCATENATED MODULE: ./src/reasons/creation-forbidden.ts







const creationForbidden = {
    code: 'creation-forbidden',
    means: 'the owner forbids new packages',
    titled: ({ package: name, subject }) => name !== undefined && subject === 'user' ? 'its login may not create packages' : undefined,
    toChange: ({ target }) => (target.tested.token === 'job' ? undefined : 'login'),
    source: 'airbus/sen#173, janitor-team/janitor#1330: organizations may forbid creating packages',
    push: (c) => isCreationRefused(c) && c.named !== undefined
        ? {
            certainty: mayTokenBeCause(c) ? 'likely' : 'certain',
            package: c.github ? c.package : undefined,
            reference: c.named.reference,
            subject: credentialOwner(c),
            repository: c.repository.fullName
        }
        : undefined,
    alsoFitsPush: (c) => {
        if (c.refusal === 'access-denied')
            return false;
        return refusedOperation(c) === 'create' ? isPolicyPossible(c) : isRefusedDespiteWrite(c);
    },
    says: (finding, context) => {
        const { package: name, subject, repository, reference } = finding;
        const { facts } = context;
        if (name === undefined)
            return (0,reasons_fixes/* notAdmittedElsewhere */.EJ)(reference, finding, context);
        const cause = subject === 'repository'
            ? (0,sentence/* say */.cv) `The package does not exist yet, and ${name.owner} does not let workflows of ${(0,sentence/* code */.aY)(repository)} create it.`
            : (0,sentence/* say */.cv) `The package does not exist yet, and the owner of the token that logs in may not create packages under ${name.owner}.`;
        const spelling = (0,reason/* byAuthor */.bs) `Check that ${(0,sentence/* code */.aY)(name.owner)} is the account that the image belongs to`;
        if (name.ownerType === 'User')
            return (0,reason/* advice */.v9)(cause, [spelling]);
        const isOwn = name.ownerType !== undefined;
        const own = subject === 'user' ? (0,reasons_fixes/* useJobToken */.uW)(context) : [];
        return (0,reason/* advice */.v9)(cause, [...own, ...creationFixes(facts, name, subject), ...(isOwn ? [] : [spelling])], { links: subject === 'repository' ? [(0,links/* organizationActions */.PN)(facts, name.owner)] : [] });
    }
};
function creationFixes(facts, name, subject) {
    const allow = (0,reason/* byOrganizationOwner */.oU) `Allow new packages: ${(0,links/* organizationPackages */.fg)(facts, name.owner)} \u2192 ${(0,sentence/* label */.Pf)('Package creation')} \u2192 select the visibility that the package should have`;
    const first = subject === 'repository'
        ? (0,reason/* byOrganizationOwner */.oU) `Push a first version yourself, then give the repository ${(0,sentence/* code */.aY)(facts.run.repository.fullName)} the role ${(0,sentence/* label */.Pf)('Write')}: ${(0,reasons_fixes/* openSettings */.Ow)(facts, name)} \u2192 ${(0,sentence/* label */.Pf)('Manage Actions access')} \u2192 ${(0,sentence/* label */.Pf)('Add repository')}`
        : (0,reason/* byOrganizationOwner */.oU) `If that is already allowed, make the owner of the token a member who may create packages`;
    return [allow, first];
}
function mayTokenBeCause(c) {
    if (!c.jobToken || hasWriteForCertain(c))
        return false;
    return (0,event_run/* mayBeFork */.bk)(c.run) || c.run.dependabot || isDeclaredWriteUnconfirmed(c);
}

;// CONCATENATED MODULE: ./src/reasons/credential-helper-failed.ts


const credentialHelperFailed = {
    code: 'credential-helper-failed',
    means: 'the credential helper fails',
    titled: ({ why }) => (why === 'absent' ? 'the credential helper is missing' : undefined),
    source: 'docker/cli: a configured helper that fails ends the push',
    both: ({ credential, host }) => credential.kind === 'helper-failed' && credential.why !== 'timeout'
        ? { registry: host, helper: credential.helper, why: credential.why, exit: credential.exit }
        : undefined,
    says: ({ registry, helper, why, exit }) => {
        const program = (0,sentence/* code */.aY)(`docker-credential-${helper}`);
        const configured = (0,sentence/* say */.cv) `Docker gets the login to ${registry} from ${program}`;
        switch (why) {
            case 'absent':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${configured}, and this runner has no such program.`, [
                    (0,reason/* byAuthor */.bs) `Install ${program} in an earlier step, or remove ${(0,sentence/* code */.aY)(helper)} from ${(0,sentence/* code */.aY)('credHelpers')} or ${(0,sentence/* code */.aY)('credsStore')} in the configuration of Docker (${(0,sentence/* code */.aY)('~/.docker/config.json')}) and log in with docker/login-action`
                ]);
            case 'failed':
            case 'unusable-answer':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${configured}, and it ${trouble(why, exit)}.`, [
                    (0,reason/* byAuthor */.bs) `${before(helper, program)} in a step before the ghcr-preflight step, or remove ${(0,sentence/* code */.aY)(helper)} from ${(0,sentence/* code */.aY)('credHelpers')} or ${(0,sentence/* code */.aY)('credsStore')} in the configuration of Docker (${(0,sentence/* code */.aY)('~/.docker/config.json')}) and log in with docker/login-action`
                ]);
            case 'bad-name':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${configured}, and no helper can have this name.`, [
                    (0,reason/* byAuthor */.bs) `Correct the name in ${(0,sentence/* code */.aY)('credHelpers')} or ${(0,sentence/* code */.aY)('credsStore')} in the configuration of Docker`
                ]);
            case 'in-workspace':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${configured}, but this configuration is in the workspace, where any commit can change it. So the helper is not run.`, [
                    (0,reason/* byAuthor */.bs) `Set ${(0,sentence/* code */.aY)('DOCKER_CONFIG')} to a folder outside the workspace, such as ${(0,sentence/* code */.aY)('${{ runner.temp }}/docker')}, in the ${(0,sentence/* code */.aY)('env')} of the steps (the ${(0,sentence/* code */.aY)('env')} of a job cannot use it)`
                ]);
        }
    }
};
const CLOUD_LOGINS = new Map([
    ['ecr-login', (0,sentence/* say */.cv) `Give it AWS credentials (aws-actions/configure-aws-credentials)`],
    ['gcloud', (0,sentence/* say */.cv) `Log in to Google Cloud (google-github-actions/auth)`],
    ['gcr', (0,sentence/* say */.cv) `Log in to Google Cloud (google-github-actions/auth)`],
    ['acr-env', (0,sentence/* say */.cv) `Log in to Azure (azure/login)`]
]);
function before(helper, program) {
    return CLOUD_LOGINS.get(helper) ?? (0,sentence/* say */.cv) `Log in with the tool that ${program} belongs to`;
}
function trouble(why, exit) {
    switch (why) {
        case 'failed':
            if (exit === undefined)
                return (0,sentence/* say */.cv) `ends with an error`;
            return (0,sentence/* say */.cv) `ends with exit status ${exit.status}${exit.said === '' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `: ${(0,sentence/* quote */.hD)(exit.said)}`}`;
        case 'unusable-answer':
            return (0,sentence/* say */.cv) `does not answer with a login`;
    }
}

;// CONCATENATED MODULE: ./src/reasons/dependabot.ts




const dependabot = {
    code: 'dependabot',
    means: 'Dependabot gets a read-only token',
    titled: ({ certainty }) => certainty === 'likely' ? 'the read-only token of Dependabot' : undefined,
    holdsForEveryName: true,
    source: 'GitHub docs, "Dependabot on GitHub Actions": read-only by default; GitHub changelog 2021-10-06, "Workflows triggered by Dependabot PRs will respect permissions key": an explicit block raises it, as in GenSpectrum/cov-spectrum-website#749',
    push: (c) => {
        const certainty = certaintyOf(c);
        const { run, declared } = c;
        return certainty === undefined
            ? undefined
            : { certainty, class: classByDesign(run), event: run.event, declared };
    },
    evenIfAccepted: (c) => c.answer.kind === 'accepted' && isCertainlyPushedByAnotherJob(c) && certaintyOf(c) === 'certain'
        ? { class: classByDesign(c.run), event: c.run.event, declared: c.declared }
        : undefined,
    alsoFitsPush: (c) => {
        const { run, jobToken, refusal } = c;
        if (!jobToken || c.foreignOwner || run.origin.kind === 'fork')
            return false;
        if (hasWriteForCertain(c))
            return false;
        if (run.dependabot && refusal === 'create-package')
            return true;
        const mayBeEvent = (run.dependabot || run.dependabotUnsettled) && !blockLacksWrite(c);
        return mayBeEvent && (isTokenRefused(c) || lacksWrite(c));
    },
    says: (finding, context) => {
        const { declared } = finding;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Dependabot started this run, and only a ${(0,sentence/* code */.aY)('permissions')} block with ${(0,sentence/* code */.aY)('packages: write')} lets it push. Running it again as somebody else changes nothing.${(0,reasons_fixes/* goesMissing */.Ry)(finding)}`, [(0,reasons_fixes/* blockFix */.Jc)(declared, context)], {
            notice: {
                why: finding.certainty === 'certain'
                    ? (0,sentence/* say */.cv) `in runs of Dependabot a token can write only if a ${(0,sentence/* code */.aY)('permissions')} block grants it`
                    : (0,sentence/* say */.cv) `in runs of Dependabot a token can write only if a ${(0,sentence/* code */.aY)('permissions')} block grants it, and most likely none does here`,
                then: (0,sentence/* say */.cv) `to push in such runs too, grant the job ${(0,sentence/* code */.aY)('packages: write')}`
            },
            ...(0,reasons_fixes/* changeOf */.C2)(declared)
        });
    }
};
function certaintyOf(c) {
    const { run, jobToken, declared } = c;
    if (!jobToken || hasWriteForCertain(c))
        return undefined;
    if (run.dependabotUnsettled && isTokenRefused(c) && declaresWrite(c))
        return 'likely';
    const doubtful = isDeclaredWriteDoubtful(c);
    if (!run.dependabot || (declaresWrite(c) && !doubtful))
        return undefined;
    if (!isTokenRefused(c) && !lacksWrite(c))
        return undefined;
    return doubtful || declared.kind === 'unreadable' ? 'likely' : 'certain';
}

;// CONCATENATED MODULE: ./src/reasons/digest-mismatch.ts


const PINNED = [
    (0,reason/* byAuthor */.bs) `Pin the digest of a version that is intact: ask the publisher for it, and do not pin the digest that was served just because it was served`,
    (0,reason/* byPublisher */.kV) `Push exactly the same image again; a new build gets another digest`
];
const NAMED = [
    (0,reason/* byPublisher */.kV) `Push the image again`,
    (0,reason/* byAuthor */.bs) `Pin another version until it is fixed`
];
const digestMismatch = {
    code: 'digest-mismatch',
    means: 'content does not match its digest',
    holdsForEveryLogin: true,
    source: 'OCI distribution spec, "Pulling manifests": clients verify that content matches its digest',
    byAnswer: ({ answer }) => {
        if (answer.kind !== 'digest-mismatch')
            return undefined;
        const { what, expected, actual } = answer;
        return { what, expected, actual };
    },
    says: ({ what, expected, actual }, context) => {
        const pinned = what === 'manifest' && context.target.target.role === 'base';
        const came = actual === undefined ? (0,sentence/* say */.cv) `something longer` : (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(actual)}`;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Docker stops such a pull, and running the job again does not help.`, [
            ...(pinned ? PINNED : NAMED),
            (0,reason/* byRunnerAdmin */.N4) `If there is a proxy or mirror in front of the registry, clear its cache`
        ], { detail: (0,sentence/* say */.cv) `the ${(0,sentence/* plain */.pj)(what)} should be ${(0,sentence/* code */.aY)(expected)}, but the registry sent ${came}` });
    }
};

;// CONCATENATED MODULE: ./src/reasons/fork-pull-request.ts






const forkPullRequest = {
    code: 'fork-pull-request',
    means: 'a fork gets a read-only token',
    titled: ({ certainty }) => (certainty === 'likely' ? 'the read-only token of a fork' : undefined),
    holdsForEveryName: true,
    source: 'GitHub docs, workflow syntax, "How permissions are calculated for a workflow job": pull requests from forks get a read-only token unless an admin sends write tokens; "Events that trigger workflows", `pull_request`: a merge is its activity `closed`, whose run is still the pull request\'s',
    push: (c) => {
        const certainty = fork_pull_request_certaintyOf(c);
        if (certainty === undefined)
            return undefined;
        const { origin, event, repository, mergedPullRequest: isMerged } = c.run;
        return {
            certainty,
            class: isMerged ? 'mistake' : 'by-design',
            isMerged,
            head: origin.kind === 'fork' ? origin.head : undefined,
            event,
            adminMaySendWriteTokens: repository.visibility !== 'public'
        };
    },
    alsoFitsPush: (c) => {
        const { run, jobToken } = c;
        if (!jobToken || !(0,event_run/* mayBeFork */.bk)(run) || (0,event_run/* isCertainlyReadOnlyFork */.ms)(run) || run.dependabot)
            return false;
        if (c.foreignOwner || hasWriteForCertain(c))
            return false;
        if (isRefusedDespiteWrite(c) || c.refusal === 'create-package')
            return true;
        return (0,event_run/* mayBeReadOnlyFork */["do"])(run) && (isTokenRefused(c) || lacksWrite(c));
    },
    says: (finding, context) => {
        const { adminMaySendWriteTokens } = finding;
        const head = finding.head === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` (${finding.head})`;
        const merged = finding.isMerged
            ? (0,sentence/* say */.cv) ` The merge does not change that, so the run that should publish cannot.`
            : (0,sentence/* say */.cv) ``;
        const admin = adminMaySendWriteTokens ? [sendWriteTokens(context.facts)] : [];
        return (0,reason/* advice */.v9)(finding.certainty === 'certain'
            ? (0,sentence/* say */.cv) `Pull requests from forks${head} cannot write anything, whatever the workflow says.${merged}`
            : (0,sentence/* say */.cv) `This run most likely has the read-only token of a pull request from a fork${head}, and no workflow can change that.${merged}`, [...(finding.isMerged ? [PUBLISH_ON_PUSH] : (0,reasons_fixes/* buildWithoutPushing */.Xq)(context)), ...admin], finding.isMerged
            ? { place: startOf(context.facts.job) }
            : {
                notice: {
                    why: finding.certainty === 'certain'
                        ? (0,sentence/* say */.cv) `pull requests from forks cannot write anything, whatever the workflow says`
                        : (0,sentence/* say */.cv) `this run most likely has the read-only token of a pull request from a fork`,
                    then: (0,reasons_fixes/* afterTheMerge */.OU)(context)
                }
            });
    }
};
function fork_pull_request_certaintyOf(c) {
    const { run, jobToken } = c;
    if (!jobToken)
        return undefined;
    if ((0,event_run/* isCertainlyReadOnlyFork */.ms)(run))
        return 'certain';
    if (!(0,event_run/* mayBeReadOnlyFork */["do"])(run) || hasWriteForCertain(c))
        return undefined;
    if (c.foreignOwner && run.origin.kind === 'fork' && c.refusal !== undefined)
        return 'likely';
    if (!isTokenRefused(c) && !(isUndecided(c) && lacksWrite(c)))
        return undefined;
    if (declaresWrite(c))
        return isReportedByRunner(c.permission) ? 'certain' : 'likely';
    return run.origin.kind === 'unknown' ? undefined : 'likely';
}
const PUBLISH_ON_PUSH = (0,reason/* byAuthor */.bs) `Publish in a run of ${(0,sentence/* code */.aY)('on: push')} for the branch that pull requests are merged into: every merge starts one, and its token may write. Remove what reads ${(0,sentence/* code */.aY)('github.event.pull_request')}, such as an ${(0,sentence/* code */.aY)('if')} of the job: it is empty there`;
function startOf(job) {
    if (job.kind !== 'plan' || job.eventLine === undefined)
        return undefined;
    return (0,reason/* stepLocation */.Wu)(job, job, job.eventLine);
}
function sendWriteTokens(facts) {
    return (0,reason/* byRepositoryAdmin */.dh) `Only if every author of such pull requests may publish images, select ${(0,sentence/* label */.Pf)('Send write tokens to workflows from pull requests')}: ${(0,links/* repositoryActions */.oT)(facts)}`;
}

;// CONCATENATED MODULE: ./src/reasons/incomplete-index.ts



const incompleteIndex = {
    code: 'incomplete-index',
    means: 'parts of the image are missing',
    holdsForEveryLogin: true,
    source: 'OCI image spec, image index; GitHub docs, "Deleting and restoring a package": the children of an index carry no tag of their own, so that clean-ups by tag delete them',
    byAnswer: ({ answer }) => answer.kind === 'incomplete-index' ? { missing: answer.missing } : undefined,
    says: ({ missing }) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The image lists them, and pulls that need them fail. Usually a clean-up has deleted untagged versions.`, [
        (0,reason/* byPublisher */.kV) `Push the image again, for all its platforms`,
        {
            ...(0,reason/* byPublisher */.kV) `Let the clean-up keep every version that a tagged image lists, or it happens again`,
            also: true
        }
    ], { detail: (0,sentence/* say */.cv) `missing: ${(0,wording/* missingWords */.y4)(missing)}` })
};

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/reasons/invalid-name.ts







const invalidName = {
    code: 'invalid-name',
    means: 'not a legal image name',
    toChange: 'name',
    source: 'OCI distribution spec, "Pulling manifests": the grammar of names; distribution/reference: what docker takes for a host',
    both: (c) => {
        const { target: { name, given }, refusal } = c;
        if (isNameEmptied(c))
            return undefined;
        if (name.kind === 'invalid') {
            const { problem, text = given[0] ?? '' } = name;
            return { given: text, problem };
        }
        return refusal === 'name-invalid' ? { given: given[0] ?? '', problem: REJECTED } : undefined;
    },
    says: ({ given, problem }, context) => {
        const isOfBranch = isMadeOfBranch(given, problem, context);
        const { corrected } = problem;
        const correct = {
            by: 'workflow author',
            text: nameFix(problem),
            ...(corrected === undefined ? {} : { instead: corrected })
        };
        const isEmpty = problem.code === 'empty-component' && corrected === undefined;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(flaw(problem))}.`, isEmpty ? [secretFix(context), correct] : [isOfBranch ? BRANCH_TAG : correct], { detail: (0,sentence/* say */.cv) `given: ${(0,sentence/* code */.aY)(given)}` });
    }
};
function isMadeOfBranch(given, { code: what }, { facts: { run } }) {
    const branch = /^refs\/heads\/(.+)$/.exec(run.ref)?.[1];
    return what === 'tag' && branch !== undefined && given.includes(branch);
}
const BRANCH_TAG = (0,reason/* byAuthor */.bs) `Let docker/metadata-action make the tag from the name of the branch (${(0,sentence/* code */.aY)('type=ref,event=branch')}): it replaces what a tag cannot contain`;
function secretFix({ facts }) {
    return (0,reason/* byRepositoryAdmin */.dh) `If a secret or variable fills the empty part: ${(0,links/* repositorySecrets */.w6)(facts, 'actions')} \u2192 check that it exists under the name that the workflow uses`;
}
const REJECTED = {
    code: 'rejected',
    position: 0,
    found: '',
    corrected: undefined
};
function nameFix({ code: what, corrected }) {
    const write = corrected === undefined ? (0,sentence/* say */.cv) `Correct the name where the workflow builds it` : (0,sentence/* say */.cv) `Write`;
    switch (what) {
        case 'uppercase':
            return (0,sentence/* say */.cv) `Put the name in lower case (docker/metadata-action does)`;
        case 'host-uppercase':
            return (0,sentence/* say */.cv) `Put the host in lower case, also in the login step`;
        case 'host-doubled':
            return (0,sentence/* say */.cv) `Name the host once (it is in the workflow and in a value that it uses)`;
        case 'empty':
            return (0,sentence/* say */.cv) `Give a name. If it comes from an expression, find out why that is empty`;
        case 'owner-impossible':
        case 'owner-missing':
            return (0,sentence/* say */.cv) `Begin the path with the account that owns the package`;
        case 'hexadecimal':
        case 'scheme':
        case 'character':
        case 'separator':
        case 'empty-component':
        case 'too-long':
        case 'host':
        case 'port':
        case 'tag':
        case 'digest':
        case 'rejected':
            return write;
    }
}
function shown(found) {
    if ((0,text_escape/* sanitize */.aj)(found, found.length) !== '')
        return (0,sentence/* code */.aY)(found);
    const number = (found.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return found === ' ' ? (0,sentence/* plain */.pj)('a space') : (0,sentence/* plain */.pj)(`U+${number.padStart(4, '0')}`);
}
function flaw({ code: what, position, found }) {
    const at = (0,sentence/* say */.cv) `at character ${position + 1}`;
    const here = found === '' ? at : (0,sentence/* say */.cv) `${shown(found)} ${at}`;
    switch (what) {
        case 'empty':
            return (0,sentence/* say */.cv) `the name is empty`;
        case 'scheme':
            return (0,sentence/* say */.cv) `an image name does not begin with a scheme (${here})`;
        case 'uppercase':
            return (0,sentence/* say */.cv) `a repository path has to be lower case`;
        case 'character':
            return (0,sentence/* say */.cv) `a character is not allowed in an image name (${here})`;
        case 'separator':
            return (0,sentence/* say */.cv) `a separator has to stand between letters or digits (${here})`;
        case 'empty-component':
            return (0,sentence/* say */.cv) `a part of the image name is empty (${here})`;
        case 'too-long':
            return (0,sentence/* say */.cv) `the name is too long for a registry`;
        case 'host':
            return (0,sentence/* say */.cv) `the host name is not valid (${here})`;
        case 'host-uppercase':
            return (0,sentence/* say */.cv) `docker looks for the login under this exact spelling, and a host has to be lower case`;
        case 'port':
            return (0,sentence/* say */.cv) `the port number is not valid (${here})`;
        case 'tag':
            return (0,sentence/* say */.cv) `the tag is not valid (${here}); it takes letters, digits, dot, underscore and hyphen, at most 128`;
        case 'digest':
            return (0,sentence/* say */.cv) `the digest is not valid (${here})`;
        case 'hexadecimal':
            return (0,sentence/* say */.cv) `docker reads 64 hexadecimal digits as an image ID, not as a name`;
        case 'owner-missing':
            return (0,sentence/* say */.cv) `a GitHub package needs an owner and a name`;
        case 'host-doubled':
            return (0,sentence/* say */.cv) `the host of the registry is repeated`;
        case 'owner-impossible':
            return (0,sentence/* say */.cv) `no GitHub account can have this name (${here})`;
        case 'rejected':
            return (0,sentence/* say */.cv) `the registry calls the name invalid`;
    }
}
function isNameEmptied(c) {
    const { name } = c.target;
    const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component';
    const withheld = isLoginEmpty(c) && (0,event_run/* withholdsSecrets */.Mc)(c.run) !== undefined;
    const isPushed = c.target.role === 'image' || c.target.role === 'cache';
    return emptied && name.problem.corrected === undefined && withheld && isPushed;
}

;// CONCATENATED MODULE: ./src/reasons/ip-not-allowed.ts



const ipNotAllowed = {
    code: 'ip-not-allowed',
    means: 'this IP address is not allowed',
    source: 'GitHub docs, "Managing allowed IP addresses for your organization": other addresses are refused; docker/build-push-action#1214: so does the firewall of an Azure registry',
    both: ({ refusal, github, host, package: { owner } }) => refusal === 'ip-allow-list' ? { owner, ...(github ? {} : { elsewhere: host }) } : undefined,
    says: ({ owner, elsewhere }, { facts }) => elsewhere === undefined ? closedByOwner(owner, facts) : closedByRegistry(elsewhere)
};
const OTHER_RUNNER = (0,reason/* byAuthor */.bs) `Use a runner whose address is on the list: a self-hosted one, or a larger runner whose static addresses are added to it`;
function closedByOwner(owner, facts) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${owner} has an IP allow list, and the address of this runner is not on it.`, [
        OTHER_RUNNER,
        (0,reason/* byOrganizationOwner */.oU) `Add the address of the runner to the list: ${(0,links/* organizationSecurity */.uu)(facts, owner)} \u2192 ${(0,sentence/* label */.Pf)('IP allow list')}`
    ]);
}
function closedByRegistry(registry) {
    const admit = registry.endsWith('.azurecr.io')
        ? (0,reason/* byRegistryAdmin */.M) `Add the address of the runner to the firewall: in the Azure portal, open the registry \u2192 ${(0,sentence/* label */.Pf)('Networking')} \u2192 ${(0,sentence/* label */.Pf)('Public access')}`
        : (0,reason/* byRegistryAdmin */.M) `Let the address of the runner through the firewall of ${registry}`;
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The firewall of ${registry} allows only certain IP addresses, and the address of this runner is not one of them.`, [OTHER_RUNNER, admit]);
}

;// CONCATENATED MODULE: ./src/reasons/lookalike-host.ts


const lookalikeHost = {
    code: 'lookalike-host',
    means: 'a misspelling of ghcr.io',
    toChange: 'host',
    isStoppedHere: true,
    source: "rancher-sandbox/rancher-desktop#5301: ghrc.io is not GitHub's, and answered logins",
    hidesMistakes: true,
    both: ({ named }) => {
        const registry = named?.registry;
        return registry?.kind === 'lookalike'
            ? { host: registry.host, meant: registry.meant }
            : undefined;
    },
    says: ({ host, meant }) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(host)} is not ${(0,sentence/* code */.aY)(meant)} and does not belong to GitHub. A login there hands over the token, so ghcr-preflight sent nothing.`, [
        (0,reason/* byAuthor */.bs) `Write ${(0,sentence/* code */.aY)(meant)} instead of ${(0,sentence/* code */.aY)(host)}, in the image name and in the login step`,
        {
            ...(0,reason/* byTokenOwner */.O4) `If a login step has sent a personal token to ${(0,sentence/* code */.aY)(host)}, revoke that token`,
            also: true
        }
    ])
};

;// CONCATENATED MODULE: ./src/reasons/moved.ts



const moved = {
    code: 'moved',
    means: 'the repository has moved',
    source: 'GitHub docs, "Renaming a repository", "Transferring a repository": the API redirects; the registry does not',
    pull: (c) => {
        const { moved: place } = c.pull;
        if (place === undefined || !hasMoved(c))
            return undefined;
        const { from, to, reference, pullable } = place;
        return { from, to, suggested: reference, pullable };
    },
    alsoFitsPull: (c) => c.pull.moved !== undefined && isClosed(c) && closedBy(c) === 'status',
    says: ({ from, to, suggested, pullable }, { target }) => {
        const redirect = (0,sentence/* say */.cv) `GitHub redirects ${(0,sentence/* code */.aY)(from)} to ${(0,sentence/* code */.aY)(to)}, but its registry does not redirect.`;
        if (!pullable) {
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${redirect} The image cannot be pulled under the new name either.`, [
                (0,reason/* byPublisher */.kV) `Push the image under its new name, and make it public there`,
                {
                    ...(0,reason/* byAuthor */.bs) `Look for the image under the packages of ${(0,sentence/* code */.aY)(to)}; its new name would be`,
                    instead: suggested
                }
            ]);
        }
        const text = target.target.role === 'public'
            ? (0,sentence/* say */.cv) `Write the new name, here and where users are told what to pull`
            : (0,sentence/* say */.cv) `Write the new name`;
        return (0,reason/* advice */.v9)(redirect, [{ by: 'workflow author', text, instead: suggested }]);
    }
};

;// CONCATENATED MODULE: ./src/reasons/no-credentials.ts






const noCredentials = {
    code: 'no-credentials',
    means: 'nothing to log in with',
    toChange: ({ target: { target } }) => target.name.kind === 'reference' && !target.name.reference.hostGiven ? 'owner' : 'name',
    source: 'docker login needs both parts; GitHub docs: pushes to the Container registry need a login',
    push: (c) => isWithoutLogin(c) && lacksSecretBy(c) === undefined
        ? {
            registry: c.host,
            missing: c.credential.kind === 'withheld' ? c.credential.missing : undefined,
            github: c.github,
            ...(c.push.target.login?.kind === 'skipped' && { skipped: c.push.target.login.login }),
            ...(c.push.target.login?.kind === 'unread' && { unread: c.push.target.login.login }),
            ...(c.push.target.login?.kind === 'logged-out' && {
                loggedOut: c.push.target.login.logout
            })
        }
        : undefined,
    pull: (c) => {
        const missing = emptyPart(c);
        return missing === undefined || lacksSecretBy(c) !== undefined
            ? undefined
            : { registry: c.host, missing, github: c.github };
    },
    alsoFitsPush: (c) => {
        const isForks = (0,event_run/* emptiesSecrets */.Bh)(c.run) === 'own-fork' && !isUpstreamImage(c);
        return isLoginEmpty(c) && ((0,event_run/* maySecretsBeSent */.kt)(c.run) || isForks);
    },
    alsoFitsPull: (c) => emptyPart(c) !== undefined && (0,event_run/* emptiesSecrets */.Bh)(c.run) === 'own-fork',
    says: ({ registry, missing, skipped, unread, loggedOut }, context) => {
        if (missing !== undefined)
            return emptyLogin(registry, missing, context);
        if (skipped !== undefined)
            return skippedLogin(registry, skipped, context);
        if (unread !== undefined)
            return unreadLogin(registry, unread, context);
        if (loggedOut !== undefined)
            return logout(registry, loggedOut, context);
        const login = (0,reason/* byAuthor */.bs) `Log in to ${(0,sentence/* code */.aY)(registry)} before the ghcr-preflight step with docker/login-action, or give that step ${(0,sentence/* code */.aY)('registry')}, ${(0,sentence/* code */.aY)('username')} and ${(0,sentence/* code */.aY)('password')}`;
        const own = (0,reasons_fixes/* useJobToken */.uW)(context);
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Docker has no login for ${(0,sentence/* code */.aY)(registry)}, and the ghcr-preflight step was given none.`, own.length === 0 ? [login] : [...emptyInput(context), ...own]);
    }
};
function emptyInput({ facts }) {
    if (facts.inputs.githubToken !== '')
        return [];
    return [
        (0,reason/* byAuthor */.bs) `If a later step logs in, remove the empty ${(0,sentence/* code */.aY)('github-token')} from the ghcr-preflight step`
    ];
}
function skippedLogin(registry, { at, line }, { facts }) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Step ${(0,sentence/* code */.aY)(at.name)} (line ${line}), which logs in to ${(0,sentence/* code */.aY)(registry)}, is skipped in this run, so the push has no login.`, [
        (0,reason/* byAuthor */.bs) `If such runs should push, change the ${(0,sentence/* code */.aY)('if')} of step ${(0,sentence/* code */.aY)(at.name)} so that it also runs in them`,
        (0,reason/* byAuthor */.bs) `If not, add the ${(0,sentence/* code */.aY)('if')} of that step to the step that pushes`
    ], { place: (0,reason/* stepLocation */.Wu)(facts.job, at, line) });
}
function unreadLogin(registry, login, { facts }) {
    const { at, line, registry: other } = login;
    if (other !== registry)
        return strayLogin(registry, login, facts);
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Step ${(0,sentence/* code */.aY)(at.name)} (line ${line}) logs in to ${(0,sentence/* code */.aY)(registry)}, but the tool that pushes does not read that login, so the push has no login.`, [
        (0,reason/* byAuthor */.bs) `Also log in to ${(0,sentence/* code */.aY)(registry)} with docker/login-action: docker and buildx do not read the logins of podman, skopeo, helm and regctl`
    ], { place: (0,reason/* stepLocation */.Wu)(facts.job, at, line) });
}
function strayLogin(registry, { at, line }, { job }) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Step ${(0,sentence/* code */.aY)(at.name)} (line ${line}) logs in to Docker Hub with the job token, which Docker Hub does not accept, and no step was found that logs in to ${(0,sentence/* code */.aY)(registry)}.`, [(0,reason/* byAuthor */.bs) `Add ${(0,sentence/* code */.aY)(`registry: ${registry}`)} to step ${(0,sentence/* code */.aY)(at.name)}`], { place: (0,reason/* stepLocation */.Wu)(job, at, line) });
}
function logout(registry, { job, step, line }, { facts }) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Step ${(0,sentence/* code */.aY)(step)} (line ${line}) logs out of ${(0,sentence/* code */.aY)(registry)} before the push, so the push has no login.`, [(0,reason/* byAuthor */.bs) `Log out of ${(0,sentence/* code */.aY)(registry)} only after the push, or log in again before it`], { place: (0,reason/* stepLocation */.Wu)(facts.job, { job }, line) });
}
function emptyLogin(registry, missing, context) {
    const what = missing === 'both'
        ? (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)('username')} and ${(0,sentence/* code */.aY)('password')} are empty`
        : (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(missing)} is empty`;
    const secret = (0,reason/* byRepositoryAdmin */.dh) `${(0,links/* repositorySecrets */.w6)(context.facts, 'actions')} \u2192 check that the secret or variable exists under the name that the workflow uses`;
    const whose = (0,reasons_fixes/* isInputEmpty */.__)(context) ? 'the input' : 'its';
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The login for ${(0,sentence/* code */.aY)(registry)} is incomplete: ${(0,sentence/* plain */.pj)(whose)} ${what}.`, [
        secret,
        ...(0,reasons_fixes/* useJobToken */.uW)(context)
    ]);
}

;// CONCATENATED MODULE: ./src/reasons/owner-not-found.ts



const ownerNotFound = {
    code: 'owner-not-found',
    means: 'the owner does not exist',
    toChange: 'owner',
    source: 'goreleaser/goreleaser#2815: no such owner; alex-on-ai/WebReaper#254: the registry does not follow a renamed account',
    both: (c) => c.refusal === 'owner-not-found'
        ? { owner: c.package.owner, repositoryOwner: c.repository.owner }
        : undefined,
    says: ({ owner, repositoryOwner }, { target }) => {
        const { name } = target.target;
        const rest = name.kind === 'reference' ? name.reference.path.split('/').slice(1).join('/') : '';
        const registry = name.kind === 'reference' ? name.reference.registry : '';
        const own = `${registry}/${repositoryOwner.toLowerCase()}/${rest}${(0,wording/* suffixOf */.jT)(target.target)}`;
        const isKnown = rest !== '' && repositoryOwner !== '';
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The registry does not know the account ${(0,sentence/* code */.aY)(owner)}: it is misspelled or was renamed. Renamed accounts are not redirected.`, [...(isKnown ? [underOwnOwner(own)] : []), (0,reason/* byAuthor */.bs) `Use the current name of the account`]);
    }
};
function underOwnOwner(name) {
    return {
        ...(0,reason/* byAuthor */.bs) `If the owner of this repository is meant, name the image under it`,
        instead: name
    };
}

;// CONCATENATED MODULE: ./src/reasons/package-absent.ts




const packageAbsent = {
    code: 'package-absent',
    means: 'there is no such image',
    source: 'OCI distribution spec, error code NAME_UNKNOWN: the repository is not known to the registry',
    isFixedByPush: true,
    pull: (c) => c.refusal === 'repository-missing' && !hasMoved(c)
        ? { registry: c.host, path: c.named?.reference.path ?? '' }
        : undefined,
    alsoFitsPull: (c) => c.pull.moved === undefined && isClosed(c) && closedBy(c) === 'status',
    says: ({ registry, path }, context) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} has no image ${(0,sentence/* code */.aY)(path)}.`, [
        (0,reason/* byAuthor */.bs) `Check the spelling of the name${(0,wording/* whereNamed */.BY)(context)}, and that the image is in this registry`,
        (0,reason/* byPublisher */.kV) `If nothing was pushed yet, push the image first`
    ])
};

;// CONCATENATED MODULE: ./src/reasons/package-access.ts







const packageAccess = {
    code: 'package-access',
    means: { push: 'no write access to the package', pull: 'no read access to the package' },
    source: 'GitHub docs, "Configuring a package\'s access control and visibility": who may write; tuna-os/tunaOS#642: a repository that is not listed; docker/build-push-action#806: one that was deleted and created again',
    push: (c) => {
        const certainty = package_access_certaintyOf(c);
        return certainty === undefined ? undefined : found(c, certainty, isRefusedDespiteWrite(c));
    },
    pull: (c) => isNotAdmitted(c)
        ? found(c, isJobRefused(c) || closedBy(c) === 'status' ? 'likely' : 'certain')
        : undefined,
    alsoFitsPush: (c) => {
        if (!c.jobToken)
            return isLoginRefused(c);
        if (c.foreignOwner)
            return c.refusal === 'write-package' && !isUpstreamImage(c);
        if (isPackageRefused(c))
            return isDefaultReadOnly(c);
        return isPolicyPossible(c) && refusedOperation(c) !== 'create';
    },
    alsoFitsPull: isLoginRefused,
    says: (finding, context) => {
        if ((0,wording/* isPulled */.NP)(context.target.target))
            return readAccess(finding, context);
        const { package: name, reference, subject, repository } = finding;
        if (name === undefined)
            return (0,reasons_fixes/* notAdmittedElsewhere */.EJ)(reference, finding, context);
        if (finding.byPolicy && name.ownerType !== 'User')
            return refusedByPolicy(name, finding, context);
        switch (subject) {
            case 'repository':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The package exists, but does not let the repository ${(0,sentence/* code */.aY)(repository)} write: most often another repository or a personal token pushed it first, or the repository was deleted and created again.`, [
                    (0,reasons_fixes/* grant */.NG)('repository', 'Write', name, context),
                    (0,reason/* byPackageAdmin */.Zr) `If it already has ${(0,sentence/* label */.Pf)('Write')} there, remove it and add it again`,
                    (0,reason/* byAuthor */.bs) `Push under a name that no package has yet`
                ]);
            case 'user':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The package exists, but does not let the owner of this token write.`, [
                    (0,reasons_fixes/* grant */.NG)(subject, 'Write', name, context)
                ]);
        }
    }
};
function refusedByPolicy(name, { repository }, context) {
    const { facts } = context;
    const policy = (0,reason/* byOrganizationOwner */.oU) `Find the rule that keeps workflows from writing packages, and make an exception for ${(0,sentence/* code */.aY)(repository)}: ${(0,links/* organizationActions */.PN)(facts, name.owner)}, ${(0,links/* organizationPackages */.fg)(facts, name.owner)}`;
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The job token may write packages, but not this one: a policy of ${name.owner} forbids it, or the package does not let ${(0,sentence/* code */.aY)(repository)} write.`, [policy, (0,reasons_fixes/* grant */.NG)('repository', 'Write', name, context)]);
}
function package_access_certaintyOf(c) {
    const { jobToken, foreignOwner, answer } = c;
    if (jobToken && foreignOwner)
        return undefined;
    if (isPackageRefused(c)) {
        if (jobToken && !isWriteKnown(c) && isDefaultReadOnly(c))
            return undefined;
        return jobToken && !isWriteKnown(c) ? 'likely' : 'certain';
    }
    if (answer.kind === 'refused' && answer.refusal.kind === 'access-denied' && hasLogin(c)) {
        return answer.refusal.maybeNotFound ? 'likely' : 'certain';
    }
    return isRefusedDespiteWrite(c) && refusedOperation(c) !== 'create' ? 'likely' : undefined;
}
function found(c, certainty, byPolicy = false) {
    return c.named === undefined
        ? undefined
        : {
            certainty,
            package: c.github ? c.package : undefined,
            reference: c.named.reference,
            subject: credentialOwner(c),
            repository: c.repository.fullName,
            byPolicy
        };
}
function isLoginRefused(c) {
    return c.refusal !== undefined && hasLogin(c);
}
function readAccess(finding, context) {
    const { package: name, reference, repository, subject } = finding;
    if (name === undefined) {
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${reference.registry} accepts this login, but does not let it pull this image.`, [(0,reasons_fixes/* admitPull */.Vc)()]);
    }
    const who = subject === 'repository' ? (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(repository)}` : (0,sentence/* say */.cv) `the owner of this token`;
    const read = (0,reasons_fixes/* grant */.NG)(subject, 'Read', name, context);
    return (0,reason/* advice */.v9)(finding.certainty === 'certain'
        ? (0,sentence/* say */.cv) `The package exists, but does not let ${who} read.`
        : (0,sentence/* say */.cv) `Most likely the package exists, but does not let ${who} read.`, subject === 'repository'
        ? [read, ...(0,reasons_fixes/* readPermissionFix */.ds)(context)]
        : [...(0,reasons_fixes/* useJobToken */.uW)(context), read]);
}
function isNotAdmitted(c) {
    if (!isClosed(c) || !hasLogin(c))
        return false;
    if (isJobRefused(c))
        return !lacksRead(c);
    return c.anyGitHub && closedBy(c) !== undefined;
}

;// CONCATENATED MODULE: ./src/reasons/package-private.ts





const packagePrivate = {
    code: 'package-private',
    means: 'the package is not public',
    source: 'zizmorcore/zizmor#808, DNSControl/dnscontrol#4236: a new package is private',
    pull: (c) => {
        const closed = closedBy(c);
        return isClosed(c) && !hasLogin(c) && closed !== undefined
            ? {
                certainty: closed === 'status' ? 'likely' : 'certain',
                package: c.github ? c.package : undefined,
                visibility: c.pull.visibility,
                registry: c.host,
                puller: pullerOf(c)
            }
            : undefined;
    },
    says: ({ package: name, visibility, registry, puller, certainty }, context) => {
        const state = visibility === undefined ? (0,sentence/* say */.cv) `not public` : (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(visibility)}`;
        if (name === undefined) {
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} serves this image only to people with access.`, [
                puller === 'anyone' ? (0,reasons_fixes/* openElsewhere */.vG)() : (0,reasons_fixes/* logIn */.E8)(registry)
            ]);
        }
        switch (puller) {
            case 'anyone':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Nobody can pull it without a login${visibility === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `, because it is ${state}`}. New packages are often private, even in a public repository.`, certainty === 'certain' ? (0,reasons_fixes/* openFixes */.yy)(context.facts, name) : openOrSpell(name, context));
            case 'job':
                return (0,reason/* advice */.v9)(certainty === 'certain'
                    ? (0,sentence/* say */.cv) `The package is ${state}, and ${jobWords(context)}.`
                    : (0,sentence/* say */.cv) `Most likely the package is ${state}, and ${jobWords(context)}.`, (0,reasons_fixes/* readFixes */.Yl)(registry, name, context));
        }
    }
};
function openOrSpell(name, context) {
    const [open, ...others] = (0,reasons_fixes/* openFixes */.yy)(context.facts, name);
    const spelling = (0,reason/* byAuthor */.bs) `If the package does not exist, check the spelling${(0,wording/* whereNamed */.BY)(context)}`;
    return [...(open === undefined ? [] : [open]), spelling, ...others];
}
function jobWords({ target }) {
    return target.tested.credential.kind === 'none'
        ? (0,sentence/* say */.cv) `this job has no login that could pull it`
        : (0,sentence/* say */.cv) `the login of this job may not pull it`;
}

;// CONCATENATED MODULE: ./src/reasons/permission-granted.ts



const permissionGranted = {
    code: 'permission-granted',
    means: 'the token may write packages',
    source: 'GitHub docs, "Use GITHUB_TOKEN for authentication in workflows": packages: write is what a push needs',
    byAnswer: (c) => {
        if (c.answer.kind !== 'not-asked' || c.credential.kind === 'helper-failed' || c.foreignOwner) {
            return undefined;
        }
        if (c.jobToken && isWriteGranted(c))
            return { permission: c.permission };
        return hasScope(c) ? { permission: undefined } : undefined;
    },
    says: ({ permission }) => (0,reason/* advice */.v9)(permission === undefined
        ? (0,sentence/* say */.cv) `The token has what a push needs; no upload was tried.`
        : (0,sentence/* say */.cv) `The job token has ${(0,sentence/* code */.aY)('packages: write')}; no upload was tried.`, [])
};
function hasScope({ github, scopes }) {
    return github && scopes?.sso === undefined && scopes?.scopes?.includes('write:packages') === true;
}

;// CONCATENATED MODULE: ./src/reasons/permission-missing.ts








const permissionMissing = {
    code: 'permission-missing',
    means: { push: 'the job lacks packages: write', pull: 'the job lacks packages: read' },
    holdsForEveryName: true,
    source: 'GitHub docs, "Use GITHUB_TOKEN for authentication in workflows": packages: write is what a push needs; hyperledger-firefly/signer#74: a block without it; actions/runner#1039: "installation not allowed to Read" without packages: read',
    push: (c) => {
        const certainty = permission_missing_certaintyOf(c);
        return certainty === undefined ? undefined : { ...dataOf(c), certainty, pusher: pusherOf(c) };
    },
    pull: (c) => (isJobRefused(c) && lacksRead(c) ? dataOf(c) : undefined),
    evenIfAccepted: (c) => c.answer.kind === 'accepted' && isCertainlyPushedByAnotherJob(c) && permission_missing_certaintyOf(c) === 'certain'
        ? { ...dataOf(c), pusher: pusherOf(c) }
        : undefined,
    alsoFitsPush: (c) => {
        if (!c.jobToken)
            return false;
        if (isPackageRefused(c))
            return !c.foreignOwner && !isWriteKnown(c);
        if (isRefusedDespiteWrite(c) || isCreationRefused(c))
            return isDeclaredWriteUnconfirmed(c);
        return mayLackInFork(c);
    },
    alsoFitsPull: (c) => isJobRefused(c) && !lacksRead(c) && !(0,target_case/* isReadGranted */.G6)(c),
    says: (finding, context) => {
        const { declared, pusher } = finding;
        const lacks = lackedFor(context.facts);
        if ((0,wording/* isPulled */.NP)(context.target.target) && !lacks.push)
            return readMissing(declared);
        const granted = declared.kind === 'block' && declared.level === 'write';
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${pusherWords(pusher)}${permissionCause(declared, lacks.pull ? 'pushing or pulling' : 'pushing')}`, granted
            ? [blockedByPolicy(context)]
            : [(0,reasons_fixes/* blockFix */.Jc)(declared, context), ...policyFixes(finding, context)], {
            links: granted ? [(0,links/* repositoryActions */.oT)(context.facts)] : [],
            ...(0,reasons_fixes/* changeOf */.C2)(declared),
            ...(granted && { amendment: undefined })
        });
    }
};
function dataOf(c) {
    const { declared, permission, package: owner } = c;
    return { declared, permission, operation: refusedOperation(c), owner };
}
function pusherOf({ push }) {
    return push.pushingJob?.job;
}
function pusherWords(pusher) {
    return pusher === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `Job ${(0,sentence/* code */.aY)(pusher)} pushes with its own token. `;
}
function permission_missing_certaintyOf(c) {
    const { run, jobToken, refusal } = c;
    if (!jobToken || (run.dependabot && !declaresWrite(c) && run.origin.kind !== 'fork')) {
        return undefined;
    }
    const mayBeFork = (0,event_run/* isCertainlyReadOnlyFork */.ms)(run) || (0,event_run/* mayBeReadOnlyFork */["do"])(run);
    if (run.origin.kind === 'fork' && mayBeFork)
        return blockLacksWrite(c) ? 'certain' : undefined;
    if (isWriteTaken(c))
        return undefined;
    if (lacksWrite(c))
        return mayBeEvent(c) ? 'likely' : 'certain';
    if (c.foreignOwner || holdsWrite(c))
        return undefined;
    if (refusal === 'token-scopes')
        return 'certain';
    if (isPackageRefused(c))
        return isDefaultReadOnly(c) ? 'likely' : undefined;
    return isTokenRefused(c) ? 'likely' : undefined;
}
function mayBeEvent(c) {
    const { run } = c;
    if (run.origin.kind === 'unknown' && (0,event_run/* mayBeReadOnlyFork */["do"])(run))
        return true;
    return (run.dependabot || run.dependabotUnsettled) && !blockLacksWrite(c);
}
function mayLackInFork(c) {
    const { run } = c;
    if (run.origin.kind !== 'fork' || (0,event_run/* isCertainlyReadOnlyFork */.ms)(run) || !(0,event_run/* mayBeReadOnlyFork */["do"])(run)) {
        return false;
    }
    if (declaresWrite(c) || hasWriteForCertain(c))
        return false;
    return isTokenRefused(c) || (isUndecided(c) && lacksWrite(c));
}
function readMissing(declared) {
    const { place } = (0,reasons_fixes/* changeOf */.C2)(declared);
    const where = place === undefined || declared.kind !== 'block'
        ? (0,sentence/* say */.cv) `the ${(0,sentence/* code */.aY)('permissions')} block that applies to the job`
        : (0,wording/* blockName */.pI)(place);
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The job token may not read packages: the ${(0,sentence/* code */.aY)('permissions')} of the job grant neither ${(0,sentence/* code */.aY)('packages: read')} nor ${(0,sentence/* code */.aY)('packages: write')}.`, [(0,reason/* byAuthor */.bs) `Add ${(0,sentence/* code */.aY)('packages: read')} to ${where}`], { place });
}
function lackedFor(facts) {
    return {
        push: facts.targets.some((target) => {
            const c = (0,target_case/* pushCaseOf */.i6)(facts, target);
            return c.answer.kind !== 'accepted' && permissionMissing.push?.(c) !== undefined;
        }),
        pull: facts.pulls.some((target) => permissionMissing.pull?.((0,target_case/* pullCaseOf */.Ds)(facts, target)) !== undefined)
    };
}
function permissionCause(declared, what) {
    switch (declared.kind) {
        case 'absent':
            return (0,sentence/* say */.cv) `No ${(0,sentence/* code */.aY)('permissions')} block applies to ${(0,wording/* blockName */.pI)(declared.place)}, and the default of the repository does not allow ${(0,sentence/* plain */.pj)(what)} packages.`;
        case 'unreadable':
            return (0,sentence/* say */.cv) `The job token does not allow ${(0,sentence/* plain */.pj)(what)} packages. Which ${(0,sentence/* code */.aY)('permissions')} block applies is not known: ${(0,wording/* unreadableWords */.hd)(declared.why)}.`;
        case 'block':
            return declared.level === 'write'
                ? (0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)((0,wording/* blockName */.pI)(declared.place))} grants ${(0,sentence/* code */.aY)('packages: write')}, but the token does not have it.`
                : (0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)((0,wording/* blockName */.pI)(declared.place))} ${blockLack(declared)}${overridden(declared)}.`;
    }
}
function blockLack(declared) {
    switch (declared.form) {
        case 'empty':
            return (0,sentence/* say */.cv) `is empty`;
        case 'read-all':
            return (0,sentence/* say */.cv) `says ${(0,sentence/* code */.aY)('read-all')}`;
        case 'write-all':
            return (0,sentence/* say */.cv) `says ${(0,sentence/* code */.aY)('write-all')}`;
        case 'mapping':
            return declared.level === 'read'
                ? (0,sentence/* say */.cv) `says ${(0,sentence/* code */.aY)('packages: read')}`
                : (0,sentence/* say */.cv) `does not grant ${(0,sentence/* code */.aY)('packages: write')}`;
    }
}
function overridden(declared) {
    return declared.place.what === 'job-permissions'
        ? (0,sentence/* say */.cv) `, and it replaces any block of the workflow`
        : declared.place.job === undefined
            ? (0,sentence/* say */.cv) `, and the token gets only what it grants`
            : (0,sentence/* say */.cv) `, and job ${(0,sentence/* code */.aY)(declared.place.job)} gets only what it grants`;
}
function policyFixes({ certainty, operation, owner }, { facts }) {
    if (certainty === 'certain' || operation !== 'create' || owner.ownerType === 'User')
        return [];
    return [
        (0,reason/* byOrganizationOwner */.oU) `If the job may write packages already: ${(0,links/* organizationPackages */.fg)(facts, owner.owner)} \u2192 ${(0,sentence/* label */.Pf)('Package creation')}`
    ];
}
function blockedByPolicy({ facts }) {
    const { owner, ownerType } = facts.run.repository;
    const isOrganization = ownerType === 'Organization';
    const page = isOrganization ? (0,links/* organizationActions */.PN)(facts, owner) : (0,links/* repositoryActions */.oT)(facts);
    return {
        by: isOrganization ? 'organization owner' : 'repository admin',
        text: (0,sentence/* say */.cv) `${page} \u2192 ${(0,sentence/* label */.Pf)('Workflow permissions')} \u2192 allow write permissions, also in any policy there that limits them`
    };
}
function isWriteTaken(c) {
    const byFork = (0,event_run/* isCertainlyReadOnlyFork */.ms)(c.run) || (0,event_run/* mayBeReadOnlyFork */["do"])(c.run);
    return declaresWrite(c) && (isRefusedByRegistry(c.permission) || byFork);
}
function isRefusedByRegistry({ rule }) {
    return rule === 'registry-refused';
}

;// CONCATENATED MODULE: ./src/reasons/permission-unknown.ts






const permissionUnknown = {
    code: 'permission-unknown',
    means: { push: 'the permission is not known', pull: 'the registry was not asked' },
    source: 'GitHub docs, "Workflow syntax": the default of a repository is not in its workflow',
    byAnswer: ({ answer, permission, declared }) => answer.kind === 'not-asked' ? { permission, declared } : undefined,
    evenIfAccepted: (c) => (c.answer.kind === 'accepted' ? untestedElsewhere(c) : undefined),
    push: untestedElsewhere,
    hidesMistakes: true,
    says: ({ permission, declared, pusher }, context) => {
        if (pusher !== undefined)
            return testedInGate(pusher, declared, context);
        if ((0,wording/* isPulled */.NP)(context.target.target))
            return NOT_ASKED;
        if (context.target.tested.token !== 'job')
            return notTried(context);
        if (isForkRuleUnsettled(permission))
            return unknownInFork(context);
        const granted = declared.kind === 'block' && declared.level === 'write';
        const cause = (0,sentence/* say */.cv) `No upload was tried, and the permission of the token is not known: ${whyUnknown(declared)}.`;
        const fixes = granted
            ? [tryUpload(context)]
            : [(0,reasons_fixes/* blockFix */.Jc)(declared, context), ...probeFixes(context)];
        return (0,reason/* advice */.v9)(cause, fixes, {
            ...(0,reasons_fixes/* changeOf */.C2)(declared),
            ...(granted && { amendment: undefined })
        });
    }
};
function untestedElsewhere(c) {
    const { pushingJob, target } = c.push;
    if (pushingJob === undefined || target.origin === 'assumed' || !isPushingJobsTokenUnknown(c))
        return undefined;
    return { permission: c.permission, declared: c.declared, pusher: pushingJob.job };
}
function testedInGate(pusher, declared, context) {
    const { job, declared: own } = context.facts;
    const gate = job.kind === 'plan' ? (0,sentence/* say */.cv) `job ${(0,sentence/* code */.aY)(job.job)}` : (0,sentence/* say */.cv) `the job of this step`;
    if (declared.kind !== 'block' || declared.level !== 'write') {
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Job ${(0,sentence/* code */.aY)(pusher)} pushes with its own token, and what that token may do is not known: ${whyUnknown(declared)}. This step tested the token of ${gate}.`, [(0,reasons_fixes/* blockFix */.Jc)(declared, context)], (0,reasons_fixes/* changeOf */.C2)(declared));
    }
    const change = (0,reasons_fixes/* changeOf */.C2)(own);
    const same = {
        ...(0,reason/* byAuthor */.bs) `Give ${gate} the same ${(0,sentence/* code */.aY)('permissions')} as job ${(0,sentence/* code */.aY)(pusher)}: then the test of its token holds for both`,
        ...(change.amendment !== undefined && { isDiff: true })
    };
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Job ${(0,sentence/* code */.aY)(pusher)} pushes with its own token, and ${(0,wording/* blockName */.pI)(declared.place)} grants it ${(0,sentence/* code */.aY)('packages: write')}. This step tested the token of ${gate}, which was refused.`, [same], change);
}
function notTried(context) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `No upload was tried, and only the registry can tell whether the login for ${hostOf(context)} may push.`, probeFixes(context));
}
function hostOf({ target: { target } }) {
    return target.name.kind === 'reference' ? target.name.reference.registry : 'the registry';
}
const NOT_ASKED = (0,reason/* advice */.v9)((0,sentence/* say */.cv) `This step did not ask the registry, so it is not known whether this image can be pulled.`, []);
function whyUnknown(declared) {
    switch (declared.kind) {
        case 'absent':
            return (0,sentence/* say */.cv) `no ${(0,sentence/* code */.aY)('permissions')} block applies to ${(0,wording/* blockName */.pI)(declared.place)}, and a job cannot see the default of its repository`;
        case 'unreadable':
            return (0,wording/* unreadableWords */.hd)(declared.why);
        case 'block':
            return declared.certainty === 'high'
                ? (0,sentence/* say */.cv) `the event may take away what ${(0,wording/* blockName */.pI)(declared.place)} grants`
                : (0,sentence/* say */.cv) `it is not certain that ${(0,wording/* blockName */.pI)(declared.place)} is what applies`;
    }
}
function unknownInFork(context) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${forkRule(context.facts.run)} No upload was tried.`, [...(0,reasons_fixes/* buildWithoutPushing */.Xq)(context), ...probeFixes(context)], { links: [(0,links/* repositoryActions */.oT)(context.facts)] });
}
function forkRule({ origin, repository }) {
    if (origin.kind === 'unknown')
        return (0,sentence/* say */.cv) `The event does not show where this pull request comes from. If it comes from a fork, its token is read-only, unless the repository is private and an admin sends write tokens to forks.`;
    return repository.visibility === undefined
        ? (0,sentence/* say */.cv) `This pull request comes from a fork, and the event does not show whether the repository is public. Its token is read-only, unless the repository is private and an admin sends write tokens to forks.`
        : (0,sentence/* say */.cv) `This pull request comes from a fork of a repository that is not public. Its token is read-only, unless an admin sends write tokens to forks.`;
}
function probeFixes(context) {
    return context.facts.inputs.probe ? [] : [tryUpload(context)];
}
function tryUpload({ facts }) {
    return facts.inputs.probe
        ? (0,reason/* byAuthor */.bs) `Run the job again: the answer of the registry decides`
        : (0,reason/* byAuthor */.bs) `Set ${(0,sentence/* code */.aY)('probe: true')} in the ghcr-preflight step, so that it asks the registry`;
}
function isForkRuleUnsettled({ rule }) {
    return rule === 'fork-private-write' || rule === 'fork-private-undeclared';
}

;// CONCATENATED MODULE: ./src/reasons/platform-missing.ts



const PLATFORM = /^[a-z0-9]+(?:\/[a-z0-9]+){1,2}$/;
const platformMissing = {
    code: 'platform-missing',
    means: 'not there for this platform',
    titled: ({ wanted }) => (isInTitle(wanted) ? `not there for ${wanted.join()}` : undefined),
    source: 'containerd, images.Manifest: "no match for platform in manifest"; OCI image spec, image index: one manifest for each platform',
    byAnswer: ({ answer }) => answer.kind === 'platform-missing'
        ? { wanted: answer.wanted, platforms: answer.platforms }
        : undefined,
    says: ({ wanted, platforms }, context) => (0,reason/* advice */.v9)(isInTitle(wanted)
        ? (0,sentence/* say */.cv) `The image is built for other platforms.`
        : (0,sentence/* say */.cv) `The image has no ${(0,sentence/* plain */.pj)(wanted.length === 1 ? 'variant' : 'variants')} for ${names(wanted)}.`, [
        (0,reason/* byAuthor */.bs) `Use an image or tag that has ${names(wanted)}`,
        (0,reason/* byPublisher */.kV) `Also push the image for ${names(wanted)}`,
        (0,reason/* byAuthor */.bs) `If the build does not need ${names(wanted)}, build for platforms that the image has${stated(context)}`
    ], {
        detail: platforms.length === 0 ? undefined : (0,sentence/* say */.cv) `it has ${names([...new Set(platforms)])}`
    })
};
function isInTitle([only = '', ...others]) {
    return others.length === 0 && PLATFORM.test(only);
}
function stated({ facts, target }) {
    const isStated = facts.pulls.some((pull) => (0,wording/* nameOf */.Vb)(pull.target) === (0,wording/* nameOf */.Vb)(target.target) && pull.target.arePlatformsStated);
    return isStated
        ? (0,sentence/* say */.cv) ` (${(0,sentence/* code */.aY)('platforms')} of the build step, or ${(0,sentence/* code */.aY)('FROM --platform')})`
        : (0,sentence/* say */.cv) ``;
}
const MOST = 8;
function names(platforms) {
    return (0,sentence/* list */.p_)(platforms.map((platform) => [(0,sentence/* code */.aY)(platform)]), MOST);
}

;// CONCATENATED MODULE: ./src/reasons/private-or-absent.ts





const privateOrAbsent = {
    code: 'private-or-absent',
    means: 'it does not exist, or is private',
    source: 'docker/hub-feedback#1771, karakeep-app/karakeep#1202: both are refused in the same words',
    isFixedByPush: true,
    pull: (c) => isClosed(c) && !isJobRefused(c) && closedBy(c) === undefined
        ? { package: c.github ? c.package : undefined, registry: c.host, puller: pullerOf(c) }
        : undefined,
    says: ({ package: name, registry, puller, error }, context) => {
        const rather = name !== undefined && puller === 'anyone' && error?.status === 403
            ? (0,sentence/* say */.cv) ` Here it usually means that the package does not exist.`
            : (0,sentence/* say */.cv) ``;
        const spelling = (0,reason/* byAuthor */.bs) `Check the spelling of the name${(0,wording/* whereNamed */.BY)(context)}`;
        const first = name !== undefined && puller === 'anyone'
            ? (0,reason/* byPublisher */.kV) `If nothing was pushed yet, push the image, then make its package public`
            : (0,reason/* byPublisher */.kV) `If nothing was pushed yet, push the image`;
        const fixes = ifThere(registry, name, puller, context).map((fix) => ({
            ...fix,
            text: (0,sentence/* say */.cv) `If it exists: ${fix.text}`
        }));
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} gives the same answer for an image that is private and for one that does not exist.${rather}`, [spelling, first, ...fixes]);
    }
};
function ifThere(registry, name, puller, context) {
    if (puller === 'anyone') {
        return name === undefined
            ? [(0,reasons_fixes/* openElsewhere */.vG)()]
            : [(0,reasons_fixes/* changeVisibility */.BQ)(context.facts, name, 'public')];
    }
    return (0,reasons_fixes/* readFixes */.Yl)(registry, name, context);
}

// EXTERNAL MODULE: ./src/reasons/pullable.ts
var pullable = __webpack_require__(9794);
;// CONCATENATED MODULE: ./src/reasons/rate-limited.ts



const rateLimited = {
    code: 'rate-limited',
    means: 'the registry limits requests',
    source: 'OCI distribution spec, error code TOOMANYREQUESTS, and RFC 6585, status 429: too many requests; Docker docs, "Docker Hub usage and limits": pulls without a login are limited by address, those with one by account',
    byAnswer: ({ answer, host, credential, named, target }) => answer.kind === 'rate-limited'
        ? {
            error: answer.error,
            registry: host,
            retryAfterSeconds: /retry-after/i.test(answer.error.message)
                ? undefined
                : answer.retryAfterSeconds,
            loginHelps: target.role === 'base' &&
                named?.registry.kind === 'docker-hub' &&
                credential.kind === 'none'
        }
        : undefined,
    says: ({ registry, retryAfterSeconds, loginHelps = false }, { target }) => {
        const pulled = (0,wording/* isPulled */.NP)(target.target);
        const wait = retryAfterSeconds === undefined
            ? (0,sentence/* say */.cv) `in a few minutes`
            : (0,sentence/* say */.cv) `in ${(0,wording/* seconds */.YA)(Math.max(1, Math.ceil(retryAfterSeconds)))}`;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} answered that there were too many requests. That says nothing about the ${(0,sentence/* plain */.pj)(pulled ? 'image' : 'push')}.`, [
            ...(loginHelps ? [LOG_IN] : []),
            (0,reason/* byAuthor */.bs) `Run the job again ${wait}`,
            (0,reason/* byAuthor */.bs) `If it happens again, let fewer jobs ${(0,sentence/* plain */.pj)(pulled ? 'pull' : 'push')} at the same time`
        ]);
    }
};
const LOG_IN = (0,reason/* byAuthor */.bs) `Log in to ${(0,sentence/* code */.aY)('docker.io')} before the ghcr-preflight step: pulls without a login share the limit of the IP address of the runner`;

;// CONCATENATED MODULE: ./src/reasons/read-only-registry.ts


const readOnlyRegistry = {
    code: 'read-only-registry',
    means: 'the registry takes no pushes',
    toChange: 'owner',
    source: 'OCI distribution spec, error code UNSUPPORTED: the operation is not there; distribution docs, "Registry as a pull through cache", and Harbor docs, "Configure Proxy Cache": no pushes',
    push: ({ refusal, named, host, error }) => refusal === 'read-only' && named !== undefined
        ? { registry: host, path: named.reference.path, because: becauseOf(error?.message ?? '') }
        : undefined,
    says: ({ registry, path, because }) => {
        const none = (0,sentence/* say */.cv) `${registry} takes no pushes to ${(0,sentence/* code */.aY)(path)} from anyone`;
        switch (because) {
            case 'proxy':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${none}: the project is a proxy that only caches another registry.`, [
                    (0,reason/* byAuthor */.bs) `Push to another project: use one that is not a proxy in the image name`,
                    (0,reason/* byRegistryAdmin */.M) `If there is none yet, create a new project that is not a proxy: a proxy project stays a proxy`
                ]);
            case 'maintenance':
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${none}: it is in read-only mode (maintenance).`, [END_MAINTENANCE]);
            case undefined:
                return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${none}: it is in read-only mode (maintenance), or the path is a cache of another registry.`, [
                    (0,reason/* byAuthor */.bs) `If the path is a cache, push to another one, or to the registry that the cache copies from`,
                    END_MAINTENANCE
                ]);
        }
    }
};
const END_MAINTENANCE = (0,reason/* byRegistryAdmin */.M) `If the registry is in read-only mode, turn that off after the maintenance, then run the job again`;
function becauseOf(message) {
    if (/proxy project/i.test(message))
        return 'proxy';
    return /read.only/i.test(message) ? 'maintenance' : undefined;
}

// EXTERNAL MODULE: ./src/registry/host.ts
var host = __webpack_require__(637);
;// CONCATENATED MODULE: ./src/reasons/refused.ts




const refused = {
    code: 'refused',
    means: 'the reason is not known',
    titled: ({ error }) => error === undefined || error.message === '' ? undefined : 'the registry says why',
    source: 'OCI distribution spec, "Error codes": a registry may answer in words of its own',
    byAnswer: ({ answer, host }) => (answer.kind === 'refused' ? { registry: host } : undefined),
    says: ({ registry, error }, { target: { target } }) => {
        const { name } = target;
        const isGitHubs = name.kind === 'reference' && (0,host/* isGitHub */.Wz)(name.registry);
        const support = isGitHubs ? 'GitHub Support' : 'the people who run the registry';
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} refuses this ${(0,sentence/* plain */.pj)((0,wording/* isPulled */.NP)(target) ? 'pull' : 'push')} in words that this version of ghcr-preflight does not know.`, [
            (0,reason/* byAuthor */.bs) `Do what the answer asks for, if it asks for anything, or send it to ${(0,sentence/* plain */.pj)(support)}`
        ], { detail: error === undefined ? undefined : (0,sentence/* say */.cv) `it answered ${(0,wording/* answerWords */.Gy)(error)}` });
    }
};

;// CONCATENATED MODULE: ./src/reasons/registry-retired.ts



const registryRetired = {
    code: 'registry-retired',
    means: 'this registry is retired',
    toChange: 'host',
    source: 'GitHub docs, "Migrating to the Container registry from the Docker registry": images move from docker.pkg.github.com to ghcr.io',
    hidesMistakes: true,
    both: ({ named }) => {
        const registry = named?.registry;
        return registry?.kind === 'retired'
            ? { host: registry.host, successor: registry.successor }
            : undefined;
    },
    says: ({ host, successor }, { target }) => {
        const { name } = target.target;
        const path = name.kind === 'reference' ? newPath(name.reference.path) : 'OWNER/IMAGE';
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(host)} is switched off; ${(0,sentence/* code */.aY)(successor)} has replaced it.`, [
            {
                ...(0,reason/* byAuthor */.bs) `Write ${(0,sentence/* code */.aY)(successor)} instead of ${(0,sentence/* code */.aY)(host)}, in the image name and in the login step`,
                instead: `${successor}/${path}${(0,wording/* suffixOf */.jT)(target.target)}`
            }
        ]);
    }
};
function newPath(path) {
    const [owner = '', ...rest] = path.split('/');
    return rest.length < 2 ? path : `${owner}/${rest.slice(1).join('/')}`;
}

;// CONCATENATED MODULE: ./src/reasons/registry-unavailable.ts




const TITLES = {
    'server-fault': 'the registry has an error',
    'credential-flake': 'the registry has an error',
    'retry-window-exceeded': 'no time was left to ask again',
    helper: 'the credential helper is too slow',
    contradiction: 'its answers contradict each other'
};
const registryUnavailable = {
    code: 'registry-unavailable',
    means: 'the registry gave no answer',
    titled: ({ cause }) => TITLES[cause],
    source: 'RFC 9110, "Server Error 5xx": the server knows that it failed; GitHub docs, "Working with the Container registry": public images need no login to be pulled',
    pull: (c) => (isContradicted(c) && !hasMoved(c) ? registry_unavailable_found(c, 'contradiction', '') : undefined),
    byAnswer: (c) => {
        const { answer, credential } = c;
        if (answer.kind === 'unavailable') {
            const { cause, detail, host = c.host } = answer;
            return { ...registry_unavailable_found(c, cause, detail), registry: host };
        }
        const waits = answer.kind === 'not-asked' && credential.kind === 'helper-failed';
        return waits ? registry_unavailable_found(c, 'helper', credential.helper) : undefined;
    },
    says: (finding, { target: { target } }) => {
        const { registry, detail, timeoutSeconds } = finding;
        if ('isPrivateHost' in target && target.isPrivateHost === true)
            return notContacted(registry);
        const what = detail === '' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` (${detail})`;
        const limit = (0,wording/* seconds */.YA)(timeoutSeconds);
        switch (finding.cause) {
            case 'network':
                return again((0,sentence/* say */.cv) `${registry} could not be reached${what}.`, (0,reason/* byAuthor */.bs) `If it happens again, check the host in the image name, and the proxy settings of the runner`);
            case 'timeout':
                return again((0,sentence/* say */.cv) `${registry} gave no answer within the ${limit} of this step.`, MORE_TIME);
            case 'helper':
                return again((0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(`docker-credential-${detail}`)} has the login for ${registry}, but gave no answer within the ${limit} of this step.`, MORE_TIME);
            case 'retry-window-exceeded':
                return again((0,sentence/* say */.cv) `${registry} refused in a way that is often temporary, and there was no time left to ask again within the ${limit} of this step.`, MORE_TIME);
            case 'server-fault':
                return again((0,sentence/* say */.cv) `${registry} answered with an error of its own${what}, also on a retry.`, (0,reason/* byAuthor */.bs) `If it happens again, look at the status page of the registry`);
            case 'contradiction':
                return again((0,sentence/* say */.cv) `The GitHub API calls this package public, but ${registry} does not serve it without a login. The two contradict each other, so this does not count as a refusal.`, GITHUB_STATUS);
            case 'credential-flake':
                return again((0,sentence/* say */.cv) `${registry} refused to exchange the job token, which is valid until the job ends. Such refusals are usually temporary.`, GITHUB_STATUS);
        }
    }
};
function registry_unavailable_found({ host, facts }, cause, detail) {
    return { registry: host, cause, detail, timeoutSeconds: facts.inputs.timeoutMs / 1000 };
}
function notContacted(registry) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `This step did not contact ${registry}: only a Dockerfile names this host of a private network.`, [(0,reason/* byAuthor */.bs) `To check the image, name it in ${(0,sentence/* code */.aY)('base-images')}`]);
}
const AGAIN = (0,reason/* byAuthor */.bs) `Run the job again in a few minutes`;
const MORE_TIME = (0,reason/* byAuthor */.bs) `If it happens again, raise the input ${(0,sentence/* code */.aY)('timeout')}`;
const GITHUB_STATUS = (0,reason/* byAuthor */.bs) `If it happens again, look at the status page of GitHub`;
function again(cause, ifItHappensAgain) {
    return (0,reason/* advice */.v9)(cause, [AGAIN, ifItHappensAgain]);
}

;// CONCATENATED MODULE: ./src/reasons/repository-missing.ts



const repositoryMissing = {
    code: 'repository-missing',
    means: 'the repository does not exist',
    toChange: 'name',
    source: 'OCI distribution spec, error code NAME_UNKNOWN: no such repository; GoogleContainerTools/kaniko#1120: Amazon ECR creates none; Harbor docs, "Create Projects": a project first',
    push: ({ refusal, named, host, error }) => refusal === 'repository-missing' && named !== undefined
        ? {
            registry: host,
            path: named.reference.path,
            ofProject: /^project .*not found/i.test(error?.message ?? '')
        }
        : undefined,
    alsoFitsPush: (c) => c.answer.kind === 'refused' &&
        c.answer.refusal.kind === 'access-denied' &&
        c.answer.refusal.maybeNotFound &&
        hasLogin(c) &&
        c.named?.registry.kind === 'google',
    says: ({ registry, path, ofProject = false }, { target }) => {
        if (ofProject)
            return projectMissing(registry, path);
        const { name } = target.target;
        const kind = name.kind === 'reference' ? name.registry.kind : 'other';
        const create = kind === 'google'
            ? (0,sentence/* say */.cv) `Create the repository with ${(0,sentence/* code */.aY)('gcloud artifacts repositories create')}`
            : (0,sentence/* say */.cv) `Create the repository`;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `On ${registry} a repository has to exist before the first push.`, [
            {
                by: 'registry admin',
                text: create,
                ...(kind === 'ecr'
                    ? {
                        instead: `aws ecr create-repository --repository-name ${path}${regionOf(registry)}`
                    }
                    : {})
            },
            (0,reason/* byAuthor */.bs) `If the repository exists elsewhere, correct the image name: its ${(0,sentence/* plain */.pj)(kind === 'ecr' ? 'path, account or region' : 'path')}`
        ]);
    }
};
function projectMissing(registry, path) {
    const project = path.split('/')[0] ?? '';
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} has no project ${(0,sentence/* code */.aY)(project)}: a project has to exist before the first push. The push creates the repositories in it.`, [
        (0,reason/* byAuthor */.bs) `If the project has another name, correct the image name: it is the first part of the path`,
        (0,reason/* byRegistryAdmin */.M) `Create the project ${(0,sentence/* code */.aY)(project)}, and give the account of this login the right to push there`
    ]);
}
function regionOf(registry) {
    const region = /\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(registry)?.[1];
    return region === undefined ? '' : ` --region ${region}`;
}

;// CONCATENATED MODULE: ./src/reasons/secret-withheld.ts







const secret_withheld_TITLES = {
    fork: 'a fork gets no secrets',
    dependabot: 'Dependabot gets no Actions secrets',
    'own-fork': 'the fork lacks the secret'
};
const secretWithheld = {
    code: 'secret-withheld',
    means: 'this event gets no secrets',
    titled: ({ because }) => secret_withheld_TITLES[because],
    holdsForEveryName: true,
    source: 'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks, nor to a fork\'s own; Dependabot runs read their own store',
    push: (c) => {
        if (!isLoginEmpty(c))
            return undefined;
        if (lacksSecretBy(c) !== 'own-fork') {
            return withheld(c, classByDesign(c.run), (0,event_run/* maySecretsBeSent */.kt)(c.run) ? 'likely' : 'certain');
        }
        return isUpstreamImage(c) ? undefined : withheld(c, 'by-design', 'likely');
    },
    pull: (c) => emptyPart(c) === undefined
        ? undefined
        : withheld(c, 'by-design', lacksSecretBy(c) === 'own-fork' ? 'likely' : 'certain'),
    says: (finding, context) => {
        switch (finding.because) {
            case 'fork':
                return withheldFromFork(finding, context);
            case 'dependabot':
                return withheldFromDependabot(finding, context);
            case 'own-fork':
                return missingInFork(finding, context);
        }
    }
};
function withheld(c, itsClass, certainty) {
    const because = lacksSecretBy(c);
    return because === undefined
        ? undefined
        : { class: itsClass, certainty, because, registry: c.host };
}
function withheldFromFork({ registry, certainty }, context) {
    const why = (0,sentence/* say */.cv) `GitHub gives pull requests from forks no secrets`;
    return (0,reason/* advice */.v9)(certainty === 'certain'
        ? (0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(emptied(registry, context))}: ${why}.`
        : (0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(emptied(registry, context))}: most likely because ${why}.`, (0,reasons_fixes/* buildWithoutPushing */.Xq)(context), {
        notice: {
            why: certainty === 'certain'
                ? (0,sentence/* say */.cv) `${why}, so ${emptied(registry, context)}`
                : (0,sentence/* say */.cv) `${emptied(registry, context)}, most likely because ${why}`,
            then: (0,reasons_fixes/* afterTheMerge */.OU)(context)
        }
    });
}
function missingInFork({ registry }, context) {
    const repository = context.facts.run.repository.fullName;
    const why = (0,sentence/* say */.cv) `this workflow runs in ${(0,sentence/* code */.aY)(repository)}, a fork, which most likely does not have the secret of the repository it was forked from`;
    const page = (0,links/* repositorySecrets */.w6)(context.facts, 'actions');
    const remedy = (0,reason/* byRepositoryAdmin */.dh) `To ${intent(context)} from the fork, save the secret in the fork, and name an image that its login may push: ${page}`;
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(emptied(registry, context))}: ${why}.`, [...(0,reasons_fixes/* buildWithoutPushing */.Xq)(context), remedy], {
        notice: {
            why: (0,sentence/* say */.cv) `${emptied(registry, context)}, because ${why}`,
            then: (0,sentence/* say */.cv) `to ${intent(context)} from the fork, save the secret there`
        }
    });
}
const SKIP_DEPENDABOT = (0,reason/* byAuthor */.bs) `If they should not, skip the job in them: ${(0,sentence/* code */.aY)("if: github.actor != 'dependabot[bot]'")}`;
function withheldFromDependabot(finding, context) {
    const { registry } = finding;
    const why = (0,sentence/* say */.cv) `GitHub gives runs of Dependabot only the Dependabot secrets`;
    const page = (0,links/* repositorySecrets */.w6)(context.facts, 'dependabot');
    const store = (0,reason/* byRepositoryAdmin */.dh) `If runs of Dependabot should ${intent(context)}, save ${secretNamed(context)} for them: ${page}`;
    const remedy = (0,reasons_fixes/* jobTokenFits */.pE)(context)
        ? (0,sentence/* say */.cv) `log in with the job token`
        : (0,sentence/* say */.cv) `save the secret for Dependabot`;
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(emptied(registry, context))}: ${why}.${(0,reasons_fixes/* goesMissing */.Ry)(finding)}`, [...(0,reasons_fixes/* useJobToken */.uW)(context), store, SKIP_DEPENDABOT], {
        notice: {
            why: (0,sentence/* say */.cv) `${why}, so ${emptied(registry, context)}`,
            then: (0,sentence/* say */.cv) `to ${intent(context)} in such runs too, ${remedy}`
        }
    });
}
function secretNamed({ facts: { inputs, job } }) {
    const name = job.kind === 'plan' && inputs.password === '' ? job.passwordSecret : undefined;
    return name === undefined ? (0,sentence/* say */.cv) `the same secret` : (0,sentence/* say */.cv) `the secret ${(0,sentence/* code */.aY)(name)}`;
}
function emptied(registry, { target }) {
    const { name } = target.target;
    return name.kind === 'invalid' && name.problem.code === 'empty-component'
        ? (0,sentence/* say */.cv) `the login for ${registry} and a part of the image name are empty`
        : (0,sentence/* say */.cv) `the login for ${registry} is empty`;
}
function intent({ target }) {
    return (0,sentence/* plain */.pj)((0,wording/* isPulled */.NP)(target.target) ? 'pull it' : 'push');
}

;// CONCATENATED MODULE: ./src/reasons/sso-required.ts




const ssoRequired = {
    code: 'sso-required',
    means: 'the token lacks SSO authorization',
    toChange: 'login',
    source: 'GitHub docs, "Authorizing a personal access token for use with single sign-on": a token that is not authorized is refused',
    both: (c) => {
        const certainty = sso_required_certaintyOf(c);
        return certainty === undefined ? undefined : { certainty, owner: c.package.owner };
    },
    says: ({ owner }, context) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${owner} requires single sign-on, and this token is not authorized for it.`, [
        ...(0,reasons_fixes/* useJobToken */.uW)(context),
        (0,reason/* byTokenOwner */.O4) `Authorize the token for ${owner}: ${(0,links/* classicTokens */.zR)(context.facts, 'Open the classic tokens of its account')} \u2192 ${(0,sentence/* label */.Pf)('Configure SSO')} next to the token`
    ])
};
function sso_required_certaintyOf({ github, refusal, scopes }) {
    if (refusal === 'sso')
        return 'certain';
    const header = scopes?.sso;
    if (!github || refusal === undefined || header === undefined)
        return undefined;
    return header.startsWith('required') ? 'certain' : 'likely';
}

;// CONCATENATED MODULE: ./src/reasons/stale-login.ts




const staleLogin = {
    code: 'stale-login',
    means: 'the stored login is refused',
    source: 'trivy docs, "Troubleshooting"; tart: an expired login is refused even public packages',
    pull: (c) => ((0,target_case/* isLoginStale */.jg)(c) ? { registry: c.host } : undefined),
    says: ({ registry }, context) => {
        const { credential } = context.target.tested;
        const from = 'source' in credential ? (0,sentence/* say */.cv) ` (from ${(0,wording/* sourceWords */.hI)(credential.source)})` : (0,sentence/* say */.cv) ``;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Anyone can pull it without a login, but the build sends the stored login for ${registry}${from}, which is refused.`, fixesOf(registry, context));
    }
};
function fixesOf(registry, context) {
    const { job } = context.facts;
    const step = (0,wording/* loginStep */.EJ)(context);
    if (step !== undefined) {
        return [(0,reason/* byAuthor */.bs) `Renew the login that ${(0,wording/* stepWords */.c9)(step)} uses, or remove that step`];
    }
    return job.kind === 'plan' && !job.mayBeLoggedIn
        ? [(0,reason/* byRunnerAdmin */.N4) `Most likely the login is an old one of the runner: ${forget(registry)}`]
        : [
            (0,reason/* byAuthor */.bs) `If an earlier step of this job logs in to ${(0,sentence/* code */.aY)(registry)}, renew the login that it uses. If none does, the login is an old one of the runner: ${forget(registry)}`
        ];
}
function forget(registry) {
    return (0,sentence/* say */.cv) `run ${(0,sentence/* code */.aY)(`docker logout ${registry}`)} on the runner`;
}

;// CONCATENATED MODULE: ./src/reasons/tag-missing.ts



const tagMissing = {
    code: 'tag-missing',
    means: 'there is no such tag or digest',
    titled: ({ wanted }) => ((0,wording/* isDigest */.Bc)(wanted) ? 'there is no such digest' : 'there is no such tag'),
    holdsForEveryLogin: true,
    source: 'OCI distribution spec, error code MANIFEST_UNKNOWN: the repository is there, and the tag is not',
    isFixedByPush: true,
    byAnswer: ({ answer, target }) => answer.kind === 'tag-missing'
        ? { error: answer.error, wanted: (0,wording/* wantedOf */.Lm)(target) ?? '', tags: answer.tags ?? [] }
        : undefined,
    says: ({ wanted, tags }, context) => (0,wording/* isDigest */.Bc)(wanted)
        ? (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The image exists, but the registry has nothing with this digest: it was deleted, for example by a clean-up of untagged versions, or is mistyped.`, [
            (0,reason/* byAuthor */.bs) `Pin a digest that the registry has, such as that of a current tag`,
            (0,reason/* byPublisher */.kV) `Keep the versions that others pin`
        ])
        : (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The image exists, but not this tag: it was deleted, was never pushed, or is mistyped.`, [
            {
                by: 'workflow author',
                text: tagFix(wanted, tags, context)
            },
            (0,reason/* byPublisher */.kV) `If this tag should exist, push it`
        ], { detail: others(tags) })
};
function tagFix(wanted, tags, context) {
    const meant = wanted.startsWith('v') ? wanted.slice(1) : `v${wanted}`;
    return tags.includes(meant)
        ? (0,sentence/* say */.cv) `Use the tag ${(0,sentence/* code */.aY)(meant)}${(0,wording/* whereNamed */.BY)(context)}`
        : (0,sentence/* say */.cv) `Use a tag that exists${(0,wording/* whereNamed */.BY)(context)}`;
}
function others(tags) {
    return tags.length === 0
        ? undefined
        : (0,sentence/* say */.cv) `it has, among others, ${(0,sentence/* list */.p_)(tags.map((tag) => [(0,sentence/* code */.aY)(tag)]))}`;
}

;// CONCATENATED MODULE: ./src/reasons/token-host.ts



const tokenHost = {
    code: 'token-host',
    means: 'token of another GitHub host',
    toChange: 'host',
    source: 'actions/runner#1291: a workflow token of one server means nothing to another server',
    hidesMistakes: true,
    both: ({ named, token, host, run }) => named?.registry.kind === 'foreign-github' && token === 'job'
        ? { registry: host, server: run.server.url.replace(/^https?:\/\//, '') }
        : undefined,
    says: ({ registry, server }, context) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} is the registry of ${serverOf(registry)}, and the job runs on ${server}. The job token is not valid there.`, [
        (0,reason/* byAuthor */.bs) `To push to the registry of ${server}, write ${(0,sentence/* code */.aY)(context.facts.run.server.registry)} instead of ${(0,sentence/* code */.aY)(registry)}, in the image name and in the login step`,
        (0,reason/* byAuthor */.bs) `To stay with ${(0,sentence/* code */.aY)(registry)}, log in with a classic token (scope ${(0,sentence/* code */.aY)((0,reasons_fixes/* scopeFor */.aN)(context))}) of an account on ${serverOf(registry)}`
    ])
};
function serverOf(registry) {
    return registry === 'ghcr.io' ? 'github.com' : registry.replace(/^containers\./, '');
}

;// CONCATENATED MODULE: ./src/reasons/token-scope.ts






const tokenScope = {
    code: 'token-scope',
    means: {
        push: 'the token lacks write:packages',
        pull: 'the token lacks read:packages'
    },
    toChange: 'login',
    source: 'GitHub docs, "About permissions for GitHub Packages": write:packages is what a push needs; link-foundation/box#117: a token without it',
    both: (c) => (lacksScope(c) ? { scopes: c.scopes?.scopes } : undefined),
    says: ({ scopes }, context) => (0,reason/* advice */.v9)(scopes === undefined || scopes.length === 0
        ? (0,sentence/* say */.cv) `The login works with any valid token, but a ${(0,sentence/* plain */.pj)((0,wording/* isPulled */.NP)(context.target.target) ? 'pull' : 'push')} needs this scope.`
        : (0,sentence/* say */.cv) `The token of the login only has the ${(0,sentence/* plain */.pj)(scopes.length === 1 ? 'scope' : 'scopes')} ${(0,sentence/* list */.p_)(scopes.map((scope) => [(0,sentence/* code */.aY)(scope)]), 6)}.`, [...(0,reasons_fixes/* tokenFixes */.bV)(context), ...addScope(context)])
};
function addScope(context) {
    if (context.target.tested.token !== 'classic' || !(0,reasons_fixes/* jobTokenFits */.pE)(context))
        return [];
    return [
        (0,reason/* byTokenOwner */.O4) `Give the token the scope ${(0,sentence/* code */.aY)((0,reasons_fixes/* scopeFor */.aN)(context))}: ${(0,links/* classicTokens */.zR)(context.facts, 'Open the classic tokens of its account')}`
    ];
}
function lacksScope(c) {
    const { anyGitHub, token, refusal, scopes } = c;
    if (!anyGitHub || isUnsupportedToken(c) || token === 'job' || token === 'app')
        return false;
    if (refusal === 'token-scopes')
        return true;
    const personal = token === 'classic' || token === 'oauth';
    return personal && scopes?.scopes?.includes('write:packages') === false;
}

;// CONCATENATED MODULE: ./src/reasons/too-visible.ts






const tooVisible = {
    code: 'too-visible',
    means: 'it is more open than expected',
    titled: ({ expected, actual }) => `the package is ${actual}, not ${expected}`,
    holdsForEveryLogin: true,
    isStoppedHere: true,
    source: 'GitHub docs, "Configuring a package\'s access control and visibility": a public package cannot be made private again',
    evenIfAccepted: (c) => {
        const { facts, push, package: name } = c;
        const { expectedVisibility: expected } = facts.inputs;
        const { visibility: actual } = push;
        return (0,target_case/* isTooVisible */.Ld)(c) && expected !== 'any' && actual !== undefined
            ? { package: name, expected, actual, error: undefined }
            : undefined;
    },
    says: ({ package: name, expected, actual }, context) => {
        const intended = (0,reason/* byAuthor */.bs) `If it is meant to be ${(0,sentence/* plain */.pj)(actual)}, set ${(0,sentence/* code */.aY)(`expected-visibility: ${actual}`)} in the ghcr-preflight step`;
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* code */.aY)('expected-visibility')} asks for ${(0,sentence/* code */.aY)(expected)}, and a push would show the image to more people.`, [
            ...(actual === 'public'
                ? [anotherName(context), intended, DELETE]
                : [(0,reasons_fixes/* changeVisibility */.BQ)(context.facts, name, expected), intended])
        ], actual === 'public' ? { links: (0,links/* packageSettings */.Cj)(context.facts, name) } : {});
    }
};
function anotherName(context) {
    return (0,reason/* byAuthor */.bs) `Push under another name${(0,wording/* whereNamed */.BY)(context)}: a public package cannot be made private again`;
}
const DELETE = (0,reason/* byPackageAdmin */.Zr) `Delete the package with all its versions, then push it again`;

;// CONCATENATED MODULE: ./src/reasons/unrecognised-response.ts


const unrecognisedResponse = {
    code: 'unrecognised-response',
    means: { push: 'not the answer of a registry', pull: 'not an image that can be used' },
    source: 'OCI distribution spec, "Error codes": the form of a registry\'s refusals; moby/buildkit, util/imageutil/config.go and Docker docs, "Deprecated Engine Features": schema 1',
    byAnswer: ({ answer, host: registry, named }) => {
        if (answer.kind === 'unrecognised') {
            const { status, contentType } = answer;
            const google = named?.registry.kind === 'google';
            return { registry, status, contentType, google, unusable: undefined };
        }
        const served = { registry, status: 200, google: false };
        if (answer.kind === 'schema-1') {
            return { ...served, contentType: answer.mediaType, unusable: 'schema-1' };
        }
        return answer.kind === 'artifact'
            ? { ...served, contentType: answer.configType, unusable: 'artifact' }
            : undefined;
    },
    says: ({ registry, status, contentType, google, unusable }) => {
        if (unusable === 'schema-1')
            return OUTDATED;
        if (unusable === 'artifact')
            return artifact(contentType);
        const type = contentType === '' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` of type ${contentType}`;
        return (0,reason/* advice */.v9)(status === undefined
            ? (0,sentence/* say */.cv) `The answer from ${registry} is not HTTP, so it is not a refusal by a registry.`
            : (0,sentence/* say */.cv) `${registry} answered with status ${status}${type}, which is not how a registry answers, so it is not a refusal.`, google ? GOOGLE : notARegistry(registry));
    }
};
const OUTDATED = (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The image uses an old manifest format (schema 1), which BuildKit and docker no longer pull.`, [
    (0,reason/* byPublisher */.kV) `Push the image again with a current docker`,
    (0,reason/* byAuthor */.bs) `Use another image, or a newer tag`
]);
function artifact(contentType) {
    return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `This name is not an image but an artifact (its configuration has the type ${(0,sentence/* code */.aY)(contentType)}). docker and BuildKit refuse it as a base image.`, [
        (0,reason/* byAuthor */.bs) `Correct the name or the tag in the Dockerfile; artifacts need other tools, such as oras or helm`
    ]);
}
const GOOGLE = [
    (0,reason/* byAuthor */.bs) `Log in before the ghcr-preflight step as ${(0,sentence/* code */.aY)('_json_key')} with the JSON key of a service account as password, or as ${(0,sentence/* code */.aY)('oauth2accesstoken')} with an access token`,
    (0,reason/* byRegistryAdmin */.M) `Check that the project and its repository exist, and that the account may use them`
];
function notARegistry(registry) {
    return [
        (0,reason/* byAuthor */.bs) `Check that ${(0,sentence/* code */.aY)(registry)} is the host of the registry itself, not of its web pages`,
        (0,reason/* byRunnerAdmin */.N4) `Check that no proxy or firewall answers instead of the registry`
    ];
}

;// CONCATENATED MODULE: ./src/reasons/unresolved-images.ts




const unresolvedImages = {
    code: 'unresolved-images',
    means: 'what is pushed is not known',
    source: 'GitHub docs, "Contexts reference": outputs of later steps and the results of scripts are known only then',
    push: (c) => c.push.target.origin === 'assumed' &&
        (isPushingJobsTokenUnknown(c) || c.push.pushingJob?.isCall === true || mayGoElsewhere(c))
        ? held(c)
        : undefined,
    hidesMistakes: true,
    evenIfAccepted: (c) => (c.push.target.origin === 'assumed' ? held(c) : undefined),
    softens: (c, { reason, certainty }) => {
        const { target, pushingJob } = c.push;
        const { origin } = target;
        const { isCertain } = pushingJob ?? target;
        if (origin === 'assumed') {
            const isSure = reason.holdsForEveryName === true && certainty === 'certain';
            return isSure && !mayGoElsewhere(c) ? undefined : held(c);
        }
        return isCertain ? undefined : held(c);
    },
    says: ({ doubt }, context) => (0,reason/* advice */.v9)(causeOf(doubt), unresolved_images_fixesOf(doubt, context.facts), { place: placeOf(doubt, context) })
};
function mayGoElsewhere({ facts: { job }, run }) {
    if (job.kind !== 'plan')
        return false;
    const isOther = ({ registry }) => registry !== undefined && registry !== run.server.registry;
    if (job.unclear.length > 0 && job.unclear.every(isOther))
        return true;
    if (run.origin.kind === 'fork')
        return false;
    const logins = [...job.earlierLogins, ...job.logins];
    return job.namesOtherRegistries || logins.some(({ whose }) => whose !== 'job-token');
}
function held(c) {
    const { job } = c.facts;
    const { pushingJob, target } = c.push;
    const place = target.places.find(({ job: id }) => id === pushingJob?.job) ?? target.places[0];
    if (place !== undefined)
        return { doubt: { kind: 'condition', place } };
    if (job.kind === 'no-plan')
        return { doubt: { kind: 'no-plan', why: job.why } };
    if (job.kind === 'not-read')
        return undefined;
    const [first, ...others] = job.unclear;
    return {
        doubt: first === undefined ? { kind: 'no-step' } : { kind: 'unclear', first, others }
    };
}
function causeOf(doubt) {
    switch (doubt.kind) {
        case 'unclear':
            return (0,sentence/* say */.cv) `Step ${(0,sentence/* code */.aY)(doubt.first.at.name)} (line ${doubt.first.line}) ${unclearWords(doubt.first)}${more(doubt.others)}.`;
        case 'condition':
            return (0,sentence/* say */.cv) `Whether step ${(0,sentence/* code */.aY)(doubt.place.name)} (line ${doubt.place.line}) pushes depends on a condition that is known only when it runs.`;
        case 'no-step':
            return (0,sentence/* say */.cv) `The ghcr-preflight step found no later step that pushes an image.`;
        case 'no-plan':
            return (0,sentence/* say */.cv) `What later steps push is not known: ${noPlanWords(doubt.why)}.`;
    }
}
function more([next, ...others]) {
    if (next === undefined)
        return (0,sentence/* say */.cv) ``;
    const step = (0,sentence/* say */.cv) `step ${(0,sentence/* code */.aY)(next.at.name)} (line ${next.line})`;
    return others.length === 0
        ? (0,sentence/* say */.cv) `; the same holds for ${step}`
        : (0,sentence/* say */.cv) `; the same holds for ${step} and ${others.length} more`;
}
function unclearWords({ why, text }) {
    switch (why) {
        case 'name':
            return (0,sentence/* say */.cv) `pushes an image whose name contains ${(0,sentence/* code */.aY)(text)}, which is not known here`;
        case 'command':
            return (0,sentence/* say */.cv) `may push with ${(0,sentence/* code */.aY)(text)}, which is not understood here`;
        case 'action':
            return (0,sentence/* say */.cv) `uses ${(0,sentence/* code */.aY)(text)}, whose inputs do not say what it pushes`;
        case 'file':
            return (0,sentence/* say */.cv) `pushes what the file ${(0,sentence/* code */.aY)(text)} says, and that file is not read here`;
        case 'form':
            return (0,sentence/* say */.cv) `is written in a way that is not read here`;
    }
}
function noPlanWords(why) {
    return why === 'unreadable-workflow'
        ? (0,sentence/* say */.cv) `the workflow file cannot be read`
        : (0,wording/* unreadableWords */.hd)(why);
}
function unresolved_images_fixesOf(doubt, facts) {
    if (doubt.kind === 'condition')
        return [];
    const name = (0,reason/* byAuthor */.bs) `Name what is pushed in ${(0,reason/* ownStep */.nN)(facts.job)}: ${(0,sentence/* code */.aY)(given(facts.job, 'images', examples(facts.run)))}`;
    if (doubt.kind === 'unclear')
        return [...handOn([doubt.first, ...doubt.others], facts.job), name];
    return doubt.kind === 'no-plan' && isOutOfReach(doubt.why)
        ? [
            (0,reason/* byAuthor */.bs) `Grant the job ${(0,sentence/* code */.aY)('contents: read')}, or check out the repository before the ghcr-preflight step`,
            name
        ]
        : [name];
}
function isOutOfReach(why) {
    return why === 'not-found' || why === 'refused' || why === 'unavailable';
}
const HANDED_ON = ['steps', 'needs', 'inputs', 'vars'];
function handOn(unclear, job) {
    const texts = unclear.flatMap(({ why, text }) => (why === 'name' ? [text] : []));
    const used = HANDED_ON.filter((name) => texts.some((text) => new RegExp(`(?<![\\w.-])${name}[.[]`, 'i').test(text)));
    if (used.length > 0) {
        const members = used.map((name) => `"${name}":\${{ toJSON(${name}) }}`);
        return [
            (0,reason/* byAuthor */.bs) `Give ${(0,reason/* ownStep */.nN)(job)} ${(0,sentence/* code */.aY)(given(job, 'contexts', `{${members.join(',')}}`))}`
        ];
    }
    return unclear.some(({ why, text }) => why === 'file' && /\.(?:hcl|json)$/.test(text))
        ? [
            (0,reason/* byAuthor */.bs) `Give ${(0,reason/* ownStep */.nN)(job)} ${(0,sentence/* code */.aY)('bake-definition')}: the JSON that ${(0,sentence/* code */.aY)('docker buildx bake --print')} writes in a step before it`
        ]
        : [];
}
function given(job, input, value) {
    const own = job.kind === 'plan' ? job.own : undefined;
    const entry = `${input}: '${value}'`;
    return own?.inputs.size === 0 ? `with: { ${entry} }` : entry;
}
function examples({ server, repository }) {
    const owner = `${server.registry}/${repository.owner.toLowerCase()}`;
    return `${owner}/one, ${owner}/another`;
}
function placeOf(doubt, { facts }) {
    if (doubt.kind === 'unclear')
        return (0,reason/* stepLocation */.Wu)(facts.job, doubt.first.at, doubt.first.line);
    return doubt.kind === 'condition'
        ? (0,reason/* stepLocation */.Wu)(facts.job, doubt.place, doubt.place.line)
        : undefined;
}

;// CONCATENATED MODULE: ./src/reasons/unsupported-token.ts





const AFTER_LOGIN = new Set([
    'write-package',
    'read-package',
    'create-package',
    'owner-not-found'
]);
const unsupported_token_TITLES = new Map([
    ['fine-grained', 'a fine-grained token is not taken'],
    ['user-to-server', 'a user token of an App is not taken'],
    ['refresh', 'a refresh token is not taken']
]);
const unsupportedToken = {
    code: 'unsupported-token',
    means: {
        push: 'this kind of token cannot push',
        pull: 'this kind of token cannot pull'
    },
    titled: ({ token }) => unsupported_token_TITLES.get(token),
    toChange: 'login',
    source: 'GitHub docs, "About permissions for GitHub Packages": only personal access tokens (classic); docker/login-action#331: a fine-grained token with every permission is refused',
    both: (c) => {
        if (!isUnsupportedToken(c))
            return undefined;
        const told = c.token === 'fine-grained';
        return !told && (isUndecided(c) || AFTER_LOGIN.has(c.refusal)) ? undefined : { token: c.token };
    },
    says: (_finding, context) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The login works with this token, but the ${(0,sentence/* plain */.pj)((0,wording/* isPulled */.NP)(context.target.target) ? 'pull' : 'push')} does not: GitHub Packages takes only classic tokens and the job token.`, (0,reasons_fixes/* tokenFixes */.bV)(context))
};

;// CONCATENATED MODULE: ./src/reasons/untested-login.ts


const untestedLogin = {
    code: 'untested-login',
    means: 'its login is not known here',
    source: 'docker docs, "docker login": the credential stored last for a registry is the one that is sent',
    push: ({ credential }) => credential.kind === 'untested' ? { login: credential.login, isConditional: false } : undefined,
    evenIfAccepted: ({ push: { target, tested } }) => {
        const { conditionalLogin, conditionalLogout } = tested;
        if (!target.isCertain)
            return undefined;
        if (conditionalLogout !== undefined)
            return { login: conditionalLogout, isConditional: true, lostBy: conditionalLogout.how };
        return conditionalLogin && { login: conditionalLogin, isConditional: true };
    },
    softens: ({ push: { tested } }, refusal) => {
        const { conditionalLogout: login } = tested;
        return login !== undefined && login.how !== 'logs-out' && refusal.class !== 'by-design'
            ? { login, isConditional: true, lostBy: login.how }
            : undefined;
    },
    says: ({ login, isConditional, lostBy }, { facts, target }) => {
        const host = target.target.name.kind === 'reference'
            ? target.target.name.reference.registry
            : login.registry;
        const place = (0,reason/* stepLocation */.Wu)(facts.job, login, login.line);
        if (lostBy !== undefined)
            return lost(login, lostBy, host, place);
        if (isConditional) {
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Whether step ${(0,sentence/* code */.aY)(login.step)} (line ${login.line}) logs in to ${(0,sentence/* code */.aY)(host ?? 'the registry')} depends on a condition that is known only when it runs. If it does not, the push has no login.`, [
                (0,reason/* byAuthor */.bs) `Give the step that pushes the same ${(0,sentence/* code */.aY)('if')} as the one that logs in, or log in whenever it pushes`
            ], { place });
        }
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Step ${(0,sentence/* code */.aY)(login.step)} (line ${login.line}) logs in to ${(0,sentence/* code */.aY)(host ?? 'the registry')} with a credential that the ghcr-preflight step does not have, so that login could not be tested.`, [
            (0,reason/* byAuthor */.bs) `Give ${(0,reason/* ownStep */.nN)(facts.job)} the same ${(0,sentence/* code */.aY)('username')} and ${(0,sentence/* code */.aY)('password')} as that step${host === facts.run.server.registry ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `, and ${(0,sentence/* code */.aY)(`registry: ${host ?? ''}`)}`}`
        ], { place });
    }
};
function lost({ step, line }, how, host = 'the registry', place) {
    const who = (0,sentence/* say */.cv) `step ${(0,sentence/* code */.aY)(step)} (line ${line})`;
    switch (how) {
        case 'logs-out':
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `Whether ${who} logs out of ${(0,sentence/* code */.aY)(host)} depends on a condition that is known only when it runs. If it does, the push has no login.`, [(0,reason/* byAuthor */.bs) `Log out only after the push`], { place });
        case 'looks-elsewhere':
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(who)} looks for its login in a different place than the steps before it: it runs as another user or with its own configuration. Which login it finds is not known.`, [(0,reason/* byAuthor */.bs) `Log in and push as the same user and with the same configuration`], { place });
        case 'keeps-elsewhere':
            return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${(0,sentence/* capitalized */.l2)(who)} logs in to ${(0,sentence/* code */.aY)(host)}, but the tool that pushes may not look where that login is kept. Which login it finds is not known.`, [
                (0,reason/* byAuthor */.bs) `Also log in to ${(0,sentence/* code */.aY)(host)} with docker/login-action: docker and buildx do not read the logins of podman, skopeo, helm and regctl`
            ], { place });
    }
}

;// CONCATENATED MODULE: ./src/reasons/untrusted-realm.ts


const untrustedRealm = {
    code: 'untrusted-realm',
    means: 'login goes to an unknown host',
    source: 'distribution docs, "Token Authentication Specification"; CVE-2020-15157: containerd sent a login where a realm pointed',
    byAnswer: ({ answer, host }) => answer.kind === 'untrusted-realm' ? { registry: host, realm: answer.realm } : undefined,
    says: ({ registry, realm }) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `${registry} wants the login sent to ${(0,sentence/* code */.aY)(realm)}, a host that must not get it. This step sent nothing; docker would.`, [
        (0,reason/* byAuthor */.bs) `Make sure that ${(0,sentence/* code */.aY)(registry)} is the registry you mean. If it is, do not log in there until this is fixed`,
        (0,reason/* byRegistryAdmin */.M) `Let the registry name a token service (realm) on a host of its own, over https`
    ])
};

;// CONCATENATED MODULE: ./src/reasons/upstream-image-in-fork.ts




const upstreamImageInFork = {
    code: 'upstream-image-in-fork',
    means: 'a fork cannot push to its parent',
    source: 'gramps-project/gramps-web-api#781: a push in a fork; dracutdevs/dracut#1865: its scheduled runs',
    push: (c) => {
        if (!isUpstreamImage(c))
            return undefined;
        const { fullName, owner, parentOwner } = c.repository;
        return {
            certainty: parentOwner === undefined ? 'likely' : 'certain',
            owner: c.package.owner,
            repository: fullName,
            repositoryOwner: owner,
            parentKnown: parentOwner !== undefined
        };
    },
    alsoFitsPush: ({ jobToken, foreignOwner, repository, refusal }) => jobToken && foreignOwner && repository.fork === undefined && refusal !== 'owner-not-found',
    says: ({ owner, repository, parentKnown }, context) => {
        const whose = parentKnown
            ? (0,sentence/* say */.cv) `the owner of the repository it was forked from`
            : (0,sentence/* say */.cv) `most likely the owner of the repository it was forked from`;
        const own = (0,sentence/* say */.cv) `name them under ${(0,sentence/* code */.aY)('github.repository_owner')}, in lower case`;
        const fixes = [
            (0,reason/* byAuthor */.bs) `Skip the job in forks: add ${(0,sentence/* code */.aY)(`if: github.repository_owner == '${owner}'`)} to it`,
            (0,reason/* byAuthor */.bs) `For images of the fork itself, ${own}`
        ];
        return (0,reason/* advice */.v9)((0,sentence/* say */.cv) `This workflow runs in ${(0,sentence/* code */.aY)(repository)}, a fork, and its token cannot push under ${owner}, ${whose}.`, (0,reasons_fixes/* isCache */.py)(context) ? [...(0,reasons_fixes/* buildWithoutPushing */.Xq)(context), ...fixes] : fixes, {
            notice: {
                why: parentKnown
                    ? (0,sentence/* say */.cv) `this workflow runs in a fork, whose token cannot push under ${owner}`
                    : (0,sentence/* say */.cv) `this workflow most likely runs in a fork of a repository of ${owner}, whose token cannot push there`,
                then: (0,sentence/* say */.cv) `to stop this notice, skip the job in forks, or push images under ${(0,sentence/* code */.aY)('github.repository_owner')}`
            }
        });
    }
};

;// CONCATENATED MODULE: ./src/reasons/wrong-owner.ts






const wrongOwner = {
    code: 'wrong-owner',
    means: 'the image has another owner',
    toChange: 'owner',
    source: 'openwrt/buildbot#2, grafana/k6#2111: the job token speaks for the account that owns the repository',
    push: (c) => {
        const { jobToken, foreignOwner, refusal, repository, run } = c;
        if (!jobToken || !foreignOwner || refusal === 'owner-not-found')
            return undefined;
        if (isUpstreamImage(c))
            return undefined;
        const sure = repository.fork !== undefined && refusal !== 'write-package';
        return {
            certainty: sure ? 'certain' : 'likely',
            owner: c.package.owner,
            repositoryOwner: repository.owner,
            suggested: `${run.server.registry}/${repository.owner.toLowerCase()}/${c.package.name}`
        };
    },
    alsoFitsPush: (c) => (isUpstreamImage(c) && c.repository.parentOwner === undefined) ||
        (c.jobToken && c.foreignOwner && c.run.origin.kind === 'fork' && c.refusal !== undefined),
    says: ({ owner, repositoryOwner, suggested }, context) => (0,reason/* advice */.v9)((0,sentence/* say */.cv) `The job token pushes only under the owner of its repository, ${(0,sentence/* code */.aY)(repositoryOwner)}, and the image is named under ${(0,sentence/* code */.aY)(owner)}.`, [
        {
            ...(0,reason/* byAuthor */.bs) `Name the image under the owner of this repository${(0,wording/* whereNamed */.BY)(context)}`,
            instead: `${suggested}${(0,wording/* suffixOf */.jT)(context.target.target)}`
        },
        (0,reasons_fixes/* otherOwnerFix */.V1)(owner)
    ], { links: [(0,links/* classicTokens */.zR)(context.facts)] })
};

;// CONCATENATED MODULE: ./src/reasons/index.ts













































const REASONS = {
    accepted: accepted/* accepted */.q,
    'permission-granted': permissionGranted,
    'fork-pull-request': forkPullRequest,
    dependabot: dependabot,
    'secret-withheld': secretWithheld,
    'upstream-image-in-fork': upstreamImageInFork,
    'invalid-name': invalidName,
    'registry-retired': registryRetired,
    'lookalike-host': lookalikeHost,
    'wrong-owner': wrongOwner,
    'owner-not-found': ownerNotFound,
    'no-credentials': noCredentials,
    'credential-helper-failed': credentialHelperFailed,
    'bad-credentials': badCredentials,
    'token-host': tokenHost,
    'unsupported-token': unsupportedToken,
    'app-token': appToken,
    'token-scope': tokenScope,
    'permission-missing': permissionMissing,
    'repository-missing': repositoryMissing,
    'read-only-registry': readOnlyRegistry,
    'package-access': packageAccess,
    'creation-forbidden': creationForbidden,
    'classic-token-forbidden': classicTokenForbidden,
    'sso-required': ssoRequired,
    'ip-not-allowed': ipNotAllowed,
    'too-visible': tooVisible,
    refused: refused,
    pullable: pullable/* pullable */.I,
    'stale-login': staleLogin,
    moved: moved,
    'package-private': packagePrivate,
    'package-absent': packageAbsent,
    'private-or-absent': privateOrAbsent,
    'tag-missing': tagMissing,
    'digest-mismatch': digestMismatch,
    'incomplete-index': incompleteIndex,
    'platform-missing': platformMissing,
    'rate-limited': rateLimited,
    'registry-unavailable': registryUnavailable,
    'unrecognised-response': unrecognisedResponse,
    'untrusted-realm': untrustedRealm,
    'permission-unknown': permissionUnknown,
    'unresolved-images': unresolvedImages,
    'untested-login': untestedLogin
};
const ALL_REASONS = Object.values(REASONS);


/***/ })

};
