/** Words of the overview of the scenes. */
export const overview = {
  title: 'Scenes',
  total: (scenes: number, leftOut: number) =>
    `${leftOut > 0 ? `${scenes - leftOut} of ` : ''}${scenes} ${scenes === 1 ? 'scene' : 'scenes'}`,
  planned: (time: string) => `${time} planned`,
  steps: (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`,
  hint: 'Arrows and Enter, or a number and Enter. H leaves a scene out of this talk. Esc closes.',
  isLeftOut: 'left out',
  leaveOut: (title: string) => `Leave “${title}” out of this talk`,
  typed: (number: string) => `Scene ${number} …`,
  /** Read out for a scene’s button, before what stands on it. */
  scene: (number: number, title: string) => `${number}. ${title}`,
};
