import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { coreEngine } from "../../../src/ui/core-engine";
import { EngineService } from "../../../src/ui/worker/engine-service";
import { snapshotMessages } from "../../../src/ui/worker/snapshot-parts";
import { sample } from "../support/sample";

/** Sends the workbook and reads it; then whatever was put off to after the answer is done, too. */
async function read(service: EngineService, snapshot: WorkbookSnapshot): Promise<void> {
  for (const message of snapshotMessages(undefined, snapshot)) service.receive(message);
  await service.about("read", []);
  await new Promise((resolve) => setTimeout(resolve));
}

describe("the engine on the worker's side", () => {
  test("checks a workbook ahead once it was read, and the check that is asked for comes to the same", async () => {
    const check = jest.spyOn(coreEngine, "check");
    const service = new EngineService(coreEngine);
    await read(service, sample);
    expect(check).toHaveBeenCalledTimes(1);
    const ahead = await (check.mock.results[0]?.value as ReturnType<typeof coreEngine.check>);
    const [snapshot] = check.mock.calls[0] ?? [];
    const asked = await coreEngine.check(snapshot!);
    expect(asked).toEqual(ahead);
    expect(asked.findings).toBe(ahead.findings);
    // Another copy of the workbook is weighed anew and comes to the same.
    expect((await coreEngine.check(structuredClone(sample))).findings).toEqual(asked.findings);
  });

  test("weighs a text beside a workbook that was checked ahead without it", async () => {
    const service = new EngineService(coreEngine);
    await read(service, sample);
    const text = { kind: "pasted", text: "收入预算999.99万元。" } as const;
    expect(await service.about("check", [{ text }])).toHaveProperty("markedText");
    expect(await service.about("check", [{}])).not.toHaveProperty("markedText");
  });

  test("leaves a large workbook until its check is asked for", async () => {
    const check = jest.spyOn(coreEngine, "check");
    const rows = Array.from({ length: 20_001 }, (_, index) => ({ index, cells: [{ column: 0, value: index }] }));
    await read(new EngineService(coreEngine), { sheets: [{ ...sample.sheets[0]!, name: "大", rows }] });
    expect(check).not.toHaveBeenCalled();
  });
});
