// Takes the folder of Lighthouse's packages, a browser, its switches and the categories as JSON, and
// addresses; prints JSON: for each address the score of each category (0 to 1) and what was marked
// down in it.
//
// All settings are Lighthouse's own: a middling telephone on slow 4G, computed (not waited for) from
// what was loaded, so that a busy machine counts little.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, chromePath, switches, categories, ...addresses] = process.argv.slice(2);
const load = (...file) => import(pathToFileURL(join(packages, ...file)).href);
const { default: lighthouse } = await load('lighthouse', 'core', 'index.js');
const { launch } = await load('chrome-launcher', 'dist', 'index.js');

const markedDown = (category, audits) => category.auditRefs
  .filter((each) => each.weight > 0 && audits[each.id].score !== null && audits[each.id].score < 1)
  .map((each) => `${each.id}: ${audits[each.id].title} ${audits[each.id].displayValue ?? ''}`);

// On a very busy machine a load is sometimes not recorded at all, and Lighthouse asks to be run
// again.
const TRIES = 3;
const loaded = async (address, flags, left = TRIES) => {
  const { lhr } = await lighthouse(address, flags);
  if (!lhr.runtimeError) return lhr;
  if (left > 1) return loaded(address, flags, left - 1);
  throw new Error(`${address}: ${lhr.runtimeError.message}`);
};

// Speed is a measure, and one load says something of the machine too: it is the median of three
// loads, as Lighthouse's own advice on its variability has it. Two that agree are the median already.
const speed = async (address, flags, first) => {
  const again = () => loaded(address, { ...flags, onlyCategories: ['performance'] });
  const loads = [first, await again()];
  const score = (lhr) => lhr.categories.performance.score;
  if (score(loads[0]) !== score(loads[1])) loads.push(await again());
  return loads.sort((one, other) => score(one) - score(other))[1];
};

const said = (lhr) => Object.values(lhr.categories).map(
  (each) => [each.id, { score: each.score, faults: markedDown(each, lhr.audits) }]);

const browser = await launch({ chromePath, chromeFlags: ['--headless=new', ...JSON.parse(switches)] });
// A picture of each page is for people, and takes a second.
const onlyCategories = JSON.parse(categories);
const flags = {
  port: browser.port, logLevel: 'silent', disableFullPageScreenshot: true, onlyCategories,
};
const isTimed = onlyCategories.includes('performance');
const ratings = {};
try {
  for (const address of addresses) {
    const first = await loaded(address, flags);
    ratings[address] = Object.fromEntries(
      [...said(first), ...isTimed ? said(await speed(address, flags, first)) : []]);
  }
} finally {
  browser.kill();
}
console.log(JSON.stringify(ratings));
