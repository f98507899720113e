export const id = 982;
export const ids = [982];
export const modules = {

/***/ 982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allReasons: () => (/* binding */ allReasons),
  problemsOf: () => (/* binding */ problemsOf),
  reportCrash: () => (/* reexport */ failures/* reportCrash */.Ms),
  reportInvalidInputs: () => (/* reexport */ failures/* reportInvalidInputs */.nu),
  reportUnwritable: () => (/* reexport */ failures/* reportUnwritable */.i2)
});

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/causes.ts
var report_causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/report/report.ts
var report = __webpack_require__(8850);
// EXTERNAL MODULE: ./src/reasons/codes.ts
var codes = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/reasons/fixes.ts
var fixes = __webpack_require__(6066);
// EXTERNAL MODULE: ./src/reasons/wording.ts
var wording = __webpack_require__(649);
// EXTERNAL MODULE: ./src/report/titles.ts
var titles = __webpack_require__(6023);
// EXTERNAL MODULE: ./src/report/summary-blocks.ts
var summary_blocks = __webpack_require__(9589);
// EXTERNAL MODULE: ./src/forecast/forecast.ts
var forecast_forecast = __webpack_require__(8448);
// EXTERNAL MODULE: ./src/report/notes.ts
var notes = __webpack_require__(4931);
// EXTERNAL MODULE: ./src/text/links.ts
var text_links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/sentence.ts
var text_sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/report/summary.ts













