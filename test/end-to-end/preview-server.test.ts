// The server behind `npm run preview`, run as people run it.

import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

describe("the preview server", () => {
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    const runner = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
    server = spawn(process.execPath, [runner, join(ROOT, "src", "tools", "serve-preview.ts")], {
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    port = await new Promise<number>((resolve, reject) => {
      let printed = "";
      server.stdout?.on("data", (chunk: Buffer) => {
        printed += chunk.toString("utf8");
        const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(printed)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
      server.on("exit", () => {
        reject(new Error(`The server ended: ${printed}`));
      });
    });
  }, 30_000);

  afterAll(() => {
    server.removeAllListeners("exit");
    server.kill();
  });

  /** `fetch` would tidy the path up before it is sent. */
  function get(path: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (body += chunk));
        response.on("end", () => {
          resolve({ status: response.statusCode, type: response.headers["content-type"], body });
        });
      })
        .on("error", reject)
        .end();
    });
  }

  test("gives the preview page first, and its script", async () => {
    const page = await get("/");
    expect(page).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    const script = /src="?(preview\.[0-9a-f]+\.js)/.exec(page.body)?.[1];
    expect(await get(`/${script ?? ""}`)).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/assets/", "/gone.js", "/%"])(
    "gives nothing for %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
