// Tests that the bundled programmes contain the facts of their sources. expected_facts.json lists
// the facts of the five documents and of the public pages; each must be in its programme, under its
// source.
// Run: node --test tests/data

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  collapse,
  expected,
  french,
  measured,
  plain,
  programmes,
  quotesOf,
  says,
} from './programme_files.mjs';

const lyon = programmes['lyon-saint-etienne'];
const industrie = programmes['territoires-d-industrie'];
const grandEst = programmes['grand-est'];
const entry = (programme, array, id) => {
  const found = (programme[array] ?? []).find((item) => item.id === id);
  assert.ok(found, `${programme.id} has no ${array} "${id}"`);
  return found;
};
const known = (names, spelling) => names.some((name) => collapse(name) === collapse(spelling));

test('every figure of the documents is a claim with its value, unit, qualifier, source and quote', () => {
  assert.equal(expected.figures.length, 43);
  for (const fact of expected.figures) {
    const items = measured(programmes[fact.programme]);
    const found = items.some((item) =>
      item.claims.some(
        (claim) =>
          claim.source === fact.source &&
          collapse(claim.quote ?? '') === fact.quote &&
          claim.value === fact.value &&
          claim.qualifier === fact.qualifier &&
          (item.unit ?? 'EUR') === fact.unit,
      ),
    );
    assert.ok(
      found,
      `${fact.id}: no claim of ${fact.value} by ${fact.source} in ${fact.programme}`,
    );
  }
});

test('every date of the documents is an event whose claim keeps the precision of its source', () => {
  assert.equal(new Set(expected.dates.map((fact) => fact.id)).size, 14);
  for (const fact of expected.dates) {
    const found = programmes[fact.programme].events.some((event) =>
      event.claims.some((claim) => says([claim], fact) && claim.date === fact.date),
    );
    assert.ok(found, `${fact.id}: no event with ${fact.date} by ${fact.source}`);
  }
});

test('the three axes keep their names and every wording', () => {
  for (const fact of expected.axes) {
    const axis = entry(lyon, 'axes', fact.id);
    assert.equal(french(axis.title), fact.title);
    for (const quote of fact.quotes)
      assert.ok(says(axis.claims, quote), `${fact.id}: ${quote.quote}`);
  }
});

test('the twelve named actions keep their title, axis, number and words', () => {
  assert.equal(expected.actions.length, 12);
  for (const fact of expected.actions) {
    const action = entry(lyon, 'actions', fact.id);
    assert.equal(french(action.title), fact.title);
    assert.equal(action.axis ?? null, fact.axis);
    assert.equal(action.number ?? null, fact.number);
    assert.equal((action.scopes ?? []).includes('first-seven'), fact.first_seven, fact.id);
    const claims = [action, ...(action.parties ?? [])].flatMap((item) => item.claims ?? []);
    for (const quote of fact.quotes) assert.ok(says(claims, quote), `${fact.id}: ${quote.quote}`);
  }
});

test('the programme has exactly 33 distinct partners, found under every spelling', () => {
  const partners = lyon.parties.filter((party) => party.roles.includes('partner'));
  assert.equal(new Set(partners.map((party) => party.organization)).size, 33);
  assert.equal(partners.length, 33);
  assert.equal(expected.partners.length, 33);
  for (const fact of expected.partners) {
    const organization = entry(lyon, 'organizations', fact.id);
    assert.equal(french(organization.name), fact.name);
    const party = partners.find((candidate) => candidate.organization === fact.id);
    assert.ok(party, `${fact.id} is not a partner`);
    const names = [french(organization.name), ...(organization.aliases ?? [])];
    if (organization.full_name) names.push(french(organization.full_name));
    for (const spelling of fact.spellings) {
      assert.ok(
        names.some((name) => plain(name).includes(plain(spelling))),
        `${fact.id}: "${spelling}" cannot be found`,
      );
      assert.ok(
        party.claims.some((claim) => collapse(claim.quote).includes(spelling)),
        `${fact.id}: "${spelling}" is not quoted`,
      );
    }
  }
  for (const { id, spelling } of expected.other_spellings) {
    assert.ok(
      known(entry(lyon, 'organizations', id).aliases ?? [], spelling),
      `${id}: "${spelling}" is not an alias`,
    );
  }
});

test('the four project territories keep their words and the misspelling as an alias', () => {
  assert.equal(expected.project_territories.length, 4);
  for (const fact of expected.project_territories) {
    const place = entry(lyon, 'places', fact.id);
    const names = [french(place.name), ...(place.aliases ?? [])];
    for (const spelling of fact.spellings)
      assert.ok(known(names, spelling), `${fact.id}: ${spelling}`);
    for (const quote of fact.quotes)
      assert.ok(says(place.claims, quote), `${fact.id}: ${quote.quote}`);
  }
});

test('objectives without numbers and priority themes are indicators', () => {
  for (const fact of expected.objectives) {
    const found = programmes[fact.programme].indicators.some((indicator) =>
      says(indicator.claims, fact),
    );
    assert.ok(found, fact.quote);
  }
  for (const fact of expected.themes) {
    assert.ok(
      lyon.indicators.some((indicator) => says(indicator.claims, fact)),
      fact.quote,
    );
  }
});

