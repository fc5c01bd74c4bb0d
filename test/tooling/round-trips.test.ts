import { roundTrips, tripSheets, tripVersions } from "../bench/round-trips";

test("no act takes more round trips than it may, whatever the Excel and the number of sheets", async () => {
  const trips = await roundTrips();
  expect(trips.length).toBeGreaterThan(8);
  for (const { act, allowed, counts } of trips) {
    expect(counts).toHaveLength(tripSheets.length * tripVersions.length);
    for (const count of counts) expect(`${act}: ${count}`).toBe(`${act}: ${Math.min(count, allowed)}`);
  }
}, 120_000);
