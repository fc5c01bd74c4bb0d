// A real nginx with the packaged example configuration, as an administrator would set it up.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request } from "node:https";
import { setTimeout as pause } from "node:timers/promises";

export interface RunningSite {
  /** Ends the server; the address answers no more. */
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

/** Serves a package's site at its address, by its own nginx.conf; only certificate and folder are named anew. */
export async function serveByNginx(release: string, url: URL): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const site = join(folder, "srv", url.pathname);
  mkdirSync(site, { recursive: true });
  cpSync(join(release, "site"), site, { recursive: true });
  const [certificate, key] = [join(folder, "site.pem"), join(folder, "site.key")];
  const subject = ["-subj", `/CN=${url.hostname}`, "-addext", `subjectAltName=IP:${url.hostname}`];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate, ...subject],
    { stdio: "ignore" },
  );
  const example = readFileSync(join(release, "nginx.conf"), "utf8")
    .replace(/(ssl_certificate\s+)\S+;/, `$1${certificate};`)
    .replace(/(ssl_certificate_key\s+)\S+;/, `$1${key};`)
    .replace(/root \S+;/, `root ${join(folder, "srv")};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(join(folder, "site.conf"), example);
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;\n${process.getuid?.() === 0 ? "user root;" : ""}\nevents {}\nhttp { access_log off; ${temporary.join(" ")} include ${folder}/site.conf; }\n`,
  );
  const server = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((done) =>
    server.once("exit", () => {
      done();
    }),
  );
  await untilAnswering(url, server, join(folder, "error.log"));
  return {
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(url: URL, server: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    try {
      await headersOf(new URL("taskpane.html", url));
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error(`nginx does not answer: ${readFileSync(log, "utf8")}`);
}

/** Status and headers of an answer; the certificate is our own and not asked for a signature. */
export function headersOf(url: URL): Promise<{ status: number; headers: Readonly<Record<string, unknown>> }> {
  return new Promise((done, fail) => {
    request(url, { rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      done({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on("error", fail)
      .end();
  });
}
