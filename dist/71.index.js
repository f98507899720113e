export const id = 71;
export const ids = [71];
export const modules = {

/***/ 2071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  traceOf: () => (/* binding */ traceOf),
  traceOfRequests: () => (/* binding */ traceOfRequests)
});

// EXTERNAL MODULE: ./src/job/grant-rules.ts + 1 modules
var grant_rules = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/registry/wire.ts
var wire = __webpack_require__(5030);
// EXTERNAL MODULE: ./src/verdict/case.ts
var verdict_case = __webpack_require__(5889);
// EXTERNAL MODULE: ./src/verdict/findings.ts + 5 modules
var findings = __webpack_require__(2165);
// EXTERNAL MODULE: ./src/verdict/judge-pull.ts + 2 modules
var judge_pull = __webpack_require__(2554);
;// CONCATENATED MODULE: ./src/verdict/tried.ts



/** Every rule about a target in the order of the tables; none where an accepted upload has the last word. */
function triedRules(facts, subject) {
    const push = facts.targets.find((target) => target === subject);
    if (push !== undefined) {
        const about = (0,verdict_case/* caseOf */.K)(facts, push);
        return push.answer.kind === 'accepted'
            ? []
            : findings/* RULES */.y0.map((rule) => ({ rule, holds: rule.find(about) !== undefined }));
    }
    const pull = facts.pulls.find((target) => target === subject);
    return pull === undefined ? [] : (0,judge_pull/* pullRulesTried */.B)(facts, pull);
}

// EXTERNAL MODULE: ./src/report/advice.ts
var advice = __webpack_require__(2296);
// EXTERNAL MODULE: ./src/report/rendering.ts
var rendering = __webpack_require__(362);
// EXTERNAL MODULE: ./src/report/report-parts.ts
var report_parts = __webpack_require__(8737);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/trace.ts
// Knows the debug log: the facts, the rules that were tried, the requests, folded in groups. No secrets.







const MOST_LINES = 500;
/** What a decision was made of, and how. */
function traceOf(decision) {
    return [
        group('ghcr-preflight: facts', factLines(decision)),
        group('ghcr-preflight: rules for the permission of the token', grantLines(decision)),
        group('ghcr-preflight: rules for each target', ruleLines(decision))
    ];
}
/** The requests with status and time, in the order in which they were sent. */
function traceOfRequests(requests) {
    const lines = requests
        .toSorted((one, other) => one.began - other.began)
        .map(({ method, url, outcome, began, ms }) => {
        const times = (0,report_text/* plain */.pj)(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`);
        return (0,report_text/* say */.cv) `${(0,report_text/* plain */.pj)(method)} ${(0,wire/* redactUrl */.BO)(url)}: ${(0,report_text/* plain */.pj)(String(outcome))}, ${times}`;
    });
    return [group('ghcr-preflight: requests', lines.length === 0 ? [(0,report_text/* say */.cv) `None was sent.`] : lines)];
}
function group(title, lines) {
    const rest = lines.length - MOST_LINES;
    return {
        title,
        lines: [
            ...lines.slice(0, MOST_LINES).map(rendering/* toAnnotation */.$v),
            ...(rest > 0 ? [`and ${rest} more lines`] : [])
        ]
    };
}
function factLines({ facts, targets }) {
    const token = (0,report_parts/* reportedGrant */.Ir)(facts.grant, facts.declared);
    return [
        ...Object.entries((0,report_parts/* reportedRun */.T_)(facts.run)).map(fact),
        ...Object.entries(token.declared).map(([name, value]) => fact([`declared.${name}`, value])),
        ...targets.flatMap((target) => {
            const { credential, exists, visibility } = (0,report_parts/* reportedTarget */.Lk)(target);
            const known = { ...credential, exists, visibility };
            return Object.entries(known).map(([name, value]) => (0,report_text/* say */.cv) `${(0,advice/* nameOf */.Vb)(target.facts.target)}: ${fact([name, value])}`);
        })
    ];
}
function fact([name, value]) {
    return (0,report_text/* say */.cv) `${(0,report_text/* plain */.pj)(name)} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
/** The table is tried from the top, and its first row that fits is the answer. */
function grantLines({ facts: { grant } }) {
    const last = grant_rules/* GRANT_RULES */.r.findIndex(({ rule }) => rule === grant.rule);
    return grant_rules/* GRANT_RULES */.r.slice(0, last + 1).map(({ rule, source }, index) => index === last
        ? (0,report_text/* say */.cv) `${(0,report_text/* plain */.pj)(rule)} fits: ${(0,report_text/* code */.aY)(`packages: ${grant.level}`)}, certainty ${(0,report_text/* plain */.pj)(grant.certainty)}, from ${(0,report_text/* plain */.pj)(grant.source)} (${(0,report_text/* plain */.pj)(source)})`
        : (0,report_text/* say */.cv) `${(0,report_text/* plain */.pj)(rule)} does not fit`);
}
function ruleLines({ facts, targets }) {
    return targets.flatMap(({ facts: subject, verdict, primary, beside }) => {
        const name = (0,advice/* nameOf */.Vb)(subject.target);
        const codes = [primary, ...beside].map(({ code: reason }) => (0,report_text/* say */.cv) `${(0,report_text/* plain */.pj)(reason)}`);
        return [
            ...triedRules(facts, subject).map(({ rule, holds }) => holds
                ? (0,report_text/* say */.cv) `${name}: ${(0,report_text/* plain */.pj)(rule.code)} holds (${(0,report_text/* plain */.pj)(rule.source)})`
                : (0,report_text/* say */.cv) `${name}: ${(0,report_text/* plain */.pj)(rule.code)} does not hold`),
            (0,report_text/* say */.cv) `${name}: ${(0,report_text/* plain */.pj)(verdict)}, because ${(0,report_text/* list */.p_)(codes, codes.length)}`
        ];
    });
}


/***/ })

};
