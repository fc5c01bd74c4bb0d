import { describePaneStates } from "../support/pane-states";

describePaneStates("en-US");
