/** Words of pointing and drawing in a talk: what is said when a tool is taken up. */
export const pointing = {
  pen: (undo: string, wipe: string, down: string) =>
    `Pen: drag over the map to draw; the wheel and two fingers move the map. ${undo} takes the last stroke back, ${wipe} wipes all, ${down} lays the pen down.`,
  spotlight: (out: string) =>
    `Spotlight: it follows the pointer over the map. Without one it lights what is selected, or the middle of the map. ${out} puts it out.`,
};
