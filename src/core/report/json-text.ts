/** What JSON lets stand in texts, although it ends lines for some programs, steers terminals or turns the direction of text. */
const steering = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Data as JSON that is safe to show and to split into lines: such characters stand in it as their codes. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(steering, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
