import type userEvent from "@testing-library/user-event";

/** jsdom's files have no `arrayBuffer`, which every browser has. */
export function fileOf(name: string, content: string | Uint8Array): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = new File([new Uint8Array(bytes)], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

/** As if the user had chosen it in the file dialogue. */
export function choose(user: ReturnType<typeof userEvent.setup>, file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no file is asked for");
  return user.upload(input, file);
}
