// npm run preview: serves dist/ to this machine's own browser, for looking at the pane without Excel.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize, sep } from "node:path";
import { contentTypeOf } from "./content-types";

const DIST = join(__dirname, "..", "..", "dist");
const HOST = "127.0.0.1";
const PORT = Number(process.env["PORT"] ?? 3001);

/** The file in dist/ that an address means, or undefined when it means none there. */
function fileFor(address: string): string | undefined {
  const asked = decoded(address);
  if (asked === undefined) return undefined;
  const path = normalize(join(DIST, asked === "/" ? "preview.html" : asked));
  return path.startsWith(DIST + sep) && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

/** The path of an address without its escapes; undefined when they make no sense. */
function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, `http://${HOST}`).pathname);
  } catch {
    return undefined;
  }
}

const server = createServer((request, response) => {
  const file = fileFor(request.url ?? "/");
  if (file === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("没有这个文件。 No such file.\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": contentTypeOf(file),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  createReadStream(file).pipe(response);
});

server.on("error", (error) => {
  process.stderr.write(`端口 ${PORT} 不能使用，请换一个：PORT=3002 npm run preview。 Port ${PORT}: ${error.message}\n`);
  process.exitCode = 2;
});

server.listen(PORT, HOST, () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : PORT;
  process.stdout.write(
    `预览 Preview: http://${HOST}:${port}/\n` +
      "选择 assets/sample/workbook.xlsx 或自己的工作簿；文件只在浏览器中读取。按 Ctrl+C 结束。\n" +
      "Choose a workbook; the file stays in the browser. Ctrl+C ends.\n",
  );
});
