/**
 * What a careful reader would ask of the five articles is answered within three presses, the last of which brings the
 * paragraph into view. A press is a click, a key, or words typed and sent by Enter; scrolling to read is none.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { WITHOUT_WEBGL } from './launch';
import { answers, panel, scenario } from './page';

// What is said, and where, does not depend on how the map is drawn.
test.use(WITHOUT_WEBGL);

type Press =
  | { click: (page: Page) => Locator }
  /** The search, by its key where there is a keyboard and else by its button. */
  | { open: 'search' }
  /** Typed into the open search and sent by Enter: the first result opens. */
  | { search: string };

interface Question {
  asked: string;
  /** Where the reader is; the first view unless stated. */
  from?: string;
  presses: readonly Press[];
  /** What the panel or the page then says beside the claim. */
  told?: string | RegExp;
  answer: { claim: string; source: string; paragraph: number; says: RegExp };
}

const MOST = 3;

const nav = (name: string): Press => ({
  click: (page) => page.getByRole('button', { name, exact: true }).first(),
});
const stance = (actor: string, step: string): Press => ({
  click: (page) =>
    page.getByTestId(`stance-row-${actor}`).getByRole('button', { name: new RegExp(`, ${step}: `) }),
});
const find = (words: string): readonly Press[] => [{ open: 'search' }, { search: words }];

const QUESTIONS: readonly Question[] = [
  {
    asked: 'How many soldiers has Indonesia offered, as the author of A has it?',
    presses: [nav('Contributors'), stance('indonesia', 'Nov 2025')],
    answer: {
      claim: 'a16-indonesia-offer',
      source: 'foreign-policy',
      paragraph: 16,
      says: /20,000 soldiers/,
    },
  },
  {
    asked: 'How many do Egypt and others offer?',
    presses: find('up to 5,000 soldiers'),
    answer: { claim: 'd26-five-thousand', source: 'wsj', paragraph: 26, says: /Egypt and others .* 5,000/ },
  },
  {
    asked: 'What had changed for Azerbaijan in the weeks after 28 October?',
    presses: [nav('Contributors'), stance('azerbaijan', 'Nov 2025')],
    told: 'no soldiers to fight Hamas',
    answer: {
      claim: 'e3-azerbaijan-refuses',
      source: 'yeshiva-world',
      paragraph: 3,
      says: /neither take on Hamas nor enforce demilitarisation/,
    },
  },
  {
    asked: 'Does Israel object to Turkey?',
    presses: find('objections turkey'),
    answer: {
      claim: 'd25-israel-objects-turkey',
      source: 'wsj',
      paragraph: 25,
      says: /raised objections to Turkey/,
    },
  },
  {
    asked: 'Why would soldiers of Qatar not do, and who says so?',
    presses: find('qatari soldiers'),
    told: /Michael/,
    answer: {
      claim: 'a19-michael-preserve',
      source: 'foreign-policy',
      paragraph: 19,
      says: /according to Michael/,
    },
  },
  {
    asked: 'Which are the key positions that Israel would keep?',
    presses: find('key positions'),
    told: 'The positions are not named.',
    answer: {
      claim: 'e12-key-positions',
      source: 'yeshiva-world',
      paragraph: 12,
      says: /key positions all over Gaza/,
    },
  },
  {
    asked: 'How far is the coordination centre, from what, and who says so?',
    presses: find('how far the coordination centre'),
    answer: { claim: 'a1-distance', source: 'foreign-policy', paragraph: 1, says: /20 miles away from Gaza/ },
  },
  {
    asked: 'Who holds the part that Israel left?',
    presses: find('who holds the ground'),
    answer: {
      claim: 'b13-hamas-not-yet-back',
      source: 'nyt-paraphrase',
      paragraph: 13,
      says: /hold of Hamas was not yet restored/,
    },
  },
  {
    asked: 'What share does Israel hold, by A and by others?',
    presses: find('share of the strip that israel holds'),
    told: /53 percent[^]*58 per cent/,
    answer: { claim: 'a24-israel-share', source: 'foreign-policy', paragraph: 24, says: /53 percent/ },
  },
  {
    asked: 'What share does Hamas hold?',
    presses: [{ click: (page) => scenario(page, 'sc-01') }],
    answer: { claim: 'a24-hamas-share', source: 'foreign-policy', paragraph: 24, says: /47 percent/ },
  },
  {
    asked: 'Who commands the coordination centre?',
    from: '#view=institutions',
    presses: find('cmcc'),
    answer: {
      claim: 'c25-cooper',
      source: 'foreign-affairs',
      paragraph: 25,
      says: /Cooper commands both CENTCOM/,
    },
  },
  {
    asked: 'What did resolution 2803 do, by E and by the United Nations?',
    presses: find('2803'),
    told: 'authorises a temporary stabilisation force',
    answer: {
      claim: 'e2-resolution',
      source: 'yeshiva-world',
      paragraph: 2,
      says: /Stabilization Force its backing/,
    },
  },
  {
    asked: 'Which Palestinians died on 19 October, by whose count?',
    presses: find('bombs gaza'),
    told: 'Health officials in Gaza',
    answer: { claim: 'b10-toll-45', source: 'nyt-paraphrase', paragraph: 10, says: /45 Palestinians dead/ },
  },
  {
    asked: 'Where were two Israeli soldiers killed on 19 October?',
    presses: find('two israeli soldiers'),
    told: 'Hamas denies any part',
    answer: { claim: 'c1-rafah-19-oct', source: 'foreign-affairs', paragraph: 1, says: /killed in Rafah/ },
  },
];