test('governance bodies keep their words', () => {
  for (const fact of expected.governance) {
    assert.ok(
      programmes[fact.programme].bodies.some((body) => says(body.claims, fact)),
      fact.quote,
    );
  }
});

test('the eleven quotations are word for word and say who speaks', () => {
  assert.equal(expected.quotations.length, 11);
  for (const fact of expected.quotations) {
    const quotation = entry(programmes[fact.programme], 'quotations', fact.id);
    assert.equal(collapse(quotation.quote), fact.quote);
    assert.equal(quotation.source, fact.source);
    if (fact.speaker) assert.equal(french(quotation.speaker), fact.speaker);
  }
});

test('the seven described measures are actions under the need they answer', () => {
  assert.equal(expected.measures.length, 7);
  assert.equal(industrie.actions.length, 7);
  for (const fact of expected.measures) {
    const action = industrie.actions.find((candidate) => says(candidate.claims, fact));
    assert.ok(action, fact.quote);
    assert.equal(action.axis, fact.need);
  }
});

test('Grand Est has its fifteen territories, with code and spellings, and its eleven projects', () => {
  assert.equal(expected.grand_est_territories.length, 15);
  for (const fact of expected.grand_est_territories) {
    const place = entry(grandEst, 'places', fact.id);
    assert.equal(place.code, fact.code);
    const names = [french(place.name), ...(place.aliases ?? [])].map(collapse);
    for (const spelling of fact.spellings)
      assert.ok(known(names, spelling), `${fact.id}: ${spelling}`);
    for (const quote of fact.quotes) assert.ok(says(place.claims, quote), fact.id);
  }
  assert.equal(grandEst.actions.length, 11);
  for (const fact of expected.grand_est_projects) {
    const action = grandEst.actions.find((candidate) => says(candidate.claims, fact));
    assert.ok(action, fact.quote);
    assert.ok(action.places.includes(fact.territory), `${action.id} is not in ${fact.territory}`);
  }
  const signing = entry(grandEst, 'events', 'd-ge');
  for (const fact of [expected.grand_est_signatories, ...expected.people])
    assert.ok(says(signing.claims, fact), fact.quote);
});

test('each of the 33 contradictions is a disagreement with the position of each source', () => {
  assert.equal(expected.disagreements.length, 33);
  for (const fact of expected.disagreements) {
    const disagreement = entry(programmes[fact.programme], 'disagreements', fact.disagreement);
    const sources = disagreement.positions.map((position) => position.claim.source);
    for (const source of fact.sources)
      assert.ok(sources.includes(source), `${fact.id} ${fact.topic}: no position of ${source}`);
  }
});

test('computed values are marked as computed; no total is divided over its parts', () => {
  for (const fact of expected.computed) {
    const values = (programmes[fact.programme].computed ?? []).map((item) => item.value);
    assert.ok(values.includes(fact.value), `${fact.id}: ${fact.value}`);
  }
  const forbidden = new Set(expected.never_computed.flatMap((item) => item.values));
  for (const programme of Object.values(programmes)) {
    for (const item of programme.computed ?? [])
      assert.ok(!forbidden.has(item.value), `${programme.id}: ${item.id}`);
  }
});

// Returns the claims of an item, written as "indicators/emplois/target" or "actions/fonds/demeter".
function claimsAt(programme, item) {
  const [array, id, part] = item.split('/');
  const found = entry(programme, array, id);
  if (!part) return found.claims ?? [];
  const inside =
    array === 'actions' ? found.parties?.find((party) => party.organization === part) : found[part];
  return inside?.claims ?? [];
}

test('every claim read in a public page is still there, with its value and date', () => {
  for (const [id, claims] of Object.entries(expected.page_claims)) {
    assert.ok(claims.length > 0, id);
    for (const { item, ...fact } of claims) {
      const found = claimsAt(programmes[id], item).some((claim) =>
        Object.entries(fact).every(([key, value]) => claim[key] === value),
      );
      assert.ok(found, `${id} ${item}: ${JSON.stringify(fact)}`);
    }
  }
});

test('no row with a fact is missing', () => {
  for (const fact of expected.parties) {
    const party = programmes[fact.programme].parties.find(
      (candidate) => candidate.organization === fact.organization,
    );
    assert.deepEqual(party?.roles, fact.roles, `${fact.programme} ${fact.organization}`);
  }
  for (const [id, arrays] of Object.entries(expected.rows)) {
    for (const [array, rows] of Object.entries(arrays))
      for (const row of rows) entry(programmes[id], array, row);
  }
});

test('no quotation changes a word of its source', () => {
  for (const programme of Object.values(programmes)) {
    for (const { source, quote, path } of quotesOf(programme)) {
      const checked =
        expected.checked_document_quotes[source] ?? expected.checked_page_quotes[source] ?? [];
      assert.ok(
        checked.includes(collapse(quote)),
        `${programme.id}${path}: "${quote}" was not checked against ${source}`,
      );
    }
  }
});

test('every programme says what is not published', () => {
  for (const programme of Object.values(programmes))
    assert.ok(programme.gaps.length >= 4, programme.id);
});