function summaryOf(decision, causes) {
    const forecast = forecastBlock((0,forecast_forecast/* forecastOf */.D)(decision));
    if (causes.length + decision.notes.length === 0)
        return `${[(0,report/* successLine */.CR)(decision), ...forecast].join('\n\n')}\n`;
    const isAlone = causes.length === 1;
    const parts = [
        ...(0,summary_blocks/* pageOf */.ZZ)(causes.map((cause) => blockOf(cause, decision, isAlone)), () => headingOf(decision, causes)),
        ...(0,summary_blocks/* firstOf */.Ku)(decision.notes, 'warnings', (note) => (0,notes/* noteBlock */.k)(note, decision.facts)),
        ...((0,report/* firstPushWords */.UU)(decision).length === 0 ? [] : [(0,text_escape/* toMarkdown */.l6)((0,report/* firstPushWords */.UU)(decision))]),
        ...(causes.length === 0 ? [] : wellOnes(decision)),
        ...forecast,
        ...evidenceOf(decision, causes)
    ];
    return `${parts.join('\n\n')}\n`;
}
function headingOf(decision, causes) {
    if (causes.length === 0) {
        const { title } = (0,report/* allowedWords */.wP)(decision);
        return title.length === 0
            ? (0,summary_blocks/* heading */.R_)(3, '\u23ed\ufe0f', (0,text_sentence/* say */.cv) `Nothing is pushed in this run`)
            : (0,summary_blocks/* heading */.R_)(3, '\u2705', title);
    }
    const sign = ['\u274c', '\u26a0\ufe0f', '\u23ed\ufe0f'].find((one) => causes.some((cause) => signOf(cause) === one)) ??
        '\u26a0\ufe0f';
    const concerned = new Set(causes
        .filter((cause) => signOf(cause) === sign)
        .flatMap(({ occurrences }) => occurrences.map(({ target }) => target)));
    const roles = [...concerned].map(({ facts }) => facts.target.role);
    const all = decision.targets.every(({ facts }) => facts.target.role !== 'cache');
    const what = concernedOf(concerned.size, countOf(decision.targets), all);
    return (0,summary_blocks/* heading */.R_)(3, sign, (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(`${what} ${outcomeOf(sign, roles, decision.targets.length === 1)}`)}`);
}
function countOf(targets) {
    return new Set(targets.map(({ facts }) => (0,text_escape/* toMarkdown */.l6)((0,titles/* named */.KT)(facts)))).size;
}
function concernedOf(some, all, onlyImages) {
    if (all === 1)
        return onlyImages ? '1 image' : '1 cache';
    const count = some === all ? String(all) : `${String(some)} of ${String(all)}`;
    return `${count} ${onlyImages ? 'images' : 'images and caches'}`;
}
function outcomeOf(sign, roles, isOne) {
    const pulled = roles.filter((role) => (0,wording/* isPulled */.NP)({ role })).length;
    switch (sign) {
        case '\u274c':
            if (pulled === roles.length)
                return 'cannot be pulled';
            return pulled === 0 ? 'would be refused' : 'would be refused or cannot be pulled';
        case '\u23ed\ufe0f':
            return isOne ? 'is skipped by design' : 'are skipped by design';
        case '\u26a0\ufe0f':
        case '\u2705':
            return isOne ? 'needs attention' : 'need attention';
    }
}
function signOf(cause) {
    const { finding, level, isOvershadowed } = cause;
    if (codes/* CODES */.L[finding.code].verdict !== 'denied' || isOvershadowed)
        return '\u26a0\ufe0f';
    if ((0,report_causes/* stopsByDesign */.du)(cause) && level !== 'error')
        return '\u23ed\ufe0f';
    return level === 'error' ? '\u274c' : '\u26a0\ufe0f';
}
function blockOf(cause, decision, isAlone) {
    const { facts, targets } = decision;
    const pushesAnyway = (0,titles/* hasUngatedPush */.Bk)(decision);
    const { finding, advice, occurrences, level } = cause;
    const [first] = occurrences;
    const isByDesign = (0,report_causes/* stopsByDesign */.du)(cause) && level !== 'error';
    const notice = isByDesign ? (0,report_causes/* noticeOf */.QJ)(cause) : undefined;
    const tested = (0,titles/* testedWith */.Yp)(first.target.facts, finding);
    const place = advice.place && (0,text_links/* fileLine */.RO)(facts, advice.place);
    const pulled = (0,annotations/* dockerfileLine */.vf)(cause, facts);
    const opened = new Set((0,summary_blocks/* addressesIn */.Mh)(advice.fixes.map(({ text }) => text)));
    const links = advice.links.filter((part) => part.kind !== 'link' || !opened.has(part.url));
    const footer = [
        ...(tested === undefined ? [] : [(0,text_sentence/* capitalized */.l2)(tested)]),
        ...(place === undefined || advice.amendment !== undefined ? [] : [place]),
        ...(pulled === undefined ? [] : [(0,text_sentence/* say */.cv) `${(0,text_sentence/* code */.aY)(pulled.path)}, line ${pulled.line}`]),
        ...links.map((part) => [part]),
        [(0,text_sentence/* link */.nf)('What this means', (0,text_links/* docsUrl */.fs)(finding.code, facts.run.action))]
    ];
    const isOne = occurrences.length === 1;
    return {
        sign: signOf(cause),
        title: isOne
            ? (0,titles/* headlineOf */.gD)(finding, first.target.facts, (0,report_causes/* stopsByDesign */.du)(cause) ? level : 'error', pushesAnyway)
            : titleOfMany(cause, isAlone ? countOf(targets) : 0, pushesAnyway),
        items: itemsOf(cause),
        why: notice === undefined ? (0,report_causes/* explanationOf */.pg)(cause, decision) : [notice],
        fixes: sharedFixes(cause),
        diff: advice.amendment,
        place,
        areFixesOptional: isByDesign,
        footer
    };
}
function titleOfMany(cause, all, pushesAnyway) {
    const { finding, occurrences, level } = cause;
    const targets = occurrences.map(({ target }) => target);
    const pulled = (0,wording/* isPulled */.NP)(occurrences[0].target.facts.target);
    const isSkipped = (0,report_causes/* stopsByDesign */.du)(cause) && level !== 'error' && !pulled;
    return (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(isSkipped ? (pushesAnyway ? 'This run must not push ' : 'Skipped the push of ') : '')}${imagesAndCaches(targets, all)}: ${(0,text_sentence/* plain */.pj)((0,titles/* whyOf */.gf)(finding, pulled))}`;
}
function imagesAndCaches(targets, all = 0) {
    const caches = targets.filter(({ facts }) => facts.target.role === 'cache').length;
    const images = targets.length - caches;
    return (0,text_sentence/* list */.p_)([...counted(images, 'image', caches === 0 ? all : 0), ...counted(caches, 'cache', 0)]);
}
function counted(count, what, all) {
    if (count === 0)
        return [];
    const of = all > count ? ` of ${String(all)}` : '';
    return [(0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(`${String(count)}${of} ${what}${count === 1 && of === '' ? '' : 's'}`)}`];
}
function itemsOf({ occurrences }) {
    if (occurrences.length === 1)
        return [];
    const pages = occurrences.map(({ advice }) => pagesOf(advice.fixes));
    const differ = new Set(pages.map(([page]) => page)).size > 1;
    return occurrences.map(({ target, advice }, index) => {
        const [fix] = advice.fixes;
        const write = fix?.instead === undefined ? undefined : (0,text_sentence/* say */.cv) `write ${(0,text_sentence/* code */.aY)(fix.instead)}`;
        const [page, ofUser] = differ ? (pages[index] ?? []) : [];
        const user = ofUser === undefined ? undefined : (0,text_sentence/* say */.cv) `${(0,text_sentence/* link */.nf)('settings of a user', ofUser)}`;
        const details = [advice.detail, write, user].filter((one) => one !== undefined);
        return {
            name: (0,titles/* named */.KT)(target.facts),
            page,
            detail: details.length === 0 ? undefined : (0,text_sentence/* list */.p_)(details)
        };
    });
}
function pagesOf(fixes) {
    return fixes.map(({ text }) => (0,summary_blocks/* addressesIn */.Mh)([text])).find((pages) => pages.length > 0) ?? [];
}
function sharedFixes({ advice, occurrences }) {
    if (occurrences.length === 1)
        return advice.fixes;
    const differ = new Set(occurrences.map((one) => pagesOf(one.advice.fixes)[0])).size > 1;
    return advice.fixes.map(({ instead, ...fix }, index) => {
        if (instead !== undefined && index === 0)
            return { ...fix, text: (0,text_sentence/* say */.cv) `${fix.text} (each name above says what to write)` };
        const opens = fix.text.some(({ kind }) => kind === 'link');
        return differ && opens ? { ...fix, text: withoutAddresses(fix.text) } : fix;
    });
}
function withoutAddresses(sentence) {
    const first = sentence.find(({ kind }) => kind === 'link');
    const words = sentence
        .filter((part) => part === first || (part.kind !== 'link' && part !== fixes/* IF_USER */.mY))
        .map((part) => (part.kind === 'link' ? (0,text_sentence/* plain */.pj)(part.text) : part));
    return (0,text_sentence/* say */.cv) `${words} (each name above has the link)`;
}
function wellOnes({ targets }) {
    const well = targets.filter(({ verdict }) => verdict === 'allowed');
    const names = well.map(({ facts }) => (0,titles/* named */.KT)(facts));
    return (0,summary_blocks/* goodOnes */.XX)(names, imagesAndCaches(well));
}
function forecastBlock(forecast) {
    if (forecast.length === 0)
        return [];
    const rows = forecast.map((row) => `| ${(0,text_escape/* toMarkdown */.l6)(situationText(row))} | ${(0,text_escape/* toMarkdown */.l6)(outcomeText(row))} |`);
    return (0,summary_blocks/* fold */.AU)((0,text_sentence/* say */.cv) `On other events (predicted from the rules of GitHub, not tested)`, [
        ['| Event | What happens |', '| --- | --- |', ...rows].join('\n')
    ]);
}
const SITUATIONS = {
    'fork-pull-request': 'pull request from a fork',
    'merged-fork-pull-request': 'merged pull request from a fork',
    'dependabot-pull-request': 'pull request of Dependabot',
    'branch-pull-request': 'pull request from a branch of this repository',
    'pull-request-target': 'pull request, on its base branch',
    push: 'push of a branch',
    tag: 'push of a tag',
    'merge-queue': 'merge queue',
    schedule: 'schedule',
    manual: 'manual run',
    release: 'release'
};
function situationText({ situation, event }) {
    return (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(SITUATIONS[situation])} (${(0,text_sentence/* code */.aY)(event)})`;
}
function outcomeText({ outcome, reason }) {
    switch (outcome) {
        case 'asked':
            return (0,text_sentence/* say */.cv) `the token may write; the registry decides`;
        case 'not-pushed':
            return (0,text_sentence/* say */.cv) `not pushed: the token is read-only (${(0,text_sentence/* code */.aY)(reason ?? '')})`;
    }
}
const LONGEST = 60_000;
function evidenceOf(decision, causes) {
    const { facts } = decision;
    const permission = (0,text_sentence/* join */.fj)([
        ...(0,report/* payloadWords */.Gv)(facts.run.payload),
        ...(causes.some(isAboutToken)
            ? [permissionText(facts.permission), ...declaredWords(facts.declared)]
            : [])
    ]);
    const items = [...new Set(causes.map((cause) => causeItems(cause).join('\n')))];
    if (items.length === 0)
        return [];
    const shown = linesUpTo(items, LONGEST);
    const hidden = items.length - shown.length;
    return (0,summary_blocks/* fold */.AU)((0,text_sentence/* say */.cv) `Evidence of ghcr-preflight`, [
        ...(permission.length === 0 ? [] : [(0,text_escape/* toMarkdown */.l6)(permission)]),
        [...shown, ...(hidden > 0 ? [`- and ${String(hidden)} more lines`] : [])].join('\n')
    ]);
}
function isAboutToken({ finding, occurrences: [{ target }] }) {
    if (target.facts.tested.token !== 'job')
        return false;
    switch (codes/* CODES */.L[finding.code].layer) {
        case 'event':
        case 'permission':
        case 'package':
        case 'policy':
        case 'answer':
            return true;
        case 'name':
        case 'owner':
        case 'credential':
        case 'token-kind':
            return false;
    }
}
function linesUpTo(lines, most) {
    let left = most;
    return lines.filter((line) => {
        left -= line.length + 1;
        return left >= 0;
    });
}
function causeItems({ occurrences: [first, ...rest] }) {
    const others = rest.length === 0 ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) ` (and ${rest.length} more with the same answer)`;
    const { target, tested } = first.target.facts;
    const credential = 'source' in tested.credential
        ? (0,text_sentence/* say */.cv) `login from ${(0,wording/* sourceWords */.hI)(tested.credential.source)}`
        : (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(tested.credential.kind === 'none' ? 'no login' : 'no usable login')}`;
    const token = tested.token === undefined ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) `, token of kind ${(0,text_sentence/* plain */.pj)(tested.token)}`;
    const exchanges = supporting(first);
    const { error } = first.finding;
    return [
        `- ${(0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `${(0,wording/* nameOf */.Vb)(target)}${others}: ${credential}${token}${exchanges.length === 0 ? (0,text_sentence/* say */.cv) `; no request sent` : (0,text_sentence/* say */.cv) ``}`)}`,
        ...exchanges.map((exchange) => `  - ${(0,text_escape/* toMarkdown */.l6)(exchangeWords(exchange))}`),
        ...(error === undefined
            ? []
            : [`  - ${(0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `The registry answered ${(0,wording/* answerWords */.Gy)(error)}.`)}`])
    ];
}
function supporting({ target: { facts }, finding }) {
    return (0,wording/* isPulled */.NP)(facts.target) || finding.code === 'too-visible'
        ? facts.exchanges
        : facts.exchanges.filter(({ isAnonymous }) => isAnonymous !== true);
}
function exchangeWords({ method, url, status, outcome, ms, isAnonymous }) {
    const answer = status === undefined ? (0,text_sentence/* say */.cv) `no answer` : (0,text_sentence/* say */.cv) `${status}`;
    const what = outcome === '' || outcome === 'answered' ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) `, ${outcome}`;
    const who = isAnonymous === true ? (0,text_sentence/* say */.cv) `, without a login` : (0,text_sentence/* say */.cv) ``;
    return (0,text_sentence/* say */.cv) `${(0,text_sentence/* code */.aY)(`${method} ${url}`)}: ${answer}${what}${who} (${Math.max(0, Math.round(ms))} ms)`;
}
const SOURCES = {
    runner: 'runner',
    'worker-log': "runner's own log",
    registry: 'answer of the registry',
    event: 'event',
    workflow: 'workflow file',
    nothing: 'defaults'
};
const CERTAINTIES = {
    certain: 'certain',
    high: 'nearly certain',
    medium: 'likely',
    low: 'a guess'
};
function permissionText({ level, certainty, rule, source }) {
    return (0,text_sentence/* say */.cv) `Job's own token: ${(0,text_sentence/* code */.aY)(`packages: ${level}`)}, known from the ${(0,text_sentence/* plain */.pj)(SOURCES[source])} by rule ${(0,text_sentence/* plain */.pj)(rule)} (${(0,text_sentence/* plain */.pj)(CERTAINTIES[certainty])}).`;
}
function declaredWords(declared) {
    switch (declared.kind) {
        case 'block':
            return [
                declared.level === 'none'
                    ? (0,text_sentence/* say */.cv) `The workflow file grants nothing for ${(0,text_sentence/* code */.aY)('packages')} in ${(0,wording/* blockName */.pI)(declared.place)} (${(0,wording/* locationText */.fN)(declared.place)}).`
                    : (0,text_sentence/* say */.cv) `The workflow file declares ${(0,text_sentence/* code */.aY)(`packages: ${declared.level}`)} in ${(0,wording/* blockName */.pI)(declared.place)} (${(0,wording/* locationText */.fN)(declared.place)}).`
            ];
        case 'absent':
            return [
                (0,text_sentence/* say */.cv) `The workflow file has no ${(0,text_sentence/* code */.aY)('permissions')} block for ${(0,wording/* blockName */.pI)(declared.place)} (${(0,wording/* locationText */.fN)(declared.place)}).`
            ];
        case 'unreadable':
            return declared.why === 'not-looked-at'
                ? []
                : [(0,text_sentence/* say */.cv) `What the workflow file declares is not known: ${(0,wording/* unreadableWords */.hd)(declared.why)}.`];
    }
}

// EXTERNAL MODULE: ./src/report/failures.ts
var failures = __webpack_require__(7999);
;// CONCATENATED MODULE: ./src/reasons-and-words.ts





async function allReasons() {
    return (await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 8292))).ALL_REASONS;
}
function problemsOf(decision) {
    const causes = (0,report_causes/* causesOf */.cZ)(decision);
    const first = (0,report/* firstPushWords */.UU)(decision);
    return {
        log: [...(0,report/* payloadWords */.Gv)(decision.facts.run.payload), ...(first.length === 0 ? [] : [first])],
        annotations: (0,annotations/* annotationsOf */.Ih)(decision, causes),
        explanation: (0,annotations/* storyOf */.dH)(decision, causes),
        summary: summaryOf(decision, causes)
    };
}


/***/ })

};