/** Presses on behalf of a reader, and refuses the one too many. */
function reader(page: Page, hasTouch: boolean): (press: Press) => Promise<void> {
  let spent = 0;
  return async (press) => {
    spent += 1;
    if (spent > MOST) throw new Error(`The answer takes more than ${MOST} presses`);
    if ('click' in press) return hasTouch ? press.click(page).tap() : press.click(page).click();
    if ('open' in press) return hasTouch ? page.getByTestId('search-open').tap() : page.keyboard.press('/');
    await expect(page.getByTestId('search-input')).toBeFocused();
    await page.keyboard.type(press.search);
    // A reader sees what is found before sending it off.
    await expect(page.locator('dialog [role="status"]')).toContainText(`found for “${press.search}”`);
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog')).toHaveCount(0);
  };
}

for (const [name, viewport, hasTouch] of [
  ['desktop', { width: 1440, height: 900 }, false],
  ['phone', { width: 390, height: 844 }, true],
] as const)
  test.describe(name, () => {
    test.use({ viewport, hasTouch });

    for (const { asked, from = '', presses, told, answer } of QUESTIONS)
      test(asked, async ({ page }) => {
        await page.goto(`./${from}`);
        await answers(page);
        const press = reader(page, hasTouch);
        for (const each of presses) await press(each);
        const claim = page.locator(`[data-claim="${answer.claim}"]:visible`).first();
        await expect(claim).toContainText(answer.says);
        if (told) await expect(panel(page)).toContainText(told);
        const chip = claim.locator('button.chip', { hasText: new RegExp(`¶${answer.paragraph}\\b`) });
        await press({ click: () => chip });
        await expect(panel(page)).toHaveAttribute('data-selection', `source:${answer.source}`);
        const paragraph = panel(page).locator(`[data-paragraph="${answer.paragraph}"]`);
        await expect(paragraph.getByRole('heading', { name: `${answer.paragraph}` })).toBeInViewport();
        // A paragraph of many statements is longer than the sheet of a phone: there the reader may have to scroll.
        const said = paragraph.locator(`[data-claim="${answer.claim}"]`);
        if (!hasTouch) await expect(said).toBeInViewport();
        else await expect(said).toContainText(answer.says);
      });
  });
