import { worker } from "workerpool";
import { checkToLine } from "./check-source";

/** Makes this thread one of a batch's: it checks what it is handed until it is ended. */
export function serveBatch(): void {
  worker({ check: checkToLine });
}
