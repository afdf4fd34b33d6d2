/** Which screen is the speaker's and which the hall's, where the browser tells (Window Management). */

/** A screen as `getScreenDetails()` gives it; px. */
export interface HallScreen {
  isPrimary: boolean;
  isInternal: boolean;
  availLeft: number;
  availTop: number;
  availWidth: number;
  availHeight: number;
}
/** A window as far as it tells screens apart. */
export interface Hall {
  screen?: object & { isExtended?: boolean };
  getScreenDetails?: () => Promise<{ screens: readonly HallScreen[] }>;
}

/** The laptop's own screen for the speaker, the other for the hall; null where there are not two. */
export function assign(screens: readonly HallScreen[]): { speaker: HallScreen; hall: HallScreen } | null {
  const speaker = screens.find(({ isInternal }) => isInternal) ?? screens.find(({ isPrimary }) => isPrimary);
  const hall = screens.find((screen) => screen !== speaker);
  return speaker && hall ? { speaker, hall } : null;
}

/** Whether the browser could tell several screens apart: it can, and there are several. */
export const tellsScreens = (page: Hall) =>
  page.getScreenDetails !== undefined && page.screen?.isExtended !== false;

/** Asks for the two screens; null where there is one, the browser does not tell, or the speaker does not allow it. */
export async function findScreens(page: Hall) {
  if (!tellsScreens(page)) return null;
  try {
    return assign((await page.getScreenDetails!()).screens);
  } catch {
    return null;
  }
}

/** Where a window opens, as `window.open` takes it: the whole of a screen, or beside the stage. */
export const placeOn = (screen: HallScreen | null) =>
  screen
    ? `popup,left=${screen.availLeft},top=${screen.availTop},width=${screen.availWidth},height=${screen.availHeight}`
    : 'popup,width=1280,height=800';
