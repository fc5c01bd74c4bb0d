import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** One sentence for the user, made from the technical detail. */
  readonly sentence: (detail: string) => string;
}

/** Keeps a defect in a component from leaving an empty pane behind. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly detail: string | undefined }> {
  override state: { readonly detail: string | undefined } = { detail: undefined };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === undefined ? this.props.children : <p role="alert">{this.props.sentence(detail)}</p>;
  }
}
