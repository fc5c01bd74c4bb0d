/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act, useState, type ReactElement } from "react";
import { later } from "../../../src/ui/common/later";

interface Named {
  readonly name: string;
}

function Counter({ name }: Named): ReactElement {
  const [count, setCount] = useState(0);
  return (
    <button
      onClick={() => {
        setCount(count + 1);
      }}
    >
      {name} {count}
    </button>
  );
}

function Missing({ name }: Named): ReactElement {
  return <p role="alert">{name} is missing</p>;
}

/** A program that arrives, or does not, when the test says so. */
function slowly(): {
  readonly fetchIt: jest.Mock<Promise<typeof Counter>>;
  readonly arrive: () => void;
  readonly fail: () => void;
} {
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const coming = new Promise<typeof Counter>((resolve, reject) => {
    arrive = () => {
      resolve(Counter);
    };
    fail = () => {
      reject(new Error("no network"));
    };
  });
  return { fetchIt: jest.fn(() => coming), arrive, fail };
}

describe("a component whose program comes later", () => {
  test("is nothing until its program is there, then itself, and keeps its state when it is drawn again", async () => {
    const { fetchIt, arrive } = slowly();
    const { Shown } = later(fetchIt, Missing);
    const { container, rerender } = render(<Shown name="one" />);
    expect(container).toBeEmptyDOMElement();
    await act(async () => {
      arrive();
      await fetchIt.mock.results[0]?.value;
    });
    await userEvent.click(await screen.findByRole("button", { name: "one 0" }));
    rerender(<Shown name="two" />);
    expect(screen.getByRole("button", { name: "two 1" })).toBeInTheDocument();
    expect(fetchIt).toHaveBeenCalledTimes(1);
  });

  test("is drawn at once where its program was fetched ahead", async () => {
    const { fetchIt, arrive } = slowly();
    const { Shown, fetchAhead } = later(fetchIt, Missing);
    fetchAhead();
    arrive();
    await waitFor(() => {
      expect(fetchIt).toHaveBeenCalled();
    });
    await fetchIt.mock.results[0]?.value;
    render(<Shown name="one" />);
    expect(screen.getByRole("button", { name: "one 0" })).toBeInTheDocument();
  });

  test("says that it is missing where its program does not come", async () => {
    const { fetchIt, fail } = slowly();
    const { Shown } = later(fetchIt, Missing);
    render(<Shown name="one" />);
    fail();
    expect(await screen.findByRole("alert")).toHaveTextContent("one is missing");
  });

  test("fetches again when shown where fetching ahead failed", async () => {
    const fetchIt = jest.fn<Promise<typeof Counter>, []>().mockRejectedValueOnce(new Error("no network"));
    fetchIt.mockResolvedValue(Counter);
    const { Shown, fetchAhead } = later(fetchIt, Missing);
    fetchAhead();
    await waitFor(() => {
      expect(fetchIt).toHaveBeenCalled();
    });
    render(<Shown name="one" />);
    expect(await screen.findByRole("button", { name: "one 0" })).toBeInTheDocument();
    expect(fetchIt).toHaveBeenCalledTimes(2);
  });
});
