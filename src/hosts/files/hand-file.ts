/** Gives a file to the user through the browser's downloads. */
export function handFile(name: string, type: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data only after it began.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
